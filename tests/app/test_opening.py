"""From the empty frame to the whole window."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pathplanner.app.opening import Opening
from pathplanner.app.paths import resources_dir
from pathplanner.core.plan import Plan
from pathplanner.documents.settings import Settings, read_settings, write_settings
from pathplanner.ui.window import MainWindow
from tests.app.calling import environ
from tests.conftest import sweep
from tests.documents.making import file_of, plan_of
from tests.ui.pressing import Hand

Open = Callable[..., tuple[Opening, MainWindow]]


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def opened(qtbot: QtBot, settings_file: Path) -> Iterator[Open]:
    """Opens the app as the bare command does, and waits for the window to move in."""
    openings: list[Opening] = []

    def make(file: Path | None = None) -> tuple[Opening, MainWindow]:
        opening = Opening(resources_dir(), settings_file, read_settings(settings_file), file)
        openings.append(opening)
        opening.frame.show()
        assert opening.frame.findChild(MainWindow) is None
        qtbot.waitUntil(lambda: opening.frame.findChild(MainWindow) is not None)
        window = opening.frame.findChild(MainWindow)
        assert window is not None
        return opening, window

    yield make
    for opening in openings:
        opening.frame.close()
        opening.frame.deleteLater()
    openings.clear()
    sweep()


@pytest.mark.usefixtures("qapp")
def test_the_window_moves_into_the_frame_once_that_is_on_the_screen(opened: Open) -> None:
    opening, window = opened()
    assert window.isVisible()
    assert window.window() is opening.frame
    assert window.size() == opening.frame.size()


@pytest.mark.usefixtures("qapp")
def test_the_frame_comes_as_the_window_was_left(opened: Open, settings_file: Path) -> None:
    opening, window = opened()
    opening.frame.resize(1400, 700)
    window.theme.set_text_size(120)
    window.bar.show_view(True)
    opening.frame.close()
    kept = read_settings(settings_file)
    assert (kept.text_size, kept.shows_all) == (120, True)
    again, window = opened()
    assert again.frame.height() == 700
    assert window.theme.text_size == 120
    window.theme.set_text_size(100)


@pytest.mark.usefixtures("qapp")
def test_a_file_that_is_named_is_opened(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "sam.pathplan"
    file.write_bytes(file_of(plan_of("t_level")))
    opening, window = opened(file)
    assert window.session.plan == plan_of("t_level")
    assert opening.frame.windowTitle() == "sam.pathplan – Path Planner"


@pytest.mark.usefixtures("qapp")
def test_a_file_that_is_no_plan_is_refused_and_the_window_is_there_all_the_same(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "sam.plan"
    file.write_bytes(b"a plan")
    hand = Hand("OK")
    _, window = opened(file)
    assert "sam.plan" in hand.read
    assert window.session.plan == Plan()
    assert file.read_bytes() == b"a plan"


@pytest.mark.usefixtures("qapp")
def test_settings_that_cannot_be_kept_do_not_keep_the_window_open(
    opened: Open, settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opening, _ = opened()
    settings_file.mkdir()
    opening.frame.close()
    assert not opening.frame.isVisible()
    assert capsys.readouterr().err.startswith("The window's settings could not be kept: ")


def run_alone(script: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", script],
        env=environ(QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_data_that_cannot_be_used_end_the_app_with_the_faults(tmp_path: Path) -> None:
    shutil.copytree(resources_dir(), tmp_path / "resources")
    (tmp_path / "resources" / "framework" / "levels.toml").unlink()
    ended = run_alone(
        "import pathlib, pathplanner.app.start as start\n"
        f"start.resources_dir = lambda: pathlib.Path({str(tmp_path / 'resources')!r})\n"
        f"start.config_dir = lambda *_: pathlib.Path({str(tmp_path)!r})\n"
        "raise SystemExit(start.open_window())"
    )
    assert ended.returncode == 1
    assert "levels.toml, the file" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_window_that_cannot_be_made_leaves_no_empty_frame_behind(tmp_path: Path) -> None:
    ended = run_alone(
        "import pathlib, pathplanner.app.start as start, pathplanner.app.wiring as wiring\n"
        f"start.config_dir = lambda *_: pathlib.Path({str(tmp_path)!r})\n"
        "def fail(*_): raise ValueError('a fault of ours')\n"
        "wiring.make_window = fail\n"
        "raise SystemExit(start.open_window())"
    )
    assert ended.returncode == 1
    assert "a fault of ours" in ended.stderr


def test_nothing_heavy_is_loaded_before_the_frame_is_on_the_screen(tmp_path: Path) -> None:
    write_settings(tmp_path / "settings.json", Settings(scheme="dark"))
    ended = run_alone(
        "import pathlib, sys, pathplanner.app.start as start\n"
        "import pathplanner.app.opening as opening\n"
        "from PySide6.QtWidgets import QApplication\n"
        f"start.config_dir = lambda *_: pathlib.Path({str(tmp_path)!r})\n"
        "class Watched(opening.Opening):\n"
        "    def fill(self):\n"
        "        heavy = {'pydantic', 'typst', 'click', 'pathplanner.core', 'pathplanner.ui.window', 'PySide6.QtSvg'}\n"
        "        print(sorted(heavy & set(sys.modules)))\n"
        "        QApplication.instance().quit()\n"
        "opening.Opening = Watched\n"
        "raise SystemExit(start.open_window())"
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == "[]\n"


def test_importing_reads_no_source_of_what_it_imports() -> None:
    """PySide6 would have it read and kept, for a feature that nobody here uses."""
    ended = run_alone(
        "import linecache, pathplanner.app.application, pathplanner.app.wiring; print(sorted(linecache.cache))"
    )
    assert ended.returncode == 0, ended.stderr
    assert "pydantic" not in ended.stdout
    assert "framework" not in ended.stdout
