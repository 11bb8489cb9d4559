"""The one axis of a picture of pay: round amounts, and where an amount stands between its ends."""

import math
from dataclasses import dataclass

MOST_STEPS = 6
ROUND = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Axis:
    """Runs from `start` to `end` in steps, all three round amounts."""

    start: float
    end: float
    step: float

    @property
    def ticks(self) -> tuple[float, ...]:
        """The amounts at which it is marked."""
        return tuple(
            self.start + number * self.step for number in range(round((self.end - self.start) / self.step) + 1)
        )

    def place(self, value: float, left: float, width: float) -> float:
        """Where a value stands on an axis drawn from `left` and `width` wide."""
        return left + (value - self.start) / (self.end - self.start) * width


def axis_between(lowest: float, highest: float) -> Axis:
    """The axis that holds all values from the lowest to the highest."""
    step = _step(max(highest - lowest, MOST_STEPS))
    while True:
        start, end = math.floor(lowest / step) * step, math.ceil(highest / step) * step
        if start == end:
            end += step
        if (end - start) / step <= MOST_STEPS:
            return Axis(start, end, step)
        step = _next(step)


def _step(span: float) -> float:
    """The least round step that may do."""
    power = math.pow(10, math.floor(math.log10(span / MOST_STEPS)))
    return next(times * power for times in ROUND if times * power >= span / MOST_STEPS)


def _next(step: float) -> float:
    power = math.pow(10, math.floor(math.log10(step) + 1e-9))
    return next(times * power for times in (*ROUND, 20) if times * power > step * 1.001)
