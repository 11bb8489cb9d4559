"""Order: routes by what the learner says matters most, each rule one that can be said in a sentence."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from pathplanner.planning.routes import rank
from pathplanner.planning.weigh import Weighed

Key = tuple[object, ...]


class Priority(StrEnum):
    """What matters most."""

    TIME = "time"
    COST = "cost"
    EARNING = "earning"
    CONDITIONS = "conditions"
    OPTIONS = "options"
    """Keeping options open: how many cards lie ahead of the end."""


def ordered(weighed: Iterable[Weighed], priority: Priority | None = None) -> tuple[Weighed, ...]:
    """The routes with the best by the priority first, and in the order of `rank` among equals or without one."""
    return tuple(sorted(weighed, key=KEYS[priority]))


def _by_rank(each: Weighed) -> Key:
    return rank(each.route)


def _by_time(each: Weighed) -> Key:
    """The shortest time, then the longest; after all others those whose longest time is not known."""
    return (bool(each.duration.no_most), each.duration.least, each.duration.most, *rank(each.route))


def _by_cost(each: Weighed) -> Key:
    """The most that may be asked, then the least; after all others those with a fee of which no figure is known."""
    return (bool(each.fees.unknown), each.fees.known_max, each.fees.min, *rank(each.route))


def _by_earning(each: Weighed) -> Key:
    return (-each.paid_share, *rank(each.route))


def _by_conditions(each: Weighed) -> Key:
    return (each.unmet, each.to_check, *rank(each.route))


def _by_options(each: Weighed) -> Key:
    return (-each.onward, *rank(each.route))


KEYS: Mapping[Priority | None, Callable[[Weighed], Key]] = {
    None: _by_rank,
    Priority.TIME: _by_time,
    Priority.COST: _by_cost,
    Priority.EARNING: _by_earning,
    Priority.CONDITIONS: _by_conditions,
    Priority.OPTIONS: _by_options,
}
"""By what routes are ordered; no two routes have the same key."""
