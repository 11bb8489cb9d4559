"""Edits of what is planned: routes chosen and set aside, goals, actions, barriers, the talk, review, agreement."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from pathplanner.core.destinations import Destination
from pathplanner.core.edits import EditRefused, Reason
from pathplanner.core.plan import MOST_ACTIONS, MOST_GOALS, MOST_SET_ASIDE, Plan, RouteCards
from pathplanner.core.plan_parts import Action, Agreement, Barrier, BarrierKind, Goal, Job, Meeting, Review, SetAside

Part = TypeVar("Part")


class Slot(StrEnum):
    """The two routes that can be chosen."""

    A = "plan_a"
    B = "plan_b"


@dataclass(frozen=True, slots=True)
class ChooseRoute:
    """Make a route Plan A or Plan B; an empty one means not decided yet. Chosen, it is set aside no longer."""

    route: RouteCards
    slot: Slot = Slot.A

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where the route does not start from something held, or is Plan B already.

        Plan B that becomes Plan A leaves its place.
        """
        if self.route and not plan.learner.holding(self.route[0]):
            raise EditRefused(Reason.NOT_HELD, self.route[0])
        if self.route and self.slot is Slot.B and self.route == plan.plan_a:
            raise EditRefused(Reason.SAME_ROUTE)
        chosen: dict[str, object] = {self.slot.value: self.route}
        if self.route and self.slot is Slot.A and self.route == plan.plan_b:
            chosen[Slot.B.value] = ()
        left = tuple(aside for aside in plan.set_aside if aside.route != self.route)
        return plan.changed(**chosen, set_aside=left)


@dataclass(frozen=True, slots=True)
class SetRouteAside:
    """Say that a route was looked at and not chosen, and why; said again, it changes the reason."""

    aside: SetAside

    def apply(self, plan: Plan, /) -> Plan:
        """A route that was chosen is chosen no longer. Refused where there is no room for more."""
        put = _put(plan.set_aside, self.aside, [aside.route == self.aside.route for aside in plan.set_aside])
        let_go = {slot.value: () for slot in Slot if getattr(plan, slot.value) == self.aside.route}
        return plan.changed(set_aside=_at_most(put, MOST_SET_ASIDE), **let_go)


@dataclass(frozen=True, slots=True)
class BringBack:
    """Set a route aside no longer."""

    route: RouteCards

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where it is not set aside."""
        return plan.changed(set_aside=_taken(plan.set_aside, [each.route == self.route for each in plan.set_aside]))


@dataclass(frozen=True, slots=True)
class SwapRoutes:
    """Make Plan B Plan A, and Plan A Plan B."""

    def apply(self, plan: Plan, /) -> Plan:
        """Where one is not decided yet, the other is not afterwards."""
        return plan.changed(plan_a=plan.plan_b, plan_b=plan.plan_a)


@dataclass(frozen=True, slots=True)
class AimAtJob:
    """Aim at a job, with the qualifications that serve it as destinations; with none, at no job."""

    job: Job | None
    destinations: tuple[Destination, ...] = ()

    def apply(self, plan: Plan, /) -> Plan:
        """Where no qualification serves it, the destinations stay."""
        towards = tuple(dict.fromkeys(self.destinations)) or plan.destinations
        return plan.changed(job=self.job, destinations=towards)


@dataclass(frozen=True, slots=True)
class PutGoal:
    """Add a goal, or change the one with its id."""

    goal: Goal

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where there is no room for more."""
        put = _put(plan.goals, self.goal, [goal.id == self.goal.id for goal in plan.goals])
        return plan.changed(goals=_at_most(put, MOST_GOALS))


@dataclass(frozen=True, slots=True)
class RemoveGoal:
    """Take a goal away."""

    id: str

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where there is none with this id."""
        return plan.changed(goals=_taken(plan.goals, [goal.id == self.id for goal in plan.goals]))


@dataclass(frozen=True, slots=True)
class PutAction:
    """Add an action, or change the one with its id."""

    action: Action

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where there is no room for more."""
        put = _put(plan.actions, self.action, [action.id == self.action.id for action in plan.actions])
        return plan.changed(actions=_at_most(put, MOST_ACTIONS))


