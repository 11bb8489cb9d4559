"""Fees: what one step asks of a learner, and what a route asks in all."""

from collections.abc import Sequence
from dataclasses import replace

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.money import Charge, Charged, MoneyBook, Scope
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


def in_all(steps: Sequence[StepFee]) -> RouteFees:
    """The total of the steps: a range, open where a step has no figure."""
    unknown = tuple(fee.card for fee in steps if fee.max is None)
    known_max = sum(fee.max or 0 for fee in steps)
    return RouteFees(
        steps=tuple(steps),
        min=sum(fee.min for fee in steps),
        max=None if unknown else known_max,
        known_max=known_max,
        unknown=unknown,
        price_years=tuple(sorted({cap.year for fee in steps for cap in fee.caps})),
        years_not_known=tuple(sorted({year for fee in steps if fee.caps for year in fee.years_not_known})),
    )
