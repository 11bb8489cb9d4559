"""The ledger: what the steps of a route draw from the Lifelong Learning Entitlement, and what is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from pathplanner.core.ids import QualificationId
from pathplanner.core.money import Charge, Charged, MoneyBook, Scope, year_of
from pathplanner.core.progressions import Mode
from pathplanner.core.route_money import CREDITS_A_YEAR, DrawWhy, Lasts, Ledger, LedgerLine, Opening
from pathplanner.core.routes import Step
from pathplanner.planning.money.times import Ages, When, entitlement_month, first_day

OUTSIDE = {
    Scope.JOB: DrawWhy.APPRENTICESHIP,
    Scope.POSTGRADUATE: DrawWhy.POSTGRADUATE,
}
ADULT_FROM = 19


@dataclass(frozen=True, slots=True)
class Draw:
    """What a step draws, whatever the balance: `credits` None where it is not known.

    `later` are the credits of a step under the older system: earlier study for those that come after. `extra` marks a
    longer course that more can be lent for; `priced_later` one that begins after the year whose rates are known.
    """

    card: QualificationId
    why: DrawWhy
    credits: int | None
    certain: bool
    later: int = 0
    extra: bool = False
    priced_later: bool = False


class Draws:
    """Finds what a step draws."""

    def __init__(self, money: MoneyBook, exact_age: bool) -> None:
        self._terms = money.entitlement
        self._begins = entitlement_month(money)
        self._exact_age = exact_age

    def draw(self, step: Step, charged: Charged, credits: int | None, when: When, ages: Ages) -> Draw:
        """What a step draws that begins then, for somebody of these ages."""
        card = step.progression.to
        if charged.entitlement is Scope.BELOW:
            young = ages[1] is not None and ages[1] < ADULT_FROM
            return Draw(card, DrawWhy.SCHOOL_AGE if young else DrawWhy.BELOW_LEVEL_4, 0, True)
        if charged.entitlement in OUTSIDE:
            return Draw(card, OUTSIDE[charged.entitlement], 0, True)
        if charged.entitlement is Scope.NOT_FOUND:
            return Draw(card, DrawWhy.NOT_FOUND, None, False)
        if when.latest is not None and when.latest < self._begins:
            return Draw(card, DrawWhy.OLD_SYSTEM, 0, True, later=credits or 0)
        if ages[0] >= self._terms.no_fee_loan_from_age:
            return Draw(card, DrawWhy.FROM_60, 0, True)
        why = self._why(step, charged, when, ages)
        known = None if charged.how is Charge.TEACHER_TRAINING else credits
        if why is DrawWhy.DRAWS and known is None:
            why = DrawWhy.CREDITS_NOT_KNOWN
        return Draw(
            card,
            why,
            known,
            why is DrawWhy.DRAWS,
            extra=charged.how is Charge.FOUNDATION_YEAR,
            priced_later=when.latest is None or year_of(first_day(when.latest)) > self._terms.year,
        )

    def _why(self, step: Step, charged: Charged, when: When, ages: Ages) -> DrawWhy:
        if charged.entitlement is Scope.SOME:
            return DrawWhy.PERHAPS
        if when.earliest < self._begins:
            return DrawWhy.PERHAPS_OLD_SYSTEM
        limit = self._terms.no_fee_loan_from_age
        if self._exact_age and (ages[1] is None or ages[1] >= limit):
            return DrawWhy.PERHAPS_FROM_60
        is_shortened = step.progression.mode is Mode.CREDIT and step.progression.credit is None
        return DrawWhy.DRAWS_UP_TO if is_shortened else DrawWhy.DRAWS


class Balances:
    """Keeps the account along a route, in credits and in pounds at the rates that are known."""

    def __init__(self, money: MoneyBook, opening: Opening, held_at_4_or_above: Sequence[QualificationId]) -> None:
        terms = money.entitlement
        self._rate = terms.pounds_per_120_credits
        self._year = terms.year
        self._held = tuple(held_at_4_or_above)
        in_credits = ceil(opening.gbp_used * CREDITS_A_YEAR / self._rate)
        self._credits = max(0, terms.credits - opening.credits_used - in_credits)
        self._gbp = max(0, terms.pounds - opening.gbp_used - self._price(opening.credits_used))

    def _price(self, credits: int) -> int:
        """Pounds for so many credits, rounded up, so that the balance is never said to be more than it is."""
        return ceil(credits * self._rate / CREDITS_A_YEAR)

    def ledger(self, draws: Sequence[Draw]) -> Ledger:
        """The account of these steps in turn."""
        credits, gbp = self._credits, self._gbp
        lines: list[LedgerLine] = []
        for draw in draws:
            line = self._line(draw, credits, gbp)
            credits, gbp = line.credits_left, line.gbp_left
            lines.append(line)
        return Ledger(
            opening_credits=self._credits,
            opening_gbp=self._gbp,
            lines=tuple(lines),
            credits_used=self._credits - credits,
            gbp_used=self._gbp - gbp,
            credits_left=credits,
            gbp_left=gbp,
            lasts=self._lasts(draws),
            unknown=tuple(draw.card for draw in draws if draw.credits is None),
            counts_later=tuple(draw.card for draw in draws if draw.why is DrawWhy.OLD_SYSTEM),
            held_at_4_or_above=self._held,
            priced_at=self._year,
            priced_later=any(draw.priced_later for draw in draws),
        )

    def _line(self, draw: Draw, credits: int, gbp: int) -> LedgerLine:
        asked = draw.credits or 0
        price = self._price(asked)
        return LedgerLine(
            card=draw.card,
            why=draw.why,
            credits=draw.credits,
            gbp=None if draw.credits is None else price,
            certain=draw.certain,
            credits_left=max(0, credits - asked),
            gbp_left=max(0, gbp - price),
            short_by=max(0, asked - credits),
        )

    def _lasts(self, draws: Sequence[Draw]) -> Lasts:
        certain = sum(draw.credits or 0 for draw in draws if draw.certain)
        at_most = sum((draw.credits or 0) + draw.later for draw in draws)
        if certain > self._credits and not any(draw.extra for draw in draws):
            return Lasts.NO
        is_known = all(draw.credits is not None for draw in draws)
        return Lasts.YES if is_known and at_most <= self._credits else Lasts.PERHAPS
