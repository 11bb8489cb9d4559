"""What a progression asks of a learner, as values that can be assessed."""

from typing import Annotated, Literal, Self

from pydantic import Field, NonNegativeInt, PositiveInt, model_validator

from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.value import Value


class Gcses(Value):
    """A number of GCSEs at a grade (9-1) or above, perhaps with English and maths among them."""

    kind: Literal["gcses"]
    count: PositiveInt
    grade: Annotated[int, Field(ge=1, le=9)]
    with_english_and_maths: bool = False


class EnglishAndMaths(Value):
    """English and maths at GCSE grade or above; Functional Skills level 2 counts where accepted."""

    kind: Literal["english_and_maths"]
    grade: Annotated[int, Field(ge=1, le=9)]
    functional_skills_accepted: bool = False


class UcasPoints(Value):
    """UCAS Tariff points, the lowest and (where known) the highest usually asked."""

    kind: Literal["ucas_points"]
    at_least: PositiveInt
    up_to: PositiveInt | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.up_to is not None and self.at_least > self.up_to:
            raise ValueError(f"at_least {self.at_least} is above up_to {self.up_to}")
        return self


class Level3Grades(Value):
    """Grades in a level 3 qualification, written as its own scale writes them ("CCC", "MMM", "Merit")."""

    kind: Literal["level_3_grades"]
    qualification: QualificationId
    grades: str


class CompletedAward(Value):
    """An award already gained: one of the qualifications named or, where none is named, any at the level."""

    kind: Literal["completed_award"]
    qualifications: tuple[QualificationId, ...] = ()
    level: LevelId | None = None
    grade: str | None = None


class AgeRange(Value):
    """An age in years; `exception` says who may be older.

    `funding_only` marks an age that decides who pays for the training, not who may start it.
    """

    kind: Literal["age"]
    at_least: NonNegativeInt | None = None
    up_to: NonNegativeInt | None = None
    exception: str = ""
    funding_only: bool = False

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.at_least is None and self.up_to is None:
            raise ValueError("give at_least, up_to or both")
        if self.at_least is not None and self.up_to is not None and self.at_least > self.up_to:
            raise ValueError(f"at_least {self.at_least} is above up_to {self.up_to}")
        return self


class JobOffer(Value):
    """A job with an employer who will train an apprentice."""

    kind: Literal["job_offer"]


class Experience(Value):
    """Experience of work, `years` where a number is published."""

    kind: Literal["experience"]
    of: str
    years: PositiveInt | None = None


class SubjectLink(Value):
    """The earlier qualification must be in the same or in a related subject."""

    kind: Literal["subject_link"]
    how: Literal["same", "related"]


class InitialAssessment(Value):
    """A short test by the provider that decides the level to start at."""

    kind: Literal["initial_assessment"]


class DegreeClass(Value):
    """A class of honours degree or above ("2:2", "2:1")."""

    kind: Literal["degree_class"]
    at_least: str


class Selection(Value):
    """An interview, portfolio, proposal, test or reference that the provider judges."""

    kind: Literal["selection"]
    by: str


class ProviderDecides(Value):
    """Nothing general is published: the provider decides `about`."""

    kind: Literal["provider_decides"]
    about: str


Condition = Annotated[
    Gcses
    | EnglishAndMaths
    | UcasPoints
    | Level3Grades
    | CompletedAward
    | AgeRange
    | JobOffer
    | Experience
    | SubjectLink
    | InitialAssessment
    | DegreeClass
    | Selection
    | ProviderDecides,
    Field(discriminator="kind"),
]


def key_of(condition: Condition) -> str:
    """What tells a condition of a step from others: its kind and what it asks."""
    asked = condition.model_dump(mode="json", exclude_defaults=True, exclude={"kind"})
    return " ".join([condition.kind, *(f"{name}={value}" for name, value in asked.items())])
