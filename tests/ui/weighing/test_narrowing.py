"""Narrowing and ordering in the window: list and ladder agree, and whatever is hidden can be shown again."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pathplanner.core.qualifications import Lane
from pathplanner.planning.durations import Pace
from pathplanner.planning.lighting import Light, light_routes
from pathplanner.planning.narrow import Filter, Narrowing
from pathplanner.planning.order import Priority
from pathplanner.ui.side import ROUTES_TAB
from pathplanner.ui.weighing.focus import WeighingFocus
from pathplanner.ui.widgets.choice_field import ChoiceField
from pathplanner.ui.window import MainWindow
from tests.ui.aloud import aloud, nameless
from tests.ui.hands import click, named, place, press, q, status, words_in

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(used_window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The real window with the routes from GCSE grades 9-4, nothing asked for."""
    used_window.commands.weighing.begin()
    used_window.side.strip.open_button.setChecked(False)
    used_window.session.document.undo_stack.clear()
    used_window.session.remove_all()
    place(qtbot, used_window, "gcse_9_4")
    used_window.side.setCurrentIndex(ROUTES_TAB)
    settle()
    return used_window


@pytest.fixture
def weighing(window: MainWindow) -> WeighingFocus:
    return window.commands.weighing


def settle() -> None:
    """The list comes after the ladder, and the marks after the list."""
    for _ in range(3):
        QApplication.processEvents()


def part(window: MainWindow, name: str) -> QWidget:
    """A part of the strip, scrolled into sight."""
    found = named(window.side.strip, name)
    window.routes_panel.ensureWidgetVisible(found)
    settle()
    return found


def press_part(window: MainWindow, name: str) -> None:
    """Click a part of the strip."""
    click(part(window, name))
    settle()


def opened(window: MainWindow) -> None:
    """Open the strip."""
    if not window.side.strip.open_button.isChecked():
        press_part(window, "narrow")


def answer(window: MainWindow, name: str, *presses: Qt.Key) -> None:
    """Go to a field and choose in it with keys."""
    field = part(window, name)
    field.setFocus()
    press(window, *presses)
    settle()


def choose(window: MainWindow, name: str, value: object) -> None:
    """Choose an answer of a field, as a click on it in its list does."""
    field = part(window, name)
    assert isinstance(field, ChoiceField)
    field.show_value(value)
    field.activated.emit(field.currentIndex())
    settle()


def listed(window: MainWindow) -> list[tuple[str, ...]]:
    """The routes in the list."""
    return [row.route.cards for row in window.routes_panel.rows]


def lit(window: MainWindow) -> set[str]:
    return {card for card, widget in window.ladder.cards.items() if widget.look.light is not Light.NONE}


def test_the_strip_is_closed_at_first_and_nothing_is_hidden(window: MainWindow, weighing: WeighingFocus) -> None:
    assert aloud(named(window, "narrow")) == "Narrow and order, closed"
    assert weighing.hidden_words == ""
    assert weighing.ordered is window.session.routes


def test_a_filter_narrows_the_list_and_the_ladder_together(window: MainWindow, weighing: WeighingFocus) -> None:
    before = lit(window)
    opened(window)
    press_part(window, "filter:earn")
    kept = [route for route in window.session.routes if route.earns_while_learning]
    assert 0 < len(kept) < len(window.session.routes)
    assert list(weighing.kept) == kept
    assert set(listed(window)) <= {route.cards for route in kept}
    assert lit(window) == {card for route in kept for card in route.cards}
    assert lit(window) < before
    assert set(window.ladder.shown.steps()) == {pair for route in kept for pair in pairwise(route.cards)}
    assert window.side.tabText(ROUTES_TAB) == f"Routes ({len(kept)})"
    assert status(window) == f"{len(kept)} of {len(window.session.routes)} routes fit."


def test_nothing_is_said_of_the_state_of_a_card_that_only_filters_keep_dark(window: MainWindow) -> None:
    reached = lit(window)
    opened(window)
    press_part(window, "filter:earn")
    dark = reached - lit(window)
    cards = window.ladder.cards
    assert dark
    assert [card for card in dark if "Not reachable" in aloud(cards[q(card)])] == []


@pytest.mark.parametrize(
    "name", ["filter:earn", "filter:met", "filter:opens", "filter:lanes:technical", "filter:providers:fe_college"]
)
def test_every_box_can_be_ticked_and_unticked_with_the_space_bar(window: MainWindow, name: str) -> None:
    opened(window)
    everything = listed(window)
    answer(window, name, Qt.Key.Key_Space)
    assert window.commands.weighing.narrowing is not None
    answer(window, name, Qt.Key.Key_Space)
    assert list(window.commands.weighing.filters) == []
    assert listed(window) == everything


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("filter:pace", Narrowing(pace=Pace.FULL_TIME)),
        ("filter:longest", Narrowing(longest=12)),
        ("filter:dearest", Narrowing(dearest=0)),
    ],
)
def test_every_choice_can_be_made_with_the_arrow_keys(window: MainWindow, name: str, asked: Narrowing) -> None:
    opened(window)
    answer(window, name, Qt.Key.Key_Down)
    assert window.commands.weighing.narrowing == asked


