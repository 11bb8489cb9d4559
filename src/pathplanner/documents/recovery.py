"""Recovery: what would be lost if the program ended now. Only a plan that has a file is ever copied."""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

from pathplanner.core.plan import Plan
from pathplanner.documents.envelope import PlanText, read_text, written
from pathplanner.documents.files import LARGEST_PROTECTED, read_within_bounds, remove_parts
from pathplanner.documents.kept import KeptPlan, SavedBy, opened, write_locked
from pathplanner.documents.lock import FileLock
from pathplanner.documents.refusals import Reason, refused
from pathplanner.documents.sealing import Seal, Unseal, is_sealed
from pathplanner.documents.system import READING, said_of

ENDING = ".recovery"
BEGINS = b"pathplan-recovery 1 "
LONGEST_LINE = 100_000
LARGEST_RECOVERY = LARGEST_PROTECTED + LONGEST_LINE


@dataclass(frozen=True, slots=True)
class Found:
    """A copy that a program which ended unexpectedly has left. The path is not told where the plan is protected."""

    copy: Path
    path: Path | None
    at: datetime
    is_protected: bool


@dataclass(frozen=True, slots=True)
class Recovered:
    """A plan as it was before the program ended, and the file it belongs to."""

    path: Path
    text: PlanText
    seal: Seal | None


class Recovery:
    """A folder of copies, one for each plan that is open and was edited; the folder is made with the first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._locks: dict[Path, FileLock] = {}

    def copy_of(self, path: Path) -> Path:
        """Where the copy of a plan is, or would be; its name tells nothing of the plan."""
        return self._folder / (hashlib.sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:32] + ENDING)

    def keep(self, kept: KeptPlan, plan: Plan, by: SavedBy) -> None:
        """Copy a plan as it is now; one that is read only is left alone. Raises PlanFileRefused."""
        if kept.read_only:
            return
        content = BEGINS + quote_from_bytes(os.fsencode(kept.path)).encode() + b"\n" + written(kept.text(plan, by))
        if kept.terms.seal is not None:
            content = kept.terms.seal.seal(content)
        copy = self.copy_of(kept.path)
        with said_of(kept.path):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._locks[copy] = write_locked(copy, content, self._locks.get(copy))
            copy.chmod(0o600)

    def found(self) -> tuple[Found, ...]:
        """The copies that no running program keeps, newest first; what cannot be read is left out."""
        found = [one for copy in self._copies() if copy not in self._locks and (one := _look(copy))]
        return tuple(sorted(found, key=lambda one: one.at, reverse=True))

    def left_of(self, path: Path) -> Found | None:
        """The copy of one plan that no running program keeps, if there is one: ask about it before it is edited."""
        return next((one for one in self.found() if one.copy == self.copy_of(path)), None)

    def read(self, found: Found, unseal: Unseal | None = None) -> Recovered:
        """The plan in a copy, a protected one with `unseal`; raises PlanFileRefused."""
        with said_of(found.path or found.copy, READING):
            plain, seal = opened(read_within_bounds(found.copy, LARGEST_RECOVERY), unseal)
            path, content = _parts(plain)
            return Recovered(path, read_text(content), seal)

    def discard(self, copy: Path) -> None:
        """Delete a copy: the plan was saved or closed, or nobody wants it back. Raises PlanFileRefused."""
        with said_of(copy):
            copy.unlink(missing_ok=True)
        if lock := self._locks.pop(copy, None):
            lock.release()

    def discard_of(self, path: Path) -> None:
        """Delete the copy of a plan, if there is one; raises PlanFileRefused."""
        self.discard(self.copy_of(path))

    def discard_all(self) -> None:
        """Delete every copy, and the folder if nothing else is in it; raises PlanFileRefused."""
        for copy in self._copies():
            self.discard(copy)
        with said_of(self._folder):
            remove_parts(self._folder)
        with contextlib.suppress(OSError):
            self._folder.rmdir()

    def _copies(self) -> Iterator[Path]:
        yield from sorted(self._folder.glob(f"*{ENDING}"))


def _look(copy: Path) -> Found | None:
    with contextlib.suppress(OSError, ValueError, OverflowError):  # a clock may have been anywhere
        lock = FileLock(copy)
        lock.release()
        if lock.in_use:
            return None
        with copy.open("rb") as file:
            begins = file.read(LONGEST_LINE)
        at = datetime.fromtimestamp(copy.stat().st_mtime, UTC)
        if is_sealed(begins):
            return Found(copy, None, at, is_protected=True)
        if begins.startswith(BEGINS):
            return Found(copy, _path(begins.partition(b"\n")[0]), at, is_protected=False)
    return None


def _parts(plain: bytes) -> tuple[Path, bytes]:
    line, end, content = plain.partition(b"\n")
    if not line.startswith(BEGINS) or not end:
        raise refused(Reason.DAMAGED)
    return _path(line), content


def _path(line: bytes) -> Path:
    return Path(os.fsdecode(unquote_to_bytes(line.removeprefix(BEGINS))))
