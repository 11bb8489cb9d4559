"""The Pareto front: the routes that no other beats on all of time, fees, conditions and earning.

One route beats another if it is at least as good on all four and better on one:

- time: neither its shortest nor its longest time is longer;
- fees: neither the least nor the most that may be asked is more;
- conditions: neither those known not to be met, nor those together with the ones still to be checked, are more;
- earning: the share of its steps that are paid jobs is no less.

A length or a fee that is not known is taken to be the same on every route it is part of, and nothing else is assumed
of it: a route with one is never said to beat a route without it.
"""

from collections.abc import Iterable, Sequence
from operator import le

from pathplanner.core.ids import QualificationId
from pathplanner.core.plan import RouteCards
from pathplanner.planning.weigh import Weighed

Measures = tuple[float, ...]
"""What is better the smaller it is."""


def front(weighed: Sequence[Weighed]) -> frozenset[RouteCards]:
    """The cards of the routes that no other beats."""
    number = _Numbering()
    measured = [(_measures(each), _unknown(each, number), each) for each in weighed]
    measured.sort(key=_first)
    kept: dict[tuple[Measures, int], None] = {}
    on_front: list[RouteCards] = []
    for measures, unknown, each in measured:
        if (measures, unknown) in kept or not any(_beats(other, measures, unknown) for other in kept):
            kept[measures, unknown] = None
            on_front.append(each.route.cards)
    return frozenset(on_front)


def _measures(each: Weighed) -> Measures:
    return (
        each.duration.least,
        each.duration.most,
        each.fees.min,
        each.fees.known_max,
        each.unmet,
        each.unmet + each.to_check,
        -each.paid_share,
    )


def _first(measured: tuple[Measures, int, Weighed]) -> tuple[float, Measures, int]:
    """A key by which whatever beats another comes before it."""
    measures, unknown, _ = measured
    return sum(measures), measures, unknown.bit_count()


def _beats(other: tuple[Measures, int], measures: Measures, unknown: int) -> bool:
    """Whether another that is not the same is at least as good in everything."""
    theirs, theirs_unknown = other
    return not theirs_unknown & ~unknown and all(map(le, theirs, measures))


class _Numbering:
    """Gives everything unknown a bit of its own, so that sets of it are compared at once."""

    def __init__(self) -> None:
        self._bits: dict[tuple[str, QualificationId], int] = {}

    def bits(self, what: str, cards: Iterable[QualificationId]) -> int:
        found = 0
        for card in cards:
            found |= self._bits.setdefault((what, card), 1 << len(self._bits))
        return found


def _unknown(each: Weighed, number: _Numbering) -> int:
    return (
        number.bits("least", each.duration.no_least)
        | number.bits("most", each.duration.no_most)
        | number.bits("fee", each.fees.unknown)
    )
