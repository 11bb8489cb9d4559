"""Shapes and strokes: each lane has its own outline, each state its own line."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

from pathplanner.core.qualifications import Lane
from pathplanner.planning.lighting import Light
from pathplanner.ui.ladder.geometry import Wire

CORNER = 5.0
CUT = 9.0
ARROW = 7.0

DASHES = {
    Light.HTQ: [4.0, 2.5],
    Light.BOTH: [7.0, 2.0, 1.0, 2.0],
    Light.GOAL: [1.0, 1.5],
}
"""Dash patterns in pen widths; a state that is not named has a solid line."""


def outline(lane: Lane, area: QRectF) -> QPainterPath:
    """The outline of a card: rounded (academic), with cut corners (technical), with round ends (apprenticeship)."""
    path = QPainterPath()
    if lane is Lane.ACADEMIC:
        path.addRoundedRect(area, CORNER, CORNER)
    elif lane is Lane.APPRENTICESHIP:
        path.addRoundedRect(area, min(area.height() / 2, 22.0), min(area.height() / 2, 22.0))
    else:
        corners = [
            QPointF(area.left() + CUT, area.top()),
            QPointF(area.right(), area.top()),
            QPointF(area.right(), area.bottom() - CUT),
            QPointF(area.right() - CUT, area.bottom()),
            QPointF(area.left(), area.bottom()),
            QPointF(area.left(), area.top() + CUT),
        ]
        path.addPolygon(QPolygonF(corners))
        path.closeSubpath()
    return path


def pen(light: Light, colour: QColor, width: float) -> QPen:
    """The stroke of a state."""
    stroke = QPen(colour, width)
    if light in DASHES:
        stroke.setDashPattern(DASHES[light])
        stroke.setCapStyle(Qt.PenCapStyle.FlatCap)
    return stroke


def curve(wire: Wire) -> QPainterPath:
    """The line of a step, rising from one card to the next."""
    (x1, y1), (x2, y2) = wire.start, wire.end
    path = QPainterPath(QPointF(x1, y1))
    if wire.sideways:
        path.lineTo(x2, y2)
        return path
    tip = y2 + ARROW
    bend = (y1 - tip) * 0.5
    path.cubicTo(QPointF(x1, y1 - bend), QPointF(x2, tip + bend), QPointF(x2, tip))
    return path


def arrow(wire: Wire) -> QPolygonF:
    """The head of a step's line."""
    x, y = wire.end
    half = ARROW * 0.62
    if wire.sideways:
        back = -ARROW if wire.end[0] > wire.start[0] else ARROW
        return QPolygonF([QPointF(x, y), QPointF(x + back, y - half), QPointF(x + back, y + half)])
    return QPolygonF([QPointF(x, y), QPointF(x - half, y + ARROW), QPointF(x + half, y + ARROW)])
