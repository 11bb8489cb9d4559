"""The table of a group as schools make it: bytes become rows of texts, whatever they were saved with."""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from pathplanner.documents.files import read_within_bounds
from pathplanner.documents.refusals import PlanFileRefused, Reason
from pathplanner.planning.wording.names import Translate, as_written

LARGEST = 5_000_000
MOST_ROWS = 5_000
MOST_CELLS = 200
LONGEST_CELL = 2_000
"""Far more than a year group takes: bytes, rows with something in them, cells of a row, letters of a cell."""

DELIMITERS = (",", ";", "\t", "|")
LOOKED_AT = 30
"""How many lines tell what stands between the cells."""

_END = "\x1eend of the table"
_SAYS_DELIMITER = re.compile(r'"?sep=([,;|\t])"?\s*', re.IGNORECASE)
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]")


class Row(NamedTuple):
    """A row with something in it: its number as a spreadsheet counts, from 1, and its cells without space around."""

    number: int
    cells: tuple[str, ...]


class NoTable(Exception):
    """A file is no table that can be read; the one sentence says what, where and how to mend it."""


def read_table(path: Path, t: Translate = as_written) -> tuple[Row, ...]:
    """The rows of a file that have something in them, in its order; raises NoTable."""
    try:
        content = read_within_bounds(path, LARGEST)
    except OSError as error:
        says = t("‘{file}’ cannot be read: {why}.")
        raise NoTable(says.format(file=path.name, why=error.strerror)) from error
    except PlanFileRefused as refused:
        says = t("‘{file}’ is larger than {most} MB, far more than a year group takes. Save the rows you need alone.")
        if refused.faults[0].reason is Reason.NOT_A_FILE:
            says = t("‘{file}’ is no file. Choose a table that is saved as CSV.")
        raise NoTable(says.format(file=path.name, most=LARGEST // 1_000_000)) from refused
    return rows_of(content, path.name, t)


def rows_of(content: bytes, file: str, t: Translate = as_written) -> tuple[Row, ...]:
    """The rows of what a file of that name holds; raises NoTable."""
    text = _decoded(content)
    if text is None or _BINARY.search(text):
        says = t("‘{file}’ is not a table in text. Open it in your spreadsheet program and save it as CSV.")
        raise NoTable(says.format(file=file))
    rows = tuple(islice(_checked(text, file, t), MOST_ROWS + 1))
    if not rows:
        raise NoTable(t("‘{file}’ is empty.").format(file=file))
    if len(rows) > MOST_ROWS:
        says = t("‘{file}’ has more than {most} rows. Save it in parts.")
        raise NoTable(says.format(file=file, most=MOST_ROWS))
    return rows


def _decoded(content: bytes) -> str | None:
    """The text, in the encodings that spreadsheet programs save; None where it is none."""
    encodings = ("utf-16",) if content.startswith(_WIDE_MARKS) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _checked(text: str, file: str, t: Translate) -> Iterator[Row]:
    last = 0
    try:
        for number, cells in enumerate(_cells(text), start=1):
            last = number
            if cells == [_END]:
                return
            if len(cells) > MOST_CELLS:
                says = t("‘{file}’, row {row}, has more than {most} cells. Take out the columns you do not need.")
                raise NoTable(says.format(file=file, row=number, most=MOST_CELLS))
            if cells and cells[-1].endswith(_END):
                says = t("‘{file}’, row {row}: a quotation mark is never closed. Close it, or take it out.")
                raise NoTable(says.format(file=file, row=number))
            if any(len(cell) > LONGEST_CELL for cell in cells):
                says = t("‘{file}’, row {row}, has a cell of more than {most} letters. Is a quotation mark not closed?")
                raise NoTable(says.format(file=file, row=number, most=LONGEST_CELL))
            told = tuple(cell.strip() for cell in cells)
            if any(told):
                yield Row(number, told)
    except csv.Error as error:
        says = t("‘{file}’ cannot be read after row {row}. Save it as CSV again.")
        raise NoTable(says.format(file=file, row=last)) from error


def _cells(text: str) -> Iterator[list[str]]:
    """The records of the text, empty ones among them, and one that only a closed text can have at its end."""
    first = text[:LONGEST_CELL].splitlines()[:1]
    told = _SAYS_DELIMITER.fullmatch(first[0]) if first else None
    delimiter = told[1] if told else _delimiter(text)
    ended = io.StringIO(f"{text}\n{_END}", newline="")
    for number, cells in enumerate(csv.reader(ended, delimiter=delimiter)):
        yield [] if told and number == 0 else cells


def _delimiter(text: str) -> str:
    """What stands between the cells: what most evenly splits the first lines, the heading first of all."""
    return max(DELIMITERS, key=lambda mark: _evenness(text, mark))


def _evenness(text: str, delimiter: str) -> tuple[bool, float, int]:
    """Whether the heading is split, which share of the rows has as many cells, and how many these are."""
    read = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        widths = [len(cells) for cells in islice(read, LOOKED_AT) if any(cells)]
    except csv.Error:
        return False, 0, 0
    split = next((width for width in widths if width > 1), 1)
    if split == 1:
        return False, 0, 0
    return True, _share(widths, split), split


def _share(widths: Sequence[int], width: int) -> float:
    return sum(each == width for each in widths) / len(widths)
