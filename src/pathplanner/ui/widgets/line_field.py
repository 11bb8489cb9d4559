"""One line to type in, taken when editing is finished."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from pathplanner.ui.widgets.typing_keys import is_for_the_window, well_formed


class LineField(QLineEdit):
    """A line of text. What is typed stays until it is taken, or until the value shown is another one.

    Signals:
        finished: `value` is to be taken.
    """

    finished = Signal()

    def __init__(self, longest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setMaxLength(longest)
        self.editingFinished.connect(self.commit)

    @property
    def value(self) -> str:
        """What is typed."""
        return well_formed(self.text()).strip()

    @property
    def is_typing(self) -> bool:
        """Whether something is typed that was not taken."""
        return self.value != self._shown

    def set_names(self, automation: str, aloud: str) -> None:
        """Call it this for automation, and that for screen readers."""
        self.setObjectName(automation)
        self.setAccessibleName(aloud)

    def show_value(self, value: str) -> None:
        """Show what the plan says."""
        if value == self._shown:
            return
        self._shown = value
        if self.value != value:
            self.setText(value)
            if not self.hasFocus():
                self.setCursorPosition(0)

    def commit(self) -> None:
        """Hand over what is typed, if it is new."""
        if self.is_typing:
            self.finished.emit()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo of what was taken to the window."""
        return False if is_for_the_window(event, is_typing=self.is_typing) else super().event(event)
