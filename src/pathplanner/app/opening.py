"""From the empty frame to the whole window."""

import sys
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication

from pathplanner.documents.settings import Settings
from pathplanner.knowledge.themes import read_theme
from pathplanner.ui.frame import Frame

FAULT = 1


class Opening(QObject):
    """Shows the frame and, once that is on the screen, lets the real window move in."""

    def __init__(self, resources: Path, settings_file: Path, settings: Settings, file: Path | None) -> None:
        super().__init__()
        self._resources = resources
        self._settings_file = settings_file
        self._file = file
        self.frame = Frame(read_theme(resources, _theme_of(settings)), settings.geometry)
        # Queued: what is painted is on the screen only after its event has been dealt with.
        self.frame.painted.connect(self.fill, Qt.ConnectionType.QueuedConnection)

    def fill(self) -> None:
        """Make the window and let it move in; end the app where that fails, for an empty frame is of no use."""
        from pathplanner.knowledge.faults import DataFaults

        with ExitStack() as undone:
            undone.callback(QCoreApplication.exit, FAULT)
            try:
                self._move_in()
            except DataFaults as faults:
                print(faults, file=sys.stderr)
            else:
                undone.pop_all()

    def _move_in(self) -> None:
        from pathplanner.app.wiring import make_window

        window = make_window(self._resources, date.today(), self._settings_file)
        self.frame.take(window)
        window.file_status.greet()
        if self._file is not None:
            window.files.open_now(self._file)


def _theme_of(settings: Settings) -> str:
    if settings.scheme != "system":
        return settings.scheme
    return "dark" if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"
