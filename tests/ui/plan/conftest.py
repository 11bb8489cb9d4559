"""The Plan side in a window of its own."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from pathplanner.ui.plan.panel import PlanPanel
from pathplanner.ui.session import Session
from pathplanner.ui.window import MainWindow
from tests.ui.host import hosted


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


@pytest.fixture
def session(window: MainWindow) -> Session:
    return window.session


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> Iterator[PlanPanel]:
    with hosted(PlanPanel, window, qtbot) as shown:
        yield shown
