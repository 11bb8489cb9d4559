"""The heads of the three lanes; they stay in sight while the ladder scrolls."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pathplanner.planning.wording import Wording
from pathplanner.ui.ladder.ladder import Ladder
from pathplanner.ui.theme.theme import Theme

RULE = 3


class LaneHeads(QWidget):
    """A strip above the ladder, shifted with it from side to side."""

    def __init__(self, ladder: Ladder, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._ladder = ladder
        self._theme = theme
        self._wording = wording
        self._shift = 0
        self.setObjectName("lanes")
        self.setAccessibleName(", ".join(wording.lane(lane) for lane in ladder.lanes))
        ladder.laid_out.connect(self.update)

    def shift(self, pixels: int) -> None:
        """Follow the ladder's scroll bar."""
        self._shift = pixels
        self.update()

    def sizeHint(self) -> QSize:
        """One line of words and a rule."""
        return QSize(300, QFontMetrics(self._theme.font("caption", strong=True)).height() + RULE + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The name of each lane over a rule in its colour."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.window)
        painter.setFont(self._theme.font("caption", strong=True))
        painter.setPen(tokens.ink)
        metrics = painter.fontMetrics()
        for lane, box in self._ladder.lanes.items():
            room = QRect(box.x - self._shift, 0, box.width, self.height() - RULE - 2)
            words = metrics.elidedText(self._wording.lane(lane), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
            painter.fillRect(QRect(room.x(), self.height() - RULE, box.width, RULE), tokens.lane(lane))
        painter.end()
