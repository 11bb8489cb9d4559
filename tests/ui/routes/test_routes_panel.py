"""The list of routes: one at a time on the ladder, opened to its steps, chosen as Plan A."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pathplanner.core.assessment import Standing
from pathplanner.core.destinations import DEGREE, HTQ
from pathplanner.planning.lighting import Light
from pathplanner.ui.routes.panel import AT_ONCE
from pathplanner.ui.routes.row import RouteRow
from pathplanner.ui.side import ROUTES_TAB
from pathplanner.ui.window import MainWindow
from tests.ui.hands import click, named, picture, place, press, q, status, words_in


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


@pytest.fixture
def rows(window: MainWindow, qtbot: QtBot) -> list[RouteRow]:
    """The routes from a T Level."""
    place(qtbot, window, "t_level")
    return window.routes_panel.rows


def come(row: RouteRow) -> None:
    """The pointer comes over a row."""
    middle = QPointF(row.rect().center())
    QApplication.sendEvent(row, QEnterEvent(middle, middle, QPointF(row.mapToGlobal(middle))))


def go(row: RouteRow) -> None:
    """The pointer goes away."""
    QApplication.sendEvent(row, QEvent(QEvent.Type.Leave))


def lit(window: MainWindow) -> set[str]:
    """The cards that are shown as part of a route."""
    return {card for card, widget in window.ladder.cards.items() if widget.look.light is not Light.NONE}


def test_routes_come_to_the_front_once_something_is_placed(window: MainWindow, rows: list[RouteRow]) -> None:
    assert window.side.currentIndex() == ROUTES_TAB
    assert window.side.tabText(ROUTES_TAB) == f"Routes ({len(window.session.routes)})"
    assert "Routes: 3 to HTQ, 21 to degree level." in words_in(window.routes_panel)
    assert [row.route for row in rows] == list(window.session.routes[:AT_ONCE])


def test_without_anything_placed_the_list_says_what_to_do(window: MainWindow) -> None:
    assert window.routes_panel.rows == []
    assert "Put a qualification on the ladder" in window.session.summary()
    assert window.session.summary() in words_in(window.routes_panel)


def test_a_row_says_steps_length_what_is_open_and_whether_it_is_paid(rows: list[RouteRow]) -> None:
    paid = next(row for row in rows if row.route.earns_while_learning)
    said = paid.accessibleName()
    assert said.startswith("Route to ")
    for part in ("T Level, then ", "year", "to check", "earn while you learn"):
        assert part in said
    unpaid = next(row for row in rows if not row.route.earns_while_learning)
    assert "earn" not in unpaid.accessibleName()
    assert {row.route.destination for row in rows} == {HTQ, DEGREE}


def test_conditions_that_are_not_met_are_counted_on_the_row(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "no_qualifications")
    unmet = [row for row in window.routes_panel.rows if row.route.unmet]
    assert all("not met" in row.accessibleName() for row in unmet)
    met = [row for row in window.routes_panel.rows if not row.route.unmet]
    assert all("not met" not in row.accessibleName() for row in met)
    assert unmet + met


@pytest.mark.parametrize("number", [0, 5, 20])
def test_the_pointer_over_a_route_shows_just_its_cards_and_steps_and_leaving_shows_all(
    window: MainWindow, rows: list[RouteRow], number: int
) -> None:
    everything = lit(window)
    all_painted = picture(window.ladder)
    row = rows[number]
    come(row)
    assert lit(window) == set(row.route.cards)
    spotlight = window.ladder.spotlight
    assert spotlight is not None
    assert list(spotlight.steps) == list(pairwise(row.route.cards))
    assert picture(window.ladder) != all_painted
    go(row)
    assert lit(window) == everything
    assert window.ladder.spotlight is None
    assert picture(window.ladder) == all_painted


def test_cards_beside_the_route_that_is_looked_at_say_no_state(window: MainWindow, rows: list[RouteRow]) -> None:
    come(rows[0])
    beside = [card for card in window.ladder.cards.values() if card.qualification.id not in rows[0].route.cards]
    assert not any(card.look.says_state for card in beside)
    assert all(window.ladder.cards[card].look.says_state for card in rows[0].route.cards)


def test_the_cards_stay_where_they_are_while_routes_are_looked_at(window: MainWindow, rows: list[RouteRow]) -> None:
    places = {card: widget.geometry() for card, widget in window.ladder.cards.items() if not widget.isHidden()}
    for row in rows[:6]:
        come(row)
        assert {c: w.geometry() for c, w in window.ladder.cards.items() if not w.isHidden()} == places
        go(row)


def test_the_focus_on_a_route_shows_just_that_one_and_arrow_keys_walk_on(
    window: MainWindow, rows: list[RouteRow]
) -> None:
    rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert lit(window) == set(rows[0].route.cards)
    press(window, Qt.Key.Key_Down)
    assert lit(window) == set(rows[1].route.cards)
    window.palette_pane.search.setFocus()
    assert window.ladder.spotlight is None


def test_escape_shows_all_routes_again(window: MainWindow, rows: list[RouteRow]) -> None:
    everything = lit(window)
    rows[2].setFocus(Qt.FocusReason.TabFocusReason)
    press(window, Qt.Key.Key_Return)
    assert lit(window) == set(rows[2].route.cards)
    press(window, Qt.Key.Key_Escape)
    assert lit(window) == everything
    assert not rows[2].isChecked()
    assert window.findChild(QLabel, "route-detail") is None


def test_a_click_opens_a_route_to_its_steps_with_all_that_each_asks(window: MainWindow, rows: list[RouteRow]) -> None:
    wording, framework = window.session.wording, window.session.framework
    row = next(row for row in rows if len(row.route.steps) > 2)
    click(row)
    said = words_in(named(window, "route-detail"))
    for number, step in enumerate(row.route.steps, start=1):
        assert f"{number}. {framework.qualification[step.progression.to].name}" in said
        assert step.progression.usual_entry in said
        assert wording.step_length(step) in said
        assert wording.mode(step.progression.mode) in said
        assert wording.providers(step.providers) in said
        assert (step.cost or "Not known") in said
        for assessment in step.assessments:
            assert wording.asks(assessment.condition) in said
            assert wording.stands(assessment) in said


def test_every_condition_of_a_step_says_how_it_stands_in_a_word_too(window: MainWindow, rows: list[RouteRow]) -> None:
    click(rows[0])
    detail = named(window, "route-detail")
    standings = {window.session.wording.standing(standing) for standing in Standing}
    conditions = sum(len(step.assessments) for step in rows[0].route.steps)
    spoken = [label.accessibleName() for label in detail.findChildren(QLabel) if label.accessibleName() in standings]
    assert len(spoken) == conditions > 0


def test_an_award_on_the_way_is_named_as_an_end_of_its_own(window: MainWindow, rows: list[RouteRow]) -> None:
    row = next(row for row in rows if row.route.off_ramps)
    click(row)
    said = words_in(named(window, "route-detail"))
    assert "You could stop on the way with an award of its own" in said
    assert all(window.session.wording.short(card) in said for card in row.route.off_ramps)


def test_an_open_route_stays_on_the_ladder_when_the_pointer_goes(window: MainWindow, rows: list[RouteRow]) -> None:
    click(rows[3])
    come(rows[0])
    assert lit(window) == set(rows[0].route.cards)
    go(rows[0])
    assert lit(window) == set(rows[3].route.cards)


def test_a_second_click_closes_a_route_and_another_route_closes_the_first(
    window: MainWindow, rows: list[RouteRow]
) -> None:
    click(rows[0])
    click(rows[1])
    assert [row.isChecked() for row in rows[:2]] == [False, True]
    click(rows[1])
    assert not rows[1].isChecked()
    assert window.ladder.spotlight is None


def test_a_route_is_made_plan_a_and_says_so(window: MainWindow, rows: list[RouteRow]) -> None:
    click(rows[1])
    button = named(window, "make-plan-a")
    assert isinstance(button, QPushButton)
    assert button.text() == "Make this Plan A"
    click(button)
    assert window.session.plan.plan_a == rows[1].route.cards
    assert window.session.route_to_print == rows[1].route
    assert status(window).startswith("Plan A is now: T Level ")
    marked = [found for found in window.findChildren(QPushButton, "make-plan-a") if found is not button]
    assert [(found.text(), found.isEnabled()) for found in marked] == [("This is Plan A", False)]


def test_the_focus_stays_beside_the_button_that_made_a_route_plan_a(window: MainWindow, rows: list[RouteRow]) -> None:
    rows[1].setFocus()
    press(window, Qt.Key.Key_Return)
    button = named(window, "make-plan-a")
    button.setFocus()
    press(window, Qt.Key.Key_Space)
    assert window.session.plan.plan_a == rows[1].route.cards
    assert window.focusWidget() is named(window.routes_panel, "set-aside")


def test_plan_a_stays_while_what_it_starts_from_is_held(window: MainWindow, rows: list[RouteRow], qtbot: QtBot) -> None:
    chosen = rows[0].route
    window.session.choose(chosen)
    place(qtbot, window, "a_level")
    assert window.session.plan_a is not None
    assert window.session.plan_a.cards == chosen.cards
    window.session.remove(q("t_level"))
    assert window.session.plan_a is None


def test_a_long_list_is_shown_in_parts(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "no_qualifications")
    total = len(window.session.routes)
    more = named(window, "more-routes")
    assert isinstance(more, QPushButton)
    assert len(window.routes_panel.rows) == AT_ONCE < total
    assert more.text() == f"Show {AT_ONCE} more of {total - AT_ONCE}"
    click(more)
    assert len(window.routes_panel.rows) == 2 * AT_ONCE
    assert [row.route for row in window.routes_panel.rows] == list(window.session.routes[: 2 * AT_ONCE])


def test_the_end_of_the_list_offers_no_more(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level", "a_level")
    more = named(window, "more-routes")
    assert AT_ONCE < len(window.session.routes) < 3 * AT_ONCE
    while not more.isHidden():
        click(more)
    assert [row.route for row in window.routes_panel.rows] == list(window.session.routes)


def test_the_words_of_a_row_are_not_cut_off_when_it_is_marked(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.commands.weighing.marked):
        place(qtbot, window, "t_level")

    def cut() -> list[str]:
        return [row.text() for row in window.routes_panel.rows if row.height() < row.heightForWidth(row.width())]

    qtbot.waitUntil(lambda: cut() == [])


def test_the_ladder_says_who_is_where_when_a_route_is_shown_alone(window: MainWindow, rows: list[RouteRow]) -> None:
    come(rows[0])
    assert "You are here" in window.ladder.cards[q("t_level")].accessibleName()
    assert "Not reachable" not in window.ladder.cards[q("a_level")].accessibleName()
