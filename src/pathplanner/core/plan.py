"""The plan: what one document holds."""

from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.value import Value


class Plan(Value):
    """A learner, the destinations they look at and, once chosen, the qualifications of Plan A in order."""

    learner: Learner = Learner()
    destinations: tuple[Destination, ...] = (HTQ, DEGREE)
    plan_a: tuple[QualificationId, ...] = ()
