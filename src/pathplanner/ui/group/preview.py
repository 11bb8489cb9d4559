"""How the rows of a group's table were understood, as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from pathplanner.planning.group.preview import PreviewRow

ROWS_SEEN = 6
"""How many lines of text the table is high at least."""
SHARES = (0, 3, 5, 0, 3, 3)
"""How much of the width each column takes; nothing stands for as much as its words need."""


class PreviewTable(QTableWidget):
    """A row for each learner; what is wrong with a row stands across it. Nothing can be changed in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(0, len(SHARES), parent)
        self.setObjectName("group-preview")
        self.setAccessibleName(self.tr("How the rows are understood"))
        self.setProperty("role", "pay")
        self.setHorizontalHeaderLabels(
            [
                self.tr("Row"),
                self.tr("Name"),
                self.tr("Has"),
                self.tr("Age"),
                self.tr("Sectors"),
                self.tr("Going to"),
            ]
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_rows(self, rows: Sequence[PreviewRow]) -> None:
        """Show these."""
        self.clearSpans()
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            if row.faults:
                self._show_faults(place, row)
                continue
            cells = (str(row.number), row.name, row.held, row.age, row.sectors, row.towards)
            for column, says in enumerate(cells):
                self.setItem(place, column, _cell(says))
        if rows:
            self.setCurrentCell(0, 0, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.setMinimumHeight(ROWS_SEEN * self.fontMetrics().lineSpacing() + self.horizontalHeader().height())
        self._fit()

    def _show_faults(self, place: int, row: PreviewRow) -> None:
        self.setItem(place, 0, _cell(str(row.number)))
        self.setItem(place, 1, _cell(row.name))
        says = self.tr("No plan. {faults}").format(faults=" ".join(row.faults))
        self.setItem(place, 2, _cell(says))
        self.setSpan(place, 2, 1, self.columnCount() - 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = [column for column, share in enumerate(SHARES) if not share]
        for column in narrow:
            self.resizeColumnToContents(column)
        room = self.viewport().width() - sum(self.columnWidth(column) for column in narrow)
        for column, share in enumerate(SHARES):
            if share:
                self.setColumnWidth(column, room * share // sum(SHARES))
        self.resizeRowsToContents()


def _cell(says: str) -> QTableWidgetItem:
    cell = QTableWidgetItem(says)
    cell.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    cell.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    cell.setToolTip(says)
    return cell
