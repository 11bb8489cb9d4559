"""A plan that has a file: opened, saved, and watched for what others do to the file."""

import contextlib
import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Self

from pathplanner.core.plan import Plan
from pathplanner.documents.envelope import Envelope, PlanText, read_text, written
from pathplanner.documents.files import part_of, read_within_bounds, replace
from pathplanner.documents.lock import FILE_ITSELF, FileLock
from pathplanner.documents.refusals import PlanFileRefused, Reason, refused
from pathplanner.documents.sealing import Seal, Unseal, is_sealed
from pathplanner.documents.system import READING, said_of


@dataclass(frozen=True, slots=True)
class SavedBy:
    """What a file says of its writing: by which version of the app, with which data and facts of it, and when."""

    app_version: str
    data_version: str
    at: datetime
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Terms:
    """How a plan is kept: under a passphrase or not, and until which day."""

    seal: Seal | None = None
    delete_after: date | None = None


NO_TERMS = Terms()


class KeptPlan:
    """A plan with its file. Only one window may write the file; any other has it read only.

    `envelope` is what the file says, `terms` are how it will be kept from the next save on.
    """

    def __init__(self, path: Path, lock: FileLock, content: bytes, text: PlanText, terms: Terms) -> None:
        self.path = path
        self.envelope = text.envelope
        self.terms = terms
        self._unknown = text.unknown
        self._lock = lock
        self._digest = _digest(content)

    @classmethod
    def open(cls, path: Path, unseal: Unseal | None = None) -> Self:
        """Open a file, a protected one with `unseal`; raises PlanFileRefused and changes nothing."""
        with said_of(path, READING):
            path = Path(os.path.realpath(path, strict=True))
            content = read_within_bounds(path)
            lock = FileLock(path)
            try:
                content = read_within_bounds(path)  # once more: another window may just have saved
                plain, seal = opened(content, unseal)
                text = read_text(plain)
                if lock.held:
                    _clear(path)
            except BaseException:
                lock.release()
                raise
            return cls(path, lock, content, text, Terms(seal, text.envelope.delete_after))

    @classmethod
    def keep(cls, path: Path, plan: Plan, by: SavedBy, terms: Terms = NO_TERMS) -> Self:
        """Keep a plan in a new file, or in place of one that no window has open; raises PlanFileRefused."""
        return cls._keep(path, PlanText(_envelope(plan, by, terms)), terms)

    def save_as(self, path: Path, plan: Plan, by: SavedBy, terms: Terms | None = None) -> Self:
        """Keep the plan in another file, with all that this one says, on the terms of this one where none are given.

        This one stays open until it is closed.
        """
        terms = self.terms if terms is None else terms
        return self._keep(path, PlanText(_envelope(plan, by, terms, self.envelope), self._unknown), terms)

    @classmethod
    def _keep(cls, path: Path, text: PlanText, terms: Terms) -> Self:
        with said_of(path):
            path = Path(os.path.realpath(path))
            content = sealed(text, terms)
            path.parent.mkdir(parents=True, exist_ok=True)
            return cls(path, write_locked(path, content, _lock_to_replace(path)), content, text, terms)

    @property
    def plan(self) -> Plan:
        """The plan as the file has it."""
        return self.envelope.content

    @property
    def read_only(self) -> bool:
        """Whether another window has the file open, or the system does not let us write it."""
        return not self._lock.held

    @property
    def is_protected(self) -> bool:
        """Whether the file will be readable with its passphrase alone."""
        return self.terms.seal is not None

    def save(self, plan: Plan, by: SavedBy) -> None:
        """Write the plan to its file; raises PlanFileRefused and leaves the file as it was."""
        with said_of(self.path):
            if self.read_only:
                raise refused(Reason.READ_ONLY)
            self._check_unchanged()
            text = self.text(plan, by)
            content = sealed(text, self.terms)
            self._lock = write_locked(self.path, content, self._lock)
            self.envelope = text.envelope
            self._digest = _digest(content)

    def text(self, plan: Plan, by: SavedBy) -> PlanText:
        """What the file would say of a plan."""
        return PlanText(_envelope(plan, by, self.terms, self.envelope), self._unknown)

    def close(self) -> None:
        """Let other windows write the file."""
        self._lock.release()

    def _check_unchanged(self) -> None:
        """The content alone decides: a copy program may keep size and time, and a new time changes nothing."""
        try:
            content = read_within_bounds(self.path)
        except FileNotFoundError:
            raise refused(Reason.GONE) from None
        except PlanFileRefused:
            raise refused(Reason.CHANGED) from None
        if _digest(content) != self._digest:
            raise refused(Reason.CHANGED)


def read_plan_file(path: Path, unseal: Unseal | None = None) -> PlanText:
    """What a plan file says, to look at and not to write; raises PlanFileRefused."""
    with said_of(path, READING):
        plain, _ = opened(read_within_bounds(path), unseal)
        return read_text(plain)


def opened(content: bytes, unseal: Unseal | None) -> tuple[bytes, Seal | None]:
    """The text of a file and, where it is protected, its seal; raises PlanFileRefused."""
    if not is_sealed(content):
        return content, None
    if unseal is None:
        raise refused(Reason.NEEDS_PASSPHRASE)
    return unseal(content)


def _lock_to_replace(path: Path) -> FileLock | None:
    """The lock on a file that is to be replaced; None where there is no file yet."""
    if not path.exists():
        return None
    if not path.is_file():
        raise refused(Reason.NOT_A_FILE)
    lock = FileLock(path)
    if not lock.held:
        raise refused(Reason.IN_USE if lock.in_use else Reason.MAY_NOT_WRITE)
    return lock


def write_locked(path: Path, content: bytes, lock: FileLock | None) -> FileLock:
    """Write a file whole; returns the lock on what is there now. Where that fails, the old lock holds."""
    beside = part_of(path)
    beside.unlink(missing_ok=True)
    made: list[FileLock] = []
    try:
        replace(path, beside, content, ready=lambda: made.append(FileLock(beside)) if FILE_ITSELF else None)
    except BaseException:
        for new in made:
            new.release()
        raise
    if not made:
        return lock or FileLock(path)
    if lock is not None:
        lock.release()
    return made[0]


def _envelope(plan: Plan, by: SavedBy, terms: Terms, before: Envelope | None = None) -> Envelope:
    return Envelope(
        data_version=by.data_version,
        app_version=by.app_version,
        saved=by.at,
        delete_after=terms.delete_after,
        revision=1 if before is None else before.revision_of(plan),
        facts=by.facts,
        content=plan,
    )


def sealed(text: PlanText, terms: Terms) -> bytes:
    """The file that says it, protected where that is wanted; raises PlanFileRefused."""
    content = written(text)
    return terms.seal.seal(content, terms.delete_after) if terms.seal else content


def _clear(path: Path) -> None:
    """Remove what a program that was killed while it wrote has left."""
    with contextlib.suppress(OSError):
        part_of(path).unlink(missing_ok=True)


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()
