"""Reading resources/evidence."""

from collections.abc import Collection, Iterator
from pathlib import Path

from pathplanner.core.evidence import Evidence, EvidenceBase, Limit
from pathplanner.core.ids import QualificationId, SectorId
from pathplanner.core.provenance import Source
from pathplanner.knowledge.faults import Fault, Known, unknown_ids
from pathplanner.knowledge.figures import has_figure
from pathplanner.knowledge.tables import Tables

FACTS = "facts.toml"
LIMITS = "limits.toml"


def read_evidence(
    resources: Path, cards: Collection[QualificationId], sectors: Collection[SectorId] | None = None
) -> EvidenceBase:
    """Read and check resources/evidence; `cards` and `sectors` are those that evidence may belong to.

    Raises DataFaults with every fault found.
    """
    tables = Tables(resources / "evidence")
    evidence = tables.entries("evidence", Evidence, FACTS, dated=True)
    limits = tables.entries("limit", Limit, LIMITS)
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
    facts = Known("fact", {fact.id for fact in base.evidence})
    for limit in base.limits.values():
        yield from unknown_ids(LIMITS, limit.id, "evidence", limit.evidence, facts)
        if has_figure(limit.says) and not limit.evidence:
            yield Fault(LIMITS, limit.id, "evidence", "says a figure; name the fact it rests on.")
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
        if fact.year and fact.until is None and fact.show:
            yield Fault(FACTS, fact.id, "until", "has a year; say its last day, such as until = 2019-04-05.")
        if not fact.show and not fact.why_hidden:
            yield Fault(FACTS, fact.id, "why_hidden", "is kept out of the app; say why.")
