"""Timing: how many months a step and a route take."""

from collections.abc import Iterable

from pathplanner.core.progressions import Progression
from pathplanner.core.qualifications import Months, Qualification
from pathplanner.core.routes import Span


def step_span(step: Progression, target: Qualification, months: Months | None) -> Span | None:
    """The months a step takes: the length of the target award less the part already credited.

    Credit is taken off at the shorter pace: 120 of 360 credits takes 12 months off a degree of 36 to 48.
    """
    if months is None:
        return None
    saved = _months_saved(step, target, months)
    return Span(
        None if months.min is None else months.min - saved,
        None if months.max is None else months.max - saved,
    )


def _months_saved(step: Progression, target: Qualification, months: Months) -> int:
    """None for credit that fills the target or more: a top-up year is what is left after its credit."""
    if step.credit is None or target.credits is None or months.min is None or step.credit >= target.credits:
        return 0
    return months.min * step.credit // target.credits


def total(spans: Iterable[Span | None]) -> Span | None:
    """The sum of several lengths; None, or None on one side, where a part is not known."""
    shortest: int | None = 0
    longest: int | None = 0
    for span in spans:
        if span is None:
            return None
        shortest = None if shortest is None or span.min is None else shortest + span.min
        longest = None if longest is None or span.max is None else longest + span.max
    return None if shortest is None and longest is None else Span(shortest, longest)
