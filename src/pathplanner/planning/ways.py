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
    as_of: date,
) -> Ways:
    """The progressions that can be part of a route on the date.

    Left out are steps into what is closed to new learners or already held, steps that only support an
    application, and steps into a supporting qualification (AS level, EPQ, Core Maths) unless it is an end.
    """
    card = framework.qualification

    def counts(step: Progression) -> bool:
        target = card[step.to]
        return (
            not step.supporting_only
            and step.to not in held
            and (not target.supporting_only or step.to in ends)
            and target.availability.is_open(as_of)
        )

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
