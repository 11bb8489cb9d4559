"""Tables of outcomes: many figures of one source, measured in one way, in rows and columns."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Self

from pydantic import model_validator

from pathplanner.core.evidence import Part, Topic
from pathplanner.core.ids import SectorId, SourceId, TableId
from pathplanner.core.provenance import Confidence
from pathplanner.core.value import Value

PER_YEAR = "GBP per year"
JOINT = " / "
"""What stands between the names of a row where it is named as a whole."""


class Column(Value):
    """What one column of figures is: a label, the unit, and which part of a pay picture its value is."""

    id: str
    label: str
    unit: str
    part: Part | None = None


class Reading(Value):
    """One cell: its value, the quartiles around it where the source gives them, and how many people it is of."""

    value: float
    low: float | None = None
    high: float | None = None
    people: int | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low is not None and self.high is not None and not self.low <= self.value <= self.high:
            raise ValueError(f"{self.value:g} is not between {self.low:g} and {self.high:g}")
        return self


class Row(Value):
    """The figures of one subject, industry or qualification.

    `sectors` are those it is nearest to, by our own reading; `year` and `until` stand where the rows are of different
    years.
    """

    names: tuple[str, ...]
    cells: Mapping[str, Reading]
    sectors: tuple[SectorId, ...] = ()
    year: str = ""
    until: date | None = None

    @property
    def name(self) -> str:
        """All its names in one."""
        return JOINT.join(self.names)


class OutcomeTable(Value):
    """Figures and everything needed to weigh them; `named_by` says what the names of a row are."""

    id: TableId
    topic: Topic
    title: str
    named_by: tuple[str, ...]
    measure: str
    group: str
    year: str
    until: date
    place: str
    limits: tuple[str, ...]
    sources: tuple[SourceId, ...]
    confidence: Confidence
    reading: str
    note: str = ""
    checked: date
    review: date | None = None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @cached_property
    def row(self) -> Mapping[str, Row]:
        """Rows by their whole name."""
        return {row.name: row for row in self.rows}

    @cached_property
    def column(self) -> Mapping[str, Column]:
        """Columns by id."""
        return {column.id: column for column in self.columns}

    def year_of(self, row: Row) -> str:
        """The year of a row's figures."""
        return row.year or self.year

    def of_sector(self, sector: SectorId) -> tuple[Row, ...]:
        """The rows nearest to a sector, in the table's order."""
        return tuple(row for row in self.rows if sector in row.sectors)
