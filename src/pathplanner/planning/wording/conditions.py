"""Sentences for conditions and for how they stand."""

from collections.abc import Mapping

from pathplanner.core.assessment import Assessment, Because
from pathplanner.core.conditions import (
    AgeRange,
    CompletedAward,
    Condition,
    DegreeClass,
    EnglishAndMaths,
    Experience,
    Gcses,
    InitialAssessment,
    JobOffer,
    Level3Grades,
    ProviderDecides,
    Selection,
    SubjectLink,
    UcasPoints,
)
from pathplanner.core.ids import QualificationId
from pathplanner.planning.wording.names import Names


def asks(names: Names, condition: Condition) -> str:
    """What a condition asks, as one sentence without a full stop."""
    t = names.t
    match condition:
        case Gcses():
            return _gcses(names, condition)
        case EnglishAndMaths(grade=grade, functional_skills_accepted=True):
            return t("English and maths: GCSE grade {grade} or Functional Skills level 2").format(grade=grade)
        case EnglishAndMaths(grade=grade):
            return t("GCSE English and maths at grade {grade} or above").format(grade=grade)
        case UcasPoints(at_least=least, up_to=None):
            return t("About {least} UCAS Tariff points or more").format(least=least)
        case UcasPoints(at_least=least, up_to=most):
            return t("About {least} to {most} UCAS Tariff points").format(least=least, most=most)
        case Level3Grades(qualification=card, grades=grades):
            return t("{grades} in {qualification}").format(grades=grades, qualification=names.short(card))
        case CompletedAward():
            return _completed(names, condition)
        case AgeRange():
            return _age(names, condition)
        case JobOffer():
            return t("A job with an employer who trains apprentices")
        case Experience(of=of, years=None):
            return t("Experience: {of}").format(of=of)
        case Experience(of=of, years=1):
            return t("About 1 year of experience: {of}").format(of=of)
        case Experience(of=of, years=years):
            return t("About {years} years of experience: {of}").format(years=years, of=of)
        case SubjectLink(how="same"):
            return t("In the same subject")
        case SubjectLink():
            return t("In a related subject")
        case InitialAssessment():
            return t("A short initial assessment sets the level to start at")
        case DegreeClass(at_least=at_least):
            return t("An honours degree at {degree_class} or above").format(degree_class=at_least)
        case Selection(by=by):
            return t("The provider chooses by {by}").format(by=by)
        case ProviderDecides(about=about):
            return t("The provider decides {about}").format(about=about)


def _gcses(names: Names, asked: Gcses) -> str:
    t = names.t
    if asked.count == 1:
        return t("A GCSE at grade {grade} or above").format(grade=asked.grade)
    template = (
        t("{count} GCSEs at grade {grade} or above, with English and maths")
        if asked.with_english_and_maths
        else t("{count} GCSEs at grade {grade} or above")
    )
    return template.format(count=asked.count, grade=asked.grade)


def _completed(names: Names, asked: CompletedAward) -> str:
    t = names.t
    if asked.qualifications:
        award = names.any_of(asked.qualifications)
    elif asked.level is not None:
        award = t("a qualification at {level}").format(level=names.level_in_sentence(asked.level))
    else:
        award = t("the qualification before it")
    template = t("{award} completed, at {grade}") if asked.grade else t("{award} completed")
    return template.format(award=award[:1].upper() + award[1:], grade=asked.grade)


def _age(names: Names, asked: AgeRange) -> str:
    t = names.t
    if asked.up_to is None:
        says = t("Age {at_least} or over").format(at_least=asked.at_least)
    elif asked.at_least is None:
        says = t("Age {up_to} or under").format(up_to=asked.up_to)
    else:
        says = t("Age {at_least} to {up_to}").format(at_least=asked.at_least, up_to=asked.up_to)
    if asked.funding_only:
        says = t("{says} for government funding").format(says=says)
    return t("{says} ({exception})").format(says=says, exception=asked.exception) if asked.exception else says


