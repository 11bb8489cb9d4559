"""A whole session leaves nothing behind until somebody asks for the plan to be kept."""

import os
import subprocess
import sys
from pathlib import Path

from tests.app.scratch_session import SECRET
from tests.house.source import ROOT

PLACES = {
    "HOME": "home",
    "USERPROFILE": "home",
    "APPDATA": "home/config",
    "LOCALAPPDATA": "home/local",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_DATA_HOME": "home/share",
    "XDG_STATE_HOME": "home/state",
    "XDG_RUNTIME_DIR": "run",
    "TMPDIR": "temp",
    "TEMP": "temp",
    "TMP": "temp",
}
"""Where programs keep things of a person, each below one folder."""


def environ(folder: Path) -> dict[str, str]:
    for place in PLACES.values():
        (folder / place).mkdir(parents=True, exist_ok=True)
    (folder / "run").chmod(0o700)
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    own = {name: str(folder / place) for name, place in PLACES.items()}
    return os.environ | own | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}


def test_a_whole_session_in_scratch_mode_writes_no_file_anywhere(tmp_path: Path) -> None:
    settings = tmp_path / "home" / "config" / "pathplanner" / "settings.json"
    done = subprocess.run(
        [sys.executable, "-m", "tests.app.scratch_session", str(settings)],
        env=environ(tmp_path),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.stdout, done.returncode) == ("done\n", 0), done.stderr
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path for path in files if SECRET.encode() in path.read_bytes()] == []
    assert [str(path.relative_to(tmp_path)) for path in files] == []
