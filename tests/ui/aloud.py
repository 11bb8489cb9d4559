"""What a screen reader speaks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def aloud(widget: QWidget) -> str:
    """The name a screen reader speaks."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return str(interface.text(QAccessible.Text.Name))


def nameless(window: QWidget) -> list[str]:
    """What can have the focus and has no name."""
    controls = [
        widget
        for widget in (window, *window.findChildren(QWidget))
        if widget.isEnabled() and widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]
    assert controls
    return [f"{type(control).__name__} {control.objectName()}" for control in controls if not aloud(control)]
