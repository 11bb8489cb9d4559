"""The plan: what one document holds."""

from collections.abc import Iterable
from typing import Annotated, Self

from pydantic import Field, model_validator

from pathplanner.core.calendar_parts import Calendar
from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.plan_parts import (
    LONGEST_LINE,
    Action,
    Agreement,
    Barrier,
    Goal,
    Job,
    Meeting,
    Review,
    SetAside,
    Text,
    Weighing,
)
from pathplanner.core.qualifications import Lane
from pathplanner.core.value import Value

MOST_GOALS = 50
MOST_ACTIONS = 500
MOST_SET_ASIDE = 50

RouteCards = tuple[QualificationId, ...]


class Plan(Value):
    """A learner, the destinations and the job they look at, and what they plan.

    `plan_a` and `plan_b` are the qualifications of a route in order; empty means not decided yet. `name` is the
    learner's as they like it, asked for only when the plan is kept or printed. `looked_at` are the families of the
    routes that were opened on screen. `private_notes` are the adviser's and never on the learner's copy. `practice`
    marks a learner who is made up. `calendar` is what calendar files made of the plan last said.
    """

    name: Annotated[str, Field(max_length=LONGEST_LINE)] = ""
    practice: bool = False
    learner: Learner = Learner()
    destinations: tuple[Destination, ...] = (HTQ, DEGREE)
    job: Job | None = None
    plan_a: RouteCards = ()
    plan_b: RouteCards = ()
    meeting: Meeting = Meeting()
    goals: tuple[Goal, ...] = Field(default=(), max_length=MOST_GOALS)
    actions: tuple[Action, ...] = Field(default=(), max_length=MOST_ACTIONS)
    barriers: tuple[Barrier, ...] = ()
    set_aside: tuple[SetAside, ...] = Field(default=(), max_length=MOST_SET_ASIDE)
    looked_at: tuple[Lane, ...] = ()
    weighing: Weighing = Weighing()
    review: Review = Review()
    agreement: Agreement = Agreement()
    private_notes: Text = ""
    calendar: Calendar = Calendar()

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        _each_once(self.destinations, "a destination is named twice")
        _each_once((goal.id for goal in self.goals), "two goals have the same id")
        _each_once((action.id for action in self.actions), "two actions have the same id")
        _each_once((barrier.kind for barrier in self.barriers), "a barrier is named twice")
        _each_once((aside.route for aside in self.set_aside), "a route is set aside twice")
        _each_once(self.looked_at, "a family of routes is named twice")
        self._check_route(self.plan_a, "Plan A")
        self._check_route(self.plan_b, "Plan B")
        if self.plan_a and self.plan_a == self.plan_b:
            raise ValueError("Plan A and Plan B are the same route")
        return self

    def _check_route(self, route: RouteCards, name: str) -> None:
        if len(route) == 1 or len(set(route)) < len(route):
            raise ValueError(f"{name} needs at least one step and visits nothing twice")
        if route and self.learner.holding(route[0]) is None:
            raise ValueError(f"{name} starts from something that is not held")


def _each_once(items: Iterable[object], otherwise: str) -> None:
    listed = list(items)
    if len(set(listed)) < len(listed):
        raise ValueError(otherwise)
