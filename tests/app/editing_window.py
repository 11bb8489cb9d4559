"""A window in which somebody types into a kept plan and saves now and then, until the program is killed.

Tells on its standard output each number once it stands in the plan, with the time; and each once it is saved.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from pathplanner.app.application import make_application
from pathplanner.app.opening import Opening
from pathplanner.app.paths import resources_dir
from pathplanner.core.plan_edits import WriteNotes
from pathplanner.documents.settings import read_settings
from pathplanner.ui.window import MainWindow
from tests.ui.answers import Answers

EVERY_MS, SAVE_AT = 30, 40


class Typist(QObject):
    """Types numbers."""

    def __init__(self, window: MainWindow, begin: int) -> None:
        super().__init__(window)
        self._window = window
        self._number = begin
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._type)
        self._timer.start()

    def _type(self) -> None:
        self._number += 1
        self._window.session.submit(WriteNotes(str(self._number)), "write notes", "Notes written.")
        tell("edited", self._number)
        if self._number % SAVE_AT == 0:
            assert self._window.files.save()
            tell("saved", self._number)


def tell(what: str, number: int) -> None:
    """Tell it at once."""
    sys.stdout.write(f"{what} {number} {time.monotonic()}\n")
    sys.stdout.flush()


class Start(QObject):
    """Waits for the window, and begins to type in it."""

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self._opening = opening
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        window = self._opening.frame.findChild(MainWindow)
        if window is not None and window.files.keeper.file is not None:
            self._timer.stop()
            window.files.questions = Answers()
            self._typist = Typist(window, int(window.session.plan.private_notes or 0))


def main(settings_file: Path, plan: Path) -> int:
    """Open the plan and type."""
    application = make_application()
    opening = Opening(resources_dir(), settings_file, read_settings(settings_file), plan)
    opening.frame.show()
    start = Start(opening)
    start.setParent(opening)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
