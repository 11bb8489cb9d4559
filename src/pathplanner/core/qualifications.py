"""Qualifications: the cards on the ladder."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import Field, NonNegativeInt, PositiveInt, model_validator

from pathplanner.core.ids import ProviderTypeId, QualificationId, SourceId
from pathplanner.core.levels import LevelId
from pathplanner.core.provenance import Confidence
from pathplanner.core.value import Value


class Track(StrEnum):
    """The tradition a qualification belongs to."""

    ACADEMIC = "academic"
    FOUNDATION = "foundation"
    TECHNICAL = "technical"
    VOCATIONAL = "vocational"
    PROFESSIONAL = "professional"
    APPRENTICESHIP = "apprenticeship"


class Lane(StrEnum):
    """One of the three columns of the ladder; a family of tracks."""

    ACADEMIC = "academic"
    TECHNICAL = "technical"
    APPRENTICESHIP = "apprenticeship"


LANE_OF_TRACK = {
    Track.ACADEMIC: Lane.ACADEMIC,
    Track.FOUNDATION: Lane.ACADEMIC,
    Track.TECHNICAL: Lane.TECHNICAL,
    Track.VOCATIONAL: Lane.TECHNICAL,
    Track.PROFESSIONAL: Lane.TECHNICAL,
    Track.APPRENTICESHIP: Lane.APPRENTICESHIP,
}


class Months(Value):
    """A length in months; None where that end is not known."""

    min: NonNegativeInt | None = None
    max: PositiveInt | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.min is None and self.max is None:
            raise ValueError("give min, max or both, or leave the length out")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"min {self.min} is above max {self.max}")
        return self


class Availability(Value):
    """When new learners can start; None means no limit is known on that side.

    `announced` marks a qualification that is planned but has no start date yet.
    """

    opens: date | None = None
    closes: date | None = None
    announced: bool = False
    note: str = ""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.opens is not None and self.closes is not None and self.opens > self.closes:
            raise ValueError(f"opens {self.opens} is after closes {self.closes}")
        if self.announced and self.opens is not None:
            raise ValueError("announced is for what has no start date: take it away, or the date in opens")
        return self

    def is_open(self, as_of: date) -> bool:
        """Whether a new learner can start on the date."""
        return not (self.announced or self.opens_after(as_of) or self.closed_before(as_of))

    def opens_after(self, as_of: date) -> bool:
        """Whether its first day for new learners is still to come."""
        return self.opens is not None and self.opens > as_of

    def closed_before(self, as_of: date) -> bool:
        """Whether its last day for new learners is past."""
        return self.closes is not None and self.closes < as_of


class CardKind(StrEnum):
    """An award, or a place to start from that is no award."""

    AWARD = "award"
    STARTING_POINT = "starting_point"


class QualityMark(StrEnum):
    """How a qualification stands to the HTQ quality mark."""

    NONE = "none"
    CAN_CARRY = "can_carry"
    CARRIES = "carries"


class Qualification(Value):
    """A type of award on a level, with what it asks, takes and costs.

    `sources` names the sources of each field; the fields in `background` have none and are shown as
    "typical, check with the provider".
    """

    id: QualificationId
    kind: CardKind = CardKind.AWARD
    name: str
    short_name: str
    level: LevelId
    track: Track
    essential: bool = False
    what: str
    also_called: tuple[str, ...] = ()
    full_time: Months | None = None
    part_time: Months | None = None
    length_note: str = ""
    credits: PositiveInt | None = None
    size: str = ""
    entry: str = ""
    cost: str = ""
    providers: tuple[ProviderTypeId, ...] = ()
    availability: Availability = Availability()
    quality_mark: QualityMark = QualityMark.NONE
    paid_job: bool = False
    supporting_only: bool = False
    note: str = ""
    sources: Mapping[str, tuple[SourceId, ...]] = Field(default_factory=dict)
    background: tuple[str, ...] = ()

    @property
    def lane(self) -> Lane:
        """The column of the ladder the card stands in."""
        return LANE_OF_TRACK[self.track]

    def confidence_in(self, field: str) -> Confidence:
        """Verified where the field names a source, else background."""
        return Confidence.VERIFIED if self.sources.get(field) else Confidence.BACKGROUND
