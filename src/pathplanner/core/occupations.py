"""Occupations: jobs on the occupational maps, the named qualifications that serve them, and what is paid in them.

There are thousands of these values, read all at once, so they are dataclasses; the reader checks each field.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from pydantic import Field

from pathplanner.core.ids import NamedId, OccupationId, QualificationId, SectorId, SocGroup, SourceId
from pathplanner.core.levels import LevelId
from pathplanner.core.provenance import Source
from pathplanner.core.value import Value

From = TypeVar("From", bound=str)
To = TypeVar("To", bound=str)


class OccupationStatus(StrEnum):
    """How far the standard of an occupation has come."""

    APPROVED = "approved"
    IN_DEVELOPMENT = "in_development"
    WITHOUT_APPRENTICESHIP = "without_apprenticeship"
    POTENTIAL = "potential"


@dataclass(frozen=True, slots=True)
class Occupation:
    """A job as Skills England names it; `group` is its SOC 2020 unit group, empty where none is given."""

    id: OccupationId
    title: str
    level: LevelId
    sector: SectorId
    group: SocGroup
    status: OccupationStatus


class NamedKind(StrEnum):
    """What sort of thing a named qualification is."""

    HTQ = "htq"
    T_LEVEL = "t_level"
    TECHNICAL_QUALIFICATION = "technical_qualification"
    FOUNDATION_APPRENTICESHIP = "foundation_apprenticeship"
    APPRENTICESHIP = "apprenticeship"
    APPRENTICESHIP_UNIT = "apprenticeship_unit"


class NamedStatus(StrEnum):
    """How far it has come; of most the source says nothing."""

    NOT_TOLD = ""
    APPROVED = "approved"
    IN_DEVELOPMENT = "in_development"


@dataclass(frozen=True, slots=True)
class NamedQualification:
    """One HTQ, T Level specialism, technical qualification or apprenticeship by its title and code.

    `award` is the card of the award that carries the mark of an HTQ, `t_level` the T Level of a specialism; both are
    empty elsewhere, and `awarding_body` where the title does not name it.
    """

    id: NamedId
    title: str
    kind: NamedKind
    level: LevelId
    award: QualificationId
    awarding_body: str
    t_level: str
    status: NamedStatus


class Basis(StrEnum):
    """Whose pay a figure is: of those in full-time jobs, or of all."""

    FULL_TIME = "full_time"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class PayRow:
    """Pay in one SOC 2020 group, in pounds a year as published; None where nothing was."""

    group: SocGroup
    title: str
    basis: Basis
    jobs_thousands: float | None
    median: int | None
    p10: int | None
    p25: int | None
    p75: int | None
    p90: int | None
    mean: int | None
    variation: float | None


class PayTerms(Value):
    """What holds for every figure of pay: what was counted, of whom, when and where, and what to keep in mind.

    `most_variation` is the highest coefficient of variation, in per cent, at which a median is still reliable.
    """

    source: SourceId
    year: str = Field(min_length=1)
    measure: str = Field(min_length=1)
    group: str = Field(min_length=1)
    place: str = Field(min_length=1)
    limits: tuple[str, ...] = Field(min_length=1)
    most_variation: float


Serves = tuple[NamedId, OccupationId]
LeadsOn = tuple[OccupationId, OccupationId]


@dataclass(frozen=True)
class OccupationMap:
    """All occupations with what serves them, what they lead on to and what is paid; loaded when first wanted."""

    occupations: tuple[Occupation, ...]
    qualifications: tuple[NamedQualification, ...]
    serves: tuple[Serves, ...]
    progressions: tuple[LeadsOn, ...]
    pay: tuple[PayRow, ...]
    pay_terms: PayTerms
    maps_source: SourceId
    sources: Mapping[SourceId, Source]
    checked: date

    @cached_property
    def occupation(self) -> Mapping[OccupationId, Occupation]:
        """Occupations by id."""
        return {each.id: each for each in self.occupations}

    @cached_property
    def qualification(self) -> Mapping[NamedId, NamedQualification]:
        """Named qualifications by id."""
        return {each.id: each for each in self.qualifications}

    @cached_property
    def serving(self) -> Mapping[OccupationId, tuple[NamedId, ...]]:
        """The named qualifications that serve each occupation; an occupation that none serves is missing."""
        return _listed((occupation, named) for named, occupation in self.serves)

    @cached_property
    def served(self) -> Mapping[NamedId, tuple[OccupationId, ...]]:
        """The occupations that each named qualification serves."""
        return _listed(self.serves)

    @cached_property
    def leading_on(self) -> Mapping[OccupationId, tuple[OccupationId, ...]]:
        """The occupations that each occupation leads on to; one that leads nowhere known is missing."""
        return _listed(self.progressions)

    @cached_property
    def leading_in(self) -> Mapping[OccupationId, tuple[OccupationId, ...]]:
        """The occupations that lead on to each occupation."""
        return _listed((after, before) for before, after in self.progressions)

    @cached_property
    def in_sector(self) -> Mapping[SectorId, tuple[Occupation, ...]]:
        """The occupations of each sector, in the order of the data."""
        found: dict[SectorId, list[Occupation]] = {}
        for each in self.occupations:
            found.setdefault(each.sector, []).append(each)
        return {sector: tuple(several) for sector, several in found.items()}

    @cached_property
    def in_group(self) -> Mapping[SocGroup, tuple[Occupation, ...]]:
        """The occupations of each SOC 2020 unit group that has any."""
        found: dict[SocGroup, list[Occupation]] = {}
        for each in self.occupations:
            if each.group:
                found.setdefault(each.group, []).append(each)
        return {group: tuple(several) for group, several in found.items()}

    @cached_property
    def pay_in(self) -> Mapping[tuple[SocGroup, Basis], PayRow]:
        """Pay by SOC 2020 group and basis."""
        return {(row.group, row.basis): row for row in self.pay}


def _listed(pairs: Iterable[tuple[From, To]]) -> Mapping[From, tuple[To, ...]]:
    found: dict[From, list[To]] = {}
    for start, end in pairs:
        found.setdefault(start, []).append(end)
    return {start: tuple(ends) for start, ends in found.items()}
