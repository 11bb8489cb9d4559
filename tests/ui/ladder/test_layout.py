"""The ladder fits its room, from Entry at the bottom to level 8 at the top."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QPlainTextEdit, QScrollArea
from pytestqt.qtbot import QtBot

from pathplanner.core.levels import LevelId
from pathplanner.core.qualifications import Lane, Qualification
from pathplanner.ui.ladder.geometry import Spacing, lay_out
from pathplanner.ui.window import MainWindow
from tests.ui.hands import place, q

SMALL, LARGE = QSize(1366, 768), QSize(1600, 1000)
SPACING = Spacing(head_width=118, narrowest_card=104, gap=6, padding=4, lane_gap=12)


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


@pytest.mark.parametrize("held", ["", "t_level", "gcse_9_4", "no_qualifications"])
@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_the_essentials_need_no_scrolling_aside(window: MainWindow, qtbot: QtBot, size: QSize, held: str) -> None:
    window.resize(size)
    assert window.size() == size
    if held:
        place(qtbot, window, held)
    bar = window.ladder_view.horizontalScrollBar()
    assert not bar.isVisible()
    assert bar.maximum() == 0
    assert window.ladder.width() <= window.ladder_view.viewport().width()


def test_everything_fits_the_large_window_without_scrolling_aside(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(LARGE)
    window.actions_by_id["all"].trigger()
    place(qtbot, window, "t_level")
    assert window.ladder_view.horizontalScrollBar().maximum() == 0


def test_the_cards_grow_with_the_window(window: MainWindow) -> None:
    window.resize(SMALL)
    narrow = window.ladder.cards[q("t_level")].width()
    window.resize(LARGE)
    assert window.ladder.cards[q("t_level")].width() > narrow


def test_no_scroll_bars_stand_inside_scroll_bars_but_in_what_is_written_in(window: MainWindow) -> None:
    found = window.findChildren(QAbstractScrollArea)
    areas = [area for area in found if not isinstance(area, QPlainTextEdit)]
    assert areas
    outer = window.findChildren(QScrollArea)
    nested = [area for area in areas for other in outer if other is not area and other.isAncestorOf(area)]
    assert nested == []


def test_the_rungs_rise_from_entry_to_level_8(window: MainWindow) -> None:
    heads = window.ladder.heads
    tops = [heads[level].y() for level in LevelId]
    assert tops == sorted(tops, reverse=True)


def test_every_card_stands_on_its_own_rung_in_its_own_lane(window: MainWindow) -> None:
    window.actions_by_id["all"].trigger()
    ladder = window.ladder
    for card in window.session.framework.qualifications:
        rung, lane = ladder.heads[card.level].geometry(), ladder.lanes[card.lane]
        box = ladder.cards[card.id].geometry()
        assert rung.top() <= box.top() <= box.bottom() <= rung.bottom(), card.id
        assert lane.x <= box.left() <= box.right() < lane.right, card.id


def test_the_window_begins_at_the_bottom_where_most_learners_stand(window: MainWindow) -> None:
    assert not window.ladder.heads[LevelId.ENTRY].visibleRegion().isEmpty()


def test_the_same_rungs_stay_in_sight_when_more_cards_are_shown(window: MainWindow) -> None:
    window.resize(LARGE)
    scroll = window.ladder_view.verticalScrollBar()
    assert scroll.maximum() == 0
    window.actions_by_id["all"].trigger()
    assert scroll.value() == scroll.maximum() > 0
    scroll.setValue(scroll.maximum() - 120)
    window.theme.set_text_size(120)
    assert scroll.maximum() - scroll.value() == 120


def test_what_is_placed_is_scrolled_into_sight(window: MainWindow) -> None:
    card = window.ladder.cards[q("doctorate")]
    assert card.visibleRegion().isEmpty()
    QTest.keyClicks(window.palette_pane.search, "doctorate")
    window.palette_pane.search.taken.emit()
    assert not card.visibleRegion().isEmpty()


def cards(*places: tuple[str, LevelId, Lane]) -> list[Qualification]:
    return [
        Qualification.model_validate(
            {"id": name, "name": name, "short_name": name, "level": level, "track": lane.value, "what": "An award."}
        )
        for name, level, lane in places
    ]


def height_for(_: Qualification, __: int) -> int:
    return 60


def test_a_narrow_ladder_puts_the_cards_of_a_lane_below_each_other() -> None:
    three = cards(*((name, LevelId.THREE, Lane.ACADEMIC) for name in "abc"))
    wide = lay_out(three, 1400, 900, SPACING, height_for)
    narrow = lay_out(three, 500, 900, SPACING, height_for)
    assert len({box.y for box in wide.cards.values()}) == 1
    assert len({box.y for box in narrow.cards.values()}) > 1
    assert min(box.width for box in narrow.cards.values()) >= SPACING.narrowest_card


def test_rungs_without_cards_keep_a_height_and_all_rungs_together_fill_the_room() -> None:
    laid = lay_out(cards(("a", LevelId.THREE, Lane.ACADEMIC)), 1000, 900, SPACING, height_for)
    assert all(box.height > 0 for box in laid.rungs.values())
    assert 900 - len(LevelId) < laid.height <= 900


def test_every_height_belongs_to_the_rung_that_is_painted_there() -> None:
    laid = lay_out(cards(("a", LevelId.THREE, Lane.ACADEMIC)), 1000, 900, SPACING, height_for)
    for level, box in laid.rungs.items():
        assert laid.rung_at(box.y) is level
        assert laid.rung_at(box.bottom - 1) is level
    assert laid.rung_at(-1) is None
    assert laid.rung_at(laid.height) is None
