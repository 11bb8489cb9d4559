"""Routes: every way from what is held to a destination, best first."""

import math
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from pathplanner.core.conditions import AgeRange
from pathplanner.core.destinations import Destination, ends_of
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.plan import Plan, RouteCards
from pathplanner.core.progressions import Progression
from pathplanner.core.routes import Route, Span, Step
from pathplanner.planning.assess import Assessor, Before
from pathplanner.planning.find import Chain, chains
from pathplanner.planning.timing import step_span, total
from pathplanner.planning.ways import usable

OFF_RAMP_LEVELS = (LevelId.FOUR, LevelId.FIVE)
"""Awards at these levels are valid ends on the way to a degree."""


def routes(
    framework: Framework,
    learner: Learner,
    destinations: Iterable[Destination],
    as_of: date,
    limit: int | None = None,
) -> tuple[Route, ...]:
    """All routes on the date, or the first `limit`, in the order of `rank`.

    A route to degree level may pass through an HTQ; both routes are then in the list.
    """
    maker = _RouteMaker(framework, learner)
    held = learner.held_ids
    found = [
        maker.route(destination, chain)
        for destination in dict.fromkeys(destinations)
        for chain in chains(usable(framework, held, ends_of(destination), as_of), held, ends_of(destination))
    ]
    found.sort(key=rank)
    return tuple(found if limit is None else found[:limit])


def route_along(
    framework: Framework, learner: Learner, destination: Destination, cards: Iterable[QualificationId]
) -> Route | None:
    """The route through the cards in order, or None where two of them are not joined by a step."""
    pairs = tuple(pairwise(cards))
    joined = {(step.from_, step.to): step for step in framework.progressions}
    if not pairs or any(pair not in joined for pair in pairs):
        return None
    return _RouteMaker(framework, learner).route(destination, tuple(joined[pair] for pair in pairs))


def plan_route(framework: Framework, plan: Plan, cards: RouteCards) -> Route | None:
    """One of a plan's routes as it stands for its learner, None where none is chosen."""
    if not cards:
        return None
    return route_along(framework, plan.learner, Destination(cards[-1]), cards)


def plan_a_route(framework: Framework, plan: Plan) -> Route | None:
    """The route chosen as Plan A as it stands for the learner, None where none is chosen."""
    return plan_route(framework, plan, plan.plan_a)


def rank(route: Route) -> tuple[int, float, float, int, tuple[str, ...], str]:
    """Fewest unmet conditions, then time, then number of steps, ties by id; unknown time comes last.

    Where one end of a length is not known ("up to 3 years", "at least 8 months"), the other stands for it.
    """
    span = route.full_time or route.part_time or Span(None, None)
    known = [months for months in (span.min, span.max) if months is not None]
    shortest, longest = (known[0], known[-1]) if known else (math.inf, math.inf)
    return (route.unmet, shortest, longest, len(route.steps), route.cards, route.destination)


class _RouteMaker:
    """Makes routes of chains. A step that stands alike on many routes is made once."""

    def __init__(self, framework: Framework, learner: Learner) -> None:
        self._framework = framework
        self._assessor = Assessor(framework, learner)
        self._knows_age = learner.ages is not None
        self._made: dict[tuple[int, frozenset[QualificationId], Span | None], Step] = {}
        self._minded: dict[int, tuple[frozenset[QualificationId], bool]] = {}

    def route(self, destination: Destination, chain: Chain) -> Route:
        """The chain as a route, with its total length and its off-ramps."""
        steps: list[Step] = []
        gained: list[QualificationId] = []
        for progression in chain:
            steps.append(self._step(progression, gained, steps))
            gained.append(progression.to)
        passed = (self._framework.qualification[card] for card in gained[:-1])
        return Route(
            destination=destination,
            steps=tuple(steps),
            full_time=total(step.full_time for step in steps),
            part_time=total(step.part_time for step in steps),
            off_ramps=tuple(card.id for card in passed if card.level in OFF_RAMP_LEVELS),
        )

    def _step(self, progression: Progression, gained: list[QualificationId], earlier: list[Step]) -> Step:
        """The progression as it stands after the earlier steps, of which only what it asks for matters."""
        wanted, minds_age = self._minded.get(id(progression)) or self._mind(progression)
        takes = total(step.full_time or step.part_time for step in earlier) if minds_age else None
        key = (id(progression), wanted.intersection(gained), takes)
        step = self._made.get(key)
        if step is None:
            step = self._made[key] = self._make(progression, Before(*key[1:]))
        return step

    def _mind(self, progression: Progression) -> tuple[frozenset[QualificationId], bool]:
        """What of the earlier steps can change how it stands: what they bring, and whether the time they take."""
        wanted = frozenset({progression.from_}).union(*map(self._assessor.looks_at, progression.conditions))
        asks_age = any(isinstance(asked, AgeRange) for asked in progression.conditions)
        minded = self._minded[id(progression)] = (wanted, asks_age and self._knows_age)
        return minded

    def _make(self, progression: Progression, before: Before) -> Step:
        target = self._framework.qualification[progression.to]
        return Step(
            progression=progression,
            assessments=tuple(self._assessor.assess(asked, progression, before) for asked in progression.conditions),
            full_time=step_span(progression, target, target.full_time),
            part_time=step_span(progression, target, target.part_time),
            paid_job=target.paid_job,
            cost=target.cost,
            providers=target.providers,
        )
