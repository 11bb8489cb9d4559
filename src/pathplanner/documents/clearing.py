"""Deleting: plans past their day, and everything the app remembers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pathplanner.documents.envelope import peek
from pathplanner.documents.files import part_of, read_within_bounds, remove_parts
from pathplanner.documents.lock import FileLock
from pathplanner.documents.recovery import Recovery
from pathplanner.documents.refusals import Fault, PlanFileRefused, Reason, refused
from pathplanner.documents.sealing import day_of, delete_after_of, is_sealed
from pathplanner.documents.system import READING, said_of


@dataclass(frozen=True, slots=True)
class PastItsDay:
    """A plan that was to be deleted after a day that is over."""

    path: Path
    delete_after: date


def past_their_day(paths: Iterable[Path], today: date) -> tuple[PastItsDay, ...]:
    """The plans whose day is over; files that cannot be read are left out. Protected ones tell their day as well."""
    days = ((path, delete_after(path)) for path in paths)
    return tuple(PastItsDay(path, day) for path, day in days if day is not None and day < today)


def delete_after(path: Path) -> date | None:
    """The day after which a plan is to be deleted; None where it has none or cannot be read."""
    try:
        with said_of(path, READING):
            content = read_within_bounds(path)
            return delete_after_of(content) if is_sealed(content) else day_of(peek(content).get("delete_after"))
    except PlanFileRefused:
        return None


def delete_plan(path: Path, recovery: Recovery) -> None:
    """Delete a plan's file and its copy; raises PlanFileRefused where another window has it open."""
    with said_of(path):
        lock = FileLock(path)
        try:
            if lock.in_use:
                raise refused(Reason.IN_USE)
            path.unlink()
            part_of(path).unlink(missing_ok=True)
        finally:
            lock.release()
    recovery.discard_of(path)


def remove_everything(files: Iterable[Path], recovery: Recovery) -> None:
    """Remove the settings, the recent list and all copies; plans stay where they were kept.

    Goes on to the end; raises PlanFileRefused with a fault for each that could not be removed.
    """
    left: list[Fault] = []
    for file in files:
        try:
            remove_parts(file.parent)
            file.unlink(missing_ok=True)
        except OSError as error:
            left.append(_left(file.name, error.strerror))
    try:
        recovery.discard_all()
    except PlanFileRefused as problem:
        left.append(_left(problem.file, str(problem.values.get("why", ""))))
    if left:
        raise PlanFileRefused(left)


def _left(file: str, why: str | None) -> Fault:
    return Fault(Reason.CANNOT_REMOVE, {"name": file, "why": why or ""})
