"""The ladder in its frame: fills the room there is, scrolls where the cards need more."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from pathplanner.ui.ladder.ladder import Ladder


class LadderView(QScrollArea):
    """Scrolls the ladder and keeps what has the focus in sight."""

    def __init__(self, ladder: Ladder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ladder = ladder
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(ladder)
        for button in (*ladder.heads.values(), *ladder.cards.values()):
            button.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the ladder out again for the new size."""
        super().resizeEvent(event)
        self._ladder.fit(self.viewport().size())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll to what receives the keyboard focus."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 24, 24)
        return super().eventFilter(watched, event)
