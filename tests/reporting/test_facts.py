"""Which facts on pay a plan carries: all of a figure or nothing of it."""

from datetime import date
from typing import Any

import pytest

from pathplanner.core.evidence import Evidence, EvidenceBase, Figure, Limit, Topic
from pathplanner.core.ids import EvidenceId, QualificationId, SectorId, SourceId
from pathplanner.core.provenance import Confidence, Source
from pathplanner.reporting.facts import best_fact, on_paper

HND = QualificationId("hnd")
SOURCE = Source(
    id=SourceId("S"),
    title="Pay after college",
    publisher="Office",
    address="https://example.org",
    dated="May 2025",
    kind="statistics",
    checked=date(2026, 11, 23),
)
LIMITS = (
    Limit(id="short", title="Small groups", says="Some figures rest on few people."),
    Limit(id="long", title="STEM is several groups", says=f"A median is the middle. {'It hides a lot. ' * 20}"),
)


def fact(name: str, **changes: Any) -> Evidence:
    given: dict[str, Any] = {
        "topic": Topic.PAY,
        "headline": "Pay",
        "says": "They had £25,000 to £31,000.",
        "measure": "yearly pay before tax",
        "group": "people with an HND",
        "year": "tax year 2022-23",
        "place": "England",
        "limits": ("short",),
        "cards": (HND,),
        "sources": (SOURCE.id,),
        "confidence": Confidence.VERIFIED,
        "reading": "official data rows",
    }
    return Evidence(id=EvidenceId(name), **{**given, **changes})


def base(*facts: Evidence) -> EvidenceBase:
    return EvidenceBase(evidence=facts, limits={limit.id: limit for limit in LIMITS}, sources={SOURCE.id: SOURCE})


def best_of(*facts: Evidence) -> str | None:
    chosen = best_fact(base(*facts), HND)
    return None if chosen is None else chosen.id


@pytest.mark.parametrize("part", ["measure", "group", "year", "place", "limits", "sources"])
def test_a_figure_without_one_of_its_parts_is_not_used(part: str) -> None:
    assert best_of(fact("a", **{part: () if part in {"limits", "sources"} else ""})) is None


@pytest.mark.parametrize(
    "changes", [{"show": False}, {"topic": Topic.DEMAND}, {"cards": ()}, {"sectors": (SectorId("digital"),)}]
)
def test_what_is_hidden_or_about_something_else_is_not_used(changes: dict[str, Any]) -> None:
    assert best_of(fact("a", **changes)) is None


def test_what_was_read_at_its_source_comes_first_then_a_range_then_the_most_specific() -> None:
    reported = fact("reported", reading="reported by a third party")
    wide = fact("wide", cards=(HND, QualificationId("hnc")))
    narrow = fact("narrow")
    ranged = fact(
        "ranged", cards=wide.cards, figures=(Figure(label="lower quartile", value=25_000, unit="GBP per year"),)
    )
    assert best_of(reported, wide, narrow, ranged) == "ranged"
    assert best_of(reported, wide, narrow) == "narrow"
    assert best_of(reported, wide) == "wide"
    assert best_of(reported) == "reported"


def test_a_fact_stands_on_paper_with_everything_that_is_needed_to_weigh_it() -> None:
    used = fact("a")
    paper = on_paper(base(used), used, str)
    assert paper.says == "They had £25,000 to £31,000."
    assert paper.measure_line == "yearly pay before tax; people with an HND; tax year 2022-23; England"
    assert paper.limit == "Some figures rest on few people."
    assert paper.source_line == "Pay after college, Office, May 2025"


def test_the_first_limit_is_told_and_the_others_are_named() -> None:
    used = fact("a", limits=("short", "long"))
    assert on_paper(base(used), used, str).limit.endswith("few people. Mind also: STEM is several groups.")
    used = fact("a", limits=("long", "short"))
    assert on_paper(base(used), used, str).limit == "A median is the middle. Mind also: small groups."
