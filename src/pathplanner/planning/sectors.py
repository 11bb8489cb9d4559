"""Sectors: what is on offer in one by name, occupation by occupation, and how much each card stands for there."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pathplanner.core.destinations import Destination
from pathplanner.core.framework import Framework
from pathplanner.core.ids import NamedId, OccupationId, QualificationId, SectorId
from pathplanner.core.levels import LevelId
from pathplanner.core.occupations import Basis, NamedQualification, Occupation, OccupationMap
from pathplanner.planning.offers import WHOLE_CARDS, Offer, card_of, cards_of, offer_of
from pathplanner.planning.pay import NoPay, Pay, pay_of


class Band(StrEnum):
    """What Skills England calls the levels of occupations, two by two."""

    TECHNICAL = "technical"
    HIGHER_TECHNICAL = "higher_technical"
    PROFESSIONAL = "professional"


LEVELS_OF: Final[Mapping[Band, tuple[LevelId, ...]]] = {
    Band.TECHNICAL: (LevelId.TWO, LevelId.THREE),
    Band.HIGHER_TECHNICAL: (LevelId.FOUR, LevelId.FIVE),
    Band.PROFESSIONAL: (LevelId.SIX, LevelId.SEVEN),
}
BAND_OF: Final[Mapping[LevelId, Band]] = {level: band for band, levels in LEVELS_OF.items() for level in levels}


@dataclass(frozen=True, slots=True)
class Offered:
    """A named qualification, and whether it can be begun."""

    qualification: NamedQualification
    offer: Offer


@dataclass(frozen=True, slots=True)
class OccupationView:
    """An occupation with what serves it, what is paid and where it leads on to and comes from."""

    occupation: Occupation
    band: Band
    offered: tuple[Offered, ...]
    pay: Pay | NoPay
    leads_on: tuple[OccupationId, ...]
    comes_from: tuple[OccupationId, ...]


@dataclass(frozen=True, slots=True)
class CardCount:
    """How many named qualifications that can be begun a card stands for in a sector.

    Where `is_all` is false there can be others that the tables do not name: HNCs without the HTQ mark, say.
    """

    card: QualificationId
    count: int
    is_all: bool

    @property
    def is_none(self) -> bool:
        """Whether there is none in this sector, for certain."""
        return self.is_all and self.count == 0


@dataclass(frozen=True, slots=True)
class SectorView:
    """A sector: its occupations by band, lower levels first, and what the cards of the ladder stand for."""

    sector: SectorId
    bands: Mapping[Band, tuple[OccupationView, ...]]
    counts: Mapping[QualificationId, CardCount]


def sector_view(
    framework: Framework, known: OccupationMap, sector: SectorId, as_of: date, basis: Basis = Basis.FULL_TIME
) -> SectorView:
    """Everything there is in a sector."""
    occupations = sorted(known.in_sector.get(sector, ()), key=_by_level_and_title)
    views = [occupation_view(framework, known, each, as_of, basis) for each in occupations]
    bands = {band: tuple(view for view in views if view.band is band) for band in Band}
    return SectorView(sector, bands, card_counts(framework, known, sector, as_of))


def occupation_view(
    framework: Framework,
    known: OccupationMap,
    occupation: Occupation,
    as_of: date,
    basis: Basis = Basis.FULL_TIME,
) -> OccupationView:
    """Everything there is about one occupation."""
    return OccupationView(
        occupation=occupation,
        band=BAND_OF[occupation.level],
        offered=offered_for(framework, known, occupation.id, as_of),
        pay=pay_of(known, occupation, basis),
        leads_on=known.leading_on.get(occupation.id, ()),
        comes_from=known.leading_in.get(occupation.id, ()),
    )


def offered_for(
    framework: Framework, known: OccupationMap, occupation: OccupationId, as_of: date
) -> tuple[Offered, ...]:
    """The named qualifications that serve an occupation, lower levels first."""
    named = (known.qualification[each] for each in known.serving.get(occupation, ()))
    return tuple(Offered(each, offer_of(framework, each, as_of)) for each in sorted(named, key=_by_level_and_title))


def named_in(
    framework: Framework, known: OccupationMap, sector: SectorId, card: QualificationId, as_of: date
) -> tuple[Offered, ...]:
    """The named qualifications that a card stands for in a sector, those closed and those to come among them."""
    found = (known.qualification[each] for each in _serving_in(known, sector))
    ordered = sorted((each for each in found if card in cards_of(each)), key=_by_level_and_title)
    return tuple(Offered(each, offer_of(framework, each, as_of)) for each in ordered)


def card_counts(
    framework: Framework, known: OccupationMap, sector: SectorId, as_of: date
) -> Mapping[QualificationId, CardCount]:
    """The cards of which something can be said in a sector: all of `WHOLE_CARDS`, and others that have any.

    Of a card that is missing here, such as A level, nothing is said, for it belongs to no sector.
    """
    counts = dict.fromkeys(WHOLE_CARDS, 0)
    for named in _serving_in(known, sector):
        qualification = known.qualification[named]
        if offer_of(framework, qualification, as_of) is Offer.OPEN:
            for card in cards_of(qualification):
                counts[card] = counts.get(card, 0) + 1
    return {card: CardCount(card, count, is_all=card in WHOLE_CARDS) for card, count in counts.items()}


def without_any(counts: Mapping[QualificationId, CardCount], cards: Iterable[QualificationId]) -> tuple[CardCount, ...]:
    """The cards of a route that stand for nothing in the sector of the counts."""
    return tuple(counts[card] for card in cards if card in counts and counts[card].is_none)


def ends_of_occupation(
    framework: Framework, known: OccupationMap, occupation: OccupationId, as_of: date
) -> tuple[QualificationId, ...]:
    """The cards on which a way to an occupation may end: those of the named qualifications that can be begun."""
    offered = offered_for(framework, known, occupation, as_of)
    cards = (card_of(each.qualification) for each in offered if each.offer is Offer.OPEN)
    return tuple(dict.fromkeys(card for card in cards if card is not None))


def destinations_of_occupation(
    framework: Framework, known: OccupationMap, occupation: OccupationId, as_of: date
) -> tuple[Destination, ...]:
    """The same as destinations, for lighting and for routes."""
    return tuple(Destination(card) for card in ends_of_occupation(framework, known, occupation, as_of))


def sectors_of(known: OccupationMap, named: NamedId) -> tuple[SectorId, ...]:
    """The sectors of the occupations that a named qualification serves, each once."""
    return tuple(dict.fromkeys(known.occupation[each].sector for each in known.served.get(named, ())))


def _serving_in(known: OccupationMap, sector: SectorId) -> Collection[NamedId]:
    """Each once, however many occupations of the sector it serves."""
    occupations = known.in_sector.get(sector, ())
    return dict.fromkeys(named for each in occupations for named in known.serving.get(each.id, ()))


def _by_level_and_title(each: Occupation | NamedQualification) -> tuple[int, str, str]:
    return each.level.rank, each.title.casefold(), each.id
