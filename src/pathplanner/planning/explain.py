"""Explaining: why a card is lit, or what is missing, as a code with parameters."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pathplanner.core.destinations import Destination, all_ends, ends_of
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.levels import LevelId
from pathplanner.planning.lighting import Light, light
from pathplanner.planning.ways import Steps, Ways, usable, whole


class Why(StrEnum):
    """The reasons a card can have for its light."""

    HERE = "here"
    LIT = "lit"
    NOTHING_PLACED = "nothing_placed"
    NOT_OPEN_YET = "not_open_yet"
    ANNOUNCED = "announced"
    CLOSED = "closed"
    SUPPORTS_ONLY = "supports_only"
    LEVEL_BELOW = "level_below"
    LEADS_ELSEWHERE = "leads_elsewhere"
    BEYOND = "beyond"
    BLOCKED_BY_DATE = "blocked_by_date"
    NO_WAY_IN = "no_way_in"
    MISSING = "missing"
    STARTING_POINT = "starting_point"


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a card is lit or not.

    `start` is the held qualification nearest to it and `path` the cards from there; `blocker` is the
    closed card in the way; `needs` the cards that lead into it; `missing` the number of steps still to
    climb to the nearest of them.
    """

    why: Why
    card: QualificationId
    light: Light
    start: QualificationId | None = None
    path: tuple[QualificationId, ...] = ()
    blocker: QualificationId | None = None
    needs: tuple[QualificationId, ...] = ()
    highest: LevelId | None = None
    missing: int = 0


def explain(
    framework: Framework,
    learner: Learner,
    destinations: Iterable[Destination],
    card: QualificationId,
    as_of: date,
) -> Explanation:
    """Why the card has the light it has for this learner on the date."""
    towards = tuple(destinations)
    lit = light(framework, learner.held_ids, towards, as_of).cards[card]
    return _Explainer(framework, learner, towards, as_of).explain(card, lit)


class _Explainer:
    def __init__(
        self, framework: Framework, learner: Learner, destinations: tuple[Destination, ...], as_of: date
    ) -> None:
        self._framework = framework
        self._held = learner.held_ids
        self._destinations = destinations
        self._as_of = as_of

    def explain(self, card: QualificationId, lit: Light) -> Explanation:
        if lit is Light.HERE:
            return Explanation(Why.HERE, card, lit)
        if lit is not Light.NONE:
            path = self._lit_path(card)
            return Explanation(Why.LIT, card, lit, start=path[0], path=path)
        return self._unlit(card)

    def _lit_path(self, card: QualificationId) -> tuple[QualificationId, ...]:
        """The shortest way to a lit card among those that are lit towards any destination."""
        paths = (
            self._shortest(usable(self._framework, self._held, ends_of(destination), self._as_of), card)
            for destination in self._destinations
        )
        return min((path for path in paths if path), key=len)

    def _unlit(self, card: QualificationId) -> Explanation:
        target = self._framework.qualification[card]
        dates = target.availability
        if dates.announced:
            return Explanation(Why.ANNOUNCED, card, Light.NONE)
        if dates.opens is not None and dates.opens > self._as_of:
            return Explanation(Why.NOT_OPEN_YET, card, Light.NONE)
        if not dates.is_open(self._as_of):
            return Explanation(Why.CLOSED, card, Light.NONE)
        if not self._held:
            return Explanation(Why.NOTHING_PLACED, card, Light.NONE)
        return self._unreached(card)

    def _unreached(self, card: QualificationId) -> Explanation:
        target = self._framework.qualification[card]
        open_ways = usable(self._framework, self._held, (*all_ends(self._destinations), card), self._as_of)
        path = self._shortest(open_ways, card)
        if path and target.supporting_only:
            return Explanation(Why.SUPPORTS_ONLY, card, Light.NONE, start=path[0], path=path)
        if path:
            beyond = not all_ends(self._destinations).isdisjoint(path)
            why = Why.BEYOND if beyond else Why.LEADS_ELSEWHERE
            return Explanation(why, card, Light.NONE, start=path[0], path=path)
        if not self._framework.steps_into[card]:
            why = Why.STARTING_POINT if not target.providers else Why.NO_WAY_IN
            return Explanation(why, card, Light.NONE)
        blocked = self._blocked_path(card)
        if blocked:
            return blocked
        return self._missing(card)

    def _blocked_path(self, card: QualificationId) -> Explanation | None:
        path = self._shortest(whole(self._framework), card)
        closed = (
            passed
            for passed in path[1:]
            if not self._framework.qualification[passed].availability.is_open(self._as_of)
        )
        blocker = next(closed, None)
        if blocker is None:
            return None
        return Explanation(Why.BLOCKED_BY_DATE, card, Light.NONE, start=path[0], path=path, blocker=blocker)

    def _missing(self, card: QualificationId) -> Explanation:
        needs = tuple(step.from_ for step in self._framework.steps_into[card] if not step.supporting_only)
        ranks = self._framework.qualification
        highest = max((ranks[held].level for held in self._held), key=lambda level: level.rank)
        target = ranks[card].level
        why = Why.LEVEL_BELOW if target.rank < highest.rank else Why.MISSING
        lowest_need = min((ranks[need].level.rank for need in needs), default=target.rank)
        missing = max(1, lowest_need - highest.rank)
        return Explanation(why, card, Light.NONE, needs=needs, highest=highest, missing=missing)

    def _shortest(self, ways: Ways, card: QualificationId) -> tuple[QualificationId, ...]:
        """The cards of a shortest path from something held, both included; empty where there is none."""
        return _breadth_first(ways.leaving, self._held, card)


def _breadth_first(
    leaving: Steps, starts: Iterable[QualificationId], end: QualificationId
) -> tuple[QualificationId, ...]:
    came_from: dict[QualificationId, QualificationId | None] = dict.fromkeys(starts)
    waiting = list(came_from)
    for card in waiting:
        for step in leaving.get(card, ()):
            if step.to not in came_from:
                came_from[step.to] = card
                waiting.append(step.to)
    path: list[QualificationId] = []
    at = end if end in came_from else None
    while at is not None:
        path.append(at)
        at = came_from[at]
    return tuple(reversed(path))
