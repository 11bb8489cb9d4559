"""The signs of a time line. Study and work have patterns of their own, so that it reads without colour."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from pathplanner.planning.schedule import YEAR, Band, BandKind
from pathplanner.ui.compare.time_axis import TimeAxis
from pathplanner.ui.theme.tokens import Tokens

PATTERN = {BandKind.STUDY: Qt.BrushStyle.BDiagPattern, BandKind.WORK: Qt.BrushStyle.DiagCrossPattern}
BAR = 0.64
"""How much of the height a bar takes."""


@dataclass(frozen=True, slots=True)
class TimeTrack:
    """Where a band is drawn, on which axis and in which colours."""

    axis: TimeAxis
    room: QRectF
    tokens: Tokens

    def x(self, month: float) -> float:
        """Where a month stands."""
        return self.axis.place(month, self.room.left(), self.room.width())

    @property
    def middle(self) -> float:
        """The height of its middle line."""
        return self.room.center().y()

    def bar(self, start: float, end: float) -> QRectF:
        """The place of a bar between two months."""
        height = self.room.height() * BAR
        return QRectF(self.x(start), self.middle - height / 2, max(2.0, self.x(end) - self.x(start)), height)


def paint_years(painter: QPainter, track: TimeTrack) -> None:
    """The marks of the axis behind a band."""
    painter.setPen(QPen(track.tokens.line, 1))
    for year in range(track.axis.years + 1):
        at = track.x(year * YEAR)
        painter.drawLine(QPointF(at, track.room.top()), QPointF(at, track.room.bottom()))


def paint_band(painter: QPainter, track: TimeTrack, band: Band) -> None:
    """The wait before it, what is possible in a broken line, what is certain in its pattern, and a flag."""
    first = band.begins.min or 0
    last = track.axis.months if band.ends.max is None else band.ends.max
    paint_wait(painter, track, first - (band.waits.max or 0), first)
    paint_pattern(painter, track.bar(first, last), track.tokens.ink_soft, band.kind)
    paint_possible(painter, track, first, last, is_open=band.ends.max is None)
    certain = first if band.begins.max is None else band.begins.max
    least = band.ends.min or 0
    if band.begins.max is not None and least > certain:
        paint_certain(painter, track, certain, least, band.kind)
    if band.off_ramp:
        paint_flag(painter, track, last if band.ends.max is not None else least)


def paint_wait(painter: QPainter, track: TimeTrack, start: float, end: float) -> None:
    """Dots from when somebody is free until it begins."""
    if end > start:
        painter.setPen(QPen(track.tokens.ink_soft, 2, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(track.x(start), track.middle), QPointF(track.x(end), track.middle))


def paint_possible(painter: QPainter, track: TimeTrack, start: float, end: float, *, is_open: bool) -> None:
    """From the first month it can begin in to the last it can end in, without an end where that is not known."""
    bar = track.bar(start, end)
    painter.setPen(QPen(track.tokens.accent, 2, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if not is_open:
        painter.drawRect(bar)
        return
    painter.drawPolyline(QPolygonF([bar.topRight(), bar.topLeft(), bar.bottomLeft(), bar.bottomRight()]))
    tip, half = QPointF(bar.right(), track.middle), bar.height() / 2
    painter.setPen(QPen(track.tokens.accent, 2))
    painter.drawPolyline(QPolygonF([tip - QPointF(half, half * 0.6), tip, tip - QPointF(half, -half * 0.6)]))


def paint_certain(painter: QPainter, track: TimeTrack, start: float, end: float, kind: BandKind) -> None:
    """What it takes at least, in the pattern of its kind."""
    bar = track.bar(start, end)
    painter.setPen(QPen(track.tokens.accent, 2))
    painter.setBrush(track.tokens.surface)
    painter.drawRect(bar)
    painter.setBrush(QBrush(track.tokens.accent, PATTERN[kind]))
    painter.drawRect(bar)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_pattern(painter: QPainter, bar: QRectF, colour: QColor, kind: BandKind) -> None:
    """What kind of time it is, where how much of it there will be is not certain."""
    painter.fillRect(bar, QBrush(colour, PATTERN[kind]))


def paint_flag(painter: QPainter, track: TimeTrack, month: float) -> None:
    """A flag where somebody could stop with an award."""
    at, top, foot = track.x(month), track.room.top(), track.room.bottom()
    painter.setPen(QPen(track.tokens.ink, 2))
    painter.drawLine(QPointF(at, top), QPointF(at, foot))
    size = track.room.height() * 0.4
    painter.setBrush(track.tokens.ink)
    painter.drawPolygon(QPolygonF([QPointF(at, top), QPointF(at - size, top + size / 2), QPointF(at, top + size)]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
