"""The bar above the ladder is whole at any size of window and text."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pathplanner.ui.window import MainWindow
from tests.ui.hands import place


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("width", [1366, 1600])
def test_no_button_of_the_bar_is_cut(window: MainWindow, qtbot: QtBot, width: int, text_size: int) -> None:
    window.resize(width, 768)
    window.theme.set_text_size(text_size)
    place(qtbot, window, "t_level")
    qtbot.waitUntil(lambda: cut(window) == [])
    assert len(shown(window)) >= 8


def shown(window: MainWindow) -> list[QPushButton]:
    return [button for button in window.bar.findChildren(QPushButton) if button.isVisible()]


def cut(window: MainWindow) -> list[str]:
    """The buttons with less room than their words need, or that stand outside the bar."""
    inside = window.bar.rect()
    return [
        button.accessibleName()
        for button in shown(window)
        if button.width() < button.sizeHint().width()
        or not inside.contains(button.mapTo(window.bar, button.rect().bottomRight()))
    ]
