"""A hand that answers the dialog which comes up next."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMessageBox, QWidget

TRIES, SOON_MS = 200, 20


def texts(dialog: QWidget) -> str:
    """Everything that a dialog says."""
    if isinstance(dialog, QMessageBox):
        return dialog.text()
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def button(dialog: QWidget, words: str) -> QAbstractButton:
    """The button with these words."""
    return next(one for one in dialog.findChildren(QAbstractButton) if one.text().replace("&", "") == words)


class Hand:
    """Waits for a dialog, does something first where that is given, and presses a button; `read` is what it said."""

    def __init__(self, words: str, first: Callable[[QDialog], None] | None = None) -> None:
        self._words = words
        self._first = first
        self._tries = TRIES
        self.read = ""
        QTimer.singleShot(0, self._press)

    def _press(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            self._tries -= 1
            assert self._tries, "no dialog came up"
            QTimer.singleShot(SOON_MS, self._press)
            return
        self.read = texts(dialog)
        if self._first is not None:
            self._first(dialog)
        button(dialog, self._words).click()
