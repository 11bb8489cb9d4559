"""Plan files at the command line: what is wrong with them, and what they hold."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from pathplanner.app.asked import Failed
from pathplanner.core.destinations import ENDS
from pathplanner.core.framework import Framework
from pathplanner.core.plan import Plan
from pathplanner.documents.kept import read_plan_file
from pathplanner.documents.refusals import PlanFileRefused
from pathplanner.documents.wording import fault_in_words
from pathplanner.knowledge.faults import unknown


def checked_plan(framework: Framework, path: Path) -> Plan:
    """The plan in a file; fails with a line for each fault where it cannot be used."""
    plan, faults = _read(framework, path)
    if plan is None or faults:
        raise Failed("\n".join(faults))
    return plan


def verdict(framework: Framework, paths: tuple[Path, ...]) -> str:
    """What to say of files that are sound; fails with a line for each fault of those that are not."""
    faults = [fault for path in paths for fault in _read(framework, path)[1]]
    if faults:
        raise Failed("\n".join(faults))
    return "\n".join(f"{path}: no faults." for path in paths)


def _read(framework: Framework, path: Path) -> tuple[Plan | None, list[str]]:
    try:
        plan = read_plan_file(path).envelope.content
    except PlanFileRefused as refused:
        return None, [fault_in_words(fault, str(path), str) for fault in refused.faults]
    return plan, list(_strangers(framework, path, plan))


def _strangers(framework: Framework, path: Path, plan: Plan) -> Iterator[str]:
    """What the file names that the data do not know."""
    known = framework.qualification
    ends: tuple[str, ...] = (*ENDS, *known)
    for held in plan.learner.held_ids:
        if held not in known:
            yield f"‘{path}’, learner, held: {unknown('qualification', held, known)}"
    for destination in plan.destinations:
        if destination not in ends:
            yield f"‘{path}’, destinations: {unknown('destination', destination, ends)}"
    for start, end in pairwise(plan.plan_a):
        if not any(step.to == end for step in framework.steps_from.get(start, ())):
            yield f"‘{path}’, plan_a: no step leads from {start!r} to {end!r}; choose another route."
