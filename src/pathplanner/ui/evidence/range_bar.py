"""One range of pay on the common axis, and the axis itself: painted, and read out where it has the focus."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pathplanner.planning.pay_ranges import PayRange
from pathplanner.ui.evidence.axis import Axis
from pathplanner.ui.evidence.signs import Track, paint_grid, paint_range
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.growing import Grows

MARGIN = 6
BAR = 22
NARROW = 120
WRAPS = int(Qt.TextFlag.TextWordWrap)


def _written(amount: float) -> str:
    """In full: "£20k" has to be explained."""
    return f"£{amount:,.0f}"


def _widest(axis: Axis, theme: Theme) -> int:
    metrics = QFontMetrics(theme.font("small"))
    return max(metrics.horizontalAdvance(_written(tick)) for tick in axis.ticks)


def _side(axis: Axis, theme: Theme) -> int:
    """What a picture leaves free at its sides: half of the widest amount."""
    return _widest(axis, theme) // 2 + 2


def _grows_down(widget: QWidget) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


class RangeBar(Grows, QWidget):
    """A label, the figures in words, and the range below them.

    Signals:
        moved: an arrow key asks for another range (-1 before, 1 after; -2 the first, 2 the last).
        reached: it has the focus now.
    """

    narrowest = NARROW

    moved = Signal(int)
    reached = Signal()

    def __init__(self, found: PayRange, says: tuple[str, str, str], axis: Axis, theme: Theme, parent: QWidget) -> None:
        """`says` is the label, the figures, and the whole sentence for screen readers."""
        super().__init__(parent)
        self.found = found
        self._label, self.figures, sentence = says
        self._axis = axis
        self._theme = theme
        self.setAccessibleName(sentence)
        self.setToolTip("")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        _grows_down(self)

    def heightForWidth(self, width: int) -> int:
        """The words, and the range below them."""
        return sum(self._word_heights(width)) + self._theme.pixels(BAR) + 3 * MARGIN

    def focusInEvent(self, event: QFocusEvent) -> None:
        """It is where the keys are now."""
        super().focusInEvent(event)
        self.reached.emit()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go to the range before and after, Home and End to the first and the last."""
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -2, Qt.Key.Key_End: 2}
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(way)

    def _word_heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(40, width - 2 * MARGIN), 10_000)
        label, figures = QFontMetrics(self._theme.font("body")), QFontMetrics(self._theme.font("caption"))
        return (
            label.boundingRect(room, WRAPS, self._label).height(),
            figures.boundingRect(room, WRAPS, self.figures).height(),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, the range, and a ring around both for the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, width = self._theme.tokens, self.width()
        label, figures = self._word_heights(width)
        painter.setPen(tokens.ink)
        painter.setFont(self._theme.font("body"))
        painter.drawText(QRect(MARGIN, MARGIN, width - 2 * MARGIN, label), WRAPS, self._label)
        painter.setPen(tokens.ink_soft)
        painter.setFont(self._theme.font("caption"))
        painter.drawText(QRect(MARGIN, MARGIN + label, width - 2 * MARGIN, figures), WRAPS, self.figures)
        top = 2 * MARGIN + label + figures
        side = _side(self._axis, self._theme)
        track = Track(self._axis, QRectF(side, top, width - 2 * side, self._theme.pixels(BAR)), tokens)
        paint_grid(painter, track)
        paint_range(painter, track, self.found)
        if self.hasFocus():
            painter.setPen(QPen(tokens.focus, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.end()


class AxisRule(QWidget):
    """The amounts of the axis; those for which there is no room are left out."""

    def __init__(self, axis: Axis, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._axis = axis
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(QFontMetrics(theme.font("small")).height() + MARGIN)

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(NARROW, self.height())

    def shown(self) -> tuple[float, ...]:
        """The amounts that are written at this width."""
        ticks = self._axis.ticks
        widest = _widest(self._axis, self._theme) + MARGIN
        room = (self.width() - 2 * _side(self._axis, self._theme)) / max(1, len(ticks) - 1)
        every = max(1, -(-widest // max(1, int(room))))
        return ticks[::every]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each amount above its mark."""
        painter = QPainter(self)
        side = _side(self._axis, self._theme)
        painter.setFont(self._theme.font("small"))
        metrics = painter.fontMetrics()
        for tick in self.shown():
            at = self._axis.place(tick, side, self.width() - 2 * side)
            words = _written(tick)
            painter.setPen(self._theme.tokens.ink_soft)
            painter.drawText(round(at - metrics.horizontalAdvance(words) / 2), metrics.ascent(), words)
            painter.setPen(QPen(self._theme.tokens.ink_soft, 1))
            painter.drawLine(round(at), self.height() - MARGIN + 1, round(at), self.height())
        painter.end()


class Sign(QWidget):
    """One sign by itself, for the key of the picture."""

    def __init__(self, found: PayRange, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._found = _sample(found)
        self._theme = theme
        self.setFixedSize(theme.pixels(52), theme.pixels(BAR))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign of its kind."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(2, 1, self.width() - 4, self.height() - 2)
        paint_range(painter, Track(Axis(0, 100, 100), room, self._theme.tokens), self._found)
        painter.end()


def _sample(found: PayRange) -> PayRange:
    """The same kind with values that can be drawn small; it is a sign, not a figure."""
    has_range = found.low is not None and found.high is not None
    return PayRange(
        label="",
        kind=found.kind,
        low=25 if has_range else None,
        mark=None if found.mark is None else 50,
        high=75 if has_range else None,
        lowest=None if found.lowest is None else 4,
        highest=None if found.highest is None else 96,
        measure="",
        group="",
        year="",
        place="",
        sources=(),
        limits=(),
        origin="",
    )
