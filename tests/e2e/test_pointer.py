"""The real window on a real screen, used with a real pointer and looked at from outside."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from time import monotonic

import pytest
from PIL import Image

from pathplanner.app.paths import resources_dir
from pathplanner.knowledge.themes import read_theme
from tests.house.source import SRC

PATIENCE = 30
"""Seconds after which something is taken not to come any more."""
MOVES = 10
CARD = 2000
"""Fewer pixels than these are no card."""
MOST_COLOURS = 1 << 24
COLOURS = read_theme(resources_dir(), "light")

Point = tuple[int, int]

pytestmark = pytest.mark.pointer


def xdotool(*words: str | int) -> str:
    """One command to the pointer or the keyboard."""
    done = subprocess.run(["xdotool", *map(str, words)], capture_output=True, text=True, check=True, timeout=PATIENCE)
    return done.stdout


class Screen:
    """The app's window as somebody before the screen has it."""

    def __init__(self, app: subprocess.Popen[str]) -> None:
        self.app = app
        self.window = xdotool("search", "--sync", "--onlyvisible", "--name", "^Path Planner$").split()[0]
        xdotool("windowfocus", "--sync", self.window)
        self.wait_for("accent", CARD)

    def picture(self) -> Image.Image:
        """What is in the window now."""
        taken = subprocess.run(
            ["import", "-window", self.window, "png:-"], capture_output=True, check=True, timeout=PATIENCE
        )
        return Image.open(BytesIO(taken.stdout)).convert("RGB")

    def pixels(self, token: str) -> int:
        """How many pixels have a colour of the theme."""
        counted = self.picture().getcolors(MOST_COLOURS) or []
        return sum(count for count, colour in counted if colour == rgb(token))

    def wait_for(self, token: str, least: int) -> None:
        """Look again and again until there is that much of a colour."""
        until = monotonic() + PATIENCE
        while self.pixels(token) < least:
            assert self.app.poll() is None, "The app has ended."
            assert monotonic() < until, f"There is too little of {token} to be seen."

    def middle_of(self, token: str, right_end: int) -> Point:
        """The middle of what has a colour, left of a line."""
        picture = self.picture()
        wanted = rgb(token)
        found = [(x, y) for x in range(right_end) for y in range(picture.height) if picture.getpixel((x, y)) == wanted]
        assert found, f"There is no {token} to be seen."
        across, down = zip(*found, strict=True)
        return (min(across) + max(across)) // 2, (min(down) + max(down)) // 2

    def point_at(self, at: Point) -> None:
        """Move the pointer to a place in the window."""
        xdotool("mousemove", "--sync", "--window", self.window, *at)

    def drag(self, start: Point, end: Point) -> None:
        """Press, ten small moves, let go."""
        self.point_at(start)
        xdotool("mousedown", 1)
        for move in range(1, MOVES + 1):
            self.point_at((between(start[0], end[0], move), between(start[1], end[1], move)))
        xdotool("mouseup", 1)

    def find_row(self, name: str) -> Point:
        """Type a name into the search field and go down to what it found; where that is."""
        xdotool("key", "ctrl+f")
        xdotool("type", name)
        xdotool("key", "Down")
        return self.middle_of("focus", right_end=self.picture().width // 5)


def rgb(token: str) -> tuple[int, int, int]:
    """A colour of the theme as three numbers."""
    red, green, blue = bytes.fromhex(COLOURS[token].removeprefix("#"))
    return red, green, blue


def between(start: int, end: int, move: int) -> int:
    """A part of the way."""
    return start + (end - start) * move // MOVES


@contextmanager
def managed() -> Iterator[None]:
    """With a window manager, where there is one; the app does without it too."""
    if shutil.which("openbox") is None:
        yield
        return
    with subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL) as manager:
        yield
        manager.terminate()


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """The app, started as a command, with a home of its own."""
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config"), "PYTHONPATH": str(SRC.parent)}
    environ = os.environ | home | {"QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "pathplanner.app"]
    with managed(), subprocess.Popen(command, env=environ, stderr=subprocess.PIPE, text=True) as app:
        yield Screen(app)
        app.terminate()


def test_t_level_dragged_from_the_list_to_the_ladder_lights_its_routes(screen: Screen) -> None:
    assert screen.pixels("degree_tint") + screen.pixels("both_tint") == 0
    picture = screen.picture()
    row = screen.find_row("T Level")
    screen.drag(row, (picture.width // 2, picture.height // 2))
    screen.wait_for("degree_tint", CARD)
    screen.wait_for("both_tint", CARD)
    assert screen.pixels("here") > CARD


def test_a_row_let_go_beside_the_ladder_lights_nothing_and_can_still_be_placed_with_enter(screen: Screen) -> None:
    picture = screen.picture()
    row = screen.find_row("T Level")
    screen.drag(row, (picture.width - 60, picture.height // 2))
    assert screen.pixels("degree_tint") + screen.pixels("both_tint") == 0
    xdotool("key", "Return")
    screen.wait_for("degree_tint", CARD)


def test_typing_goes_to_the_search_field_from_the_start(screen: Screen) -> None:
    xdotool("type", "T Level")
    xdotool("key", "Return")
    screen.wait_for("degree_tint", CARD)


def test_the_app_ends_well_and_keeps_how_it_looked_where_somebody_chose_that(screen: Screen, tmp_path: Path) -> None:
    xdotool("key", "ctrl+plus")
    xdotool("key", "ctrl+q")
    assert screen.app.wait(PATIENCE) == 0
    assert screen.app.stderr is not None
    assert "Traceback" not in screen.app.stderr.read()
    assert (tmp_path / "config" / "pathplanner" / "settings.json").exists()


def test_the_app_writes_nothing_where_nothing_was_chosen_or_kept(screen: Screen, tmp_path: Path) -> None:
    xdotool("key", "ctrl+q")
    assert screen.app.wait(PATIENCE) == 0
    assert not (tmp_path / "config" / "pathplanner").exists()
