"""From the start of the process to the first paint, against a bare window with an empty QMainWindow."""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.alone import environ

RUNS = 15
AT_MOST_TIMES = 1.8

pytestmark = pytest.mark.benchmark

BARE = """
import time

from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.monotonic(), time.monotonic(), flush=True)
        application.quit()


application = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""

# What the bare command does, but for the look at the screen, of which there is none.
OURS = """
import time

import pathplanner.app.opening
from pathplanner.app.start import open_window
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication


class Watched(pathplanner.app.opening.Opening):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.frame.painted.connect(self.note)

    def note(self):
        self.painted = time.monotonic()

    def fill(self):
        super().fill()
        QTimer.singleShot(0, self.end)

    def end(self):
        print(self.painted, time.monotonic(), flush=True)
        QApplication.instance().quit()


pathplanner.app.opening.Opening = Watched
open_window()
"""


def started(script: str, bytecode: Path) -> tuple[float, float]:
    """Milliseconds from the start of the process to the first paint, and to the whole window."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", script], env=environ(bytecode), capture_output=True, text=True, check=True
    )
    painted, whole = (float(moment) for moment in done.stdout.split())
    return (painted - start) * 1000, (whole - start) * 1000


def test_the_window_is_there_almost_as_soon_as_a_bare_one(tmp_path: Path) -> None:
    for script in (BARE, OURS):
        started(script, tmp_path)
    runs = [(started(BARE, tmp_path), started(OURS, tmp_path)) for _ in range(RUNS)]
    bare = median(bare for (bare, _), _ in runs)
    ours = median(ours for _, (ours, _) in runs)
    whole = median(whole for _, (_, whole) in runs)
    print(
        f"\nStart to first paint: {ours:.0f} ms, {ours / bare:.2f} times the {bare:.0f} ms of a bare window (at most "
        f"{AT_MOST_TIMES}); the ladder with its cards is there after {whole:.0f} ms"
    )
    assert ours <= AT_MOST_TIMES * bare
