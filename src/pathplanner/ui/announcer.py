"""Announcements: the status line for eyes, the same words for screen readers."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QStatusBar


class Announcer:
    """Says one thing at a time, on the status line and to screen readers."""

    def __init__(self, status_bar: QStatusBar) -> None:
        self._label = QLabel(status_bar)
        self._label.setObjectName("announcement")
        status_bar.addWidget(self._label, 1)
        self._standing = QLabel(status_bar)
        self._standing.setObjectName("data-date")
        status_bar.addPermanentWidget(self._standing)

    def stand(self, sentence: str) -> None:
        """Show what stays on the status line, at its end."""
        self._standing.setText(sentence)

    def say(self, sentence: str) -> None:
        """Show and speak a sentence."""
        self._label.setText(sentence)
        self._label.setAccessibleName(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._label, sentence))
