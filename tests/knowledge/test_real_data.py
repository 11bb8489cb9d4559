"""The data that the product comes with."""

from datetime import date

import pytest

from pathplanner.core.evidence import EvidenceBase
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.qualifications import CardKind, QualityMark
from pathplanner.knowledge.audit import Audit, audit
from pathplanner.knowledge.evidence import read_evidence
from pathplanner.knowledge.foundation import SOURCED_FIELDS
from pathplanner.knowledge.money import entries_of
from pathplanner.knowledge.paper_words import read_paper_words
from pathplanner.knowledge.reader import read_framework
from pathplanner.planning.notes import is_reliable
from tests.planning.jobs import OCCUPATIONS
from tests.planning.money_book import MONEY
from tests.planning.real import FRAMEWORK, RESOURCES


@pytest.fixture(scope="module")
def evidence() -> EvidenceBase:
    return read_evidence(RESOURCES, FRAMEWORK.qualification, FRAMEWORK.sector)


@pytest.fixture(scope="module")
def found(evidence: EvidenceBase) -> Audit:
    return audit(FRAMEWORK, evidence, OCCUPATIONS, MONEY)


def test_the_data_load_without_a_fault_and_are_all_there(found: Audit) -> None:
    expected = {
        "levels": 9,
        "qualifications": 62,
        "starting points": 2,
        "progressions": 155,
        "provider types": 16,
        "sectors": 15,
        "T Level subjects": 22,
        "V Level subjects": 18,
    }
    assert {name: found.counts[name] for name in expected} == expected
    assert found.counts["glossary terms"] == len(FRAMEWORK.glossary) > 0
    assert found.counts["evidence entries"] > 0
    assert found.counts["fee caps"] == len(MONEY.caps) > 0
    assert found.counts["lowest wages"] == len(MONEY.wages) > 0
    assert found.counts["grade scales"] == len(FRAMEWORK.grades.scales) > 0
    assert found.counts["sources"] > len(FRAMEWORK.sources) > 0


def test_reading_twice_gives_the_same() -> None:
    assert read_framework(RESOURCES) == FRAMEWORK


def test_the_audit_counts_every_fact_once_and_tells_how_many_are_verified(found: Audit, evidence: EvidenceBase) -> None:
    on_cards = sum(field in card.model_fields_set for card in FRAMEWORK.awards for field in SOURCED_FIELDS)
    on_steps = 2 * len(FRAMEWORK.progressions)
    lists = (FRAMEWORK.levels, FRAMEWORK.provider_types, FRAMEWORK.sectors, FRAMEWORK.glossary)
    in_lists = sum(map(len, lists)) + len(FRAMEWORK.t_levels) + len(FRAMEWORK.v_levels)
    of_providers = sum(len(provider.facts) for provider in FRAMEWORK.provider_types)
    tariff = FRAMEWORK.grades.tariff
    rules = (tariff.points, tariff.no_points, tariff.counted_once, tariff.notes)
    by_credit = sum(table.by_credit is not None for table in tariff.points)
    of_grades = len(FRAMEWORK.grades.scales) + sum(map(len, rules)) + by_credit
    of_money = len(list(entries_of(MONEY)))
    in_all = on_cards + on_steps + in_lists + of_providers + of_grades + of_money + len(evidence.evidence)
    assert found.facts == in_all
    assert 0 < found.verified < found.facts
    assert found.verified_share == found.verified / found.facts


def test_the_oldest_check_is_the_oldest_of_all_dates(found: Audit, evidence: EvidenceBase) -> None:
    checks = [source.checked for source in (*FRAMEWORK.sources, *evidence.sources.values())]
    assert found.oldest_check == min(FRAMEWORK.checked, *checks)
    assert found.oldest_check <= date(2026, 11, 23)


def test_an_audit_of_nothing_has_no_share() -> None:
    assert Audit(counts={}, facts=0, verified=0, oldest_check=date.min).verified_share == 0


