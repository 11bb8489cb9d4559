"""A side whose width is the same whether there is anything to scroll or not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pathplanner.ui.widgets.side_panel import SidePanel


class SteadyPanel(SidePanel):
    """Keeps room for the scroll bar, and shows it only where it is of use.

    What is inside may become lower where it is narrower, as tiles in columns do. Where the scroll bar came and went
    with the height, Qt would give and take its room without end.
    """

    def __init__(self, automation: str, aloud: str, parent: QWidget | None) -> None:
        super().__init__(automation, aloud, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._show_handle)
        self._show_handle(0, 0)

    def _show_handle(self, lowest: int, highest: int) -> None:
        self.verticalScrollBar().setEnabled(lowest < highest)
