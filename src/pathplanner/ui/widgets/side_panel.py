"""A side that scrolls down, and never across, and keeps what has the focus in sight."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

AROUND = 64
"""How much above and below what has the focus is shown with it."""


class SidePanel(QScrollArea):
    """Parts below one another in `column`; whoever has put them there calls `show_column`, once."""

    def __init__(self, automation: str, aloud: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(automation)
        self.setAccessibleName(aloud)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.column = QVBoxLayout(self.content)

    def show_column(self) -> None:
        """Show the parts. What receives the focus may be about to grow: they hear of it before we scroll to it."""
        self.setWidget(self.content)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._bring_into_sight)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.content.isAncestorOf(now):
            self.show_focus_soon()

    def show_focus_soon(self) -> None:
        """Bring what has the focus into sight, once all is laid out."""
        self._later.start()

    def _bring_into_sight(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.content.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, AROUND)
