"""Kills programs that edit and save, at moments nobody chose, and looks at what each leaves.

Run it with a folder and a number of programs; says at the end how far the plans had come. A program of its own, because
it forks: a Python that has just started does so safely and a hundred times as fast as starting a new one.
"""

import os
import random
import select
import signal
import sys
from pathlib import Path
from typing import NoReturn

from pathplanner.core.plan import Plan
from pathplanner.documents.kept import KeptPlan
from pathplanner.documents.recovery import Recovery
from tests.documents.making import BY, plan_of

SHORTEST, LONGEST = 0.0, 0.04
CARDS = 20
SAVED, COPIED = b"S", b"C"


def numbered(number: int) -> Plan:
    """A plan that tells its number, and is long or short."""
    return plan_of(*(f"{number}:{card}" for card in range(1 + number % CARDS)))


def number_of(plan: Plan) -> int:
    """The number of a plan; fails where it is not whole."""
    numbers = {int(card.split(":")[0]) for card in plan.learner.held_ids}
    (number,) = numbers
    assert plan == numbered(number)
    return number


def edit_and_save(path: Path, recovery: Recovery, done: int) -> NoReturn:
    """What the program does until it is killed: every third edit is saved, and each thing done is told."""
    kept = KeptPlan.open(path)
    assert not kept.read_only
    number = number_of(kept.plan)
    while True:
        number += 1
        recovery.keep(kept, numbered(number), BY)
        os.write(done, COPIED)
        if number % 3 == 0:
            kept.save(numbered(number), BY)
            os.write(done, SAVED)
            recovery.discard_of(path)


def killed(path: Path, folder: Path, after: float) -> bytes:
    """Run the program and kill it; what it told of."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            edit_and_save(path, Recovery(folder), writes)
        finally:
            os._exit(1)
    os.close(writes)
    begun = os.read(reads, 1)
    select.select([], [], [], after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "it ended by itself"
    told = [begun]
    while some := os.read(reads, 65536):
        told.append(some)
    os.close(reads)
    return b"".join(told)


def check(path: Path, folder: Path, before: int, told: bytes) -> int:
    """The saved plan and the copy are whole, and nothing that was told of is lost."""
    kept = KeptPlan.open(path)
    assert not kept.read_only, "the lock outlived its program"
    assert os.listdir(path.parent) == [path.name], "something is left beside the plan"
    saved = number_of(kept.plan)
    saves = told.count(SAVED)
    assert saved >= (before - before % 3 + 3 * saves if saves else before)
    recovery = Recovery(folder)
    found = recovery.left_of(path)
    newest = number_of(recovery.read(found).text.envelope.content) if found else saved
    assert max(newest, saved) >= before + told.count(COPIED)
    if found:
        recovery.discard(found.copy)
    kept.close()
    return saved


def main(folder: Path, times: int) -> None:
    """Kill as many programs as asked for."""
    path = folder / "plans" / "maths.pathplan"
    KeptPlan.keep(path, numbered(3), BY).close()
    chance = random.Random(7)
    number = 3
    for _ in range(times):
        told = killed(path, folder / "recovery", chance.uniform(SHORTEST, LONGEST))
        number = check(path, folder / "recovery", number, told)
    sys.stdout.write(f"{times} killed, {number} edits saved\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
