"""The evidence that belongs to a card or a level."""

from typing import Any

import pytest

from pathplanner.core.evidence import Evidence, EvidenceBase, Topic
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.knowledge.evidence import read_evidence
from pathplanner.planning.notes import ORDER, for_card, for_level, is_reliable, wants_pay_note
from tests.planning.real import CARDS, FRAMEWORK, RESOURCES

WHOLE = {"measure": "median pay", "group": "men", "year": "2023", "place": "England"}


@pytest.fixture(scope="module")
def evidence() -> EvidenceBase:
    return read_evidence(RESOURCES, FRAMEWORK.qualification, FRAMEWORK.sector)


def fact(name: str, topic: str = "pay", **fields: Any) -> Evidence:
    given = {"id": name, "topic": topic, "headline": "A fact", "says": "It says.", "confidence": "verified"}
    return Evidence.model_validate({**given, **fields})


def base(*facts: Evidence) -> EvidenceBase:
    return EvidenceBase(evidence=facts, limits={}, sources={})


def test_notes_come_pay_first_and_in_the_order_of_the_file_within_a_topic() -> None:
    facts = [
        fact("stem", "stem", cards=["hnc"]),
        fact("pay 2", cards=["hnc"]),
        fact("pay 1", cards=["hnc"]),
        fact("other", cards=["hnd"]),
    ]
    assert [note.id for note in for_card(base(*facts), QualificationId("hnc"))] == ["pay 2", "pay 1", "stem"]


def test_what_is_kept_out_of_the_app_is_on_no_card_and_no_level() -> None:
    hidden = fact("hidden", cards=["hnc"], levels=["4"], show=False, why_hidden="It is about Scotland.")
    assert for_card(base(hidden), QualificationId("hnc")) == ()
    assert for_level(base(hidden), LevelId.FOUR) == ()


def test_every_topic_has_its_place_in_the_order() -> None:
    assert set(ORDER) == set(Topic)


def test_a_figure_is_reliable_with_all_its_parts() -> None:
    assert is_reliable(fact("whole", **WHOLE, sources=["S1"], limits=["L1"]))


@pytest.mark.parametrize("part", [*WHOLE, "sources", "limits"])
def test_a_figure_without_one_part_is_not_reliable(part: str) -> None:
    given: dict[str, Any] = {**WHOLE, "sources": ["S1"], "limits": ["L1"]}
    assert not is_reliable(fact("short", **{**given, part: type(given[part])()}))


@pytest.mark.parametrize("card_id", CARDS)
def test_awards_from_level_3_on_say_something_of_pay(card_id: QualificationId) -> None:
    card = FRAMEWORK.qualification[card_id]
    assert wants_pay_note(card) == (card in FRAMEWORK.awards and card.level.rank >= 3)


def test_the_real_evidence_reaches_cards_and_levels(evidence: EvidenceBase) -> None:
    for card_id in CARDS:
        assert all(card_id in note.cards for note in for_card(evidence, card_id))
    assert any(note.topic is Topic.PAY for note in for_card(evidence, QualificationId("hnc")))
    assert any(for_level(evidence, level) for level in LevelId)
