"""The strip above the routes: a line that opens to what narrows and orders them, and below it what is on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.weighing.focus import WeighingFocus
from pathplanner.ui.widgets.wrapping import WrappingButton

if TYPE_CHECKING:
    from pathplanner.ui.weighing.is_on import IsOn
    from pathplanner.ui.weighing.panel import NarrowPanel


class NarrowStrip(QWidget):
    """Both parts below the line are made when they are first wanted."""

    def __init__(self, focus: WeighingFocus, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._focus = focus
        self._theme = theme
        self._panel: NarrowPanel | None = None
        self._is_on: IsOn | None = None
        self.setObjectName("narrow-strip")
        self.open_button = WrappingButton(self.tr("Narrow and order"), theme, self)
        self.open_button.setObjectName("narrow")
        self.open_button.toggled.connect(self._show_open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(4)
        self._column.addWidget(self.open_button)
        self._name()

    def open(self) -> None:
        """Open it, and give the first of its fields the focus."""
        self.open_button.setChecked(True)
        if self._panel is not None:
            self._panel.order.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_focus(self) -> None:
        """Show what is on and what it hides, as it stands with the routes there are now."""
        if self._is_on is None and self._focus.is_on:
            self._is_on = self._focus.make_is_on(self._theme, self)
            self._column.addWidget(self._is_on)
        if self._is_on is not None:
            if self._is_on.loses_focus():
                self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._is_on.show_focus()

    def _show_open(self, is_open: bool) -> None:
        if is_open and self._panel is None:
            self._panel = self._focus.make_panel(self._theme, self)
            self._column.insertWidget(1, self._panel)
        if self._panel is not None:
            self._panel.setVisible(is_open)
        self._name()

    def _name(self) -> None:
        state = self.tr("open") if self.open_button.isChecked() else self.tr("closed")
        self.open_button.setAccessibleName(f"{self.open_button.text()}, {state}")
