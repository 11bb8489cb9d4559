"""The real evidence with its tables and pages, read once for all tests, and short ways to make facts."""

from datetime import date
from typing import Any

from pathplanner.core.evidence import Evidence, EvidenceBase, Limit
from pathplanner.core.provenance import Source
from pathplanner.knowledge.evidence import read_evidence
from pathplanner.knowledge.evidence_pages import Ground, read_evidence_pages
from pathplanner.knowledge.evidence_tables import read_outcome_tables
from pathplanner.planning.wording.evidence import EvidenceWords
from tests.planning.real import FRAMEWORK, RESOURCES

EVIDENCE = read_evidence(RESOURCES, FRAMEWORK.qualification, FRAMEWORK.sector)
TABLES = read_outcome_tables(RESOURCES, EVIDENCE, FRAMEWORK.sector)
PAGES = read_evidence_pages(RESOURCES, Ground(EVIDENCE, TABLES, FRAMEWORK.sector, FRAMEWORK.source))
WORDS = EvidenceWords(EVIDENCE)
TODAY = date(2026, 11, 23)
LONG_AFTER = date(2040, 1, 1)

SOURCE = Source.model_validate(
    {
        "id": "S1",
        "title": "A table",
        "publisher": "An office",
        "address": "https://example.org",
        "dated": "2023",
        "kind": "official",
        "checked": "2026-11-23",
    }
)
LIMIT = Limit(id="L1", title="Place", says="Pay differs by region. London is not England.")
WHOLE = {
    "measure": "median pay",
    "group": "men aged 30",
    "year": "tax year 2020-21",
    "until": "2021-04-05",
    "place": "England",
    "sources": ["S1"],
    "limits": ["L1"],
    "figures": [{"label": "men", "value": 31400, "unit": "GBP per year"}],
}


def fact(name: str, **fields: Any) -> Evidence:
    """A fact that says little, with whatever else is given."""
    given = {"id": name, "topic": "pay", "headline": "A fact", "says": "It pays well.", "confidence": "verified"}
    return Evidence.model_validate({**given, **fields})


def base(*facts: Evidence) -> EvidenceBase:
    """Evidence of these facts, with one limit and one source."""
    return EvidenceBase(evidence=facts, limits={LIMIT.id: LIMIT}, sources={SOURCE.id: SOURCE})
