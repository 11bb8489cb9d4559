"""What the parts of the comparison scroll in."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from pathplanner.ui.compare.table import CompareTable
from pathplanner.ui.widgets.side_panel import SidePanel

NEAR = 24


class Scroller(SidePanel):
    """Keeps what has the focus in sight; of a table, which may be higher than the window, the cell."""

    def show_part(self, widget: QWidget, part: QRect) -> None:
        """Bring a part of a widget into sight, its top first."""
        at = widget.mapTo(self.content, QPoint(part.center().x(), part.bottom()))
        self.ensureVisible(0, at.y(), 0, NEAR)
        top = widget.mapTo(self.content, part.topLeft())
        self.ensureVisible(0, top.y(), 0, NEAR)

    @override
    def _bring_into_sight(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, CompareTable):
            self.show_part(focused, focused.place)
        else:
            super()._bring_into_sight()
