"""What can be decided without a screen is decided in code that cannot see one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import SRC

NO_QT = "import sys; sys.modules['PySide6'] = None; "


def run_without_qt(code: str, *arguments: str) -> str:
    """Run the code in a Python of its own where PySide6 cannot be imported."""
    environ = os.environ | {"PYTHONPATH": str(SRC.parent)}
    done = subprocess.run(
        [sys.executable, "-c", NO_QT + code, *arguments], env=environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("package", ["core", "planning", "knowledge", "documents", "reporting"])
def test_every_module_below_ui_is_imported_without_qt(package: str) -> None:
    run_without_qt(
        "import importlib, pkgutil; "
        f"import pathplanner.{package} as package; "
        "[importlib.import_module(m.name) for m in pkgutil.walk_packages(package.__path__, package.__name__ + '.')]"
    )


def test_the_command_line_answers_and_writes_the_plan_without_qt(tmp_path: Path) -> None:
    main = "import runpy; runpy.run_module('pathplanner.app', run_name='__main__', alter_sys=True)"
    plan = tmp_path / "plan.pdf"
    assert "qualifications" in run_without_qt(main, "check")
    assert "htq" in run_without_qt(main, "routes", "--from", "t_level", "--to", "htq", "--json")
    assert run_without_qt(main, "explain", "--from", "t_level", "--card", "bachelor_hons")
    run_without_qt(main, "plan", "--from", "t_level", "--to", "degree", "--out", str(plan))
    assert plan.read_bytes().startswith(b"%PDF")
