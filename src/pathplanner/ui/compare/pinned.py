"""The routes that are pinned, each with a button that takes it out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from pathplanner.core.plan import RouteCards
from pathplanner.ui.widgets.words import words

Pinned = tuple[RouteCards, str, str]
"""A route, what it is called, and why it is not open now; empty where it is."""


class PinnedList(QWidget):
    """Names every pinned route, and says why one is not open to the learner now.

    Signals:
        taken_out: compare a route no longer (its cards).
    """

    taken_out = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: Sequence[Pinned] = ()
        self._routes: dict[QWidget, RouteCards] = {}
        self._rows: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)

    def show_routes(self, pinned: Sequence[Pinned]) -> None:
        """Show these."""
        if pinned == self._shown:
            return
        self._shown = pinned
        for widget in self._rows:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._rows, self._routes = [], {}
        for row, (route, name, why_not) in enumerate(pinned):
            says = self.tr("{route}. {why}").format(route=name, why=why_not) if why_not else name
            label = words(says, role="typical" if why_not else "field")
            label.setObjectName(f"pinned:{row + 1}")
            button = QPushButton(self.tr("Take out"), self)
            button.setObjectName(f"take-out:{row + 1}")
            button.setAccessibleName(self.tr("Take out: {route}").format(route=name))
            button.setAutoDefault(False)
            button.clicked.connect(self._take_out)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(button, row, 1, Qt.AlignmentFlag.AlignTop)
            self._rows += [label, button]
            self._routes[button] = route

    def _take_out(self) -> None:
        button = self.sender()
        if isinstance(button, QWidget) and button in self._routes:
            self.taken_out.emit(self._routes[button])
