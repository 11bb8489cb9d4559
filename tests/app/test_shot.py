"""`pathplanner shot`: a picture of the real window, made by a process that has no screen."""

from pathlib import Path

import pytest
from PIL import Image, ImageStat

from tests.app.calling import Said, process


def shot(folder: Path, *options: str) -> tuple[Said, Image.Image]:
    said = process("shot", "--from", "t_level", "--out", "ladder.png", *options, cwd=folder)
    assert said.code == 0, said.err
    return said, Image.open(folder / "ladder.png").convert("RGB")


def test_the_picture_has_the_size_asked_for_and_nothing_is_complained_of(tmp_path: Path) -> None:
    said, picture = shot(tmp_path)
    assert (said.out, said.err) == ("Wrote ladder.png.\n", "")
    assert picture.size == (1600, 1000)
    assert len(picture.getcolors(2**24) or ()) > 100


def test_the_picture_shows_what_was_asked_for(tmp_path: Path) -> None:
    seen = {
        options: shot(tmp_path, "--size", "1366x768", *options)[1].tobytes()
        for options in [(), ("--all",), ("--colours", "dark"), ("--card", "hnc"), ("--from", "gcse_9_4")]
    }
    assert len(set(seen.values())) == len(seen)


def test_dark_colours_are_dark(tmp_path: Path) -> None:
    light, dark = (shot(tmp_path, "--colours", colours)[1].convert("L") for colours in ("light", "dark"))
    (mean_of_light,), (mean_of_dark,) = ImageStat.Stat(light).mean, ImageStat.Stat(dark).mean
    assert mean_of_light > 170
    assert mean_of_dark < 85


@pytest.mark.parametrize("size", ["200x100", "700x900"])
def test_a_size_the_window_cannot_have_is_refused(size: str, tmp_path: Path) -> None:
    said = process("shot", "--from", "t_level", "--out", "ladder.png", "--size", size, cwd=tmp_path)
    assert said.code == 2
    assert said.err.startswith("The window is at least ")
    assert said.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_libraries_that_are_missing_are_named_before_qt_is_asked(tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text(
        "raise ImportError('libEGL.so.1: cannot open shared object file: No such file or directory')", encoding="utf-8"
    )
    path = f"{tmp_path}:{Path(__file__).parents[2] / 'src'}"
    said = process("shot", "--from", "t_level", "--out", "ladder.png", cwd=tmp_path, PYTHONPATH=path)
    assert said.code == 1
    assert said.err.endswith("sudo apt-get install libegl1\n")
