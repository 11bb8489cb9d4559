"""A headline that can be pressed, as wide as its column and as high as its words."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pathplanner.ui.theme.theme import Theme

MARGIN = 6
SIGN = 12


class Headline(QAbstractButton):
    """Opens and closes what stands below it."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def hasHeightForWidth(self) -> bool:
        """The words may wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height the words need at a width."""
        metrics = QFontMetrics(self._theme.font("body", strong=True))
        room = QRect(0, 0, self._room(width).width(), 10_000)
        return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text()).height() + 2 * MARGIN

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _room(self, width: int) -> QRect:
        left = SIGN + 2 * MARGIN
        return QRect(left, MARGIN, max(40, width - left - MARGIN), self.height() - 2 * MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A plus or minus, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        if self.hasFocus():
            painter.setPen(QPen(tokens.focus, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(QPen(tokens.accent, 2))
        middle = QPointF(MARGIN + SIGN / 2, MARGIN + QFontMetrics(self._theme.font("body")).height() / 2)
        half = SIGN / 2 - 1
        painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))
        if not self.isChecked():
            painter.drawLine(middle - QPointF(0, half), middle + QPointF(0, half))
        painter.setPen(tokens.accent)
        painter.setFont(self._theme.font("body", strong=True))
        painter.drawText(self._room(self.width()), int(Qt.TextFlag.TextWordWrap), self.text())
        painter.end()
