"""The reckoner: fees, entitlement and earnings of a learner's routes from a day on."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.money import MoneyBook
from pathplanner.core.qualifications import CardKind
from pathplanner.core.route_money import FULL, Earnings, Ledger, Opening, RouteFees, RouteMoney, StepFee
from pathplanner.core.routes import Route, Span, Step
from pathplanner.planning.money.earnings import HOURS_A_WEEK, Floors
from pathplanner.planning.money.fees import Fees, in_all
from pathplanner.planning.money.ledger import Balances, Draw, Draws
from pathplanner.planning.money.times import When, ages_after, begins_of, month_of

Begins = Sequence[Span]


class _Reckoned(NamedTuple):
    """What does not depend on the rest of the route."""

    fee: StepFee
    draw: Draw


class Reckoner:
    """Made once for a learner and a start, asked for each route; a step that stands alike on many is reckoned once.

    Ages are those on the day of the start. `opening` is what the adviser says of earlier study. `begins` are the months
    from the start to each step, for who has them from a time line; without it a step begins when the one before ends,
    at the learner's pace.
    """

    def __init__(
        self, framework: Framework, money: MoneyBook, learner: Learner, start: date, opening: Opening = FULL
    ) -> None:
        self._framework = framework
        self._learner = learner
        self._part_time = learner.part_time is True
        self._start = month_of(start)
        self._fees = Fees(framework, money, self._part_time)
        self._draws = Draws(money, exact_age=learner.age is not None)
        self._floors = Floors(money, learner.ages, self._part_time)
        self._rank = {card.id: card.level.rank for card in framework.awards if not card.supporting_only}
        self._held = max((self._rank.get(card, -1) for card in learner.held_ids), default=-1)
        self._balances = Balances(money, opening, tuple(self._held_at_4_or_above()))
        self._made: dict[tuple[QualificationId, QualificationId, Span, int], _Reckoned] = {}

    def _held_at_4_or_above(self) -> Iterator[QualificationId]:
        for card in self._learner.held_ids:
            known = self._framework.qualification.get(card)
            if known is not None and known.kind is CardKind.AWARD and known.level.rank >= LevelId.FOUR.rank:
                yield card

    def fees(self, route: Route, begins: Begins | None = None) -> RouteFees:
        """What each step asks, and the total."""
        return in_all([reckoned.fee for reckoned in self._steps(route, begins)])

    def ledger(self, route: Route, begins: Begins | None = None) -> Ledger:
        """What each step draws from the entitlement, and the balance."""
        return self._balances.ledger([reckoned.draw for reckoned in self._steps(route, begins)])

    def earnings(
        self, route: Route, begins: Begins | None = None, hours_a_week: int = HOURS_A_WEEK
    ) -> tuple[Earnings, ...]:
        """The least that is paid in each step that is a paid job; none elsewhere."""
        told = zip(route.steps, self._begins(route, begins), strict=True)
        return tuple(
            self._floors.floor(step, self._when(begun), begun, hours_a_week) for step, begun in told if step.paid_job
        )

    def money(self, route: Route, begins: Begins | None = None) -> RouteMoney:
        """All three."""
        steps = list(self._steps(route, begins))
        return RouteMoney(
            fees=in_all([reckoned.fee for reckoned in steps]),
            ledger=self._balances.ledger([reckoned.draw for reckoned in steps]),
            earnings=self.earnings(route, begins),
        )

    def _begins(self, route: Route, begins: Begins | None) -> Begins:
        return begins_of(route.steps, self._part_time) if begins is None else begins

    def _when(self, begins: Span) -> When:
        latest = None if begins.max is None else self._start + begins.max
        return When(self._start + (begins.min or 0), latest)

    def _steps(self, route: Route, begins: Begins | None) -> Iterator[_Reckoned]:
        held = self._held
        for step, begun in zip(route.steps, self._begins(route, begins), strict=True):
            progression = step.progression
            key = (progression.from_, progression.to, begun, held)
            reckoned = self._made.get(key)
            if reckoned is None:
                reckoned = self._made[key] = self._reckon(step, begun, held)
            yield reckoned
            held = max(held, self._rank.get(progression.to, -1))

    def _reckon(self, step: Step, begins: Span, held: int) -> _Reckoned:
        when = self._when(begins)
        ages = ages_after(self._learner.ages, begins)
        charged = self._fees.charged(step.progression.to)
        draw = self._draws.draw(step, charged, self._fees.credits(step), when, ages)
        return _Reckoned(self._fees.fee(step, when, ages, held), draw)
