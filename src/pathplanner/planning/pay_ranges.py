"""Pictures of pay as values: ranges for one axis, each source and year apart, and nothing worked out of two."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pathplanner.core.evidence import Evidence, Figure, Part
from pathplanner.core.ids import SourceId, TableId
from pathplanner.core.occupations import Basis
from pathplanner.core.outcome_tables import PER_YEAR, Column, OutcomeTable, Reading, Row
from pathplanner.planning.notes import is_reliable
from pathplanner.planning.pay import NoPay, Pay


class RangeKind(StrEnum):
    """What a range shows."""

    QUARTILES = "quartiles"
    SCALE = "scale"
    MEDIAN = "median"
    AVERAGE = "average"
    TYPICAL = "typical"


@dataclass(frozen=True, slots=True)
class PayRange:
    """One range, or one mark where the source gives no more, in pounds a year, with all that makes it readable.

    `low` and `high` are the quartiles, or the ends of a pay scale; `lowest` and `highest` the lowest and highest
    tenth. `mark` is the median, average or typical value. `limits` are ids, or for an occupation the words themselves.
    `origin` is the id of the fact, table or pay group, and `until` the last day it speaks of.
    """

    label: str
    kind: RangeKind
    low: float | None
    mark: float | None
    high: float | None
    measure: str
    group: str
    year: str
    place: str
    sources: tuple[SourceId, ...]
    limits: tuple[str, ...]
    origin: str
    until: date | None = None
    lowest: float | None = None
    highest: float | None = None
    people: int | None = None

    @property
    def values(self) -> tuple[float, ...]:
        """All its values, the smallest first."""
        found = (self.lowest, self.low, self.mark, self.high, self.highest)
        return tuple(value for value in found if value is not None)


@dataclass(frozen=True, slots=True)
class PayGroup:
    """Ranges of the same sources, year, measure and place: what may stand side by side."""

    sources: tuple[SourceId, ...]
    year: str
    measure: str
    place: str
    ranges: tuple[PayRange, ...]


@dataclass(frozen=True, slots=True)
class PayPicture:
    """Groups to be drawn apart on one axis that runs from `lowest` to `highest`; both 0 where there is nothing."""

    groups: tuple[PayGroup, ...]
    lowest: float
    highest: float


def pay_ranges(*several: Iterable[PayRange]) -> PayPicture:
    """The picture of all the ranges; groups and ranges stay in the order given, and none is shown twice."""
    groups: dict[tuple[tuple[SourceId, ...], str, str, str], dict[PayRange, None]] = {}
    for found in (found for ranges in several for found in ranges):
        groups.setdefault((found.sources, found.year, found.measure, found.place), {})[found] = None
    values = [value for ranges in groups.values() for found in ranges for value in found.values]
    return PayPicture(
        groups=tuple(PayGroup(*key, ranges=tuple(ranges)) for key, ranges in groups.items()),
        lowest=min(values, default=0),
        highest=max(values, default=0),
    )


def ranges_of_facts(facts: Iterable[Evidence], tables: Mapping[TableId, OutcomeTable]) -> Iterator[PayRange]:
    """The ranges of facts whose figures may be shown: from the cells they name, then from their own figures."""
    for fact in facts:
        if fact.show and is_reliable(fact):
            for cell in fact.drawn_from:
                table = tables[cell.table]
                yield from ranges_of_rows(table, (table.row[cell.row],), (cell.column,))
            yield from _of_figures(fact)


def ranges_of_rows(
    table: OutcomeTable, rows: Iterable[Row], columns: Collection[str] | None = None
) -> Iterator[PayRange]:
    """The ranges of some rows of a table, in all columns of yearly pay or in those named."""
    for row in rows:
        for name, reading in row.cells.items():
            column = table.column[name]
            if column.part is not None and column.unit == PER_YEAR and (columns is None or name in columns):
                yield _of_cell(table, row, column, reading)


def ranges_of_occupations(pays: Iterable[Pay | NoPay]) -> Iterator[PayRange]:
    """The ranges of pay in occupation groups; where there is no reliable figure there is no range."""
    for pay in pays:
        if isinstance(pay, Pay):
            yield _of_pay(pay)


def _of_pay(pay: Pay) -> PayRange:
    row, terms = pay.row, pay.terms
    return PayRange(
        label=row.title,
        kind=RangeKind.MEDIAN if row.p25 is None or row.p75 is None else RangeKind.QUARTILES,
        lowest=row.p10,
        low=row.p25,
        mark=pay.median,
        high=row.p75,
        highest=row.p90,
        measure=terms.measure,
        group=f"{terms.group}, full time" if row.basis is Basis.FULL_TIME else terms.group,
        year=terms.year,
        place=terms.place,
        sources=(terms.source,),
        limits=terms.limits,
        origin=row.group,
    )


def _of_cell(table: OutcomeTable, row: Row, column: Column, reading: Reading) -> PayRange:
    is_range = reading.low is not None and reading.high is not None
    return PayRange(
        label=f"{', '.join(row.names)}, {column.label}",
        kind=RangeKind.QUARTILES if is_range else RangeKind.MEDIAN,
        low=reading.low,
        mark=reading.value,
        high=reading.high,
        measure=table.measure,
        group=table.group,
        year=table.year_of(row),
        place=table.place,
        sources=table.sources,
        limits=table.limits,
        origin=table.id,
        until=row.until or table.until,
        people=reading.people,
    )


def _of_figures(fact: Evidence) -> Iterator[PayRange]:
    parts: dict[str, dict[Part, Figure]] = {}
    for figure in fact.figures:
        if figure.part is not None and figure.unit == PER_YEAR:
            parts.setdefault(figure.of or figure.label, {})[figure.part] = figure
    for label, found in parts.items():
        low, high = found.get(Part.LOW), found.get(Part.HIGH)
        marked = next((part for part in (Part.MEDIAN, Part.AVERAGE, Part.TYPICAL) if part in found), None)
        yield PayRange(
            label=label,
            kind=_kind(marked, is_range=low is not None and high is not None),
            low=None if low is None else low.value,
            mark=None if marked is None else found[marked].value,
            high=None if high is None else high.value,
            measure=fact.measure,
            group=fact.group,
            year=fact.year,
            place=fact.place,
            sources=fact.sources,
            limits=fact.limits,
            origin=fact.id,
            until=fact.until,
        )


def _kind(marked: Part | None, *, is_range: bool) -> RangeKind:
    if marked is None:
        return RangeKind.SCALE
    return RangeKind.QUARTILES if is_range else RangeKind(marked.value)
