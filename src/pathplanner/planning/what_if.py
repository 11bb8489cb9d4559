"""What if: what would change on the ladder and in what is asked if the learner were otherwise."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pathplanner.core.assessment import Assessment, Standing
from pathplanner.core.destinations import Destination
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.routes import Route
from pathplanner.planning.lighting import Light, light
from pathplanner.planning.own import with_own
from pathplanner.planning.routes import routes
from pathplanner.planning.standings import place

Cards = tuple[QualificationId, ...]
Key = tuple[QualificationId, QualificationId, int]
"""A step and the place of a condition in it."""

SETTLED = (Standing.MET, Standing.OVERRIDDEN)


@dataclass(frozen=True, slots=True)
class ConditionChange:
    """A condition of a step that stands otherwise."""

    start: QualificationId
    end: QualificationId
    before: Assessment
    after: Assessment


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What is otherwise. Cards are in the order of the ladder.

    A card is lit where a route runs through it. It is open where one does on which nothing is known not to be met as
    far as the card. `met` and `lost` are conditions that are settled now or no longer; `nearer` and `further` those
    that stand better or worse without that.
    """

    lit: Cards
    unlit: Cards
    opened: Cards
    closed: Cards
    met: tuple[ConditionChange, ...]
    lost: tuple[ConditionChange, ...]
    nearer: tuple[ConditionChange, ...]
    further: tuple[ConditionChange, ...]
    routes_before: int
    routes_after: int

    @property
    def is_nothing(self) -> bool:
        """Whether nothing would change."""
        changes = (self.lit, self.unlit, self.opened, self.closed, self.met, self.lost, self.nearer, self.further)
        return not any(changes) and self.routes_before == self.routes_after


def what_if(
    framework: Framework, before: Learner, after: Learner, destinations: Iterable[Destination], as_of: date
) -> WhatIf:
    """Compare a learner as they are with the same learner as they might be."""
    towards = tuple(dict.fromkeys(destinations))
    was, would = _Seen(framework, before, towards, as_of), _Seen(framework, after, towards, as_of)
    cards = tuple(dict.fromkeys((*would.framework.qualification, *was.framework.qualification)))
    changes = _changes(was.standings, would.standings)
    return WhatIf(
        lit=_only_in(cards, would.lit, was.lit),
        unlit=_only_in(cards, was.lit, would.lit),
        opened=_only_in(cards, would.open, was.open),
        closed=_only_in(cards, was.open, would.open),
        met=tuple(change for change in changes if _is_settled(change.after) and not _is_settled(change.before)),
        lost=tuple(change for change in changes if _is_settled(change.before) and not _is_settled(change.after)),
        nearer=tuple(change for change in changes if _stays(change) and place(change.after) > place(change.before)),
        further=tuple(change for change in changes if _stays(change) and place(change.after) < place(change.before)),
        routes_before=len(was.routes),
        routes_after=len(would.routes),
    )


class _Seen:
    """What one learner sees."""

    def __init__(self, framework: Framework, learner: Learner, towards: Sequence[Destination], as_of: date) -> None:
        self.framework = with_own(framework, learner)
        held = learner.held_ids
        lights = light(self.framework, held, towards, as_of).cards
        self.lit = {card for card, state in lights.items() if state is not Light.NONE}
        self.routes = routes(self.framework, learner, towards, as_of)
        self.open = {*held, *open_cards(self.routes)}
        self.standings = _standings(self.routes)


def open_cards(found: Iterable[Route]) -> set[QualificationId]:
    """The cards that can be come to without a condition that is known not to be met."""
    cards: set[QualificationId] = set()
    for route in found:
        for step in route.steps:
            if step.unmet:
                break
            cards.add(step.progression.to)
    return cards


def _standings(found: Iterable[Route]) -> Mapping[Key, Assessment]:
    """How each condition of each step stands at its best, on whatever route one comes to it."""
    best: dict[Key, Assessment] = {}
    for step in {id(step): step for route in found for step in route.steps}.values():
        for number, assessment in enumerate(step.assessments):
            key = (step.progression.from_, step.progression.to, number)
            if key not in best or place(assessment) > place(best[key]):
                best[key] = assessment
    return best


def _changes(was: Mapping[Key, Assessment], would: Mapping[Key, Assessment]) -> list[ConditionChange]:
    """The conditions that are asked of both and do not stand alike."""
    return [
        ConditionChange(key[0], key[1], before, would[key])
        for key, before in was.items()
        if key in would and place(before) != place(would[key])
    ]


def _is_settled(assessment: Assessment) -> bool:
    return assessment.standing in SETTLED


def _stays(change: ConditionChange) -> bool:
    """Whether it is settled in both cases or in neither."""
    return _is_settled(change.before) == _is_settled(change.after)


def _only_in(
    cards: Iterable[QualificationId], these: Collection[QualificationId], those: Collection[QualificationId]
) -> Cards:
    return tuple(card for card in cards if card in these and card not in those)
