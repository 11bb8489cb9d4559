"""A box to tick that tells a part of the plan."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.wrapping_check import WrappingCheck


class Tick(WrappingCheck):
    """A sentence that is so or not.

    Signals:
        finished: it was ticked or unticked.
    """

    finished = Signal()

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(text, theme, parent)
        self.clicked.connect(self._ticked)
        theme.changed.connect(self.updateGeometry)

    @property
    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_names(self, automation: str, aloud: str) -> None:
        """Call it this for automation, and that for screen readers."""
        self.setObjectName(automation)
        self.setAccessibleName(aloud)

    def show_value(self, value: bool) -> None:
        """Show what the plan says."""
        self.setChecked(value)

    def commit(self) -> None:
        """Nothing is typed here."""

    def _ticked(self) -> None:
        self.finished.emit()
