"""A route becomes Plan A, Plan B or is set aside where it is read, and says so in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pathplanner.core.edits import PlaceQualification
from pathplanner.ui.routes.chosen import Mark
from pathplanner.ui.theme.theme import Scheme
from pathplanner.ui.window import MainWindow
from tests.ui.hands import click, named, picture, q, words_in
from tests.ui.routes.desk import Desk


@pytest.fixture
def desk(used_window: MainWindow, qtbot: QtBot) -> Desk:
    desk = Desk(used_window, "t_level")
    qtbot.addWidget(desk.panel)
    with qtbot.waitExposed(desk.panel):
        desk.panel.show()
    desk.panel.activateWindow()
    return desk


def field(desk: Desk) -> QLineEdit:
    """The line that asks why."""
    found = named(desk.detail, "why")
    assert isinstance(found, QLineEdit)
    return found


def set_aside(desk: Desk, number: int, why: str) -> None:
    click(desk.rows[number])
    desk.press("set-aside")
    QTest.keyClicks(field(desk), why)
    QTest.keyClick(field(desk), Qt.Key.Key_Return)


def test_a_route_is_made_plan_b_and_says_so_in_words_with_an_icon_and_aloud(desk: Desk) -> None:
    click(desk.rows[2])
    before = picture(desk.rows[2])
    desk.press("make-plan-b")
    row = desk.rows[2]
    assert desk.plan.plan_b == row.route.cards
    assert row.mark is Mark.PLAN_B
    assert row.accessibleName().startswith("Plan B. Route to ")
    assert picture(row) != before
    button = desk.button("make-plan-b")
    assert isinstance(button, QPushButton)
    assert (button.text(), button.isEnabled()) == ("This is Plan B", False)


def test_plan_b_can_become_plan_a_and_plan_a_is_not_offered_as_plan_b(desk: Desk) -> None:
    click(desk.rows[0])
    desk.press("make-plan-b")
    desk.press("make-plan-a")
    assert (desk.plan.plan_a, desk.plan.plan_b) == (desk.rows[0].route.cards, ())
    assert desk.rows[0].mark is Mark.PLAN_A
    assert not desk.button("make-plan-b").isEnabled()


def test_a_route_is_set_aside_for_a_reason_and_stays_in_its_place_in_the_list(desk: Desk) -> None:
    listed = [row.route.cards for row in desk.rows]
    set_aside(desk, 1, "Too far to travel")
    assert [(aside.route, aside.why) for aside in desk.plan.set_aside] == [(listed[1], "Too far to travel")]
    assert [row.route.cards for row in desk.rows] == listed
    assert desk.rows[1].accessibleName().startswith("Set aside. Route to ")
    assert "Set aside: Too far to travel" in words_in(desk.detail)


def test_a_route_can_be_set_aside_without_a_reason(desk: Desk) -> None:
    click(desk.rows[0])
    desk.press("set-aside")
    desk.press("why-ok")
    assert [aside.why for aside in desk.plan.set_aside] == [""]
    assert "Set aside." in words_in(desk.detail)


def test_the_reason_can_be_changed_and_the_route_brought_back(desk: Desk) -> None:
    set_aside(desk, 0, "Too far")
    desk.press("set-aside")
    assert field(desk).text() == "Too far"
    QTest.keyClicks(field(desk), " to travel")
    desk.press("why-ok")
    assert [aside.why for aside in desk.plan.set_aside] == ["Too far to travel"]
    desk.press("bring-back")
    assert desk.plan.set_aside == ()
    assert desk.rows[0].mark is None
    assert desk.rows[0].accessibleName().startswith("Route to ")


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_route_that_is_set_aside_is_painted_with_the_same_ground_and_ink(
    desk: Desk, used_window: MainWindow, scheme: Scheme
) -> None:
    used_window.theme.choose(scheme)
    row = desk.rows[4]

    def title() -> object:
        image = picture(row)
        return image.copy(0, 0, image.width(), image.height() // 2 - 8)

    before = title()
    row.show_mark(Mark.ASIDE)
    row.resize(row.width(), row.heightForWidth(row.width()))
    assert title() == before


def test_escape_and_cancel_leave_a_route_as_it_was(desk: Desk) -> None:
    click(desk.rows[0])
    for give_up in ("key", "button"):
        desk.press("set-aside")
        QTest.keyClicks(field(desk), "Never said")
        if give_up == "key":
            QTest.keyClick(field(desk), Qt.Key.Key_Escape)
        else:
            desk.press("why-cancel")
        assert desk.panel.focusWidget() is desk.button("set-aside")
    assert desk.plan.set_aside == ()


def test_escape_gives_up_writing_before_it_closes_the_route(used_window: MainWindow, qtbot: QtBot) -> None:
    used_window.session.place(q("t_level"))
    qtbot.waitUntil(lambda: bool(used_window.routes_panel.rows))
    row = used_window.routes_panel.rows[0]
    click(row)
    click(named(used_window, "set-aside"))
    top = used_window.window().windowHandle()
    QTest.keyClick(top, Qt.Key.Key_Escape)
    assert row.isChecked()
    assert used_window.focusWidget().objectName() == "set-aside"
    QTest.keyClick(top, Qt.Key.Key_Escape)
    assert not row.isChecked()


def test_the_line_to_write_in_comes_into_sight_with_its_buttons(desk: Desk) -> None:
    click(desk.rows[0])
    aside = desk.button("set-aside")
    QApplication.processEvents()
    desk.panel.ensureWidgetVisible(aside, 0, 0)
    desk.press("set-aside")
    for name in ("why", "why-ok", "why-cancel"):
        written = desk.button(name)
        assert written.visibleRegion().boundingRect() == written.rect(), name


def test_a_route_that_is_opened_is_told_once_and_not_again_when_it_is_shown_anew(desk: Desk) -> None:
    click(desk.rows[3])
    route = desk.rows[3].route
    desk.press("make-plan-b")
    desk.edit(PlaceQualification(q("a_level")))
    assert [opened.cards for opened in desk.opened] == [route.cards]


def test_all_marks_are_said_in_other_words_and_drawn_by_other_icons(desk: Desk, used_window: MainWindow) -> None:
    theme = used_window.theme
    drawn = [theme.pixmap(mark.value, theme.tokens.ink, 24).toImage() for mark in Mark]
    assert all(one != other for one, other in zip(drawn, drawn[1:] + drawn[:1], strict=True))
    row = desk.rows[0]
    said = set()
    for mark in (None, *Mark):
        row.show_mark(mark)
        said.add(row.accessibleName())
    assert len(said) == len(Mark) + 1
