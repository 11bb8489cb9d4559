"""Faults in the data, each one sentence that names file, entry and field."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

FEWEST_LETTERS = 3
"""Of how many letters at least is the beginning of an id."""


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


class Known(NamedTuple):
    """The ids that there are of one kind of thing, and what such a thing is called."""

    what: str
    ids: Collection[str]


def unknown_ids(file: str, entry: str, field: str, given: Iterable[str], known: Known) -> Iterator[Fault]:
    """A fault for each id that is given but not known."""
    for name in given:
        if name not in known.ids:
            yield Fault(file, entry, field, unknown(known.what, name, known.ids))


def unknown(what: str, given: str, known: Iterable[str]) -> str:
    """The words for an id that does not exist, with the nearest that does."""
    return f"there is no {what} {given!r}{hint(given, known)}"


def hint(given: str, known: Iterable[str]) -> str:
    """The end of a sentence about a name that does not exist: the nearest that does, if any is like it."""
    nearest = nearest_id(given, known)
    return f"; did you mean {nearest!r}?" if nearest else "."


def nearest_id(given: str, known: Iterable[str], likeness: float = 0.4) -> str | None:
    """The shortest known id that begins with the one given, or else the most like it, if any is like it at all.

    `likeness`, from 0 to 1, is how like it has to be: more for what people write in their own words.
    """
    import difflib  # data without faults never need it

    by_small_letters = {name.lower(): name for name in known}
    word = given.lower()
    begun = [name for name in by_small_letters if len(word) >= FEWEST_LETTERS and name.startswith(word)]
    alike = difflib.get_close_matches(word, list(by_small_letters), n=1, cutoff=likeness)
    nearest = min(begun, key=len, default=None) or next(iter(alike), None)
    return by_small_letters[nearest] if nearest else None
