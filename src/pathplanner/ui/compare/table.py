"""The table of a comparison: a row for each thing to weigh, a column for each route."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget
from typing_extensions import override

from pathplanner.planning.wording.comparing import Cell, Row, RowKind

WRAPS = int(Qt.TextFlag.TextWordWrap)
AROUND = 6
NAMES_SHARE = 7
"""The names of the rows take one part in so many of the width, or what their longest word needs."""
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
SCROLLING = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
NO_LIMIT = 10_000


class CompareTable(QTableWidget):
    """Arrow keys go from cell to cell. Enter, or a click on a row's name, shows what stands behind the row.

    Signals:
        reached: the keys are at a cell now (where it is in the table, a QRect).
    """

    reached = Signal(QRect)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._routes: tuple[str, ...] = ()
        self._open: set[RowKind] = set()
        self.setObjectName("compare-table")
        self.setAccessibleName(self.tr("The routes side by side. Enter shows what stands behind a row."))
        self.setProperty("role", "pay")
        self._calm()
        self.currentCellChanged.connect(self._tell_place)

    def _calm(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setCornerButtonEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setDefaultAlignment(
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            )
            header.setMinimumSectionSize(1)
            header.setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalHeader().setSectionsClickable(True)
        self.verticalHeader().sectionClicked.connect(self.switch_row)

    # What is shown

    def show_rows(self, routes: Sequence[str], rows: Sequence[Row]) -> None:
        """Show rows, each with a cell for every route; the cell that was current stays so."""
        now = (tuple(routes), tuple(rows))
        if now != (self._routes, self._rows):
            self._routes, self._rows = now
            at = (self.currentRow(), self.currentColumn())
            blocked = self.blockSignals(True)
            self.setRowCount(len(rows))
            self.setColumnCount(len(routes))
            self.setHorizontalHeaderLabels(list(routes))
            self._fill()
            if rows and routes:
                self.setCurrentCell(max(0, min(at[0], len(rows) - 1)), max(0, min(at[1], len(routes) - 1)))
            self.blockSignals(blocked)
            self.fit()

    @property
    def shows_all(self) -> bool:
        """Whether every row that has something behind it is open."""
        return all(row.kind in self._open for row in self._rows if _has_more(row))

    def show_all(self, wanted: bool) -> None:
        """Open all rows, or close them."""
        self._open = {row.kind for row in self._rows if _has_more(row)} if wanted else set()
        self._fill()
        self.fit()

    def switch_row(self, number: int) -> None:
        """Show what stands behind a row, or no longer."""
        row = self._rows[number]
        if _has_more(row):
            self._open ^= {row.kind}
            self._fill()
            self.fit()
            self._tell_place()

    def _fill(self) -> None:
        self.setVerticalHeaderLabels([self._name(row) for row in self._rows])
        for number, row in enumerate(self._rows):
            for column, (route, cell) in enumerate(zip(self._routes, row.cells, strict=True)):
                self.setItem(number, column, self._item(row, route, cell))

    def _name(self, row: Row) -> str:
        """What the row is called, whether the routes differ in it, and whether there is more to read."""
        opens = "" if not _has_more(row) else self.tr("– less") if row.kind in self._open else self.tr("+ more")
        return "\n".join(part for part in (row.name, row.mark, opens) if part)

    def _item(self, row: Row, route: str, cell: Cell) -> QTableWidgetItem:
        is_open = row.kind in self._open
        behind = [self.tr("• {sentence}").format(sentence=sentence) for sentence in cell.more] if is_open else []
        item = QTableWidgetItem("\n".join((cell.says, *behind)))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        name = self.tr("{row}, {mark}").format(row=row.name, mark=row.mark) if row.mark else row.name
        whole = " ".join((cell.says, *cell.more)) if is_open else cell.says
        aloud = self.tr("{row}; {route}: {says}").format(row=name, route=route, says=whole)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, aloud)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, "" if is_open else " ".join(cell.more))
        return item

    # How large it is

    def fit(self) -> None:
        """Share the width among the routes, and be as high as the rows."""
        if not self._routes or not self._rows:
            return
        names, routes = self.verticalHeader(), self.horizontalHeader()
        room = self.width() - 2 * self.frameWidth()
        names.setFixedWidth(max(room // NAMES_SHARE, self._longest_word()))
        each, rest = divmod(room - names.width(), len(self._routes))
        for column in range(len(self._routes)):
            self.setColumnWidth(column, each + (1 if column < rest else 0))
        routes.setFixedHeight(max(self._height(routes, each, route) for route in self._routes))
        for number, row in enumerate(self._rows):
            named = self._height(names, names.width(), self._name(row))
            self.setRowHeight(number, max(self.sizeHintForRow(number), named))
        high = routes.height() + sum(map(self.rowHeight, range(len(self._rows)))) + 2 * self.frameWidth()
        if high != self.minimumHeight():
            self.setFixedHeight(high)
        self.updateGeometries()

    def _longest_word(self) -> int:
        metrics = self.verticalHeader().fontMetrics()
        names = (word for row in self._rows for word in self._name(row).split())
        return max(map(metrics.horizontalAdvance, names)) + 2 * AROUND

    @staticmethod
    def _height(header: QWidget, width: int, says: str) -> int:
        room = QRect(0, 0, width - 2 * AROUND, NO_LIMIT)
        return header.fontMetrics().boundingRect(room, WRAPS, says).height() + AROUND

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Letters of another size need another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    # Keys

    @property
    def place(self) -> QRect:
        """Where the current cell is."""
        at = self.visualRect(self.currentIndex())
        return at.translated(self.viewport().pos())

    def _tell_place(self) -> None:
        if self.hasFocus():
            self.reached.emit(self.place)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """It is where the keys are now."""
        super().focusInEvent(event)
        self._tell_place()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or Space shows what stands behind the row, or no longer; a page up or down scrolls what is around."""
        if Qt.Key(event.key()) in OPENING and self.currentRow() >= 0:
            self.switch_row(self.currentRow())
        elif Qt.Key(event.key()) in SCROLLING:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _has_more(row: Row) -> bool:
    return any(cell.more for cell in row.cells)
