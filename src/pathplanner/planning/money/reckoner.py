"""The reckoner: fees, entitlement and earnings of a learner's routes from a day on."""

from collections.abc import Sequence
from datetime import date

from pathplanner.core.framework import Framework
from pathplanner.core.learner import Learner
from pathplanner.core.money import MoneyBook
from pathplanner.core.route_money import Earnings, Ledger, Opening, RouteFees, RouteMoney
from pathplanner.core.routes import Route, Span


class Reckoner:
    """Made once for a learner and a start, asked for each route; a step that stands alike on many is reckoned once.

    Ages are those on the day of the start. `opening` is what the adviser says of earlier study, `hours_a_week` those
    an apprentice's pay is told for. `begins` are the months from the start to each step, for who has them from a time
    line; without it a step begins when those before it end, part time where the learner studies part time.
    """

    def __init__(
        self, framework: Framework, money: MoneyBook, learner: Learner, start: date, opening: Opening = Opening()
    ) -> None:
        raise NotImplementedError

    def fees(self, route: Route, begins: Sequence[Span] | None = None) -> RouteFees:
        """What each step asks, and the total."""
        raise NotImplementedError

    def ledger(self, route: Route, begins: Sequence[Span] | None = None) -> Ledger:
        """What each step draws from the entitlement, and the balance."""
        raise NotImplementedError

    def earnings(
        self, route: Route, begins: Sequence[Span] | None = None, hours_a_week: int = 30
    ) -> tuple[Earnings, ...]:
        """The least that is paid in each step that is a paid job; none elsewhere."""
        raise NotImplementedError

    def money(self, route: Route, begins: Sequence[Span] | None = None) -> RouteMoney:
        """All three."""
        raise NotImplementedError
