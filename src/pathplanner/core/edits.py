"""Edits: every change to a plan, as a value that can be applied, refused and undone."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from pathplanner.core.destinations import Destination
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Held, Learner
from pathplanner.core.plan import Plan


class Reason(StrEnum):
    """Why an edit was refused."""

    ALREADY_HELD = "already_held"
    NOT_HELD = "not_held"
    NOTHING_HELD = "nothing_held"


class EditRefused(Exception):
    """An edit that would not make sense; `reason` and `about` say why, the words are made elsewhere."""

    def __init__(self, reason: Reason, about: QualificationId | None = None) -> None:
        super().__init__(reason.value if about is None else f"{reason.value}: {about}")
        self.reason = reason
        self.about = about


class Edit(Protocol):
    """A change to a plan."""

    def apply(self, plan: Plan, /) -> Plan:
        """Return the changed plan; raise EditRefused and change nothing where it makes no sense."""
        ...


def _rebuilt(
    plan: Plan,
    *,
    learner: Learner | None = None,
    destinations: tuple[Destination, ...] | None = None,
    plan_a: tuple[QualificationId, ...] | None = None,
) -> Plan:
    return Plan(
        learner=plan.learner if learner is None else learner,
        destinations=plan.destinations if destinations is None else destinations,
        plan_a=plan.plan_a if plan_a is None else plan_a,
    )


def _holding(learner: Learner, held: tuple[Held, ...]) -> Learner:
    return Learner(held=held, age=learner.age, job_offer=learner.job_offer)


@dataclass(frozen=True, slots=True)
class PlaceQualification:
    """Hold a qualification. A route chosen before started elsewhere, so it is let go."""

    qualification: QualificationId

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where it is held already."""
        if plan.learner.holding(self.qualification):
            raise EditRefused(Reason.ALREADY_HELD, self.qualification)
        held = (*plan.learner.held, Held(qualification=self.qualification))
        return _rebuilt(plan, learner=_holding(plan.learner, held), plan_a=())


@dataclass(frozen=True, slots=True)
class RemoveQualification:
    """Stop holding a qualification."""

    qualification: QualificationId

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where it is not held."""
        if not plan.learner.holding(self.qualification):
            raise EditRefused(Reason.NOT_HELD, self.qualification)
        held = tuple(held for held in plan.learner.held if held.qualification != self.qualification)
        return _rebuilt(plan, learner=_holding(plan.learner, held), plan_a=())


@dataclass(frozen=True, slots=True)
class RemoveAll:
    """Hold nothing."""

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where nothing is held."""
        if not plan.learner.held:
            raise EditRefused(Reason.NOTHING_HELD)
        return _rebuilt(plan, learner=_holding(plan.learner, ()), plan_a=())


@dataclass(frozen=True, slots=True)
class LookTowards:
    """Set the destinations."""

    destinations: tuple[Destination, ...]

    def apply(self, plan: Plan, /) -> Plan:
        """Repeated destinations count once."""
        return _rebuilt(plan, destinations=tuple(dict.fromkeys(self.destinations)), plan_a=())


@dataclass(frozen=True, slots=True)
class ChooseRoute:
    """Make a route Plan A; an empty one means not decided yet."""

    route: tuple[QualificationId, ...]

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where the route does not start from something held."""
        if self.route and not plan.learner.holding(self.route[0]):
            raise EditRefused(Reason.NOT_HELD, self.route[0])
        return _rebuilt(plan, plan_a=self.route)
