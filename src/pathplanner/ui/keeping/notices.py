"""Notices: quiet lines above the ladder that say something and wait, so that no dialog stands in the way."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pathplanner.ui.widgets.words import words


class Notices(QWidget):
    """Lines by their key, each with the answers it offers.

    Signals:
        answered: an answer was chosen (the key of the line, the answer).
    """

    answered = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: dict[str, QWidget] = {}
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(0)
        self.setObjectName("notices")
        self.setAccessibleName(self.tr("Notices"))
        self.hide()

    def show_line(self, key: str, sentence: str, answers: Sequence[tuple[str, str]] = ()) -> None:
        """Show a line, in place of the one with its key; each answer has a name and words."""
        self.drop(key)
        line = QFrame(self)
        line.setObjectName(f"notice:{key}")
        line.setProperty("role", "notice")
        across = QHBoxLayout(line)
        across.setContentsMargins(12, 6, 12, 6)
        says = words(sentence)
        says.setAccessibleName(sentence)
        across.addWidget(says, 1)
        for answer, text in answers:
            across.addWidget(self._button(key, answer, text), 0, Qt.AlignmentFlag.AlignTop)
        self._lines[key] = line
        self._down.addWidget(line)
        self.show()

    def _button(self, key: str, answer: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"notice:{key}:{answer}")
        button.setProperty("key", key)
        button.setProperty("answer", answer)
        button.clicked.connect(self._answered)
        return button

    def reword(self, key: str, sentence: str) -> None:
        """Say something else on a line, whose answers stay."""
        line = self._lines.get(key)
        label = line.findChild(QLabel) if line else None
        if isinstance(label, QLabel):
            label.setText(sentence)
            label.setAccessibleName(sentence)

    def drop(self, key: str) -> None:
        """Take a line away."""
        line = self._lines.pop(key, None)
        if line is not None:
            self._down.removeWidget(line)
            line.hide()
            line.deleteLater()
            self.setVisible(bool(self._lines))

    def says(self, key: str) -> str:
        """What a line says; empty where there is none."""
        line = self._lines.get(key)
        label = line.findChild(QLabel) if line else None
        return label.text() if isinstance(label, QLabel) else ""

    def _answered(self) -> None:
        button = self.sender()
        self.answered.emit(button.property("key"), button.property("answer"))
