"""Which facts apply to a card, a level, a sector, an occupation or a route, and how old they are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from pathplanner.core.evidence import Evidence, EvidenceBase
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId, SectorId
from pathplanner.core.levels import LevelId
from pathplanner.planning.notes import ORDER, is_reliable

OLD_YEARS = 2
"""A fact is called old when it speaks of a time that ended more than this many years ago."""


@dataclass(frozen=True, slots=True)
class About:
    """What somebody asks about. Of several cards the first matters most; `sectors` are those of interest, if any."""

    cards: tuple[QualificationId, ...] = ()
    levels: tuple[LevelId, ...] = ()
    sectors: tuple[SectorId, ...] = ()


def about_card(framework: Framework, card: QualificationId, sectors: Iterable[SectorId] = ()) -> About:
    """A card, with its level behind it; in the sectors of interest where there are any."""
    return About((card,), (framework.qualification[card].level,), tuple(sectors))


def about_level(level: LevelId, sectors: Iterable[SectorId] = ()) -> About:
    """A level; in the sectors of interest where there are any."""
    return About(levels=(level,), sectors=tuple(sectors))


def about_sector(sector: SectorId) -> About:
    """A sector."""
    return About(sectors=(sector,))


def about_occupation(sector: SectorId, level: LevelId) -> About:
    """An occupation, by its sector and its level."""
    return About(levels=(level,), sectors=(sector,))


def about_route(framework: Framework, cards: Sequence[QualificationId], sectors: Iterable[SectorId] = ()) -> About:
    """A route through the cards, from what is held to its end: the end matters most, what is held does not count."""
    ahead = tuple(reversed(cards[1:]))
    levels = dict.fromkeys(framework.qualification[card].level for card in ahead)
    return About(ahead, tuple(levels), tuple(sectors))


class Nearness(IntEnum):
    """How nearly a fact is about what is asked, the nearest first."""

    CARD_AND_SECTOR = 0
    CARD = 1
    SECTOR_AND_LEVEL = 2
    SECTOR = 3
    LEVEL = 4


def facts_for(base: EvidenceBase, about: About) -> tuple[Evidence, ...]:
    """The facts that may be shown and that apply, most specific first.

    A fact applies where it names a card that is asked about, a sector of interest, or a level; one that is about
    other sectors alone does not. They are ordered by

    1. nearness: card and sector; card; sector and level; sector; level (where no sector is asked for, a fact about
       single sectors comes after those about all, within the same nearness);
    2. of several cards, the one that was asked about first;
    3. facts with figures that may be shown, then those without figures, then those whose figures may not be shown;
    4. the fewest sectors, then the fewest cards that a fact is about;
    5. pay, STEM, destinations, demand, take-up, and within a topic the order of the file.
    """
    found = ((_place(fact, about), fact) for fact in base.evidence if fact.show)
    return tuple(fact for place, fact in sorted(found, key=_by_place) if place is not None)


_Place = tuple[int, ...]


def _by_place(found: tuple[_Place | None, Evidence]) -> _Place:
    return found[0] or ()


def _place(fact: Evidence, about: About) -> _Place | None:
    nearness = _nearness(fact, about)
    if nearness is None:
        return None
    named = [about.cards.index(card) for card in fact.cards if card in about.cards]
    return (
        nearness,
        int(bool(fact.sectors) and not about.sectors),
        min(named, default=0),
        0 if is_reliable(fact) and fact.figures else 2 if fact.figures else 1,
        len(fact.sectors) if about.sectors else 0,
        len(fact.cards),
        ORDER.index(fact.topic),
    )


def _nearness(fact: Evidence, about: About) -> Nearness | None:
    of_card = not set(about.cards).isdisjoint(fact.cards)
    of_level = not set(about.levels).isdisjoint(fact.levels)
    of_sector = not set(about.sectors).isdisjoint(fact.sectors)
    if about.sectors and fact.sectors and not of_sector:
        return None
    if of_card:
        return Nearness.CARD_AND_SECTOR if of_sector else Nearness.CARD
    if of_sector:
        return Nearness.SECTOR_AND_LEVEL if of_level else Nearness.SECTOR
    return Nearness.LEVEL if of_level else None


def is_old(until: date | None, as_of: date) -> bool:
    """Whether what a figure speaks of ended more than two years before the day; False where that is not known."""
    return until is not None and years_after(until, OLD_YEARS) < as_of


def years_after(day: date, years: int) -> date:
    """The same day some years later; the last of February for the 29th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
