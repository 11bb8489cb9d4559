"""Several qualifications at once, taking them off again, and the way back from everything."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pathplanner.core.destinations import HTQ
from pathplanner.core.plan import Plan
from pathplanner.core.plan_edits import WriteNotes
from pathplanner.core.qualifications import Lane
from pathplanner.planning.lighting import Light
from pathplanner.ui.window import MainWindow
from tests.ui.hands import choose, click, click_with_right, held, named, open_menu, place, press, q, status, words_in

CONTROL = Qt.KeyboardModifier.ControlModifier


def lights(window: MainWindow) -> dict[str, Light]:
    return {card: widget.look.light for card, widget in window.ladder.cards.items()}


def test_several_qualifications_are_held_at_once_in_the_order_they_came(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "hnc", "t_level", "gcse_9_4")
    assert held(window) == ["hnc", "t_level", "gcse_9_4"]
    assert [card for card, light in lights(window).items() if light is Light.HERE] == ["gcse_9_4", "t_level", "hnc"]
    on_the_ladder = named(window, "held")
    for card in ("hnc", "t_level", "gcse_9_4"):
        assert named(on_the_ladder, f"remove:{card}").isVisible()


def test_several_held_qualifications_light_the_routes_of_each(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "a_level")
    from_a_level = {route.cards for route in window.session.routes}
    place(qtbot, window, "t_level")
    starts = {route.starts_from for route in window.session.routes}
    assert starts == {"a_level", "t_level"}
    assert from_a_level <= {route.cards for route in window.session.routes}


def test_each_held_qualification_has_a_button_that_takes_it_off(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "a_level", "t_level")
    click(named(window, "remove:a_level"))
    assert held(window) == ["t_level"]
    assert lights(window)[q("a_level")] is Light.NONE
    assert status(window).startswith("A level taken off the ladder.")
    click(named(window, "remove:t_level"))
    assert held(window) == []
    assert set(lights(window).values()) == {Light.NONE}
    assert "Nothing yet" in words_in(named(window, "held"))


def test_the_menu_of_a_held_card_takes_it_off(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    click_with_right(window.ladder.cards[q("t_level")])
    choose(open_menu(), "Take it off the ladder")
    assert held(window) == []


def test_a_held_card_that_is_selected_is_taken_off_with_its_keys(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    click(window.ladder.cards[q("t_level")])
    press(window, Qt.Key.Key_Backspace, keys=CONTROL)
    assert held(window) == []


def test_what_is_not_held_cannot_be_taken_off_and_that_is_said(window: MainWindow) -> None:
    click(window.ladder.cards[q("t_level")])
    press(window, Qt.Key.Key_Backspace, keys=CONTROL)
    assert status(window) == "T Level is not on the ladder."


def test_the_ladder_is_cleared_at_once(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "a_level", "t_level")
    press(window, Qt.Key.Key_Backspace, keys=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert held(window) == []
    assert status(window) == "The ladder is clear."
    press(window, Qt.Key.Key_Backspace, keys=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert status(window) == "Nothing is on the ladder yet."


def do_everything(window: MainWindow, qtbot: QtBot) -> list[Plan]:
    """Everything that changes the plan, once; the plan after each."""
    session = window.session
    plans: list[Plan] = []
    place(qtbot, window, "a_level")
    plans.append(session.plan)
    edits: list[Callable[[], None]] = [
        lambda: session.choose(session.routes[0]),
        lambda: session.choose(session.routes[1]),
        lambda: session.place(q("t_level")),
        lambda: session.look_towards(HTQ, False),
        lambda: session.aim_at(q("masters")),
        session.look_towards_both,
        lambda: session.remove(q("a_level")),
        session.remove_all,
    ]
    for edit in edits:
        edit()
        plans.append(session.plan)
    assert all(before != after for before, after in pairwise(plans))
    return plans


def test_everything_can_be_undone_and_done_again_step_by_step(window: MainWindow, qtbot: QtBot) -> None:
    plans = [window.session.plan, *do_everything(window, qtbot)]
    for plan in reversed(plans[:-1]):
        press(window, Qt.Key.Key_Z, keys=CONTROL)
        assert window.session.plan == plan
    assert set(lights(window).values()) == {Light.NONE}
    for plan in plans[1:]:
        press(window, Qt.Key.Key_Z, keys=CONTROL | Qt.KeyboardModifier.ShiftModifier)
        assert window.session.plan == plan


def test_undo_lights_the_ladder_and_marks_the_destinations_as_they_were(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    before = lights(window)
    click(named(window, "towards:htq"))
    assert lights(window) != before
    press(window, Qt.Key.Key_Z, keys=CONTROL)
    assert lights(window) == before
    switch = named(window, "towards:htq")
    assert isinstance(switch, QPushButton)
    assert switch.isChecked()


def test_undo_and_redo_can_be_pressed_only_where_there_is_something_to_do(window: MainWindow) -> None:
    undo, redo = named(window, "bar-action:undo"), named(window, "bar-action:redo")
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    window.session.place(q("t_level"))
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    click(undo)
    assert held(window) == []
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    click(redo)
    assert held(window) == ["t_level"]


@pytest.mark.parametrize("redone", [False, True])
def test_the_status_line_says_what_was_undone_and_done_again(window: MainWindow, qtbot: QtBot, redone: bool) -> None:
    place(qtbot, window, "t_level")
    press(window, Qt.Key.Key_Z, keys=CONTROL)
    if redone:
        press(window, Qt.Key.Key_Z, keys=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    said = "Done again: hold T Level." if redone else "Undone: hold T Level."
    qtbot.waitUntil(lambda: bool(window.session.routes) is redone)
    assert status(window).startswith(said)


def test_two_hundred_edits_can_be_undone_and_done_again_and_the_menu_says_each(window: MainWindow) -> None:
    session, undo, redo = window.session, window.actions_by_id["undo"], window.actions_by_id["redo"]
    for number in range(250):
        session.submit(WriteNotes(f"Note {number}"), f"write note {number}", "Written.")
    for number in range(249, 49, -1):
        assert undo.text() == f"&Undo: write note {number}"
        undo.trigger()
    assert session.plan.private_notes == "Note 49"
    assert (undo.text(), undo.isEnabled()) == ("&Undo", False)
    for number in range(50, 250):
        assert redo.text() == f"&Redo: write note {number}"
        redo.trigger()
    assert session.plan.private_notes == "Note 249"


def test_families_of_routes_that_were_opened_stay_recorded_whatever_is_undone(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    window.routes_panel.open_first()
    assert looked_at(window) == [Lane.TECHNICAL]
    window.session.undo()
    assert held(window) == []
    assert looked_at(window) == [Lane.TECHNICAL]
    press(window, Qt.Key.Key_N, keys=CONTROL)
    assert looked_at(window) == []


def looked_at(window: MainWindow) -> list[Lane]:
    return list(window.session.plan.looked_at)
