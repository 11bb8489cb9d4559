"""What we know of the person; no name is needed."""

from typing import Self

from pydantic import Field, NonNegativeInt, PositiveInt, model_validator

from pathplanner.core.ids import QualificationId
from pathplanner.core.value import Value


class Held(Value):
    """A qualification the learner has; `grade` in the words of its own scale, `count` where several of a kind."""

    qualification: QualificationId
    grade: str = ""
    count: PositiveInt | None = None


class Learner(Value):
    """The learner's starting position. None means not asked."""

    held: tuple[Held, ...] = ()
    age: NonNegativeInt | None = Field(default=None, le=120)
    job_offer: bool | None = None

    @model_validator(mode="after")
    def _each_held_once(self) -> Self:
        if len(set(self.held_ids)) < len(self.held):
            raise ValueError("a qualification is held twice")
        return self

    @property
    def held_ids(self) -> tuple[QualificationId, ...]:
        """Ids of what is held, in the order it was placed."""
        return tuple(held.qualification for held in self.held)

    def holding(self, qualification: QualificationId) -> Held | None:
        """What is held of one type, or None."""
        return next((held for held in self.held if held.qualification == qualification), None)
