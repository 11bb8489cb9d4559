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
from pathplanner.core.qualifications import CardKind, Qualification
from pathplanner.planning.lighting import Light, light
from pathplanner.planning.ways import shortest, usable, whole

Path = tuple[QualificationId, ...]


class Why(StrEnum):
    """The reasons a card can have for its light."""

    HERE = "here"
    LIT = "lit"
    STARTING_POINT = "starting_point"
    """A place to start from, that nothing leads to."""
    ANNOUNCED = "announced"
    NOT_OPEN_YET = "not_open_yet"
    CLOSED = "closed"
    NOTHING_PLACED = "nothing_placed"
    NO_DESTINATION = "no_destination"
    SUPPORTS_ONLY = "supports_only"
    """It can be reached, and no route runs through it."""
    BEYOND = "beyond"
    """It can be reached, through a destination."""
    ABOVE = "above"
    """It can be reached, is above every destination and not on the way to any."""
    LEADS_ELSEWHERE = "leads_elsewhere"
    """It can be reached, and leads to no destination."""
    NO_WAY_IN = "no_way_in"
    BLOCKED_BY_DATE = "blocked_by_date"
    """The way to it runs through something that is not open."""
    NOT_ENOUGH = "not_enough"
    """The way to it starts with something that only supports an application."""
    LEVEL_BELOW = "level_below"
    STEP_UP_MISSING = "step_up_missing"
    """It starts from something above what is held."""
    NO_STEP = "no_step"
    """It starts from something else at or below what is held."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a card is lit or not.

    `path` is the shortest way to it from what is held; `blocker` the card on it that is not open; `needs` the
    cards that lead into it, the best known first; `highest` the highest level held; `levels_up` how many levels
    the lowest of `needs` lies above it.
    """

    why: Why
    card: QualificationId
    light: Light
    as_of: date
    held: Path = ()
    destinations: tuple[Destination, ...] = ()
    path: Path = ()
    blocker: QualificationId | None = None
    needs: Path = ()
    highest: LevelId | None = None
    levels_up: int = 0


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
    return _Explainer(framework, learner.held_ids, towards, as_of, card, lit).explain()


@dataclass(frozen=True, slots=True)
class _Explainer:
    """Explains one card."""

    framework: Framework
    held: Path
    destinations: tuple[Destination, ...]
    as_of: date
    card: QualificationId
    lit: Light

    def explain(self) -> Explanation:
        if self.lit is Light.HERE:
            return self._because(Why.HERE)
        if self.lit is not Light.NONE:
            return self._because(Why.LIT, path=self._lit_path())
        return self._of_itself() or self._of_what_is_asked() or self._reached() or self._not_reached()

    def _because(
        self, why: Why, *, path: Path = (), blocker: QualificationId | None = None, needs: Path = (), levels_up: int = 0
    ) -> Explanation:
        return Explanation(
            why=why,
            card=self.card,
            light=self.lit,
            as_of=self.as_of,
            held=self.held,
            destinations=self.destinations,
            path=path,
            blocker=blocker,
            needs=needs,
            highest=self._highest_award,
            levels_up=levels_up,
        )

    def _lit_path(self) -> Path:
        """The shortest way to a lit card among those that are lit towards any destination."""
        ways = (usable(self.framework, self.held, ends_of(towards), self.as_of) for towards in self.destinations)
        paths = (shortest(way.leaving, self.held, self.card) for way in ways)
        return min((path for path in paths if path), key=len)

    def _of_itself(self) -> Explanation | None:
        """Nobody reaches a starting point, nor what is not open on the date."""
        dates = self._target.availability
        if self._target.kind is CardKind.STARTING_POINT:
            return self._because(Why.STARTING_POINT)
        if dates.announced:
            return self._because(Why.ANNOUNCED)
        if dates.opens_after(self.as_of):
            return self._because(Why.NOT_OPEN_YET)
        return self._because(Why.CLOSED) if dates.closed_before(self.as_of) else None

    def _of_what_is_asked(self) -> Explanation | None:
        """Without a start and an end there is no route."""
        if not self.held:
            return self._because(Why.NOTHING_PLACED)
        return None if self.destinations else self._because(Why.NO_DESTINATION)

    def _reached(self) -> Explanation | None:
        """What can be reached but is on no route to a destination."""
        path = self._path(self.as_of)
        if not path:
            return None
        ends = all_ends(self.destinations)
        if self._target.supporting_only:
            return self._because(Why.SUPPORTS_ONLY, path=path)
        if not ends.isdisjoint(path):
            return self._because(Why.BEYOND, path=path)
        ranks = [self.framework.qualification[end].level.rank for end in ends]
        is_above = self._target.level.rank > max(ranks)
        return self._because(Why.ABOVE if is_above else Why.LEADS_ELSEWHERE, path=path)

    def _not_reached(self) -> Explanation:
        needs = self._needs()
        if not needs:
            return self._because(Why.NO_WAY_IN)
        if path := self._path(None):
            blocker = next(card for card in path[1:] if not self._is_open(card))
            return self._because(Why.BLOCKED_BY_DATE, path=path, blocker=blocker, needs=needs)
        if path := self._path_through_support():
            return self._because(Why.NOT_ENOUGH, path=path, needs=needs)
        if self._highest_award is not None and self._target.level.rank < self._highest_award.rank:
            return self._because(Why.LEVEL_BELOW, needs=needs)
        levels_up = self._levels_up_to(needs)
        why = Why.STEP_UP_MISSING if levels_up > 0 else Why.NO_STEP
        return self._because(why, needs=needs, levels_up=levels_up)

    @property
    def _target(self) -> Qualification:
        return self.framework.qualification[self.card]

    @property
    def _highest_award(self) -> LevelId | None:
        """The highest level of an award held: a starting point has none."""
        cards = (self.framework.qualification[held] for held in self.held)
        awards = (card.level for card in cards if card.kind is CardKind.AWARD)
        return max(awards, key=lambda level: level.rank, default=None)

    def _is_open(self, card: QualificationId) -> bool:
        return self.framework.qualification[card].availability.is_open(self.as_of)

    def _path(self, as_of: date | None) -> Path:
        """The shortest way to the card that counts, on the date or on some date."""
        return shortest(usable(self.framework, self.held, (self.card,), as_of).leaving, self.held, self.card)

    def _path_through_support(self) -> Path:
        """A way to the card that would count if what supports an application were enough."""
        path = shortest(whole(self.framework).leaving, self.held, self.card)
        return path if path and self.framework.qualification[path[0]].supporting_only else ()

    def _needs(self) -> Path:
        """The cards that lead into this one: open before closed, awards before starting points, essentials first."""
        into = [step.from_ for step in self.framework.steps_into[self.card] if not step.supporting_only]
        cards = self.framework.qualification
        is_open = [card for card in into if self._is_open(card)]
        return tuple(
            sorted(
                is_open or into,
                key=lambda card: (cards[card].kind is CardKind.STARTING_POINT, not cards[card].essential),
            )
        )

    def _levels_up_to(self, needs: Path) -> int:
        cards = self.framework.qualification
        highest = max(cards[held].level.rank for held in self.held)
        awards = (cards[need].level.rank for need in needs if cards[need].kind is CardKind.AWARD)
        return min(awards, default=highest) - highest
