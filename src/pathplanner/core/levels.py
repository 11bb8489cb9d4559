"""Levels of the Regulated Qualifications Framework (RQF) and of higher education (FHEQ)."""

from enum import StrEnum

from pathplanner.core.ids import SourceId
from pathplanner.core.provenance import Confidence
from pathplanner.core.value import Value


class LevelId(StrEnum):
    """Entry to 8. A level tells how hard a qualification is, not how large."""

    ENTRY = "E"
    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"
    SIX = "6"
    SEVEN = "7"
    EIGHT = "8"

    @property
    def rank(self) -> int:
        """0 for Entry up to 8, to compare levels by."""
        return 0 if self is LevelId.ENTRY else int(self.value)


class SubLevel(Value):
    """One of Entry 1, 2 and 3."""

    id: str
    name: str


class Level(Value):
    """One rung of the ladder and what it means; `on_rung` is what fits on its head."""

    id: LevelId
    name: str
    on_rung: str
    meaning: str
    comparable: str
    frameworks: tuple[str, ...]
    sub_levels: tuple[SubLevel, ...] = ()
    sources: tuple[SourceId, ...] = ()
    confidence: Confidence
