"""Routes are pinned where they are opened, up to three, and the menu says how many there are."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from pathplanner.core.plan import RouteCards
from pathplanner.ui.window import MainWindow
from tests.conftest import sweep
from tests.ui.compare.conftest import Pin
from tests.ui.hands import click, named, status, words_in


def pinned(window: MainWindow) -> tuple[RouteCards, ...]:
    return tuple(each.route for each in window.session.plan.weighing.compared)


def button(window: MainWindow) -> QPushButton:
    sweep()
    found = named(window.routes_panel, "compare")
    assert isinstance(found, QPushButton)
    return found


def open_row(window: MainWindow, number: int) -> RouteCards:
    window.side.setCurrentIndex(0)
    row = window.routes_panel.rows[number]
    if not row.isChecked():
        row.click()
    return row.route.cards


def test_an_open_route_is_pinned_and_taken_out_by_the_same_button(window: MainWindow) -> None:
    cards = open_row(window, 0)
    assert button(window).text() == "Compare this route"
    click(button(window))
    assert pinned(window) == (cards,)
    assert status(window).startswith("Compared now: ")
    assert button(window).text() == "Compare no longer"
    click(button(window))
    assert pinned(window) == ()
    assert status(window).startswith("Compared no longer: ")


def test_a_route_is_pinned_by_keyboard_and_the_focus_stays_where_it_was(window: MainWindow) -> None:
    cards = open_row(window, 1)
    button(window).setFocus()
    QTest.keyClick(button(window), Qt.Key.Key_Space)
    assert pinned(window) == (cards,)
    assert window.focusWidget() is button(window)


def test_a_fourth_route_is_refused_with_the_names_of_the_three(window: MainWindow, pin: Pin) -> None:
    three = pin(3)
    number = next(
        number for number, row in enumerate(window.routes_panel.rows) if row.route.cards not in pinned(window)
    )
    open_row(window, number)
    click(button(window))
    assert pinned(window) == tuple(route.cards for route in three)
    says = status(window)
    in_place = words_in(window.routes_panel)
    assert says.startswith("Take one route out first: 3 are compared already. They are: ")
    assert "Take one out to compare this: " in in_place
    for route in three:
        way = window.session.wording.route_way(route.cards)
        assert way in says
        assert way in in_place
    click(named(window.routes_panel, "see-comparison"))
    assert window.middle.currentWidget() is window.middle.compare


def test_pinning_is_undone_and_done_again(window: MainWindow, pin: Pin) -> None:
    pin(2)
    window.session.undo()
    assert len(pinned(window)) == 1
    window.session.redo()
    assert len(pinned(window)) == 2


def test_the_menu_says_how_many_routes_are_compared(window: MainWindow, pin: Pin) -> None:
    entry = window.actions_by_id["compare"]
    assert entry.text() == "&Compare routes"
    pin(2)
    assert entry.text() == "&Compare routes (2)"


def test_a_pinned_route_leads_to_the_routes_side_by_side(window: MainWindow) -> None:
    open_row(window, 0)
    click(button(window))
    sweep()
    click(named(window.routes_panel, "see-comparison"))
    assert window.middle.currentWidget() is window.middle.compare
    assert window.actions_by_id["compare"].isChecked()
