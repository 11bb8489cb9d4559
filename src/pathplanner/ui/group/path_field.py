"""A file or a folder, typed or chosen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget


class PathField(QWidget):
    """A line for a path with a caption above it, and a button that asks for one; `ask` answers empty for none.

    Signals:
        chosen: a path is told that was not told before.
    """

    chosen = Signal()

    def __init__(self, name: str, caption: str, button: str, ask: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._ask = ask
        self._told = ""
        above = QLabel(caption, self)
        above.setProperty("role", "field")
        self.line = QLineEdit(self)
        self.line.setObjectName(name)
        self.line.setAccessibleName(caption.replace("&", ""))
        self.line.editingFinished.connect(self._take)
        above.setBuddy(self.line)
        self.button = QPushButton(button, self)
        self.button.setObjectName(f"choose-{name}")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._choose)
        across = QHBoxLayout()
        across.addWidget(self.line, 1)
        across.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(above)
        column.addLayout(across)

    @property
    def path(self) -> Path | None:
        """What is told; None where nothing is."""
        return Path(self._told).expanduser() if self._told else None

    def _choose(self) -> None:
        answer = self._ask()
        if answer:
            self.line.setText(answer)
            self._take()

    def _take(self) -> None:
        typed = self.line.text().strip().strip('"')
        if typed != self._told:
            self._told = typed
            self.chosen.emit()
