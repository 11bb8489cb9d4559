"""Facts and figures as sentences, each with its measure, group, year, place, source and one limit."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pathplanner.core.evidence import Evidence, EvidenceBase
from pathplanner.core.ids import SourceId
from pathplanner.core.outcome_tables import PER_YEAR, Column, OutcomeTable, Reading, Row
from pathplanner.core.provenance import Source
from pathplanner.planning.evidence import is_old
from pathplanner.planning.notes import is_reliable
from pathplanner.planning.pay_ranges import PayRange, RangeKind
from pathplanner.planning.wording.names import Translate, as_written

POUNDS = "GBP"
PER_HOUR = "GBP per hour"
END_OF_SENTENCE = re.compile(r"(?<=[.!?]) ")


@dataclass(frozen=True, slots=True)
class Parts:
    """What a sentence of evidence is made from. The age of the people stands in `group`; empty is not stated."""

    says: str
    measure: str = ""
    group: str = ""
    year: str = ""
    place: str = ""
    source: str = ""
    limit: str = ""
    old: bool = False

    @property
    def are_whole(self) -> bool:
        """Whether nothing is missing that a figure must have."""
        return all((self.says, self.measure, self.group, self.year, self.place, self.source, self.limit))


class EvidenceWords:
    """Sentences for facts, cells of tables and ranges of pay; `sources` are further ones, as of occupations."""

    def __init__(
        self,
        base: EvidenceBase,
        translate: Translate = as_written,
        sources: Mapping[SourceId, Source] | None = None,
    ) -> None:
        self._limits = base.limits
        self._sources = {**(sources or {}), **base.sources}
        self._t = translate

    def fact(self, fact: Evidence, as_of: date) -> str:
        """A fact in its own words, ending with what is missing in them; without its figures where they are not whole.

        Of a fact that is kept out of the app only its group, year and source are told.
        """
        t = self._t
        says = fact.says if fact.show else ""
        if not fact.show or (fact.figures and not is_reliable(fact)):
            says = f"{says} {t('No reliable figure.')}".strip()
        parts = Parts(
            says=says,
            measure=fact.measure,
            group=fact.group,
            year=fact.year,
            place=fact.place,
            source=self.sources(fact.sources),
            limit=self._first(fact.limits),
            old=is_old(fact.until, as_of),
        )
        return self._joined(parts, has_figures=bool(fact.figures))

    def cell(self, table: OutcomeTable, row: Row, column: Column, as_of: date) -> str:
        """One cell of a table."""
        reading = row.cells[column.id]
        what = ", ".join((*row.names, column.label))
        return self.sentence(
            Parts(
                says=self._t("{what}: {figure}.").format(what=what, figure=self._reading(column, reading)),
                measure=table.measure,
                group=table.group,
                year=table.year_of(row),
                place=table.place,
                source=self.sources(table.sources),
                limit=self._first(table.limits),
                old=is_old(row.until or table.until, as_of),
            )
        )

    def range(self, found: PayRange, as_of: date) -> str:
        """One range of pay."""
        says = self._t("{what}: {figure}.").format(what=found.label, figure=self.range_in_short(found))
        return self.sentence(
            Parts(
                says=says,
                measure=found.measure,
                group=found.group,
                year=found.year,
                place=found.place,
                source=self.sources(found.sources),
                limit=self._first(found.limits),
                old=is_old(found.until, as_of),
            )
        )

    def sentence(self, parts: Parts) -> str:
        """A figure with all its parts, or that there is no reliable figure: never a bare number."""
        if not parts.are_whole:
            return self._t("No reliable figure.")
        return self._joined(parts, has_figures=True)

    def range_in_short(self, found: PayRange) -> str:
        """ "£23,700 to £42,300, median £31,400"."""
        t = self._t
        mark = "" if found.mark is None else self._marked(found.kind).format(figure=pounds(found.mark))
        if found.low is None or found.high is None:
            return mark
        between = t("{low} to {high}").format(low=pounds(found.low), high=pounds(found.high))
        return t("{range}, {mark}").format(range=between, mark=mark) if mark else between

    def kind(self, kind: RangeKind) -> str:
        """What a range shows, in a few words."""
        t = self._t
        return {
            RangeKind.QUARTILES: t("The middle half, with the median"),
            RangeKind.SCALE: t("From the bottom to the top of the pay scale"),
            RangeKind.MEDIAN: t("The median; the range is not given"),
            RangeKind.AVERAGE: t("The average; the range is not given"),
            RangeKind.TYPICAL: t("A typical value; the range is not given"),
        }[kind]

    def limit(self, limit: str) -> str:
        """A limit in full, by its id; what is no id is told as it stands."""
        known = self._limits.get(limit)
        return limit if known is None else known.says

    def sources(self, sources: Iterable[SourceId]) -> str:
        """Title, publisher and date of each source; empty where none is known."""
        known = (self._sources[source] for source in sources if source in self._sources)
        return "; ".join(f"{source.title}, {source.publisher}, {source.dated}" for source in known)

    def _reading(self, column: Column, reading: Reading) -> str:
        t = self._t
        figure = in_unit(reading.value, column.unit, t)
        if reading.low is not None and reading.high is not None:
            figure = t("{low} to {high}, median {figure}").format(
                low=pounds(reading.low), high=in_unit(reading.high, column.unit, t), figure=pounds(reading.value)
            )
        if reading.people is None:
            return figure
        return t("{figure} ({people} people)").format(figure=figure, people=f"{reading.people:,}")

    def _marked(self, kind: RangeKind) -> str:
        t = self._t
        if kind is RangeKind.AVERAGE:
            return t("average {figure}")
        return t("typically {figure}") if kind is RangeKind.TYPICAL else t("median {figure}")

    def _joined(self, parts: Parts, *, has_figures: bool) -> str:
        return " ".join(line for line in self._lines(parts, has_figures=has_figures) if line)

    def _lines(self, parts: Parts, *, has_figures: bool) -> Iterator[str]:
        t, missing = self._t, self._t("not stated")
        yield parts.says
        if (parts.measure or has_figures) and not _stands_in(parts.measure, parts.says):
            yield t("Measure: {measure}.").format(measure=parts.measure or missing)
        if not _stands_in(parts.group, parts.says):
            yield t("Group: {group}.").format(group=parts.group or missing)
        if not _stands_in(parts.year, parts.says):
            yield t("Year: {year}.").format(year=parts.year or missing)
        if not _stands_in(parts.place, parts.says):
            yield t("Place: {place}.").format(place=parts.place or missing)
        yield t("Source: {source}.").format(source=parts.source or missing)
        if parts.limit:
            yield t("Keep in mind: {limit}").format(limit=parts.limit)
        if parts.old:
            yield (
                t("These figures are more than two years old.")
                if has_figures
                else t("This is more than two years old.")
            )

    def _first(self, limits: Iterable[str]) -> str:
        """The most important limit, in its first sentence."""
        return next((END_OF_SENTENCE.split(self.limit(limit))[0] for limit in limits), "")


def _stands_in(part: str, says: str) -> bool:
    return bool(part) and re.search(rf"(?<!\w){re.escape(part)}(?!\w)", says, re.IGNORECASE) is not None


def pounds(value: float) -> str:
    """ "£31,400", "£14.19"."""
    return f"£{value:,.0f}" if float(value).is_integer() else f"£{value:,.2f}"


def in_unit(value: float, unit: str, t: Translate = as_written) -> str:
    """A value with its unit: "£31,400 a year", "88.6 per cent", "622,000 people"."""
    number = f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"
    match unit:
        case "%":
            return t("{number} per cent").format(number=number)
        case _ if unit == PER_YEAR:
            return t("{amount} a year").format(amount=pounds(value))
        case _ if unit == PER_HOUR:
            return t("{amount} an hour").format(amount=pounds(value))
        case _ if unit.startswith(POUNDS):
            return pounds(value)
        case _:
            return t("{number} {unit}").format(number=number, unit=unit)
