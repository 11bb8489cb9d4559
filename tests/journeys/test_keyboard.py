"""What the pointer can do, the keyboard can do."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pathplanner.core.levels import LevelId
from pathplanner.ui.ladder.buttons import ARROWS, LadderButton
from pathplanner.ui.ladder.walking import neighbour
from pathplanner.ui.side import ABOUT_TAB
from pathplanner.ui.window import MainWindow
from tests.ui.hands import click, held, named, open_menu, place, press, press_menu_key, q, shown_cards, status

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_STOPS = 300


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


def focused(window: MainWindow) -> QWidget:
    widget = window.focusWidget()
    assert widget is not None
    return widget


def tab_round(window: MainWindow, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> list[QWidget]:
    """Press Tab from the search field until it has the focus again; everything that had it on the way."""
    search = window.palette_pane.search
    search.setFocus()
    stops: list[QWidget] = [search]
    while len(stops) < MOST_STOPS:
        press(window, Qt.Key.Key_Tab, keys=keys)
        if focused(window) is search:
            return stops
        stops.append(focused(window))
    raise AssertionError("Tab does not come back to the search field")


def part_of(window: MainWindow, stop: QWidget) -> str:
    parts = {
        "held": window.palette_pane.held,
        "list": window.palette_pane,
        "bar": window.bar,
        "ladder": window.ladder,
        "side": window.side,
    }
    return next((name for name, part in parts.items() if part.isAncestorOf(stop)), stop.objectName())


def test_tab_goes_through_the_window_from_left_to_right_and_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    stops = tab_round(window)
    assert stops[1] is window.palette_pane.rows[q("no_qualifications")]
    in_order = [part_of(window, stop) for stop in stops]
    changes = [in_order[0], *(after for before, after in pairwise(in_order) if before != after)]
    assert changes == ["list", "bar", "ladder", "side", "held"]
    assert in_order.count("ladder") == 1


def test_shift_tab_goes_the_same_way_back(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    there = tab_round(window)
    back = tab_round(window, SHIFT)
    assert back[1:] == there[:0:-1]


def test_tab_meets_the_routes_and_the_links_of_a_page_on_the_side(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    assert window.routes_panel.rows[0] in tab_round(window)
    click(window.ladder.cards[q("hnc")])
    assert [stop for stop in tab_round(window) if window.about_panel.isAncestorOf(stop)] != []


def test_tab_goes_through_what_a_search_found_in_the_order_it_is_listed(window: MainWindow) -> None:
    QTest.keyClicks(window.palette_pane.search, "diploma")
    rows = [stop for stop in tab_round(window) if part_of(window, stop) == "list"][1:]
    assert len(rows) > 2
    assert [row.y() for row in rows] == sorted(row.y() for row in rows)


def test_the_ladder_keeps_its_tab_stop_when_the_card_that_had_it_is_no_longer_shown(window: MainWindow) -> None:
    press(window, Qt.Key.Key_2, keys=CONTROL)
    window.ladder.focus_card(q("pgce"))
    press(window, Qt.Key.Key_1, keys=CONTROL)
    assert "pgce" not in shown_cards(window)
    assert [part_of(window, stop) for stop in tab_round(window)].count("ladder") == 1


def test_tab_comes_back_to_the_card_that_was_read_about(window: MainWindow) -> None:
    card = window.ladder.cards[q("hnc")]
    click(card)
    assert card in tab_round(window)


# The ladder


def walk(window: MainWindow) -> dict[LadderButton, set[LadderButton]]:
    """Where the arrow keys lead from everything that is shown."""
    ladder = window.ladder
    shown: list[LadderButton] = [
        *ladder.heads.values(),
        *(card for card in ladder.cards.values() if not card.isHidden()),
    ]
    places = [button.geometry() for button in shown]
    leads = {button: [neighbour(button.geometry(), places, key) for key in ARROWS] for button in shown}
    return {button: {shown[to] for to in ways if to is not None} for button, ways in leads.items()}


def reached_from(start: LadderButton, ways: dict[LadderButton, set[LadderButton]]) -> set[LadderButton]:
    seen = {start}
    ahead = [start]
    while ahead:
        new = ways[ahead.pop()] - seen
        seen |= new
        ahead.extend(new)
    return seen


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(1600, 1000), QSize(1000, 700)])
@pytest.mark.parametrize("view", [Qt.Key.Key_1, Qt.Key.Key_2])
def test_the_arrow_keys_lead_from_every_card_to_every_other(
    window: MainWindow, qtbot: QtBot, size: QSize, view: Qt.Key
) -> None:
    window.resize(size)
    press(window, view, keys=CONTROL)
    for card in ("", "t_level"):
        if card:
            place(qtbot, window, card)
        ways = walk(window)
        stuck = {start.objectName(): len(ways) - len(reached_from(start, ways)) for start in ways}
        assert {name: missed for name, missed in stuck.items() if missed} == {}


def test_arrow_keys_walk_up_down_and_aside(window: MainWindow) -> None:
    ladder = window.ladder
    ladder.focus_card(q("a_level"))
    press(window, Qt.Key.Key_Right)
    right = focused(window)
    assert right.geometry().left() > ladder.cards[q("a_level")].geometry().right()
    press(window, Qt.Key.Key_Left)
    assert focused(window) is ladder.cards[q("a_level")]
    press(window, Qt.Key.Key_Left)
    assert focused(window) is ladder.heads[LevelId.THREE]
    press(window, Qt.Key.Key_Up)
    assert focused(window) is ladder.heads[LevelId.FOUR]
    press(window, Qt.Key.Key_Down)
    assert focused(window) is ladder.heads[LevelId.THREE]


def test_at_the_edge_an_arrow_key_stays_where_it_is(window: MainWindow) -> None:
    window.ladder.heads[LevelId.ENTRY].setFocus()
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Left)
    assert focused(window) is window.ladder.heads[LevelId.ENTRY]


def test_what_the_arrow_keys_reach_is_scrolled_into_sight(window: MainWindow) -> None:
    window.ladder.heads[LevelId.ENTRY].setFocus()
    press(window, *[Qt.Key.Key_Up] * 8)
    top = window.ladder.heads[LevelId.EIGHT]
    assert focused(window) is top
    assert top.visibleRegion().boundingRect().height() > top.height() // 2


def test_enter_on_a_card_or_a_rung_reads_about_it(window: MainWindow) -> None:
    window.ladder.focus_card(q("hnc"))
    press(window, Qt.Key.Key_Return)
    assert window.side.currentIndex() == ABOUT_TAB
    assert window.session.selected_card == "hnc"
    assert status(window).startswith("Higher National Certificate (HNC).")
    press(window, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert focused(window) is window.ladder.heads[LevelId.FOUR]
    press(window, Qt.Key.Key_Return)
    page = window.about_panel.page
    assert page is not None
    assert page.title == "Level 4"


def test_the_menu_key_opens_the_menu_of_a_card_beside_it(window: MainWindow) -> None:
    card = window.ladder.cards[q("hnc")]
    window.ladder.focus_card(q("hnc"))
    press_menu_key(window)
    menu = open_menu()
    assert menu.y() == card.mapToGlobal(card.rect().center()).y()
    menu.close()


def test_the_focus_can_be_seen_on_a_card(window: MainWindow) -> None:
    window.ladder.focus_card(q("hnc"))
    card = window.ladder.cards[q("hnc")]
    ring = card.grab().toImage().pixelColor(card.width() // 2, 1)
    assert ring == window.theme.tokens.focus


def test_a_plan_is_made_without_the_mouse(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(focused(window), "T Level")
    with qtbot.waitSignal(window.session.routes_changed):
        press(window, Qt.Key.Key_Return)
    assert held(window) == ["t_level"]
    window.routes_panel.rows[0].setFocus()
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert window.ladder.spotlight is not None
    assert window.ladder.spotlight.cards == window.session.routes[1].cards
    named(window, "make-plan-a").setFocus()
    press(window, Qt.Key.Key_Space)
    assert window.session.plan.plan_a == window.session.routes[1].cards
