"""Lists to choose from: plans past their day, and copies that a program which ended has left."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pathplanner.ui.widgets.words import words

WIDTH, HEIGHT = 520, 340
ActionRole = QDialogButtonBox.ButtonRole.ActionRole


class TickedList(QDialog):
    """Lines with a tick each; one button acts on those that are ticked."""

    def __init__(self, title: str, says: str, lines: Sequence[str], does: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ticked-list")
        self.setWindowTitle(title)
        self.resize(WIDTH, HEIGHT)
        self._list = QListWidget(self)
        self._list.setAccessibleName(title)
        for line in lines:
            item = QListWidgetItem(line, self._list)
            item.setCheckState(Qt.CheckState.Checked)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.act = QPushButton(does, self)
        self.act.clicked.connect(self.accept)
        buttons.addButton(self.act, ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(words(says))
        column.addWidget(self._list, 1)
        column.addWidget(buttons)

    @property
    def ticked(self) -> tuple[int, ...]:
        """The places of the lines that are ticked, from 0."""
        items = (self._list.item(place) for place in range(self._list.count()))
        return tuple(place for place, item in enumerate(items) if item.checkState() is Qt.CheckState.Checked)


class OneOf(QDialog):
    """Lines of which one is chosen, and what to do with it. `answer` names the button pressed."""

    def __init__(
        self, title: str, says: str, lines: Sequence[str], answers: Sequence[tuple[str, str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.answer = ""
        self.setObjectName("one-of")
        self.setWindowTitle(title)
        self.resize(WIDTH, HEIGHT)
        self._list = QListWidget(self)
        self._list.setAccessibleName(title)
        self._list.addItems(list(lines))
        self._list.setCurrentRow(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.rejected.connect(self.reject)
        for answer, text in answers:
            button = QPushButton(text, self)
            button.setObjectName(f"answer:{answer}")
            button.setProperty("answer", answer)
            button.clicked.connect(self._answered)
            buttons.addButton(button, ActionRole)
        column = QVBoxLayout(self)
        column.addWidget(words(says))
        column.addWidget(self._list, 1)
        column.addWidget(buttons)

    @property
    def place(self) -> int:
        """The place of the line chosen, from 0."""
        return self._list.currentRow()

    def _answered(self) -> None:
        self.answer = str(self.sender().property("answer"))
        self.accept()
