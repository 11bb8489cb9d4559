"""The routes that a plan compares, as they stand for its learner: those that are open now, and those that are not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from pathplanner.core.evidence import EvidenceBase
from pathplanner.core.framework import Framework
from pathplanner.core.ids import TableId
from pathplanner.core.money import MoneyBook
from pathplanner.core.occupations import OccupationMap
from pathplanner.core.outcome_tables import OutcomeTable
from pathplanner.core.plan import Plan, RouteCards
from pathplanner.core.route_money import Opening
from pathplanner.core.routes import Route
from pathplanner.planning.compare import Comparison, Known, Looked, Thoughts, compare
from pathplanner.planning.durations import Pace, pace_of
from pathplanner.planning.money import Reckoner
from pathplanner.planning.onward import Onward
from pathplanner.planning.pareto import front
from pathplanner.planning.pay import NoPay, Pay, pay_of
from pathplanner.planning.routes import plan_route
from pathplanner.planning.schedule import When, next_september
from pathplanner.planning.weigh import weigh


class NotOpen(StrEnum):
    """Why a route that is compared is not open to the learner now."""

    START = "start"
    """Where it starts from is not held."""
    STEP = "step"
    """A step of it is no longer there."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a comparison rests on."""

    evidence: EvidenceBase
    tables: Mapping[TableId, OutcomeTable]
    money: MoneyBook
    occupations: OccupationMap


class Pinned:
    """Compares the routes of one plan as of a day, at a pace or at the learner's own.

    `framework` has the learner's own cards in it.
    """

    def __init__(self, framework: Framework, plan: Plan, ground: Ground, as_of: date, pace: Pace | None = None) -> None:
        self._framework = framework
        self._plan = plan if pace is None else _at_pace(plan, pace)
        self._ground = ground
        self._as_of = as_of
        told = plan.weighing
        self.when = When(told.start or next_september(as_of), plan.learner.ages, pace_of(self._plan.learner))
        opening = Opening(told.earlier_credits, told.earlier_gbp)
        self._reckoner = Reckoner(framework, ground.money, self._plan.learner, self.when.start, opening)

    @cached_property
    def not_open(self) -> Mapping[RouteCards, NotOpen]:
        """The routes that are compared and not open now, and why."""
        compared = (each.route for each in self._plan.weighing.compared)
        return {cards: why for cards in compared if (why := self._why_not(cards))}

    @cached_property
    def routes(self) -> tuple[Route, ...]:
        """The routes that are compared and open now, in the order of the plan."""
        found = (plan_route(self._framework, self._plan, each.route) for each in self._plan.weighing.compared)
        return tuple(route for route in found if route is not None and route.cards not in self.not_open)

    def front(self, found: Iterable[Route]) -> frozenset[RouteCards]:
        """The routes that no other beats, of those that were found and those that are compared."""
        each_once = {route.cards: route for route in (*found, *self.routes)}
        onward = Onward(self._framework, self._as_of)
        return front(weigh(each_once.values(), self._reckoner.fees, onward, self.when.pace))

    def comparison(self, on_front: frozenset[RouteCards]) -> Comparison:
        """The routes side by side."""
        ground, plan = self._ground, self._plan
        thoughts = {each.route: Thoughts(each.pros, each.cons) for each in plan.weighing.compared}
        looked = Looked(self.when, self._reckoner.money, self._as_of, thoughts, on_front)
        known = Known(ground.evidence, ground.tables, plan.learner.sectors, self._pay())
        return compare(self._framework, self.routes, looked, known)

    def _why_not(self, cards: RouteCards) -> NotOpen | None:
        if self._plan.learner.holding(cards[0]) is None:
            return NotOpen.START
        return NotOpen.STEP if plan_route(self._framework, self._plan, cards) is None else None

    def _pay(self) -> Pay | NoPay | None:
        """What is paid in the job aimed at, where the data have it."""
        known, job = self._ground.occupations, self._plan.job
        occupation = None if job is None else known.occupation.get(job.occupation)
        return None if occupation is None else pay_of(known, occupation)


def _at_pace(plan: Plan, pace: Pace) -> Plan:
    """The plan with its learner studying at a pace."""
    if pace is pace_of(plan.learner):
        return plan
    return plan.changed(learner=plan.learner.changed(part_time=pace is Pace.PART_TIME))
