"""Durations: how long steps and routes take at one pace, with what is not known kept apart by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.routes import Route, Span, Step

NOT_KNOWN = Span(None, None)


class Pace(StrEnum):
    """How somebody studies; a paid job is neither."""

    FULL_TIME = "full_time"
    PART_TIME = "part_time"


@dataclass(frozen=True, slots=True)
class Duration:
    """Months added up: the shortest and the longest of what is known.

    The cards in `no_least` and `no_most` are those whose shortest or longest length is not known, so that it is at
    least `least`, and more than `most` by what they take.
    """

    least: int
    most: int
    no_least: frozenset[QualificationId] = frozenset()
    no_most: frozenset[QualificationId] = frozenset()

    @property
    def span(self) -> Span:
        """From the shortest to the longest, which is None where a part of it is not known."""
        return Span(self.least, None if self.no_most else self.most)

    @property
    def unknown(self) -> frozenset[QualificationId]:
        """The cards whose length is not known at one end or at both."""
        return self.no_least | self.no_most

    def is_within(self, other: "Duration") -> bool:
        """Whether it is no longer than another, end by end, whatever is not known turns out to be.

        What is not known of the same card is the same in both, so it counts only where the other does not have it.
        """
        return (
            self.least <= other.least
            and self.most <= other.most
            and self.no_least <= other.no_least
            and self.no_most <= other.no_most
        )


def pace_of(learner: Learner) -> Pace:
    """Part time for a learner who would study so, else full time."""
    return Pace.PART_TIME if learner.part_time else Pace.FULL_TIME


def length_at(step: Step, pace: Pace | None) -> Span:
    """The months a step takes at a pace, or at either where none is given; a paid job takes what it takes."""
    if step.paid_job or pace is Pace.FULL_TIME:
        return step.full_time or NOT_KNOWN
    if pace is Pace.PART_TIME:
        return step.part_time or NOT_KNOWN
    return _either(step.full_time or step.part_time or NOT_KNOWN, step.part_time or step.full_time or NOT_KNOWN)


def _either(one: Span, other: Span) -> Span:
    """From the shortest of both to the longest of both."""
    return Span(
        None if one.min is None or other.min is None else min(one.min, other.min),
        None if one.max is None or other.max is None else max(one.max, other.max),
    )


def duration(steps: Iterable[Step], pace: Pace | None = Pace.FULL_TIME) -> Duration:
    """The lengths of several steps together."""
    least = most = 0
    no_least: list[QualificationId] = []
    no_most: list[QualificationId] = []
    for step in steps:
        length = length_at(step, pace)
        if length.min is None:
            no_least.append(step.progression.to)
        if length.max is None:
            no_most.append(step.progression.to)
        least += length.min or 0
        most += length.max or length.min or 0
    return Duration(least, most, frozenset(no_least), frozenset(no_most))


def shortest(steps: Iterable[Step], pace: Pace | None) -> int:
    """The months that several steps take at least together, so far as is known."""
    return sum(length_at(step, pace).min or 0 for step in steps)


def duration_of(route: Route, pace: Pace | None = Pace.FULL_TIME) -> Duration:
    """The length of a route, without the waits between its steps."""
    return duration(route.steps, pace)
