"""Reading TOML files of entries into values."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import tomli
from pydantic import TypeAdapter, ValidationError

from pathplanner.core.value import Value
from pathplanner.knowledge.faults import DataFaults, Fault

V = TypeVar("V", bound=Value)


class Tables:
    """The data files of one folder, each read once.

    Faults are gathered, not raised one by one: `faults` holds them all, `raise_faults` raises them together.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._contents: dict[str, Mapping[str, Any]] = {}
        self.faults: list[Fault] = []
        self.file_of: dict[str, str] = {}

    def content(self, file: str) -> Mapping[str, Any]:
        """The content of a file; empty, with a fault noted, where it cannot be read."""
        if file not in self._contents:
            self._contents[file] = self._read(file)
        return self._contents[file]

    def _read(self, file: str) -> Mapping[str, Any]:
        try:
            content = tomli.loads((self._folder / file).read_text(encoding="utf-8"))
        except OSError as error:
            self._note(file, "all", f"cannot be read ({error.strerror}).")
            return {}
        except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
            self._note(file, "all", f"is not valid TOML: {error}.")
            return {}
        if not isinstance(content.get("checked"), date):
            self._note(file, "checked", "needs a date such as checked = 2026-11-23 at the top.")
        return content

    def _note(self, file: str, field: str, says: str) -> None:
        self.faults.append(Fault(file, "the file", field, says))

    def entries(self, key: str, kind: type[V], *files: str, fill: Sequence[str] = ()) -> tuple[V, ...]:
        """The `[[key]]` entries of the files as values; entries take the fields in `fill` from the file's top."""
        found: list[V] = []
        for file in files:
            content = self.content(file)
            rows = [{**{field: content.get(field) for field in fill}, **row} for row in content.get(key, ())]
            self.file_of.update((str(row.get("id")), file) for row in rows)
            try:
                found.extend(_many(kind).validate_python(rows))
            except ValidationError as error:
                self.faults.extend(
                    Fault(file, _name_of(rows, problem["loc"]), _field_of(problem["loc"]), f"{problem['msg']}.")
                    for problem in error.errors()
                )
        return tuple(found)

    @property
    def oldest_check(self) -> date:
        """The oldest of the dates at the top of the files read."""
        dates = (content.get("checked") for content in self._contents.values())
        return min((day for day in dates if isinstance(day, date)), default=date.min)

    def raise_faults(self) -> None:
        """Raise DataFaults if there is any fault."""
        if self.faults:
            raise DataFaults(self.faults)


@cache
def _many(kind: type[V]) -> TypeAdapter[list[V]]:
    return TypeAdapter(list[kind])  # type: ignore[valid-type]


def _name_of(rows: Sequence[Any], place: tuple[int | str, ...]) -> str:
    number = place[0] if place and isinstance(place[0], int) else 0
    row = rows[number]
    if "from" in row and "to" in row:
        return f"{row['from']} -> {row['to']}"
    return str(row.get("id") or row.get("name") or f"entry {number + 1}")


def _field_of(place: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in place[1:]) or "the entry"
