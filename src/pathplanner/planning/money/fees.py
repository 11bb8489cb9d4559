"""Fees: what one step asks of a learner, and what the steps of a route ask in all."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.money import AcademicYear, Charge, Charged, MoneyBook, Scope
from pathplanner.core.progressions import Mode
from pathplanner.core.provenance import Confidence
from pathplanner.core.route_money import CREDITS_A_YEAR, FeeKind, FeeWhy, RouteFees, StepFee
from pathplanner.core.routes import Step
from pathplanner.planning.money.capped import CappedFees, Course
from pathplanner.planning.money.rules import Asked, Rules
from pathplanner.planning.money.times import Ages, When

CAPPED = (Charge.HIGHER_EDUCATION, Charge.FOUNDATION_YEAR, Charge.TEACHER_TRAINING)


class Fees:
    """Finds the fee of a step."""

    def __init__(self, framework: Framework, money: MoneyBook, part_time: bool) -> None:
        self._framework = framework
        self._money = money
        self._part_time = part_time
        self._rules = Rules(money)
        self._capped = CappedFees(money)
        self._not_charged = Charged(
            id="not_in_the_list",
            how=Charge.NOT_FOUND,
            entitlement=Scope.NOT_FOUND,
            cards=(QualificationId("own"),),
            says="Nothing is known of it.",
            confidence=Confidence.BACKGROUND,
            checked=money.checked,
        )

    def charged(self, card: QualificationId) -> Charged:
        """How a card is paid for; a learner's own cards are not in the list."""
        return self._money.charged_for.get(card, self._not_charged)

    def credits(self, step: Step) -> int | None:
        """The credits still to study in a step, None where the award has none that are known.

        Credit that fills the award or more is what the award comes on top of.
        """
        progression = step.progression
        card = self._framework.qualification[progression.to]
        credits = self.charged(card.id).credits or card.credits
        if credits is None or progression.credit is None or progression.credit >= credits:
            return credits
        return credits - progression.credit

    def may_be_shortened(self, step: Step) -> bool:
        """Whether what was learned at level 4 or above may count, and nobody publishes how much."""
        progression = step.progression
        is_higher = self._framework.qualification[progression.from_].level.rank >= LevelId.FOUR.rank
        return is_higher and progression.credit is None and progression.mode in (Mode.CREDIT, Mode.CONDITIONAL)

    def fee(self, step: Step, when: When, ages: Ages, held: int) -> StepFee:
        """What the step asks, where the highest level held before it has the rank `held`."""
        card = step.progression.to
        charged = self.charged(card)
        if charged.how in CAPPED:
            whole_year = charged.how is Charge.TEACHER_TRAINING
            credits = (None if whole_year else self.credits(step)) or CREDITS_A_YEAR
            return self._capped.fee(Course(step, charged, credits, when, self._part_time))
        asked = Asked(card, charged, held, when.day)
        return _either([self._rules.fee(asked, stage) for stage in self._rules.stages(ages)])


def _either(found: Sequence[StepFee]) -> StepFee:
    """What is the same at every age the learner can have; else it depends on the age."""
    first = found[0]
    if all(fee.kind is first.kind for fee in found) and (first.max == 0 or len({fee.why for fee in found}) == 1):
        return first
    sources = dict.fromkeys(source for fee in found for source in fee.sources)
    typical = any(fee.typical for fee in found)
    return replace(
        first, kind=FeeKind.VARIES, why=FeeWhy.DEPENDS_ON_AGE, max=None, typical=typical, sources=tuple(sources)
    )


class Bill(NamedTuple):
    """The fees of the steps so far."""

    steps: tuple[StepFee, ...] = ()
    min: int = 0
    known_max: int = 0
    unknown: tuple[QualificationId, ...] = ()
    price_years: frozenset[AcademicYear] = frozenset()
    years_not_known: frozenset[AcademicYear] = frozenset()

    def plus(self, fee: StepFee) -> "Bill":
        """With one more step; the years of what has no figure do not matter to the total."""
        steps, least = (*self.steps, fee), self.min + fee.min
        if fee.max is None:
            return self._replace(steps=steps, min=least, unknown=(*self.unknown, fee.card))
        if not fee.caps:
            return self._replace(steps=steps, min=least)
        return Bill(
            steps,
            least,
            self.known_max + fee.max,
            self.unknown,
            self.price_years.union(cap.year for cap in fee.caps),
            self.years_not_known.union(fee.years_not_known),
        )

    def total(self) -> RouteFees:
        """A range, open where a step has no figure."""
        return RouteFees(
            steps=self.steps,
            min=self.min,
            max=None if self.unknown else self.known_max,
            known_max=self.known_max,
            unknown=self.unknown,
            price_years=tuple(sorted(self.price_years)),
            years_not_known=tuple(sorted(self.years_not_known)),
        )
