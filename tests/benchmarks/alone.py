"""Measuring in a process of its own, as the app starts: with the bytecode that an installed program has."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

SRC = Path(__file__).parents[2] / "src"


def environ(bytecode: Path) -> dict[str, str]:
    """The environment for a process that keeps its bytecode in the folder, and draws where no screen is needed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "PYTHONPATH": str(SRC),
        "PYTHONPYCACHEPREFIX": str(bytecode),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(bytecode / "no-settings"),
    }


def measure(script: str, bytecode: Path) -> Any:
    """What the script printed last, read as JSON."""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, env=environ(bytecode), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])
