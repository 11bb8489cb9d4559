"""Routes side by side: the same rows for each, what differs said in words, and no figure without what belongs to it."""

from dataclasses import replace
from typing import Any

import pytest

from pathplanner.core.ids import QualificationId, SectorId
from pathplanner.core.learner import AgeBand, Held, Learner
from pathplanner.core.plan import RouteCards
from pathplanner.core.routes import Route
from pathplanner.knowledge.money import read_money
from pathplanner.planning.compare import MOST_RANGES, Comparison, Known, Looked, Thoughts, compare
from pathplanner.planning.money import Reckoner
from pathplanner.planning.pay import pay_of
from pathplanner.planning.schedule import When
from pathplanner.planning.wording.comparing import CompareWords, Row, RowKind, differing
from tests.planning.evidence import EVIDENCE, TABLES
from tests.planning.evidence import WORDS as EVIDENCE_WORDS
from tests.planning.jobs import OCCUPATIONS
from tests.planning.real import FRAMEWORK, RESOURCES, TODAY, WORDING, along, learner
from tests.planning.weighing import SEPTEMBER_2027, routes_of

WORDS = CompareWords(WORDING, EVIDENCE_WORDS)
MONEY = read_money(RESOURCES, FRAMEWORK)
SAM = learner("gcse_9_4", age=16, job_offer=False)
COLLEGE = along(SAM, "gcse_9_4", "t_level", "hnc", "bachelor_hons")
JOBS = along(SAM, "gcse_9_4", "advanced_app", "degree_app")
VARIES = along(SAM, "gcse_9_4", "toq", "htq_4", "htq_5", "top_up")
DIGITAL = SectorId("digital")


def compared(*routes: Route, who: Learner = SAM, sectors: tuple[SectorId, ...] = (), **looked: Any) -> Comparison:
    when = When(SEPTEMBER_2027, who.ages)
    money = Reckoner(FRAMEWORK, MONEY, who, SEPTEMBER_2027).money
    return compare(FRAMEWORK, routes, Looked(when, money, TODAY, **looked), Known(EVIDENCE, TABLES, sectors))


def row(comparison: Comparison, kind: RowKind) -> Row:
    return next(each for each in WORDS.rows(comparison) if each.kind is kind)


def says(comparison: Comparison, kind: RowKind) -> list[str]:
    return [cell.says for cell in row(comparison, kind).cells]


def test_every_row_has_a_cell_for_each_route_and_none_is_empty() -> None:
    for rows in (WORDS.rows(compared(COLLEGE, JOBS, VARIES, front=())), WORDS.rows(compared(COLLEGE, front=()))):
        assert [each.kind for each in rows] == list(RowKind)
        assert all(cell.says for each in rows for cell in each.cells)
    assert len(rows[0].cells) == 1


@pytest.mark.parametrize(
    "who",
    [
        Learner(held=(Held(qualification=QualificationId("no_qualifications")),), age_band=AgeBand.UNDER_16),
        Learner(held=(Held(qualification=QualificationId("gcse_9_4")),), age_band=AgeBand.FROM_24, part_time=True),
        Learner(held=(Held(qualification=QualificationId("hnc")),), age=61, job_offer=True),
    ],
)
def test_every_route_of_whoever_it_is_can_be_told(who: Learner) -> None:
    for route in routes_of(who, "degree", "htq", "doctorate")[::17]:
        text = WORDS.as_text(compared(route, who=who, front=()))
        assert "None" not in text.replace("Off-ramps\n1. None", "")
        assert "{" not in text


def test_more_than_three_routes_are_refused() -> None:
    with pytest.raises(ValueError, match="at most 3"):
        compared(COLLEGE, JOBS, VARIES, COLLEGE)


def test_what_differs_is_marked_in_words() -> None:
    found = compared(COLLEGE, JOBS)
    assert row(found, RowKind.STEPS).mark == "they differ"
    assert row(found, RowKind.PROS).mark == "the same"
    assert row(found, RowKind.FEES) in differing(WORDS.rows(found))
    assert all(each.mark == "" and not each.differs for each in WORDS.rows(compared(COLLEGE)))
    assert differing(WORDS.rows(compared(COLLEGE, COLLEGE))) == ()


def test_time_and_age_are_ranges_from_the_start() -> None:
    found = compared(COLLEGE, VARIES)
    assert says(found, RowKind.TIME) == [
        "5 to 6 years. Starts in September 2027, ends between September 2032 and September 2033.",
        "At least 3 years; length varies: Technical Occupational (TOQ). Starts in September 2027, ends in "
        "September 2030 or later.",
    ]
    assert says(found, RowKind.AGE) == ["21 to 22", "19 or over"]
    assert len(row(found, RowKind.TIME).cells[0].more) == 3


def test_earning_and_conditions_say_what_they_rest_on() -> None:
    found = compared(COLLEGE, JOBS)
    none, jobs = row(found, RowKind.EARNING).cells
    assert none.says == "No paid job on the way"
    assert jobs.says == "A paid job: Advanced apprenticeship and Degree apprenticeship"
    assert len(jobs.more) == 2
    conditions = row(found, RowKind.CONDITIONS).cells[1]
    assert "1 to meet" in conditions.says
    assert len(conditions.more) == 1
    assert conditions.more[0].startswith("Advanced apprenticeship: A job with an employer who trains apprentices. ")


def test_fees_and_entitlement_are_told_step_by_step() -> None:
    found = compared(COLLEGE, JOBS)
    for kind in (RowKind.FEES, RowKind.ENTITLEMENT):
        assert [len(cell.more) for cell in row(found, kind).cells] == [3, 2]
    assert row(found, RowKind.FEES).cells[0].more[1].startswith("HNC: ")


