"""Provider types and sectors."""

from datetime import date

from pathplanner.core.ids import ProviderTypeId, SectorId, SourceId
from pathplanner.core.levels import LevelId
from pathplanner.core.provenance import Confidence, Fact
from pathplanner.core.value import Value


class ProviderType(Value):
    """A kind of place or body that teaches, with what it delivers at each level."""

    id: ProviderTypeId
    name: str
    what: str
    delivers: dict[LevelId, str]
    facts: tuple[Fact, ...] = ()
    sources: tuple[SourceId, ...] = ()
    confidence: Confidence


class Sector(Value):
    """One of the 15 technical education routes; "sector" because route means something else here."""

    id: SectorId
    name: str
    note: str = ""
    sources: tuple[SourceId, ...]
    confidence: Confidence


class TechnicalSubject(Value):
    """A T Level or V Level subject, open to new learners between two dates."""

    name: str
    formerly: str = ""
    sector: SectorId | None = None
    opens: date
    closes: date | None = None
    note: str = ""
    sources: tuple[SourceId, ...] = ()
    confidence: Confidence
