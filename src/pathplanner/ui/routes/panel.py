"""The list of routes, best first, each of which opens to its steps."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.routes import Route
from pathplanner.planning.wording import Wording
from pathplanner.ui.routes.detail import RouteDetail
from pathplanner.ui.routes.row import RouteRow
from pathplanner.ui.theme.theme import Theme

AT_ONCE = 24
"""How many routes are listed before "Show more"."""


class RoutesPanel(QScrollArea):
    """Shows routes; hovering or focusing one shows it alone on the ladder.

    Signals:
        looked_at: a route is looked at alone (the Route), or no longer (None).
        wanted: make this route Plan A (the Route).
    """

    looked_at = Signal(object)
    wanted = Signal(object)

    def __init__(self, framework: Framework, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._framework = framework
        self._theme = theme
        self._wording = wording
        self._routes: Sequence[Route] = ()
        self._plan_a: tuple[QualificationId, ...] = ()
        self._rows: list[RouteRow] = []
        self._detail: RouteDetail | None = None
        self._open_row: RouteRow | None = None
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

    def show_routes(self, routes: Sequence[Route], plan_a: tuple[QualificationId, ...], intro: str) -> None:
        """List routes from the beginning; `intro` is the sentence above them."""
        self._routes = routes
        self._plan_a = plan_a
        self._intro.setText(intro)
        self._close()
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self._add_rows(AT_ONCE)

    def show_plan_a(self, plan_a: tuple[QualificationId, ...]) -> None:
        """Mark another route as Plan A."""
        self._plan_a = plan_a
        if self._open_row is not None:
            self._open(self._open_row)

    def open_first(self) -> None:
        """Open the best route to its steps."""
        if self._rows:
            self._open(self._rows[0])

    def _add_rows(self, count: int) -> None:
        for route in self._routes[len(self._rows) : len(self._rows) + count]:
            row = RouteRow(route, self._theme, self._wording, self._content)
            row.setObjectName(f"route:{len(self._rows) + 1}")
            row.looked_at.connect(self._looked_at)
            row.left.connect(self._left)
            row.walked.connect(self._walk)
            row.clicked.connect(self._clicked)
            self._column.insertWidget(self._column.indexOf(self._more), row)
            self._rows.append(row)
        left = len(self._routes) - len(self._rows)
        self._more.setText(self.tr("Show {count} more of {left}").format(count=min(AT_ONCE, left), left=left))
        self._more.setVisible(left > 0)

    def _show_more(self) -> None:
        self._add_rows(AT_ONCE)

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
        is_plan_a = row.route.cards == self._plan_a
        self._detail = RouteDetail(
            row.route, self._framework, self._theme, self._wording, is_plan_a=is_plan_a, parent=self._content
        )
        self._detail.wanted.connect(self._wanted)
        self._column.insertWidget(self._column.indexOf(row) + 1, self._detail)
        self._open_row = row
        row.setChecked(True)
        self.looked_at.emit(row.route)

    def _close(self) -> None:
        if self._detail is not None:
            has_focus = any(inner.hasFocus() for inner in self._detail.findChildren(QWidget))
            if self._open_row is not None and has_focus:
                self._open_row.setFocus(Qt.FocusReason.OtherFocusReason)
            self._column.removeWidget(self._detail)
            self._detail.hide()
            self._detail.deleteLater()
            self._detail = None
        if self._open_row is not None:
            self._open_row.setChecked(False)
            self._open_row = None
            self.looked_at.emit(None)

    def close_open(self) -> bool:
        """Close the open route, if there is one; whether there was."""
        was_open = self._open_row is not None
        self._close()
        return was_open

    def _wanted(self) -> None:
        if self._open_row is not None:
            self.wanted.emit(self._open_row.route)

    def _looked_at(self) -> None:
        row = self.sender()
        if isinstance(row, RouteRow):
            self.looked_at.emit(row.route)
            if row.hasFocus():
                self.ensureWidgetVisible(row, 0, 12)

    def _left(self) -> None:
        self.looked_at.emit(self._open_row.route if self._open_row is not None else None)

    def _walk(self, way: int) -> None:
        place = next((index for index, row in enumerate(self._rows) if row is self.sender()), 0) + way
        if 0 <= place < len(self._rows):
            self._rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _renew(self) -> None:
        for row in self._rows:
            row.updateGeometry()
            row.update()
        if self._open_row is not None:
            self._open(self._open_row)
