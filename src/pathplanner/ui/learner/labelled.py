"""Fields with their words above them, one below the other."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pathplanner.ui.widgets.words import words

SPACING = 6


def column_of(part: QWidget) -> QVBoxLayout:
    """An empty column that fills a part."""
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACING)
    return column


def add_labelled(column: QVBoxLayout, says: str, field: QWidget) -> QLabel:
    """Add a field with words above it."""
    label = words(says)
    label.setBuddy(field)
    column.addSpacing(2)
    column.addWidget(label)
    column.addWidget(field)
    return label
