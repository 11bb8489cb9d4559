"""A group's table is read however a school saved it, and whatever is no table is refused in a sentence."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pathplanner.documents.group_csv import (
    LARGEST,
    LONGEST_CELL,
    MOST_CELLS,
    MOST_ROWS,
    NoTable,
    Row,
    read_table,
    rows_of,
)

TABLE = [["Name", "Qualifications"], ["Zoë Müller", "T Level: Merit; EPQ: A"], ["Ann, called Nan", "GCSEs\nHNC"]]
CELLS = st.text(max_size=30)
TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=12)


def saved(rows: list[list[str]], delimiter: str = ",", end: str = "\r\n") -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().replace("\r\n", end) if end != "\r\n" else out.getvalue()


def refused(content: bytes) -> str:
    with pytest.raises(NoTable) as refusal:
        rows_of(content, "group.csv")
    return str(refusal.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_way_of_saving_gives_the_same_rows(encoding: str, delimiter: str, end: str) -> None:
    rows = rows_of(saved(TABLE, delimiter, end).encode(encoding), "group.csv")
    assert [list(row.cells) for row in rows] == TABLE
    assert [row.number for row in rows] == [1, 2, 3]


def test_semicolons_within_cells_are_not_taken_for_what_stands_between_them() -> None:
    text = "Name,Qualifications\nAnn,a_level:A; epq:A; core_maths:B\nBen,t_level:Merit\n"
    assert rows_of(text.encode(), "group.csv")[1].cells == ("Ann", "a_level:A; epq:A; core_maths:B")


def test_commas_within_a_heading_are_not_taken_for_what_stands_between_cells() -> None:
    text = "Name;Qualifications (name, grade)\nAnn;T Level\nBen;HNC\n"
    assert rows_of(text.encode(), "group.csv")[0].cells == ("Name", "Qualifications (name, grade)")


def test_what_a_spreadsheet_says_of_its_delimiter_is_believed() -> None:
    rows = rows_of(b"sep=;\nName;Quals, all\nAnn;HNC\n", "group.csv")
    assert rows == (Row(2, ("Name", "Quals, all")), Row(3, ("Ann", "HNC")))


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    rows = rows_of(b'Name,Quals\n\n"Ann\nLee",HNC\n , \nBen,HND\n', "group.csv")
    assert [row.number for row in rows] == [1, 3, 5]


def test_a_quotation_mark_that_is_never_closed_swallows_nobody() -> None:
    says = refused(b'Name,Quals\nAnn,HNC\nBen,"HND\nCem,HNC\n')
    assert says == "‘group.csv’, row 3: a quotation mark is never closed. Close it, or take it out."


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "‘group.csv’ is empty."),
        (b"\xef\xbb\xbf\n , \n", "‘group.csv’ is empty."),
        (b"PK\x03\x04\x14\x00", "is not a table in text"),
        (b"Name\x00,Quals", "is not a table in text"),
        (b"Name,Quals\nAnn\x81,HNC", "is not a table in text"),
        (b"\xff\xfea", "is not a table in text"),
        (b"," * MOST_CELLS, f"has more than {MOST_CELLS} cells"),
        (b"x" * (LONGEST_CELL + 1), f"a cell of more than {LONGEST_CELL} letters"),
        (b"x" * 200_000, "‘group.csv’"),
        (b"Ann\n" * (MOST_ROWS + 1), f"has more than {MOST_ROWS} rows"),
    ],
    ids=str,
)
def test_what_is_no_table_of_a_group_is_refused_in_a_sentence(content: bytes, says: str) -> None:
    assert says in refused(content)


def test_a_file_that_is_not_there_or_far_too_large_is_refused_in_a_sentence(tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    large.write_bytes(b"x" * (LARGEST + 1))
    for path, says in ((tmp_path / "none.csv", "cannot be read"), (large, "larger than 5 MB"), (tmp_path, "no file")):
        with pytest.raises(NoTable, match=says):
            read_table(path)


@given(st.binary(max_size=400))
@example(b'"')
@example(b'a,"b\n\x1eend of the table')
def test_whatever_bytes_come_they_are_rows_or_one_sentence(content: bytes) -> None:
    rows: tuple[Row, ...] = ()
    said = "‘group.csv’ is a table."
    try:
        rows = rows_of(content, "group.csv")
    except NoTable as refusal:
        said = str(refusal)
    assert said.startswith("‘group.csv’")
    assert said.endswith((".", "?"))
    assert all(any(row.cells) for row in rows)


@given(TABLES)
def test_rows_and_cells_keep_their_order(table: list[list[str]]) -> None:
    try:
        rows = rows_of(saved([["Name", "Quals", "Age"], *table]).encode(), "group.csv")
    except NoTable:
        return
    kept = [[cell.strip() for cell in row] for row in table]
    numbers = [row.number for row in rows]
    assert numbers == sorted(set(numbers))
    told = [list(row.cells) for row in rows[1:]]
    assert [row for row in told if len(row) > 1] == [row for row in kept if any(row) and len(row) > 1]