def test_what_is_ticked_stays_where_it_is_while_a_route_is_open(window: MainWindow) -> None:
    opened(window)
    window.routes_panel.open_first()
    tick = part(window, "filter:met")
    before = tick.mapTo(window, tick.rect().topLeft())
    press_part(window, "filter:met")
    assert tick.mapTo(window, tick.rect().topLeft()) == before
    press_part(window, "filter:met")
    assert tick.mapTo(window, tick.rect().topLeft()) == before
    assert window.routes_panel.close_open()


def test_one_more_filter_never_adds_a_route(window: MainWindow, weighing: WeighingFocus) -> None:
    opened(window)
    kept = {route.cards for route in weighing.kept}
    for name in ("filter:met", "filter:lanes:apprenticeship", "filter:earn", "filter:opens"):
        press_part(window, name)
        now = {route.cards for route in weighing.kept}
        assert now <= kept
        kept = now
    assert len(weighing.filters) == 4


def test_hidden_routes_can_be_listed_below_the_others_and_say_what_hides_them(
    window: MainWindow, weighing: WeighingFocus
) -> None:
    weighing.ask(Narrowing(earn=True, longest=36))
    settle()
    hidden = len(window.session.routes) - len(weighing.kept)
    assert weighing.hidden_words == f"{hidden} routes hidden by 2 filters: show"
    assert aloud(part(window, "show-hidden")) == weighing.hidden_words
    press_part(window, "show-hidden")
    assert [route.cards for route in weighing.ordered[: len(weighing.kept)]] == [r.cards for r in weighing.kept]
    assert len(weighing.ordered) == len(window.session.routes)
    row = window.routes_panel.rows[len(weighing.kept)]
    assert "hidden by: " in aloud(row)
    assert "hidden by: " not in aloud(window.routes_panel.rows[0])
    press_part(window, "show-hidden")
    assert len(listed(window)) == len(weighing.kept)


def test_a_hidden_route_can_be_opened_and_chosen(window: MainWindow, weighing: WeighingFocus) -> None:
    weighing.ask(Narrowing(earn=True, longest=36))
    weighing.show_hidden(True)
    settle()
    row = window.routes_panel.rows[len(weighing.kept)]
    row.click()
    settle()
    assert window.ladder.spotlight is not None
    assert set(window.ladder.spotlight.cards) == set(row.route.cards)


def test_each_filter_can_be_turned_off_and_says_how_many_come_back(window: MainWindow, weighing: WeighingFocus) -> None:
    weighing.ask(Narrowing(earn=True, longest=36))
    settle()
    narrowed = weighing.narrowed
    assert narrowed is not None
    back, kept = narrowed.back_without(Filter.LONGEST), len(weighing.kept)
    assert str(back) in aloud(part(window, "turn-off:longest"))
    press_part(window, "turn-off:longest")
    assert list(weighing.filters) == [Filter.EARN]
    assert len(weighing.kept) == kept + back
    assert window.focusWidget() is window.side.strip.open_button


def test_where_nothing_fits_it_is_said_and_all_can_be_shown_again(window: MainWindow, weighing: WeighingFocus) -> None:
    opened(window)
    weighing.ask(Narrowing(earn=True, pace=Pace.FULL_TIME, longest=12, met=True, lanes=frozenset({Lane.ACADEMIC})))
    settle()
    assert listed(window) == []
    assert named(window, "none-fits").isVisible()
    assert status(window) == f"None of {len(window.session.routes)} routes fits."
    assert lit(window) == {"gcse_9_4"}
    press_part(window, "show-all-routes")
    assert len(weighing.kept) == len(window.session.routes)
    assert status(window) == f"All {len(window.session.routes)} routes are listed."
    assert not named(window, "show-all-routes").isVisible()


def test_the_order_is_chosen_with_its_rule_in_words(window: MainWindow, weighing: WeighingFocus) -> None:
    opened(window)
    choose(window, "order-by", Priority.TIME)
    shortest = [sum(step.full_time.min or 0 for step in r.steps if step.full_time) for r in weighing.ordered[:3]]
    assert shortest == sorted(shortest)
    rule = named(window, "order-rule")
    assert weighing.words.priority_rule(Priority.TIME) == rule.property("text")
    assert status(window) == "Order: Time."
    choose(window, "order-by", None)
    assert list(weighing.ordered) == list(window.session.routes)


