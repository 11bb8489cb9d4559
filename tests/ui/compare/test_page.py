"""The page of the comparison follows the plan, and leads back to the ladder."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pathplanner.core.plan import RouteCards
from pathplanner.core.plan_parts import Compared
from pathplanner.planning.wording.comparing import OWN_WORDS
from pathplanner.ui.compare.page import ComparePage
from pathplanner.ui.compare.table import CompareTable
from pathplanner.ui.plan.form import PartForm
from pathplanner.ui.widgets.text_field import TextField
from pathplanner.ui.window import MainWindow
from tests.conftest import sweep
from tests.ui.aloud import nameless
from tests.ui.compare.conftest import HELD, Pin
from tests.ui.hands import click, named, press, q, status, words_in


def says(page: ComparePage) -> str:
    label = named(page, "compare-says")
    assert isinstance(label, QLabel)
    return label.text()


def table(page: ComparePage) -> CompareTable:
    found = named(page, "compare-table")
    assert isinstance(found, CompareTable)
    return found


def forms(page: ComparePage) -> dict[RouteCards, PartForm]:
    assert page.table.own is not None
    return page.table.own.forms


def columns(page: ComparePage) -> int:
    return table(page).columnCount()


def test_with_nothing_pinned_the_page_says_how_to_pin(page: ComparePage) -> None:
    assert says(page).startswith("No route is pinned yet. Open a route on the Routes side")
    assert not table(page).isVisible()
    assert not page.copy.isEnabled()


def test_one_pinned_route_is_shown_and_another_is_asked_for(page: ComparePage, pin: Pin) -> None:
    pin(1)
    assert says(page) == "One route is pinned. Pin another on the Routes side to see them side by side."
    assert columns(page) == 1
    assert table(page).isVisible()


def test_every_route_has_a_column_and_every_row_a_cell_for_it(page: ComparePage, pin: Pin) -> None:
    pin(3)
    shown = page.shown
    assert [side.number for side in shown.comparison.sides] == [1, 2, 3]
    headings = [table(page).horizontalHeaderItem(column) for column in range(3)]
    assert [item.text() for item in headings if item] == [shown.words.heading(side) for side in shown.comparison.sides]
    for number, row in enumerate(row for row in shown.words.rows(shown.comparison) if row.kind not in OWN_WORDS):
        name = table(page).verticalHeaderItem(number)
        assert name is not None
        assert name.text().startswith(f"{row.name}\n{row.mark}")
        for column, cell in enumerate(row.cells):
            item = table(page).item(number, column)
            assert item is not None
            assert item.text() == cell.says


def test_the_page_follows_undo_and_what_is_held(page: ComparePage, pin: Pin, window: MainWindow, qtbot: QtBot) -> None:
    pin(2)
    assert columns(page) == 2
    assert says(page) == "2 routes side by side."
    window.session.undo()
    assert columns(page) == 1
    window.session.redo()
    with qtbot.waitSignal(window.session.routes_changed):
        window.session.remove(q(HELD))
    assert not table(page).isVisible()
    assert "which is not held" in words_in(page)
    assert says(page) == "2 routes are pinned, of which 2 cannot be compared now: see why below."
    for _ in range(2):
        sweep()
        click(named(page, "take-out:1"))
    assert window.session.plan.weighing.compared == ()
    assert says(page).startswith("No route is pinned yet.")


def test_the_page_follows_another_plan(page: ComparePage, pin: Pin, window: MainWindow) -> None:
    pin(2)
    window.files.new()
    assert says(page).startswith("No route is pinned yet.")


def test_a_route_is_taken_out_on_the_page(page: ComparePage, pin: Pin, window: MainWindow) -> None:
    first, second = pin(2)
    click(named(page, "take-out:1"))
    assert [each.route for each in window.session.plan.weighing.compared] == [second.cards]
    assert columns(page) == 1
    assert first.cards not in [side.route.cards for side in page.shown.comparison.sides]


def test_the_copied_text_says_what_the_table_says(page: ComparePage, pin: Pin, window: MainWindow) -> None:
    pin(3)
    click(named(page, "copy-comparison"))
    copied = QApplication.clipboard().text()
    assert copied == page.shown.words.as_text(page.shown.comparison)
    click(named(page, "compare-all"))
    for row in range(table(page).rowCount()):
        for column in range(3):
            item = table(page).item(row, column)
            assert item is not None
            assert all(line.removeprefix("• ") in copied for line in item.text().split("\n"))
    click(named(page, "compare-all"))
    assert status(window) == "The comparison is copied as text."


def test_the_learners_own_words_are_kept_with_the_route_and_copied(
    page: ComparePage, pin: Pin, window: MainWindow
) -> None:
    route = pin(2)[0]
    form = forms(page)[route.cards]
    field = form.field("pros")
    assert isinstance(field, TextField)
    field.setFocus()
    QTest.keyClicks(field.editor, "Near home")
    window.commit()
    assert window.session.plan.weighing.compared[0] == Compared(route=route.cards, pros="Near home")
    click(named(page, "copy-comparison"))
    assert "Near home" in QApplication.clipboard().text()
    window.session.undo()
    assert field.value == ""


def test_what_is_being_typed_stays_while_another_route_is_taken_out(
    page: ComparePage, pin: Pin, window: MainWindow
) -> None:
    first, _ = pin(2)
    field = forms(page)[first.cards].field("cons")
    assert isinstance(field, TextField)
    field.setFocus()
    QTest.keyClicks(field.editor, "Early bus")
    click(named(page, "take-out:2"))
    assert window.session.plan.weighing.compared == (Compared(route=first.cards, cons="Early bus"),)
    assert field.value == "Early bus"


def test_escape_and_the_button_and_the_menu_lead_back_to_the_ladder(page: ComparePage, window: MainWindow) -> None:
    entry = window.actions_by_id["compare"]
    assert entry.isChecked()
    press(window, Qt.Key.Key_Escape)
    assert (window.middle.currentIndex(), entry.isChecked()) == (0, False)
    entry.trigger()
    click(named(page, "compare-to-ladder"))
    assert (window.middle.currentIndex(), entry.isChecked()) == (0, False)
    entry.trigger()
    window.actions_by_id["sectors"].trigger()
    assert (entry.isChecked(), window.actions_by_id["sectors"].isChecked()) == (False, True)
    window.middle.show_ladder()


@pytest.mark.parametrize("count", [0, 1, 3])
def test_everything_on_the_page_has_a_name(page: ComparePage, pin: Pin, count: int) -> None:
    pin(count)
    assert nameless(page) == []


@pytest.mark.parametrize("size", [100, 150])
def test_nothing_is_cut_off_at_the_side(page: ComparePage, pin: Pin, window: MainWindow, size: int) -> None:
    pin(3)
    window.resize(1366, 768)
    window.theme.set_text_size(size)
    QApplication.processEvents()
    content = page.scroller.content
    room = page.scroller.viewport().width()
    assert content.width() <= room
    for widget in content.findChildren(QWidget):
        if widget.isVisibleTo(content):
            assert widget.mapTo(content, widget.rect().topRight()).x() <= room, widget.objectName()
    assert sum(map(table(page).columnWidth, range(3))) <= table(page).viewport().width()


def test_tab_goes_through_the_page_from_its_top_to_its_bottom(page: ComparePage, pin: Pin, window: MainWindow) -> None:
    pin(2)
    page.to_ladder.setFocus()
    stops = [page.to_ladder.objectName()]
    focused = window.focusWidget()
    while page.isAncestorOf(focused) and len(stops) < 100:
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        stops.append(focused.objectName())
    named_stops = (
        "compare-to-ladder",
        "copy-comparison",
        "take-out:1",
        "take-out:2",
        "compare:start",
        "compare:pace",
        "compare:earlier",
        "compare:unit",
        "compare-all",
        "compare-table",
        "compare:pros",
        "compare:pros",
        "compare:cons",
        "compare:cons",
        "time:0",
    )
    assert tuple(stops[: len(named_stops)]) == named_stops
    after = stops[len(named_stops) :]
    assert any(stop.startswith("open-source:") for stop in after)
    assert "pay-table" in after
    assert "range:0" in after
    assert len(stops) < 100
