"""A copy of the data for each test."""

from pathlib import Path

import pytest

from tests.knowledge.editing import Copy


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)
