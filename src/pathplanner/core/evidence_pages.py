"""Evidence told in pages: what can be said, sentence by sentence, and what each sentence rests on."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from pathplanner.core.ids import EvidenceId, SectorId, SourceId, TableId
from pathplanner.core.value import Value


class Sentence(Value):
    """One or two sentences and what they rest on: facts, tables, limits, or sources of the framework."""

    says: str
    evidence: tuple[EvidenceId, ...] = ()
    tables: tuple[TableId, ...] = ()
    limits: tuple[str, ...] = ()
    sources: tuple[SourceId, ...] = ()


class PageSection(Value):
    """A heading with what stands below it."""

    heading: str
    sentences: tuple[Sentence, ...]


class EvidencePage(Value):
    """A page to read from top to bottom."""

    id: str
    title: str
    checked: date
    sections: tuple[PageSection, ...]

    @property
    def sentences(self) -> Iterator[Sentence]:
        """All its sentences in order."""
        for section in self.sections:
            yield from section.sentences


class Correction(Value):
    """A claim as it is often heard, and what was found; `show` is false where nothing firm can be put in its place."""

    id: str
    claim: str
    says: str
    evidence: tuple[EvidenceId, ...]
    show: bool = True
    why_hidden: str = ""


class StemSector(Value):
    """A sector that counts as STEM, and what the evidence says of it.

    In `ahead` of `compared` industries the median pay at level 4-5 was above that at level 6, for the `subject` of
    the source that is nearest to the sector.
    """

    sector: SectorId
    subject: str
    ahead: int
    compared: int
    says: str
    evidence: tuple[EvidenceId, ...]
    tables: tuple[TableId, ...] = ()


class EvidencePages(Value):
    """The pages, the corrections and the STEM sectors."""

    pages: tuple[EvidencePage, ...]
    corrections: tuple[Correction, ...]
    stem: tuple[StemSector, ...]

    @cached_property
    def page(self) -> Mapping[str, EvidencePage]:
        """Pages by id."""
        return {page.id: page for page in self.pages}

    def is_stem(self, sector: SectorId) -> bool:
        """Whether a sector counts as STEM."""
        return any(entry.sector == sector for entry in self.stem)
