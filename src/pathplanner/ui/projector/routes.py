"""The routes to read from afar: where each goes and what is said of it, with nothing to press."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from pathplanner.core.routes import Route
from pathplanner.planning.wording import Wording
from pathplanner.ui.ladder.shapes import pen
from pathplanner.ui.routes.row import facts_of, light_of
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.words import words

AT_MOST = 24
"""How many routes are listed; the others are counted."""
STRIPE = 4


class RouteSign(QFrame):
    """One route."""

    def __init__(self, route: Route, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._light = light_of(route)
        self.setProperty("role", "note")
        self.setAccessibleName(wording.route_aloud(route))
        column = QVBoxLayout(self)
        column.setContentsMargins(STRIPE + 12, 8, 10, 8)
        column.setSpacing(2)
        column.addWidget(words(wording.route_title(route), role="heading"))
        column.addWidget(words(" · ".join(says for _, says in facts_of(route, wording)), role="caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame, with a stripe in the stroke of the destination."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(pen(self._light, self._theme.tokens.light(self._light), STRIPE))
        painter.drawLine(QPointF(STRIPE + 2, 7), QPointF(STRIPE + 2, self.height() - 7))
        painter.end()


class RouteSigns(QScrollArea):
    """All routes, one below the other; the arrow keys scroll."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._signs: list[RouteSign] = []
        self._listed: tuple[Sequence[Route], str] | None = None
        self.setObjectName("learner-routes")
        self.setAccessibleName(self.tr("Routes"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(8)
        self._intro = self._label("heading")
        self._others = self._label("caption")
        self._column.addStretch(1)
        self.setWidget(self._content)

    def _label(self, role: str) -> QLabel:
        label = words("", role=role)
        self._column.addWidget(label)
        return label

    def show_routes(self, routes: Sequence[Route], intro: str) -> None:
        """List the routes below the sentence that sums them up; the same ones again are left as they are."""
        if self._listed == (routes, intro):
            return
        self._listed = (routes, intro)
        for sign in self._signs:
            self._column.removeWidget(sign)
            sign.hide()
            sign.deleteLater()
        self._intro.setText(intro)
        self._signs = [RouteSign(route, self._theme, self._wording, self._content) for route in routes[:AT_MOST]]
        for sign in self._signs:
            self._column.insertWidget(self._column.indexOf(self._others), sign)
            sign.show()
        others = len(routes) - len(self._signs)
        self._others.setText(self.tr("And {count} more.").format(count=others))
        self._others.setVisible(others > 0)
        self.verticalScrollBar().setValue(0)
