"""What lies behind the cards: rungs, the higher technical band, and the lines of lit steps."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from pathplanner.core.levels import LevelId
from pathplanner.planning.lighting import Light, Pair
from pathplanner.ui.ladder.geometry import Box, Layout, wires
from pathplanner.ui.ladder.shapes import arrow, curve, pen
from pathplanner.ui.theme.theme import Theme

HTQ_BAND = (LevelId.FOUR, LevelId.FIVE)
WIRE, THIN_WIRE = 2.2, 1.6
MANY = 30
"""More lines than this are drawn thinner, to stay apart."""


class Ground:
    """Paints the ladder's ground and keeps the curves it needs for that."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._layout: Layout | None = None
        self._curves: list[tuple[Light, QPainterPath, QPolygonF]] = []

    def prepare(self, layout: Layout, steps: Mapping[Pair, Light]) -> None:
        """Lay the curves of the steps over the layout."""
        self._layout = layout
        laid = wires(steps, layout.cards)
        self._curves = [(steps[pair], curve(wire), arrow(wire)) for pair, wire in laid.items()]

    def paint(self, painter: QPainter) -> None:
        """Paint rungs first, then the band, then the lines."""
        if self._layout is None:
            return
        self._paint_rungs(painter, self._layout)
        self._paint_band(painter, self._layout)
        self._paint_lines(painter)

    def _paint_rungs(self, painter: QPainter, layout: Layout) -> None:
        tokens = self._theme.tokens
        for level, box in layout.rungs.items():
            if level not in HTQ_BAND:
                painter.fillRect(_rect(box), tokens.rung_other if level.rank % 2 else tokens.rung)
            painter.fillRect(QRect(box.x, box.bottom - 1, box.width, 1), tokens.line)

    def _paint_band(self, painter: QPainter, layout: Layout) -> None:
        tokens = self._theme.tokens
        boxes = [layout.rungs[level] for level in HTQ_BAND]
        top, bottom = min(box.y for box in boxes), max(box.bottom for box in boxes)
        painter.fillRect(QRect(0, top, layout.width, bottom - top), tokens.band)
        painter.fillRect(QRect(0, boxes[0].y - 1, layout.width, 1), tokens.line)
        painter.setPen(QPen(tokens.band_ink, 1.5))
        painter.drawLine(0, top, layout.width, top)
        painter.drawLine(0, bottom - 1, layout.width, bottom - 1)

    def _paint_lines(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = WIRE if len(self._curves) <= MANY else THIN_WIRE
        for light, line, head in self._curves:
            colour = tokens.light(light)
            painter.strokePath(line, pen(light, colour, width))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPolygon(head)


def _rect(box: Box) -> QRect:
    return QRect(box.x, box.y, box.width, box.height)
