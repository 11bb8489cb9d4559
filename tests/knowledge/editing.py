"""A copy of the real data that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pathplanner.knowledge.faults import DataFaults
from tests.planning.real import RESOURCES


class Copy:
    """The data files in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.resources = folder / "resources"
        for part in ("framework", "money", "evidence", "occupations", "print"):
            shutil.copytree(RESOURCES / part, self.resources / part)

    def replace(self, file: str, old: str, new: str, entry: str = "") -> None:
        """Put new words in the place of the first old ones, looking from the entry on."""
        path = self.resources / file
        text = path.read_text(encoding="utf-8")
        at = text.index(old, text.index(entry))
        path.write_text(text[:at] + new + text[at + len(old) :], encoding="utf-8")

    def add(self, file: str, words: str) -> None:
        """Put words at the end of a file."""
        path = self.resources / file
        path.write_text(path.read_text(encoding="utf-8") + "\n" + words, encoding="utf-8")

    def faults(self, read: Callable[[Path], object]) -> list[str]:
        """The sentences of the faults that reading finds."""
        with pytest.raises(DataFaults) as found:
            read(self.resources)
        return [str(fault) for fault in found.value.faults]
