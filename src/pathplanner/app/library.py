"""What every command needs: the framework, the evidence, and the words."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pathplanner.core.evidence import EvidenceBase
from pathplanner.core.framework import Framework
from pathplanner.core.ids import TableId
from pathplanner.core.plan import Plan
from pathplanner.knowledge.evidence import read_evidence
from pathplanner.knowledge.paper_words import read_paper_words
from pathplanner.knowledge.reader import read_framework
from pathplanner.planning.wording import Wording
from pathplanner.planning.wording.names import Translate

if TYPE_CHECKING:
    from pathplanner.core.evidence_pages import EvidencePages
    from pathplanner.core.money import MoneyBook
    from pathplanner.core.occupations import OccupationMap
    from pathplanner.core.outcome_tables import OutcomeTable
    from pathplanner.planning.search import TitleSearch
    from pathplanner.reporting.easy import EasyFiller
    from pathplanner.reporting.easy_typeset import EasyTypesetter
    from pathplanner.reporting.pages import PageFiller, StandingWords
    from pathplanner.reporting.paper import PaperCompared
    from pathplanner.reporting.reading import Ground
    from pathplanner.reporting.typeset import ReadingTypesetter, Typesetter


class Library:
    """Reads each part of resources/ once, when it is first asked for. Raises DataFaults."""

    def __init__(self, resources: Path) -> None:
        self.resources = resources

    @cached_property
    def framework(self) -> Framework:
        """Levels, qualifications and progressions."""
        return read_framework(self.resources)

    @cached_property
    def evidence(self) -> EvidenceBase:
        """Pay, STEM and outcomes."""
        return read_evidence(self.resources, self.framework.qualification, self.framework.sector)

    @cached_property
    def outcome_tables(self) -> "Mapping[TableId, OutcomeTable]":
        """The tables of pay and outcomes."""
        from pathplanner.knowledge.evidence_tables import read_outcome_tables

        return read_outcome_tables(self.resources, self.evidence, self.framework.sector)

    @cached_property
    def evidence_pages(self) -> "EvidencePages":
        """The pages on evidence, the corrections and the STEM sectors."""
        from pathplanner.knowledge.evidence_pages import Ground, read_evidence_pages

        known = self.framework
        return read_evidence_pages(
            self.resources, Ground(self.evidence, self.outcome_tables, known.sector, known.source)
        )

    @cached_property
    def english(self) -> Wording:
        """The words in English."""
        return Wording(self.framework)

    @cached_property
    def occupations(self) -> "OccupationMap":
        """Occupations, named qualifications and pay."""
        from pathplanner.knowledge.occupations import read_occupations

        return read_occupations(self.resources, self.framework)

    @cached_property
    def money(self) -> "MoneyBook":
        """Fees, loans and wages."""
        from pathplanner.knowledge.money import read_money

        return read_money(self.resources, self.framework)

    @cached_property
    def titles(self) -> "TitleSearch":
        """All titles of the occupation map, ready to be searched."""
        from pathplanner.planning.search import TitleSearch as Made

        return Made(self.occupations)

    def read_evidence(self) -> EvidenceBase:
        """The evidence, as a function to pass on."""
        return self.evidence

    def read_occupations(self) -> "OccupationMap":
        """Occupations, named qualifications and pay, as a function to pass on."""
        return self.occupations

    def read_outcome_tables(self) -> "Mapping[TableId, OutcomeTable]":
        """The tables of pay and outcomes, as a function to pass on."""
        return self.outcome_tables

    def read_evidence_pages(self) -> "EvidencePages":
        """The pages on evidence, as a function to pass on."""
        return self.evidence_pages

    def wording(self, translate: Translate) -> Wording:
        """The words in the reader's language."""
        return Wording(self.framework, translate)

    def filler(self, wording: Wording | None = None) -> "PageFiller":
        """What fills the pages of a plan."""
        from pathplanner.reporting.pages import PageFiller as Made

        return Made(self.framework, wording or self.english, self.evidence, self._standing_words, self._compared)

    def easy_filler(self, wording: Wording | None = None) -> "EasyFiller":
        """What fills the Easy Read pages of a plan."""
        from pathplanner.knowledge.easy_words import read_easy_words
        from pathplanner.reporting.easy import EasyFiller as Made

        words = read_easy_words(self.resources, self.framework)
        charged = self.money.charged_for
        return Made(self.framework, wording or self.english, words, self._standing_words, charged)

    @property
    def _standing_words(self) -> "StandingWords":
        from pathplanner.reporting.pages import StandingWords as Made

        words = read_paper_words(self.resources)
        return Made(words.where_to_check, words.small_print, words.recheck_months)

    def _compared(self, plan: Plan, framework: Framework, wording: Wording, as_of: date) -> "PaperCompared":
        from pathplanner.app.plan_comparison import comparison_on_paper

        return comparison_on_paper(self, plan, framework, wording, as_of)

    @property
    def ground(self) -> "Ground":
        """What the pages on evidence rest on."""
        from pathplanner.reporting.reading import Ground as Made

        return Made(self.evidence, self.outcome_tables, self.framework.source)

    def reading_typesetter(self) -> "ReadingTypesetter":
        """What turns the pages on evidence into paper."""
        from pathplanner.reporting.typeset import ReadingTypesetter as Made

        return Made(self.resources / "print", self.resources / "fonts")

    def easy_typesetter(self) -> "EasyTypesetter":
        """What turns the Easy Read pages of a plan into paper."""
        from pathplanner.reporting.easy_typeset import EasyTypesetter as Made

        return Made(self.resources / "print", self.resources / "fonts")

    def typesetter(self) -> "Typesetter":
        """What turns the pages of a plan into paper."""
        from pathplanner.reporting.typeset import Typesetter as Made

        return Made(self.resources / "print", self.resources / "fonts")
