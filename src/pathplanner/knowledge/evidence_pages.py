"""Reading resources/evidence/pages, the corrections and the STEM sectors."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from pathplanner.core.evidence import EvidenceBase
from pathplanner.core.evidence_pages import Correction, EvidencePage, EvidencePages, Sentence, StemSector
from pathplanner.core.ids import SectorId, SourceId, TableId
from pathplanner.knowledge.faults import Fault, Known, unknown_ids
from pathplanner.knowledge.figures import has_figure
from pathplanner.knowledge.tables import Tables

PAGE_FILES = ("about_pay.toml", "why_levels_4_and_5.toml", "stem.toml")
CORRECTIONS = "corrections.toml"
STEM = "stem_sectors.toml"


class Ground(NamedTuple):
    """All that a sentence may rest on: the evidence, the tables, the sectors, and the sources of the framework."""

    base: EvidenceBase
    tables: Collection[TableId]
    sectors: Collection[SectorId]
    sources: Collection[SourceId]


def read_evidence_pages(resources: Path, ground: Ground) -> EvidencePages:
    """Read and check the pages on evidence; raises DataFaults with every fault found."""
    tables, files = Tables(resources / "evidence"), Tables(resources / "evidence" / "pages")
    corrections = tables.entries("correction", Correction, CORRECTIONS)
    stem = tables.entries("stem_sector", StemSector, STEM)
    read = {file: files.single(EvidencePage, file, dated=True) for file in PAGE_FILES}
    tables.faults.extend(files.faults)
    tables.raise_faults()
    pages = {file: page for file, page in read.items() if page is not None}
    check = _Check(ground)
    for file, page in pages.items():
        tables.faults.extend(check.page(file, page))
    for correction in corrections:
        tables.faults.extend(check.correction(correction))
    for entry in stem:
        tables.faults.extend(check.stem(entry))
    tables.raise_faults()
    return EvidencePages(pages=tuple(pages.values()), corrections=corrections, stem=stem)


class _Check:
    def __init__(self, ground: Ground) -> None:
        facts = {fact.id: fact for fact in ground.base.evidence}
        self._facts = Known("fact", facts)
        self._hidden = {name for name, fact in facts.items() if not fact.show}
        self._tables = Known("table", ground.tables)
        self._limits = Known("limit", ground.base.limits)
        self._sources = Known("source", {*ground.base.sources, *ground.sources})
        self._sectors = Known("sector", ground.sectors)

    def page(self, file: str, page: EvidencePage) -> Iterator[Fault]:
        for section in page.sections:
            for number, sentence in enumerate(section.sentences, start=1):
                yield from self._sentence(file, f"{section.heading}, sentence {number}", sentence)

    def correction(self, correction: Correction) -> Iterator[Fault]:
        where = (CORRECTIONS, correction.id)
        yield from unknown_ids(*where, "evidence", correction.evidence, self._facts)
        if not correction.evidence:
            yield Fault(*where, "evidence", "name the facts it rests on.")
        if correction.show:
            yield from self._kept_back(*where, correction.evidence)
        elif not correction.why_hidden:
            yield Fault(*where, "why_hidden", "is kept out of the app; say why.")

    def stem(self, entry: StemSector) -> Iterator[Fault]:
        where = (STEM, entry.sector)
        yield from unknown_ids(*where, "sector", (entry.sector,), self._sectors)
        yield from unknown_ids(*where, "evidence", entry.evidence, self._facts)
        yield from unknown_ids(*where, "tables", entry.tables, self._tables)
        yield from self._kept_back(*where, entry.evidence)
        if not entry.evidence:
            yield Fault(*where, "evidence", "name the facts it rests on.")

    def _sentence(self, file: str, entry: str, sentence: Sentence) -> Iterator[Fault]:
        yield from unknown_ids(file, entry, "evidence", sentence.evidence, self._facts)
        yield from unknown_ids(file, entry, "tables", sentence.tables, self._tables)
        yield from unknown_ids(file, entry, "limits", sentence.limits, self._limits)
        yield from unknown_ids(file, entry, "sources", sentence.sources, self._sources)
        yield from self._kept_back(file, entry, sentence.evidence)
        if has_figure(sentence.says) and not (sentence.evidence or sentence.tables or sentence.sources):
            yield Fault(file, entry, "evidence", "says a figure; name the fact, table or source it rests on.")

    def _kept_back(self, file: str, entry: str, evidence: Collection[str]) -> Iterator[Fault]:
        for name in evidence:
            if name in self._hidden:
                yield Fault(file, entry, "evidence", f"{name!r} is kept out of the app; rest it on another fact.")
