"""The rows of a group: whom each tells of, and what is wrong with those that cannot be used."""

from dataclasses import dataclass

from pathplanner.core.plan import Plan


@dataclass(frozen=True, slots=True)
class RowFault:
    """Why no plan is made of a row: its number in the file, the heading, what stands there, why, and how to mend it."""

    row: int
    column: str
    value: str
    why: str
    mend: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One learner's row: its number in the file, and which learner of the file it is, from 1.

    `plan` is what is known of them, None where `faults` say why it cannot be used. `name` is told even then.
    """

    number: int
    place: int
    name: str
    plan: Plan | None
    faults: tuple[RowFault, ...] = ()
