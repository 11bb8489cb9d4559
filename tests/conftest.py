"""The real window, where no screen is needed, and nothing left of it afterwards."""

import gc
import os
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pathplanner.app import wiring
from pathplanner.app.application import make_application
from pathplanner.app.library import Library
from pathplanner.app.paths import resources_dir
from pathplanner.app.wiring import make_window
from pathplanner.ui.frame import FIRST_SIZE
from pathplanner.ui.side import ABOUT_TAB
from pathplanner.ui.theme.theme import Scheme
from pathplanner.ui.window import MainWindow
from tests.ui.answers import Answers

# Qt reads it when the application is made.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

TODAY = date(2026, 11, 23)

OpenWindow = Callable[[Path | None], MainWindow]

read_once = cache(Library)
"""The data never change, so all windows read them from the same library."""


def pytest_configure(config: pytest.Config) -> None:
    """Offscreen, Qt says what it cannot do without a screen; any other warning fails the test."""
    config.addinivalue_line(
        "qt_log_ignore", r"^This plugin does not support (propagateSizeHints\(\)|raise\(\)|grabbing)"
    )


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the product makes it."""
    # What the imports made stays anyway, so no collection need look at it again.
    gc.freeze()
    return make_application()


@pytest.fixture(scope="module", autouse=True)
def nothing_old_is_swept() -> None:
    """What stands before a module stays anyway: with thousands of tests, looking at it again takes most of the time."""
    gc.collect()
    gc.freeze()


def sweep() -> None:
    """Let Qt delete what waits for it, and Python collect the rest."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


@pytest.fixture(scope="module")
def standing_window(qapp: QApplication) -> Iterator[MainWindow]:
    """One real window for all tests of a module."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(wiring, "Library", read_once)
        window = make_window(resources_dir(), TODAY, None)
    window.files.questions = Answers()
    window.show()
    qapp.processEvents()
    yield window
    window.close()
    window.deleteLater()
    sweep()


def put_back(window: MainWindow) -> None:
    """Bring a window that was used back to how it was at the start."""
    window.files.questions = Answers()
    window.files.keeper.start()
    window.session.select_nothing()
    if (window.theme.scheme, window.theme.text_size) != (Scheme.SYSTEM, 100):
        window.theme.restore(Scheme.SYSTEM, 100)
    window.bar.show_view(False)
    window.resize(FIRST_SIZE)
    window.side.setCurrentIndex(ABOUT_TAB)
    window.activateWindow()
    window.palette_pane.search.clear()
    window.palette_pane.search.setFocus()
    sweep()


@pytest.fixture
def used_window(standing_window: MainWindow) -> MainWindow:
    """The window of the module, put back after the test before; a module takes it as its `window` to save time."""
    put_back(standing_window)
    return standing_window


@pytest.fixture
def open_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWindow]:
    """Opens real windows, with a file for the settings or without; closes them and sees that nothing stays."""
    monkeypatch.setattr(wiring, "Library", read_once)
    before = set(QApplication.topLevelWidgets())
    opened: list[MainWindow] = []

    def make(settings: Path | None) -> MainWindow:
        window = make_window(resources_dir(), TODAY, settings)
        window.files.questions = Answers()
        opened.append(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield make
    for window in opened:
        window.close()
        window.deleteLater()
    opened.clear()
    sweep()
    assert [widget for widget in QApplication.topLevelWidgets() if widget not in before] == []


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """The real window on the real data, at its first size, with nothing placed."""
    return open_window(None)
