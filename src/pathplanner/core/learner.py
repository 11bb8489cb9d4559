"""What we know of the person; no name is needed."""

from typing import Annotated, Self

from pydantic import Field, NonNegativeInt, model_validator

from pathplanner.core.ids import QualificationId, SectorId
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

Age = Annotated[NonNegativeInt, Field(le=OLDEST)]
Count = Annotated[int, Field(ge=1, le=MOST_OF_A_KIND)]
Grade = Annotated[str, Field(max_length=LONGEST_GRADE)]
Subject = Annotated[str, Field(max_length=LONGEST_SUBJECT)]
Words = Annotated[str, Field(max_length=LONGEST_WORDS)]
Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]


class Award(Value):
    """One award: `grade` in the words of its own scale; predicted unless `achieved`. Empty means not told."""

    subject: Subject = ""
    grade: Grade = ""
    achieved: bool = True
    year: Year | None = None


class Held(Value):
    """A qualification the learner has, once, with as many awards of it as were told.

    `count` says how many there are in all, those among `awards` included. `english` and `maths` are the grades of these
    two GCSEs; they are among the count where the card has such a grade.
    """

    qualification: QualificationId
    awards: tuple[Award, ...] = Field(default=(), max_length=MOST_AWARDS)
    count: Count | None = None
    english: Grade = ""
    maths: Grade = ""

    @property
    def is_achieved(self) -> bool:
        """Whether it is gained, or any of it is."""
        return not self.awards or any(award.achieved for award in self.awards)


class Learner(Value):
    """The learner's starting position. None means not asked.

    `job_offer` is a job that can be an apprenticeship, `part_time` whether they would study part time, and `must_earn`
    whether they have to earn meanwhile.
    """

    held: tuple[Held, ...] = Field(default=(), max_length=MOST_HELD)
    age: Age | None = None
    job_offer: bool | None = None
    in_learning: bool | None = None
    in_work: bool | None = None
    part_time: bool | None = None
    must_earn: bool | None = None
    sectors: tuple[SectorId, ...] = Field(default=(), max_length=MOST_SECTORS)
    words: Words = ""

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        if len(set(self.held_ids)) < len(self.held):
            raise ValueError("a qualification is held twice")
        if len(set(self.sectors)) < len(self.sectors):
            raise ValueError("a sector is named twice")
        return self

    @property
    def held_ids(self) -> tuple[QualificationId, ...]:
        """Ids of what is held, in the order it was placed."""
        return tuple(held.qualification for held in self.held)

    def holding(self, qualification: QualificationId) -> Held | None:
        """What is held of one type, or None."""
        return next((held for held in self.held if held.qualification == qualification), None)
