"""Qualifications are found by any name they go by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathplanner.core.qualifications import Qualification
from pathplanner.planning.lookup import lookup
from tests.planning.made import card
from tests.planning.real import FRAMEWORK

ALL = FRAMEWORK.qualifications


def found(query: str) -> list[str]:
    return [card.id for card in lookup(query, ALL)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("BTEC", "applied_general"),
        ("NVQ", "nvq3"),
        ("HNC", "hnc"),
        ("O level", "gcse_9_4"),
        ("o-level", "gcse_9_4"),
        ("olevel", "gcse_9_4"),
        ("A level", "a_level"),
        ("A-level", "a_level"),
        ("T Level", "t_level"),
        ("tlevel", "t_level"),
        ("T Level F", "tlfy"),
        ("CSE grade 1", "gcse_9_4"),
        ("ONC", "applied_general"),
        ("PhD", "doctorate"),
        ("master's", "masters"),
        ("masters", "masters"),
        ("access", "access_he"),
        ("nursing access", "access_he"),
        ("ib", "ib"),
        ("Art an", "art_foundation"),
        ("foundation degree", "foundation_degree"),
        ("none", "no_qualifications"),
    ],
)
def test_a_name_old_or_new_finds_its_qualification_first(query: str, first: str) -> None:
    assert found(query)[0] == first


@pytest.mark.parametrize(
    ("query", "among"),
    [
        ("GCSE", {"gcse_9_4", "gcse_1_3"}),
        ("BTEC", {"applied_general", "l1_vocational", "l2_vocational", "hnc", "hnd", "aaq_small"}),
        ("NVQ", {"nvq1", "nvq2", "nvq3"}),
        ("City & Guilds", {"l1_vocational", "l2_vocational", "nvq2", "nvq3", "toq"}),
        ("City a", {"l1_vocational", "l2_vocational", "nvq2", "nvq3", "toq"}),
        ("apprentice", {"foundation_app", "intermediate_app", "advanced_app", "higher_app_4", "degree_app", "l7_app"}),
        ("level 3", {"t_level", "a_level", "nvq3", "advanced_app"}),
        ("entry level", {"entry_award", "fs_entry", "esol_entry", "edsq_entry"}),
    ],
)
def test_a_name_that_several_share_finds_all_of_them(query: str, among: set[str]) -> None:
    assert among <= set(found(query))


def test_a_letter_is_a_word_and_not_the_beginning_of_one() -> None:
    assert found("O level") == ["gcse_9_4"]
    assert "l3_none_work_experience" not in found("O level")
    assert "toq" not in found("T Level")


def test_a_level_finds_only_what_is_on_it_or_names_it() -> None:
    at_level_6 = {card.id for card in ALL if card.level == "6"}
    assert set(found("level 6")) - at_level_6 <= {"nvq3"}


def test_case_spaces_and_apostrophes_do_not_matter() -> None:
    assert found("  BtEc ") == found("btec")
    assert found("master’s") == found("master's") == found("masters")
    assert found("City and Guilds") == found("city & guilds")


def test_what_goes_by_no_such_name_is_not_found() -> None:
    assert found("astronaut") == []


@pytest.mark.parametrize("query", ["", "   ", "&"])
def test_an_empty_query_finds_everything_in_the_order_given(query: str) -> None:
    assert lookup(query, ALL) == ALL


@pytest.mark.parametrize("wanted", ALL, ids=lambda wanted: wanted.id)
def test_every_name_of_every_qualification_finds_it(wanted: Qualification) -> None:
    for name in (wanted.name, wanted.short_name, *wanted.also_called):
        assert wanted in lookup(name, ALL)


@given(st.sampled_from(ALL), st.data())
def test_a_name_is_found_at_every_letter_while_it_is_typed(wanted: Qualification, data: st.DataObject) -> None:
    typed = wanted.short_name[: data.draw(st.integers(1, len(wanted.short_name)))]
    assert wanted in lookup(typed, ALL)


def test_a_whole_name_comes_before_one_that_only_begins_so() -> None:
    cards = [card("Degree apprenticeship"), card("Foundation degree"), card("Degree")]
    assert [one.id for one in lookup("degree", cards)] == ["Degree", "Degree apprenticeship", "Foundation degree"]
