"""What there is in a sector, counted."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId, SectorId
from pathplanner.core.occupations import NamedKind, OccupationMap
from pathplanner.planning.offers import CARD_OF, Offer
from pathplanner.planning.sectors import card_counts, named_in

HTQ_CARDS: Final = tuple(card for (kind, _), card in CARD_OF.items() if kind is NamedKind.HTQ)
T_LEVEL: Final = QualificationId("t_level")


@dataclass(frozen=True, slots=True)
class SectorCounts:
    """How many HTQs and T Levels can be begun, and how many occupations there are."""

    htqs: int
    t_levels: int
    occupations: int


def sector_counts(framework: Framework, known: OccupationMap, sector: SectorId, as_of: date) -> SectorCounts:
    """What a sector has on the day; the specialisms of one T Level count once."""
    cards = card_counts(framework, known, sector, as_of)
    specialisms = named_in(framework, known, sector, T_LEVEL, as_of)
    return SectorCounts(
        htqs=sum(cards[card].count for card in HTQ_CARDS),
        t_levels=len({each.qualification.t_level for each in specialisms if each.offer is Offer.OPEN}),
        occupations=len(known.in_sector.get(sector, ())),
    )
