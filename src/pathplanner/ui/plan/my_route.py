"""My route: Plan A and Plan B in words, what was looked at, what was set aside and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from pathplanner.core.plan import RouteCards
from pathplanner.core.plan_edits import AimAtJob, BringBack, ChooseRoute, SetRouteAside, Slot, SwapRoutes
from pathplanner.core.plan_parts import Job, SetAside
from pathplanner.planning.families import family
from pathplanner.planning.wording import Wording
from pathplanner.ui.plan.aside import AsideList
from pathplanner.ui.plan.section import Section
from pathplanner.ui.widgets.words import words


class SlotView(QFrame):
    """Plan A or Plan B.

    Signals:
        let_go: it is not decided yet, after all.
    """

    let_go = Signal()

    def __init__(self, slot: Slot, title: str, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._wording = wording
        self.setObjectName(slot.value)
        self.setProperty("role", "note")
        self._route = words("")
        self._route.setObjectName(f"route-of:{slot.value}")
        self.let_it_go = QPushButton(self.tr("Let it go"), self)
        self.let_it_go.setObjectName(f"let-go:{slot.value}")
        self.let_it_go.setAccessibleName(self.tr("{plan}: let it go").format(plan=title))
        self.let_it_go.clicked.connect(self.let_go)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 6, 8, 8)
        self.column.setSpacing(4)
        self.column.addWidget(words(title, role="kicker"))
        self.column.addWidget(self._route)
        self.column.addWidget(self.let_it_go, 0, Qt.AlignmentFlag.AlignLeft)

    def show_route(self, route: RouteCards) -> None:
        """Say which route it is."""
        self._route.setText(self._wording.route_way(route) or self.tr("Not decided yet. That is fine to leave."))


class JobView(QFrame):
    """The job that is aimed at.

    Signals:
        let_go: it is aimed at no longer.
    """

    let_go = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("job")
        self.setProperty("role", "note")
        self._title = words("")
        self._title.setObjectName("job-title")
        let_it_go = QPushButton(self.tr("Let it go"), self)
        let_it_go.setObjectName("let-go:job")
        let_it_go.setAccessibleName(self.tr("The job I am aiming at: let it go"))
        let_it_go.clicked.connect(self.let_go)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(4)
        column.addWidget(words(self.tr("Job I am aiming at"), role="kicker"))
        column.addWidget(self._title)
        column.addWidget(let_it_go, 0, Qt.AlignmentFlag.AlignLeft)

    def show_job(self, job: Job | None) -> None:
        """Say which job it is."""
        self._title.setText("" if job is None else job.title)


class RouteSection(Section):
    """What was chosen, looked at and set aside."""

    def fill(self, column: QVBoxLayout) -> None:
        """Two plans, a hint where to choose, what was looked at, what was set aside."""
        self._a = SlotView(Slot.A, self.tr("Plan A"), self.wording, self)
        self._a.let_go.connect(self._let_a_go)
        self._b = SlotView(Slot.B, self.tr("Plan B"), self.wording, self)
        self._b.let_go.connect(self._let_b_go)
        self._swap = self.button(self.tr("Make Plan B Plan A"), "swap-plans")
        self._swap.clicked.connect(self._swap_plans)
        self._b.column.addWidget(self._swap, 0, Qt.AlignmentFlag.AlignLeft)
        self._job = JobView(self)
        self._job.let_go.connect(self._let_job_go)
        where = self.tr("Routes are chosen on the Routes side: open one there and make it Plan A or Plan B.")
        self._looked_at = words("")
        self._looked_at.setObjectName("looked-at")
        self._only_one = words("", role="caption")
        self._only_one.setObjectName("only-one-family")
        self._compared = words("")
        self._compared.setObjectName("compared")
        self._aside_title = words(self.tr("Set aside"), role="kicker")
        self._asides = AsideList(self.wording, self)
        self._asides.told.connect(self._tell_why)
        self._asides.wanted_back.connect(self._bring_back)
        for widget in (
            self._job,
            self._a,
            self._b,
            words(where, role="caption"),
            self._looked_at,
            self._only_one,
            self._compared,
            self._aside_title,
            self._asides,
        ):
            column.addWidget(widget)

    def refresh(self) -> None:
        """Show the plans, what was looked at, what was set aside."""
        plan = self.plan
        self.show_or_hide(self._job, is_shown=plan.job is not None)
        self._job.show_job(plan.job)
        self._a.show_route(plan.plan_a)
        self._b.show_route(plan.plan_b)
        self.show_or_hide(self._a.let_it_go, is_shown=bool(plan.plan_a))
        self.show_or_hide(self._b.let_it_go, is_shown=bool(plan.plan_b))
        self.show_or_hide(self._swap, is_shown=bool(plan.plan_b))
        self._show_families()
        self._show_compared()
        stay = {aside.route for aside in plan.set_aside}
        for route, row in self._asides.rows.items():
            self.show_or_hide(row, is_shown=route in stay)
        self._asides.show_asides(plan.set_aside)
        self._aside_title.setVisible(bool(plan.set_aside))

    def _show_families(self) -> None:
        looked_at = self.plan.looked_at
        there = {family(self.session.framework, route.cards) for route in self.session.routes}
        says = self.tr("We looked at these families of routes: {families}.")
        self._looked_at.setText(says.format(families=self.wording.families(looked_at)) if looked_at else "")
        self._looked_at.setVisible(bool(looked_at))
        self._only_one.setText(self.wording.only_one_family(looked_at, there))
        self._only_one.setVisible(bool(self._only_one.text()))

    def _show_compared(self) -> None:
        ways = [self.wording.route_way(each.route) for each in self.plan.weighing.compared]
        says = self.tr("Compared, and printed after the plan: {routes}.")
        self._compared.setText(says.format(routes="; ".join(ways)) if ways else "")
        self._compared.setVisible(bool(ways))

    def commit(self) -> None:
        """Hand over what is being typed."""
        self._asides.commit()

    def summary(self) -> str:
        """ "Plan A: T Level, then HNC"."""
        way = self.wording.route_way(self.plan.plan_a)
        return self.tr("Plan A: {route}").format(route=way or self.tr("not decided yet"))

    def _let_job_go(self) -> None:
        did = self.tr("You are aiming at no job now.")
        self.submit(AimAtJob(None), self.tr("let a job go"), did)

    def _let_a_go(self) -> None:
        did = self.tr("Plan A is not decided yet.")
        self.submit(ChooseRoute((), Slot.A), self.tr("let Plan A go"), did)

    def _let_b_go(self) -> None:
        did = self.tr("Plan B is not decided yet.")
        self.submit(ChooseRoute((), Slot.B), self.tr("let Plan B go"), did)

    def _swap_plans(self) -> None:
        did = self.tr("Plan B is Plan A now.")
        self.submit(SwapRoutes(), self.tr("make Plan B Plan A"), did)

    def _tell_why(self, aside: SetAside) -> None:
        why = self.tr("change why a route was set aside")
        self.submit(SetRouteAside(aside), why, self.tr("The reason is changed."))

    def _bring_back(self, route: RouteCards) -> None:
        did = self.tr("The route is set aside no longer.")
        self.submit(BringBack(route), self.tr("bring a route back"), did)
