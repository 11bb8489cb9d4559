"""What the columns of a group's table mean, told by their headings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pathplanner.planning.wording.names import Translate

LOOKED_AT = 10
"""How many rows can stand before the learners: a title, a date, and the headings themselves."""

_LETTERS = re.compile(r"[^\W_]+")


class Column(StrEnum):
    """What is read of a learner."""

    NAME = "name"
    FORENAME = "forename"
    SURNAME = "surname"
    QUALIFICATIONS = "qualifications"
    AGE = "age"
    SECTOR = "sector"
    DESTINATION = "destination"


HEADINGS: Mapping[Column, tuple[str, ...]] = {
    Column.NAME: (
        "name", "full name", "learner", "learner name", "pupil", "pupil name", "student", "student name",
        "young person", "name of learner", "name of pupil", "name of student", "display name",
    ),
    Column.FORENAME: (
        "forename", "first name", "given name", "preferred forename", "preferred name", "preferred first name",
        "known as", "legal forename",
    ),
    Column.SURNAME: ("surname", "last name", "family name", "preferred surname", "legal surname"),
    Column.QUALIFICATIONS: (
        "qualifications", "qualification", "quals", "qual", "highest qualification", "highest qualifications",
        "highest qual", "qualifications held", "qualification held", "quals held", "held", "holds", "has",
        "qualifications and grades", "qualification and grade", "quals and grades", "current qualification",
        "current qualifications", "prior attainment", "results", "awards", "what they have",
    ),
    Column.AGE: ("age", "age in years", "age now", "years old", "current age", "age band", "age group"),
    Column.SECTOR: (
        "sector", "sectors", "subject area", "subject areas", "sector of interest", "sectors of interest", "interest",
        "interests", "area of interest", "industry", "career area", "sector subject area", "t level route",
    ),
    Column.DESTINATION: (
        "destination", "destinations", "goal", "goals", "going to", "aim", "aims", "aiming for", "wants", "next step",
        "intended destination", "to", "towards", "target", "where to",
    ),
}  # fmt: skip
"""The usual headings, in small letters; numbers at their end do not count ("Qual 1", "Qual 2")."""

_MEANS = {heading: column for column, headings in HEADINGS.items() for heading in headings}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that is understood: what it means, its place from 0, and how it is written."""

    column: Column
    place: int
    written: str


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of a table: the row they are in, by its place from 0, those understood, and those not read."""

    row: int
    read: tuple[Heading, ...]
    ignored: tuple[str, ...]

    def tells(self, column: Column) -> bool:
        """Whether any column tells that."""
        return any(heading.column is column for heading in self.read)

    def told(self, cells: Sequence[str]) -> Mapping[Column, tuple[tuple[str, str], ...]]:
        """What a row tells, by meaning: headings with what is under them, where it is not empty."""
        found: dict[Column, tuple[tuple[str, str], ...]] = {}
        for heading in self.read:
            if heading.place < len(cells) and cells[heading.place]:
                told = (heading.written, cells[heading.place])
                found[heading.column] = (*found.get(heading.column, ()), told)
        return found


def headings_of(rows: Sequence[Sequence[str]]) -> Headings | None:
    """The headings among the first rows; None where none of them says which column has the qualifications.

    Only qualifications can stand in several columns; of a second one with another meaning, nothing is read.
    """
    found = (_headings(place, row) for place, row in enumerate(rows[:LOOKED_AT]))
    return next((headings for headings in found if headings.tells(Column.QUALIFICATIONS)), None)


def _headings(row: int, cells: Sequence[str]) -> Headings:
    read: list[Heading] = []
    ignored: list[str] = []
    for place, written in enumerate(cells):
        column = meaning(written)
        is_second = column is not Column.QUALIFICATIONS and any(heading.column is column for heading in read)
        if column is None or is_second:
            ignored += [written] if written else []
        else:
            read.append(Heading(column, place, " ".join(written.split())))
    return Headings(row, tuple(read), tuple(ignored))


def meaning(heading: str) -> Column | None:
    """What a heading means, however it is written; None where nothing of it is read."""
    words = _LETTERS.findall(heading.casefold())
    while len(words) > 1 and words[-1].isdecimal():
        words.pop()
    return _MEANS.get(" ".join(words))


def column_name(column: Column, t: Translate) -> str:
    """What a column tells, in a word or two."""
    return {
        Column.NAME: t("Name"),
        Column.FORENAME: t("First name"),
        Column.SURNAME: t("Surname"),
        Column.QUALIFICATIONS: t("Qualifications"),
        Column.AGE: t("Age"),
        Column.SECTOR: t("Sector"),
        Column.DESTINATION: t("Destination"),
    }[column]


def mapping_lines(headings: Headings, t: Translate) -> tuple[str, ...]:
    """How the columns were understood, a line for each, and those that are not read."""
    says = t("{column}: from the column ‘{heading}’")
    lines = [says.format(column=column_name(heading.column, t), heading=heading.written) for heading in headings.read]
    if headings.ignored:
        lines.append(t("Not read: {headings}").format(headings=", ".join(f"‘{name}’" for name in headings.ignored)))
    return tuple(lines)
