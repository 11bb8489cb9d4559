"""A button whose words wrap, so that it never forces its column wider."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.growing import Grows

MARGIN = 6
SIGN = 14


class WrappingButton(Grows, QAbstractButton):
    """Words in the accent colour, with an icon before them or, when checkable, a plus that turns into a minus."""

    def __init__(self, text: str, theme: Theme, parent: QWidget, *, icon: str = "") -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self.setText(text)
        self.setCheckable(not icon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def heightForWidth(self, width: int) -> int:
        """The height the words need at a width."""
        room = QRect(0, 0, self._room(width).width(), 10_000)
        return self._metrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text()).height() + 2 * MARGIN

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font("body", strong=True))

    def _room(self, width: int) -> QRect:
        left = SIGN + 2 * MARGIN
        return QRect(left, MARGIN, max(40, width - left - MARGIN), self.height() - 2 * MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign, the words, and a ring around both for the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(tokens.focus if self.hasFocus() else tokens.line, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        self._paint_sign(painter)
        painter.setPen(tokens.accent)
        painter.setFont(self._theme.font("body", strong=True))
        painter.drawText(self._room(self.width()), int(Qt.TextFlag.TextWordWrap), self.text())
        painter.end()

    def _paint_sign(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        middle = QPointF(MARGIN + SIGN / 2, MARGIN + self._metrics().height() / 2)
        half = SIGN / 2 - 1
        if self._icon:
            pixmap = self._theme.pixmap(self._icon, tokens.accent, SIGN, self.devicePixelRatioF())
            painter.drawPixmap(middle - QPointF(SIGN / 2, SIGN / 2), pixmap)
            return
        painter.setPen(QPen(tokens.accent, 2))
        painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))
        if not self.isChecked():
            painter.drawLine(middle - QPointF(0, half), middle + QPointF(0, half))
