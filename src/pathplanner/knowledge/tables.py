"""Reading TOML files of entries into values."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeGuard, TypeVar

import tomli
from pydantic import ValidationError

from pathplanner.core.value import Value
from pathplanner.knowledge.faults import DataFaults, Fault
from pathplanner.knowledge.plain_words import field_of, said

V = TypeVar("V", bound=Value)
Row = Mapping[str, Any]

CHECKED = "checked"
"""The date at the top of every file: the oldest day on which any of it was read at its source."""
NO_DATE = date.min


class Tables:
    """The data files of one folder, each read once.

    Faults are gathered, not raised one by one: `faults` holds them all, `raise_faults` raises them together.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._contents: dict[str, Row] = {}
        self._file_of: dict[str, dict[str, str]] = {}
        self.faults: list[Fault] = []

    def entries(self, key: str, kind: type[V], *files: str, dated: bool = False) -> tuple[V, ...]:
        """The `[[key]]` entries of the files as values; where `dated`, each takes the date at the top of its file."""
        found: list[V] = []
        for file in files:
            rows = self._rows(file, key)
            if dated:
                rows = [{CHECKED: self._checked(file), **row} for row in rows]
            self._note_repeated(file, key, rows)
            for number, row in enumerate(rows):
                try:
                    found.append(kind.model_validate(row))
                except ValidationError as error:
                    self._note_invalid(file, _name_of(row, number), error, _field_names(kind))
        return tuple(found)

    def single(self, kind: type[V], file: str, dated: bool = False) -> V | None:
        """The whole file as one value; None, with faults noted, where it is none. `dated` as in `entries`."""
        row = {name: given for name, given in self._content(file).items() if dated or name != CHECKED}
        if not self._content(file):
            return None
        try:
            return kind.model_validate(row)
        except ValidationError as error:
            for problem in error.errors():
                self._note(file, field_of(problem), said(problem, _field_names(kind)))
            return None

    def files_of(self, key: str) -> Mapping[str, str]:
        """The file in which each `[[key]]` entry stands, by the entry's id."""
        return self._file_of.get(key, {})

    @property
    def oldest_check(self) -> date:
        """The oldest of the dates at the top of the files read."""
        return min(map(self._checked, self._contents), default=NO_DATE)

    def raise_faults(self) -> None:
        """Raise DataFaults if there is any fault."""
        if self.faults:
            raise DataFaults(self.faults)

    def _content(self, file: str) -> Row:
        if file not in self._contents:
            self._contents[file] = self._read(file)
        return self._contents[file]

    def _checked(self, file: str) -> date:
        checked = self._content(file).get(CHECKED)
        return checked if _is_date(checked) else NO_DATE

    def _read(self, file: str) -> Row:
        try:
            content = tomli.loads((self._folder / file).read_text(encoding="utf-8"))
        except OSError as error:
            self._note(file, "all of it", f"cannot be read: {error.strerror}.")
            return {}
        except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
            self._note(file, "all of it", f"is not valid TOML: {error}.")
            return {}
        if not _is_date(content.get(CHECKED)):
            self._note(file, CHECKED, "needs a date such as checked = 2026-11-23 at the top.")
        return content

    def _rows(self, file: str, key: str) -> list[Row]:
        content = self._content(file)
        if not content:
            return []
        for name in content:
            if name not in (key, CHECKED):
                self._note(file, name, f"only {CHECKED} and [[{key}]] belong in this file.")
        rows = content.get(key)
        if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
            self._note(file, key, f"needs entries that each begin with [[{key}]].")
            return []
        return rows

    def _note_repeated(self, file: str, key: str, rows: Sequence[Row]) -> None:
        file_of = self._file_of.setdefault(key, {})
        for number, row in enumerate(rows):
            name = _name_of(row, number)
            if name in file_of:
                place = "this file" if file_of[name] == file else file_of[name]
                self.faults.append(Fault(file, name, _naming_field(row), f"stands in {place} already; keep one."))
            file_of.setdefault(name, file)

    def _note_invalid(self, file: str, name: str, error: ValidationError, fields: Collection[str]) -> None:
        for problem in error.errors():
            known = fields if len(problem["loc"]) == 1 else ()
            self.faults.append(Fault(file, name, field_of(problem), said(problem, known)))

    def _note(self, file: str, field: str, says: str) -> None:
        self.faults.append(Fault(file, "the file", field, says))


def _field_names(kind: type[Value]) -> list[str]:
    return [field.alias or name for name, field in kind.model_fields.items()]


def _is_date(given: object) -> TypeGuard[date]:
    return isinstance(given, date) and not isinstance(given, datetime)


def _naming_field(row: Row) -> str:
    if "from" in row and "to" in row:
        return "from and to"
    return "id" if "id" in row else "name"


def _name_of(row: Row, number: int) -> str:
    if "from" in row and "to" in row:
        return f"{row['from']} -> {row['to']}"
    return str(row.get("id") or row.get("name") or f"entry {number + 1}")