def test_off_ramps_and_ways_on_are_named() -> None:
    found = compared(COLLEGE, JOBS)
    assert says(found, RowKind.OFF_RAMPS) == ["HNC", "None"]
    assert row(found, RowKind.ONWARD).cells[0].more[0].startswith("Next: ")


@pytest.mark.parametrize("sectors", [(), (DIGITAL,), (SectorId("engineering_and_manufacturing"),)])
def test_every_figure_of_pay_is_told_with_all_that_belongs_to_it(sectors: tuple[SectorId, ...]) -> None:
    for route in routes_of(SAM, "degree", "htq", "hnc", "hnd", "foundation_degree")[::7]:
        found = compared(route, sectors=sectors)
        side, cell = found.sides[0], row(found, RowKind.PAY).cells[0]
        assert len(side.pay) <= MOST_RANGES
        assert len(cell.more) == len(side.pay)
        assert "£" not in cell.says or cell.more
        assert all("Source: " in sentence and "Keep in mind: " in sentence for sentence in cell.more)
        assert all(each.year in cell.says and each.group in cell.says for each in side.pay)


@pytest.mark.parametrize(
    ("start", "end", "others"),
    [
        ("t_level", "hnc", ("First degree", "HND")),
        ("hnc", "hnd", ("HNC", "First degree")),
        ("t_level", "bachelor_hons", ("HN", "Foundation degree")),
    ],
)
def test_pay_of_one_award_never_stands_for_another(start: str, end: str, others: tuple[str, ...]) -> None:
    construction = SectorId("construction_and_the_built_environment")
    side = compared(along(learner(start), start, end), sectors=(construction,)).sides[0]
    assert not any(found.label.startswith(others) for found in side.pay)


def test_where_no_sector_is_looked_at_no_single_sector_speaks_for_an_end() -> None:
    assert says(compared(along(SAM, "gcse_9_4", "t_level", "hnc")), RowKind.PAY) == [
        "No reliable figure for its end by itself."
    ]


def test_the_pay_of_all_routes_stands_on_one_axis() -> None:
    found = compared(COLLEGE, JOBS)
    drawn = [each for group in found.pay.groups for each in group.ranges]
    assert {each.label for each in drawn} == {each.label for side in found.sides for each in side.pay}
    assert found.pay.lowest <= min(min(each.values) for each in drawn)


def test_the_pay_in_the_job_aimed_at_comes_first() -> None:
    job = next(each for each in OCCUPATIONS.occupations if each.title == "Network engineer")
    known = Known(EVIDENCE, TABLES, (DIGITAL,), pay_of(OCCUPATIONS, job))
    money = Reckoner(FRAMEWORK, MONEY, SAM, SEPTEMBER_2027).money
    found = compare(FRAMEWORK, [COLLEGE], Looked(When(SEPTEMBER_2027), money, TODAY), known)
    assert found.sides[0].pay[0].origin == job.group


def test_the_learners_own_pros_and_cons_stand_beside_the_facts() -> None:
    thoughts: dict[RouteCards, Thoughts] = {COLLEGE.cards: Thoughts(pros="Near home ", cons="")}
    found = compared(COLLEGE, JOBS, thoughts=thoughts)
    assert says(found, RowKind.PROS) == ["Near home", "Nothing written yet"]
    assert row(found, RowKind.PROS).differs


def test_whether_a_route_is_beaten_is_said_only_where_somebody_looked() -> None:
    assert RowKind.FRONT not in [each.kind for each in WORDS.rows(compared(COLLEGE))]
    found = compared(COLLEGE, JOBS, front={JOBS.cards})
    assert [side.on_front for side in found.sides] == [False, True]
    assert row(found, RowKind.FRONT).differs


def test_as_text_it_says_all_there_is() -> None:
    found = compared(COLLEGE, JOBS, front=(), thoughts={JOBS.cards: Thoughts(cons="Far away")})
    text = WORDS.as_text(found)
    assert text.startswith("Route 1: GCSE grades 9-4, then T Level, then HNC, then Honours degree\nRoute 2: ")
    for each in WORDS.rows(found):
        assert (f"\n\n{each.name} ({each.mark})\n1" in text) is not each.is_empty
        told = [] if each.is_empty else each.cells
        assert all(cell.says in text and all(sentence in text for sentence in cell.more) for cell in told)
    assert [each.kind for each in WORDS.rows(found) if each.is_empty] == [RowKind.PROS]
    assert text.endswith(WORDS.limits[-1])


def test_as_text_what_is_the_same_for_all_is_said_once() -> None:
    one, other = (along(SAM, "gcse_9_4", start, "bachelor_hons") for start in ("a_level", "t_level"))
    text = WORDS.as_text(compared(one, other))
    assert "\nPay at the end (the same)\n1, 2. All subjects" in text
    assert text.count("Measure: median yearly pay") == len(compared(one).sides[0].pay)


def test_a_comparison_changes_with_its_start() -> None:
    later = replace(When(SEPTEMBER_2027, (16, 16)), start=SEPTEMBER_2027.replace(year=2029))
    money = Reckoner(FRAMEWORK, MONEY, SAM, later.start).money
    found = compare(FRAMEWORK, [COLLEGE], Looked(later, money, TODAY), Known(EVIDENCE, TABLES))
    assert "ends between September 2034 and September 2035" in says(found, RowKind.TIME)[0]
