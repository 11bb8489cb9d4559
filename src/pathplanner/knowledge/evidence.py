"""Reading resources/evidence."""

from collections.abc import Collection, Iterator
from pathlib import Path

from pathplanner.core.evidence import Evidence, EvidenceBase, Limit
from pathplanner.core.ids import QualificationId
from pathplanner.core.provenance import Source
from pathplanner.knowledge.faults import Fault, unknown
from pathplanner.knowledge.tables import Tables


def read_evidence(resources: Path, cards: Collection[QualificationId]) -> EvidenceBase:
    """Read and check resources/evidence; `cards` are the qualifications evidence may belong to.

    Raises DataFaults with every fault found.
    """
    tables = Tables(resources / "evidence")
    evidence = tables.entries("evidence", Evidence, "facts.toml")
    limits = tables.entries("limit", Limit, "limits.toml")
    sources = tables.entries("source", Source, "sources.toml", fill=["checked"])
    base = EvidenceBase(
        evidence=evidence,
        limits={limit.id: limit for limit in limits},
        sources={source.id: source for source in sources},
    )
    tables.faults.extend(_faults_in(base, cards))
    tables.raise_faults()
    return base


def _faults_in(base: EvidenceBase, cards: Collection[QualificationId]) -> Iterator[Fault]:
    seen: set[str] = set()
    for fact in base.evidence:
        if fact.id in seen:
            yield Fault("facts.toml", fact.id, "id", "stands twice; keep one.")
        seen.add(fact.id)
        for field, given, known in (
            ("sources", fact.sources, base.sources),
            ("limits", fact.limits, base.limits),
            ("cards", fact.cards, cards),
        ):
            for name in given:
                if name not in known:
                    yield Fault("facts.toml", fact.id, field, unknown(field.removesuffix("s"), name, known))
        if fact.show and not fact.sources:
            yield Fault("facts.toml", fact.id, "sources", "is shown but names no source.")
        if fact.show and fact.figures and not fact.limits:
            yield Fault("facts.toml", fact.id, "limits", "has figures; name at least one limit.")
