"""Where a second window goes. No widget here, so that screens that are not there can be tested."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize

SIZE = QSize(1366, 768)
STEP = 48
EDGE = 8
"""Room for the frame at the right and at the bottom."""
SHARE = 0.9
"""As much of the only screen it takes at most, its frame not counted."""


def is_elsewhere(screen: QRect, here: QRect) -> bool:
    """Whether a screen is another one than the main window's: two that mirror each other are one."""
    return not screen.intersects(here)


def place_for(main: QRect, here: QRect, screens: Iterable[QRect]) -> QRect:
    """All of another screen where there is one, else beside the main window, as far as its own screen allows."""
    other = next((screen for screen in screens if is_elsewhere(screen, here)), None)
    if other is not None:
        return other
    size = SIZE.boundedTo(here.size() * SHARE)
    furthest = here.bottomRight() - QPoint(size.width() + EDGE, size.height() + EDGE)
    at = QPoint(min(main.right() + 1, furthest.x()), min(main.top() + STEP, furthest.y()))
    return QRect(at, size)
