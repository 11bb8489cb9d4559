"""Somebody who answers the questions of keeping a plan, as they were told beforehand."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from typing_extensions import override

from pathplanner.ui.keeping.asking import Answer, Asker, Wanted


class Answers(Asker):
    """Lets every plan go and declines everything else, but for what is set; remembers what was said."""

    def __init__(self) -> None:
        self.saves = Answer.NO
        self.uses_copy = Answer.YES
        self.confirms = False
        self.elsewhere = False
        self.passphrases: list[str] = []
        self.wants: Wanted | None = None
        self.deletes: tuple[int, ...] = ()
        self.copy: tuple[str, int] = ("", 0)
        self.opens: Path | None = None
        self.writes: Path | None = None
        self.heard: list[str] = []

    @override
    def save_changes(self, name: str) -> Answer:
        self.heard.append(f"save {name}".strip())
        return self.saves

    @override
    def use_copy(self, name: str, when: str) -> Answer:
        self.heard.append(f"use the copy of {name} from {when}")
        return self.uses_copy

    @override
    def confirm(self, says: str, does: str) -> bool:
        self.heard.append(says)
        return self.confirms

    @override
    def save_elsewhere(self, says: str) -> bool:
        self.heard.append(says)
        return self.elsewhere

    @override
    def complain(self, says: str) -> None:
        self.heard.append(says)

    @override
    def passphrase(self, name: str, said: str = "") -> str | None:
        self.heard.append(said or f"passphrase of {name}")
        return self.passphrases.pop(0) if self.passphrases else None

    @override
    def terms(self, now: Wanted, today: date) -> Wanted | None:
        return self.wants

    @override
    def to_delete(self, lines: Sequence[str]) -> tuple[int, ...]:
        self.heard += lines
        return self.deletes

    @override
    def which_copy(self, lines: Sequence[str]) -> tuple[str, int]:
        self.heard += lines
        return self.copy

    @override
    def file_to_open(self) -> Path | None:
        return self.opens

    @override
    def file_to_write(self, suggested: Path | str) -> Path | None:
        return self.writes
