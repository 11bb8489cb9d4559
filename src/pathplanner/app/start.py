"""Starting the window: says truly why it cannot, wires everything together where it can."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pathplanner.app.paths import config_dir, resources_dir
from pathplanner.app.qt_libraries import explain_import, why_no_window
from pathplanner.knowledge.faults import DataFaults

if TYPE_CHECKING:
    from pathplanner.ui.window import MainWindow

CANNOT_START = 2


def open_window(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    reason = why_no_window(os.environ, sys.platform)
    if reason is not None:
        print(reason, file=sys.stderr)
        return CANNOT_START
    try:
        from PySide6.QtWidgets import QApplication

        from pathplanner.app.wiring import make_application, make_window
    except ImportError as error:
        print(explain_import(error), file=sys.stderr)
        return CANNOT_START
    application = make_application()
    settings = config_dir(os.environ, sys.platform, Path.home()) / "settings.json"
    try:
        window = make_window(resources_dir(), date.today(), settings)
    except DataFaults as faults:
        print(faults, file=sys.stderr)
        return CANNOT_START
    window.show()
    _say_about_files(window, arguments)
    assert isinstance(application, QApplication)
    return application.exec()


def _say_about_files(window: "MainWindow", arguments: Sequence[str]) -> None:
    if arguments:
        window.announcer.say(f"Plans cannot be opened from files yet, so {Path(arguments[0]).name} was left alone.")
