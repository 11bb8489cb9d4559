"""The real window, where no screen is needed, and nothing left of it afterwards."""

import gc
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pathplanner.app.paths import resources_dir
from pathplanner.app.wiring import make_application, make_window
from pathplanner.ui.window import MainWindow

# Qt reads it when the application is made.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

TODAY = date(2026, 11, 23)

OpenWindow = Callable[[Path | None], MainWindow]


def pytest_configure(config: pytest.Config) -> None:
    """Offscreen, Qt says what it cannot do without a screen; any other warning fails the test."""
    config.addinivalue_line(
        "qt_log_ignore", r"^This plugin does not support (propagateSizeHints\(\)|raise\(\)|grabbing)"
    )


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the product makes it."""
    return make_application()


def sweep() -> None:
    """Let Qt delete what waits for it, and Python collect the rest."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


@pytest.fixture(scope="module")
def standing_window(qapp: QApplication) -> Iterator[MainWindow]:
    """One real window for all tests of a module that only read."""
    window = make_window(resources_dir(), TODAY, None)
    window.show()
    qapp.processEvents()
    yield window
    window.close()
    window.deleteLater()
    sweep()


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[OpenWindow]:
    """Opens real windows, with a file for the settings or without; closes them and sees that nothing stays."""
    before = set(QApplication.topLevelWidgets())
    opened: list[MainWindow] = []

    def make(settings: Path | None) -> MainWindow:
        window = make_window(resources_dir(), TODAY, settings)
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