def stands(names: Names, assessment: Assessment) -> str:
    """How a condition stands and why, as one sentence."""
    values = dict(assessment.values)
    if "held" in values:
        values["held"] = names.short(QualificationId(str(values["held"])))
    match assessment.because:
        case Because.COUNT_BELOW:
            return _gcses_missing(names, assessment)
        case Because.TOO_YOUNG:
            return _years_missing(names, int(values["years"]))
        case because:
            return _reasons(names)[because].format(**values)


def _reasons(names: Names) -> Mapping[Because, str]:
    t = names.t
    return {
        Because.HELD: t("Met: you have {held}."),
        Because.EARLIER_STEP: t("Met once you finish {held}."),
        Because.NOT_HELD: t("Not met yet: you do not have it, and no earlier step brings it."),
        Because.COUNT_REACHED: t("Met by the GCSEs you have."),
        Because.COUNT_NOT_TOLD: t("Check: how many GCSEs do you have at this grade, and in what?"),
        Because.COUNT_KNOWN_THEN: t("Check when you have {held}: how many at this grade, and in what?"),
        Because.GRADE_NOT_TOLD: t("Check: it depends on your grades."),
        Because.POINTS_NOT_TOLD: t("Check: it depends on your points."),
        Because.CLASS_NOT_TOLD: t("Check: it depends on the class of your degree."),
        Because.SUBJECTS_NOT_TOLD: t("Check: do you have both English and maths?"),
        Because.SUBJECTS_OF_HELD: t("Check: do you have both English and maths in {held}?"),
        Because.SUBJECTS_KNOWN_THEN: t("Check when you have {held}: both English and maths are needed."),
        Because.INSTEAD_OF_GCSES: t("Missing: the GCSEs, unless the provider takes {held} instead."),
        Because.ONE_STEP_UP: t("Missing: English and maths one step up from {held}."),
        Because.BESIDE_THE_ROUTE: t("Not met yet: no step of this route brings it, so take it beside the route."),
        Because.AGE_FITS: t("Met by your age."),
        Because.TOO_OLD: t("Not met: you would be older than this."),
        Because.TOO_OLD_UNLESS: t("Check: you would be older than this, unless the exception covers you."),
        Because.AGE_NOT_TOLD: t("Check: it depends on your age."),
        Because.AGE_KNOWN_THEN: t("Check: it depends on how old you are by then."),
        Because.HAS_JOB: t("Met: you have a job offer."),
        Because.NO_JOB: t("Not met yet: you need a job offer first."),
        Because.JOB_NOT_TOLD: t("Check: do you have a job offer?"),
        Because.JOB_THEN: t("Check when you come to this step: you need a job by then."),
        Because.EMPLOYER_THEN: t("Check when you come to this step: your employer may keep you on."),
        Because.CHECK_SUBJECT: t("Check: does your subject fit? Ask the provider."),
        Because.CHECK_EXPERIENCE: t("Check: does your experience fit? Ask the provider."),
        Because.PROVIDER_TESTS: t("Check: the provider does this with you before you start."),
        Because.ASK_PROVIDER: t("Ask the provider."),
    }


def _gcses_missing(names: Names, assessment: Assessment) -> str:
    t = names.t
    missing, have = int(assessment.values["missing"]), int(assessment.values["have"])
    if missing == 1:
        template = (
            t("Missing: 1 more GCSE at grade {grade} or above.")
            if have
            else t("Missing: 1 GCSE at grade {grade} or above.")
        )
    elif have:
        template = t("Missing: {missing} more GCSEs at grade {grade} or above.")
    else:
        template = t("Missing: {missing} GCSEs at grade {grade} or above.")
    return template.format(missing=missing, grade=assessment.values["grade"])


def _years_missing(names: Names, years: int) -> str:
    t = names.t
    if years == 1:
        return t("Missing: 1 more year of age.")
    return t("Missing: {years} more years of age.").format(years=years)
