"""Peak memory before the first print, against a bare window."""

from pathlib import Path

import pytest

from tests.benchmarks.alone import measure

AT_MOST_TIMES = 2
KIB = 1024

pytestmark = pytest.mark.benchmark

# Linux counts the peak of the process itself here; what getrusage tells includes the process that started it.
PEAK = """
def peak():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
"""

BARE = f"""{PEAK}
from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
application.processEvents()
print(peak())
"""

OURS = f"""{PEAK}
from datetime import date

from pathplanner.app.application import make_application
from pathplanner.app.paths import resources_dir
from pathplanner.app.wiring import make_window

application = make_application()
window = make_window(resources_dir(), date.today(), None)
window.show()
application.processEvents()
window.session.place("t_level")
for _ in range(3):
    application.processEvents()
window.session.select("card", "bachelor_hons")
for _ in range(3):
    application.processEvents()
assert window.session.routes
print(peak())
"""


def test_the_window_with_its_routes_takes_at_most_twice_the_memory_of_a_bare_one(tmp_path: Path) -> None:
    measure(OURS, tmp_path)  # compiling to bytecode takes memory too, and happens once
    ours, bare = measure(OURS, tmp_path), measure(BARE, tmp_path)
    print(
        f"\nPeak memory with T Level placed and a degree read about: {ours / KIB:.0f} MiB, {ours / bare:.2f} times "
        f"the {bare / KIB:.0f} MiB of a bare window (at most {AT_MOST_TIMES})"
    )
    assert ours <= AT_MOST_TIMES * bare
