"""Earnings: the least that an apprentice is paid while learning."""

from collections.abc import Mapping
from decimal import Decimal

from pathplanner.core.money import MONTHS, MoneyBook, Wage, WageKind
from pathplanner.core.route_money import Earnings
from pathplanner.core.routes import Span, Step
from pathplanner.planning.money.times import When, ages_after, length_of

RATES = (WageKind.APPRENTICE, WageKind.FROM_18_TO_20, WageKind.FROM_21)
HOURS_A_WEEK = 30
"""An example to tell pay for; the contract says how many there are."""
WEEKS_A_YEAR = 52
ADULT_APPRENTICE_FROM = 19
HIGHEST_RATE_FROM = 21


class Floors:
    """Finds the floor of pay of a step."""

    def __init__(self, money: MoneyBook, ages: tuple[int, int] | None, part_time: bool) -> None:
        self._money = money
        self._ages = ages
        self._part_time = part_time

    def floor(self, step: Step, when: When, begins: Span, hours_a_week: int) -> Earnings:
        """The least that is paid in the step, at the rates of its first day or the last ones known before."""
        rates = {kind: self._rate(kind, when) for kind in RATES}
        first = rates[WageKind.APPRENTICE]
        return Earnings(
            card=step.progression.to,
            first_year=first.pounds,
            later=self._later(step, begins, rates),
            hours_a_week=hours_a_week,
            a_week=first.pounds * hours_a_week,
            a_year=first.pounds * hours_a_week * WEEKS_A_YEAR,
            rates_from=first.valid_from,
            rates_until=first.valid_until,
            known_then=first.holds_on(when.day),
            sources=first.sources,
        )

    def _rate(self, kind: WageKind, when: When) -> Wage:
        """The rate on the first day, else the last one known."""
        known = [wage for wage in self._money.wages if wage.kind is kind]
        return self._money.wage(kind, when.day) or known[-1]

    def _later(self, step: Step, begins: Span, rates: Mapping[WageKind, Wage]) -> tuple[Decimal, Decimal] | None:
        """The lowest and the highest rate that age can bring after the first year; None where it ends before."""
        takes = length_of(step, self._part_time) or Span(None, None)
        if takes.max is not None and takes.max <= MONTHS:
            return None
        after_a_year = (begins.min or 0) + MONTHS
        ends = None if begins.max is None or takes.max is None else begins.max + takes.max
        youngest, oldest = ages_after(self._ages, Span(after_a_year, ends))
        return rates[_kind(youngest)].pounds, rates[_kind(oldest)].pounds


def _kind(age: int | None) -> WageKind:
    """Whose rate an apprentice of an age gets after the first year; the highest where there is no telling how old."""
    if age is None or age >= HIGHEST_RATE_FROM:
        return WageKind.FROM_21
    return WageKind.APPRENTICE if age < ADULT_APPRENTICE_FROM else WageKind.FROM_18_TO_20
