"""Reading CSV files that begin with comment lines; every fault names file, line and column."""

import csv
import io
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from pathplanner.knowledge.faults import Fault, Known, hint, unknown

T = TypeVar("T")
Line = tuple[int, Sequence[str]]

COMMENT = "#"
MOST_WITH_HINT = 20
"""Faults of one file; looking for the nearest id takes time, and where there are more the whole column is wrong."""


class Sheet:
    """One CSV file. Faults are gathered in `faults`; what is faulty is read as something harmless meanwhile."""

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        self.file = path.name
        self.faults: list[Fault] = []
        self._columns = columns
        self.lines = tuple(self._lines(path))

    def note(self, line: int, column: str, says: str) -> None:
        """Note a fault."""
        self.faults.append(Fault(self.file, f"line {line}", column, says))

    def _lines(self, path: Path) -> Iterator[Line]:
        """The lines below the header, each with its number and its cells in the order of the columns."""
        rows = self._rows(path)
        if not rows:
            return
        start, header = rows[0]
        if missing := [column for column in self._columns if column not in header]:
            for column in missing:
                self.note(start, column, "is missing from the header.")
            return
        for column in header:
            if column not in self._columns:
                self.note(start, column, f"is not a column here{hint(column, self._columns)}")
        places = [header.index(column) for column in self._columns]
        in_order = list(header) == list(self._columns)
        for number, cells in rows[1:]:
            if len(cells) != len(header):
                self.note(number, "all of it", f"has {len(cells)} cells, not {len(header)}; put commas in quotes.")
            else:
                yield number, cells if in_order else [cells[place] for place in places]

    def _rows(self, path: Path) -> list[Line]:
        """Whatever is not a comment and not empty."""
        text = self._text(path)
        if text is None:
            return []
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        try:
            found: list[Line] = [(reader.line_num, cells) for cells in reader if _says_something(cells)]
        except csv.Error as error:
            self.note(reader.line_num, "all of it", f"is not valid CSV: {error}.")
            return []
        if len(found) < len(("header", "line")):
            self._whole("has no lines; it needs a header and at least one.")
            return []
        return found

    def _text(self, path: Path) -> str | None:
        content = b""
        try:
            content = path.read_bytes()
            return content.decode("utf-8-sig")
        except OSError as error:
            self._whole(f"cannot be read: {error.strerror}.")
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
            self.note(line, "all of it", "is not in UTF-8; save the file in that encoding.")
        return None

    def _whole(self, says: str) -> None:
        self.faults.append(Fault(self.file, "the file", "all of it", says))

    def unique(self, column: str, keys: Iterable[tuple[int, T]]) -> None:
        """Note whatever stands twice."""
        first: dict[T, int] = {}
        for line, key in keys:
            if key in first:
                self.note(line, column, f"stands on line {first[key]} already; keep one.")
            else:
                first[key] = line

    def text(self, line: int, column: str, given: str) -> str:
        """A text that is there, with no space too many."""
        if not given.strip():
            self.note(line, column, "is missing.")
        elif given[0] == " " or given[-1] == " " or "  " in given:
            self.note(line, column, f"has a space too many: {given!r}.")
        return given

    def one_of(self, line: int, column: str, given: str, choices: Mapping[str, T], fallback: T) -> T:
        """The value that goes by this word."""
        value = choices.get(given)
        if value is None:
            options = ", ".join(choice or "nothing" for choice in choices)
            self.note(line, column, f"needs one of {options}, not {given!r}.")
            return fallback
        return value

    def known(self, line: int, column: str, given: str, known: Known) -> None:
        """Note an id that does not exist. Where there are none at all, a fault says so already."""
        if not given:
            self.note(line, column, "is missing.")
        elif known.ids and given not in known.ids:
            is_whole = len(self.faults) < MOST_WITH_HINT
            self.note(line, column, unknown(known.what, given, known.ids if is_whole else ()))

    def whole_number(self, line: int, column: str, given: str) -> int | None:
        """A whole number; None where nothing is given."""
        if not given:
            return None
        if given.isascii() and given.isdecimal():
            return int(given)
        self.note(line, column, f"needs a whole number without commas, or nothing, not {given!r}.")
        return None

    def number(self, line: int, column: str, given: str) -> float | None:
        """A number such as 2.5; None where nothing is given."""
        if not given:
            return None
        if given.isascii() and given.replace(".", "", 1).isdecimal():
            return float(given)
        self.note(line, column, f"needs a number such as 2.5, or nothing, not {given!r}.")
        return None


def _says_something(cells: Sequence[str]) -> bool:
    return any(cells) and not cells[0].startswith(COMMENT)


def faults_of(sheets: Collection[Sheet]) -> list[Fault]:
    """The faults of several files together."""
    return [fault for sheet in sheets for fault in sheet.faults]
