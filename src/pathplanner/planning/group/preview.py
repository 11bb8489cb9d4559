"""A group's rows as they were understood, so that a mistake is seen before anything is made."""

from collections.abc import Iterable
from typing import NamedTuple

from pathplanner.core.framework import Framework
from pathplanner.core.plan import Plan
from pathplanner.planning.group.rows import GroupRow
from pathplanner.planning.wording import Wording


class PreviewRow(NamedTuple):
    """A row in words: its number in the file, who, what is held, the age, sectors, where to, and what is wrong."""

    number: int
    name: str
    held: str
    age: str
    sectors: str
    towards: str
    faults: tuple[str, ...]


def preview_row(row: GroupRow, framework: Framework, wording: Wording) -> PreviewRow:
    """How a row was understood; of one that cannot be used, what is wrong with it."""
    faults = tuple(f"{fault.column}: {fault.why} {fault.mend}" for fault in row.faults)
    if row.plan is None:
        return PreviewRow(row.number, row.name, "", "", "", "", faults)
    learner = row.plan.learner
    age = wording.age_band(learner.age_band) if learner.age_band else ""
    return PreviewRow(
        row.number,
        row.name,
        "; ".join(_held(row.plan, wording)),
        age if learner.age is None else str(learner.age),
        "; ".join(framework.sector[sector].name for sector in learner.sectors),
        ", ".join(map(wording.destination, row.plan.destinations)),
        faults,
    )


def _held(plan: Plan, wording: Wording) -> Iterable[str]:
    """ "A level (Maths A; Physics B)", "T Level"."""
    for held in plan.learner.held:
        detail = wording.held_detail(held)
        name = wording.short(held.qualification)
        yield wording.t("{name} ({detail})").format(name=name, detail=detail) if detail else name


def preview_lines(rows: Iterable[PreviewRow], wording: Wording) -> Iterable[str]:
    """Rows as lines of text."""
    t = wording.t
    for row in rows:
        head = t("Row {number}: {name}").format(number=row.number, name=row.name or t("no name"))
        if row.faults:
            yield t("{row}. {faults}").format(row=head, faults=" ".join(row.faults))
            continue
        told = [
            t("has {held}").format(held=row.held),
            *([t("age {age}").format(age=row.age)] if row.age else []),
            *([t("looks into {sectors}").format(sectors=row.sectors)] if row.sectors else []),
            t("going to {towards}").format(towards=row.towards),
        ]
        yield t("{row} – {told}.").format(row=head, told=", ".join(told))
