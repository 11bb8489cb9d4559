"""The frame: on screen before anything is read, so that the window is there at once.

Nothing here may import pydantic or anything that does: that alone takes as long as Qt's own window.
"""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

FIRST_SIZE = QSize(1366, 768)
RUNGS = "87654321E"
SIDES = 258


class Frame(QWidget):
    """Shows an empty ladder until the real window moves in.

    Signals:
        painted: it is on screen for the first time.
    """

    painted = Signal()

    def __init__(self, colours: Mapping[str, str], geometry: str) -> None:
        super().__init__()
        self._colours = colours
        self._was_painted = False
        self._inside: QWidget | None = None
        self.setWindowTitle(self.tr("Path Planner"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(FIRST_SIZE)
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))

    def take(self, window: QWidget) -> None:
        """Let the real window move in, and take on its name and icon."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        focused = window.focusWidget()
        window.setWindowFlags(Qt.WindowType.Widget)
        column.addWidget(window)
        self.setWindowTitle(window.windowTitle())
        window.windowTitleChanged.connect(self.setWindowTitle)
        self.setWindowIcon(window.windowIcon())
        self._inside = window
        window.show()
        # Moving in takes the focus away from what had it.
        if focused is not None:
            focused.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close what lives inside first: it may ask to stay, and keeps its settings."""
        if self._inside is not None and not self._inside.close():
            event.ignore()
            return
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nine empty rungs between two empty sides."""
        if self._inside is None:
            painter = QPainter(self)
            self._paint_ladder(painter)
            painter.end()
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def _paint_ladder(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self._colours["surface"]))
        middle = self.rect().adjusted(SIDES, 0, -SIDES, 0)
        height = middle.height() / len(RUNGS)
        for place, rung in enumerate(RUNGS):
            top = round(place * height)
            area = QRect(middle.x(), top, middle.width(), round(height))
            painter.fillRect(area, QColor(self._colours["band" if rung in "45" else "rung"]))
            painter.fillRect(QRect(area.x(), area.bottom(), area.width(), 1), QColor(self._colours["line"]))
            painter.setPen(QColor(self._colours["ink"]))
            painter.drawText(area.adjusted(12, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), rung)
