"""Looking towards HTQ, degree level, both, or any one card."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pathplanner.core.destinations import DEGREE, HTQ
from pathplanner.planning.lighting import Light, ways_into
from pathplanner.ui.window import MainWindow
from tests.ui.hands import choose, click, click_with_right, named, open_menu, place, press, q, status, words_in

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


def states(window: MainWindow) -> set[Light]:
    return {card.look.light for card in window.ladder.cards.values()}


def switch(window: MainWindow, destination: str) -> QPushButton:
    button = named(window, f"towards:{destination}")
    assert isinstance(button, QPushButton)
    return button


def test_both_destinations_are_looked_towards_at_first(window: MainWindow) -> None:
    assert window.session.plan.destinations == (HTQ, DEGREE)
    assert switch(window, "htq").isChecked()
    assert switch(window, "degree").isChecked()
    assert not switch(window, "own").isVisible()


@pytest.mark.parametrize(("switched_off", "left", "light"), [("htq", DEGREE, Light.DEGREE), ("degree", HTQ, Light.HTQ)])
def test_one_destination_switched_off_leaves_the_routes_to_the_other(
    window: MainWindow, qtbot: QtBot, switched_off: str, left: str, light: Light
) -> None:
    place(qtbot, window, "t_level")
    with qtbot.waitSignal(window.session.routes_changed):
        click(switch(window, switched_off))
    assert list(window.session.plan.destinations) == [left]
    assert states(window) == {Light.HERE, Light.NONE, light}
    assert {route.destination for route in window.session.routes} == {left}
    with qtbot.waitSignal(window.session.routes_changed):
        click(switch(window, switched_off))
    assert window.session.plan.destinations == (HTQ, DEGREE)


def test_without_a_destination_the_app_says_clearly_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    click(switch(window, "htq"))
    with qtbot.waitSignal(window.session.routes_changed):
        click(switch(window, "degree"))
    sentence = "Choose a destination above the ladder to see routes."
    assert states(window) == {Light.HERE, Light.NONE}
    assert sentence in words_in(window.routes_panel)
    assert status(window) == f"No destination is chosen. {sentence}"


def test_ctrl_enter_on_a_card_makes_it_the_only_destination(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    window.ladder.focus_card(q("hnd"))
    with qtbot.waitSignal(window.session.routes_changed):
        press(window, Qt.Key.Key_Return, keys=CONTROL)
    assert window.session.plan.destinations == ("hnd",)
    assert status(window).startswith("HND is your destination now.")
    assert states(window) == {Light.HERE, Light.GOAL, Light.NONE}
    assert {route.ends_on for route in window.session.routes} == {"hnd"}


def test_ctrl_enter_goes_to_the_card_with_the_focus_even_where_another_is_selected(window: MainWindow) -> None:
    click(window.ladder.cards[q("hnc")])
    window.ladder.focus_card(q("hnd"))
    press(window, Qt.Key.Key_Return, keys=CONTROL)
    assert window.session.plan.destinations == ("hnd",)


def test_the_menu_of_a_card_makes_it_the_destination(window: MainWindow) -> None:
    click_with_right(window.ladder.cards[q("masters")])
    choose(open_menu(), "Make it my destination")
    assert window.session.plan.destinations == ("masters",)


def test_a_destination_picked_by_hand_stands_in_the_bar_and_a_press_leads_back_to_both(window: MainWindow) -> None:
    window.session.aim_at(q("hnd"))
    own = switch(window, "own")
    assert own.isVisible()
    assert "HND" in own.text()
    assert own.accessibleName().startswith("Destination: HND.")
    assert not switch(window, "htq").isChecked()
    click(own)
    assert window.session.plan.destinations == (HTQ, DEGREE)
    assert not own.isVisible()
    assert status(window) == "Looking towards HTQ and degree level."


def test_keys_lead_back_to_both_destinations(window: MainWindow) -> None:
    window.session.aim_at(q("hnd"))
    press(window, Qt.Key.Key_D, keys=CONTROL)
    assert window.session.plan.destinations == (HTQ, DEGREE)


def test_a_place_to_start_from_cannot_be_made_the_destination(window: MainWindow) -> None:
    window.ladder.focus_card(q("no_qualifications"))
    press(window, Qt.Key.Key_Return, keys=CONTROL)
    assert window.session.plan.destinations == (HTQ, DEGREE)
    click_with_right(window.ladder.cards[q("no_qualifications")])
    menu = open_menu()
    assert "Make it my destination" not in [action.text().replace("&", "") for action in menu.actions()]
    menu.close()


def test_every_way_into_a_card_is_shown_from_anywhere_and_escape_returns(window: MainWindow) -> None:
    click(window.ladder.cards[q("htq_5")])
    press(window, Qt.Key.Key_B, keys=CONTROL)
    ways = ways_into(window.session.framework, q("htq_5"), window.session.as_of)
    lit = {card for card, widget in window.ladder.cards.items() if widget.look.light is not Light.NONE}
    assert lit == ways.cards
    assert {"t_level", "a_level"} <= lit
    assert status(window).startswith("Every way into HTQ level 5:")
    press(window, Qt.Key.Key_Escape)
    assert states(window) == {Light.NONE}


def test_a_route_that_does_not_exist_is_said_rather_than_shown_as_an_empty_list(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.aim_at(q("gcse_9_4"))
    place(qtbot, window, "doctorate")
    assert "No route we know leads from here to there." in words_in(window.routes_panel)


def test_the_legend_explains_the_states_that_can_be_seen(window: MainWindow) -> None:
    assert "On routes to HTQ and degree level" in window.legend.accessibleName()
    window.session.aim_at(q("hnd"))
    assert "On a route to your destination" in window.legend.accessibleName()
    assert "HTQ" not in window.legend.accessibleName()
    click(switch(window, "own"))
    assert "HTQ" in window.legend.accessibleName()
