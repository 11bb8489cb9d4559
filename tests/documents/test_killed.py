"""A program that is killed loses no plan, and of the edits only those of the last moment."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT


@pytest.mark.slow
def test_a_hundred_killed_programs_leave_a_hundred_whole_plans(tmp_path: Path) -> None:
    environ = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    command = [sys.executable, "-m", "tests.documents.killing", str(tmp_path), "100"]
    done = subprocess.run(command, env=environ, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.startswith("100 killed")
