"""The list of routes, best first, each of which opens to its steps."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from pathplanner.core.framework import Framework
from pathplanner.core.plan import RouteCards
from pathplanner.core.routes import Route
from pathplanner.planning.wording import Wording
from pathplanner.ui.routes.chosen import Chosen
from pathplanner.ui.routes.detail import RouteDetail
from pathplanner.ui.routes.returning import place_in, return_to
from pathplanner.ui.routes.row import NOT_WEIGHED, RouteRow, RowWeighed
from pathplanner.ui.theme.theme import Theme

AT_ONCE = 24
"""How many routes are listed before "Show more"."""

SaysInSector = Callable[[Route], str]
"""How a route stands in the sector chosen, in a few words; empty where there is nothing to say."""

SaysWeighed = Callable[[Route], RowWeighed]
"""How a route stands among the others."""


def _nothing(_: Route) -> str:
    return ""


def _not_weighed(_: Route) -> RowWeighed:
    return NOT_WEIGHED


class RoutesPanel(QScrollArea):
    """Shows routes; hovering or focusing one shows it alone on the ladder.

    Signals:
        looked_at: a route is looked at alone (the Route), or no longer (None).
        opened: a route was opened to its steps (the Route).
        wanted: make this route Plan A (the Route).
        wanted_as_plan_b: make this route Plan B (the Route).
        set_aside: set this route aside (the Route, the reason, which may be empty).
        brought_back: set this route aside no longer (the Route).
        evidence_wanted: tell what the evidence says along this route (the Route).
        compare_switched: put this route beside others, or no longer (the Route).
        comparison_wanted: show the routes side by side.
        override_wanted: do not hold a condition against the learner (from, to, its key, the reason).
        override_withdrawn: ask a condition again (from, to, its key).
    """

    looked_at = Signal(object)
    opened = Signal(object)
    wanted = Signal(object)
    wanted_as_plan_b = Signal(object)
    set_aside = Signal(object, str)
    brought_back = Signal(object)
    evidence_wanted = Signal(object)
    compare_switched = Signal(object)
    comparison_wanted = Signal()
    override_wanted = Signal(str, str, str, str)
    override_withdrawn = Signal(str, str, str)

    def __init__(self, framework: Framework, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._framework = framework
        self._theme = theme
        self._wording = wording
        self._routes: Sequence[Route] = ()
        self._chosen = Chosen()
        self._in_sector: SaysInSector = _nothing
        self._weighed: SaysWeighed = _not_weighed
        self._strip: QWidget | None = None
        self._rows: list[RouteRow] = []
        self._detail: RouteDetail | None = None
        self._open_row: RouteRow | None = None
        self._alone: Route | None = None
        self.setObjectName("routes")
        self.setAccessibleName(self.tr("Routes"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(6)
        self._intro = QLabel(self._content)
        self._intro.setWordWrap(True)
        self._intro.setObjectName("routes-intro")
        self._more = QPushButton(self._content)
        self._more.setObjectName("more-routes")
        self._more.clicked.connect(self._show_more)
        self._column.addWidget(self._intro)
        self._column.addWidget(self._more)
        self._column.addStretch(1)
        self.setWidget(self._content)
        theme.changed.connect(self._renew)

    @property
    def rows(self) -> list[RouteRow]:
        """The rows listed so far."""
        return self._rows

    def put_above(self, strip: QWidget, weighed: SaysWeighed) -> None:
        """Put what narrows and orders the routes above the sentence that sums them up."""
        self._weighed = weighed
        self._strip = strip
        self._column.insertWidget(0, strip)

    def _is_in_strip(self, focused: QWidget | None) -> bool:
        """Whether somebody is narrowing the routes: what they look at stays where it is."""
        return focused is not None and self._strip is not None and self._strip.isAncestorOf(focused)

    def show_weighed(self) -> None:
        """Say anew how each route stands among the others."""
        for row in self._rows:
            row.show_weighed(self._weighed(row.route))
        self._show_detail_anew()

    def show_framework(self, framework: Framework) -> None:
        """Know other qualifications, before routes that run through them are shown."""
        self._framework = framework

    def show_routes(
        self,
        routes: Sequence[Route],
        plan_a: RouteCards,
        intro: str,
        plan_b: RouteCards = (),
        set_aside: Mapping[RouteCards, str] | None = None,
        compared: Sequence[RouteCards] = (),
    ) -> None:
        """List routes from the beginning; `intro` is the sentence above them.

        A route that is open stays open where it is still listed, and stays where it is on the screen.
        """
        self._routes = routes
        self._chosen = Chosen(plan_a, plan_b, set_aside or {}, compared)
        self._intro.setText(intro)
        before, self._rows = self._rows, []
        was_open, self._open_row = self._open_row, None
        was_focused = next((row for row in before if row is self.window().focusWidget()), None)
        for row in before:
            row.blockSignals(True)
        anchor = None if self._is_in_strip(self.window().focusWidget()) else was_open or was_focused
        from_top = 0 if anchor is None else anchor.y() - self.verticalScrollBar().value()
        self._add_rows(max(AT_ONCE, self._number_of(was_open), self._number_of(was_focused)))
        self._reopen(self._row_of(was_open), self._row_of(was_focused))
        for row in before:
            self._let_go(row)
        self._keep_at(self._row_of(anchor), from_top)

    def show_chosen(
        self,
        plan_a: RouteCards,
        plan_b: RouteCards,
        set_aside: Mapping[RouteCards, str],
        compared: Sequence[RouteCards] = (),
    ) -> None:
        """Mark which routes are Plan A, Plan B and set aside, and know which are compared."""
        chosen = Chosen(plan_a, plan_b, set_aside, compared)
        if chosen != self._chosen:
            self._chosen = chosen
            for row in self._rows:
                row.show_mark(chosen.mark(row.route.cards))
            self._show_detail_anew()

    def show_sector(self, says: SaysInSector | None) -> None:
        """Say of each route how it stands in a sector; None where none is chosen."""
        self._in_sector = says or _nothing
        for row in self._rows:
            row.show_sector(self._in_sector(row.route))

    def open_first(self) -> None:
        """Open the best route to its steps."""
        if self._rows:
            self._open(self._rows[0])

    def close_open(self) -> bool:
        """Close the open route, if there is one; whether there was."""
        was_open = self._open_row is not None
        self._close()
        return was_open

    # Listing

    def _add_rows(self, count: int) -> None:
        for route in self._routes[len(self._rows) : len(self._rows) + count]:
            row = RouteRow(route, self._theme, self._wording, self._content)
            row.setObjectName(f"route:{len(self._rows) + 1}")
            row.resize(self._column.contentsRect().width(), row.height())
            row.show_mark(self._chosen.mark(route.cards))
            row.show_sector(self._in_sector(route))
            row.show_weighed(self._weighed(route))
            row.looked_at.connect(self._looked_at)
            row.left.connect(self._left)
            row.walked.connect(self._walk)
            row.clicked.connect(self._clicked)
            self._column.insertWidget(self._column.indexOf(self._more), row)
            row.show()
            self._rows.append(row)
        left = len(self._routes) - len(self._rows)
        self._more.setText(self.tr("Show {count} more of {left}").format(count=min(AT_ONCE, left), left=left))
        self._more.setVisible(left > 0)

    def _show_more(self) -> None:
        self._add_rows(AT_ONCE)

    def _number_of(self, before: RouteRow | None) -> int:
        """The number of the same route in the list as it is now, from 1; 0 where it is in it no longer."""
        cards = None if before is None else before.route.cards
        return next((number for number, route in enumerate(self._routes, start=1) if route.cards == cards), 0)

    def _row_of(self, before: RouteRow | None) -> RouteRow | None:
        number = self._number_of(before)
        return self._rows[number - 1] if number else None

    def _reopen(self, opened: RouteRow | None, focused: RouteRow | None) -> None:
        """Open a route that was open, and give the focus back, without looking at anything else meanwhile."""
        if focused is not None:
            self._focus_quietly(focused)
        if opened is None:
            self._drop_detail()
        else:
            self._open_row = opened
            opened.setChecked(True)
            self._show_detail_anew()
        if opened is None and focused is None and self._alone is not None:
            self._look_at(None)

    def _keep_at(self, row: RouteRow | None, from_top: int) -> None:
        """Scroll so that a row stands as far below the top of the list as it did."""
        if row is not None and self.isVisible():
            self._make_room()
            self.verticalScrollBar().setValue(row.y() - from_top)

    def _bring_into_sight(self, widget: QWidget) -> None:
        """Scroll to what has just come, once it has its place."""
        self._make_room()
        self.ensureWidgetVisible(widget, 0, 12)

    @staticmethod
    def _make_room() -> None:
        """Give what has just come its place at once."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _let_go(self, widget: QWidget) -> None:
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    # Opening

    def _clicked(self) -> None:
        row = self.sender()
        if not isinstance(row, RouteRow):
            return
        if row is self._open_row:
            self._close()
        else:
            self._open(row)

    def _open(self, row: RouteRow) -> None:
        self._close()
        self._open_row = row
        row.setChecked(True)
        self._show_detail_anew()
        self._make_room()
        self._look_at(row.route)
        self.opened.emit(row.route)

    def _show_detail_anew(self) -> None:
        """Show the steps of the open route as they stand now; the old ones go once the focus has left them."""
        row, old = self._open_row, self._detail
        if row is None:
            return
        self._detail = self._make_detail(row.route)
        self._column.insertWidget(self._column.indexOf(row) + 1, self._detail)
        self._detail.show()
        if old is not None:
            row.blockSignals(True)
            return_to(self._detail, place_in(old), row)
            row.blockSignals(False)
            self._let_go(old)

    def _make_detail(self, route: Route) -> RouteDetail:
        detail = RouteDetail(route, self._framework, self._theme, self._wording, self._chosen, self._content)
        detail.tell(self._weighed(route).rule)
        detail.asked.connect(self._bring_into_sight)
        detail.override_wanted.connect(self.override_wanted)
        detail.override_withdrawn.connect(self.override_withdrawn)
        detail.choices.wanted.connect(self._wanted)
        detail.choices.wanted_as_plan_b.connect(self._wanted_as_plan_b)
        detail.choices.set_aside.connect(self._set_aside)
        detail.choices.brought_back.connect(self._brought_back)
        detail.choices.evidence_wanted.connect(self._evidence_wanted)
        detail.choices.compare_switched.connect(self._switch_compare)
        detail.choices.comparison_wanted.connect(self.comparison_wanted)
        return detail

    def _close(self) -> None:
        row, self._open_row = self._open_row, None
        if row is not None:
            if self._detail is not None and place_in(self._detail).had_focus:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
            row.setChecked(False)
            self._drop_detail()
            self._look_at(None)

    def _drop_detail(self) -> None:
        if self._detail is not None:
            self._let_go(self._detail)
            self._detail = None

    # What the user does

    def _wanted(self) -> None:
        if self._open_row is not None:
            self.wanted.emit(self._open_row.route)

    def _wanted_as_plan_b(self) -> None:
        if self._open_row is not None:
            self.wanted_as_plan_b.emit(self._open_row.route)

    def _evidence_wanted(self) -> None:
        if self._open_row is not None:
            self.evidence_wanted.emit(self._open_row.route)

    def _switch_compare(self) -> None:
        if self._open_row is not None:
            self.compare_switched.emit(self._open_row.route)

    def _set_aside(self, why: str) -> None:
        if self._open_row is not None:
            self.set_aside.emit(self._open_row.route, why)

    def _brought_back(self) -> None:
        if self._open_row is not None:
            self.brought_back.emit(self._open_row.route)

    def _look_at(self, route: Route | None) -> None:
        self._alone = route
        self.looked_at.emit(route)

    def _looked_at(self) -> None:
        row = self.sender()
        if isinstance(row, RouteRow):
            self._look_at(row.route)
            if row.hasFocus():
                self.ensureWidgetVisible(row, 0, 12)

    def _left(self) -> None:
        self._look_at(self._open_row.route if self._open_row is not None else None)

    def _walk(self, way: int) -> None:
        place = next((index for index, row in enumerate(self._rows) if row is self.sender()), 0) + way
        if 0 <= place < len(self._rows):
            self._rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    @staticmethod
    def _focus_quietly(row: RouteRow) -> None:
        row.blockSignals(True)
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        row.blockSignals(False)

    def _renew(self) -> None:
        for row in self._rows:
            row.updateGeometry()
            row.update()
        self._show_detail_anew()
