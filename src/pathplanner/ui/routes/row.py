"""One route in the list: where it goes, how long, what is asked, what it costs."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pathplanner.core.destinations import DEGREE, HTQ
from pathplanner.core.routes import Route
from pathplanner.planning.lighting import Light
from pathplanner.planning.wording import Wording
from pathplanner.ui.ladder.shapes import pen
from pathplanner.ui.routes.chosen import Mark, mark_words
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.growing import Grows

MARGIN = 10
STRIPE = 4
ICON = 15

Fact = tuple[str, str]
"""An icon's name and the words beside it."""


@dataclass(frozen=True, slots=True)
class RowWeighed:
    """What is said of a route among the others: facts for its row, and the rule they go by."""

    facts: tuple[Fact, ...] = ()
    rule: str = ""


NOT_WEIGHED = RowWeighed()


def light_of(route: Route) -> Light:
    """The state whose stroke a route is drawn in."""
    if route.destination == HTQ:
        return Light.HTQ
    return Light.DEGREE if route.destination == DEGREE else Light.GOAL


def facts_of(route: Route, wording: Wording, sector: str = "") -> list[Fact]:
    """What is said of a route in its row; `sector` is what is said of it in a sector."""
    facts = [
        ("clock", wording.route_length(route)),
        ("close", wording.unmet(route.unmet)),
        ("ask", wording.to_check(route.unknown)),
        ("agreed", wording.agreed(route.agreed)),
        ("money", wording.fee_note(route)),
        ("none", sector),
    ]
    if route.earns_while_learning:
        facts.append(("earn", QCoreApplication.translate("RouteRow", "earn while learning")))
    return [fact for fact in facts if fact[1]]


class RouteRow(Grows, QAbstractButton):
    """A route as a button; the pointer or the focus on it shows it alone on the ladder.

    Signals:
        looked_at: the pointer or the focus came.
        left: the pointer or the focus went.
        walked: up or down was pressed (-1 or 1).
    """

    narrowest = 200

    looked_at = Signal()
    left = Signal()
    walked = Signal(int)

    def __init__(self, route: Route, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.route = route
        self._theme = theme
        self._wording = wording
        self._mark: Mark | None = None
        self._in_sector = ""
        self._weighed = NOT_WEIGHED
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(wording.route_title(route))
        self._name_aloud()

    @property
    def mark(self) -> Mark | None:
        """What was decided about the route."""
        return self._mark

    def show_mark(self, mark: Mark | None) -> None:
        """Say what was decided about the route; it looks no lesser for it."""
        if mark is not self._mark:
            self._mark = mark
            self._name_aloud()
            self.updateGeometry()
            self.update()

    def show_sector(self, says: str) -> None:
        """Say how the route stands in a sector; it looks no lesser for it."""
        if says != self._in_sector:
            self._in_sector = says
            self._name_aloud()
            self.updateGeometry()
            self.update()

    def show_weighed(self, weighed: RowWeighed) -> None:
        """Say whether no other route beats it, and what hides it; it looks no lesser for either."""
        if weighed != self._weighed:
            self._weighed = weighed
            self.setToolTip(weighed.rule)
            self.setAccessibleDescription(weighed.rule)
            self._name_aloud()
            self.updateGeometry()
            self.update()

    def _name_aloud(self) -> None:
        aloud = self._wording.route_aloud(self.route)
        for _, says in self._weighed.facts:
            aloud = self.tr("{route}. {says}").format(route=aloud, says=says)
        if self._in_sector:
            aloud = self.tr("{route}. {sector}").format(route=aloud, sector=self._in_sector)
        if self._mark is not None:
            aloud = self.tr("{mark}. {route}").format(mark=mark_words(self._mark), route=aloud)
        self.setAccessibleName(aloud)

    def heightForWidth(self, width: int) -> int:
        """The height the title and the facts need at a width."""
        title = self._title_metrics().boundingRect(self._room(width), self._flags(), self.text()).height()
        return title + self._facts_height(width) + 2 * MARGIN - 2

    def _title_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font("body", strong=True))

    def _facts_height(self, width: int) -> int:
        lines = 1 + max(line for line, _, _, _ in self._placed_facts(width))
        return lines * self._line_height() + 4

    def _line_height(self) -> int:
        return max(QFontMetrics(self._theme.font("caption")).height(), self._theme.pixels(ICON)) + 2

    def _placed_facts(self, width: int) -> Iterator[tuple[int, int, str, str]]:
        """Each fact with its line and its place on it; a fact that does not fit begins a new line."""
        left = STRIPE + MARGIN
        line, x = 0, left
        for icon, words in self._facts():
            needed = self._theme.pixels(ICON) + 3 + QFontMetrics(self._fact_font(icon)).horizontalAdvance(words)
            if x > left and x + needed > width - MARGIN:
                line, x = line + 1, left
            yield line, x, icon, words
            x += needed + 10

    def _fact_font(self, icon: str) -> QFont:
        return self._theme.font("caption", strong=icon == self._mark)

    def _room(self, width: int) -> QRect:
        return QRect(STRIPE + MARGIN, MARGIN - 2, max(60, width - STRIPE - 2 * MARGIN), 10_000)

    @staticmethod
    def _flags() -> int:
        return int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A stripe in the stroke of the destination, the chain of names, a line of facts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        area = self.rect().adjusted(1, 1, -1, -1)
        picked = self.isChecked() or self.underMouse()
        painter.setPen(QPen(tokens.focus if self.hasFocus() else tokens.line, 2 if self.hasFocus() else 1))
        painter.setBrush(tokens.light_tint(light_of(self.route)) if picked else tokens.surface)
        painter.drawRoundedRect(area, 6, 6)
        painter.setPen(pen(light_of(self.route), tokens.light(light_of(self.route)), STRIPE))
        painter.drawLine(QPointF(STRIPE + 2, 7), QPointF(STRIPE + 2, self.height() - 7))
        painter.setPen(tokens.ink)
        painter.setFont(self._theme.font("body", strong=True))
        painter.drawText(self._room(self.width()), self._flags(), self.text())
        self._paint_facts(painter)
        painter.end()

    def _paint_facts(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        metrics = QFontMetrics(self._theme.font("caption"))
        size = self._theme.pixels(ICON)
        top = self.height() - self._facts_height(self.width()) - 2
        for line, x, icon, words in self._placed_facts(self.width()):
            y = top + line * self._line_height()
            ink = tokens.ink if icon == self._mark else tokens.ink_soft
            pixmap = self._theme.pixmap(icon, ink, size, self.devicePixelRatioF())
            painter.setFont(self._fact_font(icon))
            painter.setPen(ink)
            painter.drawPixmap(QPointF(x, y + (metrics.height() - size) / 2), pixmap)
            painter.drawText(QPointF(x + size + 3, y + metrics.ascent()), words)

    def _facts(self) -> list[Fact]:
        marked = [] if self._mark is None else [(self._mark.value, mark_words(self._mark))]
        return [*marked, *self._weighed.facts, *facts_of(self.route, self._wording, self._in_sector)]

    def event(self, event: QEvent) -> bool:
        """Say when the pointer comes and goes."""
        if event.type() == QEvent.Type.Enter:
            self.looked_at.emit()
            self.update()
        elif event.type() == QEvent.Type.Leave:
            self.left.emit()
            self.update()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard looks at it."""
        super().focusInEvent(event)
        self.looked_at.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went on."""
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk the list, Enter opens."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
