"""What the learner finds good and bad about each route, in their own words, below its column."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pathplanner.core.plan import RouteCards
from pathplanner.core.plan_parts import LONGEST_TEXT, Compared
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
        self._columns: dict[RouteCards, QWidget] = {}
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(BETWEEN)

    def show_routes(self, routes: Sequence[tuple[str, Compared]]) -> None:
        """Show the routes by their headings, with what is written on each."""
        stay = {compared.route for _, compared in routes}
        for route in [route for route in self.forms if route not in stay]:
            self._take_out(route)
        for place, (heading, compared) in enumerate(routes):
            if compared.route not in self.forms:
                self._put_in(compared)
            self._across.removeWidget(self._columns[compared.route])
            self._across.insertWidget(place, self._columns[compared.route], 1)
            self._titles[compared.route].setText(heading)
            form = self.forms[compared.route]
            form.number(heading)
            form.show_part(compared)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for form in tuple(self.forms.values()):
            form.commit()

    def _put_in(self, compared: Compared) -> None:
        column = QWidget(self)
        form = PartForm(compared, "compare", column)
        for key, says in zip(("pros", "cons"), self._names, strict=True):
            form.add(key, says, TextField(LONGEST_TEXT))
        form.told.connect(self.told)
        title = words("", role="caption")
        down = QVBoxLayout(column)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(4)
        down.addWidget(title)
        down.addWidget(form)
        down.addStretch(1)
        self.forms[compared.route] = form
        self._titles[compared.route] = title
        self._columns[compared.route] = column
        column.show()

    def _take_out(self, route: RouteCards) -> None:
        self.forms.pop(route).blockSignals(True)
        del self._titles[route]
        column = self._columns.pop(route)
        self._across.removeWidget(column)
        column.hide()
        column.deleteLater()
