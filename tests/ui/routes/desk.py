"""A desk with the list of routes alone: what is decided there becomes an edit, and the list is shown anew."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from pathplanner.core.edits import Edit, OverrideCondition, PlaceQualification, WithdrawOverride
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Override
from pathplanner.core.plan import Plan
from pathplanner.core.plan_edits import BringBack, ChooseRoute, SetRouteAside, Slot
from pathplanner.core.plan_parts import SetAside
from pathplanner.core.routes import Route
from pathplanner.planning.routes import routes
from pathplanner.ui.routes.detail import RouteDetail
from pathplanner.ui.routes.panel import RoutesPanel
from pathplanner.ui.routes.row import RouteRow
from pathplanner.ui.window import MainWindow
from tests.conftest import TODAY
from tests.ui.hands import click, named, q


class Desk(QObject):
    """The panel with a plan behind it."""

    def __init__(self, window: MainWindow, *cards: str) -> None:
        super().__init__()
        self.framework = window.session.framework
        self.panel = RoutesPanel(self.framework, window.theme, window.session.wording)
        self.panel.resize(316, 640)
        self.plan = Plan()
        self.opened: list[Route] = []
        self.alone: list[Route | None] = []
        self.panel.opened.connect(self.opened.append)
        self.panel.looked_at.connect(self.alone.append)
        self.panel.wanted.connect(self._plan_a)
        self.panel.wanted_as_plan_b.connect(self._plan_b)
        self.panel.set_aside.connect(self._set_aside)
        self.panel.brought_back.connect(self._bring_back)
        self.panel.override_wanted.connect(self._override)
        self.panel.override_withdrawn.connect(self._withdraw)
        for card in cards:
            self.edit(PlaceQualification(q(card)))

    def edit(self, edit: Edit) -> None:
        """Change the plan and show what follows from it, as the window does."""
        before, self.plan = self.plan, edit.apply(self.plan)
        set_aside = {aside.route: aside.why for aside in self.plan.set_aside}
        if before.learner == self.plan.learner:
            self.panel.show_chosen(self.plan.plan_a, self.plan.plan_b, set_aside)
            return
        found = routes(self.framework, self.plan.learner, self.plan.destinations, TODAY)
        self.panel.show_routes(found, self.plan.plan_a, f"{len(found)} routes.", self.plan.plan_b, set_aside)

    @property
    def rows(self) -> list[RouteRow]:
        """The rows that are listed now."""
        return self.panel.rows

    @property
    def detail(self) -> RouteDetail:
        """The steps of the route that is open."""
        shown = [detail for detail in self.panel.findChildren(RouteDetail) if not detail.isHidden()]
        assert len(shown) == 1
        return shown[0]

    def row_of(self, route: Route) -> RouteRow:
        """The row of a route as it is listed now."""
        return next(row for row in self.rows if row.route.cards == route.cards)

    def button(self, name: str, part: QWidget | None = None) -> QWidget:
        """A button of the open route, or of one part of it."""
        return named(part or self.detail, name)

    def press(self, name: str, part: QWidget | None = None) -> None:
        """Click a button of the open route once it has its place."""
        QApplication.processEvents()
        click(self.button(name, part))

    def _plan_a(self, route: Route) -> None:
        self.edit(ChooseRoute(route.cards))

    def _plan_b(self, route: Route) -> None:
        self.edit(ChooseRoute(route.cards, Slot.B))

    def _set_aside(self, route: Route, why: str) -> None:
        self.edit(SetRouteAside(SetAside(route=route.cards, why=why)))

    def _bring_back(self, route: Route) -> None:
        self.edit(BringBack(route.cards))

    def _override(self, from_: str, to: str, key: str, reason: str) -> None:
        said = Override(from_=QualificationId(from_), to=QualificationId(to), condition=key, reason=reason)
        self.edit(OverrideCondition(said))

    def _withdraw(self, from_: str, to: str, key: str) -> None:
        said = Override(from_=QualificationId(from_), to=QualificationId(to), condition=key, reason="-")
        self.edit(WithdrawOverride(said))
