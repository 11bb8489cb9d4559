"""Names for the files of a group: without anybody's name, or with it in a form that every system takes."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePath

from pathplanner.planning.group.rows import GroupRow

LONGEST = 80
LONGEST_IN_BYTES = 200
"""Letters and bytes of a name that are kept, so that any file system takes it with its number and ending."""

ENDING = ".pdf"

_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)", re.IGNORECASE)
_NOT_IN_NAMES = '<>:"/\\|?*'


def numbered(row: GroupRow) -> str:
    """A name that gives nobody away: plan-001.pdf is the first learner's."""
    return f"plan-{row.place:03d}{ENDING}"


def named(rows: Iterable[GroupRow]) -> dict[int, str]:
    """Names of files by the place of the row, with the learners' names in them; the same name again is numbered.

    Capitals do not tell files apart everywhere. Without a name it is the numbered one.
    """
    found: dict[int, str] = {}
    taken: set[str] = set()
    for row in rows:
        stem = safe_stem(row.name)
        wanted = numbered(row) if stem is None else f"{stem}{ENDING}"
        again = 2
        while _alike(wanted) in taken:
            wanted = f"{stem or PurePath(numbered(row)).stem} ({again}){ENDING}"
            again += 1
        taken.add(_alike(wanted))
        found[row.place] = wanted
    return found


def safe_stem(name: str) -> str | None:
    """A name as a file can be called on every system; None where nothing of it is left."""
    kept = "".join(letter if _can_be_kept(letter) else " " for letter in unicodedata.normalize("NFC", name))
    stem = _ends_cut(" ".join(kept.split())[:LONGEST])
    while len(stem.encode()) > LONGEST_IN_BYTES:
        stem = _ends_cut(stem[:-1])
    if not stem:
        return None
    return f"_{stem}" if _RESERVED.match(stem) else stem


def _can_be_kept(letter: str) -> bool:
    return letter not in _NOT_IN_NAMES and not unicodedata.category(letter).startswith(("C", "Z"))


def _ends_cut(stem: str) -> str:
    """Without what a file name had better not begin or end with: a leading point would hide it."""
    return stem.strip(" .-~")


def _alike(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
