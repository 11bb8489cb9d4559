"""Samples of plans to print: an ordinary one, a short one, a long one and one with no route yet."""

from datetime import date

from pathplanner.core.qualifications import Lane
from pathplanner.reporting.paper import (
    HeldLine,
    Mark,
    PaperCondition,
    PaperEvidence,
    PaperFact,
    PaperPlan,
    PaperRoute,
    PaperStep,
    Station,
)

INFORMATION = "Information as at 23 November 2026, data set 2026.11. Check it again by 23 May 2027."

LANE_LABELS = {
    Lane.ACADEMIC: "Academic",
    Lane.TECHNICAL: "Technical",
    Lane.APPRENTICESHIP: "Apprenticeship",
}

EVIDENCE = (
    PaperEvidence(
        says="In STEM subjects at about age 30 the level 4 and 5 group earned a little over £31,000 on average: more"
        " than graduates of less selective universities (£26,000), less than Russell Group graduates (£35,600).",
        measure_line="Average yearly pay before tax, England, pupils who left school in 2002/03, at age 29 to 30.",
        limit="One year group, with qualifications from before the HTQ mark. Over all subjects degree holders were"
        " ahead at 30.",
        source_line="Tech courses can lead to higher pay than degrees, The Times, April 2019.",
    ),
    PaperEvidence(
        says="Half of engineering graduates earned between £32,500 and £52,600 five years after the degree.",
        measure_line="Middle half of yearly pay before tax, first degree, English universities, tax year 2022-23.",
        limit="Only people in steady work. Hours are not known, so part-time work is included.",
        source_line="LEO Graduate and Postgraduate Outcomes, Department for Education, 2025.",
    ),
)

WHERE_TO_CHECK = (
    "The college or university you are thinking of: it sets its own entry.",
    "UCAS: ucas.com. Find an apprenticeship: gov.uk/apply-apprenticeship.",
    "National Careers Service: nationalcareers.service.gov.uk or 0800 100 900, free.",
)

SMALL_PRINT = (
    "Contains public sector information licensed under the Open Government Licence v3.0. © Skills England 2025."
    " Crown copyright: Department for Education, Office for National Statistics.",
    "Nothing about you was sent anywhere. This plan is kept only where you chose to save it.",
)


def station(name: str, level: str, lane: Lane, length: str = "", provider: str = "", **marks: bool) -> Station:
    """A box of the picture with its lane in words."""
    return Station(
        name=name,
        level_label=level,
        lane=lane,
        lane_label=LANE_LABELS[lane],
        length=length,
        provider=provider,
        **marks,
    )


def condition(says: str, mark: Mark, word: str) -> PaperCondition:
    """A condition with its assessment."""
    return PaperCondition(says=says, assessment_word=word, mark=mark)


ORDINARY_ROUTE = PaperRoute(
    title="Plan A: T Level to an honours degree by way of HNC and HND",
    summary=(
        PaperFact(label="Time", says="3 years full time from the end of the T Level"),
        PaperFact(label="Earning", says="Not paid while learning; part time is possible beside a job"),
        PaperFact(label="Cost", says="Fees each year, tuition fee loan available"),
    ),
    stations=(
        station("T Level", "Level 3", Lane.TECHNICAL, "2 years", "College", is_start=True),
        station("Higher National Certificate (HNC)", "Level 4", Lane.TECHNICAL, "1 year", "College", is_off_ramp=True),
        station("Higher National Diploma (HND)", "Level 5", Lane.TECHNICAL, "1 year", "College", is_off_ramp=True),
        station(
            "Honours degree (BA, BSc, BEng)", "Level 6", Lane.ACADEMIC, "1 year", "University", is_destination=True
        ),
    ),
    steps=(
        PaperStep(
            number=1,
            from_name="T Level",
            to_name="HNC",
            level_label="Level 4",
            how="Straight on to the next course",
            length="1 year full time, 2 years part time",
            cost="Course fees, often below the university cap at colleges. Tuition fee loan.",
            where="Further education college, Institute of Technology, University",
            conditions=(
                condition("A completed level 3 award in a related subject", Mark.MET, "Met, when you pass"),
                condition("48 UCAS Tariff points or more", Mark.MET, "Met, Merit is 120"),
                condition("GCSE English and maths at grade 4", Mark.MET, "Met"),
            ),
            check_with="The college, for the points it asks this year",
        ),
        PaperStep(
            number=2,
            from_name="HNC",
            to_name="HND",
            level_label="Level 5",
            how="Credit from the HNC counts towards it",
            length="1 more year full time",
            cost="Course fees, tuition fee loan",
            where="Further education college, University",
            conditions=(
                condition("HNC in the same subject", Mark.CLOSE, "Close: comes with step 1"),
                condition("A place on the second year", Mark.ASK, "Ask the provider"),
            ),
            credit="120 credits are carried over",
            check_with="The college, before you start the HNC",
        ),
        PaperStep(
            number=3,
            from_name="HND",
            to_name="Honours degree",
            level_label="Level 6",
            how="Credit from the HND counts, and you join the final year",
            length="1 year full time, 2 years part time",
            cost="University fees, tuition fee loan",
            where="University, Further education college with a university",
            conditions=(
                condition("HND with Merit in most units", Mark.ASK, "Ask the provider"),
                condition("Maths at level 3 or a bridging unit", Mark.NOT_MET, "Not met yet"),
            ),
            credit="240 credits are carried over",
            check_with="The university, for the year of entry it offers",
            typical=True,
        ),
    ),
)


