"""Which progressions may be walked."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.progressions import Progression

Steps = Mapping[QualificationId, tuple[Progression, ...]]


@dataclass(frozen=True, slots=True)
class Ways:
    """Progressions by where they leave from and by where they arrive."""

    leaving: Steps
    arriving: Steps


def whole(framework: Framework) -> Ways:
    """Every progression, whatever the date and however little it counts."""
    return Ways(framework.steps_from, framework.steps_into)


def usable(
    framework: Framework,
    held: Collection[QualificationId],
    ends: Collection[QualificationId],
    as_of: date | None,
) -> Ways:
    """The progressions that can be part of a route on the date, or on some date where none is given.

    Left out are steps into what is closed to new learners or already held, steps that only support an
    application, and steps into a supporting qualification (AS level, EPQ, Core Maths) unless it is an end.
    """
    enterable = {
        card.id
        for card in framework.qualifications
        if card.id not in held
        and (not card.supporting_only or card.id in ends)
        and (as_of is None or card.availability.is_open(as_of))
    }

    def counts(step: Progression) -> bool:
        return step.to in enterable and not step.supporting_only

    return Ways(_kept(framework.steps_from, counts), _kept(framework.steps_into, counts))


def _kept(steps: Steps, counts: Callable[[Progression], bool]) -> Steps:
    return {card: tuple(step for step in around if counts(step)) for card, around in steps.items()}


def reached(starts: Iterable[QualificationId], steps: Steps, *, backwards: bool = False) -> set[QualificationId]:
    """Everything that can be reached from the starts, the starts included."""
    seen = set(starts)
    waiting = list(seen)
    while waiting:
        for step in steps.get(waiting.pop(), ()):
            further = step.from_ if backwards else step.to
            if further not in seen:
                seen.add(further)
                waiting.append(further)
    return seen


def shortest(leaving: Steps, starts: Iterable[QualificationId], end: QualificationId) -> tuple[QualificationId, ...]:
    """The qualifications of a shortest path to the end, both ends included; empty where there is none."""
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
