"""A window that is killed while somebody types loses at most two seconds of it, and never the saved plan."""

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from pathplanner.core.plan import Plan
from pathplanner.documents.kept import KeptPlan
from pathplanner.documents.recovery import Recovery
from tests.documents.making import BY
from tests.house.source import ROOT

PROMISED = 2.0
KILLED = 6
LONGEST = 4.0

Told = list[tuple[str, int, float]]


def killed(settings: Path, plan: Path, after: float) -> tuple[Told, float]:
    """Run the window, kill it some time after its first edit; what it told, and when it was killed."""
    environ = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join([f"{ROOT / 'src'}", f"{ROOT}"]),
    }
    command = [sys.executable, "-m", "tests.app.editing_window", str(settings), str(plan)]
    with subprocess.Popen(command, env=environ, cwd=ROOT, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        first = window.stdout.readline()
        assert first.startswith("edited")
        threading.Event().wait(after)
        at = time.monotonic()
        window.kill()
        lines = [first, *window.stdout.read().splitlines()]
    told = [line.split() for line in lines]
    return [(what, int(number), float(when)) for what, number, when in (line for line in told if len(line) == 3)], at


def number_of(plan: Plan) -> int:
    return int(plan.private_notes or 0)


@pytest.mark.slow
def test_a_window_killed_while_somebody_types_loses_at_most_two_seconds(tmp_path: Path) -> None:
    settings, path = tmp_path / "config" / "settings.json", tmp_path / "plans" / "maths.pathplan"
    KeptPlan.keep(path, Plan(), BY).close()
    chance = random.Random(5)
    before = 0
    for _ in range(KILLED):
        told, at = killed(settings, path, chance.uniform(0, LONGEST))
        kept = KeptPlan.open(path)
        assert not kept.read_only
        saved = number_of(kept.plan)
        assert saved >= max([before, *(number for what, number, _ in told if what == "saved")])
        recovery = Recovery(settings.with_name("recovery"))
        copy = recovery.left_of(path)
        newest = max(saved, number_of(recovery.read(copy).text.envelope.content) if copy else 0)
        assert newest >= max([0, *(number for _, number, when in told if when <= at - PROMISED)])
        kept.save(Plan(private_notes=str(newest)), BY)
        kept.close()
        if copy:
            recovery.discard(copy.copy)
        before = newest
    assert before > 0
