"""A picture on an axis with its words above it, read out where it has the focus, and the keys through several."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.growing import Grows

MARGIN = 6
NARROW = 120
BAR = 22
WRAPS = int(Qt.TextFlag.TextWordWrap)
NO_LIMIT = 10_000


class ToldBar(Grows, QWidget):
    """A label, more words below it, and the picture below both, which the class itself paints.

    Signals:
        moved: a key asks for another bar (-1 before, 1 after; -2 the first, 2 the last).
        reached: it has the focus now.
    """

    narrowest = NARROW
    ways: ClassVar[Mapping[Qt.Key, int]] = {
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_Down: 1,
        Qt.Key.Key_Home: -2,
        Qt.Key.Key_End: 2,
    }
    """The keys, and which bar each asks for."""

    moved = Signal(int)
    reached = Signal()

    def __init__(self, says: tuple[str, str, str], theme: Theme, parent: QWidget) -> None:
        """`says` is the label, the words below it, and the whole for screen readers."""
        super().__init__(parent)
        self.label, self.details, aloud = says
        self._theme = theme
        self.setAccessibleName(aloud)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """The words, and the picture below them."""
        return sum(self._word_heights(width)) + self._theme.pixels(BAR) + 3 * MARGIN

    def focusInEvent(self, event: QFocusEvent) -> None:
        """It is where the keys are now."""
        super().focusInEvent(event)
        self.reached.emit()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Some keys ask for another bar."""
        way = self.ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(way)

    def _word_heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(40, width - 2 * MARGIN), NO_LIMIT)
        label, details = QFontMetrics(self._theme.font("body")), QFontMetrics(self._theme.font("caption"))
        return (
            label.boundingRect(room, WRAPS, self.label).height(),
            details.boundingRect(room, WRAPS, self.details).height(),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, the picture, and a ring around both for the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, width = self._theme.tokens, self.width()
        label, details = self._word_heights(width)
        painter.setPen(tokens.ink)
        painter.setFont(self._theme.font("body"))
        painter.drawText(QRect(MARGIN, MARGIN, width - 2 * MARGIN, label), WRAPS, self.label)
        painter.setPen(tokens.ink_soft)
        painter.setFont(self._theme.font("caption"))
        painter.drawText(QRect(MARGIN, MARGIN + label, width - 2 * MARGIN, details), WRAPS, self.details)
        side, top = self._side(), 2 * MARGIN + label + details
        self._paint_picture(painter, QRectF(side, top, width - 2 * side, self._theme.pixels(BAR)))
        if self.hasFocus():
            painter.setPen(QPen(tokens.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _side(self) -> int:
        """What the picture leaves free at its sides."""
        raise NotImplementedError

    def _paint_picture(self, painter: QPainter, area: QRectF) -> None:
        raise NotImplementedError


def walk(bars: Sequence[ToldBar], way: int) -> None:
    """Go from the bar that has the focus to the one that was asked for."""
    now = next((number for number, bar in enumerate(bars) if bar.hasFocus()), 0)
    last = len(bars) - 1
    go_to(bars, {-2: 0, 2: last}.get(way, max(0, min(last, now + way))))


def go_to(bars: Sequence[ToldBar], number: int) -> None:
    """Give a bar the focus."""
    bars[number].setFocus(Qt.FocusReason.OtherFocusReason)


def keep_stop(bars: Sequence[ToldBar]) -> None:
    """Have Tab come back to the bar that was read last."""
    for bar in bars:
        bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus if bar.hasFocus() else Qt.FocusPolicy.ClickFocus)
