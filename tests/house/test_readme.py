"""The README is believed, so what it says is tried."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = [line.partition("#")[0].strip() for line in README.splitlines() if line.startswith("pathplanner ")]
HEADLESS = [example for example in EXAMPLES if example != "pathplanner"]


@pytest.mark.parametrize("example", HEADLESS)
def test_every_example_in_the_readme_works(example: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pathplanner.app", *shlex.split(example)[1:]]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    if "--out" in command:
        assert (tmp_path / command[command.index("--out") + 1]).stat().st_size > 0
    else:
        assert done.stdout


def test_everything_that_the_readme_links_to_is_there() -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", README)
    assert [name for name in linked if not (ROOT / name).exists()] == []
