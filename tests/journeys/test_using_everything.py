"""Whatever is pressed, the window stays usable; pytest-qt fails a test for any exception on the way."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QToolButton
from pytestqt.qtbot import QtBot

from pathplanner.ui.ladder.buttons import LadderButton
from pathplanner.ui.palette.row import PaletteRow
from pathplanner.ui.window import MainWindow
from tests.ui.hands import click, click_with_right, held, open_menu, place, q, status

ASKS_THE_SYSTEM = ("print", "pdf", "export", "page_pdf", "quit")


def close_dialogs() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.close()


@pytest.mark.parametrize("prepared", ["", "selected"])
def test_every_action_can_be_taken_at_any_time(window: MainWindow, qtbot: QtBot, prepared: str) -> None:
    if prepared:
        place(qtbot, window, "t_level")
        window.session.select("card", "hnd")
    for action in window.actions_by_id:
        if action not in ASKS_THE_SYSTEM:
            window.actions_by_id[action].trigger()
            QApplication.processEvents()
            close_dialogs()
    assert window.isVisible()


def test_whatever_changes_what_is_shown_is_announced(window: MainWindow) -> None:
    silent = []
    for action in ("all", "essentials", "larger", "normal", "smaller", "dark", "light", "system", "clear", "both"):
        window.announcer.say("")
        window.actions_by_id[action].trigger()
        silent += [action] * (not status(window))
    assert silent == []


def test_every_card_and_every_rung_can_be_clicked_and_rows_of_the_list_too(window: MainWindow) -> None:
    window.actions_by_id["all"].trigger()
    rows = list(window.palette_pane.rows.values())
    for button in (*window.ladder.heads.values(), *window.ladder.cards.values(), *rows[::8]):
        click(button)
    QApplication.processEvents()
    assert window.isVisible()


def is_ours(button: QAbstractButton) -> bool:
    """Whether it is a button of the bar or of one of the sides, and neither Qt's own nor one of the many."""
    return not isinstance(button, LadderButton | PaletteRow | QToolButton)


def test_every_button_of_a_window_in_use_can_be_pressed(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "a_level", "t_level")
    window.session.select("card", "t_level")
    window.routes_panel.open_first()
    ours = [button for button in window.findChildren(QAbstractButton) if button.isVisible() and is_ours(button)]
    assert len(ours) > 10
    for button in ours:
        if button.objectName().rpartition(":")[2] not in ASKS_THE_SYSTEM:
            button.click()
    QApplication.processEvents()
    assert window.isVisible()


def test_every_card_has_a_menu_before_and_after_it_is_placed(window: MainWindow) -> None:
    for card in ("t_level", "no_qualifications", "l3_none_work_experience"):
        for expected in ("I have this: place it", "Take it off the ladder"):
            click_with_right(window.ladder.cards[q(card)])
            menu = open_menu()
            assert expected in [action.text().replace("&", "") for action in menu.actions()]
            menu.close()
            if card not in held(window):
                window.session.place(q(card))


def test_every_qualification_can_be_placed_one_after_another_and_all_at_once(window: MainWindow, qtbot: QtBot) -> None:
    for card in ("doctorate", "no_qualifications", "top_up", "as_level", "tlfy"):
        place(qtbot, window, card)
    assert len(held(window)) == 5
    window.session.remove_all()
    assert held(window) == []


def test_a_small_window_keeps_everything_within_reach(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(800, 500)
    place(qtbot, window, "t_level")
    for area in (window.ladder_view, window.routes_panel, window.about_panel):
        assert area.viewport().height() > 100 or not area.isVisible()
    assert window.ladder_view.verticalScrollBar().maximum() > 0


def test_the_window_can_be_closed_with_its_keys(window: MainWindow) -> None:
    window.actions_by_id["quit"].trigger()
    assert not window.isVisible()
