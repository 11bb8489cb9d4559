"""Pinning routes: up to three are put side by side, and which they are is part of the plan."""

from PySide6.QtCore import QObject

from pathplanner.core.plan import RouteCards
from pathplanner.core.plan_parts import MOST_COMPARED, Compared
from pathplanner.core.routes import Route
from pathplanner.core.weighing_edits import CompareNoLonger, CompareRoute
from pathplanner.ui.session import Session


class Pins(QObject):
    """Puts routes into the comparison and takes them out."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    @property
    def routes(self) -> tuple[RouteCards, ...]:
        """The routes that are compared."""
        return tuple(each.route for each in self._session.plan.weighing.compared)

    def switch(self, route: Route) -> None:
        """Put a route in, or take it out where it is in; a fourth is refused in words."""
        if route.cards in self.routes:
            self.take_out(route.cards)
        elif len(self.routes) < MOST_COMPARED:
            self._put_in(route.cards)
        else:
            self._session.said.emit(self._full())

    def take_out(self, route: RouteCards) -> None:
        """Compare a route no longer."""
        did = self.tr("Compared no longer: {route}.").format(route=self._way(route))
        self._session.submit(CompareNoLonger(route), self.tr("take a route out of the comparison"), did)

    def _put_in(self, route: RouteCards) -> None:
        count = len(self.routes) + 1
        did = self.tr("Compared now: {route}.") if count == 1 else self.tr("{count} routes are compared now: {route}.")
        edit = CompareRoute(Compared(route=route))
        self._session.submit(edit, self.tr("compare a route"), did.format(route=self._way(route), count=count))

    def _full(self) -> str:
        says = self.tr("Take one route out first: {count} are compared already. They are: {routes}.")
        ways = self.tr("; ").join(map(self._way, self.routes))
        return says.format(count=MOST_COMPARED, routes=ways)

    def _way(self, route: RouteCards) -> str:
        return self._session.wording.route_way(route)
