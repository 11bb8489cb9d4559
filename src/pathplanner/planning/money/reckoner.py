"""The reckoner: fees, entitlement and earnings of a learner's routes from a day on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.money import MoneyBook
from pathplanner.core.qualifications import CardKind
from pathplanner.core.route_money import FULL, Earnings, Ledger, Opening, RouteFees, RouteMoney, StepFee
from pathplanner.core.routes import Route, Span, Step
from pathplanner.planning.money.earnings import HOURS_A_WEEK, Floors
from pathplanner.planning.money.fees import Bill, Fees
from pathplanner.planning.money.ledger import Account, Accounts, Draw, Draws, Study
from pathplanner.planning.money.times import When, after, ages_after, month_of

Begins = Sequence[Span]
Pair = tuple[QualificationId, QualificationId]
AT_ONCE = Span(0, 0)


@dataclass(slots=True)
class _Stop:
    """How things stand after the steps so far, and the stops already reckoned from here."""

    bill: Bill
    account: Account
    ends: Span
    held: int
    following: "dict[tuple[Pair, Span | None], _Stop]" = field(default_factory=dict)


class Reckoner:
    """Made once for a learner and a start, asked for each route; what routes have in common is reckoned once.

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
        self._accounts = Accounts(money, opening, self._held_at_4_or_above())
        self._rank = {card.id: card.level.rank for card in framework.awards if not card.supporting_only}
        held = max((self._rank.get(card, -1) for card in learner.held_ids), default=-1)
        self._outset = _Stop(Bill(), self._accounts.opened, AT_ONCE, held)
        self._paid: dict[tuple[QualificationId, int | None, int | None, int], Earnings] = {}
        self._made: dict[tuple[Pair, int | None, int | None, int], tuple[StepFee, Draw]] = {}

    def _held_at_4_or_above(self) -> Iterator[QualificationId]:
        for card in self._learner.held_ids:
            known = self._framework.qualification.get(card)
            if known is not None and known.kind is CardKind.AWARD and known.level.rank >= LevelId.FOUR.rank:
                yield card

    def fees(self, route: Route, begins: Begins | None = None) -> RouteFees:
        """What each step asks, and the total."""
        return self._end(route, begins).bill.total()

    def ledger(self, route: Route, begins: Begins | None = None) -> Ledger:
        """What each step draws from the entitlement, and the balance."""
        return self._accounts.ledger(self._end(route, begins).account)

    def earnings(
        self, route: Route, begins: Begins | None = None, hours_a_week: int = HOURS_A_WEEK
    ) -> tuple[Earnings, ...]:
        """The least that is paid in each step that is a paid job; none elsewhere."""
        if not route.earns_while_learning:
            return ()
        told = zip(route.steps, begins or self._begins(route), strict=True)
        return tuple(self._floor(step, begun, hours_a_week) for step, begun in told if step.paid_job)

    def money(self, route: Route, begins: Begins | None = None) -> RouteMoney:
        """All three."""
        end = self._end(route, begins)
        earnings = {floor.card: floor for floor in self.earnings(route, begins)}
        return RouteMoney(end.bill.total(), self._accounts.ledger(end.account), earnings)

    def _floor(self, step: Step, begins: Span, hours_a_week: int) -> Earnings:
        key = (step.progression.to, begins.min, begins.max, hours_a_week)
        if key not in self._paid:
            self._paid[key] = self._floors.floor(step, self._when(begins), begins, hours_a_week)
        return self._paid[key]

    def _begins(self, route: Route) -> Begins:
        begins = [AT_ONCE]
        for step in route.steps[:-1]:
            begins.append(after(begins[-1], step, self._part_time))
        return begins

    def _when(self, begins: Span) -> When:
        latest = None if begins.max is None else self._start + begins.max
        return When(self._start + (begins.min or 0), latest)

    def _end(self, route: Route, begins: Begins | None) -> _Stop:
        stop = self._outset
        for number, step in enumerate(route.steps):
            begun = None if begins is None else begins[number]
            key = ((step.progression.from_, step.progression.to), begun)
            next_stop = stop.following.get(key)
            if next_stop is None:
                next_stop = stop.following[key] = self._next(stop, step, begun or stop.ends)
            stop = next_stop
        return stop

    def _next(self, stop: _Stop, step: Step, begins: Span) -> _Stop:
        to = step.progression.to
        key = ((step.progression.from_, to), begins.min, begins.max, stop.held)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._reckon(step, begins, stop.held)
        fee, draw = made
        return _Stop(
            stop.bill.plus(fee),
            self._accounts.after(stop.account, draw),
            after(begins, step, self._part_time),
            max(stop.held, self._rank.get(to, -1)),
        )

    def _reckon(self, step: Step, begins: Span, held: int) -> tuple[StepFee, Draw]:
        when = self._when(begins)
        ages = ages_after(self._learner.ages, begins)
        fees = self._fees
        study = Study(step, fees.charged(step.progression.to), fees.credits(step), fees.may_be_shortened(step))
        return fees.fee(step, when, ages, held), self._draws.draw(study, when, ages)