def test_another_learner_keeps_the_filters(window: MainWindow, weighing: WeighingFocus, qtbot: QtBot) -> None:
    weighing.ask(Narrowing(earn=True))
    place(qtbot, window, "t_level")
    settle()
    assert weighing.filters == (Filter.EARN,)
    assert all(route.earns_while_learning for route in weighing.kept)
    assert lit(window) == {card for route in weighing.kept for card in route.cards} | {"gcse_9_4", "t_level"}
    assert status(window).endswith(f"{len(weighing.kept)} of {len(window.session.routes)} routes fit.")


def test_another_plan_begins_with_nothing_asked(window: MainWindow, weighing: WeighingFocus) -> None:
    weighing.ask(Narrowing(earn=True))
    window.files.begun.emit()
    settle()
    assert weighing.filters == ()


def test_narrowing_is_no_edit_but_the_start_is(window: MainWindow, weighing: WeighingFocus) -> None:
    stack = window.session.document.undo_stack
    stack.clear()
    opened(window)
    press_part(window, "filter:earn")
    press_part(window, "filter:opens")
    assert stack.count() == 0
    answer(window, "start-in", Qt.Key.Key_Down, Qt.Key.Key_Down)
    start = window.session.plan.weighing.start
    assert start is not None
    assert weighing.narrowing is not None
    assert weighing.narrowing.starts == start
    while window.session.plan.weighing.start is not None:
        press(window, Qt.Key.Key_Z, keys=CONTROL)
    settle()
    assert weighing.narrowing.starts == weighing.weigher.start
    assert weighing.weigher.start.month == 9


def test_the_sector_filter_follows_the_sector_that_is_looked_into(window: MainWindow, weighing: WeighingFocus) -> None:
    opened(window)
    tick = part(window, "filter:sector")
    assert not tick.isEnabled()
    window.commands.focus.choose("digital")
    press_part(window, "filter:sector")
    assert weighing.narrowing is not None
    assert weighing.narrowing.sector == "digital"
    window.commands.focus.choose("education_and_early_years")
    assert weighing.narrowing.sector == "education_and_early_years"
    window.commands.focus.choose("")
    settle()
    assert weighing.filters == ()


def test_routes_that_no_other_beats_are_marked_in_words_with_the_rule(
    window: MainWindow, weighing: WeighingFocus
) -> None:
    settle()
    marked = [row for row in window.routes_panel.rows if "no other route beats it" in aloud(row)]
    assert marked
    assert {row.route.cards for row in marked} == {
        row.route.cards for row in window.routes_panel.rows if row.route.cards in weighing.weigher.front
    }
    assert weighing.words.front_rule in marked[0].toolTip()
    assert marked[0].accessibleDescription() == marked[0].toolTip()
    marked[0].click()
    settle()
    assert weighing.words.front_rule in words_in(named(window, "route-detail"))


def test_the_menus_reach_it_with_keys(window: MainWindow, weighing: WeighingFocus) -> None:
    press(window, Qt.Key.Key_R, keys=CONTROL)
    settle()
    assert window.focusWidget() is named(window, "order-by")
    weighing.ask(Narrowing(earn=True))
    press(window, Qt.Key.Key_R, keys=CONTROL | SHIFT)
    assert weighing.filters == ()


def test_everything_in_the_strip_has_a_name(window: MainWindow, weighing: WeighingFocus) -> None:
    opened(window)
    weighing.ask(Narrowing(earn=True, longest=36))
    settle()
    assert nameless(window) == []


def test_the_learners_window_lists_what_fits(window: MainWindow, weighing: WeighingFocus) -> None:
    weighing.ask(Narrowing(earn=True))
    weighing.show_hidden(True)
    window.actions_by_id["projector"].trigger()
    settle()
    top = next(widget for widget in QApplication.topLevelWidgets() if widget.findChild(QWidget, "learner-routes"))
    signs = named(top, "learner-routes")
    names = [sign.accessibleName() for sign in signs.findChildren(QWidget) if sign.accessibleName()]
    wording = window.session.wording
    aloud_of = {route.cards: wording.route_aloud(route) for route in window.session.routes}
    kept = {route.cards for route in weighing.kept}
    assert aloud_of[weighing.kept[0].cards] in names
    assert [cards for cards, says in aloud_of.items() if says in names and cards not in kept] == []
    window.actions_by_id["projector"].trigger()
    settle()


def test_all_routes_together_light_what_the_lighting_lights(window: MainWindow) -> None:
    session = window.session
    lighting = light_routes(session.framework, session.plan.learner.held_ids, session.routes)
    assert lighting == window.ladder.shown.lighting
