"""What screen readers and automation find."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from pathplanner.core.levels import LevelId
from pathplanner.ui.window import MainWindow
from tests.ui.aloud import aloud, nameless
from tests.ui.hands import click_with_right, named, open_menu, place, press, q, status

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


def dialog(name: str) -> QDialog:
    found = next(widget for widget in QApplication.topLevelWidgets() if widget.objectName() == name)
    assert isinstance(found, QDialog)
    return found


def test_every_control_has_a_name_while_the_ladder_is_empty(window: MainWindow) -> None:
    assert nameless(window) == []


def test_every_control_has_a_name_while_a_route_is_open(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level", "no_qualifications")
    window.session.aim_at(q("hnd"))
    window.routes_panel.open_first()
    assert nameless(window) == []


@pytest.mark.parametrize(("kind", "to"), [("card", "t_level"), ("level", "3"), ("provider", "fe_college")])
def test_every_control_of_a_page_has_a_name(window: MainWindow, kind: str, to: str) -> None:
    window.side.setCurrentWidget(window.about_panel)
    window.session.select(kind, to)
    assert nameless(window) == []


def test_every_control_of_the_preview_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    window.actions_by_id["print"].trigger()
    preview = dialog("print-preview")
    assert nameless(preview) == []
    preview.close()


@pytest.mark.parametrize("action", ["keys", "about"])
def test_every_control_of_the_windows_with_words_to_read_has_a_name(window: MainWindow, action: str) -> None:
    window.actions_by_id[action].trigger()
    words = dialog("text-dialog")
    assert nameless(words) == []
    words.close()


def entries(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        if not action.isSeparator():
            yield action.text()


SUBMENUS = 2


def test_every_entry_of_every_menu_has_words_and_no_two_share_their_keys(window: MainWindow) -> None:
    menus = [named(window, f"menu:{name}") for name in ("file", "edit", "view", "qualification", "help")]
    texts = [text for menu in menus if isinstance(menu, QMenu) for text in entries(menu)]
    assert len(texts) == len(window.actions_by_id) + SUBMENUS
    assert all(texts)
    keys = [action.shortcut().toString() for action in window.actions_by_id.values() if not action.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))


def test_every_letter_underlined_in_a_menu_stands_for_one_entry(window: MainWindow) -> None:
    for name in ("file", "edit", "view", "qualification", "help"):
        menu = named(window, f"menu:{name}")
        assert isinstance(menu, QMenu)
        letters = [text[text.index("&") + 1].lower() for text in entries(menu)]
        assert len(letters) == len(set(letters)), name


def test_a_menu_of_a_card_reads_its_entries(window: MainWindow) -> None:
    click_with_right(window.ladder.cards[q("hnc")])
    menu = open_menu()
    assert all(entries(menu))
    assert list(entries(menu)) != []
    menu.close()


def test_a_screen_reader_finds_every_card_as_a_button_with_name_level_and_length(window: MainWindow) -> None:
    press(window, Qt.Key.Key_2, keys=CONTROL)
    ladder = QAccessible.queryAccessibleInterface(window.ladder)
    assert ladder is not None
    children = [ladder.child(index) for index in range(ladder.childCount())]
    buttons = [child for child in children if child.role() is QAccessible.Role.Button]
    names = {child.text(QAccessible.Text.Name) for child in buttons}
    cards = window.session.framework.qualifications
    assert len(buttons) == len(cards) + len(LevelId)
    assert {window.ladder.cards[card.id].accessibleName() for card in cards} <= names
    assert "T Level, Level 3, 2 years" in names


def test_a_card_says_its_state_once_something_is_placed(window: MainWindow, qtbot: QtBot) -> None:
    cards = window.ladder.cards
    assert aloud(cards[q("a_level")]) == "A level, Level 3, 2 years"
    place(qtbot, window, "t_level")
    assert aloud(cards[q("t_level")]).endswith(", You are here")
    assert aloud(cards[q("hnd")]).endswith(", On a route to degree level")
    assert aloud(cards[q("htq_5")]).endswith(", On routes to HTQ and degree level")
    assert aloud(cards[q("a_level")]).endswith(", Not reachable from here")


def test_a_rung_head_says_its_level_and_what_it_means(window: MainWindow) -> None:
    for level, head in window.ladder.heads.items():
        known = window.session.framework.level[level]
        assert known.name in aloud(head)
        assert head.accessibleDescription() == known.meaning


def test_what_is_announced_can_be_seen_and_is_spoken(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    line = named(window, "announcement")
    assert status(window) == "T Level placed on level 3. Routes: 3 to HTQ, 21 to degree level."
    assert aloud(line) == status(window)


def test_the_status_line_says_how_old_the_data_is(window: MainWindow) -> None:
    framework = window.session.framework
    said = aloud(named(window, "data-date"))
    assert framework.version in said
    assert window.session.wording.day(framework.checked) in said


def test_the_legend_and_the_lanes_can_be_read_aloud(window: MainWindow) -> None:
    assert "You are here" in aloud(window.legend)
    assert "Apprenticeship" in aloud(named(window, "lanes"))


def test_automation_finds_everything_by_its_name(window: MainWindow) -> None:
    cards = window.session.framework.qualifications
    assert len(cards) == 64
    names = [f"{kind}:{card.id}" for card in cards for kind in ("card", "palette")]
    names += [f"rung:{level}" for level in "E12345678"]
    names += ["palette", "held", "routes", "about", "search"]
    found = {widget.objectName() for widget in window.findChildren(QWidget)}
    assert set(names) <= found


def test_no_two_visible_things_share_a_name(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level", "a_level")
    ours = [widget.objectName() for widget in window.findChildren(QWidget) if widget.isVisible()]
    ours = [name for name in ours if ":" in name]
    assert sorted(ours) == sorted(set(ours))


def test_the_window_fits_the_screen_of_a_small_laptop(window: MainWindow) -> None:
    least = window.minimumSizeHint()
    assert least.width() <= 1366
    assert least.height() <= 768


def test_names_and_routes_are_whole_after_the_text_is_made_larger_and_normal_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    place(qtbot, window, "t_level")
    for action in ("larger", "larger", "larger", "larger", "normal"):
        window.actions_by_id[action].trigger()
        for _ in range(10):
            QApplication.processEvents()
        rows: tuple[QAbstractButton, ...] = (*window.palette_pane.rows.values(), *window.routes_panel.rows)
        cut = [row.text() for row in rows if row.isVisible() and row.height() < row.heightForWidth(row.width())]
        assert cut == []
