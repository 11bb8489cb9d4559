"""Settings of this computer: the window's size and looks, nothing about any person."""

import json
import os
import tempfile
from pathlib import Path

from pydantic import ValidationError

from pathplanner.core.value import Value


class Settings(Value):
    """How the window was left. `geometry` is what the window system gave, in base64."""

    scheme: str = "system"
    text_size: int = 100
    shows_all: bool = False
    geometry: str = ""


def read_settings(path: Path) -> Settings:
    """The settings kept at the path; the defaults where there are none or they cannot be read."""
    try:
        return Settings.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, ValidationError, UnicodeDecodeError):
        return Settings()


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the settings; raises OSError and leaves the old ones where that fails."""
    write_whole(path, json.dumps(settings.model_dump(), indent=2).encode())


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file whole or not at all; raises OSError and leaves the old file as it was."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
