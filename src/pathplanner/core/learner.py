"""What we know of the person; no name is needed."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, NonNegativeInt, model_validator

from pathplanner.core.ids import QualificationId, SectorId
from pathplanner.core.own import OwnCard, is_own
from pathplanner.core.value import Value

OLDEST = 120
FIRST_YEAR, LAST_YEAR = 1950, 2100
MOST_HELD = 200
MOST_AWARDS = 50
MOST_OF_A_KIND = 100
MOST_SECTORS = 3
LONGEST_WORDS = 2_000
LONGEST_SUBJECT = 120
LONGEST_GRADE = 60
MOST_OVERRIDES = 200

Age = Annotated[NonNegativeInt, Field(le=OLDEST)]
Count = Annotated[int, Field(ge=1, le=MOST_OF_A_KIND)]
Grade = Annotated[str, Field(max_length=LONGEST_GRADE)]
Subject = Annotated[str, Field(max_length=LONGEST_SUBJECT)]
Words = Annotated[str, Field(max_length=LONGEST_WORDS)]
Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]


class AgeBand(StrEnum):
    """An age told no closer than what is free or paid for usually asks."""

    UNDER_16 = "under_16"
    FROM_16_TO_18 = "16_to_18"
    FROM_19_TO_23 = "19_to_23"
    FROM_24 = "24_or_over"


AGES_OF_BAND: Mapping[AgeBand, tuple[int, int]] = {
    AgeBand.UNDER_16: (0, 15),
    AgeBand.FROM_16_TO_18: (16, 18),
    AgeBand.FROM_19_TO_23: (19, 23),
    AgeBand.FROM_24: (24, OLDEST),
}
"""The youngest and the oldest of each band, in whole years."""


class Award(Value):
    """One award: `grade` in the words of its own scale; predicted unless `achieved`. Empty means not told."""

    subject: Subject = ""
    grade: Grade = ""
    achieved: bool = True
    year: Year | None = None


class Held(Value):
    """A qualification the learner has, once, with as many awards of it as were told.

    `count` says how many there are in all, those among `awards` included. `english` and `maths` are the grades of these
    two GCSEs; they are among the count where the card has such a grade. `own` tells of what is not in the list.
    """

    qualification: QualificationId
    awards: tuple[Award, ...] = Field(default=(), max_length=MOST_AWARDS)
    count: Count | None = None
    english: Grade = ""
    maths: Grade = ""
    own: OwnCard | None = None

    @model_validator(mode="after")
    def _own_is_told_of(self) -> Self:
        if is_own(self.qualification) != (self.own is not None):
            raise ValueError("what is not in the list needs an id of its own, and to be told of")
        return self

    @property
    def is_achieved(self) -> bool:
        """Whether it is gained, or any of it is."""
        return not self.awards or any(award.achieved for award in self.awards)


class Override(Value):
    """A condition of one step that an adviser does not hold against the learner, and why.

    `condition` is its `key_of`: a condition that the data change is asked again.
    """

    from_: Annotated[QualificationId, Field(alias="from")]
    to: QualificationId
    condition: Annotated[str, Field(max_length=LONGEST_WORDS)]
    reason: Annotated[str, Field(min_length=1, max_length=LONGEST_WORDS)]

    @property
    def key(self) -> tuple[QualificationId, QualificationId, str]:
        """What it is about."""
        return self.from_, self.to, self.condition


class Learner(Value):
    """The learner's starting position. None means not asked.

    `job_offer` is a job that can be an apprenticeship, `part_time` whether they would study part time, and `must_earn`
    whether they have to earn meanwhile. `age_band` is told instead of an age.
    """

    held: tuple[Held, ...] = Field(default=(), max_length=MOST_HELD)
    age: Age | None = None
    age_band: AgeBand | None = None
    job_offer: bool | None = None
    in_learning: bool | None = None
    in_work: bool | None = None
    part_time: bool | None = None
    must_earn: bool | None = None
    sectors: tuple[SectorId, ...] = Field(default=(), max_length=MOST_SECTORS)
    words: Words = ""
    overrides: tuple[Override, ...] = Field(default=(), max_length=MOST_OVERRIDES)

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        if len(set(self.held_ids)) < len(self.held):
            raise ValueError("a qualification is held twice")
        if len(set(self.sectors)) < len(self.sectors):
            raise ValueError("a sector is named twice")
        if len({override.key for override in self.overrides}) < len(self.overrides):
            raise ValueError("a condition is overridden twice")
        if self.age is not None and self.age_band is not None:
            raise ValueError("the age is told twice: in years and as a band")
        return self

    @property
    def ages(self) -> tuple[int, int] | None:
        """The youngest and the oldest they can be, in whole years; None where nothing is told."""
        if self.age is not None:
            return self.age, self.age
        return None if self.age_band is None else AGES_OF_BAND[self.age_band]

    @property
    def held_ids(self) -> tuple[QualificationId, ...]:
        """Ids of what is held, in the order it was placed."""
        return tuple(held.qualification for held in self.held)

    def holding(self, qualification: QualificationId) -> Held | None:
        """What is held of one type, or None."""
        return next((held for held in self.held if held.qualification == qualification), None)
