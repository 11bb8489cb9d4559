"""The table of the comparison is a table for the keyboard and for a screen reader."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidgetItem

from pathplanner.ui.compare.page import ComparePage
from pathplanner.ui.compare.table import CompareTable
from pathplanner.ui.window import MainWindow
from tests.ui.compare.conftest import Pin

MARGIN = 3
"""What the style leaves free beside the words of a cell."""


@pytest.fixture
def table(page: ComparePage, pin: Pin) -> CompareTable:
    pin(3)
    QApplication.processEvents()
    return page.table.table


def items(table: CompareTable) -> Iterator[QTableWidgetItem]:
    for row in range(table.rowCount()):
        for column in range(table.columnCount()):
            item = table.item(row, column)
            assert item is not None
            yield item


def test_a_screen_reader_hears_row_mark_route_and_text_of_a_cell(table: CompareTable, page: ComparePage) -> None:
    row = page.shown.words.rows(page.shown.comparison)[1]
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface is not None
    item = table.item(1, 2)
    assert item is not None
    heading = page.shown.words.heading(page.shown.comparison.sides[2])
    aloud = f"{row.name}, {row.mark}; {heading}: {row.cells[2].says}"
    spoken = [interface.child(number) for number in range(interface.childCount())]
    assert aloud in [str(child.text(QAccessible.Text.Name)) for child in spoken]


def test_arrow_keys_go_from_cell_to_cell_and_tab_goes_on(table: CompareTable, window: MainWindow) -> None:
    table.setFocus()
    table.setCurrentCell(0, 0)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert (table.currentRow(), table.currentColumn()) == (1, 1)
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert window.focusWidget() is not table


def test_enter_and_a_click_on_the_name_show_what_stands_behind_a_row(table: CompareTable, page: ComparePage) -> None:
    row = page.shown.words.rows(page.shown.comparison)[1]
    item, name = table.item(1, 0), table.verticalHeaderItem(1)
    assert item is not None
    assert name is not None
    assert name.text().endswith("+ more")
    table.setFocus()
    table.setCurrentCell(1, 0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    opened, name = table.item(1, 0), table.verticalHeaderItem(1)
    assert opened is not None
    assert name is not None
    assert opened.text() == "\n• ".join((row.cells[0].says, *row.cells[0].more))
    assert name.text().endswith("– less")
    header = table.verticalHeader()
    at = QPoint(10, header.sectionViewportPosition(1) + 8)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    closed = table.item(1, 0)
    assert closed is not None
    assert closed.text() == row.cells[0].says


def test_a_cell_that_is_reached_is_in_sight(table: CompareTable, page: ComparePage) -> None:
    table.setFocus()
    for _ in range(table.rowCount()):
        QTest.keyClick(table, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert table.currentRow() == table.rowCount() - 1
    view = page.scroller.viewport()
    top = table.mapTo(view, table.place.topLeft()).y()
    assert 0 <= top < view.height()


def test_every_cell_is_as_high_as_its_words(table: CompareTable, page: ComparePage) -> None:
    page.table.all.click()
    QApplication.processEvents()
    for item in items(table):
        place = table.visualItemRect(item)
        room = QRect(0, 0, place.width() - 2 * MARGIN, 100_000)
        words = table.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), item.text())
        assert words.height() <= place.height(), item.text()
    page.table.all.click()


def test_the_sources_of_pay_are_named_behind_it(table: CompareTable, page: ComparePage, window: MainWindow) -> None:
    sides = page.shown.comparison.sides
    assert any(side.pay for side in sides)
    page.table.all.click()
    said = "\n".join(item.text() for item in items(table))
    for side in sides:
        for found in side.pay:
            assert all(window.session.evidence.sources[source].publisher in said for source in found.sources)
    page.table.all.click()


def test_page_down_reads_on_in_a_cell_that_is_higher_than_the_window(table: CompareTable, page: ComparePage) -> None:
    table.setFocus()
    QApplication.processEvents()
    bar = page.scroller.verticalScrollBar()
    at = (bar.value(), table.currentIndex())
    QTest.keyClick(table, Qt.Key.Key_PageDown)
    assert bar.value() > at[0]
    assert table.currentIndex() == at[1]
    QTest.keyClick(table, Qt.Key.Key_PageUp)
    assert bar.value() == at[0]
