"""Where the product's own files are, and where a person's settings belong."""

from collections.abc import Mapping
from pathlib import Path

import pathplanner

PACKAGE = Path(pathplanner.__file__).resolve().parent


def resources_dir(package: Path = PACKAGE) -> Path:
    """The resources/ folder: inside the package where it was installed, beside src/ in a checkout."""
    installed = package / "resources"
    checkout = package.parent.parent / "resources"
    for folder in (installed, checkout):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(
        f"There is no resources folder at {installed} or at {checkout}: install Path Planner again."
    )


def config_dir(environ: Mapping[str, str], platform: str, home: Path) -> Path:
    """The folder for a person's settings; `platform` is a value of sys.platform."""
    if platform == "win32":
        parent = Path(environ.get("APPDATA") or home / "AppData" / "Roaming")
    elif platform == "darwin":
        parent = home / "Library" / "Application Support"
    else:
        chosen = Path(environ.get("XDG_CONFIG_HOME", ""))
        # A relative path there is to be ignored: the XDG Base Directory Specification says so.
        parent = chosen if chosen.is_absolute() else home / ".config"
    return parent / "pathplanner"
