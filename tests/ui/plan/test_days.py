"""A day is typed as people write it, picked by keyboard alone, or left out."""

import calendar
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QToolButton

from pathplanner.ui.plan.panel import PlanPanel
from pathplanner.ui.session import Session
from pathplanner.ui.widgets.calendar import Calendar
from pathplanner.ui.widgets.dates import read_day
from tests.conftest import TODAY
from tests.ui.aloud import aloud
from tests.ui.plan.filling import CONTROL, begin_typing, button, click, line, plan_of, press, type_in

MONTHS = {name: number for number, name in enumerate(calendar.month_name) if name}
MARCH = date(2027, 3, 3)


@pytest.mark.parametrize(
    "text",
    [
        "3/3/27",
        "03/03/2027",
        " 3 / 3 / 2027 ",
        "3.3.2027",
        "3-3-27",
        "3 3 2027",
        "3 March 2027",
        "3 march 27",
        "3rd March 2027",
        "03 Mar 2027",
        "3 Mar. 2027",
        "3March2027",
        "3-Mar-2027",
        "3 March, 2027",
        "2027-03-03",
        "2027/3/3",
    ],
)
def test_a_day_is_read_in_many_spellings(text: str) -> None:
    assert read_day(text, MONTHS) == MARCH


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "3/3",
        "March 2027",
        "31/2/2027",
        "3/13/2027",
        "3 M 2027",
        "3 Xyz 2027",
        "0/0/0",
        "3/3/1827",
        "3/3/20270",
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(text, MONTHS) is None


@pytest.fixture
def review(panel: PlanPanel) -> PlanPanel:
    panel.open_section("review")
    return panel


@pytest.fixture
def opened(review: PlanPanel) -> Calendar:
    """The calendar of the review, opened by keyboard."""
    button(review, "calendar:review:on").setFocus()
    press(Qt.Key.Key_Space)
    found = QApplication.activePopupWidget()
    assert isinstance(found, Calendar)
    return found


def test_what_cannot_be_read_stays_with_a_sentence_and_is_not_in_the_plan(review: PlanPanel, session: Session) -> None:
    type_in(line(review, "review:on"), "soon")
    assert line(review, "review:on").text() == "soon"
    assert "3 March 2027" in line(review, "review:on").accessibleDescription()
    assert session.document.undo_stack.count() == 0
    review.commit()
    assert plan_of(session).review.on is None
    type_in(line(review, "review:on"), "3/3/2027")
    assert plan_of(session).review.on == MARCH
    assert line(review, "review:on").accessibleDescription() == ""


def test_a_wrong_day_leaves_the_day_before_in_the_plan_and_undo_clears_both(
    review: PlanPanel, session: Session
) -> None:
    type_in(line(review, "review:on"), "3/3/2027")
    type_in(line(review, "review:on"), "33/3/2027")
    assert plan_of(session).review.on == MARCH
    session.undo()
    assert plan_of(session).review.on is None
    assert line(review, "review:on").text() == ""
    assert line(review, "review:on").accessibleDescription() == ""


def test_a_day_that_is_being_typed_is_not_written_over(review: PlanPanel, session: Session) -> None:
    begin_typing(line(review, "review:on"), "3/3/20")
    review.commit()
    QTest.keyClicks(line(review, "review:on"), "27")
    assert line(review, "review:on").text() == "3/3/2027"
    press(Qt.Key.Key_Return)
    assert plan_of(session).review.on == MARCH


def test_an_emptied_field_takes_the_day_out(review: PlanPanel, session: Session) -> None:
    type_in(line(review, "review:on"), "3/3/2027")
    line(review, "review:on").setFocus()
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Tab)
    assert plan_of(session).review.on is None


def test_a_day_is_picked_with_the_keyboard_alone(review: PlanPanel, session: Session, opened: Calendar) -> None:
    assert opened.days.selectedDate().toPython() == TODAY
    press_in(opened, Qt.Key.Key_Right)
    press_in(opened, Qt.Key.Key_Down)
    press_in(opened, Qt.Key.Key_Return)
    assert plan_of(session).review.on == date(2026, 12, 1)
    assert line(review, "review:on").text() == "1 December 2026"
    assert line(review, "review:on").hasFocus()
    assert QApplication.activePopupWidget() is None


def press_in(calendar: Calendar, key: Qt.Key) -> None:
    table = calendar.findChild(QTableView)
    assert isinstance(table, QTableView)
    assert table.hasFocus()
    QTest.keyClick(table, key)


def test_escape_closes_the_calendar_and_changes_nothing(session: Session, opened: Calendar) -> None:
    press_in(opened, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert session.document.undo_stack.count() == 0


def test_everything_in_the_calendar_has_a_name(opened: Calendar) -> None:
    assert [one for one in opened.findChildren(QToolButton) if not aloud(one)] == []
    table = opened.findChild(QTableView)
    assert isinstance(table, QTableView)
    assert "Arrow keys" in aloud(table)
    opened.close()


def test_today_is_offered_while_there_is_no_day(panel: PlanPanel, session: Session) -> None:
    panel.open_section("talk")
    assert button(panel, "today:talk:on").isVisible()
    click(panel, "today:talk:on")
    assert plan_of(session).meeting.on == TODAY
    assert not button(panel, "today:talk:on").isVisible()
