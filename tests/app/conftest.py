"""A caller of the command line."""

import sys

import pytest

from tests.app.calling import Caller

# Full disks and pipes are devices elsewhere.
collect_ignore = [] if sys.platform == "linux" else ["test_pipes.py"]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Caller:
    """Runs a command and returns what it said."""
    return Caller(capsys)