@dataclass(frozen=True, slots=True)
class RemoveAction:
    """Take an action away."""

    id: str

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where there is none with this id."""
        return plan.changed(actions=_taken(plan.actions, [action.id == self.id for action in plan.actions]))


@dataclass(frozen=True, slots=True)
class MoveAction:
    """Tell an action earlier (-1) or later (1)."""

    id: str
    by: int

    def apply(self, plan: Plan, /) -> Plan:
        """At either end it stays where it is. Refused where there is none with this id."""
        others = _taken(plan.actions, [action.id == self.id for action in plan.actions])
        place = next(place for place, action in enumerate(plan.actions) if action.id == self.id)
        to = min(max(0, place + self.by), len(others))
        return plan.changed(actions=(*others[:to], plan.actions[place], *others[to:]))


@dataclass(frozen=True, slots=True)
class NameBarrier:
    """Say that something is in the way, and what would help."""

    barrier: Barrier

    def apply(self, plan: Plan, /) -> Plan:
        """Said again, it changes what would help."""
        return plan.changed(barriers=_put(plan.barriers, self.barrier, _of_kind(plan, self.barrier.kind)))


@dataclass(frozen=True, slots=True)
class DropBarrier:
    """Say that something is not in the way."""

    kind: BarrierKind

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where it was not named."""
        return plan.changed(barriers=_taken(plan.barriers, _of_kind(plan, self.kind)))


@dataclass(frozen=True, slots=True)
class DescribeMeeting:
    """Say of the talk when, where, how and with whom it was, and what was agreed at its start."""

    meeting: Meeting

    def apply(self, plan: Plan, /) -> Plan:
        """Never refused."""
        return plan.changed(meeting=self.meeting)


@dataclass(frozen=True, slots=True)
class SetReview:
    """Say when to look at the plan again."""

    review: Review

    def apply(self, plan: Plan, /) -> Plan:
        """Never refused."""
        return plan.changed(review=self.review)


@dataclass(frozen=True, slots=True)
class Agree:
    """Say that the plan was agreed or read back, or is not agreed yet."""

    agreement: Agreement

    def apply(self, plan: Plan, /) -> Plan:
        """Never refused."""
        return plan.changed(agreement=self.agreement)


@dataclass(frozen=True, slots=True)
class WriteNotes:
    """Write the adviser's private notes."""

    notes: str

    def apply(self, plan: Plan, /) -> Plan:
        """Never refused."""
        return plan.changed(private_notes=self.notes)


@dataclass(frozen=True, slots=True)
class NameLearner:
    """Say what the learner likes to be called."""

    name: str

    def apply(self, plan: Plan, /) -> Plan:
        """Never refused."""
        return plan.changed(name=self.name)


def _of_kind(plan: Plan, kind: BarrierKind) -> Sequence[bool]:
    return [barrier.kind is kind for barrier in plan.barriers]


def _put(parts: tuple[Part, ...], part: Part, is_it: Sequence[bool]) -> tuple[Part, ...]:
    """The parts with one in place of the one it is, or at the end."""
    if not any(is_it):
        return (*parts, part)
    return tuple(part if it else each for each, it in zip(parts, is_it, strict=True))


def _taken(parts: tuple[Part, ...], is_it: Sequence[bool]) -> tuple[Part, ...]:
    if not any(is_it):
        raise EditRefused(Reason.NOT_THERE)
    return tuple(each for each, it in zip(parts, is_it, strict=True) if not it)


def _at_most(parts: tuple[Part, ...], most: int) -> tuple[Part, ...]:
    if len(parts) > most:
        raise EditRefused(Reason.TOO_MANY)
    return parts
