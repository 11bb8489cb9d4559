"""Work that takes a moment, under a cursor that says so."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

P = ParamSpec("P")
R = TypeVar("R")


def with_wait_cursor(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Do it; a passphrase takes a third of a second to become a key."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        return work(*args, **kwargs)
    finally:
        QApplication.restoreOverrideCursor()
