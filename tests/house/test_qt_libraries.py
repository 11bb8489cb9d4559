import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from pathplanner.app.qt_libraries import (
    PACKAGES,
    explain,
    explain_import,
    missing_libraries,
    platform_plugins,
    why_no_window,
)

COMMANDS = ("routes", "explain", "framework", "plan", "check", "shot")
LIBRARY = re.compile(rb"\0(lib[\w+.-]+\.so\.\d+)(?=\0)")
C_RUNTIME = {"libc", "libm", "libdl", "librt", "libpthread", "libgcc_s", "libstdc++"}


class Machine:
    """A loader on a machine without some libraries, on which Qt's plugin stops at the first of them."""

    def __init__(self, *missing: str) -> None:
        self.missing = missing

    def load(self, library: str) -> None:
        blamed = library if library in self.missing else next(iter(self.missing), "")
        if blamed and (library in self.missing or "plugins" in library):
            raise OSError(f"{blamed}: cannot open shared object file: No such file or directory")


@pytest.fixture
def plugins(tmp_path: Path) -> Path:
    folder = tmp_path / "plugins"
    folder.mkdir()
    (folder / "libqxcb.so").touch()
    return folder


def test_every_missing_library_is_named_not_just_the_first(plugins: Path) -> None:
    machine = Machine("libxcb-icccm.so.4", "libxcb-cursor.so.0", "libEGL.so.1")
    missing = missing_libraries(plugins, "xcb", machine.load)
    assert missing[0] == "libxcb-icccm.so.4"
    assert set(missing) == set(machine.missing)


def test_a_machine_with_everything_lacks_nothing(plugins: Path) -> None:
    assert missing_libraries(plugins, "xcb", Machine().load) == ()


def test_a_library_that_qt_does_without_is_not_named(plugins: Path) -> None:
    missing = missing_libraries(plugins, "xcb", Machine("libxcb-cursor.so.0", "libwayland-client.so.0").load)
    assert missing == ("libxcb-cursor.so.0",)


def test_the_sentence_gives_one_command_for_all_that_is_missing() -> None:
    sentence = explain(("libglib-2.0.so.0", "libgthread-2.0.so.0", "libxcb-cursor.so.0"))
    assert sentence.endswith("sudo apt-get install libglib2.0-0 libxcb-cursor0")
    assert "libgthread-2.0.so.0" in sentence


def test_what_no_package_can_mend_is_said_in_the_loaders_own_words(tmp_path: Path) -> None:
    shutil.copy(platform_plugins() / "libqxcb.so", tmp_path)
    alone = missing_libraries(tmp_path)
    assert len(alone) == 1
    assert re.fullmatch(r"Qt cannot be loaded: libQt6\w+\.so\.6: cannot open .*", explain(alone))


def test_a_failed_import_names_the_library_it_stopped_at() -> None:
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert explain_import(error, Machine("libEGL.so.1").load).endswith("sudo apt-get install libegl1")


def test_a_failed_import_says_when_pyside6_itself_is_absent() -> None:
    error = ModuleNotFoundError("No module named 'PySide6'", name="PySide6")
    assert explain_import(error).startswith("PySide6 is not installed")


@pytest.mark.parametrize("environ", [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}])
def test_without_a_screen_the_commands_that_need_none_are_named(environ: dict[str, str], plugins: Path) -> None:
    sentence = why_no_window(environ, "linux", plugins)
    assert sentence is not None
    assert sentence.startswith("There is no screen")
    assert all(command in sentence for command in COMMANDS)


@pytest.mark.parametrize("environ", [{"DISPLAY": ":4711"}, {"WAYLAND_DISPLAY": "wayland-4711"}])
def test_a_screen_that_does_not_answer_is_named(environ: dict[str, str], tmp_path: Path) -> None:
    sentence = why_no_window(environ, "linux", tmp_path)
    assert sentence is not None
    assert "4711" in sentence


def test_a_screen_that_answers_is_enough(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-0"))
        compositor.listen()
        environ = {"DISPLAY": ":4711", "WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert why_no_window(environ, "linux", tmp_path / "no-plugins") is None


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_a_screen(platform: str) -> None:
    assert why_no_window({}, platform) is None


@pytest.mark.parametrize(("kind", "expected"), [("offscreen", 0), ("minimal:enable_fonts", 0), ("xcb", 1)])
def test_the_module_answers_for_this_machine(kind: str, expected: int) -> None:
    environ = {name: value for name, value in os.environ.items() if name != "DISPLAY"} | {"QT_QPA_PLATFORM": kind}
    command = [sys.executable, "-m", "pathplanner.app.qt_libraries"]
    said = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert said.returncode == expected
    assert bool(said.stderr) == bool(expected)


def test_every_library_that_qt_needs_has_a_package() -> None:
    """The names of the libraries a file needs stand in it as plain text."""
    plugins = platform_plugins()
    own = plugins.parent.parent / "lib"
    parts = ("Core", "DBus", "Gui", "PrintSupport", "Svg", "WaylandClient", "Widgets", "XcbQpa")
    files = [plugins / f"libq{kind}.so" for kind in ("minimal", "offscreen", "wayland", "xcb")]
    files += [own / f"libQt6{part}.so.6" for part in parts]
    needed = {name.decode() for file in files for name in LIBRARY.findall(file.read_bytes())}
    of_the_system = {name for name in needed if not (own / name).exists()}
    assert {name for name in of_the_system if name.split(".")[0] not in C_RUNTIME} <= set(PACKAGES)
