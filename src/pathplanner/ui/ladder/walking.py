"""Walking the ladder with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt

_DIRECTION = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
SIDESTEP = 3
"""How much more a pixel aside counts than a pixel ahead."""


def neighbour(start: QRect, others: Sequence[QRect], key: Qt.Key) -> int | None:
    """The index of the nearest rectangle in the direction of an arrow key; None at the edge."""
    across, down = _DIRECTION[key]
    origin = start.center()
    best: tuple[float, int] | None = None
    for index, other in enumerate(others):
        to = other.center() - origin
        ahead = to.x() * across + to.y() * down
        aside = abs(to.x() * down) + abs(to.y() * across)
        overlaps = _overlap(start, other, sideways=bool(across))
        if ahead <= 0 or (across and not overlaps):
            continue
        distance = ahead + SIDESTEP * aside
        if best is None or distance < best[0]:
            best = (distance, index)
    return None if best is None else best[1]


def _overlap(one: QRect, other: QRect, *, sideways: bool) -> bool:
    if sideways:
        return one.top() <= other.bottom() and other.top() <= one.bottom()
    return one.left() <= other.right() and other.left() <= one.right()
