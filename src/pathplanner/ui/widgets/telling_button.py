"""A button that tells several things below one another; each wraps, so that it never forces its column wider."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.growing import Grows

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MARGIN, GAP, BETWEEN = 10, 8, 2
NARROWEST_WORDS = 40
NO_LIMIT = 10_000
ROUNDING = 2
"""Words may be a little wider than their width in whole pixels."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words in a role of the type scale, with an icon before them or none."""

    says: str
    role: str = "caption"
    strong: bool = False
    soft: bool = True
    icon: str = ""


class TellingButton(Grows, QAbstractButton):
    """Lines of words, with an icon before all of them or none, and a sign at their end where it opens something.

    Signals:
        walked: an arrow key, Home or End was pressed (Qt.Key).
        typed: a letter was typed on it.
    """

    walked = Signal(int)
    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, *, icon: str = "", icon_size: int = 0) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icon = icon
        self._icon_size = icon_size
        self._lines: tuple[Line, ...] = ()
        self._heights: dict[int, tuple[int, ...]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What it tells."""
        return self._lines

    def tell(self, lines: Sequence[Line], aloud: str, *, icon: str | None = None) -> None:
        """Tell something else, if it is something else; `aloud` is for screen readers."""
        icon = self._icon if icon is None else icon
        if tuple(lines) != self._lines or icon != self._icon:
            self._lines = tuple(lines)
            self._icon = icon
            self.setText(self._lines[0].says)
            self.renew()
        self.setAccessibleName(aloud)

    def renew(self) -> None:
        """Measure again after a change of words or of text size."""
        self._heights.clear()
        self.updateGeometry()
        self.update()

    # Measuring

    def heightForWidth(self, width: int) -> int:
        """The height the words need at a width."""
        heights = self._heights_at(width)
        words = sum(heights) + BETWEEN * (len(heights) - 1)
        return max(words, self.theme.pixels(self._icon_size)) + 2 * MARGIN

    def minimumSizeHint(self) -> QSize:
        """As high as its words are where it stands."""
        return self.sizeHint()

    def _heights_at(self, width: int) -> tuple[int, ...]:
        if width not in self._heights:
            room = self._room(width)
            self._heights[width] = tuple(self._height_of(line, room) for line in self._lines)
        return self._heights[width]

    def _height_of(self, line: Line, room: int) -> int:
        metrics = QFontMetrics(self.theme.font(line.role, strong=line.strong))
        beside = self._beside(line)
        if metrics.horizontalAdvance(line.says) + ROUNDING <= room - beside:
            return metrics.height()
        area = QRect(0, 0, room - beside, NO_LIMIT)
        return metrics.boundingRect(area, int(Qt.TextFlag.TextWordWrap), line.says).height()

    def _room(self, width: int) -> int:
        sign = self._sign_size + GAP if self.isCheckable() else 0
        return max(NARROWEST_WORDS, width - self._left - sign - MARGIN)

    def _beside(self, line: Line) -> int:
        return self._sign_size + GAP // 2 if line.icon else 0

    @property
    def _left(self) -> int:
        return MARGIN + (self.theme.pixels(self._icon_size) + GAP + BETWEEN if self._icon else 0)

    @property
    def _sign_size(self) -> int:
        return self.theme.pixels(14)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame, the icon, the words, and a sign where it opens something."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self.theme.tokens
        picked = self.isChecked() or self.underMouse()
        ring = tokens.focus if self.hasFocus() else tokens.accent if picked else tokens.line
        painter.setPen(QPen(ring, 2 if self.hasFocus() else 1))
        painter.setBrush(tokens.raised if picked else tokens.surface)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        if self._icon:
            size = self.theme.pixels(self._icon_size)
            self._draw(painter, self._icon, QPointF(MARGIN, MARGIN), size)
        self._paint_lines(painter)
        if self.isCheckable():
            size = self._sign_size
            at = QPointF(self.width() - MARGIN - size, MARGIN + 2)
            self._draw(painter, "up" if self.isChecked() else "down", at, size)
        painter.end()

    def _paint_lines(self, painter: QPainter) -> None:
        tokens = self.theme.tokens
        top, room = MARGIN, self._room(self.width())
        for line, height in zip(self._lines, self._heights_at(self.width()), strict=True):
            painter.setFont(self.theme.font(line.role, strong=line.strong))
            painter.setPen(tokens.ink_soft if line.soft else tokens.ink)
            beside = self._beside(line)
            if line.icon:
                self._draw(painter, line.icon, QPointF(self._left, top + 1), self._sign_size)
            area = QRect(self._left + beside, top, room - beside, height)
            painter.drawText(area, int(Qt.TextFlag.TextWordWrap), line.says)
            top += height + BETWEEN

    def _draw(self, painter: QPainter, icon: str, at: QPointF, size: int) -> None:
        painter.drawPixmap(at, self.theme.pixmap(icon, self.theme.tokens.accent, size, self.devicePixelRatioF()))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too; arrows walk, letters look for a name."""
        letters = event.text()
        if event.key() in ENTER:
            self.click()
        elif event.key() in ARROWS:
            self.walked.emit(int(event.key()))
        elif letters.strip() and letters.isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.typed.emit(letters)
        else:
            super().keyPressEvent(event)
