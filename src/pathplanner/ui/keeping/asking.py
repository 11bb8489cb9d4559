"""What can be asked about keeping a plan, whoever asks it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Protocol

ENDING = ".pathplan"
"""What the name of a plan file ends in."""


class Answer(StrEnum):
    """What was answered."""

    YES = "yes"
    NO = "no"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a plan is to be kept; a protected one without a new passphrase keeps the one it has."""

    name: str = ""
    delete_after: date | None = None
    is_protected: bool = False
    passphrase: str = ""


class Asker(Protocol):
    """Asks, and waits for the answer."""

    def save_changes(self, name: str) -> Answer:
        """Whether to save before the plan is let go; a plan without a name was never kept."""
        ...

    def use_copy(self, name: str, when: str) -> Answer:
        """Whether to go on with the copy of a plan that was not saved when the program ended."""
        ...

    def confirm(self, says: str, does: str) -> bool:
        """Whether to do what cannot be undone."""
        ...

    def save_elsewhere(self, says: str) -> bool:
        """Say why a plan could not be saved; whether to save it under another name."""
        ...

    def complain(self, says: str) -> None:
        """Say what went wrong."""
        ...

    def passphrase(self, name: str, said: str = "") -> str | None:
        """The passphrase of a file; None where it is not given."""
        ...

    def terms(self, now: Wanted, today: date) -> Wanted | None:
        """How a plan is to be kept; None where it is not to be."""
        ...

    def to_delete(self, lines: Sequence[str]) -> tuple[int, ...]:
        """Which of the plans past their day to delete, by place."""
        ...

    def which_copy(self, lines: Sequence[str]) -> tuple[str, int]:
        """Which copy to "open" or "delete", by place; an empty answer for none."""
        ...

    def file_to_open(self) -> Path | None:
        """The file to open; None where none is chosen."""
        ...

    def file_to_write(self, suggested: Path | str) -> Path | None:
        """The file to write; None where none is chosen."""
        ...
