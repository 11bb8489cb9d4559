"""The audit: how much there is, how much of it is verified, and how old it is."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pathplanner.core.evidence import EvidenceBase
from pathplanner.core.framework import Framework
from pathplanner.core.money import MoneyBook
from pathplanner.core.occupations import NamedKind, OccupationMap
from pathplanner.core.provenance import Confidence
from pathplanner.knowledge.foundation import SOURCED_FIELDS
from pathplanner.knowledge.money import entries_of
from pathplanner.knowledge.sourced import graded_entries, sourced_entries


@dataclass(frozen=True, slots=True)
class Audit:
    """Counts of entries, of facts and of verified facts, and the oldest day any was checked."""

    counts: Mapping[str, int]
    facts: int
    verified: int
    oldest_check: date

    @property
    def verified_share(self) -> float:
        """The share of facts with a verified source, 0 to 1."""
        return self.verified / self.facts if self.facts else 0.0


def audit(framework: Framework, evidence: EvidenceBase, occupations: OccupationMap, money: MoneyBook) -> Audit:
    """Count a framework, its evidence, its occupations and what is known of money."""
    confidences = [*_confidences(framework, evidence), *(entry.confidence for entry in entries_of(money))]
    sources = (
        *framework.sources,
        *framework.grades.sources,
        *evidence.sources.values(),
        *occupations.sources.values(),
        *money.sources.values(),
    )
    return Audit(
        counts={
            "levels": len(framework.levels),
            "qualifications": len(framework.awards),
            "starting points": len(framework.qualifications) - len(framework.awards),
            "progressions": len(framework.progressions),
            "provider types": len(framework.provider_types),
            "sectors": len(framework.sectors),
            "T Level subjects": len(framework.t_levels),
            "V Level subjects": len(framework.v_levels),
            "glossary terms": len(framework.glossary),
            "evidence entries": len(evidence.evidence),
            "grade scales": len(framework.grades.scales),
            "grades with Tariff points": sum(len(table.points) for table in framework.grades.tariff.points),
            **_counts_of(occupations),
            **_counts_of_money(money),
            "sources": len(sources),
        },
        facts=len(confidences),
        verified=sum(confidence is Confidence.VERIFIED for confidence in confidences),
        oldest_check=min(
            framework.checked, occupations.checked, money.checked, *(source.checked for source in sources)
        ),
    )


def _counts_of(occupations: OccupationMap) -> Mapping[str, int]:
    kinds = Counter(named.kind for named in occupations.qualifications)
    return {
        "occupations": len(occupations.occupations),
        "named HTQs": kinds[NamedKind.HTQ],
        "T Level specialisms": kinds[NamedKind.T_LEVEL],
        "named technical qualifications": kinds[NamedKind.TECHNICAL_QUALIFICATION],
        "named apprenticeships": kinds[NamedKind.APPRENTICESHIP] + kinds[NamedKind.FOUNDATION_APPRENTICESHIP],
        "apprenticeship units": kinds[NamedKind.APPRENTICESHIP_UNIT],
        "occupations that named qualifications serve": len(occupations.serving),
        "progressions between occupations": len(occupations.progressions),
        "SOC 2020 groups with pay": len({row.group for row in occupations.pay if row.median is not None}),
    }


def _counts_of_money(money: MoneyBook) -> Mapping[str, int]:
    return {
        "fee caps": len(money.caps),
        "rules of what is charged or free": len(money.charged) + len(money.offers),
        "lowest wages": len(money.wages),
        "facts on loans, grants and fees": len(money.facts) + 1,
        "of these, not known": sum(fact.not_known for fact in money.facts),
    }


def _confidences(framework: Framework, evidence: EvidenceBase) -> Iterator[Confidence]:
    for card in framework.awards:
        yield from (card.confidence_in(field) for field in SOURCED_FIELDS if field in card.model_fields_set)
    for step in framework.progressions:
        yield step.confidence
        yield step.entry_confidence
    for entry in (*sourced_entries(framework), *graded_entries(framework.grades)):
        yield entry.value.confidence
    for fact in evidence.evidence:
        yield fact.confidence
