"""Words to read: they wrap, can be selected, and take the look of a role of the style sheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def words(text: str, *, role: str = "", rich: bool = False) -> QLabel:
    """A label with the words, plain unless `rich`."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
