"""Every way of putting a qualification on the ladder."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from pathplanner.core.levels import LevelId
from pathplanner.planning.lighting import Light
from pathplanner.ui.ladder.dragging import MIME, decode
from pathplanner.ui.palette.row import HANDLE, MARGIN, PaletteRow
from pathplanner.ui.window import MainWindow
from tests.ui.hands import (
    carried,
    choose,
    click,
    click_with_right,
    drag_over,
    drop,
    held,
    leave,
    middle,
    named,
    open_menu,
    press,
    press_menu_key,
    q,
    status,
    words_in,
)

LEFT = Qt.MouseButton.LeftButton
PLACED = "T Level placed on level 3."
WENT_HOME = "T Level belongs on level 3, so it went there."
PLACE_IT = "I have this: place it"


def row(window: MainWindow, card: str) -> PaletteRow:
    """A row of the list."""
    return window.palette_pane.rows[q(card)]


def ground_of(window: MainWindow, level: LevelId) -> tuple[QWidget, QPoint]:
    """A point of a rung with no card below it."""
    ladder = window.ladder
    head = ladder.heads[level]
    points = (QPoint(x, head.geometry().center().y()) for x in range(head.geometry().right() + 3, ladder.width(), 5))
    return ladder, next(point for point in points if ladder.childAt(point) is None)


def offers(window: MainWindow) -> list[str]:
    """The rungs that say "place here"."""
    return [level for level, head in window.ladder.heads.items() if "here" in head.accessibleName()]


# With the mouse


def test_a_qualification_dropped_on_its_rung_is_placed_and_its_routes_light(window: MainWindow) -> None:
    assert drop(window, "t_level", *ground_of(window, LevelId.THREE))
    assert held(window) == ["t_level"]
    assert status(window).startswith(PLACED)
    assert window.ladder.cards[q("t_level")].look.light is Light.HERE
    assert window.ladder.cards[q("htq_5")].look.light is Light.BOTH
    assert window.ladder.cards[q("hnd")].look.light is Light.DEGREE
    assert window.ladder.cards[q("a_level")].look.light is Light.NONE


def test_a_qualification_dropped_on_the_head_of_its_rung_is_placed(window: MainWindow) -> None:
    assert drop(window, "t_level", window.ladder.heads[LevelId.THREE])
    assert held(window) == ["t_level"]
    assert status(window).startswith(PLACED)


def test_a_qualification_dropped_on_a_card_of_its_rung_is_placed(window: MainWindow) -> None:
    assert drop(window, "t_level", window.ladder.cards[q("a_level")])
    assert held(window) == ["t_level"]
    assert status(window).startswith(PLACED)


def test_a_qualification_dropped_on_the_ground_of_another_rung_goes_to_its_own_and_says_so(window: MainWindow) -> None:
    assert drop(window, "t_level", *ground_of(window, LevelId.TWO))
    assert held(window) == ["t_level"]
    assert status(window).startswith(WENT_HOME)


@pytest.mark.parametrize("target", ["rung:2", "card:gcse_9_4"])
def test_a_qualification_dropped_on_something_of_another_rung_goes_to_its_own_and_says_so(
    window: MainWindow, target: str
) -> None:
    assert drop(window, "t_level", named(window, target))
    assert held(window) == ["t_level"]
    assert status(window).startswith(WENT_HOME)


def test_while_it_is_dragged_over_the_ladder_its_own_rung_says_place_here(window: MainWindow) -> None:
    ladder = window.ladder
    over = [(ladder.heads[LevelId.TWO], QPoint(5, 5)), (ladder.cards[q("gcse_9_4")], QPoint(9, 9))]
    assert drag_over(window, carried(window, "t_level"), *over, ground_of(window, LevelId.TWO))
    assert offers(window) == ["3"]
    assert ladder.heads[LevelId.THREE].accessibleName() == "Level 3: place T Level here"
    leave(window)
    assert offers(window) == []
    assert held(window) == []


def test_a_qualification_dragged_past_the_ladder_is_not_taken(window: MainWindow) -> None:
    assert not drop(window, "t_level", window.about_panel)
    assert held(window) == []


def test_other_things_dragged_over_the_ladder_are_not_taken(window: MainWindow) -> None:
    text = QMimeData()
    text.setText("T Level")
    card = window.ladder.cards[q("t_level")]
    assert not drag_over(window, text, (card, middle(card)), (window.ladder.heads[LevelId.THREE], QPoint(5, 5)))
    assert offers(window) == []


def test_a_drag_carries_the_qualification_and_its_name_for_other_programs(window: MainWindow) -> None:
    drag = row(window, "hnc").drag()
    assert decode(drag.mimeData()) == "hnc"
    assert drag.mimeData().hasFormat(MIME)
    assert drag.mimeData().text() == "Higher National Certificate (HNC)"
    assert not drag.pixmap().isNull()


def test_a_drag_begins_once_the_pointer_has_gone_far_enough(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    start = PaletteRow.drag

    def noted(self: PaletteRow) -> QDrag:
        begun.append(self.qualification.id)
        return start(self)

    monkeypatch.setattr(PaletteRow, "drag", noted)
    the_row = row(window, "t_level")
    at = middle(the_row)
    QTest.mousePress(the_row, LEFT, pos=at)
    QTest.mouseMove(the_row, at + QPoint(2, 0))
    assert begun == []
    QTest.mouseMove(the_row, at + QPoint(40, 0))
    assert begun == ["t_level"]


# With clicks


def test_a_row_is_picked_up_with_a_click_and_placed_with_a_click_on_its_rung(window: MainWindow) -> None:
    click(row(window, "t_level"))
    assert offers(window) == ["3"]
    assert status(window).startswith("T Level picked up. Click level 3")
    assert "picked up" in row(window, "t_level").accessibleName()
    click(window.ladder.heads[LevelId.THREE])
    assert held(window) == ["t_level"]
    assert offers(window) == []
    assert status(window).startswith(PLACED)


def test_a_row_that_is_picked_up_is_placed_with_a_click_on_any_card_of_its_rung(window: MainWindow) -> None:
    click(row(window, "t_level"))
    click(window.ladder.cards[q("a_level")])
    assert held(window) == ["t_level"]
    assert window.session.selected is None


@pytest.mark.parametrize("target", ["rung:4", "card:hnc"])
def test_a_row_that_is_picked_up_goes_to_its_own_rung_wherever_is_clicked_and_says_so(
    window: MainWindow, target: str
) -> None:
    click(row(window, "t_level"))
    button = named(window, target)
    click(button)
    assert held(window) == ["t_level"]
    assert status(window).startswith(WENT_HOME)


def test_a_second_click_on_the_row_puts_it_down_again(window: MainWindow) -> None:
    for _ in range(2):
        click(row(window, "t_level"))
    assert offers(window) == []
    click(window.ladder.heads[LevelId.THREE])
    assert held(window) == []


def test_escape_puts_down_what_is_picked_up(window: MainWindow) -> None:
    click(row(window, "t_level"))
    press(window, Qt.Key.Key_Escape)
    assert offers(window) == []
    assert window.ladder.picked_up is None
    assert held(window) == []


def test_a_double_click_on_a_row_places_it(window: MainWindow) -> None:
    the_row = row(window, "t_level")
    click(the_row)
    QTest.mouseDClick(the_row, LEFT)
    assert held(window) == ["t_level"]
    assert offers(window) == []


def test_a_double_click_on_a_card_of_the_ladder_places_it(window: MainWindow) -> None:
    card = window.ladder.cards[q("t_level")]
    click(card)
    QTest.mouseDClick(card, LEFT)
    assert held(window) == ["t_level"]


# With the keyboard


def test_enter_on_a_row_places_it(window: MainWindow) -> None:
    row(window, "t_level").setFocus()
    press(window, Qt.Key.Key_Return)
    assert held(window) == ["t_level"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("btec", "applied_general"),
        ("GCSE grades 9", "gcse_9_4"),
        ("nvq level 3", "nvq3"),
        ("HNC", "hnc"),
        ("O level", "gcse_9_4"),
        ("T level", "t_level"),
    ],
)
def test_typing_a_name_and_enter_places_what_goes_by_it(window: MainWindow, typed: str, expected: str) -> None:
    assert window.focusWidget() is window.palette_pane.search
    QTest.keyClicks(window.palette_pane.search, typed)
    press(window, Qt.Key.Key_Return)
    assert held(window) == [expected]


def test_down_leads_from_the_search_field_to_the_best_match_and_up_leads_back(window: MainWindow) -> None:
    QTest.keyClicks(window.palette_pane.search, "degree")
    press(window, Qt.Key.Key_Down)
    first = window.focusWidget()
    assert isinstance(first, PaletteRow)
    press(window, Qt.Key.Key_Down)
    assert window.focusWidget() is not first
    press(window, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert window.focusWidget() is window.palette_pane.search
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert held(window) == [first.qualification.id]


def test_a_name_nobody_knows_is_said_and_places_nothing(window: MainWindow) -> None:
    QTest.keyClicks(window.palette_pane.search, "zzz")
    press(window, Qt.Key.Key_Return)
    assert held(window) == []
    assert [the_row for the_row in window.palette_pane.rows.values() if the_row.isVisible()] == []
    assert "Nothing goes by “zzz”" in words_in(window.palette_pane)


def test_an_empty_search_field_places_nothing_on_enter(window: MainWindow) -> None:
    press(window, Qt.Key.Key_Return)
    assert held(window) == []


def test_the_menu_of_a_row_places_it(window: MainWindow) -> None:
    click_with_right(row(window, "hnc"))
    choose(open_menu(), PLACE_IT)
    assert held(window) == ["hnc"]


@pytest.mark.parametrize("where", ["palette:t_level", "card:t_level"])
def test_the_menu_key_opens_the_menu_that_places_it(window: MainWindow, where: str) -> None:
    named(window, where).setFocus()
    press_menu_key(window)
    choose(open_menu(), PLACE_IT)
    assert held(window) == ["t_level"]


def test_the_menu_of_a_card_places_it(window: MainWindow) -> None:
    click_with_right(window.ladder.cards[q("a_level")])
    choose(open_menu(), PLACE_IT)
    assert held(window) == ["a_level"]


def test_a_selected_card_is_placed_with_its_keys(window: MainWindow) -> None:
    click(window.ladder.cards[q("a_level")])
    press(window, Qt.Key.Key_H, keys=Qt.KeyboardModifier.ControlModifier)
    assert held(window) == ["a_level"]


def test_the_keys_that_place_say_what_to_do_first_where_nothing_is_selected(window: MainWindow) -> None:
    press(window, Qt.Key.Key_H, keys=Qt.KeyboardModifier.ControlModifier)
    assert held(window) == []
    assert status(window).startswith("Select a qualification first")


def test_what_is_on_the_ladder_is_not_placed_twice(window: MainWindow) -> None:
    for _ in range(2):
        assert drop(window, "t_level", window.ladder.heads[LevelId.THREE])
    assert held(window) == ["t_level"]
    assert status(window) == "T Level is on the ladder already."


@pytest.mark.parametrize("size", [100, 125, 150, 200])
def test_a_name_in_the_list_is_whole_in_the_strong_letters_of_what_is_held(window: MainWindow, size: int) -> None:
    window.theme.restore(window.theme.scheme, size)
    shown = window.palette_pane.rows.values()
    for each in shown:
        before = each.heightForWidth(each.width())
        each.show_state(held=True, picked_up=False)
        letters = QFontMetrics(window.theme.font("body", strong=True))
        room = QRect(0, 0, each.width() - HANDLE - 2 * MARGIN - window.theme.pixels(30), 10_000)
        words = letters.boundingRect(room, int(Qt.TextFlag.TextWordWrap), each.text())
        assert each.heightForWidth(each.width()) >= max(before, words.height())
