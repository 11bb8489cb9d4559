"""The buttons of the ladder: they say where they want to walk, and what was dropped on them."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from pathplanner.ui.ladder.dragging import decode

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LadderButton(QAbstractButton):
    """A card or a rung head.

    Signals:
        walked: an arrow key was pressed (Qt.Key).
        opened: it was double-clicked.
        menu_asked: its menu was asked for, at a point on the screen.
        hovered_with: a qualification is dragged over it; empty when it leaves.
        dropped: a qualification was dropped on it.
    """

    walked = Signal(int)
    opened = Signal()
    menu_asked = Signal(QPoint)
    hovered_with = Signal(str)
    dropped = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, click with Enter."""
        if event.key() in ARROWS:
            self.walked.emit(int(event.key()))
        elif event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open on a double click."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, by mouse or by the menu key."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.menu_asked.emit(event.globalPos() if by_mouse else self.mapToGlobal(self.rect().center()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take qualifications, nothing else."""
        card = decode(event.mimeData())
        if card is not None:
            event.acceptProposedAction()
            self.hovered_with.emit(card)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The qualification went elsewhere."""
        self.hovered_with.emit("")

    def dropEvent(self, event: QDropEvent) -> None:
        """A qualification was dropped here."""
        card = decode(event.mimeData())
        if card is not None:
            event.acceptProposedAction()
            self.dropped.emit(card)
