"""Plans that are to be deleted after a day: where they are, so that the app can ask when their day is over."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from pathplanner.documents.files import write_whole

MOST_DUE = 2_000

DuePlans = tuple[Path, ...]


def read_due(file: Path) -> DuePlans:
    """The plans listed in a file; none where there is no file or it makes no sense."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ()
    paths = kept.get("paths") if isinstance(kept, Mapping) else None
    named = [path for path in paths if isinstance(path, str) and "\0" not in path] if isinstance(paths, list) else []
    return tuple(dict.fromkeys(Path(path) for path in named if os.path.isabs(path)))[:MOST_DUE]


def write_due(file: Path, due: DuePlans) -> None:
    """Keep the list, or remove it where it is empty; raises OSError and leaves the old one where that fails."""
    if due:
        write_whole(file, json.dumps({"paths": [str(path) for path in due[:MOST_DUE]]}, indent=2).encode())
    else:
        file.unlink(missing_ok=True)


def listed(due: DuePlans, path: Path, *, is_due: bool) -> DuePlans:
    """The list with a plan at its head, or without it."""
    here = Path(os.path.abspath(path))
    others = tuple(other for other in due if other != here)
    return (here, *others) if is_due else others
