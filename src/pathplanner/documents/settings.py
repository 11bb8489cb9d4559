"""Settings of this computer: the window's size and looks, nothing about any person.

They are read before the first window is on the screen, so they are checked by hand: pydantic is not loaded yet.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from pathplanner.documents.files import write_whole

SCHEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """How the window was left. `geometry` is what the window system gave, in base64."""

    scheme: str = "system"
    text_size: int = 100
    shows_all: bool = False
    geometry: str = ""

    @property
    def are_chosen(self) -> bool:
        """Whether somebody chose any of it; a window that was moved was not."""
        first = Settings()
        return (self.scheme, self.text_size, self.shows_all) != (first.scheme, first.text_size, first.shows_all)


def read_settings(path: Path) -> Settings:
    """The settings kept at the path; each that is missing or makes no sense is as at the first start."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _sensible(kept) if isinstance(kept, Mapping) else Settings()


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the settings; raises OSError and leaves the old ones where that fails."""
    write_whole(path, json.dumps(asdict(settings), indent=2).encode())


def _sensible(kept: Mapping[str, Any]) -> Settings:
    first = Settings()
    known = {
        field.name: kept[field.name]
        for field in fields(Settings)
        if type(kept.get(field.name)) is type(getattr(first, field.name))
    }
    if known.get("scheme") not in SCHEMES:
        known.pop("scheme", None)
    return Settings(**known)