def ordinary_plan() -> PaperPlan:
    """Three steps, two of them ending on an award worth stopping at."""
    return PaperPlan(
        name="Sam Okafor",
        session_date=date(2026, 11, 23),
        printed_on=date(2026, 11, 23),
        status="Draft, made in a session on 23 November 2026. Not agreed yet.",
        information=INFORMATION,
        data_version="Data set 2026.11",
        where_now=(
            HeldLine(name="T Level", level="Level 3", detail="Engineering and manufacturing, Merit predicted 2027"),
            HeldLine(name="GCSEs", level="Level 2", detail="Six at grade 4 or above, English and maths among them"),
        ),
        goals=(
            "Work with machines that make things, and not be in debt for years.",
            "A degree in mechanical engineering in the end.",
        ),
        route=ORDINARY_ROUTE,
        evidence=EVIDENCE,
        where_to_check=WHERE_TO_CHECK,
        small_print=SMALL_PRINT,
    )


SHORT_ROUTE = PaperRoute(
    title="Plan A: A levels to a degree apprenticeship",
    summary=(
        PaperFact(label="Time", says="About 5 years from the end of A levels"),
        PaperFact(label="Earning", says="A wage from the first day; no fees"),
    ),
    stations=(
        station("A levels", "Level 3", Lane.ACADEMIC, "2 years", "Sixth form", is_start=True),
        station(
            "Higher apprenticeship, level 4", "Level 4", Lane.APPRENTICESHIP, "2 years", "Employer", is_off_ramp=True
        ),
        station("Degree apprenticeship", "Level 6", Lane.APPRENTICESHIP, "3 years", "Employer", is_destination=True),
    ),
    steps=(
        PaperStep(
            number=1,
            from_name="A levels",
            to_name="Higher apprenticeship, level 4",
            level_label="Level 4",
            how="Paid work with training",
            length="18 months to 2 years",
            cost="No fees. The employer and the government pay.",
            where="Employer, Independent training provider",
            conditions=(
                condition("A job with an employer who trains apprentices", Mark.NOT_MET, "Not met: no offer yet"),
                condition("Two A levels or the same in points", Mark.MET, "Met"),
            ),
            check_with="Find an apprenticeship, for jobs near you",
        ),
        PaperStep(
            number=2,
            from_name="Higher apprenticeship",
            to_name="Degree apprenticeship",
            level_label="Level 6",
            how="Paid work with study at a university",
            length="3 years",
            cost="No fees. The employer and the government pay.",
            where="Employer, University",
            conditions=(
                condition("An employer who goes on with you", Mark.ASK, "Ask the employer"),
                condition("Maths at grade 4", Mark.OVERRIDDEN, "Set aside by the adviser: resit booked for June"),
            ),
            check_with="The university that teaches it",
            typical=True,
        ),
    ),
)


def short_plan() -> PaperPlan:
    """Two steps by way of an apprenticeship, with no name on it."""
    return PaperPlan(**{**dict(ordinary_plan()), "name": "", "route": SHORT_ROUTE})


def long_plan() -> PaperPlan:
    """Seven steps from no qualifications to a degree, each with long conditions and a reason for an override."""
    names = (
        ("No qualifications yet", "Start", Lane.TECHNICAL),
        ("Entry level award in English and maths", "Entry level", Lane.TECHNICAL),
        ("Functional Skills level 1 and a level 1 diploma", "Level 1", Lane.TECHNICAL),
        ("Intermediate apprenticeship", "Level 2", Lane.APPRENTICESHIP),
        ("Advanced apprenticeship", "Level 3", Lane.APPRENTICESHIP),
        ("Higher Technical Qualification at level 4", "Level 4", Lane.TECHNICAL),
        ("Foundation degree (FdA, FdSc, FdEng)", "Level 5", Lane.ACADEMIC),
        ("Honours degree by top-up year", "Level 6", Lane.ACADEMIC),
    )
    last = len(names) - 1
    stations = tuple(
        station(
            name,
            level,
            lane,
            "1 to 2 years" if index else "",
            "College or training provider" if index else "",
            is_start=index == 0,
            is_destination=index == last,
            is_off_ramp=index in (5, 6),
        )
        for index, (name, level, lane) in enumerate(names)
    )
    steps = tuple(
        PaperStep(
            number=number,
            from_name=stations[number - 1].name,
            to_name=stations[number].name,
            level_label=stations[number].level_label,
            how="Paid work with training, or straight on",
            length="1 year to 18 months; 2 to 3 years part time",
            cost="No fees under 19 or under a first full award at this level; after that fees, with a loan",
            where="Further education college, Independent training provider, Employer",
            conditions=(
                condition(
                    "Five GCSEs at grade 4 or above with English and maths among them, or Functional Skills level 2"
                    " in both where the provider accepts them",
                    Mark.CLOSE,
                    "Close: maths is at grade 3, one grade is missing",
                ),
                condition(
                    "A completed award at the level below in the same or in a related subject",
                    Mark.OVERRIDDEN,
                    "Set aside by the adviser: four years of work in the trade count instead",
                ),
                condition("A job with an employer who trains apprentices", Mark.NOT_MET, "Not met: no offer yet"),
            ),
            credit="120 credits are carried over where the subject is the same",
            check_with="The college and the employer, before you give up a place elsewhere",
            typical=number % 2 == 0,
        )
        for number in range(1, len(names))
    )
    route = PaperRoute(
        title="Plan A: from no qualifications to an honours degree",
        summary=ORDINARY_ROUTE.summary,
        stations=stations,
        steps=steps,
    )
    return PaperPlan(**{**dict(ordinary_plan()), "route": route})


def empty_plan() -> PaperPlan:
    """No route chosen yet."""
    return PaperPlan(
        **{
            **dict(ordinary_plan()),
            "route": None,
            "evidence": (),
            "missing": "No route is chosen yet. Choose one in the list of routes, make it Plan A, and print again.",
        }
    )