def test_entry_level_has_three_steps_of_its_own() -> None:
    entry = FRAMEWORK.level[LevelId.ENTRY]
    assert [sub.id for sub in entry.sub_levels] == ["E1", "E2", "E3"]
    assert [level.id for level in FRAMEWORK.levels] == list(LevelId)


def test_the_starting_points_are_the_two_without_an_award() -> None:
    starts = {card.id for card in FRAMEWORK.qualifications if card.kind is CardKind.STARTING_POINT}
    assert starts == {"no_qualifications", "l3_none_work_experience"}
    assert all(FRAMEWORK.steps_into[start] == () for start in starts)


def test_about_24_cards_are_essentials_on_every_level_that_has_cards() -> None:
    essentials = [card for card in FRAMEWORK.qualifications if card.essential]
    assert 22 <= len(essentials) <= 30
    assert {card.level for card in essentials} == set(LevelId)


def test_the_qualifications_come_in_the_order_of_the_ladder() -> None:
    ranks = [card.level.rank for card in FRAMEWORK.qualifications]
    assert ranks == sorted(ranks)


def test_two_cards_carry_the_quality_mark_and_others_at_levels_4_and_5_can() -> None:
    marks = {mark: {card.id for card in FRAMEWORK.qualifications if card.quality_mark is mark} for mark in QualityMark}
    assert marks[QualityMark.CARRIES] == {"htq_4", "htq_5"}
    assert {"hnc", "hnd", "foundation_degree", "cert_he", "dip_he"} <= marks[QualityMark.CAN_CARRY]
    bearing = marks[QualityMark.CARRIES] | marks[QualityMark.CAN_CARRY]
    assert {FRAMEWORK.qualification[card].level for card in bearing} == {LevelId.FOUR, LevelId.FIVE}


@pytest.mark.parametrize(
    ("card", "day", "is_open"),
    [
        ("v_level", date(2027, 8, 31), False),
        ("v_level", date(2027, 9, 1), True),
        ("t_level", date(2020, 8, 31), False),
        ("t_level", date(2020, 9, 1), True),
        ("htq_4", date(2022, 9, 1), True),
        ("l1_progression_to_gcse", date(2030, 1, 1), False),
    ],
)
def test_what_opens_by_date_has_its_date(card: str, day: date, is_open: bool) -> None:
    assert FRAMEWORK.qualification[QualificationId(card)].availability.is_open(day) is is_open


def test_the_healthcare_science_t_level_took_its_last_learners_in_september_2025() -> None:
    (subject,) = (subject for subject in FRAMEWORK.t_levels if "Healthcare Science" in subject.name)
    assert subject.closes is not None
    assert (subject.closes.year, subject.closes.month) == (2025, 9)


def test_every_progression_says_what_it_asks() -> None:
    assert all(step.conditions and step.usual_entry for step in FRAMEWORK.progressions)


def test_the_support_of_an_application_is_marked_on_card_and_step() -> None:
    supporting = {card.id for card in FRAMEWORK.qualifications if card.supporting_only}
    steps = {(step.from_, step.to) for step in FRAMEWORK.progressions if step.supporting_only}
    assert steps == {(card, "bachelor_hons") for card in supporting}


def test_the_cards_at_a_level_are_those_that_stand_on_it() -> None:
    together = [card for level in LevelId for card in FRAMEWORK.at_level(level)]
    assert together == list(FRAMEWORK.qualifications)


def test_evidence_that_is_shown_with_figures_can_be_weighed_or_is_said_to_be_unreliable(
    evidence: EvidenceBase,
) -> None:
    shown = [fact for fact in evidence.evidence if fact.show]
    assert all(fact.sources for fact in shown)
    assert any(is_reliable(fact) for fact in shown)


def test_the_lines_of_every_printed_plan_are_there() -> None:
    words = read_paper_words(RESOURCES)
    assert words.recheck_months > 0
    assert words.where_to_check
    assert words.small_print
