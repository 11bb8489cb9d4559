"""Recent plans: where they are, nothing of what is in them. The list is kept apart from the window's settings."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pathplanner.documents.files import write_whole

MOST_RECENT = 10


@dataclass(frozen=True, slots=True)
class RecentPlans:
    """The plans opened or saved last, the newest first; `is_on` says whether any are remembered at all."""

    paths: tuple[Path, ...] = ()
    is_on: bool = True

    def with_plan(self, path: Path) -> "RecentPlans":
        """The list with a plan at its head; as it was where it is off."""
        if not self.is_on:
            return self
        first = Path(os.path.abspath(path))
        return RecentPlans((first, *(other for other in self.paths if other != first))[:MOST_RECENT])

    def without(self, path: Path) -> "RecentPlans":
        """The list without a plan."""
        gone = Path(os.path.abspath(path))
        return RecentPlans(tuple(other for other in self.paths if other != gone), self.is_on)

    def switched(self, on: bool) -> "RecentPlans":
        """The list switched on or off; off, it is empty."""
        return RecentPlans(self.paths if on else (), on)

    @property
    def named(self) -> tuple[tuple[str, Path], ...]:
        """Each plan by its file name alone, numbered where several share it: folders may be named for people."""
        names = [path.name for path in self.paths]
        numbers = [names[: place + 1].count(name) for place, name in enumerate(names)]
        return tuple(
            (name if names.count(name) == 1 else f"{name} ({number})", path)
            for name, number, path in zip(names, numbers, self.paths, strict=True)
        )


def read_recent(file: Path) -> RecentPlans:
    """The list kept in a file; empty where there is none or it makes no sense."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return RecentPlans()
    if not isinstance(kept, Mapping):
        return RecentPlans()
    is_on = kept.get("is_on") is not False
    paths = kept.get("paths")
    return RecentPlans(tuple(_sensible(paths)) if is_on and isinstance(paths, list) else (), is_on)


def _sensible(paths: Iterable[object]) -> list[Path]:
    sensible = [Path(path) for path in paths if isinstance(path, str) and path and "\0" not in path]
    return list(dict.fromkeys(path for path in sensible if path.is_absolute()))[:MOST_RECENT]


def write_recent(file: Path, recent: RecentPlans) -> None:
    """Keep the list; raises OSError and leaves the old one where that fails."""
    said = {"is_on": recent.is_on, "paths": [str(path) for path in recent.paths]}
    write_whole(file, json.dumps(said, indent=2).encode())
