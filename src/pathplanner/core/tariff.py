"""The UCAS Tariff: the points that grades carry, and the rules by which they add up."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from pydantic import Field, NonNegativeInt, PositiveInt

from pathplanner.core.ids import QualificationId, SourceId
from pathplanner.core.levels import LevelId
from pathplanner.core.provenance import Confidence
from pathplanner.core.scales import ScaleId
from pathplanner.core.value import Value


class ByCredit(Value):
    """Points for every so many credits at a grade, for profiles that no table lists."""

    credits: PositiveInt
    points: Mapping[str, NonNegativeInt]
    note: str = ""
    sources: tuple[SourceId, ...] = ()
    confidence: Confidence


class Points(Value):
    """The Tariff points of the grades of one scale; none for those in `none_for`.

    `as_a_levels` names the A level grades that carry as many.
    """

    scale: ScaleId
    points: Mapping[str, PositiveInt]
    none_for: tuple[str, ...] = ()
    as_a_levels: Mapping[str, str] = Field(default_factory=dict)
    by_credit: ByCredit | None = None
    valid_from: date | None = None
    note: str = ""
    sources: tuple[SourceId, ...] = ()
    confidence: Confidence


class NoPoints(Value):
    """A scale of the right level without points, and why."""

    scale: ScaleId
    says: str
    sources: tuple[SourceId, ...] = ()
    confidence: Confidence


class CountedOnce(Value):
    """Cards whose awards in one subject, of whatever card or size, count once: only the one with most points."""

    cards: tuple[QualificationId, ...] = Field(min_length=1)
    says: str
    sources: tuple[SourceId, ...] = ()
    confidence: Confidence


class TariffNote(Value):
    """What is said beside every sum of points."""

    id: str
    says: str
    sources: tuple[SourceId, ...] = ()
    confidence: Confidence


class Tariff(Value):
    """The UCAS Tariff: points and the rules by which they add up."""

    counts_at: LevelId
    points: tuple[Points, ...]
    no_points: tuple[NoPoints, ...] = ()
    counted_once: tuple[CountedOnce, ...] = ()
    same_subject: tuple[tuple[str, ...], ...] = ()
    notes: tuple[TariffNote, ...] = ()

    @cached_property
    def points_of(self) -> Mapping[ScaleId, Points]:
        """The points by scale."""
        return {points.scale: points for points in self.points}

    @cached_property
    def no_points_of(self) -> Mapping[ScaleId, NoPoints]:
        """Why a scale has no points, by scale."""
        return {entry.scale: entry for entry in self.no_points}

    @cached_property
    def _first_name(self) -> Mapping[str, str]:
        return {_subject(name): _subject(names[0]) for names in self.same_subject for name in names}

    def subject(self, told: str) -> str:
        """A subject by the one name it is compared under; empty where none is told."""
        plain = _subject(told)
        return self._first_name.get(plain, plain)

    def rule_for(self, card: QualificationId) -> CountedOnce | None:
        """The rule by which a card counts once with others, or once in all its sizes."""
        return next((rule for rule in self.counted_once if card in rule.cards), None)

    def family(self, card: QualificationId) -> tuple[QualificationId, ...]:
        """The cards that count once together with a card, itself among them."""
        rule = self.rule_for(card)
        return rule.cards if rule else (card,)


def _subject(name: str) -> str:
    return " ".join(name.casefold().split())
