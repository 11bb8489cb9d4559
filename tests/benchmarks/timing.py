"""Measuring: the best of several runs, as a ratio to a reference in the same run."""

from collections.abc import Callable
from time import perf_counter


def best_of(runs: int, work: Callable[[], object]) -> float:
    """The shortest time in milliseconds: the one that least else on the machine took part in."""
    return min(_milliseconds(work) for _ in range(runs))


def _milliseconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000
