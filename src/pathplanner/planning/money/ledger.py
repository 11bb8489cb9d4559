"""The ledger: what the steps of a route draw from the Lifelong Learning Entitlement, and what is left."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from pathplanner.core.ids import QualificationId
from pathplanner.core.money import Charge, Charged, MoneyBook, Scope, year_of
from pathplanner.core.route_money import CREDITS_A_YEAR, DrawWhy, Lasts, Ledger, LedgerLine, Opening
from pathplanner.core.routes import Step
from pathplanner.planning.money.times import Ages, When, entitlement_month, first_day

OUTSIDE = {
    Scope.JOB: DrawWhy.APPRENTICESHIP,
    Scope.POSTGRADUATE: DrawWhy.POSTGRADUATE,
}
ADULT_FROM = 19


class Study(NamedTuple):
    """A step, how it is paid for, the credits still to study where they are known, and whether more may be credited."""

    step: Step
    charged: Charged
    credits: int | None
    may_be_shortened: bool


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

    def draw(self, study: Study, when: When, ages: Ages) -> Draw:
        """What a step draws that begins then, for somebody of these ages."""
        card, charged, credits = study.step.progression.to, study.charged, study.credits
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
        why = self._why(study, when, ages)
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

    def _why(self, study: Study, when: When, ages: Ages) -> DrawWhy:
        if study.charged.entitlement is Scope.SOME:
            return DrawWhy.PERHAPS
        if when.earliest < self._begins:
            return DrawWhy.PERHAPS_OLD_SYSTEM
        limit = self._terms.no_fee_loan_from_age
        if self._exact_age and ages[1] is not None and ages[1] >= limit:
            return DrawWhy.PERHAPS_FROM_60
        return DrawWhy.DRAWS_UP_TO if study.may_be_shortened else DrawWhy.DRAWS


class Account(NamedTuple):
    """The entitlement after the steps so far, in credits and in pounds.

    `certain` are the credits that are sure to be drawn, `at_most` those that can be, older study included;
    `unknown` are cards whose use is not known, `counts_later` those of the older system.
    """

    credits: int
    gbp: int
    lines: tuple[LedgerLine, ...] = ()
    certain: int = 0
    at_most: int = 0
    unknown: tuple[QualificationId, ...] = ()
    counts_later: tuple[QualificationId, ...] = ()
    extra: bool = False
    priced_later: bool = False


class Accounts:
    """Keeps accounts at the rates that are known."""

    def __init__(self, money: MoneyBook, opening: Opening, held_at_4_or_above: Iterable[QualificationId]) -> None:
        terms = money.entitlement
        self._rate = terms.pounds_per_120_credits
        self._year = terms.year
        self._held = tuple(held_at_4_or_above)
        in_credits = -(-opening.gbp_used * CREDITS_A_YEAR // self._rate)
        credits = max(0, terms.credits - opening.credits_used - in_credits)
        self.opened = Account(credits, max(0, terms.pounds - opening.gbp_used - self._price(opening.credits_used)))

    def _price(self, credits: int) -> int:
        """Pounds for so many credits, rounded up, so that the balance is never said to be more than it is."""
        return -(-credits * self._rate // CREDITS_A_YEAR)

    def after(self, account: Account, draw: Draw) -> Account:
        """The account after one more step."""
        asked = draw.credits or 0
        price = self._price(asked)
        line = LedgerLine(
            card=draw.card,
            why=draw.why,
            credits=draw.credits,
            gbp=None if draw.credits is None else price,
            certain=draw.certain,
            credits_left=max(0, account.credits - asked),
            gbp_left=max(0, account.gbp - price),
            short_by=max(0, asked - account.credits),
        )
        return Account(
            line.credits_left,
            line.gbp_left,
            (*account.lines, line),
            account.certain + (asked if draw.certain else 0),
            account.at_most + asked + draw.later,
            account.unknown if draw.credits is not None else (*account.unknown, draw.card),
            (*account.counts_later, draw.card) if draw.why is DrawWhy.OLD_SYSTEM else account.counts_later,
            account.extra or draw.extra,
            account.priced_later or draw.priced_later,
        )

    def ledger(self, account: Account) -> Ledger:
        """The account as it is told."""
        opened = self.opened
        return Ledger(
            opening_credits=opened.credits,
            opening_gbp=opened.gbp,
            lines=account.lines,
            credits_used=opened.credits - account.credits,
            gbp_used=opened.gbp - account.gbp,
            credits_left=account.credits,
            gbp_left=account.gbp,
            lasts=self._lasts(account),
            unknown=account.unknown,
            counts_later=account.counts_later,
            held_at_4_or_above=self._held,
            priced_at=self._year,
            priced_later=account.priced_later,
        )

    def _lasts(self, account: Account) -> Lasts:
        if account.certain > self.opened.credits and not account.extra:
            return Lasts.NO
        return Lasts.YES if not account.unknown and account.at_most <= self.opened.credits else Lasts.PERHAPS
