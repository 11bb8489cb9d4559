"""Evidence: figures on pay, STEM and outcomes, never without group, year, source and limit."""

from collections.abc import Mapping
from enum import StrEnum

from pathplanner.core.ids import EvidenceId, QualificationId, SectorId, SourceId
from pathplanner.core.levels import LevelId
from pathplanner.core.provenance import Confidence, Source
from pathplanner.core.value import Value


class Topic(StrEnum):
    """What a piece of evidence is about."""

    PAY = "pay"
    STEM = "stem"
    DESTINATIONS = "destinations"
    DEMAND = "demand"
    TAKE_UP = "take_up"


class Figure(Value):
    """One labelled number with its unit ("GBP per year", "%", "people")."""

    label: str
    value: float
    unit: str


class Limit(Value):
    """One thing to keep in mind about a figure."""

    id: str
    title: str
    says: str


class Evidence(Value):
    """A sentence of evidence and everything needed to weigh it.

    `measure`, `group`, `year` and `place` say what was counted, of whom, when and where; where one is
    empty the figures must not be shown.
    """

    id: EvidenceId
    topic: Topic
    headline: str
    says: str
    figures: tuple[Figure, ...] = ()
    measure: str = ""
    group: str = ""
    year: str = ""
    place: str = ""
    limits: tuple[str, ...] = ()
    note: str = ""
    cards: tuple[QualificationId, ...] = ()
    levels: tuple[LevelId, ...] = ()
    sectors: tuple[SectorId, ...] = ()
    sources: tuple[SourceId, ...] = ()
    confidence: Confidence
    reading: str = ""
    show: bool = True
    why_hidden: str = ""


class EvidenceBase(Value):
    """All evidence with its limits and sources, by id."""

    evidence: tuple[Evidence, ...]
    limits: Mapping[str, Limit]
    sources: Mapping[SourceId, Source]
