"""Edits of what is held and where to: every change to a plan is a value that can be applied, refused and undone."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from pathplanner.core.destinations import Destination
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import MOST_HELD, MOST_OVERRIDES, Held, Learner, Override
from pathplanner.core.own import OwnCard
from pathplanner.core.plan import Plan, RouteCards


class Reason(StrEnum):
    """Why an edit was refused."""

    ALREADY_HELD = "already_held"
    NOT_HELD = "not_held"
    NOTHING_HELD = "nothing_held"
    TOO_MANY = "too_many"
    NOT_THERE = "not_there"
    """What is to be changed or taken away is not in the plan."""
    SAME_ROUTE = "same_route"
    """Plan A and Plan B would be one route."""
    NEEDS_A_REASON = "needs_a_reason"


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


def _holding(plan: Plan, held: tuple[Held, ...]) -> Plan:
    """The plan of a learner who holds these; a chosen route that starts from none of them is let go.

    Refused where that is more than a plan file may hold.
    """
    if sum(max(1, len(each.awards)) for each in held) > MOST_HELD:
        raise EditRefused(Reason.TOO_MANY)
    starts = {each.qualification for each in held}

    def still(route: RouteCards) -> RouteCards:
        return route if route and route[0] in starts else ()

    learner = plan.learner.changed(held=held)
    return plan.changed(learner=learner, plan_a=still(plan.plan_a), plan_b=still(plan.plan_b))


@dataclass(frozen=True, slots=True)
class PlaceQualification:
    """Hold a qualification; one that is not in the list is told of in `own`."""

    qualification: QualificationId
    own: OwnCard | None = None

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where it is held already."""
        if plan.learner.holding(self.qualification):
            raise EditRefused(Reason.ALREADY_HELD, self.qualification)
        held = (*plan.learner.held, Held(qualification=self.qualification, own=self.own))
        return _holding(plan, held)


@dataclass(frozen=True, slots=True)
class RemoveQualification:
    """Stop holding a qualification."""

    qualification: QualificationId

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where it is not held."""
        if not plan.learner.holding(self.qualification):
            raise EditRefused(Reason.NOT_HELD, self.qualification)
        held = tuple(held for held in plan.learner.held if held.qualification != self.qualification)
        return _holding(plan, held)


@dataclass(frozen=True, slots=True)
class DescribeHeld:
    """Say which awards, how many and with what grades are held of a qualification."""

    held: Held

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where it is not held."""
        before = plan.learner.holding(self.held.qualification)
        if before is None:
            raise EditRefused(Reason.NOT_HELD, self.held.qualification)
        held = tuple(self.held if each is before else each for each in plan.learner.held)
        return _holding(plan, held)


@dataclass(frozen=True, slots=True)
class DescribeLearner:
    """Say of the learner what is not held: all of `learner` counts but what they hold and what was overridden."""

    learner: Learner

    def apply(self, plan: Plan, /) -> Plan:
        """What is held and the route chosen stay."""
        stays = {"held": plan.learner.held, "overrides": plan.learner.overrides}
        return plan.changed(learner=self.learner.changed(**stays))


@dataclass(frozen=True, slots=True)
class RemoveAll:
    """Hold nothing."""

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where nothing is held."""
        if not plan.learner.held:
            raise EditRefused(Reason.NOTHING_HELD)
        return _holding(plan, ())


@dataclass(frozen=True, slots=True)
class LookTowards:
    """Set the destinations."""

    destinations: tuple[Destination, ...]

    def apply(self, plan: Plan, /) -> Plan:
        """Repeated destinations count once."""
        return plan.changed(destinations=tuple(dict.fromkeys(self.destinations)))


@dataclass(frozen=True, slots=True)
class OverrideCondition:
    """Do not hold a condition against the learner, for a reason; said again, it changes the reason."""

    override: Override

    def apply(self, plan: Plan, /) -> Plan:
        """Refused without a reason, or where there is no room for more."""
        if not self.override.reason.strip():
            raise EditRefused(Reason.NEEDS_A_REASON)
        others = _without(plan.learner, self.override)
        if len(others) >= MOST_OVERRIDES:
            raise EditRefused(Reason.TOO_MANY)
        return plan.changed(learner=plan.learner.changed(overrides=(*others, self.override)))


@dataclass(frozen=True, slots=True)
class WithdrawOverride:
    """Ask a condition again."""

    override: Override

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where it is not overridden."""
        left = _without(plan.learner, self.override)
        if len(left) == len(plan.learner.overrides):
            raise EditRefused(Reason.NOT_THERE)
        return plan.changed(learner=plan.learner.changed(overrides=left))


def _without(learner: Learner, override: Override) -> tuple[Override, ...]:
    return tuple(each for each in learner.overrides if each.key != override.key)
