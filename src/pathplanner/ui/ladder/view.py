"""The ladder in its frame: fills the room there is, scrolls where the cards need more."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from pathplanner.planning.wording import Wording
from pathplanner.ui.ladder.ladder import Ladder
from pathplanner.ui.ladder.lanes import LaneHeads
from pathplanner.ui.theme.theme import Theme

MARGIN = 24


class LadderView(QScrollArea):
    """Scrolls the ladder below the heads of its lanes and keeps what has the focus in sight."""

    def __init__(self, ladder: Ladder, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ladder = ladder
        self._from_bottom = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(ladder)
        self._heads = LaneHeads(ladder, theme, wording, self)
        self._make_room_for_heads()
        self.horizontalScrollBar().valueChanged.connect(self._heads.shift)
        self.verticalScrollBar().valueChanged.connect(self._remember)
        self.verticalScrollBar().rangeChanged.connect(self._keep_from_bottom)
        theme.changed.connect(self._make_room_for_heads)
        ladder.card_made.connect(self._watch)
        for button in (*ladder.heads.values(), *ladder.cards.values()):
            self._watch(button)

    def _watch(self, button: QWidget) -> None:
        button.installEventFilter(self)

    def _make_room_for_heads(self) -> None:
        height = self._heads.sizeHint().height()
        self.setViewportMargins(0, height, 0, 0)
        self._heads.setGeometry(0, 0, self.width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the ladder out again for the new size."""
        super().resizeEvent(event)
        self._heads.setGeometry(0, 0, self.width(), self._heads.sizeHint().height())
        self._ladder.fit(self.viewport().size())

    def _remember(self, value: int) -> None:
        self._from_bottom = self.verticalScrollBar().maximum() - value

    def _keep_from_bottom(self, _: int, maximum: int) -> None:
        """Show the same rungs when the ladder grows; it begins at the bottom, where most learners stand."""
        self.verticalScrollBar().setValue(maximum - self._from_bottom)

    def bring_into_sight(self) -> None:
        """Scroll to what is lit: all of it where there is room, else its lower end, where the learner stands."""
        span = self._ladder.lit_span
        if span is None:
            return
        top, bottom = span
        room = self.viewport().height()
        spare = max(0, room - (bottom - top)) // 2
        self.verticalScrollBar().setValue(bottom + min(spare, MARGIN) - room if top + room < bottom else top - spare)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll to what receives the keyboard focus."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 24, 24)
        return super().eventFilter(watched, event)
