"""One step on the time line: its words, its band below them, and both read out where it has the focus."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pathplanner.planning.schedule import Band
from pathplanner.ui.compare.time_axis import MARGIN, NARROW, TimeAxis, side
from pathplanner.ui.compare.time_signs import TimeTrack, paint_band, paint_years
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.growing import Grows

BAR = 22
WRAPS = int(Qt.TextFlag.TextWordWrap)
NO_LIMIT = 10_000
WAYS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -2,
    Qt.Key.Key_End: 2,
}


class TimeBar(Grows, QWidget):
    """A step's name and length, its dates and the age at the award, and its band on the common axis.

    Signals:
        moved: an arrow key asks for another step (-1 before, 1 after; -2 the first, 2 the last).
        reached: it has the focus now.
    """

    narrowest = NARROW

    moved = Signal(int)
    reached = Signal()

    def __init__(self, band: Band, says: tuple[str, str, str], axis: TimeAxis, theme: Theme, parent: QWidget) -> None:
        """`says` is the label, the dates with the award, and the whole for screen readers."""
        super().__init__(parent)
        self.band = band
        self.label, self.dates, sentence = says
        self._axis = axis
        self._theme = theme
        self.setAccessibleName(sentence)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """The words, and the band below them."""
        return sum(self._word_heights(width)) + self._theme.pixels(BAR) + 3 * MARGIN

    def focusInEvent(self, event: QFocusEvent) -> None:
        """It is where the keys are now."""
        super().focusInEvent(event)
        self.reached.emit()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the step before and after, Home and End to the first and the last."""
        way = WAYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(way)

    def _word_heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(40, width - 2 * MARGIN), NO_LIMIT)
        label, dates = QFontMetrics(self._theme.font("body")), QFontMetrics(self._theme.font("caption"))
        return (
            label.boundingRect(room, WRAPS, self.label).height(),
            dates.boundingRect(room, WRAPS, self.dates).height(),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, the band, and a ring around both for the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, width = self._theme.tokens, self.width()
        label, dates = self._word_heights(width)
        painter.setPen(tokens.ink)
        painter.setFont(self._theme.font("body"))
        painter.drawText(QRect(MARGIN, MARGIN, width - 2 * MARGIN, label), WRAPS, self.label)
        painter.setPen(tokens.ink_soft)
        painter.setFont(self._theme.font("caption"))
        painter.drawText(QRect(MARGIN, MARGIN + label, width - 2 * MARGIN, dates), WRAPS, self.dates)
        left, top = side(self._theme), 2 * MARGIN + label + dates
        track = TimeTrack(self._axis, QRectF(left, top, width - 2 * left, self._theme.pixels(BAR)), tokens)
        paint_years(painter, track)
        paint_band(painter, track, self.band)
        if self.hasFocus():
            painter.setPen(QPen(tokens.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.end()
