"""Words the app uses, explained."""

from pathplanner.core.ids import QualificationId, SourceId
from pathplanner.core.levels import LevelId
from pathplanner.core.provenance import Confidence
from pathplanner.core.value import Value


class Term(Value):
    """A word or name, its meaning, and the cards and levels it is shown on."""

    id: str
    term: str
    meaning: str
    cards: tuple[QualificationId, ...] = ()
    levels: tuple[LevelId, ...] = ()
    sources: tuple[SourceId, ...] = ()
    confidence: Confidence
