"""The page of the comparison: what is pinned, side by side."""

from datetime import date

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from pathplanner.core.plan import RouteCards
from pathplanner.core.plan_parts import MOST_COMPARED, Compared
from pathplanner.core.weighing_edits import CompareRoute, StartIn, TellEarlierStudy
from pathplanner.planning.durations import Pace, pace_of
from pathplanner.planning.schedule import next_september
from pathplanner.planning.wording.comparing import OWN_WORDS
from pathplanner.ui.compare.comparer import Comparer, Shown
from pathplanner.ui.compare.library import CompareLibrary
from pathplanner.ui.compare.money_part import MoneyPart
from pathplanner.ui.compare.pay_part import PayPart
from pathplanner.ui.compare.pinned import PinnedList
from pathplanner.ui.compare.scroller import Scroller
from pathplanner.ui.compare.table_part import TablePart
from pathplanner.ui.compare.terms import Terms
from pathplanner.ui.compare.time_part import TimePart
from pathplanner.ui.pins import Pins
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.flow import Flow
from pathplanner.ui.widgets.words import words

MARGIN = 16


class ComparePage(QWidget):
    """Follows the plan while it is shown; Escape leads back to the ladder.

    Signals:
        ladder_wanted: show the ladder again.
    """

    ladder_wanted = Signal()

    def __init__(self, library: CompareLibrary, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._comparer = Comparer(library, session)
        self._pins = Pins(session, self)
        self._shown: Shown | None = None
        self._told: object = None
        self._pace: Pace | None = None
        self.setObjectName("compare-page")
        self.setAccessibleName(self.tr("Routes side by side"))
        self._build()
        session.plan_changed.connect(self._follow)
        session.routes_changed.connect(self._follow)
        self._theme.changed.connect(self._follow)

    # Building

    def _build(self) -> None:
        self.to_ladder = self._button(self.tr("Back to the ladder"), "compare-to-ladder")
        self.to_ladder.clicked.connect(self.ladder_wanted)
        self.copy = self._button(self.tr("Copy as text"), "copy-comparison")
        self.copy.clicked.connect(self._copy)
        self._top = Flow(self)
        self._top.add(self.to_ladder)
        self._top.add(self.copy)
        self.scroller = Scroller("compare", self.tr("Routes side by side"), self)
        column = self.scroller.column
        column.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        column.setSpacing(8)
        self._says = words("")
        self._says.setObjectName("compare-says")
        self._pinned = PinnedList(self.scroller.content)
        self._pinned.taken_out.connect(self._take_out)
        self.terms = Terms(self._session.as_of, self._session.wording, self.scroller.content)
        self.table = TablePart(self.scroller.content)
        self.table.table.reached.connect(self._show_cell)
        self.table.told.connect(self._tell)
        for part in (words(self.tr("Routes side by side"), role="title"), self._says, self._pinned, self.terms):
            column.addWidget(part)
        column.addWidget(self.table)
        self._pictures = self._make_pictures(column)
        column.addStretch(1)
        self._connect_terms()
        self.scroller.show_column()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 10, 0, 0)
        down.setSpacing(6)
        top = QVBoxLayout()
        top.setContentsMargins(MARGIN, 0, MARGIN, 0)
        top.addWidget(self._top)
        down.addLayout(top)
        down.addWidget(self.scroller, 1)

    def _connect_terms(self) -> None:
        terms, said = self.terms, self._session.said
        terms.start_told.connect(self._start_in)
        terms.pace_chosen.connect(self._look_at_pace)
        terms.earlier_told.connect(self._tell_earlier)
        for part in (terms, self.money, self.pay):
            part.said.connect(said)

    def _make_pictures(self, column: QVBoxLayout) -> tuple[QWidget, ...]:
        """Time, money and pay, each below its title; all that is hidden while nothing is compared."""
        content, wording = self.scroller.content, self._session.wording
        self.time = TimePart(self._theme, wording, content)
        self.money = MoneyPart(self._session, self._theme, content)
        self.pay = PayPart(self._theme, wording, content)
        made: list[QWidget] = []
        for title, part in (
            (self.tr("Time"), self.time),
            (self.tr("Money"), self.money),
            (self.tr("Pay at the end"), self.pay),
        ):
            made += [words(title, role="title"), part]
        for widget in made:
            column.addWidget(widget)
        return tuple(made)

    def _button(self, says: str, name: str) -> QPushButton:
        button = QPushButton(says, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What Tab goes through here, in this order."""
        return self._top, self.scroller

    # What is shown

    @property
    def shown(self) -> Shown:
        """What is compared now."""
        if self._shown is None:
            self._renew()
        assert self._shown is not None
        return self._shown

    def begin(self) -> None:
        """Take the keys, and say what is compared."""
        self.to_ladder.setFocus(Qt.FocusReason.OtherFocusReason)
        self._session.said.emit(self._count_said())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Show what the plan says by now."""
        self._follow()
        super().showEvent(event)

    def _follow(self) -> None:
        session, theme = self._session, self._theme
        plan = session.plan
        looks = (self._pace, theme.scheme, theme.text_size)
        asked = (plan.weighing, plan.learner, plan.job, id(session.framework), session.routes, looks)
        if self.isVisible() and asked != self._told:
            self._told = asked
            self._renew()

    @property
    def pace(self) -> Pace:
        """The pace that is looked at: the one chosen here, else the learner's."""
        return self._pace or pace_of(self._session.plan.learner)

    def _renew(self) -> None:
        plan, pins = self._session.plan, self._pins.routes
        shown = self._shown = self._comparer.compare(self.pace)
        sides = shown.comparison.sides
        headings = {side.route.cards: shown.words.heading(side) for side in sides}
        self._says.setText(self._hint())
        self.copy.setEnabled(bool(sides))
        way, gone = self._session.wording.route_way, {each.route: each.says for each in shown.gone}
        self._pinned.show_routes([(route, headings.get(route, way(route)), gone.get(route, "")) for route in pins])
        self.terms.show_terms(plan.weighing, self.pace)
        for part in (self.terms, self.table, *self._pictures):
            part.setVisible(bool(sides))
        rows = [row for row in shown.words.rows(shown.comparison) if row.kind not in OWN_WORDS] if sides else []
        own = [(headings[each.route], each) for each in plan.weighing.compared if each.route in headings]
        self.table.show_comparison(list(headings.values()), rows, own, shown.words)
        self._show_pictures(shown)

    def _show_pictures(self, shown: Shown) -> None:
        compared, says = shown.comparison, shown.words.heading
        self.time.show_lines([(says(side), side.timeline) for side in compared.sides])
        sources = self._comparer.money_sources(compared)
        self.money.show_money([(says(side), side.money) for side in compared.sides], sources)
        self.pay.show_pay(compared, self._session.evidence, self._comparer.sources)

    def _hint(self) -> str:
        """How many are pinned, and how more are."""
        count = len(self._pins.routes)
        if not count:
            return self.tr(
                "No route is pinned yet. Open a route on the Routes side and press “Compare this route”; "
                "up to {most} can stand side by side."
            ).format(most=MOST_COMPARED)
        if count == 1:
            return self.tr("One route is pinned. Pin another on the Routes side to see them side by side.")
        return self._count_said()

    def _count_said(self) -> str:
        count = len(self._pins.routes)
        if not count:
            return self.tr("No route is compared yet.")
        if count == 1:
            return self.tr("One route is pinned.")
        says = self.tr("{count} routes side by side.").format(count=count)
        not_open = len(self.shown.gone)
        if not not_open:
            return says
        says = self.tr("{count} routes are pinned, of which {not_open} cannot be compared now: see why below.")
        return says.format(count=count, not_open=not_open)

    def _show_cell(self, place: QRect) -> None:
        self.scroller.show_part(self.table.table, place)

    # What the user does

    def commit(self) -> None:
        """Hand over what is being typed."""
        self.terms.commit()
        self.table.commit()

    def _tell(self, compared: Compared) -> None:
        did = self.tr("Your words on the route are kept.")
        self._session.submit(CompareRoute(compared), self.tr("change the words on a route"), did)

    def _start_in(self, start: date | None) -> None:
        month = self._session.wording.month(start or next_september(self._session.as_of))
        did = self.tr("All routes start in {month} now.").format(month=month)
        self._session.submit(StartIn(start), self.tr("change the start"), did)

    def _look_at_pace(self, pace: Pace) -> None:
        self._pace = None if pace is pace_of(self._session.plan.learner) else pace
        self._follow()
        part_time, full_time = self.tr("Looked at part time."), self.tr("Looked at full time.")
        self._session.said.emit(part_time if pace is Pace.PART_TIME else full_time)

    def _tell_earlier(self, credits_used: int, gbp_used: int) -> None:
        did = self.tr("What earlier study used is changed.")
        told = TellEarlierStudy(credits_used, gbp_used)
        self._session.submit(told, self.tr("change what earlier study used"), did)

    def _take_out(self, route: RouteCards) -> None:
        self.commit()
        self.to_ladder.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pins.take_out(route)

    def _copy(self) -> None:
        self.commit()
        shown = self.shown
        QGuiApplication.clipboard().setText(shown.words.as_text(shown.comparison))
        self._session.said.emit(self.tr("The comparison is copied as text."))

    @override
    def event(self, event: QEvent) -> bool:
        """Take Escape before the window does."""
        keys = event if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride else None
        if keys is not None and keys.key() == Qt.Key.Key_Escape:
            keys.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the ladder."""
        if event.key() == Qt.Key.Key_Escape:
            self.commit()
            self.ladder_wanted.emit()
        else:
            super().keyPressEvent(event)
