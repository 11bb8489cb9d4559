"""Both ways: every way into some cards, and which part of it is open to the learner."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from pathplanner.core.destinations import Destination
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.planning.lighting import Light, Pair, WaysIn, light, ways_into


@dataclass(frozen=True, slots=True)
class BothWays:
    """Every way into the ends, and what of it is open to somebody who holds something: both empty where nothing is.

    `open_cards` has what is held itself where a way begins there.
    """

    ends: tuple[QualificationId, ...]
    into: WaysIn
    open_cards: frozenset[QualificationId]
    open_steps: frozenset[Pair]

    @property
    def is_open(self) -> bool:
        """Whether any way is open to the learner."""
        return bool(self.open_steps)


def both_ways(
    framework: Framework, ends: Iterable[QualificationId], held: Collection[QualificationId], as_of: date
) -> BothWays:
    """Look back from a card, or from all cards that an occupation ends on, and forward from what is held."""
    targets = tuple(dict.fromkeys(ends))
    into = [ways_into(framework, end, as_of) for end in targets]
    lit = light(framework, held, [Destination(end) for end in targets], as_of)
    steps = frozenset(lit.steps)
    starts = {start for start, _ in steps if start in held}
    reached = {card for card, state in lit.cards.items() if state not in (Light.NONE, Light.HERE)}
    return BothWays(
        ends=targets,
        into=WaysIn(
            frozenset().union(*(each.cards for each in into)), frozenset().union(*(each.steps for each in into))
        ),
        open_cards=frozenset(starts | reached),
        open_steps=steps,
    )
