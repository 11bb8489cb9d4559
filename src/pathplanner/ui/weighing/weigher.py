"""The weigher: narrows, orders and marks the routes of a session; what was weighed is kept for as long as it holds."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from pathplanner.core.ids import QualificationId, SectorId
from pathplanner.core.money import MoneyBook
from pathplanner.core.plan import RouteCards
from pathplanner.core.route_money import Opening
from pathplanner.core.routes import Route
from pathplanner.planning.durations import pace_of
from pathplanner.planning.money import Reckoner
from pathplanner.planning.narrow import NO_GROUNDS, Filter, Grounds, Narrowed, Narrowing, narrow
from pathplanner.planning.onward import Onward
from pathplanner.planning.order import Priority, ordered
from pathplanner.planning.pareto import front
from pathplanner.planning.schedule import next_september
from pathplanner.planning.sectors import CardCount
from pathplanner.planning.weigh import Weighed, fees_of, weigh
from pathplanner.planning.wording.weighing import WeighingWords
from pathplanner.ui.routes.row import RowWeighed
from pathplanner.ui.session import Session

Counts = Callable[[SectorId], Mapping[QualificationId, CardCount]]
"""What the cards stand for in a sector."""


def _tr(text: str) -> str:
    """The words in the reader's language."""
    return QCoreApplication.translate("Weigher", text)


class Weigher:
    """Weighs the routes of a session as its plan says; money is read when an answer first rests on it."""

    def __init__(self, session: Session, money: Callable[[], MoneyBook], counts: Counts) -> None:
        self._session = session
        self._money = money
        self._counts = counts
        self._routes: tuple[Route, ...] = ()
        self._weighed_for: object = None
        self._weighed: dict[RouteCards, Weighed] = {}
        self._front: frozenset[RouteCards] | None = None
        self.words = WeighingWords(session.wording)

    @property
    def start(self) -> date:
        """The first month, by its first day."""
        return self._session.plan.weighing.start or next_september(self._session.as_of)

    def narrowed(self, narrowing: Narrowing) -> Narrowed:
        """Which routes fit, and what hides the others."""
        session = self._session
        return narrow(session.framework, session.routes, narrowing, self._grounds(narrowing))

    def ordered(self, routes: Iterable[Route], priority: Priority) -> tuple[Route, ...]:
        """Routes of the session with the best by the priority first."""
        known = self._weigh()
        return tuple(each.route for each in ordered((known[route.cards] for route in routes), priority))

    @property
    def knows_front(self) -> bool:
        """Whether that is worked out for the routes as they are now."""
        return self._front is not None and self._is_weighed

    @property
    def front(self) -> frozenset[RouteCards]:
        """The routes of the session that no other beats."""
        weighed = self._weigh()
        if self._front is None:
            self._front = front(tuple(weighed.values()))
        return self._front

    # What is said

    def fit(self, narrowed: Narrowed) -> str:
        """ "14 of 26 routes fit."."""
        fit, all_there = len(narrowed.kept), len(narrowed.kept) + len(narrowed.hidden)
        says = _tr("{fit} of {all} routes fit.") if fit else _tr("None of {all} routes fits.")
        return says.format(fit=fit, all=all_there)

    def all_listed(self) -> str:
        """ "All 26 routes are listed."."""
        count = len(self._session.routes)
        if count == 0:
            return _tr("There are no routes to list yet.")
        return (
            _tr("The one route is listed.") if count == 1 else _tr("All {count} routes are listed.").format(count=count)
        )

    def turn_off(self, narrowed: Narrowed, one: Filter) -> str:
        """What comes back without a filter: "Turn off “Within 3 years”: 5 routes come back"."""
        back = narrowed.back_without(one)
        if back == 0:
            says = _tr("Turn off “{filter}”: nothing comes back by it alone")
        elif back == 1:
            says = _tr("Turn off “{filter}”: 1 route comes back")
        else:
            says = _tr("Turn off “{filter}”: {count} routes come back")
        return says.format(filter=self.words.asked(narrowed.narrowing, one), count=back)

    def hides(self, narrowed: Narrowed, one: Filter) -> str:
        """What a filter hides: "Within 3 years hides 8 routes, 5 of them alone"."""
        if narrowed.hidden_by(one):
            return self.words.hidden_by(narrowed, one)
        return _tr("{filter} hides nothing").format(filter=self.words.asked(narrowed.narrowing, one))

    def says_of(self, route: Route, narrowed: Narrowed | None, *, on_front: bool) -> RowWeighed:
        """How a route stands among the others, for its row."""
        facts = [("check", _tr("no other route beats it"))] if on_front else []
        hidden = () if narrowed is None else narrowed.hidden
        by = next((each.by for each in hidden if each.route is route), ())
        facts += [("none", _tr("hidden by: {filter}").format(filter=self.words.filter(one).lower())) for one in by]
        return RowWeighed(tuple(facts), f"{self.words.on_front}. {self.words.front_rule}" if on_front else "")

    # What it rests on

    def _grounds(self, narrowing: Narrowing) -> Grounds:
        if narrowing.dearest is None and narrowing.sector is None:
            return NO_GROUNDS
        fees = None if narrowing.dearest is None else fees_of(self._weigh().values())
        return Grounds(fees, {} if narrowing.sector is None else self._counts(narrowing.sector))

    def _weigh(self) -> Mapping[RouteCards, Weighed]:
        if not self._is_weighed:
            session, plan = self._session, self._session.plan
            opening = Opening(plan.weighing.earlier_credits, plan.weighing.earlier_gbp)
            reckoner = Reckoner(session.framework, self._money(), plan.learner, self.start, opening)
            onward = Onward(session.framework, session.as_of)
            weighed = weigh(session.routes, reckoner.fees, onward, pace_of(plan.learner))
            self._weighed = {each.route.cards: each for each in weighed}
            self._routes, self._weighed_for, self._front = session.routes, self._weighs_for, None
        return self._weighed

    @property
    def _is_weighed(self) -> bool:
        return self._session.routes is self._routes and self._weighs_for == self._weighed_for

    @property
    def _weighs_for(self) -> tuple[object, ...]:
        plan = self._session.plan
        return plan.learner, self.start, plan.weighing.earlier_credits, plan.weighing.earlier_gbp
