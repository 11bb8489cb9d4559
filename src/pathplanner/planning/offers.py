"""Offers: which cards a named qualification belongs to, and whether it can be begun."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.occupations import NamedKind, NamedQualification, NamedStatus
from pathplanner.core.providers import TechnicalSubject

CARD_OF: Final[Mapping[tuple[NamedKind, LevelId], QualificationId]] = {
    (NamedKind.T_LEVEL, LevelId.THREE): QualificationId("t_level"),
    (NamedKind.TECHNICAL_QUALIFICATION, LevelId.TWO): QualificationId("nvq2"),
    (NamedKind.TECHNICAL_QUALIFICATION, LevelId.THREE): QualificationId("toq"),
    (NamedKind.HTQ, LevelId.FOUR): QualificationId("htq_4"),
    (NamedKind.HTQ, LevelId.FIVE): QualificationId("htq_5"),
    (NamedKind.FOUNDATION_APPRENTICESHIP, LevelId.TWO): QualificationId("foundation_app"),
    (NamedKind.APPRENTICESHIP, LevelId.TWO): QualificationId("intermediate_app"),
    (NamedKind.APPRENTICESHIP, LevelId.THREE): QualificationId("advanced_app"),
    (NamedKind.APPRENTICESHIP, LevelId.FOUR): QualificationId("higher_app_4"),
    (NamedKind.APPRENTICESHIP, LevelId.FIVE): QualificationId("higher_app_5"),
    (NamedKind.APPRENTICESHIP, LevelId.SIX): QualificationId("degree_app"),
    (NamedKind.APPRENTICESHIP, LevelId.SEVEN): QualificationId("l7_app"),
}
"""The card that stands for each kind at each level. Apprenticeship units have none: they are too short to lead on."""

NOT_ALL_OF: Final = frozenset({QualificationId("nvq2")})
"""Cards that stand for much besides, which the tables do not name."""

WHOLE_CARDS: Final = tuple(card for card in CARD_OF.values() if card not in NOT_ALL_OF)
"""The cards of which the tables name all there is, so that none there means none."""


class Offer(StrEnum):
    """Whether new learners can begin it."""

    OPEN = "open"
    TO_COME = "to_come"
    CLOSED = "closed"


def card_of(named: NamedQualification) -> QualificationId | None:
    """The card on the ladder that stands for it; None for an apprenticeship unit."""
    return CARD_OF.get((named.kind, named.level))


def cards_of(named: NamedQualification) -> Iterator[QualificationId]:
    """Every card it belongs to: an HNC with the HTQ mark is an HTQ and an HNC."""
    card = card_of(named)
    if card is not None:
        yield card
    if named.award:
        yield named.award


def offer_of(framework: Framework, named: NamedQualification, as_of: date) -> Offer:
    """Whether it can be begun on the day, so far as the data tell: by its status, or by the dates of its T Level."""
    if named.status is NamedStatus.IN_DEVELOPMENT:
        return Offer.TO_COME
    subject = t_level_of(framework, named)
    if subject is None:
        return Offer.OPEN
    if subject.closes is not None and subject.closes < as_of:
        return Offer.CLOSED
    return Offer.TO_COME if subject.opens > as_of else Offer.OPEN


def t_level_of(framework: Framework, named: NamedQualification) -> TechnicalSubject | None:
    """The T Level that a specialism belongs to."""
    if not named.t_level:
        return None
    return next((subject for subject in framework.t_levels if subject.name == named.t_level), None)
