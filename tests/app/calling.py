"""Calling the command line: within the test, or as a process of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from pathplanner.app.cli import run
from tests.house.source import SRC

COMMAND = (sys.executable, "-m", "pathplanner.app")


@dataclass(frozen=True, slots=True)
class Said:
    """What a call ended with and what it said."""

    code: int
    out: str
    err: str


class Caller:
    """Runs commands within the test."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Said:
        """Run one command."""
        code = run(arguments)
        heard = self._capsys.readouterr()
        return Said(code, heard.out, heard.err)


def environ(**more: str) -> dict[str, str]:
    """The environment without any screen, and with the product to be found."""
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {name: value for name, value in os.environ.items() if name not in screens}
    return {**kept, "PYTHONPATH": str(SRC.parent), **more}


def process(*arguments: str, cwd: Path | None = None, **more: str) -> Said:
    """Run `pathplanner` as a process of its own; `more` goes into its environment."""
    done = subprocess.run(
        [*COMMAND, *arguments], cwd=cwd, env=environ(**more), capture_output=True, encoding="utf-8", check=False
    )
    return Said(done.returncode, done.stdout, done.stderr)
