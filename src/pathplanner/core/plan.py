"""The plan: what one document holds."""

from typing import Self

from pydantic import model_validator

from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.value import Value


class Plan(Value):
    """A learner, the destinations they look at and, once chosen, the qualifications of Plan A in order."""

    learner: Learner = Learner()
    destinations: tuple[Destination, ...] = (HTQ, DEGREE)
    plan_a: tuple[QualificationId, ...] = ()

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if len(set(self.destinations)) < len(self.destinations):
            raise ValueError("a destination is named twice")
        if len(self.plan_a) == 1 or len(set(self.plan_a)) < len(self.plan_a):
            raise ValueError("Plan A needs at least one step and visits nothing twice")
        if self.plan_a and self.learner.holding(self.plan_a[0]) is None:
            raise ValueError("Plan A starts from something that is not held")
        return self
