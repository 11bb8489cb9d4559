"""What the operating system refuses, as the reasons of a plan file."""

import contextlib
import errno
from collections.abc import Iterator, Mapping
from pathlib import Path

from pathplanner.documents.refusals import PlanFileRefused, Reason, refused

READING: Mapping[int, Reason] = {errno.EACCES: Reason.MAY_NOT_READ, errno.EPERM: Reason.MAY_NOT_READ}
WRITING: Mapping[int, Reason] = {
    errno.EACCES: Reason.MAY_NOT_WRITE,
    errno.EPERM: Reason.MAY_NOT_WRITE,
    errno.EROFS: Reason.MAY_NOT_WRITE,
    errno.ENOSPC: Reason.DISK_FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): Reason.DISK_FULL,
}
EITHER: Mapping[int, Reason] = {
    errno.ENOENT: Reason.MISSING,
    errno.ENOTDIR: Reason.MISSING,
    errno.ELOOP: Reason.MISSING,
    errno.EISDIR: Reason.NOT_A_FILE,
}


@contextlib.contextmanager
def said_of(path: Path, doing: Mapping[int, Reason] = WRITING) -> Iterator[None]:
    """Whatever goes wrong with a file, said of that file as a PlanFileRefused."""
    if "\0" in str(path):
        raise refused(Reason.MISSING).of(path.name)
    try:
        yield
    except PlanFileRefused as problem:
        raise problem.of(path.name) from None
    except OSError as error:
        otherwise = Reason.CANNOT_READ if doing is READING else Reason.CANNOT_WRITE
        reason = {**EITHER, **doing}.get(error.errno or 0, otherwise)
        raise refused(reason, why=error.strerror or type(error).__name__).of(path.name) from None
