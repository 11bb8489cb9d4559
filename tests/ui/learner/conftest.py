"""The Me side in a window of its own."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from pathplanner.ui.learner.panel import LearnerPanel
from pathplanner.ui.window import MainWindow
from tests.ui.host import hosted


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> Iterator[LearnerPanel]:
    with hosted(LearnerPanel, window, qtbot) as shown:
        yield shown
