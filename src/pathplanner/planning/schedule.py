"""Schedule: a route on a time line from a chosen start, with what is not known left open.

Courses begin in September, so that after a step which ends in another month there is a wait; an apprenticeship begins
in any month. The age that was told is taken as the age on the day of the start.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import OLDEST
from pathplanner.core.routes import Route, Span, Step
from pathplanner.planning.durations import Pace, length_at

YEAR = 12
SEPTEMBER = 9
AT_ONCE = Span(0, 0)

Ages = tuple[int, int | None]
"""The youngest and the oldest somebody can be, in whole years; None where there is no telling how old."""


class BandKind(StrEnum):
    """What the time of a step is filled with."""

    STUDY = "study"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Band:
    """One step on the time line, in months from its start.

    `begins` and `ends` run from the earliest to the latest month, None where it has no known end; so does `length`.
    `waits` is how long somebody waits for it to begin. `ages` is how old they can be at the award, None where no age
    is told.
    """

    number: int
    card: QualificationId
    kind: BandKind
    pace: Pace
    length: Span
    waits: Span
    begins: Span
    ends: Span
    off_ramp: bool
    ages: Ages | None

    @property
    def is_open(self) -> bool:
        """Whether its length is not known at one end or at both."""
        return self.length.min is None or self.length.max is None

    @property
    def starts_any_month(self) -> bool:
        """Whether it can begin in any month."""
        return self.kind is BandKind.WORK


@dataclass(frozen=True, slots=True)
class Timeline:
    """A route in time: its bands, and the first month of it."""

    route: Route
    start: date
    pace: Pace
    bands: tuple[Band, ...]

    @property
    def ends(self) -> Span:
        """The months from the start to the end, waits included."""
        return self.bands[-1].ends

    @property
    def ages(self) -> Ages | None:
        """How old they can be at the end."""
        return self.bands[-1].ages

    @property
    def reaches(self) -> int:
        """A number of months that all its bands fit in, with a year for each end that is open."""
        return max(band.ends.max or (band.ends.min or 0) + YEAR for band in self.bands)

    def month(self, offset: int) -> date:
        """The first day of the month that is so many months from the start."""
        return month_after(self.start, offset)


@dataclass(frozen=True, slots=True)
class When:
    """The first month of a time line, and the youngest and the oldest that somebody is then; None if not told."""

    start: date
    ages: tuple[int, int] | None = None
    pace: Pace = Pace.FULL_TIME


def next_september(as_of: date) -> date:
    """The first of the next September, or of this one where it has not begun."""
    first = date(as_of.year, SEPTEMBER, 1)
    return first if as_of <= first else date(as_of.year + 1, SEPTEMBER, 1)


def month_after(start: date, months: int) -> date:
    """The first day of the month that is so many months later."""
    years, month = divmod(start.month - 1 + months, YEAR)
    return date(start.year + years, month + 1, 1)


class Times(NamedTuple):
    """Of one step when somebody is free for it, when it begins and when it ends, in months from the start."""

    free: Span
    begins: Span
    ends: Span


class StepTimes:
    """When the steps of one learner's routes begin and end, from a start, at a pace or at either where none is given.

    A step that somebody is free for at the same time on many routes is worked out once.
    """

    def __init__(self, start: date, pace: Pace | None) -> None:
        self._start = start
        self._pace = pace
        self._known: dict[tuple[QualificationId, QualificationId, Span | None], Times] = {}

    def along(self, route: Route) -> Iterator[Times]:
        """The times of each step."""
        free = None
        for step in route.steps:
            key = (step.progression.from_, step.progression.to, free)
            times = self._known.get(key)
            if times is None:
                times = self._known[key] = self._times(step, free)
            yield times
            free = times.ends

    def _times(self, step: Step, free: Span | None) -> Times:
        """The first step, which nobody has to be free for, begins at the start whatever its month."""
        begins = AT_ONCE if free is None else _first_begin(step, free, self._start)
        length = length_at(step, self._pace)
        ends = Span((begins.min or 0) + (length.min or 0), _sum(begins.max, length.max))
        return Times(free or AT_ONCE, begins, ends)


class Scheduler:
    """Puts routes of one learner on time lines from one start; bands that are alike are made once."""

    def __init__(self, when: When) -> None:
        self._when = when
        self._times = StepTimes(when.start, when.pace)
        self._made: dict[tuple[int, int, bool], Band] = {}

    def timeline(self, route: Route) -> Timeline:
        """The route from the chosen start on."""
        when = self._when
        return Timeline(route, when.start, when.pace, tuple(self._bands(route)))

    def _bands(self, route: Route) -> Iterator[Band]:
        for number, (step, times) in enumerate(zip(route.steps, self._times.along(route), strict=True), start=1):
            off_ramp = step.progression.to in route.off_ramps
            key = (number, id(times), off_ramp)
            band = self._made.get(key)
            if band is None:
                band = self._made[key] = _band(number, step, times, self._when, off_ramp=off_ramp)
            yield band


def timeline(route: Route, when: When) -> Timeline:
    """One route from the chosen start on."""
    return Scheduler(when).timeline(route)


def _band(number: int, step: Step, times: Times, when: When, *, off_ramp: bool) -> Band:
    return Band(
        number=number,
        card=step.progression.to,
        kind=BandKind.WORK if step.paid_job else BandKind.STUDY,
        pace=when.pace,
        length=length_at(step, when.pace),
        waits=_between(times.free, times.begins),
        begins=times.begins,
        ends=times.ends,
        off_ramp=off_ramp,
        ages=_ages_at(times.ends, when),
    )


def _first_begin(step: Step, free: Span, start: date) -> Span:
    """When a step can begin for somebody who is free from then on."""
    if step.paid_job:
        return free
    return Span(_to_september(free.min or 0, start), None if free.max is None else _to_september(free.max, start))


def _to_september(months: int, start: date) -> int:
    return months + (SEPTEMBER - start.month - months) % YEAR


def _between(free: Span, begins: Span) -> Span:
    """The shortest and the longest wait at the two ends of what is known."""
    waits = [(begins.min or 0) - (free.min or 0)]
    if begins.max is not None and free.max is not None:
        waits.append(begins.max - free.max)
    return Span(min(waits), max(waits))


def _sum(first: int | None, second: int | None) -> int | None:
    return None if first is None or second is None else first + second


def _ages_at(ends: Span, when: When) -> Ages | None:
    """Somebody of a whole number of years may be up to eleven months older."""
    if when.ages is None:
        return None
    youngest, oldest = when.ages
    least = (youngest * YEAR + (ends.min or 0)) // YEAR
    if ends.max is None or oldest >= OLDEST:
        return least, None
    return least, (oldest * YEAR + YEAR - 1 + ends.max) // YEAR
