"""The right-hand side: routes, what is selected, the learner, the plan."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QTabWidget, QWidget

from pathplanner.core.ids import QualificationId
from pathplanner.core.plan import Plan, RouteCards
from pathplanner.core.routes import Route
from pathplanner.ui.about.panel import AboutPanel
from pathplanner.ui.later import Later
from pathplanner.ui.routes.panel import RoutesPanel
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.weighing.focus import WeighingFocus
from pathplanner.ui.weighing.strip import NarrowStrip

if TYPE_CHECKING:
    from pathplanner.ui.about.parts import Parts
    from pathplanner.ui.learner.panel import LearnerPanel
    from pathplanner.ui.pins import Pins
    from pathplanner.ui.plan.panel import PlanPanel

ROUTES_TAB, ABOUT_TAB, ME_TAB, PLAN_TAB = range(4)

Review = Callable[[], tuple[Plan | None, Sequence[str]]]
"""The plan as it was opened, and sentences on what is otherwise in the data since; no plan where there is no review."""


class Side(QTabWidget):
    """Four panels of which one is in front; Me and Plan are made when they first come to the front."""

    def __init__(self, session: Session, theme: Theme, later: Later, weighing: WeighingFocus, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._weighing = weighing
        self._theme = theme
        self._later = later
        self._learner: LearnerPanel | None = None
        self._plan: PlanPanel | None = None
        self._parts: Parts | None = None
        self._review: Review = _no_review
        self.routes = RoutesPanel(session.framework, theme, session.wording)
        self.strip = NarrowStrip(weighing, theme, self.routes)
        self.routes.put_above(self.strip, weighing.says_of)
        self.about = AboutPanel(theme, session.wording, self.evidence_parts)
        self.setObjectName("side")
        self.setAccessibleName(self.tr("Routes, reading, me and my plan"))
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        self.addTab(self.routes, self.tr("Routes"))
        self.addTab(self.about, self.tr("About"))
        self.addTab(QWidget(self), self.tr("Me"))
        self.addTab(QWidget(self), self.tr("Plan"))
        self.setCurrentIndex(ABOUT_TAB)
        self.currentChanged.connect(self._make)
        session.framework_changed.connect(self.routes.show_framework)
        self.about.said.connect(session.said)
        session.plan_a_changed.connect(self.show_chosen)
        self._list_later = QTimer(self)
        self._list_later.setSingleShot(True)
        self._list_later.setInterval(0)
        self._list_later.timeout.connect(self.show_routes)
        weighing.changed.connect(self._show_narrowed)
        weighing.marked.connect(self.routes.show_weighed)
        self._connect_routes()

    def _connect_routes(self) -> None:
        session, routes = self._session, self.routes
        routes.opened.connect(session.look_at)
        routes.wanted.connect(session.choose)
        routes.wanted_as_plan_b.connect(session.choose_plan_b)
        routes.set_aside.connect(session.set_aside)
        routes.brought_back.connect(session.bring_back)
        routes.evidence_wanted.connect(self._tell_evidence)
        routes.compare_switched.connect(self._switch_compare)
        routes.override_wanted.connect(session.override)
        routes.override_withdrawn.connect(session.withdraw_override)

    def _tell_evidence(self, route: Route) -> None:
        self.setCurrentIndex(ABOUT_TAB)
        self._session.select_route(route)

    # What is made later

    @property
    def learner(self) -> "LearnerPanel":
        """The Me side."""
        if self._learner is None:
            self._learner = self._later.learner(self._session, self._theme)
            self._put(ME_TAB, self._learner)
        return self._learner

    @property
    def plan(self) -> "PlanPanel":
        """The Plan side."""
        if self._plan is None:
            self._plan = self._later.plan(self._session, self._theme)
            self._put(PLAN_TAB, self._plan)
            self._plan.show_review(*self._review())
        return self._plan

    def evidence_parts(self) -> "Parts":
        """What the pages of the About side open to."""
        if self._parts is None:
            self._parts = self._later.evidence(self._session, self._theme)
        return self._parts

    def _put(self, tab: int, panel: QWidget) -> None:
        """In place of what stood there; what is in front stays there."""
        was_current, words, blank = self.currentIndex(), self.tabText(tab), self.widget(tab)
        blocked = self.blockSignals(True)
        self.removeTab(tab)
        self.insertTab(tab, panel, words)
        self.setCurrentIndex(was_current)
        self.blockSignals(blocked)
        if blank is not None:
            blank.deleteLater()

    def _make(self, tab: int) -> None:
        if tab == ME_TAB:
            self.learner.show()
        elif tab == PLAN_TAB:
            self.plan.show()

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What Tab goes through here, in this order."""
        made = [panel for panel in (self._learner, self._plan) if panel is not None]
        return self.tabBar(), self.routes, self.about, *made

    # What is shown

    def _show_narrowed(self) -> None:
        """Say at once what is narrowed by, and list the routes once the ladder has been painted."""
        self.strip.show_focus()
        self._list_later.start()

    def show_routes(self) -> None:
        """List the routes of the session."""
        session = self._session
        self.strip.show_focus()
        count, plan = len(self._weighing.kept), session.plan
        title = self.tr("Routes ({count})").format(count=count) if count else self.tr("Routes")
        self.setTabText(ROUTES_TAB, title)
        self.routes.show_routes(
            self._weighing.ordered, plan.plan_a, session.summary(), plan.plan_b, self._aside, self._compared
        )

    def show_chosen(self) -> None:
        """Mark which routes are chosen and set aside."""
        plan = self._session.plan
        self.routes.show_chosen(plan.plan_a, plan.plan_b, self._aside, self._compared)

    @property
    def _aside(self) -> Mapping[RouteCards, str]:
        return {aside.route: aside.why for aside in self._session.plan.set_aside}

    @property
    def _compared(self) -> Sequence[RouteCards]:
        return [each.route for each in self._session.plan.weighing.compared]

    @cached_property
    def _pins(self) -> "Pins":
        return self._later.pins(self._session)

    def _switch_compare(self, route: Route) -> None:
        self._pins.switch(route)

    def bring_to_front(self, tab: int) -> None:
        """Show a panel and give its tab the focus."""
        self.setCurrentIndex(tab)
        self.tabBar().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def narrow(self) -> None:
        """Go to what narrows and orders the routes."""
        self.setCurrentIndex(ROUTES_TAB)
        self.strip.open()

    def ask_for_grades(self, card: QualificationId) -> None:
        """Go to the grades of what is held."""
        self.setCurrentIndex(ME_TAB)
        self.learner.show_grades(card)

    def offer_own(self, name: str) -> None:
        """Go to where a qualification that is not in the list is put in."""
        self.setCurrentIndex(ME_TAB)
        self.learner.offer_own(name)

    def begin(self, review: Review) -> None:
        """Another plan is open: begin where everybody begins."""
        self._review = review
        self.setCurrentIndex(ROUTES_TAB if self._session.plan.learner.held else ABOUT_TAB)
        if self._learner is not None:
            self._learner.begin()
        if self._plan is not None:
            self._plan.show_review(*review())

    def commit(self) -> None:
        """Take what is being typed into the plan."""
        for panel in (self._learner, self._plan):
            if panel is not None:
                panel.commit()


def _no_review() -> tuple[Plan | None, Sequence[str]]:
    return None, ()
