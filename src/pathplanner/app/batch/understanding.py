"""From the rows of a group's table to learners; a row that cannot be used says why, and the others go on."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeVar

from pathplanner.app.batch.card_names import CardNames
from pathplanner.app.batch.qualifications import QualificationsReader
from pathplanner.app.batch.unclear import Unclear, shortened
from pathplanner.app.told import sector_told
from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.core.framework import Framework
from pathplanner.core.ids import SectorId
from pathplanner.core.learner import MOST_SECTORS, OLDEST, AgeBand, Held, Learner
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import LONGEST_LINE
from pathplanner.core.providers import Sector
from pathplanner.documents.group_csv import NoTable, Row
from pathplanner.knowledge.faults import nearest_id
from pathplanner.planning.group.headings import Column, Headings, column_name, headings_of
from pathplanner.planning.group.rows import GroupRow, RowFault
from pathplanner.planning.wording.names import Translate, as_written

ENDS_CALLED: Mapping[str, tuple[Destination, ...]] = {
    "htq": (HTQ,),
    "higher technical": (HTQ,),
    "higher technical qualification": (HTQ,),
    "degree": (DEGREE,),
    "degree level": (DEGREE,),
    "a degree": (DEGREE,),
    "university": (DEGREE,),
    "uni": (DEGREE,),
    "he": (DEGREE,),
    "higher education": (DEGREE,),
    "both": (HTQ, DEGREE),
    "any": (HTQ, DEGREE),
    "not sure": (HTQ, DEGREE),
    "unsure": (HTQ, DEGREE),
    "undecided": (HTQ, DEGREE),
    "not decided yet": (HTQ, DEGREE),
    "?": (HTQ, DEGREE),
    "-": (HTQ, DEGREE),
}
"""What the two standing destinations are called in schools, in small letters."""

BANDS: Mapping[str, AgeBand] = {
    "under 16": AgeBand.UNDER_16,
    "16-18": AgeBand.FROM_16_TO_18,
    "16 to 18": AgeBand.FROM_16_TO_18,
    "19-23": AgeBand.FROM_19_TO_23,
    "19 to 23": AgeBand.FROM_19_TO_23,
    "24+": AgeBand.FROM_24,
    "24 or over": AgeBand.FROM_24,
}

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[;|/\r\n]+")
_AND = re.compile(r"\s+(?:and|or|&)\s+|,", re.IGNORECASE)
_AGE = re.compile(r"(\d{1,3})(?:\.0+)?(?:\s*(?:years?(?: old)?|yrs?|y))?", re.IGNORECASE)

T = TypeVar("T")
Cells = tuple[tuple[str, str], ...]
"""Headings with what stands under them."""


class GroupReader:
    """Reads the rows of one table; raises NoTable where its headings say too little."""

    def __init__(self, framework: Framework, rows: Sequence[Row], file: str, t: Translate = as_written) -> None:
        self._framework = framework
        self._t = t
        self._names = CardNames(framework, t)
        self._qualifications = QualificationsReader(framework, t, self._names)
        headings = headings_of([row.cells for row in rows])
        if headings is None:
            says = t(
                "‘{file}’ has no column that tells what is held. Call one ‘Qualifications’ in its first row, and write "
                "under it such as ‘T Level: Merit’ or ‘A level: ABB; EPQ: A’."
            )
            raise NoTable(says.format(file=file))
        self.headings: Headings = headings
        self._rows = rows[headings.row + 1 :]
        if not self._rows:
            raise NoTable(t("‘{file}’ has no learners below its headings. Write a row for each.").format(file=file))

    def __len__(self) -> int:
        return len(self._rows)

    def rows(self) -> Iterator[GroupRow]:
        """Every learner's row in the order of the file; each is read when it is asked for."""
        return (self._row(place, row) for place, row in enumerate(self._rows, start=1))

    def _row(self, place: int, row: Row) -> GroupRow:
        told, faults = self.headings.told(row.cells), list[RowFault]()

        def read(column: Column, how: Callable[[Cells], T]) -> T | None:
            cells = told.get(column, ())
            try:
                return how(cells)
            except Unclear as unclear:
                heading, value = self._place(column, cells)
                faults.append(RowFault(row.number, heading, value, unclear.why, unclear.mend))
                return None

        name = read(Column.NAME, partial(self._name, told)) or ""
        held = read(Column.QUALIFICATIONS, self._held)
        ages = read(Column.AGE, self._age)
        sectors = read(Column.SECTOR, self._sectors)
        towards = read(Column.DESTINATION, self._destinations)
        if held is None or ages is None or sectors is None or towards is None or faults:
            return GroupRow(row.number, place, name, None, tuple(faults))
        learner = Learner(held=held, age=ages[0], age_band=ages[1], sectors=sectors)
        return GroupRow(row.number, place, name, Plan(name=name, learner=learner, destinations=towards))

    def _place(self, column: Column, cells: Cells) -> tuple[str, str]:
        """The heading that a fault is named under, and what stands there."""
        if cells:
            return cells[0][0], "; ".join(value for _, value in cells)
        written = (heading.written for heading in self.headings.read if heading.column is column)
        return next(written, column_name(column, self._t)), ""

    def _name(self, told: Mapping[Column, Cells], _: Cells) -> str:
        parts = told.get(Column.NAME) or (*told.get(Column.FORENAME, ()), *told.get(Column.SURNAME, ()))
        name = " ".join(_printable(value) for _, value in parts)
        if len(name) > LONGEST_LINE:
            why = self._t("The name has more than {most} letters.").format(most=LONGEST_LINE)
            raise Unclear(why, self._t("Write a shorter one."))
        return name

    def _held(self, cells: Cells) -> tuple[Held, ...]:
        held = self._qualifications.held(value for _, value in cells)
        if not held:
            why = self._t("Nothing is told of what they hold.")
            raise Unclear(why, self._t("Write such as ‘T Level: Merit’, or ‘No qualifications yet’."))
        return held

    def _age(self, cells: Cells) -> tuple[int | None, AgeBand | None]:
        if not cells:
            return None, None
        told = " ".join(cells[0][1].casefold().replace("–", "-").split())
        if told in BANDS:
            return None, BANDS[told]
        found = _AGE.fullmatch(told)
        if found is None or int(found[1]) > OLDEST:
            why = self._t("‘{given}’ is no age.").format(given=shortened(cells[0][1]))
            raise Unclear(why, self._t("Write whole years such as 17, or 16-18, or leave it empty."))
        return int(found[1]), None

    def _sectors(self, cells: Cells) -> tuple[SectorId, ...]:
        told = [part.strip() for _, value in cells for part in _BETWEEN.split(value) if part.strip()]
        sectors = tuple(dict.fromkeys(self._sector(part).id for part in told))
        if len(sectors) > MOST_SECTORS:
            why = self._t("There are more than {most} sectors.").format(most=MOST_SECTORS)
            raise Unclear(why, self._t("Keep those that matter most."))
        return sectors

    def _sector(self, told: str) -> Sector:
        sectors, t = self._framework.sectors, self._t
        known = sector_told(self._framework, told)
        words = _words(told)
        begun = [sector for sector in sectors if words and _words(sector.name)[: len(words)] == words]
        if known or len(begun) == 1:
            return known or begun[0]
        near = nearest_id(told, [sector.name for sector in sectors])
        why = t("There is no sector ‘{given}’.").format(given=shortened(told))
        if near:
            raise Unclear(why, t("Did you mean ‘{near}’?").format(near=near))
        raise Unclear(why, t("The sectors are: {names}.").format(names="; ".join(sector.name for sector in sectors)))

    def _destinations(self, cells: Cells) -> tuple[Destination, ...]:
        parts = [part.strip() for _, value in cells for part in _BETWEEN.split(value) if part.strip()]
        found = [destination for part in parts for destination in self._towards(part)]
        return tuple(dict.fromkeys(found)) or (HTQ, DEGREE)

    def _towards(self, told: str) -> tuple[Destination, ...]:
        """The destinations of a text: one name, or several with "and" or a comma between them."""
        whole = self._towards_one(told)
        if whole:
            return whole
        parts = [part.strip() for part in _AND.split(told) if part.strip()]
        each = [self._towards_one(part) for part in parts] if len(parts) > 1 else [()]
        if all(each):
            return tuple(destination for several in each for destination in several)
        raise Unclear(
            self._t("There is no destination ‘{given}’.").format(given=shortened(told)),
            self._t("Write HTQ, degree, or the name of a qualification such as HNC; empty looks towards both."),
        )

    def _towards_one(self, told: str) -> tuple[Destination, ...]:
        called = ENDS_CALLED.get(" ".join(told.casefold().rstrip(".").split()))
        card = None if called else self._names.whole(told)
        return called or (() if card is None else (Destination(card),))


def _printable(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
