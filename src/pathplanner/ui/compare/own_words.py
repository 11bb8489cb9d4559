"""What the learner finds good and bad about each route, in their own words, below its column."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from pathplanner.core.plan import RouteCards
from pathplanner.core.plan_parts import LONGEST_TEXT, MOST_COMPARED, Compared
from pathplanner.ui.plan.form import PartForm
from pathplanner.ui.widgets.text_field import TextField
from pathplanner.ui.widgets.words import words

BETWEEN = 10


class OwnWords(QWidget):
    """Two fields for each route; what is being typed stays, whatever else changes.

    Signals:
        told: the words on a route as they are told now (a Compared).
    """

    told = Signal(object)

    def __init__(self, names: tuple[str, str], parent: QWidget) -> None:
        """`names` is what speaks for a route and what speaks against it."""
        super().__init__(parent)
        self._names = names
        self.forms: dict[RouteCards, PartForm] = {}
        self._titles: dict[RouteCards, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(BETWEEN)
        self._grid.setVerticalSpacing(4)

    def show_routes(self, routes: Sequence[tuple[str, Compared]]) -> None:
        """Show the routes by their headings, with what is written on each."""
        stay = {compared.route for _, compared in routes}
        for route in [route for route in self.forms if route not in stay]:
            self._take_out(route)
        for place in range(MOST_COMPARED):
            self._grid.setColumnStretch(place, int(place < len(routes)))
        for place, (heading, compared) in enumerate(routes):
            if compared.route not in self.forms:
                self._put_in(compared)
            title, form = self._titles[compared.route], self.forms[compared.route]
            self._grid.addWidget(title, 0, place, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(form, 1, place, Qt.AlignmentFlag.AlignTop)
            title.setText(heading)
            form.number(heading)
            form.show_part(compared)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for form in tuple(self.forms.values()):
            form.commit()

    def _put_in(self, compared: Compared) -> None:
        form = PartForm(compared, "compare", self)
        for key, says in zip(("pros", "cons"), self._names, strict=True):
            form.add(key, says, TextField(LONGEST_TEXT))
        form.told.connect(self.told)
        self.forms[compared.route] = form
        self._titles[compared.route] = words("", role="caption")

    def _take_out(self, route: RouteCards) -> None:
        form = self.forms.pop(route)
        form.blockSignals(True)
        for widget in (form, self._titles.pop(route)):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
