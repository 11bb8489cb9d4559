"""Provider types and sectors."""

from collections.abc import Mapping
from datetime import date
from typing import Self

from pydantic import model_validator

from pathplanner.core.ids import ProviderTypeId, SectorId, SourceId
from pathplanner.core.levels import LevelId
from pathplanner.core.provenance import Confidence, Fact
from pathplanner.core.value import Value


class ProviderType(Value):
    """A kind of place or body that teaches, with what it delivers at each level."""

    id: ProviderTypeId
    name: str
    what: str
    delivers: Mapping[LevelId, str]
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

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closes is not None and self.opens > self.closes:
            raise ValueError(f"opens {self.opens} is after closes {self.closes}")
        return self
