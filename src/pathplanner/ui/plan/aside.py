"""Routes that were looked at and not chosen, each with why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from pathplanner.core.plan import RouteCards
from pathplanner.core.plan_parts import LONGEST_TEXT, SetAside
from pathplanner.planning.wording import Wording
from pathplanner.ui.plan.form import PartForm
from pathplanner.ui.widgets.text_field import TextField
from pathplanner.ui.widgets.words import words


class AsideRow(QFrame):
    """One route that was set aside.

    Signals:
        told: why it was, otherwise now (a SetAside).
        wanted_back: it is to be set aside no longer (its cards).
    """

    told = Signal(object)
    wanted_back = Signal(object)

    def __init__(self, aside: SetAside, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.route = aside.route
        name = ">".join(aside.route)
        aloud = wording.route_way(aside.route)
        self.setObjectName(f"aside:{name}")
        self.setProperty("role", "note")
        title = words(aloud, role="field")
        self.form = PartForm(aside, self.objectName(), self)
        why = self.tr("{route}: why it was set aside").format(route=aloud)
        self.form.add("why", self.tr("Why"), TextField(LONGEST_TEXT), aloud=why)
        self.form.told.connect(self.told)
        back = QPushButton(self.tr("Bring back"), self)
        back.setObjectName(f"bring-back:{name}")
        back.setAccessibleName(self.tr("{route}: bring back").format(route=aloud))
        back.clicked.connect(self._bring_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(4)
        for widget in (title, self.form):
            column.addWidget(widget)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)

    def _bring_back(self) -> None:
        self.wanted_back.emit(self.route)


class AsideList(QWidget):
    """The routes set aside, one below another.

    Signals:
        told: why one was set aside (a SetAside).
        wanted_back: one is to be set aside no longer (its cards).
    """

    told = Signal(object)
    wanted_back = Signal(object)

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._wording = wording
        self.rows: dict[RouteCards, AsideRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_asides(self, asides: Sequence[SetAside]) -> None:
        """Show these; a row that stays keeps focus and typing."""
        stay = {aside.route for aside in asides}
        for route in [route for route in self.rows if route not in stay]:
            row = self.rows.pop(route)
            row.blockSignals(True)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, aside in enumerate(asides):
            row = self.rows.get(aside.route) or self._add(aside)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
                row.show()
            row.form.show_part(aside)
        self.setVisible(bool(asides))

    def commit(self) -> None:
        """Hand over what is being typed."""
        for row in list(self.rows.values()):
            row.form.commit()

    def _add(self, aside: SetAside) -> AsideRow:
        row = self.rows[aside.route] = AsideRow(aside, self._wording, self)
        row.told.connect(self.told)
        row.wanted_back.connect(self.wanted_back)
        return row
