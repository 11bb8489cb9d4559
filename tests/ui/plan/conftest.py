"""The Plan side in a window of its own, on the session of the real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from pathplanner.ui.plan.panel import PlanPanel
from pathplanner.ui.session import Session
from pathplanner.ui.tabbing import next_stop
from pathplanner.ui.window import MainWindow
from tests.conftest import sweep

WIDTH, HEIGHT = 316, 760


class Host(QWidget):
    """Shows the panel at the width it has in the main window, and Tab goes through it as there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.panel = PlanPanel(window.session, window.theme, window.session.wording, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.resize(WIDTH, HEIGHT)
        self.addActions([window.actions_by_id["undo"], window.actions_by_id["redo"]])

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        stop = next_stop((self.panel,), self.focusWidget(), forward=forward)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)
        return stop is not None


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


@pytest.fixture
def session(window: MainWindow) -> Session:
    return window.session


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> Iterator[PlanPanel]:
    host = Host(window)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    yield host.panel
    host.close()
    host.deleteLater()
    sweep()
