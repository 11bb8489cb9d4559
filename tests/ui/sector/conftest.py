"""The page of sectors in a window of its own, on the session of the real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from pathplanner.app.library import Library
from pathplanner.app.paths import resources_dir
from pathplanner.core.occupations import OccupationMap
from pathplanner.planning.search import TitleSearch
from pathplanner.ui.sector.library import SectorLibrary
from pathplanner.ui.sector.page import SectorPage
from pathplanner.ui.session import Session
from pathplanner.ui.tabbing import next_stop
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.window import MainWindow
from tests.conftest import read_once, sweep

WIDTH, HEIGHT = 850, 666
"""What is left between both sides of a window of 1366 by 768."""


class Asked:
    """A library that remembers what was asked of it."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.asked: list[str] = []

    def occupations(self) -> OccupationMap:
        self.asked.append("occupations")
        return self._library.occupations

    def titles(self) -> TitleSearch:
        self.asked.append("titles")
        return self._library.titles


def make_page(library: Asked, window: MainWindow) -> SectorPage:
    """A page on the session of a window."""
    hands_out = SectorLibrary(library.occupations, library.titles)
    return SectorPage(hands_out, window.session, window.theme, window.session.wording)


class Host(QWidget):
    """Shows the page, and Tab goes through it as in the main window."""

    def __init__(self, library: Asked, window: MainWindow) -> None:
        super().__init__()
        self.page = make_page(library, window)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.resize(WIDTH, HEIGHT)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        stop = next_stop(self.page.parts, self.focusWidget(), forward=forward)
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
def theme(window: MainWindow) -> Theme:
    return window.theme


@pytest.fixture
def known() -> OccupationMap:
    return read_once(resources_dir()).occupations


@pytest.fixture
def search() -> TitleSearch:
    return read_once(resources_dir()).titles


@pytest.fixture
def library() -> Asked:
    return Asked(read_once(resources_dir()))


@pytest.fixture
def host(library: Asked, window: MainWindow, qtbot: QtBot) -> Iterator[Host]:
    """The window of the page, shown and active, and nothing of it afterwards."""
    made = Host(library, window)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    sweep()


@pytest.fixture
def page(host: Host) -> SectorPage:
    return host.page
