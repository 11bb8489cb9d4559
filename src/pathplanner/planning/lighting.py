"""Lighting: what the ladder shows for a learner, without listing a single route."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from pathplanner.core.destinations import DEGREE, HTQ, Destination, ends_of
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.progressions import Progression
from pathplanner.core.routes import Route
from pathplanner.planning.ways import Ways, reached, usable

Pair = tuple[QualificationId, QualificationId]


class Light(StrEnum):
    """How a card stands to the learner: here, on a route to HTQ, to degree, to both, or not reachable.

    GOAL is for routes to a destination picked by hand that is neither.
    """

    HERE = "here"
    HTQ = "htq"
    DEGREE = "degree"
    BOTH = "both"
    GOAL = "goal"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Lighting:
    """The light of every card, and of every progression that is part of a route."""

    cards: Mapping[QualificationId, Light]
    steps: Mapping[Pair, Light]


def _mixed(towards: Collection[Destination]) -> Light:
    standing = {destination for destination in towards if destination in (HTQ, DEGREE)}
    if standing == {HTQ, DEGREE}:
        return Light.BOTH
    if HTQ in standing:
        return Light.HTQ
    if DEGREE in standing:
        return Light.DEGREE
    return Light.GOAL if towards else Light.NONE


def _steps_on_routes(ways: Ways, held: Iterable[QualificationId], ends: Iterable[QualificationId]) -> list[Progression]:
    """Nothing leads back, so a step that can be reached and leads on is part of a route."""
    ahead = reached(held, ways.leaving)
    leads_on = reached(ends, ways.arriving, backwards=True)
    return [step for card, steps in ways.leaving.items() if card in ahead for step in steps if step.to in leads_on]


def light(
    framework: Framework, held: Collection[QualificationId], destinations: Iterable[Destination], as_of: date
) -> Lighting:
    """Light every card and step that is part of a route from what is held to a destination."""
    steps: dict[Pair, set[Destination]] = {}
    for destination in destinations:
        ends = ends_of(destination)
        for step in _steps_on_routes(usable(framework, held, ends, as_of), held, ends):
            steps.setdefault((step.from_, step.to), set()).add(destination)
    return _lit(framework, held, steps)


def light_routes(framework: Framework, held: Iterable[QualificationId], routes: Iterable[Route]) -> Lighting:
    """Light every card and step of these routes alone."""
    steps: dict[Pair, set[Destination]] = {}
    for route in routes:
        for pair in pairwise(route.cards):
            steps.setdefault(pair, set()).add(route.destination)
    return _lit(framework, held, steps)


def _lit(
    framework: Framework, held: Iterable[QualificationId], steps: Mapping[Pair, Collection[Destination]]
) -> Lighting:
    cards: dict[QualificationId, set[Destination]] = {card: set() for card in framework.qualification}
    for (_, to), towards in steps.items():
        cards[to].update(towards)
    lights = {card: _mixed(towards) for card, towards in cards.items()}
    lights.update(dict.fromkeys(held, Light.HERE))
    return Lighting(lights, {pair: _mixed(towards) for pair, towards in steps.items()})


@dataclass(frozen=True, slots=True)
class WaysIn:
    """Every way into a card, from anywhere: the cards before it and the steps between them."""

    cards: frozenset[QualificationId]
    steps: frozenset[Pair]


def ways_into(framework: Framework, card: QualificationId, as_of: date) -> WaysIn:
    """Look backwards from a card along every usable step."""
    ways = usable(framework, (), (card,), as_of)
    before = reached((card,), ways.arriving, backwards=True)
    steps = frozenset((step.from_, step.to) for passed in before for step in ways.arriving[passed])
    return WaysIn(frozenset(before), steps)
