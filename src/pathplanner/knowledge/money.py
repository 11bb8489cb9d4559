"""Reading resources/money into a MoneyBook."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pathplanner.core.framework import Framework
from pathplanner.core.money import (
    CapKind,
    Charged,
    Dated,
    Entitlement,
    FeeCap,
    MoneyBook,
    MoneyFact,
    Offer,
    Wage,
    WageKind,
    year_of,
)
from pathplanner.core.provenance import Confidence, Source
from pathplanner.knowledge.faults import Fault, Known, unknown_ids
from pathplanner.knowledge.figures import has_figure
from pathplanner.knowledge.tables import Tables

CAPS = "caps.toml"
CHARGED = "charged.toml"
OFFERS = "offers.toml"
WAGES = "wages.toml"
ENTITLEMENT = "entitlement.toml"
FACT_FILES = ("entitlement_facts.toml", "learner_loan.toml", "living.toml", "repayment.toml")
SOURCES = "sources.toml"
NEEDED_CAPS = (CapKind.FULL_TIME, CapKind.PART_TIME, CapKind.FOUNDATION_CLASSROOM)
NEEDED_WAGES = (WageKind.APPRENTICE, WageKind.FROM_18_TO_20, WageKind.FROM_21)


class Entry(NamedTuple):
    """An entry with dates and sources, and where it stands."""

    file: str
    name: str
    value: Dated


def read_money(resources: Path, framework: Framework) -> MoneyBook:
    """Read and check what resources/money says of fees, loans and wages; raises DataFaults with every fault found."""
    tables = Tables(resources / "money")
    caps = tables.entries("cap", FeeCap, CAPS, dated=True)
    charged = tables.entries("charged", Charged, CHARGED, dated=True)
    offers = tables.entries("offer", Offer, OFFERS, dated=True)
    wages = tables.entries("wage", Wage, WAGES, dated=True)
    entitlement = tables.single(Entitlement, ENTITLEMENT, dated=True)
    facts = tables.entries("fact", MoneyFact, *FACT_FILES, dated=True)
    sources = tables.entries("source", Source, SOURCES, dated=True)
    tables.raise_faults()
    assert entitlement is not None
    book = MoneyBook(
        checked=tables.oldest_check,
        caps=caps,
        charged=charged,
        offers=offers,
        wages=wages,
        entitlement=entitlement,
        facts=facts,
        sources={source.id: source for source in sources},
    )
    check = _Check(book, framework, [Entry(tables.files_of("fact")[fact.id], fact.id, fact) for fact in facts])
    tables.faults.extend(check.faults())
    tables.raise_faults()
    return book


def entries_of(book: MoneyBook) -> Iterator[Dated]:
    """Everything in the book that has sources and a confidence."""
    yield from (*book.caps, *book.charged, *book.offers, *book.wages, book.entitlement, *book.facts)


class _Check:
    """What must hold between the entries, and between them and the framework."""

    def __init__(self, book: MoneyBook, framework: Framework, facts: Sequence[Entry]) -> None:
        self._book = book
        self._framework = framework
        self._entries = (
            *(Entry(CAPS, cap.id, cap) for cap in book.caps),
            *(Entry(CHARGED, charged.id, charged) for charged in book.charged),
            *(Entry(OFFERS, offer.id, offer) for offer in book.offers),
            *(Entry(WAGES, wage.id, wage) for wage in book.wages),
            Entry(ENTITLEMENT, "the file", book.entitlement),
            *facts,
        )

    def faults(self) -> Iterator[Fault]:
        yield from self._sources()
        yield from self._caps()
        yield from self._charged()
        yield from self._offers()
        yield from self._wages()
        yield from self._entitlement()
        yield from self._facts()

    def _sources(self) -> Iterator[Fault]:
        known = Known("source", {*self._framework.source, *self._book.sources})
        for file, name, value in self._entries:
            yield from unknown_ids(file, name, "sources", value.sources, known)
            if value.confidence is Confidence.VERIFIED and not value.sources:
                yield Fault(file, name, "sources", "is called verified but names no source.")
        for source in self._book.sources:
            if source in self._framework.source:
                yield Fault(SOURCES, source, "id", "is a source of the framework already; keep one.")

    def _caps(self) -> Iterator[Fault]:
        for needed in NEEDED_CAPS:
            if not self._book.cap[needed]:
                yield Fault(CAPS, needed, "kind", "fees are counted at caps of this kind, and none is there.")
        yield from _repeated(CAPS, "year", ((cap.id, f"{cap.kind} in {cap.year}") for cap in self._book.caps))
        for cap in self._book.caps:
            yield from _ends(CAPS, cap.id, cap)
            for field, day in (("valid_from", cap.valid_from), ("valid_until", cap.valid_until)):
                if day is not None and year_of(day) != cap.year:
                    yield Fault(CAPS, cap.id, field, f"{day} is not in the academic year {cap.year}.")

    def _charged(self) -> Iterator[Fault]:
        cards = Known("qualification", self._framework.qualification)
        told = [(card, entry.id) for entry in self._book.charged for card in entry.cards]
        for entry in self._book.charged:
            yield from unknown_ids(CHARGED, entry.id, "cards", entry.cards, cards)
        yield from _repeated(CHARGED, "cards", ((name, card) for card, name in told))
        for card in self._framework.awards:
            if card.id not in self._book.charged_for:
                yield Fault(CHARGED, card.id, "cards", "name this award in one entry, to say how it is paid for.")

    def _offers(self) -> Iterator[Fault]:
        for offer in self._book.offers:
            if offer.from_age is not None and offer.to_age is not None and offer.from_age > offer.to_age:
                yield Fault(OFFERS, offer.id, "to_age", f"{offer.to_age} is below from_age {offer.from_age}.")
            if offer.earnings_below is not None:
                yield from _ends(OFFERS, offer.id, offer)
        yield from _overlaps(OFFERS, [(offer.kind, Entry(OFFERS, offer.id, offer)) for offer in self._book.offers])

    def _wages(self) -> Iterator[Fault]:
        for needed in NEEDED_WAGES:
            if not any(wage.kind is needed for wage in self._book.wages):
                yield Fault(WAGES, needed, "kind", "pay is told by rates of this kind, and none is there.")
        for wage in self._book.wages:
            yield from _ends(WAGES, wage.id, wage)
        yield from _overlaps(WAGES, [(wage.kind, Entry(WAGES, wage.id, wage)) for wage in self._book.wages])

    def _entitlement(self) -> Iterator[Fault]:
        found = self._book.entitlement
        if found.valid_from is None:
            yield Fault(ENTITLEMENT, "the file", "valid_from", "say from which day courses are in it.")
        covered = found.credits * found.pounds_per_120_credits
        if covered != found.pounds * 120:
            yield Fault(
                ENTITLEMENT, "the file", "credits", f"{found.credits} credits do not cost {found.pounds} pounds."
            )

    def _facts(self) -> Iterator[Fault]:
        for file, name, value in self._entries:
            if isinstance(value, MoneyFact) and has_figure(value.says) and not value.sources and not value.not_known:
                yield Fault(file, name, "sources", "says a figure; name the page it was read on.")


def _ends(file: str, name: str, value: Dated) -> Iterator[Fault]:
    """A figure of a period needs both its days."""
    for field, day in (("valid_from", value.valid_from), ("valid_until", value.valid_until)):
        if day is None:
            yield Fault(file, name, field, "has a figure for a period; name its first and its last day.")


def _repeated(file: str, field: str, told: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    named = list(told)
    times = Counter(what for _, what in named)
    for name, what in named:
        if times[what] > 1:
            yield Fault(file, name, field, f"{what} stands {times[what]} times; keep one.")


def _overlaps(file: str, told: Sequence[tuple[str, Entry]]) -> Iterator[Fault]:
    """Two entries of a kind that hold on the same day contradict one another."""
    for number, (kind, entry) in enumerate(told):
        for other_kind, other in told[number + 1 :]:
            begins = max(filter(None, (entry.value.valid_from, other.value.valid_from)), default=None)
            if kind == other_kind and (begins is None or _both_hold(entry.value, other.value, begins)):
                yield Fault(file, other.name, "valid_from", f"holds while {entry.name!r} does; keep one of a kind.")


def _both_hold(one: Dated, other: Dated, day: date) -> bool:
    return one.holds_on(day) and other.holds_on(day)
