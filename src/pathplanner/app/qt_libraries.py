"""Why no window can open, said truly and before Qt is asked.

Whatever is missing, Qt ends the process and blames libxcb-cursor0, even where there is no screen at all. So
the loader is asked first, and its answer is given with the command that helps. Run as a module, this says
the sentence and exits 1, or says nothing and exits 0.
"""

import ctypes
import importlib.util
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

Loader = Callable[[str], object]

# Library -> Debian and Ubuntu package: what any drawing needs, then what a window on X needs, then on Wayland.
DRAWING = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
PACKAGES = DRAWING | X11 | WAYLAND
SCREENS = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
NEEDED = {"xcb": DRAWING | X11, "wayland": DRAWING | WAYLAND}

NO_SCREEN = "There is no screen to open a window on"
COMMANDS = "pathplanner routes, explain, framework, plan, check and shot need none"


def why_no_window(environ: Mapping[str, str], platform: str, plugin_dir: Path | None = None) -> str | None:
    """Say in one sentence why no window can open, or None where nothing stands against it.

    `platform` is a value of sys.platform; with QT_QPA_PLATFORM in `environ` this answers for that kind of screen.
    """
    if platform != "linux":
        return None
    plugin_dir = plugin_dir or platform_plugins()
    reasons = [_why_not_on(kind, environ, plugin_dir) for kind in _kinds_of_screen(environ)]
    if None in reasons:
        return None
    return reasons[0] if reasons else f"{NO_SCREEN}: neither DISPLAY nor WAYLAND_DISPLAY is set; {COMMANDS}."


def missing_libraries(plugin_dir: Path, kind: str = "xcb", load: Loader = ctypes.CDLL) -> tuple[str, ...]:
    """Name the system libraries without which Qt's plugin for a kind of screen cannot be loaded.

    Where the loader complains of something else, its own words are the one name returned.
    """
    for plugin in sorted(plugin_dir.glob(f"libq{kind}*.so"))[:1]:
        refusal = _refusal(str(plugin), load)
        if refusal is not None:
            return _named_in(refusal, NEEDED.get(kind, DRAWING), load)
    return ()


def explain(missing: Sequence[str]) -> str:
    """Name what is missing, and the command that installs it, in one sentence."""
    packages = dict.fromkeys(PACKAGES[library] for library in missing if library in PACKAGES)
    if not packages:
        return f"Qt cannot be loaded: {', '.join(missing)}."
    return f"Qt cannot start without {', '.join(missing)}, missing here: sudo apt-get install {' '.join(packages)}"


def explain_import(error: ImportError, load: Loader = ctypes.CDLL) -> str:
    """Say in one sentence why PySide6 could not be imported."""
    if isinstance(error, ModuleNotFoundError):
        return f"{error.name} is not installed: install Path Planner again, with the libraries it names."
    return explain(_named_in(str(error), DRAWING, load))


def platform_plugins() -> Path:
    """The folder of Qt's platform plugins, found without importing Qt."""
    spec = importlib.util.find_spec("PySide6")
    package = Path(spec.origin).parent if spec and spec.origin else Path("PySide6")
    return package / "Qt" / "plugins" / "platforms"


def _kinds_of_screen(environ: Mapping[str, str]) -> list[str]:
    """What Qt will try: "xcb:option;wayland" where it is told, else what the session offers."""
    if told := environ.get("QT_QPA_PLATFORM"):
        return [kind.partition(":")[0] for kind in told.split(";")]
    return [kind for kind, variable in SCREENS.items() if environ.get(variable)]


def _why_not_on(kind: str, environ: Mapping[str, str], plugin_dir: Path) -> str | None:
    variable = SCREENS.get(kind)
    if variable and not environ.get(variable):
        return f"{NO_SCREEN}: {variable} is not set; {COMMANDS}."
    if missing := missing_libraries(plugin_dir, kind):
        return explain(missing)
    answers = {"xcb": _x_answers, "wayland": _wayland_answers}.get(kind)
    if answers and not answers(environ):
        return f"The screen {environ[SCREENS[kind]]} that {variable} names does not answer; {COMMANDS}."
    return None


def _x_answers(environ: Mapping[str, str]) -> bool:
    x11 = ctypes.CDLL("libxcb.so.1")
    x11.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(x11.xcb_connect(environ["DISPLAY"].encode(), None))
    failed = x11.xcb_connection_has_error(connection)
    x11.xcb_disconnect(connection)
    return not failed


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    import socket

    address = Path(environ.get("XDG_RUNTIME_DIR", "")) / environ["WAYLAND_DISPLAY"]
    with socket.socket(socket.AF_UNIX) as wayland:
        return wayland.connect_ex(str(address)) == 0


def _named_in(refusal: str, needed: Iterable[str], load: Loader) -> tuple[str, ...]:
    """The library the loader stopped at, and those it would have stopped at next, so that one command brings all."""
    first = refusal.partition(": cannot open shared object file")[0]
    if first not in PACKAGES:
        return (refusal,)
    others = (library for library in needed if library != first and _refusal(library, load) is not None)
    return (first, *others)


def _refusal(library: str, load: Loader) -> str | None:
    try:
        load(library)
    except OSError as error:
        return str(error)
    return None


if __name__ == "__main__":
    sys.exit(why_no_window(os.environ, sys.platform))
