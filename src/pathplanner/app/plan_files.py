"""Plan files at the command line: what is wrong with them, and what they hold."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import click

from pathplanner.app.asked import Failed
from pathplanner.core.destinations import ENDS
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.own import is_own
from pathplanner.core.plan import Plan, RouteCards
from pathplanner.documents.kept import read_plan_file
from pathplanner.documents.protection import unsealing
from pathplanner.documents.refusals import PlanFileRefused
from pathplanner.documents.sealing import Unseal
from pathplanner.documents.wording import fault_in_words
from pathplanner.knowledge.faults import unknown
from pathplanner.planning.own import with_own

LONGEST_PASSPHRASE = 10_000


def remember_passphrase(ctx: click.Context, _: click.Parameter, secret: Path | None) -> None:
    """Read the passphrase that a call names a file of; it is kept with the call."""
    ctx.obj = None if secret is None else _passphrase(secret)


def passphrase_told() -> str | None:
    """The passphrase of this call, None where it has none."""
    told: str | None = click.get_current_context().obj
    return told


def checked_plan(framework: Framework, path: Path, passphrase: str | None = None) -> Plan:
    """The plan in a file; fails with a line for each fault where it cannot be used."""
    plan, faults = _read(framework, path, None if passphrase is None else unsealing(passphrase))
    if plan is None or faults:
        raise Failed("\n".join(faults))
    return plan


def verdict(framework: Framework, paths: tuple[Path, ...]) -> str:
    """What to say of files that are sound; fails with a line for each fault of those that are not."""
    faults = [fault for path in paths for fault in _read(framework, path)[1]]
    if faults:
        raise Failed("\n".join(faults))
    return "\n".join(f"{path}: no faults." for path in paths)


def _passphrase(secret: Path) -> str:
    try:
        with secret.open(encoding="utf-8-sig") as file:
            return file.readline(LONGEST_PASSPHRASE).rstrip("\n")
    except OSError as error:
        raise Failed(f"The passphrase could not be read from {secret}: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise Failed(f"The passphrase could not be read from {secret}: it is not UTF-8 text.") from error


def _read(framework: Framework, path: Path, unseal: Unseal | None = None) -> tuple[Plan | None, list[str]]:
    try:
        plan = read_plan_file(path, unseal).envelope.content
    except PlanFileRefused as refused:
        return None, [fault_in_words(fault, str(path), str) for fault in refused.faults]
    return plan, list(strangers(framework, path, plan))


def strangers(framework: Framework, path: Path, plan: Plan) -> Iterator[str]:
    """What the file names that the data do not know; the learner's own cards are known."""
    known = framework.qualification
    walked = with_own(framework, plan.learner)
    ends: tuple[str, ...] = (*ENDS, *walked.qualification)
    for held in plan.learner.held:
        if held.own is None and held.qualification not in known:
            yield f"‘{path}’, learner, held: {unknown('qualification', held.qualification, known)}"
        if held.own is not None and held.own.like is not None and held.own.like not in known:
            yield f"‘{path}’, learner, held, own, like: {unknown('qualification', held.own.like, known)}"
    for destination in plan.destinations:
        if destination not in ends:
            yield f"‘{path}’, destinations: {unknown('destination', destination, ends)}"
    for place, route in _routes(plan):
        for start, end in pairwise(route):
            if not _is_joined(walked, start, end):
                yield f"‘{path}’, {place}: no step leads from {start!r} to {end!r}; choose another route."


def _routes(plan: Plan) -> Iterator[tuple[str, RouteCards]]:
    """Every route of a plan with its place in the file."""
    yield "plan_a", plan.plan_a
    yield "plan_b", plan.plan_b
    for number, aside in enumerate(plan.set_aside, start=1):
        yield f"set_aside, number {number}", aside.route


def _is_joined(framework: Framework, start: QualificationId, end: QualificationId) -> bool:
    """Whether a step leads there; from an own card that is held no longer, nobody can tell."""
    if is_own(start) and start not in framework.qualification:
        return True
    return any(step.to == end for step in framework.steps_from.get(start, ()))
