"""The right-hand side: routes, what is selected, the learner, the plan."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from pathplanner.core.ids import QualificationId
from pathplanner.core.plan import RouteCards
from pathplanner.ui.about.panel import AboutPanel
from pathplanner.ui.learner.panel import LearnerPanel
from pathplanner.ui.plan.panel import PlanPanel
from pathplanner.ui.routes.panel import RoutesPanel
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme

ROUTES_TAB, ABOUT_TAB, ME_TAB, PLAN_TAB = range(4)


class Side(QTabWidget):
    """Four panels of which one is in front."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        wording = session.wording
        self.routes = RoutesPanel(session.framework, theme, wording)
        self.about = AboutPanel(theme, wording)
        self.learner = LearnerPanel(session, theme, wording)
        self.plan = PlanPanel(session, theme, wording)
        self.setObjectName("side")
        self.setAccessibleName(self.tr("Routes, reading, me and my plan"))
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        self.addTab(self.routes, self.tr("Routes"))
        self.addTab(self.about, self.tr("About"))
        self.addTab(self.learner, self.tr("Me"))
        self.addTab(self.plan, self.tr("Plan"))
        self.setCurrentIndex(ABOUT_TAB)
        session.framework_changed.connect(self.routes.show_framework)
        session.plan_a_changed.connect(self.show_chosen)
        self._connect_routes()

    def _connect_routes(self) -> None:
        session, routes = self._session, self.routes
        routes.opened.connect(session.look_at)
        routes.wanted.connect(session.choose)
        routes.wanted_as_plan_b.connect(session.choose_plan_b)
        routes.set_aside.connect(session.set_aside)
        routes.brought_back.connect(session.bring_back)
        routes.override_wanted.connect(session.override)
        routes.override_withdrawn.connect(session.withdraw_override)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What Tab goes through here, in this order."""
        return self.tabBar(), self.routes, self.about, self.learner, self.plan

    def show_routes(self) -> None:
        """List the routes of the session."""
        session = self._session
        count, plan = len(session.routes), session.plan
        title = self.tr("Routes ({count})").format(count=count) if count else self.tr("Routes")
        self.setTabText(ROUTES_TAB, title)
        self.routes.show_routes(session.routes, plan.plan_a, session.summary(), plan.plan_b, self._aside)

    def show_chosen(self) -> None:
        """Mark which routes are chosen and set aside."""
        plan = self._session.plan
        self.routes.show_chosen(plan.plan_a, plan.plan_b, self._aside)

    @property
    def _aside(self) -> Mapping[RouteCards, str]:
        return {aside.route: aside.why for aside in self._session.plan.set_aside}

    def bring_to_front(self, tab: int) -> None:
        """Show a panel and give its tab the focus."""
        self.setCurrentIndex(tab)
        self.tabBar().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_for_grades(self, card: QualificationId) -> None:
        """Go to the grades of what is held."""
        self.setCurrentIndex(ME_TAB)
        self.learner.show_grades(card)

    def offer_own(self, name: str) -> None:
        """Go to where a qualification that is not in the list is put in."""
        self.setCurrentIndex(ME_TAB)
        self.learner.offer_own(name)

    def commit(self) -> None:
        """Take what is being typed into the plan."""
        self.learner.commit()
        self.plan.commit()
