"""Routes: chains of progressions from what is held to a destination, as the engine returns them."""

from dataclasses import dataclass
from functools import cached_property

from pathplanner.core.assessment import Assessment, Standing
from pathplanner.core.destinations import Destination
from pathplanner.core.ids import ProviderTypeId, QualificationId
from pathplanner.core.progressions import Progression


@dataclass(frozen=True, slots=True)
class Span:
    """A length in months, shortest to longest; None where that end is not known."""

    min: int | None
    max: int | None


@dataclass(frozen=True)
class Step:
    """One progression as it stands for a learner.

    `full_time` and `part_time` are the months the step takes after any credit carried in, None where unknown.
    """

    progression: Progression
    assessments: tuple[Assessment, ...]
    full_time: Span | None
    part_time: Span | None
    paid_job: bool
    cost: str
    providers: tuple[ProviderTypeId, ...]

    @cached_property
    def unmet(self) -> int:
        """How many of its conditions the learner is known to fall short of."""
        return sum(assessment.unmet for assessment in self.assessments)

    @cached_property
    def unknown(self) -> int:
        """How many of its conditions are still to be checked."""
        return sum(assessment.standing is Standing.UNKNOWN for assessment in self.assessments)

    @cached_property
    def agreed(self) -> int:
        """How many of its conditions an adviser does not hold against the learner."""
        return sum(assessment.standing is Standing.OVERRIDDEN for assessment in self.assessments)

    @property
    def overridden(self) -> bool:
        """Whether an adviser does not hold one of its conditions against the learner."""
        return self.agreed > 0


@dataclass(frozen=True, slots=True)
class Route:
    """A way from a held qualification to a destination.

    `off_ramps` are awards at level 4 and 5 on the way, each a valid end of its own.
    """

    destination: Destination
    steps: tuple[Step, ...]
    full_time: Span | None
    part_time: Span | None
    off_ramps: tuple[QualificationId, ...]

    @property
    def starts_from(self) -> QualificationId:
        """The held qualification it starts from."""
        return self.steps[0].progression.from_

    @property
    def ends_on(self) -> QualificationId:
        """The qualification it ends on."""
        return self.steps[-1].progression.to

    @property
    def cards(self) -> tuple[QualificationId, ...]:
        """Every qualification on the way, start and end included."""
        return (self.starts_from, *(step.progression.to for step in self.steps))

    @property
    def unmet(self) -> int:
        """How many conditions on the way the learner is known to fall short of."""
        return sum(step.unmet for step in self.steps)

    @property
    def unknown(self) -> int:
        """How many conditions on the way are still to be checked."""
        return sum(step.unknown for step in self.steps)

    @property
    def agreed(self) -> int:
        """How many conditions on the way an adviser does not hold against the learner."""
        return sum(step.agreed for step in self.steps)

    @property
    def overridden(self) -> tuple[QualificationId, ...]:
        """The qualifications on the way that a condition was overridden for."""
        return tuple(step.progression.to for step in self.steps if step.overridden)

    @property
    def earns_while_learning(self) -> bool:
        """Whether any step is a paid job."""
        return any(step.paid_job for step in self.steps)
