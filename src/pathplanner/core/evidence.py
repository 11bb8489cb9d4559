"""Evidence: figures on pay, STEM and outcomes, never without group, year, source and limit."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from pathplanner.core.ids import EvidenceId, QualificationId, SectorId, SourceId, TableId
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


class Part(StrEnum):
    """What a figure is in a picture of pay: an end of a range, or one mark."""

    LOW = "low"
    MEDIAN = "median"
    HIGH = "high"
    AVERAGE = "average"
    TYPICAL = "typical"


class Figure(Value):
    """One labelled number with its unit ("GBP per year", "%", "people").

    `part` says what it is in a picture of pay, where it belongs in one; figures with the same `of` are one range.
    """

    label: str
    value: float
    unit: str
    of: str = ""
    part: Part | None = None


class Cell(Value):
    """The place of a figure in a table: the name of a row, or its names joined by " / ", and the id of a column."""

    table: TableId
    row: str
    column: str


class Limit(Value):
    """One thing to keep in mind about a figure; `evidence` is what its own figures rest on."""

    id: str
    title: str
    says: str
    evidence: tuple[EvidenceId, ...] = ()


class Evidence(Value):
    """A sentence of evidence and everything needed to weigh it.

    `measure`, `group`, `year` and `place` say what was counted, of whom, when and where; where one is
    empty the figures must not be shown. `until` is the last day the figures speak of, or the day of writing;
    `checked` the day they were read and `review` the day to read them again. `drawn_from` names the cells of
    tables that its pay picture takes instead of single figures.
    """

    id: EvidenceId
    topic: Topic
    headline: str
    says: str
    figures: tuple[Figure, ...] = ()
    measure: str = ""
    group: str = ""
    year: str = ""
    until: date | None = None
    place: str = ""
    drawn_from: tuple[Cell, ...] = ()
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
    checked: date | None = None
    review: date | None = None


class EvidenceBase(Value):
    """All evidence with its limits and sources, by id."""

    evidence: tuple[Evidence, ...]
    limits: Mapping[str, Limit]
    sources: Mapping[SourceId, Source]
