"""The signs of a picture of pay. Each kind has a shape of its own, so that it reads without colour."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF

from pathplanner.planning.pay_ranges import PayRange, RangeKind
from pathplanner.ui.evidence.axis import Axis
from pathplanner.ui.theme.tokens import Tokens

PATTERN = {RangeKind.QUARTILES: Qt.BrushStyle.BDiagPattern, RangeKind.SCALE: Qt.BrushStyle.VerPattern}


@dataclass(frozen=True, slots=True)
class Track:
    """Where a range is drawn, on which axis and in which colours."""

    axis: Axis
    room: QRectF
    tokens: Tokens

    def x(self, value: float) -> float:
        """Where a value stands."""
        return self.axis.place(value, self.room.left(), self.room.width())

    @property
    def middle(self) -> float:
        """The height of its middle line."""
        return self.room.center().y()


def paint_grid(painter: QPainter, track: Track) -> None:
    """The marks of the axis behind a range, so that it can be read far from the amounts."""
    painter.setPen(QPen(track.tokens.line, 1))
    for tick in track.axis.ticks:
        at = track.x(tick)
        painter.drawLine(QPointF(at, track.room.top()), QPointF(at, track.room.bottom()))


def paint_range(painter: QPainter, track: Track, found: PayRange) -> None:
    """Thin ends to the tenths that are known, a bar between the quartiles, and the mark."""
    _paint_end(painter, track, found.low or found.mark, found.lowest)
    _paint_end(painter, track, found.high or found.mark, found.highest)
    if found.low is not None and found.high is not None:
        _paint_bar(painter, track, found.low, found.high, PATTERN.get(found.kind, Qt.BrushStyle.BDiagPattern))
    if found.mark is not None:
        _paint_mark(painter, track, found.kind, found.mark)


def _paint_end(painter: QPainter, track: Track, start: float | None, end: float | None) -> None:
    if start is None or end is None:
        return
    at, cap = track.x(end), track.room.height() / 4
    painter.setPen(QPen(track.tokens.accent, 2))
    painter.drawLine(QPointF(track.x(start), track.middle), QPointF(at, track.middle))
    painter.drawLine(QPointF(at, track.middle - cap), QPointF(at, track.middle + cap))


def _paint_bar(painter: QPainter, track: Track, low: float, high: float, pattern: Qt.BrushStyle) -> None:
    height = track.room.height() * 0.64
    bar = QRectF(track.x(low), track.middle - height / 2, max(2.0, track.x(high) - track.x(low)), height)
    painter.setPen(QPen(track.tokens.accent, 2))
    painter.setBrush(track.tokens.surface)
    painter.drawRect(bar)
    painter.setBrush(QBrush(track.tokens.accent, pattern))
    painter.drawRect(bar)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_mark(painter: QPainter, track: Track, kind: RangeKind, value: float) -> None:
    at, half = track.x(value), track.room.height() / 2
    painter.setPen(QPen(track.tokens.surface, 2))
    painter.setBrush(track.tokens.ink)
    if kind in (RangeKind.QUARTILES, RangeKind.SCALE):
        painter.drawRect(QRectF(at - 3.5, track.middle - half, 7, 2 * half))
    elif kind is RangeKind.MEDIAN:
        painter.drawPolygon(_around(at, track.middle, half, ((0, -0.8), (0.8, 0), (0, 0.8), (-0.8, 0))))
    elif kind is RangeKind.AVERAGE:
        painter.drawEllipse(QPointF(at, track.middle), half * 0.64, half * 0.64)
    else:
        painter.drawPolygon(_around(at, track.middle, half, ((0, -0.8), (0.8, 0.6), (-0.8, 0.6))))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _around(x: float, y: float, size: float, corners: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x + across * size, y + down * size) for across, down in corners])
