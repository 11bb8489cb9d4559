"""Facts and ranges of pay in words, with the sources they name."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from pathplanner.core.evidence import Evidence, EvidenceBase
from pathplanner.core.ids import SourceId
from pathplanner.core.provenance import Source
from pathplanner.planning.evidence import is_old
from pathplanner.planning.notes import is_reliable
from pathplanner.planning.pay_ranges import PayGroup, PayRange
from pathplanner.planning.wording import Wording
from pathplanner.planning.wording.evidence import EvidenceWords, pounds
from pathplanner.ui.about.parts import Told

NUMBER = re.compile(r"\d(?:[\d,.]*\d)?")


class Teller:
    """Says what the evidence holds, as of a day; `further` are sources beside those of the evidence."""

    def __init__(
        self, base: EvidenceBase, wording: Wording, as_of: date, further: Mapping[SourceId, Source] | None = None
    ) -> None:
        self._base = base
        self._as_of = as_of
        self._t = wording.t
        self._known = {**(further or {}), **base.sources}
        self._words = EvidenceWords(base, wording.t, self._known)

    def fact(self, fact: Evidence) -> Told:
        """A fact as its one sentence, its limits in full, and its sources; no amount where a part is missing."""
        if fact.figures and not is_reliable(fact) and _has_amount(fact):
            return Told(self._t("No reliable figure."))
        limits = (self._base.limits[limit] for limit in fact.limits if limit in self._base.limits)
        parts = (
            *((limit.title, limit.says) for limit in limits),
            (self._t("Note"), fact.note),
            (self._t("Read in"), fact.reading),
        )
        return Told(
            self._words.fact(fact, self._as_of),
            tuple((name, says) for name, says in parts if says),
            self.sources(fact.sources),
        )

    def sources(self, ids: Iterable[SourceId]) -> tuple[Source, ...]:
        """The sources with these ids."""
        return tuple(self._known[source] for source in ids)

    def range(self, found: PayRange) -> str:
        """A range as its whole sentence."""
        return self._words.range(found, self._as_of)

    def figures(self, found: PayRange) -> str:
        """ "£23,700 to £42,300, median £31,400; one in ten below £17,000; of 215,775 people"."""
        t = self._t
        parts = [
            self._words.range_in_short(found),
            "" if found.lowest is None else t("one in ten below {amount}").format(amount=pounds(found.lowest)),
            "" if found.highest is None else t("one in ten above {amount}").format(amount=pounds(found.highest)),
            "" if found.people is None else t("of {people} people").format(people=f"{found.people:,}"),
        ]
        return "; ".join(part for part in parts if part)

    def kinds(self, ranges: Sequence[PayRange]) -> Iterator[tuple[PayRange, str]]:
        """One range of each kind that there is, with all its ends if any has them, and what its sign means."""
        for kind in dict.fromkeys(found.kind for found in ranges):
            alike = [found for found in ranges if found.kind is kind]
            yield max(alike, key=_ends), self._words.kind(kind)

    def heading(self, group: PayGroup) -> str:
        """The year and the place of a block."""
        says = self._t("{year}, {place}").format(year=group.year, place=group.place)
        return f"{says[:1].upper()}{says[1:]}"

    def terms(self, group: PayGroup) -> Iterator[tuple[str, str]]:
        """Measure, group where it is the same for all, source, and one limit, as names and words."""
        t = self._t
        first = group.ranges[0]
        yield t("Measure"), group.measure
        if len({found.group for found in group.ranges}) == 1:
            yield t("Group"), first.group
        yield t("Source"), self._words.sources(group.sources)
        yield from ((t("Keep in mind"), self._words.limit(limit)) for limit in first.limits[:1])

    def age(self, group: PayGroup) -> str:
        """Whether the figures of a block are old, in a sentence; empty where they are not."""
        are_old = any(is_old(found.until, self._as_of) for found in group.ranges)
        return self._t("These figures are more than two years old.") if are_old else ""

    def label(self, found: PayRange, group: PayGroup) -> str:
        """What a range is of; with the people it counts where the block has several groups."""
        if len({each.group for each in group.ranges}) == 1:
            return found.label
        return self._t("{label}: {group}").format(label=found.label, group=found.group)


def _has_amount(fact: Evidence) -> bool:
    """Whether its words name one of its figures."""
    written = {as_said for figure in fact.figures for as_said in (f"{figure.value:,}", f"{figure.value:g}")}
    amounts = {amount.removesuffix(".0") for amount in written}
    return not amounts.isdisjoint(NUMBER.findall(fact.says))


def _ends(found: PayRange) -> int:
    return len(found.values)
