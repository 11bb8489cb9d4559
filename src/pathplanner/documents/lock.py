"""One writer at a time. The system lets go of a lock when its program ends, however it ends, and no file is left.

On POSIX the plan file itself is locked, and whatever replaces it is locked before it takes the name. Windows would not
let others read a locked file, so there a file beside it is locked, which the system deletes with its last handle.
"""

import errno
import os
import sys
from pathlib import Path

FILE_ITSELF = sys.platform != "win32"
"""Whether the file itself is locked, so that a file that replaces it needs a lock of its own."""

_TRIES = 100

_Locked = tuple[int | None, bool]
_IN_USE: _Locked = (None, True)
_NOT_WRITABLE: _Locked = (None, False)


class FileLock:
    """The right to write one file. `held` says whether we have it; `in_use` whether another window has."""

    def __init__(self, path: Path) -> None:
        self._descriptor, self.in_use = _lock(path)

    @property
    def held(self) -> bool:
        """Whether nobody else may write the file."""
        return self._descriptor is not None

    def release(self) -> None:
        """Let others write."""
        _close(self._descriptor)
        self._descriptor = None


def _close(descriptor: int | None) -> None:
    if descriptor is not None:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _lock(path: Path) -> _Locked:
        beside = path.with_name(f".{path.name}.lock")
        try:
            descriptor = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_TEMPORARY)
        except OSError:
            return _NOT_WRITABLE
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            os.close(descriptor)
            return _IN_USE
        return descriptor, False

else:
    import fcntl

    def _lock(path: Path) -> _Locked:
        for _ in range(_TRIES):
            descriptor = _opened(path)
            if descriptor is None:
                return _NOT_WRITABLE
            if not _locked(descriptor):
                os.close(descriptor)
                return _IN_USE
            if _still_named(path, descriptor):
                return descriptor, False
            os.close(descriptor)  # replaced while we were at it
        return _IN_USE

    def _opened(path: Path) -> int | None:
        try:
            return os.open(path, os.O_RDWR | os.O_NONBLOCK)
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
                return None
            raise

    def _locked(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # this file system knows no locks; that the file changed is noticed all the same
        return True

    def _still_named(path: Path, descriptor: int) -> bool:
        try:
            named = path.stat()
        except FileNotFoundError:
            return False
        return os.path.samestat(named, os.fstat(descriptor))
