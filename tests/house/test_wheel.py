"""The product as it is installed, without the checkout it was built from."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.house.source import ROOT

PROGRAMS = "Scripts" if os.name == "nt" else "bin"


def run(*command: str | Path, cwd: Path) -> str:
    """Run the command away from the checkout; the test fails with what it said."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=cwd, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean environment with the wheel; the libraries it needs are lent by the one that runs the tests."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder)
    python = folder / PROGRAMS / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-index", "--no-deps", wheel, cwd=folder)
    packages = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip()
    Path(packages, "lent.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return folder


def test_the_wheel_carries_every_resource(wheel: Path) -> None:
    resources = [file for file in (ROOT / "resources").rglob("*") if file.is_file()]
    expected = {f"pathplanner/{file.relative_to(ROOT).as_posix()}" for file in resources}
    assert expected <= set(zipfile.ZipFile(wheel).namelist())


def test_the_installed_product_is_not_the_checkout(installed: Path) -> None:
    script = "from pathplanner.app.paths import resources_dir; print(resources_dir())"
    said = run(installed / PROGRAMS / "python", "-c", script, cwd=installed)
    assert Path(said.strip()).is_relative_to(installed.resolve())


def test_the_installed_product_checks_its_data(installed: Path) -> None:
    assert "qualifications" in run(installed / PROGRAMS / "pathplanner", "check", cwd=installed)
