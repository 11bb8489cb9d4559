"""The sources behind the sentences of a page, a correction or a STEM sector."""

from collections.abc import Iterable, Iterator, Mapping

from pathplanner.core.evidence import EvidenceBase
from pathplanner.core.evidence_pages import Correction, Sentence, StemSector
from pathplanner.core.ids import EvidenceId, SourceId, TableId
from pathplanner.core.outcome_tables import OutcomeTable
from pathplanner.core.provenance import Source


class EvidenceSources:
    """Finds every source that something rests on; `others` are those of the framework, which pages may name too."""

    def __init__(
        self, base: EvidenceBase, tables: Mapping[TableId, OutcomeTable], others: Mapping[SourceId, Source]
    ) -> None:
        self._facts = {fact.id: fact for fact in base.evidence}
        self._tables = tables
        self._sources = {**others, **base.sources}

    def of_sentence(self, sentence: Sentence) -> tuple[Source, ...]:
        """The sources of a sentence on a page, each once; none where it says no figure."""
        return self._each_once((*self._named(sentence.evidence, sentence.tables), *sentence.sources))

    def of_stem(self, entry: StemSector) -> tuple[Source, ...]:
        """The sources of what is said of a STEM sector, each once."""
        return self._each_once(self._named(entry.evidence, entry.tables))

    def of_correction(self, correction: Correction) -> tuple[Source, ...]:
        """The sources of a correction, each once."""
        return self._each_once(self._named(correction.evidence, ()))

    def _named(self, evidence: Iterable[EvidenceId], tables: Iterable[TableId]) -> Iterator[SourceId]:
        for fact in evidence:
            yield from self._facts[fact].sources
        for table in tables:
            yield from self._tables[table].sources

    def _each_once(self, sources: Iterable[SourceId]) -> tuple[Source, ...]:
        return tuple(self._sources[source] for source in dict.fromkeys(sources))
