"""Routes: every way from what is held to a destination, best first."""

import math
from collections.abc import Iterable
from datetime import date

from pathplanner.core.destinations import Destination, ends_of
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.progressions import Progression
from pathplanner.core.routes import Route, Step
from pathplanner.planning.assess import Assessor
from pathplanner.planning.find import Chain, chains
from pathplanner.planning.timing import step_span, total
from pathplanner.planning.ways import usable

OFF_RAMP_LEVELS = (LevelId.FOUR, LevelId.FIVE)
"""Awards at these levels are valid ends on the way to a degree."""


class StepMaker:
    """Makes each step once, however many routes run along it."""

    def __init__(self, framework: Framework, learner: Learner) -> None:
        self._framework = framework
        self._assessor = Assessor(framework, learner)
        self._made: dict[int, Step] = {}

    def step(self, progression: Progression) -> Step:
        """The progression as it stands for the learner."""
        step = self._made.get(id(progression))
        if step is None:
            step = self._made[id(progression)] = self._make(progression)
        return step

    def _make(self, progression: Progression) -> Step:
        target = self._framework.qualification[progression.to]
        return Step(
            progression=progression,
            assessments=tuple(self._assessor.assess(asked, progression) for asked in progression.conditions),
            full_time=step_span(progression, target, target.full_time),
            part_time=step_span(progression, target, target.part_time),
            paid_job=target.paid_job,
            cost=target.cost,
            providers=target.providers,
        )

    def route(self, destination: Destination, chain: Chain) -> Route:
        """The chain as a route, with its total length and its off-ramps."""
        steps = tuple(self.step(progression) for progression in chain)
        passed = (self._framework.qualification[progression.to] for progression in chain[:-1])
        return Route(
            destination=destination,
            steps=steps,
            full_time=total(step.full_time for step in steps),
            part_time=total(step.part_time for step in steps),
            off_ramps=tuple(card.id for card in passed if card.level in OFF_RAMP_LEVELS),
        )


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
    maker = StepMaker(framework, learner)
    found = [
        maker.route(destination, chain)
        for destination in destinations
        for chain in chains(
            usable(framework, learner.held_ids, ends_of(destination), as_of), learner.held_ids, ends_of(destination)
        )
    ]
    found.sort(key=rank)
    return tuple(found if limit is None else found[:limit])


def route_along(
    framework: Framework,
    learner: Learner,
    destination: Destination,
    cards: Iterable[QualificationId],
) -> Route | None:
    """The route through the cards in order, or None where two of them are not joined by a step."""
    passed = tuple(cards)
    joined = {(step.from_, step.to): step for card in passed for step in framework.steps_from.get(card, ())}
    pairs = tuple(zip(passed, passed[1:], strict=False))
    if not pairs or any(pair not in joined for pair in pairs):
        return None
    return StepMaker(framework, learner).route(destination, tuple(joined[pair] for pair in pairs))


def rank(route: Route) -> tuple[int, float, float, int, tuple[str, ...], str]:
    """Fewest unmet conditions, then time, then number of steps, ties by id; unknown time comes last."""
    span = route.full_time or route.part_time
    shortest = math.inf if span is None or span.min is None else span.min
    longest = math.inf if span is None or span.max is None else span.max
    return (route.unmet, shortest, longest, len(route.steps), route.cards, route.destination)
