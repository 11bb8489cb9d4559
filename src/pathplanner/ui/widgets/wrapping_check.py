"""A check box whose words wrap, so that it never forces its column wider."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.growing import Grows

MARGIN = 4
BOX = 16
GAP = 8


class WrappingCheck(Grows, QCheckBox):
    """A box to tick, and words; both can be clicked."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """The height the words need at a width."""
        room = QRect(0, 0, self._room(width).width(), 10_000)
        metrics = QFontMetrics(self._theme.font("body"))
        words = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text()).height()
        return max(words, self._theme.pixels(BOX)) + 2 * MARGIN

    def minimumSizeHint(self) -> QSize:
        """Room for the box and a short word."""
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(pos)

    def _room(self, width: int) -> QRect:
        left = MARGIN + self._theme.pixels(BOX) + GAP
        return QRect(left, MARGIN, max(40, width - left - MARGIN), self.height() - 2 * MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, its tick, the words, and a ring around all for the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(tokens.focus if self.hasFocus() else tokens.line, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        self._paint_box(painter)
        painter.setPen(tokens.ink)
        painter.setFont(self._theme.font("body"))
        painter.drawText(self._room(self.width()), int(Qt.TextFlag.TextWordWrap), self.text())
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        side = self._theme.pixels(BOX)
        line = QFontMetrics(self._theme.font("body")).height()
        box = QRect(MARGIN, MARGIN + max(0, (line - side) // 2), side, side)
        painter.setPen(QPen(tokens.accent if self.isChecked() else tokens.ink_soft, 1.5))
        painter.setBrush(tokens.accent if self.isChecked() else tokens.surface)
        painter.drawRoundedRect(box, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            tick = self._theme.pixmap("check", tokens.on_accent, side - 2, self.devicePixelRatioF())
            painter.drawPixmap(box.topLeft() + QPoint(1, 1), tick)
