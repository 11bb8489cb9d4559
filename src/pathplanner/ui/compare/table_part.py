"""The table with the learner's own words below it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pathplanner.core.plan_parts import Compared
from pathplanner.planning.wording.comparing import CompareWords, Row, RowKind
from pathplanner.ui.compare.own_words import OwnWords
from pathplanner.ui.compare.table import CompareTable
from pathplanner.ui.widgets.flow import Flow
from pathplanner.ui.widgets.words import words


class TablePart(QWidget):
    """The rows, a switch that opens all of them, the words of the learner, and what is to be kept in mind.

    Signals:
        told: the learner's words on a route as they are told now (a Compared).
    """

    told = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = CompareTable(self)
        self.all = QPushButton(self.tr("Show all that stands behind"), self)
        self.all.setObjectName("compare-all")
        self.all.setCheckable(True)
        self.all.toggled.connect(self.table.show_all)
        self.own: OwnWords | None = None
        self._limits = words("", role="caption")
        self._limits.setObjectName("compare-limits")
        hint = self.tr("Arrow keys go from cell to cell; Enter, or a click on a row’s name, shows what is behind it.")
        buttons = Flow(self)
        buttons.add(self.all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(buttons)
        self._column.addWidget(words(hint, role="caption"))
        self._column.addWidget(self.table)
        self._column.addWidget(self._limits)

    def show_comparison(
        self, headings: Sequence[str], rows: Sequence[Row], own: Sequence[tuple[str, Compared]], says: CompareWords
    ) -> None:
        """Show the rows, and what is written on each route by its heading."""
        self.table.show_rows(headings, rows)
        self._limits.setText(" ".join(says.limits))
        if self.own is None:
            names = (says.row_name(RowKind.PROS), says.row_name(RowKind.CONS))
            self.own = OwnWords(names, self)
            self.own.told.connect(self.told)
            self._column.insertWidget(self._column.indexOf(self._limits), self.own)
        self.own.show_routes(own)

    def commit(self) -> None:
        """Hand over what is being typed."""
        if self.own is not None:
            self.own.commit()
