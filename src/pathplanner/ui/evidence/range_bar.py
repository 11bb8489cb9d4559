"""One range of pay on the common axis, and the axis itself: painted, and read out where it has the focus."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pathplanner.planning.pay_ranges import PayRange
from pathplanner.ui.evidence.axis import Axis
from pathplanner.ui.evidence.signs import Track, paint_grid, paint_range
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.told_bar import BAR, MARGIN, NARROW, ToldBar


def _written(amount: float) -> str:
    """In full: "£20k" has to be explained."""
    return f"£{amount:,.0f}"


def _widest(axis: Axis, theme: Theme) -> int:
    metrics = QFontMetrics(theme.font("small"))
    return max(metrics.horizontalAdvance(_written(tick)) for tick in axis.ticks)


def _side(axis: Axis, theme: Theme) -> int:
    """What a picture leaves free at its sides: half of the widest amount."""
    return _widest(axis, theme) // 2 + 2


class RangeBar(ToldBar):
    """A label, the figures in words, and the range below them."""

    def __init__(self, found: PayRange, says: tuple[str, str, str], axis: Axis, theme: Theme, parent: QWidget) -> None:
        """`says` is the label, the figures, and the whole sentence for screen readers."""
        super().__init__(says, theme, parent)
        self.found = found
        self._axis = axis

    def _side(self) -> int:
        return _side(self._axis, self._theme)

    def _paint_picture(self, painter: QPainter, area: QRectF) -> None:
        track = Track(self._axis, area, self._theme.tokens)
        paint_grid(painter, track)
        paint_range(painter, track, self.found)


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
