"""The framework: every level, qualification and progression the app knows, in one immutable value."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from pathplanner.core.glossary import Term
from pathplanner.core.grades import GradeBook
from pathplanner.core.ids import ProviderTypeId, QualificationId, SectorId, SourceId
from pathplanner.core.levels import Level, LevelId
from pathplanner.core.progressions import Progression
from pathplanner.core.provenance import Source
from pathplanner.core.providers import ProviderType, Sector, TechnicalSubject
from pathplanner.core.qualifications import CardKind, Qualification
from pathplanner.core.value import Value


class Framework(Value):
    """Loaded once, passed to whoever needs it.

    `version` names the data set; `checked` is the oldest day on which any of it was checked.
    """

    version: str
    checked: date
    levels: tuple[Level, ...]
    qualifications: tuple[Qualification, ...]
    progressions: tuple[Progression, ...]
    provider_types: tuple[ProviderType, ...]
    sectors: tuple[Sector, ...]
    t_levels: tuple[TechnicalSubject, ...]
    v_levels: tuple[TechnicalSubject, ...]
    glossary: tuple[Term, ...]
    sources: tuple[Source, ...]
    grades: GradeBook

    @cached_property
    def qualification(self) -> Mapping[QualificationId, Qualification]:
        """Qualifications by id, in ladder order."""
        return {card.id: card for card in self.qualifications}

    @cached_property
    def awards(self) -> tuple[Qualification, ...]:
        """Qualifications without the starting points."""
        return tuple(card for card in self.qualifications if card.kind is CardKind.AWARD)

    @cached_property
    def level(self) -> Mapping[LevelId, Level]:
        """Levels by id, Entry first."""
        return {level.id: level for level in self.levels}

    @cached_property
    def provider_type(self) -> Mapping[ProviderTypeId, ProviderType]:
        """Provider types by id."""
        return {provider.id: provider for provider in self.provider_types}

    @cached_property
    def sector(self) -> Mapping[SectorId, Sector]:
        """Sectors by id."""
        return {sector.id: sector for sector in self.sectors}

    @cached_property
    def source(self) -> Mapping[SourceId, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def steps_from(self) -> Mapping[QualificationId, tuple[Progression, ...]]:
        """Progressions that leave each qualification."""
        leaving: dict[QualificationId, list[Progression]] = {card.id: [] for card in self.qualifications}
        for progression in self.progressions:
            leaving[progression.from_].append(progression)
        return {card: tuple(steps) for card, steps in leaving.items()}

    @cached_property
    def steps_into(self) -> Mapping[QualificationId, tuple[Progression, ...]]:
        """Progressions that arrive at each qualification."""
        arriving: dict[QualificationId, list[Progression]] = {card.id: [] for card in self.qualifications}
        for progression in self.progressions:
            arriving[progression.to].append(progression)
        return {card: tuple(steps) for card, steps in arriving.items()}

    def at_level(self, level: LevelId) -> tuple[Qualification, ...]:
        """The qualifications that sit on one rung."""
        return tuple(card for card in self.qualifications if card.level is level)
