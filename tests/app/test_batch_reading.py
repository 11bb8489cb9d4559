"""What the cells of a group's table are understood as, and what is said of those that mean nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathplanner.app.batch.card_names import CardNames
from pathplanner.app.batch.qualifications import QualificationsReader
from pathplanner.app.batch.unclear import Unclear
from pathplanner.app.batch.understanding import GroupReader
from pathplanner.core.destinations import DEGREE, HTQ
from pathplanner.core.learner import AgeBand
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import LONGEST_LINE
from pathplanner.documents.group_csv import NoTable, Row
from pathplanner.planning.group.rows import GroupRow, RowFault
from pathplanner.planning.wording.names import as_written
from tests.planning.real import FRAMEWORK, WORDING

READER = QualificationsReader(FRAMEWORK, as_written, CardNames(FRAMEWORK, as_written))
HEAD = ("Name", "Quals", "Age", "Sector", "Going to")


def held(*cells: str) -> list[str]:
    return [f"{held.qualification} {WORDING.held_detail(held)}".strip() for held in READER.held(cells)]


def unclear(cell: str) -> str:
    with pytest.raises(Unclear) as refusal:
        READER.held([cell])
    return f"{refusal.value.why} {refusal.value.mend}"


def read(*cells: str, head: tuple[str, ...] = HEAD) -> GroupRow:
    return next(GroupReader(FRAMEWORK, [Row(1, head), Row(7, cells)], "group.csv").rows())


def plan_of(*cells: str) -> Plan:
    plan = read(*cells).plan
    assert plan is not None
    return plan


def fault_of(*cells: str) -> RowFault:
    (fault,) = read(*cells).faults
    return fault


@pytest.mark.parametrize(
    ("cell", "means"),
    [
        ("t_level:Merit", ["t_level Merit"]),
        ("a_level:ABB; epq:A", ["a_level A; B; B", "epq A"]),
        ("T Level: Merit", ["t_level Merit"]),
        ("T-Level – Distinction*", ["t_level Distinction*"]),
        ("t level (merit)", ["t_level merit"]),
        ("T Level Merit", ["t_level Merit"]),
        ("A levels: A*, A, B", ["a_level A*; A; B"]),
        ("A-levels A*AB", ["a_level A*; A; B"]),
        ("A level Maths A, Physics B, EPQ: A", ["a_level Maths A; Physics B", "epq A"]),
        ("A level Maths; A level Physics", ["a_level Maths; Physics"]),
        ("T Level (Digital): Merit", ["t_level Digital, Merit"]),
        ("BTEC Extended Diploma: DMM (predicted)", ["applied_general DMM (predicted)"]),
        ("Level 3 BTEC: DMM", ["applied_general DMM"]),
        ("GCSEs", ["gcse_9_4"]),
        ("GCSEs: 5 5 4 3", ["gcse_9_4 5; 5; 4", "gcse_1_3 3"]),
        ("GCSEs: 5554466", ["gcse_9_4 5; 5; 5; 4; 4; 6; 6"]),
        ("8 GCSEs: English 5, Maths 6", ["gcse_9_4 8 of them, English 5; Maths 6"]),
        ("gcse_9_4:5", ["gcse_9_4 5"]),
        ("BSc: 2:1", ["bachelor_hons 2:1"]),
        ("BSc Hons Nursing 2:1", ["bachelor_hons Nursing, 2:1"]),
        ("Functional Skills level 2: English or maths", ["fs_l2"]),
        ("Higher apprenticeship, level 4: Pass", ["higher_app_4 Pass"]),
        ("Access course: 30D 15M", ["access_he 30D 15M"]),
        ("T Level\nEPQ | HNC", ["t_level", "epq", "hnc"]),
        ("none", ["no_qualifications"]),
    ],
)
def test_what_schools_write_is_understood(cell: str, means: list[str]) -> None:
    assert held(cell) == means


def test_several_columns_are_taken_together() -> None:
    assert held("A level: A", "A level: B", "EPQ") == ["a_level A; B", "epq"]


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("T Levle: Merit", "There is no qualification ‘T Levle’. Did you mean ‘T Level’?"),
        ("t_levl:Merit", "There is no qualification ‘t_levl’. Did you mean ‘t_level’?"),
        ("t_level:Merti", "There is no grade ‘Merti’ for T Level. Did you mean ‘Merit’?"),
        ("T Level Merti", "There is no grade ‘Merti’ for T Level. Did you mean ‘Merit’?"),
        ("a_level:ZZZ", "There is no grade ‘ZZZ’ for A level. The grades are A*, A, B, C, D, E."),
        ("PhD: Merit", "Doctorate has no grades, and ‘Merit’ stands behind it. Write ‘Doctorate’ alone."),
        ("HTQ", "‘HTQ’ can be HTQ level 4, HTQ level 5. Write one of these."),
        ("2 A levels: ABB", "‘2 A levels: ABB’ tells another number than there are grades."),
        ("=1+1", "There is no qualification ‘=1+1’. Write it like"),
    ],
)
def test_what_means_nothing_is_told_with_how_to_mend_it(cell: str, says: str) -> None:
    assert unclear(cell).startswith(says)


@given(st.text(max_size=60))
def test_whatever_a_cell_says_it_is_understood_or_refused(cell: str) -> None:
    said = list[str]()
    try:
        found = READER.held([cell])
    except Unclear as refusal:
        found, said = (), [refusal.why, refusal.mend]
    assert all(said)
    assert all(each.qualification in FRAMEWORK.qualification for each in found)


def test_every_qualification_is_found_by_its_id_and_by_its_names() -> None:
    for card in FRAMEWORK.qualifications:
        for name in (card.id, card.name, card.short_name):
            assert held(name) == [card.id]


def test_a_row_is_a_learner() -> None:
    plan = plan_of("Ann Lee", "T Level", "17", "Digital; Engineering", "HTQ and degree")
    assert plan.name == "Ann Lee"
    assert plan.learner.age == 17
    assert plan.learner.sectors == ("digital", "engineering_and_manufacturing")
    assert plan.destinations == (HTQ, DEGREE)


@pytest.mark.parametrize(
    ("told", "ends"),
    [("", (HTQ, DEGREE)), ("uni", (DEGREE,)), ("HTQ", (HTQ,)), ("HNC; degree", ("hnc", DEGREE)), ("?", (HTQ, DEGREE))],
)
def test_destinations_are_called_as_in_schools(told: str, ends: tuple[str, ...]) -> None:
    assert plan_of("", "T Level", "", "", told).destinations == ends


def test_ages_are_years_or_bands() -> None:
    assert plan_of("", "T Level", "17.0").learner.age == 17
    assert plan_of("", "T Level", "18 years old").learner.age == 18
    assert plan_of("", "T Level", "16–18").learner.age_band is AgeBand.FROM_16_TO_18
    assert plan_of("", "T Level", "").learner.age is None


def test_first_name_and_surname_are_one_name() -> None:
    row = read("Lee", "Ann", "HNC", head=("First name", "Surname", "Quals"))
    assert row.name == "Lee Ann"


@pytest.mark.parametrize(
    ("cells", "column", "says"),
    [
        (("Ann", "", "17"), "Quals", "Nothing is told of what they hold."),
        (("Ann", "HNC", "seventeen"), "Age", "‘seventeen’ is no age."),
        (("Ann", "HNC", "999"), "Age", "‘999’ is no age."),
        (("Ann", "HNC", "", "Digitl"), "Sector", "There is no sector ‘Digitl’."),
        (("Ann", "HNC", "", "Digital;Health;Care;Legal"), "Sector", "There are more than 3 sectors."),
        (("Ann", "HNC", "", "", "the moon"), "Going to", "There is no destination ‘the moon’."),
        (("x" * (LONGEST_LINE + 1), "HNC"), "Name", "The name has more than 200 letters."),
    ],
)
def test_a_row_that_cannot_be_used_says_where_and_why(cells: tuple[str, ...], column: str, says: str) -> None:
    fault = fault_of(*cells)
    assert (fault.row, fault.column, fault.why) == (7, column, says)
    assert fault.mend


def test_every_fault_of_a_row_is_told_at_once() -> None:
    assert [fault.column for fault in read("Ann", "HNCC", "old", "Moon").faults] == ["Quals", "Age", "Sector"]


def test_a_table_without_qualifications_or_learners_is_refused() -> None:
    with pytest.raises(NoTable, match="no column that tells what is held"):
        GroupReader(FRAMEWORK, [Row(1, ("Name", "Age"))], "group.csv")
    with pytest.raises(NoTable, match="no learners below"):
        GroupReader(FRAMEWORK, [Row(1, HEAD)], "group.csv")


@given(st.lists(st.text(max_size=20), min_size=5, max_size=5))
def test_whatever_a_row_says_it_is_a_plan_or_has_faults(cells: list[str]) -> None:
    row = read(*cells)
    assert (row.plan is None) == bool(row.faults)
