"""The ranges of one block as a table, for screen readers and for eyes."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from pathplanner.planning.pay_ranges import PayRange, RangeKind
from pathplanner.planning.wording.evidence import pounds

Value = Callable[[PayRange], float | None]
LEAST_LETTERS = 7
AROUND = 4


def _tr(text: str) -> str:
    return QCoreApplication.translate("PayTable", text)


def _lowest(found: PayRange) -> float | None:
    return found.lowest


def _low(found: PayRange) -> float | None:
    return found.low


def _mark(found: PayRange) -> float | None:
    return found.mark


def _high(found: PayRange) -> float | None:
    return found.high


def _highest(found: PayRange) -> float | None:
    return found.highest


def _mark_word(kinds: set[RangeKind]) -> str:
    names = {
        RangeKind.QUARTILES: _tr("Median"),
        RangeKind.SCALE: _tr("Typical"),
        RangeKind.MEDIAN: _tr("Median"),
        RangeKind.AVERAGE: _tr("Average"),
        RangeKind.TYPICAL: _tr("Typical"),
    }
    words = {names[kind] for kind in kinds}
    return words.pop() if len(words) == 1 else _tr("Middle")


def _columns(ranges: Sequence[PayRange]) -> Iterator[tuple[str, Value]]:
    kinds = {found.kind for found in ranges}
    is_scale = kinds == {RangeKind.SCALE}
    named: tuple[tuple[str, Value], ...] = (
        (_tr("Lowest tenth below"), _lowest),
        (_tr("Bottom of the scale") if is_scale else _tr("Lower quartile"), _low),
        (_mark_word(kinds), _mark),
        (_tr("Top of the scale") if is_scale else _tr("Upper quartile"), _high),
        (_tr("Highest tenth above"), _highest),
    )
    for name, value in named:
        if any(value(found) is not None for found in ranges):
            yield name, value


class PayTable(QTableWidget):
    """One row for each range, one column for each figure that any of them has; nothing can be changed in it."""

    def __init__(self, ranges: Sequence[PayRange], labels: Sequence[str], aloud: str, parent: QWidget) -> None:
        columns = list(_columns(ranges))
        super().__init__(len(ranges), len(columns) + 1, parent)
        self.setAccessibleName(aloud)
        self.setProperty("role", "pay")
        self.setHorizontalHeaderLabels([_tr("Whose pay"), *(name for name, _ in columns)])
        for row, (found, label) in enumerate(zip(ranges, labels, strict=True)):
            self.setItem(row, 0, _cell(label))
            for column, (_, value) in enumerate(columns, start=1):
                amount = value(found)
                self.setItem(row, column, _cell(_tr("not given") if amount is None else pounds(amount), figure=True))
        self._calm()

    def _calm(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        header.setMinimumSectionSize(1)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The labels take what the figures leave, and the table is as high as its rows."""
        super().resizeEvent(event)
        figures = [self._figure_width(column) for column in range(1, self.columnCount())]
        least = self.fontMetrics().horizontalAdvance("m") * LEAST_LETTERS
        for column, width in enumerate((max(least, self.viewport().width() - sum(figures)), *figures)):
            self.setColumnWidth(column, width)
        self.resizeRowsToContents()
        header = self.horizontalHeader()
        header.setFixedHeight(max(self._header_height(column) for column in range(self.columnCount())))
        bar = self.horizontalScrollBar()
        across = bar.sizeHint().height() if bar.maximum() > 0 else 0
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        height = header.height() + rows + across + 2 * self.frameWidth()
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _words_of(self, column: int) -> str:
        item = self.horizontalHeaderItem(column)
        return "" if item is None else item.text()

    def _figure_width(self, column: int) -> int:
        """Room for the widest amount and for the longest word above it."""
        cells = (self.item(row, column) for row in range(self.rowCount()))
        amounts = [cell.text() for cell in cells if cell is not None]
        metrics, above = self.fontMetrics(), self.horizontalHeader().fontMetrics()
        widths = [metrics.horizontalAdvance(amount) for amount in amounts]
        return max(*widths, *(above.horizontalAdvance(word) for word in self._words_of(column).split())) + 2 * AROUND

    def _header_height(self, column: int) -> int:
        room = QRect(0, 0, self.columnWidth(column) - 2 * AROUND, 10_000)
        metrics = self.horizontalHeader().fontMetrics()
        words = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._words_of(column))
        return words.height() + AROUND


def _cell(words: str, *, figure: bool = False) -> QTableWidgetItem:
    cell = QTableWidgetItem(words)
    cell.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    across = Qt.AlignmentFlag.AlignRight if figure else Qt.AlignmentFlag.AlignLeft
    cell.setTextAlignment(across | Qt.AlignmentFlag.AlignTop)
    return cell
