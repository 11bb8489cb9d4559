"""A side of the window in a window of its own, on the session of the real window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from pathplanner.planning.wording import Wording
from pathplanner.ui.session import Session
from pathplanner.ui.tabbing import next_stop
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.side_panel import SidePanel
from pathplanner.ui.window import MainWindow
from tests.conftest import sweep

WIDTH, HEIGHT = 316, 760

Panel = TypeVar("Panel", bound=SidePanel)


MakePanel = Callable[[Session, Theme, Wording, QWidget], Panel]


class Host(QWidget, Generic[Panel]):
    """Shows a panel at the width it has in the main window, and Tab goes through it as there."""

    def __init__(self, make: MakePanel[Panel], window: MainWindow) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.panel = make(window.session, window.theme, window.session.wording, self)
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


@contextmanager
def hosted(make: MakePanel[Panel], window: MainWindow, qtbot: QtBot) -> Iterator[Panel]:
    """The panel on the screen and active, and nothing of it afterwards."""
    host = Host(make, window)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    yield host.panel
    host.close()
    host.deleteLater()
    sweep()
