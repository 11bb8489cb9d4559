"""Notes: the evidence that belongs to a card or a level, most specific first."""

from collections.abc import Iterable

from pathplanner.core.evidence import Evidence, EvidenceBase, Topic
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.qualifications import CardKind, Qualification

ORDER = (Topic.PAY, Topic.STEM, Topic.DESTINATIONS, Topic.DEMAND, Topic.TAKE_UP)


def for_card(base: EvidenceBase, card: QualificationId) -> tuple[Evidence, ...]:
    """What can be shown on a card, pay first."""
    return _in_order(fact for fact in base.evidence if fact.show and card in fact.cards)


def for_level(base: EvidenceBase, level: LevelId) -> tuple[Evidence, ...]:
    """What can be shown on a level, pay first."""
    return _in_order(fact for fact in base.evidence if fact.show and level in fact.levels)


def _in_order(facts: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(facts, key=lambda fact: ORDER.index(fact.topic)))


def is_reliable(fact: Evidence) -> bool:
    """Whether its figures may be shown: measure, group, year, place, source and a limit, all or nothing."""
    return bool(fact.measure and fact.group and fact.year and fact.place and fact.sources and fact.limits)


def wants_pay_note(card: Qualification) -> bool:
    """Whether a card says something of pay, if only that there is no reliable figure."""
    return card.kind is CardKind.AWARD and card.level.rank >= LevelId.THREE.rank
