"""Headings of a group's table, and names of its files."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathplanner.planning.group.counts import Counts, summary
from pathplanner.planning.group.file_names import LONGEST, LONGEST_IN_BYTES, named, numbered, safe_stem
from pathplanner.planning.group.headings import Column, headings_of, mapping_lines, meaning
from pathplanner.planning.group.rows import GroupRow
from pathplanner.planning.wording.names import as_written

NAMES = st.text(st.characters(exclude_categories=()), max_size=300)


def row(place: int, name: str) -> GroupRow:
    return GroupRow(place + 1, place, name, None)


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Full name", Column.NAME),
        ("LEARNER", Column.NAME),
        ("Pupil", Column.NAME),
        ("Quals", Column.QUALIFICATIONS),
        ("qualification_2", Column.QUALIFICATIONS),
        ("Highest qualification", Column.QUALIFICATIONS),
        ("Age (years old)", None),
        ("age ", Column.AGE),
        ("Subject area", Column.SECTOR),
        ("Goal", Column.DESTINATION),
        ("Going to…", Column.DESTINATION),
        ("UPN", None),
        ("Ethnicity", None),
        ("", None),
        ("1", None),
    ],
)
def test_a_heading_is_known_however_it_is_written(heading: str, column: Column | None) -> None:
    assert meaning(heading) is column


def test_headings_are_found_below_a_title_and_what_is_not_read_is_named() -> None:
    rows = [
        ["Year 13, June"],
        ["UPN", "Pupil", "Qual 1", "Qual 2", "Age", "Learner"],
        ["X1", "Ann Lee", "HNC", "", "17"],
    ]
    headings = headings_of(rows)
    assert headings is not None
    assert headings.row == 1
    assert headings.told(rows[2]) == {
        Column.NAME: (("Pupil", "Ann Lee"),),
        Column.QUALIFICATIONS: (("Qual 1", "HNC"),),
        Column.AGE: (("Age", "17"),),
    }
    assert mapping_lines(headings, as_written)[-1] == "Not read: ‘UPN’, ‘Learner’"


def test_without_a_column_of_qualifications_there_are_no_headings() -> None:
    assert headings_of([["Name", "Age"], ["Ann", "17"]]) is None


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Zoë Müller", "Zoë Müller"),
        ("../../etc/passwd", "etc passwd"),
        ("C:\\Windows", "C Windows"),
        ("con", "_con"),
        ("COM1.txt", "_COM1.txt"),
        ("Conrad", "Conrad"),
        ("...hidden", "hidden"),
        ("tail. ", "tail"),
        ("-rf", "rf"),
        ("", None),
        ("///", None),
        ("\u202egpj", "gpj"),
        ("李小龙", "李小龙"),
    ],
)
def test_a_name_becomes_one_that_every_system_takes(name: str, stem: str | None) -> None:
    assert safe_stem(name) == stem


@given(NAMES)
def test_no_name_leads_out_of_the_folder_or_is_too_long(name: str) -> None:
    stem = safe_stem(name)
    if stem is not None:
        assert not set(stem) & set('<>:"/\\|?*')
        assert len(stem) <= LONGEST + 1
        assert len(stem.encode()) <= LONGEST_IN_BYTES + 1
        assert stem == stem.strip(" .")
        assert not any(unicodedata.category(letter).startswith("C") for letter in stem)


@given(st.lists(st.sampled_from(["Ann", "ANN", "ann ", "", "plan-002", "Ann (2)", "con"]), max_size=12))
def test_no_two_learners_get_the_same_file(names: list[str]) -> None:
    files = named(row(place, name) for place, name in enumerate(names, start=1))
    assert len({file.casefold() for file in files.values()}) == len(names)


def test_the_same_name_again_is_numbered_and_a_missing_one_gives_nobody_away() -> None:
    rows = [row(1, "Ann Lee"), row(2, "ann lee"), row(3, "")]
    assert list(named(rows).values()) == ["Ann Lee.pdf", "ann lee (2).pdf", "plan-003.pdf"]
    assert numbered(row(12, "Ann Lee")) == "plan-012.pdf"


def test_the_summary_tells_all_that_happened() -> None:
    counts = Counts(9, made=4, there=2, failed=1, stopped=True)
    assert summary(counts, "out", "out/report.csv", as_written) == (
        "Wrote 4 plans to out. 2 were there already and are left as they were. 1 row could not be used: out/report.csv "
        "says why and how to mend it. Stopped with 2 to go; run it again and it goes on."
    )
