"""A condition is agreed otherwise where it is read, and the list comes back to where one was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollBar
from pytestqt.qtbot import QtBot

from pathplanner.core.assessment import Standing
from pathplanner.core.conditions import key_of
from pathplanner.core.edits import PlaceQualification, RemoveAll
from pathplanner.ui.routes.condition import ConditionLine
from pathplanner.ui.routes.panel import AT_ONCE
from pathplanner.ui.routes.row import RouteRow
from pathplanner.ui.theme.theme import LARGEST
from pathplanner.ui.window import SIDE_NARROWEST, MainWindow
from tests.ui.hands import click, named, place, q, words_in
from tests.ui.routes.desk import Desk

OPEN_ROW = 5


@pytest.fixture
def desk(used_window: MainWindow, qtbot: QtBot) -> Desk:
    desk = Desk(used_window, "t_level")
    qtbot.addWidget(desk.panel)
    with qtbot.waitExposed(desk.panel):
        desk.panel.show()
    desk.panel.activateWindow()
    click(desk.rows[OPEN_ROW])
    return desk


def open_conditions(desk: Desk) -> list[ConditionLine]:
    """The conditions of the open route that can be agreed otherwise."""
    lines = desk.detail.findChildren(ConditionLine)
    return [line for line in lines if line.findChild(QPushButton, "agree")]


def field(desk: Desk) -> QLineEdit:
    found = named(desk.detail, "why")
    assert isinstance(found, QLineEdit)
    return found


def agree(desk: Desk, line: ConditionLine, reason: str) -> None:
    desk.press("agree", line)
    QTest.keyClicks(field(desk), reason)
    QTest.keyClick(field(desk), Qt.Key.Key_Return)


def same(desk: Desk, line: ConditionLine) -> ConditionLine:
    """The same condition as it is shown now."""
    found = named(desk.detail, line.objectName())
    assert isinstance(found, ConditionLine)
    return found


def bar(desk: Desk) -> QScrollBar:
    return desk.panel.verticalScrollBar()


def icons(line: ConditionLine) -> list[str]:
    return [label.accessibleName() for label in line.findChildren(QLabel) if label.accessibleName()]


def test_every_condition_that_is_not_met_for_certain_can_be_agreed_otherwise(desk: Desk) -> None:
    desk.edit(RemoveAll())
    desk.edit(PlaceQualification(q("no_qualifications")))
    for row in desk.rows[::6]:
        click(row)
        standings = [asked.standing for step in row.route.steps for asked in step.assessments]
        lines = desk.detail.findChildren(ConditionLine)
        can = [line.findChild(QPushButton, "agree") is not None for line in lines]
        assert can == [standing is not Standing.MET for standing in standings]


def test_a_condition_is_agreed_otherwise_for_a_reason(desk: Desk) -> None:
    line = open_conditions(desk)[0]
    route = desk.rows[OPEN_ROW].route
    agree(desk, line, "The college wrote to us")
    override = desk.plan.learner.overrides[0]
    asked = {
        (step.progression.from_, step.progression.to, key_of(condition))
        for step in route.steps
        for condition in step.progression.conditions
    }
    assert override.key in asked
    assert override.reason == "The college wrote to us"
    agreed = same(desk, line)
    assert "Agreed after discussion: The college wrote to us." in words_in(agreed)
    assert icons(agreed) == ["Agreed after discussion"]


def test_the_row_says_how_many_conditions_were_agreed(desk: Desk) -> None:
    route = desk.rows[OPEN_ROW].route
    first, second = open_conditions(desk)[:2]
    agree(desk, first, "One")
    assert "1 agreed after discussion" in desk.row_of(route).accessibleName()
    agree(desk, same(desk, second), "Two")
    assert "2 agreed after discussion" in desk.row_of(route).accessibleName()
    others = [row for row in desk.rows if not row.route.overridden]
    assert others
    assert not any("agreed" in row.accessibleName() for row in others)


def test_without_a_reason_nothing_is_agreed(desk: Desk) -> None:
    desk.press("agree", open_conditions(desk)[0])
    assert not desk.button("why-ok").isEnabled()
    QTest.keyClicks(field(desk), "   ")
    QTest.keyClick(field(desk), Qt.Key.Key_Return)
    assert not desk.button("why-ok").isEnabled()
    assert desk.plan.learner.overrides == ()


def test_the_question_says_that_the_reason_is_kept_and_printed(desk: Desk) -> None:
    desk.press("agree", open_conditions(desk)[0])
    assert field(desk).accessibleName() == "Why? The reason is kept and printed."
    assert "Why? The reason is kept and printed." in words_in(desk.detail)
    assert field(desk).hasFocus()


def test_the_reason_can_be_changed(desk: Desk) -> None:
    line = open_conditions(desk)[0]
    agree(desk, line, "A letter")
    desk.press("change-reason", same(desk, line))
    assert field(desk).text() == "A letter"
    field(desk).clear()
    QTest.keyClicks(field(desk), "A phone call")
    desk.press("why-ok")
    assert [override.reason for override in desk.plan.learner.overrides] == ["A phone call"]


def test_a_condition_can_be_asked_again(desk: Desk) -> None:
    line = open_conditions(desk)[0]
    said = words_in(line)
    agree(desk, line, "A letter")
    desk.press("ask-again", same(desk, line))
    assert desk.plan.learner.overrides == ()
    assert words_in(same(desk, line)) == said


def test_the_buttons_say_aloud_which_condition_they_are_about(desk: Desk) -> None:
    lines = open_conditions(desk)
    spoken = [named(line, "agree").accessibleName() for line in lines]
    assert len(set(spoken)) == len(spoken) > 1
    assert all(name.startswith("Agree otherwise, for ") for name in spoken)


# Coming back


def test_the_same_route_stays_open_at_the_same_height_after_it_was_agreed(desk: Desk) -> None:
    route = desk.rows[OPEN_ROW].route
    line = open_conditions(desk)[-1]
    desk.panel.ensureWidgetVisible(line)
    desk.press("agree", line)
    before = desk.rows[OPEN_ROW].y() - bar(desk).value()
    assert bar(desk).value() > 0
    QTest.keyClicks(field(desk), "A letter")
    QTest.keyClick(field(desk), Qt.Key.Key_Return)
    row = desk.row_of(route)
    assert row.isChecked()
    assert desk.detail.route.cards == route.cards
    assert row.y() - bar(desk).value() == before


def test_the_focus_comes_back_to_the_condition_that_was_agreed(desk: Desk) -> None:
    line = open_conditions(desk)[1]
    agree(desk, line, "A letter")
    assert desk.panel.focusWidget() is desk.button("change-reason", same(desk, line))
    QTest.keyClick(desk.panel.focusWidget(), Qt.Key.Key_Tab)
    assert desk.panel.focusWidget() is desk.button("ask-again", same(desk, line))
    QTest.keyClick(desk.panel.focusWidget(), Qt.Key.Key_Space)
    assert desk.panel.focusWidget() is desk.button("agree", same(desk, line))


def test_the_focus_on_a_row_stays_on_the_same_route_when_the_list_is_another(desk: Desk) -> None:
    row = desk.rows[7]
    row.setFocus()
    cards = row.route.cards
    desk.edit(PlaceQualification(q("gcse_9_4")))
    focused = desk.panel.focusWidget()
    assert isinstance(focused, RouteRow)
    assert focused.route.cards == cards
    assert focused in desk.rows


def test_nothing_else_is_looked_at_while_the_list_is_shown_anew(desk: Desk) -> None:
    line = open_conditions(desk)[0]
    seen = len(desk.alone)
    agree(desk, line, "A letter")
    assert {None if route is None else route.cards for route in desk.alone[seen:]} <= {desk.detail.route.cards}


def test_a_route_that_is_listed_no_longer_is_closed(desk: Desk) -> None:
    desk.edit(RemoveAll())
    assert desk.rows == []
    assert not desk.panel.close_open()
    assert not any(line.isVisible() for line in desk.panel.findChildren(ConditionLine))
    assert desk.alone[-1] is None


def test_a_route_far_down_the_list_stays_open_too(desk: Desk) -> None:
    desk.edit(RemoveAll())
    desk.edit(PlaceQualification(q("no_qualifications")))
    click(named(desk.panel, "more-routes"))
    row = desk.rows[AT_ONCE + 3]
    click(row)
    cards = row.route.cards
    agree(desk, open_conditions(desk)[0], "A letter")
    assert desk.detail.route.cards == cards


def test_what_is_being_written_survives_a_change_of_text_size(desk: Desk, used_window: MainWindow) -> None:
    desk.press("agree", open_conditions(desk)[1])
    QTest.keyClicks(field(desk), "The college wr")
    used_window.theme.set_text_size(150)
    assert field(desk).text() == "The college wr"
    QTest.keyClicks(desk.panel.focusWidget(), "ote")
    QTest.keyClick(field(desk), Qt.Key.Key_Return)
    assert [override.reason for override in desk.plan.learner.overrides] == ["The college wrote"]


@pytest.mark.parametrize("size", [100, 150, LARGEST])
def test_nothing_of_an_open_route_is_wider_than_the_narrowest_side(
    desk: Desk, used_window: MainWindow, size: int
) -> None:
    agree(desk, open_conditions(desk)[0], "A letter")
    desk.press("agree", open_conditions(desk)[0])
    used_window.theme.set_text_size(size)
    desk.panel.resize(used_window.theme.pixels(SIDE_NARROWEST), 640)
    QApplication.processEvents()
    content = desk.panel.widget()
    assert content is not None
    assert content.width() <= desk.panel.viewport().width()


# In the window


def test_in_the_window_the_ladder_marks_what_was_agreed_and_the_route_stays_alone_on_it(
    used_window: MainWindow, qtbot: QtBot
) -> None:
    window, panel = used_window, used_window.routes_panel
    place(qtbot, window, "t_level")
    row = next(row for row in panel.rows if row.route.unknown)
    cards = row.route.cards
    click(row)
    line = next(line for line in panel.findChildren(ConditionLine) if line.findChild(QPushButton, "agree"))
    line.ask()
    written = named(line, "why")
    QTest.keyClicks(written, "The college wrote to us")
    with qtbot.waitSignal(window.session.routes_changed):
        QTest.keyClick(written, Qt.Key.Key_Return)
    to = window.session.plan.learner.overrides[0].to
    assert window.ladder.cards[to].look.agreed
    assert window.ladder.spotlight is not None
    assert tuple(window.ladder.spotlight.cards) == cards
    assert [row.route.cards for row in panel.rows if row.isChecked()] == [cards]
    assert window.focusWidget().objectName() == "change-reason"
    with qtbot.waitSignal(window.session.routes_changed):
        window.actions_by_id["undo"].trigger()
    assert not window.ladder.cards[to].look.agreed
    assert [row.route.cards for row in panel.rows if row.isChecked()] == [cards]
