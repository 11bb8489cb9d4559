"""The comparison in the real window."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pathplanner.core.destinations import DEGREE
from pathplanner.core.edits import DescribeLearner
from pathplanner.core.routes import Route
from pathplanner.ui.compare.page import ComparePage
from pathplanner.ui.pins import Pins
from pathplanner.ui.session import Session
from pathplanner.ui.window import MainWindow
from tests.conftest import sweep
from tests.ui.hands import place

HELD = "gcse_9_4"
Pin = Callable[..., tuple[Route, ...]]


@pytest.fixture
def window(used_window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window in which GCSEs are held by somebody of 16, and nothing is pinned."""
    window = used_window
    window.middle.show_ladder()
    window.files.new()
    place(qtbot, window, HELD)
    learner = window.session.plan.learner.changed(age=16)
    with qtbot.waitSignal(window.session.routes_changed):
        window.session.submit(DescribeLearner(learner), "tell about me", "Told.")
    return window


@pytest.fixture
def session(window: MainWindow) -> Session:
    return window.session


@pytest.fixture
def pin(window: MainWindow) -> Pin:
    """Pins so many different routes, first one with a paid job, then one to a degree."""

    def put_in(count: int) -> tuple[Route, ...]:
        routes = window.session.routes
        paid = next(route for route in routes if route.earns_while_learning)
        degree = next(route for route in routes if route.destination == DEGREE and not route.earns_while_learning)
        others = [route for route in routes if route not in (paid, degree)]
        chosen = (paid, degree, *others)[:count]
        pins = Pins(window.session, window)
        for route in chosen:
            pins.switch(route)
        sweep()
        return chosen

    return put_in


@pytest.fixture
def page(window: MainWindow) -> ComparePage:
    """The page as the menu shows it; pin before, or look again after `pin`."""
    window.actions_by_id["compare"].trigger()
    QApplication.processEvents()
    return window.middle.compare
