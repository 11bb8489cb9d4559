"""Reading resources/evidence."""

from collections.abc import Collection, Iterator
from pathlib import Path

from pathplanner.core.evidence import Evidence, EvidenceBase, Limit
from pathplanner.core.ids import QualificationId, SectorId
from pathplanner.core.provenance import Source
from pathplanner.knowledge.faults import Fault, Known, unknown_ids
from pathplanner.knowledge.tables import Tables

FACTS = "facts.toml"


def read_evidence(
    resources: Path, cards: Collection[QualificationId], sectors: Collection[SectorId] | None = None
) -> EvidenceBase:
    """Read and check resources/evidence; `cards` and `sectors` are those that evidence may belong to.

    Raises DataFaults with every fault found.
    """
    tables = Tables(resources / "evidence")
    evidence = tables.entries("evidence", Evidence, FACTS)
    limits = tables.entries("limit", Limit, "limits.toml")
    sources = tables.entries("source", Source, "sources.toml", dated=True)
    tables.raise_faults()
    base = EvidenceBase(
        evidence=evidence,
        limits={limit.id: limit for limit in limits},
        sources={source.id: source for source in sources},
    )
    tables.faults.extend(_faults_in(base, Known("qualification", cards), Known("sector", sectors or ())))
    tables.raise_faults()
    return base


def _faults_in(base: EvidenceBase, cards: Known, sectors: Known) -> Iterator[Fault]:
    sources, limits = Known("source", base.sources), Known("limit", base.limits)
    for fact in base.evidence:
        yield from unknown_ids(FACTS, fact.id, "sources", fact.sources, sources)
        yield from unknown_ids(FACTS, fact.id, "limits", fact.limits, limits)
        yield from unknown_ids(FACTS, fact.id, "cards", fact.cards, cards)
        if sectors.ids:
            yield from unknown_ids(FACTS, fact.id, "sectors", fact.sectors, sectors)
        if fact.show and not fact.sources:
            yield Fault(FACTS, fact.id, "sources", "is shown but names no source.")
        if fact.show and fact.figures and not fact.limits:
            yield Fault(FACTS, fact.id, "limits", "has figures; name at least one limit.")
        if not fact.show and not fact.why_hidden:
            yield Fault(FACTS, fact.id, "why_hidden", "is kept out of the app; say why.")
