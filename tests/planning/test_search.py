"""Titles are found while they are typed, by any of their words in any order."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathplanner.core.occupations import NamedKind
from pathplanner.planning.search import Finds, Found, FoundKind, TitleSearch, words_of
from tests.planning.jobs import OCCUPATIONS

TITLES = TitleSearch(OCCUPATIONS)
TYPED = st.text(string.ascii_letters + string.digits + " -&'éß", max_size=12)

OF_OCCUPATIONS = st.sampled_from(OCCUPATIONS.occupations)
OF_QUALIFICATIONS = st.sampled_from(OCCUPATIONS.qualifications)
OF_GROUPS = st.sampled_from([row for row in OCCUPATIONS.pay if len(row.group) == 4])
WITH_TITLE = st.one_of(OF_OCCUPATIONS, OF_QUALIFICATIONS, OF_GROUPS)


def ids(finds: Finds) -> set[tuple[FoundKind, str]]:
    return {(each.kind, each.id) for each in finds.found}


def first(typed: str) -> Found:
    return TITLES.search(typed).found[0]


def test_every_occupation_every_named_qualification_and_every_unit_group_has_its_title() -> None:
    groups = {row.group for row in OCCUPATIONS.pay if len(row.group) == 4}
    assert len(TITLES) == len(OCCUPATIONS.occupations) + len(OCCUPATIONS.qualifications) + len(groups) == 2963


@given(WITH_TITLE, st.data())
def test_every_title_is_found_by_any_of_its_words_and_by_any_beginning_of_them(
    owner: Found, data: st.DataObject
) -> None:
    words = words_of(owner.title)
    chosen = data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=4, unique=True))
    last = chosen[-1][: data.draw(st.integers(1, len(chosen[-1])))]
    finds = TITLES.search(" ".join([*chosen[:-1], last]))
    assert not finds.is_guess
    assert owner.title in {each.title for each in finds.found}


@given(WITH_TITLE, st.data())
def test_words_are_found_in_any_order(owner: Found, data: st.DataObject) -> None:
    mixed = data.draw(st.permutations(words_of(owner.title)[:12]))
    assert owner.title in {each.title for each in TITLES.search(" ".join(mixed)).found}


@given(st.one_of(TYPED, WITH_TITLE.map(lambda owner: owner.title[:20])), TYPED)
def test_typing_on_never_adds_to_what_was_found(typed: str, more: str) -> None:
    before, after = TITLES.search(typed), TITLES.search(typed + more)
    if before.count and not before.is_guess and not after.is_guess:
        assert ids(after) <= ids(before)


@given(TYPED)
def test_what_is_found_has_every_word_unless_it_is_a_guess(typed: str) -> None:
    finds = TITLES.search(typed)
    assert finds.count == len(finds.found) == len(ids(finds))
    for each in finds.found:
        said = [*words_of(each.title), "htq", "t", "level", "tq", "apprenticeship", each.level or ""]
        assert finds.is_guess or all(any(word.startswith(one) for word in said) for one in words_of(typed))


@given(TYPED, st.integers(1, 30))
def test_a_limit_gives_the_first_and_counts_all(typed: str, limit: int) -> None:
    whole, some = TITLES.search(typed), TITLES.search(typed, limit)
    assert (some.found, some.count, some.is_guess) == (whole.found[:limit], whole.count, whole.is_guess)


@pytest.mark.parametrize("typed", ["", "   ", "-", "'", "\u2026"])
def test_where_no_word_is_typed_nothing_is_found(typed: str) -> None:
    assert TITLES.search(typed) == Finds((), 0)


def test_the_title_itself_comes_first_then_whole_words_then_beginnings() -> None:
    assert [each.id for each in TITLES.search("data analyst").found[:2]] == ["OCC0118", "ST0118"]
    nurse = [each.title for each in TITLES.search("nurse").found]
    assert nurse.index("Dental nurse") < nurse.index("Nursery education teaching professionals")


def test_what_it_is_and_its_level_are_words_too() -> None:
    assert {each.named_kind for each in TITLES.search("t level").found} == {NamedKind.T_LEVEL}
    assert len(TITLES.search("htq").found) == 282
    assert {each.level for each in TITLES.search("htq level 4 data").found} == {"4"}


def test_joining_signs_accents_and_apostrophes_do_not_matter() -> None:
    assert ids(TITLES.search("health & social")) == ids(TITLES.search("health and social"))
    assert ids(TITLES.search("CAFÉ")) == ids(TITLES.search("cafe"))
    assert first("ships master").title.startswith("Ship's master")
    assert first("ship\u2019s master").title.startswith("Ship's master")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("netwrok engineer", "Network engineer"),
        ("electrican", "Electrician"),
        ("brickayer", "Bricklayer"),
        ("plumbber", "Plumbers"),
        ("cybersecurity technician", "Cyber security technician"),
        ("Data analist", "Data analyst"),
    ],
)
def test_a_typing_error_is_taken_for_what_was_meant_and_called_a_guess(typed: str, meant: str) -> None:
    finds = TITLES.search(typed)
    assert finds.is_guess
    assert any(meant.casefold() in each.title.casefold() for each in finds.found)


def test_nothing_is_guessed_where_the_words_are_found_or_are_too_short() -> None:
    assert not TITLES.search("nurse").is_guess
    assert TITLES.search("qx").found == ()
    assert TITLES.search("xyzzy").found == ()


def test_a_group_of_jobs_tells_the_sectors_of_its_occupations() -> None:
    group = next(each for each in TITLES.search("data analysts").found if each.kind is FoundKind.JOB_GROUP)
    assert (group.id, group.level) == ("3544", None)
    assert "digital" in group.sectors


def test_a_long_text_that_was_pasted_is_answered() -> None:
    assert TITLES.search("nurse " * 20_000).count > 0
