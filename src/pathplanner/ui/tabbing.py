"""The order in which Tab goes through the window: as it is read, whatever was made when."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

BY_TAB = (Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus)


def next_stop(parts: Sequence[QWidget], focused: QWidget | None, *, forward: bool) -> QWidget | None:
    """Where Tab or Shift+Tab leads from what has the focus; near it where that is no longer shown.

    None where nothing is shown, as while the window closes.
    """
    order = stops(parts)
    if not order:
        return None
    if focused is None or focused in order:
        place = -1 if focused is None else order.index(focused)
        return order[(place + (1 if forward else -1)) % len(order)]
    nearby = stops(part for part in parts if part.isAncestorOf(focused))
    return (nearby or order)[0]


def stops(parts: Iterable[QWidget]) -> list[QWidget]:
    """Everything Tab stops at: part after part, each from its top to its bottom."""
    contents = ((part.widget() if isinstance(part, QScrollArea) else part) or part for part in parts)
    return [stop for content in contents for stop in _stops_in(content)]


def _stops_in(part: QWidget) -> list[QWidget]:
    inside = (part, *part.findChildren(QWidget))
    reached = (stop for stop in inside if stop.focusPolicy() in BY_TAB and stop.isVisible() and stop.isEnabled())

    def place(stop: QWidget) -> tuple[int, int]:
        at = stop.mapTo(part, QPoint())
        return at.y(), at.x()

    return sorted(reached, key=place)
