"""Edits: every change to a plan, as a value that can be applied, refused and undone."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, Self

from pathplanner.core.destinations import Destination
from pathplanner.core.ids import QualificationId, SectorId
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
    return DescribeLearner.of(learner).learner(held)


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
class DescribeHeld:
    """Say which awards, how many and with what grades are held of a qualification; a route chosen stays chosen."""

    qualification: QualificationId
    held: Held

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where it is not held."""
        before = plan.learner.holding(self.qualification)
        if before is None:
            raise EditRefused(Reason.NOT_HELD, self.qualification)
        told = Held(
            qualification=self.qualification,
            awards=self.held.awards,
            count=self.held.count,
            english=self.held.english,
            maths=self.held.maths,
        )
        if told == before:
            return plan
        held = tuple(told if each is before else each for each in plan.learner.held)
        return _rebuilt(plan, learner=_holding(plan.learner, held))


@dataclass(frozen=True, slots=True)
class DescribeLearner:
    """Say of the learner all that is not held; None means not asked. Start from `of` to change one thing."""

    age: int | None = None
    job_offer: bool | None = None
    in_learning: bool | None = None
    in_work: bool | None = None
    part_time: bool | None = None
    must_earn: bool | None = None
    sectors: tuple[SectorId, ...] = ()
    words: str = ""

    @classmethod
    def of(cls, learner: Learner) -> Self:
        """What is said of a learner now."""
        return cls(
            age=learner.age,
            job_offer=learner.job_offer,
            in_learning=learner.in_learning,
            in_work=learner.in_work,
            part_time=learner.part_time,
            must_earn=learner.must_earn,
            sectors=learner.sectors,
            words=learner.words,
        )

    def learner(self, held: tuple[Held, ...]) -> Learner:
        """The learner it is said of, who holds these."""
        return Learner(
            held=held,
            age=self.age,
            job_offer=self.job_offer,
            in_learning=self.in_learning,
            in_work=self.in_work,
            part_time=self.part_time,
            must_earn=self.must_earn,
            sectors=self.sectors,
            words=self.words,
        )

    def apply(self, plan: Plan, /) -> Plan:
        """What is held and the route chosen stay."""
        learner = self.learner(plan.learner.held)
        return plan if learner == plan.learner else _rebuilt(plan, learner=learner)


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
