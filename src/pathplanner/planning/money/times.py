"""Times: when a step of a route begins, and how old the learner is then."""

from datetime import date
from typing import NamedTuple

from pathplanner.core.money import FIRST_MONTH, MONTHS, MoneyBook
from pathplanner.core.routes import Span, Step

Ages = tuple[int, int | None]
"""The youngest and the oldest somebody can be in whole years; None where there is no telling how old."""


class When(NamedTuple):
    """The first and the last month a step can begin in, counted from the year 0; None where the last is not known."""

    earliest: int
    latest: int | None

    @property
    def day(self) -> date:
        """The first day of the first month."""
        return first_day(self.earliest)


def month_of(day: date) -> int:
    """The number of a day's month, counted from the year 0."""
    return day.year * MONTHS + day.month - 1


def entitlement_month(money: MoneyBook) -> int:
    """The first month in which a course that starts is in the entitlement."""
    begins = money.entitlement.valid_from
    assert begins is not None
    return month_of(begins)


def first_day(month: int) -> date:
    """The first day of a month by its number."""
    return date(month // MONTHS, month % MONTHS + 1, 1)


def first_year(month: int) -> int:
    """The calendar year in which the academic year of a month begins."""
    return (month - FIRST_MONTH + 1) // MONTHS


def length_of(step: Step, part_time: bool) -> Span | None:
    """The months a step takes at the learner's pace, or at the other where only that is known."""
    if part_time:
        return step.part_time or step.full_time
    return step.full_time or step.part_time


def after(begins: Span, step: Step, part_time: bool) -> Span:
    """The months from the start to the end of a step that begins then."""
    takes = length_of(step, part_time)
    if takes is None:
        return Span(begins.min, None)
    latest = None if begins.max is None or takes.max is None else begins.max + takes.max
    return Span((begins.min or 0) + (takes.min or 0), latest)


def ages_after(ages: tuple[int, int] | None, begins: Span) -> Ages:
    """How old somebody of these ages in whole years can be after so many months."""
    if ages is None:
        return 0, None
    youngest = (ages[0] * MONTHS + (begins.min or 0)) // MONTHS
    oldest = None if begins.max is None else (ages[1] * MONTHS + MONTHS - 1 + begins.max) // MONTHS
    return youngest, oldest
