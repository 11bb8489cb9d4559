"""Why a plan file cannot be opened or written: codes with values. The words are made in `wording`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Reason(StrEnum):
    """What is wrong."""

    # The file as a whole
    MISSING = "missing"
    NOT_A_FILE = "not_a_file"
    MAY_NOT_READ = "may_not_read"
    CANNOT_READ = "cannot_read"
    TOO_BIG = "too_big"
    EMPTY = "empty"
    NOT_TEXT = "not_text"
    NOT_A_PLAN = "not_a_plan"
    NEWER = "newer"
    # The text in it
    CUT_SHORT = "cut_short"
    NOT_JSON = "not_json"
    TWICE = "twice"
    TOO_DEEP = "too_deep"
    TOO_MANY_VALUES = "too_many_values"
    NUMBER_TOO_BIG = "number_too_big"
    BAD_CHARACTER = "bad_character"
    # The plan in it
    NO_VERSION = "no_version"
    TOO_MANY_HELD = "too_many_held"
    TOO_MANY_ACTIONS = "too_many_actions"
    WRONG_VALUE = "wrong_value"
    # A passphrase
    NEEDS_PASSPHRASE = "needs_passphrase"
    NO_PASSPHRASE = "no_passphrase"
    WRONG_PASSPHRASE = "wrong_passphrase"
    DAMAGED = "damaged"
    NEWER_PROTECTION = "newer_protection"
    # Writing
    READ_ONLY = "read_only"
    IN_USE = "in_use"
    CHANGED = "changed"
    GONE = "gone"
    DISK_FULL = "disk_full"
    MAY_NOT_WRITE = "may_not_write"
    CANNOT_WRITE = "cannot_write"
    CANNOT_REMOVE = "cannot_remove"


Values = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: why, with what the sentence about it needs."""

    reason: Reason
    values: Values = field(default_factory=dict)


class PlanFileRefused(Exception):
    """A plan file that cannot be opened or written; nothing was changed. `file` is empty where no file is known."""

    def __init__(self, faults: Iterable[Fault], file: str = "") -> None:
        self.faults = tuple(faults)
        self.file = file
        super().__init__(", ".join(fault.reason.value for fault in self.faults))

    @property
    def reason(self) -> Reason:
        """Why, in the first place."""
        return self.faults[0].reason

    @property
    def values(self) -> Values:
        """What the sentence about the first fault needs."""
        return self.faults[0].values

    def of(self, file: str) -> "PlanFileRefused":
        """The same, said of a file by its name."""
        return PlanFileRefused(self.faults, file)


def refused(reason: Reason, **values: str | int) -> PlanFileRefused:
    """A refusal for one reason."""
    return PlanFileRefused((Fault(reason, values),))
