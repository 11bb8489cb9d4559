"""What a file says that this version does not know: put aside when it is read, put back when it is written.

A list may change in between, so an entry is found again by its id, else by what it says, else by its place.
A union of values is to be told apart by a field that names its kind: else nobody can say what is unknown in it.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from pathplanner.documents.strict_json import Json

ID_FIELDS = ("id", "qualification")
"""Fields that name an entry of a list."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list, so that it can be found again."""

    place: int
    of: int
    names: str


@dataclass(frozen=True, slots=True)
class UnknownField:
    """A field with the way to it."""

    way: tuple[str | Entry, ...]
    name: str
    value: Json


Unknown = tuple[UnknownField, ...]


@dataclass(slots=True)
class Taken:
    """A field that was taken out, and where it stood."""

    way: tuple[str | int, ...]
    name: str
    value: Json


def take_out(said: Json, place: Iterable[str | int]) -> Taken | None:
    """Take out the field at the place pydantic names; None where there is no such field.

    The place may hold the kinds of a union as well, which are no fields: those are passed over.
    """
    way: list[str | int] = []
    *parts, last = place
    at = said
    for part in parts:
        is_field = isinstance(at, dict) and isinstance(part, str) and part in at
        if not is_field and not (isinstance(at, list) and isinstance(part, int)):
            continue
        at = at[part]
        way.append(part)
    if isinstance(at, dict) and isinstance(last, str) and last in at:
        return Taken(tuple(way), last, at.pop(last))
    return None


def remembered(said: Json, taken: Iterable[Taken]) -> Unknown:
    """What was taken out, with ways that outlast a change; `said` is what was left."""
    return tuple(UnknownField(_lasting(said, field.way), field.name, field.value) for field in taken)


def _lasting(said: Json, way: tuple[str | int, ...]) -> tuple[str | Entry, ...]:
    lasting: list[str | Entry] = []
    at = said
    for part in way:
        lasting.append(Entry(part, len(at), _names(at[part])) if isinstance(part, int) else part)
        at = at[part]
    return tuple(lasting)


def put_back(said: Json, unknown: Unknown) -> None:
    """Put back what was taken out, wherever there still is a place for it."""
    found = _Finding()
    places = [(found.at(said, field.way), field) for field in unknown]
    for place, field in places:
        if isinstance(place, dict):
            place.setdefault(field.name, field.value)


class _Finding:
    """Finds entries again; each list is looked through once."""

    def __init__(self) -> None:
        self._names: dict[int, dict[str, list[int]]] = {}

    def at(self, said: Json, way: Iterable[str | Entry]) -> Json:
        for part in way:
            if isinstance(part, Entry):
                said = self._entry(said, part) if isinstance(said, list) else None
            else:
                said = said.get(part) if isinstance(said, dict) else None
        return said

    def _entry(self, entries: list[Json], wanted: Entry) -> Json:
        if id(entries) not in self._names:
            names = self._names[id(entries)] = {}
            for place, entry in enumerate(entries):
                names.setdefault(_names(entry), []).append(place)
        like = self._names[id(entries)].get(wanted.names, [])
        if wanted.place in like or (not like and len(entries) == wanted.of):
            return entries[wanted.place]
        return entries[like[0]] if like else None


def _names(entry: Json) -> str:
    """What an entry is known by."""
    if isinstance(entry, dict):
        for field in ID_FIELDS:
            if isinstance(entry.get(field), str):
                return f"{field} {entry[field]}"
    return json.dumps(entry, sort_keys=True)
