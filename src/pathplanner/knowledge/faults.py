"""Faults in the data, each one sentence that names file, entry and field."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a data file."""

    file: str
    entry: str
    field: str
    says: str

    def __str__(self) -> str:
        return f"{self.file}, {self.entry}, {self.field}: {self.says}"


class DataFaults(Exception):
    """The data cannot be used; `faults` lists everything that is wrong with it."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def unknown(what: str, given: str, known: Iterable[str]) -> str:
    """The words for an id that does not exist, with the nearest that does."""
    nearest = nearest_id(given, known)
    hint = f"; did you mean {nearest!r}?" if nearest else "."
    return f"there is no {what} {given!r}{hint}"


def nearest_id(given: str, known: Iterable[str]) -> str | None:
    """The known id most like the one given, if any is like it at all."""
    return next(iter(difflib.get_close_matches(given, list(known), n=1, cutoff=0.4)), None)
