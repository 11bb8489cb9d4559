"""Faults of the toolkit that some releases have and that ours must not."""

import sys

from PySide6.QtCore import QObject

CALLS = 1000


def test_calls_into_qt_lose_no_reference_to_none() -> None:
    """PySide6 6.12.0 lost one at each call, and Python 3.11 aborts when none are left."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("again")
    assert before - sys.getrefcount(None) < CALLS // 2
