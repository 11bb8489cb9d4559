"""Weighing: what each route asks of a learner, measured once and told as it stands, nothing added up across."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from pathplanner.core.route_money import RouteFees
from pathplanner.core.routes import Route
from pathplanner.planning.durations import Duration, Pace, duration_of
from pathplanner.planning.onward import Onward

Fees = Callable[[Route], RouteFees]
"""What the fees of a route are, as `Reckoner.fees` says."""


@dataclass(frozen=True)
class Weighed:
    """A route with its length, its fees, and how many cards lie ahead of its end."""

    route: Route
    duration: Duration
    fees: RouteFees
    onward: int

    @cached_property
    def unmet(self) -> int:
        """How many conditions are known not to be met."""
        return self.route.unmet

    @cached_property
    def to_check(self) -> int:
        """How many conditions are still to be checked."""
        return self.route.unknown

    @cached_property
    def paid_share(self) -> float:
        """The share of its steps that are paid jobs."""
        return sum(step.paid_job for step in self.route.steps) / len(self.route.steps)


def weigh(routes: Iterable[Route], fees: Fees, onward: Onward, pace: Pace = Pace.FULL_TIME) -> tuple[Weighed, ...]:
    """The routes, weighed, in the order given."""
    return tuple(
        Weighed(route, duration_of(route, pace), fees(route), len(onward.after(route.ends_on))) for route in routes
    )


def fees_of(weighed: Iterable[Weighed]) -> Fees:
    """The fees of routes that are weighed already, without reckoning them again."""
    known = {each.route.cards: each.fees for each in weighed}

    def fees(route: Route) -> RouteFees:
        return known[route.cards]

    return fees
