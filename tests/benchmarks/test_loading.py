"""Loading the framework, in a Python of its own as at the start of the app, against parsing the same files."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.planning.real import RESOURCES

SOURCES = Path(__file__).parents[2] / "src"
RUNS = 5
AT_MOST_TIMES_THE_PARSING = 4
WANTED = 80

SCRIPT = """
import json, sys
from pathlib import Path
from time import perf_counter

import tomli
from pathplanner.knowledge.reader import read_framework

resources = Path(sys.argv[1])
start = perf_counter()
read_framework(resources)
loaded = perf_counter()
for file in sorted((resources / "framework").glob("*.toml")):
    tomli.loads(file.read_text(encoding="utf-8"))
parsed = perf_counter()
print(json.dumps([(loaded - start) * 1000, (parsed - loaded) * 1000]))
"""

pytestmark = pytest.mark.benchmark


def load_once() -> tuple[float, float]:
    """Milliseconds for loading the framework and for parsing its files, without importing anything."""
    environ = os.environ | {"PYTHONPATH": str(SOURCES)}
    command = [sys.executable, "-c", SCRIPT, str(RESOURCES)]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    loading, parsing = json.loads(done.stdout)
    return loading, parsing


def test_loading_and_checking_takes_little_more_than_parsing_the_files() -> None:
    runs = [load_once() for _ in range(RUNS)]
    loading, parsing = (min(times) for times in zip(*runs, strict=True))
    print(
        f"\nFramework read and checked in {loading:.0f} ms (wanted: {WANTED}), {loading / parsing:.1f} times "
        f"the {parsing:.0f} ms of parsing its files (at most {AT_MOST_TIMES_THE_PARSING})"
    )
    assert loading <= AT_MOST_TIMES_THE_PARSING * parsing
