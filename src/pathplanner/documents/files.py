"""Reading a file within bounds; writing a file whole or not at all."""

import contextlib
import hashlib
import os
import re
import stat
import sys
from collections.abc import Callable
from pathlib import Path

from pathplanner.documents.refusals import Reason, refused
from pathplanner.documents.strict_json import LARGEST_FILE, too_big

_PART = re.compile(r"\.[0-9a-f]{16}\.part")


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file, or make it and the folders above it; raises OSError and leaves an older file as it was.

    The content goes to a file beside it first, which then takes the name, so nobody ever reads half of it.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        path.write_bytes(content)  # a folder refuses; a pipe or /dev/null is written to, not replaced
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    replace(path, path.with_name(f".{os.urandom(8).hex()}.part"), content)


def replace(path: Path, beside: Path, content: bytes, ready: Callable[[], None] | None = None) -> None:
    """Write the file beside, which must not be there yet, and let it take the name; `ready` is called in between."""
    try:
        with beside.open("xb") as file:
            if path.exists():
                beside.chmod(path.stat().st_mode)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if ready is not None:
            ready()
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name outlast a power cut; some file systems cannot, and the file is written all the same."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def part_of(path: Path) -> Path:
    """The one file beside a plan that its writes go through, so that what a killed program left is found again."""
    return path.with_name(f".{hashlib.sha256(os.fsencode(path.name)).hexdigest()[:16]}.part")


def remove_parts(folder: Path) -> None:
    """Remove what killed programs have left of their writes in a folder; raises OSError."""
    for file in folder.glob(".*.part"):
        if _PART.fullmatch(file.name):
            file.unlink(missing_ok=True)


LARGEST_PROTECTED = LARGEST_FILE + 2_000
"""A plan of the largest size, and the header that protects it."""


def read_within_bounds(path: Path, largest: int = LARGEST_PROTECTED) -> bytes:
    """The content of an ordinary file that is not too big; raises OSError or PlanFileRefused."""
    # A pipe would keep us waiting for whoever writes to it.
    if not stat.S_ISREG(path.stat().st_mode):
        raise refused(Reason.NOT_A_FILE)
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        content = file.read(largest + 1) if size <= largest else b""
    if max(size, len(content)) > largest:
        raise too_big(max(size, len(content)))
    return content
