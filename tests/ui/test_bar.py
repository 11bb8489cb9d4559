"""The bar above the ladder is whole at any size of window and text."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
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
    QApplication.processEvents()
    buttons = [button for button in window.bar.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) >= 8
    cut = [button.accessibleName() for button in buttons if button.width() < button.sizeHint().width()]
    assert cut == []
    assert all(window.bar.rect().contains(button.mapTo(window.bar, button.rect().bottomRight())) for button in buttons)
