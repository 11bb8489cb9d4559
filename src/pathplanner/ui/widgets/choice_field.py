"""One of a few answers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

NARROWEST = 8
"""In characters."""


class ChoiceField(QComboBox):
    """Answers to choose from, each with the value it stands for. The wheel scrolls what is around it instead.

    Signals:
        finished: another answer was chosen.
    """

    finished = Signal()

    def __init__(self, answers: Sequence[tuple[str, object]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = [value for _, value in answers]
        self.addItems([says for says, _ in answers])
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(NARROWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._chosen)

    @property
    def value(self) -> object:
        """What the answer stands for."""
        return self._values[self.currentIndex()]

    def set_names(self, automation: str, aloud: str) -> None:
        """Call it this for automation, and that for screen readers."""
        self.setObjectName(automation)
        self.setAccessibleName(aloud)

    def show_value(self, value: object) -> None:
        """Show what the plan says."""
        self.setCurrentIndex(self._values.index(value))

    def commit(self) -> None:
        """Nothing is typed here."""

    def _chosen(self) -> None:
        self.finished.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what is around it."""
        event.ignore()
