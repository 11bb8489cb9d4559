"""From any card: why it is lit, or what is missing."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.levels import LevelId
from pathplanner.planning.explain import Explanation, Why, explain
from pathplanner.planning.lighting import Light, light
from pathplanner.planning.wording import Wording
from tests.planning.made import card, framework, progression
from tests.planning.real import CARDS, FRAMEWORK, STANDING, TODAY, WORDING, learner, sentence, why

LIT = {Light.HTQ, Light.DEGREE, Light.BOTH, Light.GOAL}
REACHED = {Why.LIT, Why.SUPPORTS_ONLY, Why.BEYOND, Why.ABOVE, Why.LEADS_ELSEWHERE}
PAIRS = {(step.from_, step.to) for step in FRAMEWORK.progressions}


def assert_reads_well(found: Explanation) -> None:
    words = WORDING.explanation(found)
    assert words[0].isupper()
    assert words.endswith(".")
    assert not any(mark in words for mark in "{}\n")
    assert "  " not in words
    assert ", ." not in words
    assert len(words) < 400


def assert_agrees(found: Explanation, state: Light) -> None:
    assert found.light is state
    assert (found.why is Why.HERE) == (state is Light.HERE)
    assert (found.why is Why.LIT) == (state in LIT)
    if found.why in REACHED:
        assert found.path[0] in found.held
        assert found.path[-1] == found.card
        assert set(zip(found.path, found.path[1:], strict=False)) <= PAIRS


@pytest.mark.parametrize("start", CARDS)
def test_every_card_is_explained_from_every_start_in_a_sentence_that_agrees_with_its_light(
    start: QualificationId,
) -> None:
    states = light(FRAMEWORK, [start], STANDING, TODAY).cards
    for card_id in CARDS:
        found = explain(FRAMEWORK, learner(start), STANDING, card_id, TODAY)
        assert_agrees(found, states[card_id])
        assert_reads_well(found)


@settings(max_examples=150, deadline=None)
@given(
    st.sets(st.sampled_from(CARDS), max_size=5).map(sorted),
    st.lists(st.sampled_from([HTQ, DEGREE, *map(Destination, CARDS)]), max_size=3, unique=True),
    st.sampled_from(CARDS),
    st.dates(min_value=date(2019, 1, 1), max_value=date(2031, 12, 31)),
)
def test_every_card_is_explained_whatever_is_held_wherever_one_looks_on_any_day(
    held: list[QualificationId], towards: list[Destination], card_id: QualificationId, day: date
) -> None:
    found = explain(FRAMEWORK, learner(*held), towards, card_id, day)
    assert_agrees(found, light(FRAMEWORK, held, towards, day).cards[card_id])
    assert_reads_well(found)


@pytest.mark.parametrize(
    ("held", "card_id", "words"),
    [
        # Lit
        ("t_level", "t_level", "You are here: you have T Level."),
        ("no_qualifications", "no_qualifications", "You are here: you have no qualifications yet."),
        ("t_level", "hnc", "One step from T Level: it is on a route to degree level."),
        ("t_level", "htq_4", "One step from T Level: it is an HTQ and on a route to degree level."),
        ("t_level", "bachelor_hons", "One step from T Level: it is at degree level."),
        ("hnc", "hnd", "One step from HNC: it is on a route to degree level."),
        ("htq_4", "htq_5", "One step from HTQ level 4: it is an HTQ and on a route to degree level."),
        (
            "tlfy",
            "htq_5",
            "Two steps from T Level Foundation Year, through T Level: it is an HTQ and on a route to degree level.",
        ),
        (
            "tlfy",
            "hnd",
            "Three steps from T Level Foundation Year, through T Level, then HNC: it is on a route to degree level.",
        ),
        ("gcse_9_4", "t_level", "One step from GCSE grades 9-4: it is on routes to an HTQ and to degree level."),
        # Reached, but on no route
        (
            "gcse_9_4",
            "as_level",
            "One step from GCSE grades 9-4: it supports an application but is not enough alone, "
            "so no route runs through it.",
        ),
        (
            "t_level",
            "masters",
            "Two steps from T Level, through Honours degree: it lies beyond HTQ and degree level.",
        ),
        ("bachelor_hons", "masters", "One step from Honours degree: it lies beyond HTQ and degree level."),
        (
            "l5_diploma",
            "l7_diploma",
            "One step from Level 5 diploma or professional: it is above HTQ and degree level, not on the way there.",
        ),
        (
            "no_qualifications",
            "edsq_entry",
            "One step from No qualifications yet, but we know of no step that leads on from it to HTQ or degree level.",
        ),
        # Not open, or nothing to reach
        ("gcse_9_4", "v_level", "V Level opens to new learners in September 2027."),
        ("gcse_1_3", "l1_progression_to_gcse", "Level 1 step to GCSE is announced but has no start date yet."),
        ("t_level", "no_qualifications", "No qualifications yet is a place to start from, not one to reach."),
        ("t_level", "epq", "We know of no step into Extended Project (EPQ) from another qualification."),
        ("t_level", "bachelor_ord", "We know of no step into Ordinary degree from another qualification."),
        # Missing
        (
            "hnc",
            "gcse_9_4",
            "GCSE grades 9-4 is at level 2, below the level 4 you have: routes go up or across, never down.",
        ),
        (
            "no_qualifications",
            "gcse_9_4",
            "Usually needs GCSE grades 3-1 first. You have no qualifications yet. "
            "Missing: one step up, and none we know leads there.",
        ),
        (
            "edsq_l1",
            "masters",
            "Usually needs Honours degree, Degree apprenticeship, Top-up year or three others first. "
            "You have Essential Digital Skills level 1. Missing: the steps up, and none we know lead there.",
        ),
        (
            "ib",
            "cert_he",
            "You have International Baccalaureate, but the only way into CertHE that we know starts from "
            "Work experience, no level 3.",
        ),
        (
            "epq",
            "htq_5",
            "You have Extended Project (EPQ), but the ways into HTQ level 5 that we know start from "
            "A level, Access to HE Diploma, T Level or HTQ level 4.",
        ),
        (
            "core_maths",
            "pgce",
            "Core Maths supports an application but is not enough alone: PGCE starts from Honours degree.",
        ),
    ],
)
def test_the_sentence_says_truly_why(held: str, card_id: str, words: str) -> None:
    assert sentence(learner(held), card_id) == words


def test_with_nothing_placed_the_sentence_says_what_to_do() -> None:
    assert sentence(learner(), "hnc") == (
        "Put a qualification on the ladder to see whether a way leads from it to HNC."
    )
    assert why(learner(), "v_level").why is Why.NOT_OPEN_YET
    assert why(learner(), "no_qualifications").why is Why.STARTING_POINT


def test_without_a_destination_the_sentence_says_what_to_do() -> None:
    found = explain(FRAMEWORK, learner("t_level"), (), QualificationId("hnc"), TODAY)
    assert WORDING.explanation(found) == "Choose a destination to see whether a route leads to it through HNC."


@pytest.mark.parametrize(
    ("card_id", "destinations", "words"),
    [
        ("doctorate", ("doctorate",), "Three steps from T Level, through Honours degree, then Master's degree: "),
        ("masters", ("doctorate",), "Two steps from T Level, through Honours degree: "),
        ("hnc", ("htq",), "One step from T Level, but we know of no step that leads on from it to HTQ."),
        ("bachelor_hons", ("htq",), "One step from T Level: it is above HTQ, not on the way there."),
    ],
)
def test_the_sentence_goes_by_where_one_looks(card_id: str, destinations: tuple[str, ...], words: str) -> None:
    ends = {
        "doctorate": "it is your destination.",
        "masters": "it is on a route to Doctorate.",
    }
    assert sentence(learner("t_level"), card_id, *destinations) == words + ends.get(card_id, "")


def test_of_several_that_are_held_the_nearest_is_named() -> None:
    assert sentence(learner("gcse_9_4", "hnc"), "top_up").startswith("Two steps from HNC")


def test_what_is_held_is_named_in_part_where_it_is_much() -> None:
    many = learner("fs_entry", "edsq_entry", "fs_l1", "edsq_l1", "esol_entry", "entry_award")
    assert sentence(many, "gcse_9_4") == (
        "You have Functional Skills Entry, Essential Digital Skills Entry 3, Functional Skills level 1 "
        "and three others, but the only way into GCSE grades 9-4 that we know starts from GCSE grades 3-1."
    )


def test_a_starting_point_is_no_level_that_is_held() -> None:
    assert why(learner("l3_none_work_experience"), "fs_entry").why is Why.NO_STEP
    assert why(learner("fs_l2"), "fs_entry").why is Why.LEVEL_BELOW


# What the real data have no example of


def explained(made: Framework, held: Learner, card_id: str, *towards: str) -> str:
    destinations = [Destination(name) for name in towards]
    return Wording(made).explanation(explain(made, held, destinations, QualificationId(card_id), TODAY))


@pytest.mark.parametrize(
    ("availability", "dates"),
    [
        ({"opens": date(2027, 9, 1)}, "Bridge opens to new learners in September 2027."),
        ({"closes": date(2025, 9, 30)}, "Bridge closed to new learners in September 2025."),
        ({"announced": True}, "Bridge is announced but has no start date yet."),
        ({"opens": date(2027, 9, 1), "closes": date(2030, 8, 31)}, "Bridge opens to new learners in September 2027."),
        ({"opens": date(2020, 9, 1), "closes": date(2025, 8, 31)}, "Bridge closed to new learners in August 2025."),
    ],
)
def test_what_is_not_open_is_named_where_it_stands_in_the_way(availability: dict[str, object], dates: str) -> None:
    made = framework(
        [card("Start"), card("Bridge", availability=availability), card("End", LevelId.FIVE)],
        [progression("Start", "Bridge"), progression("Bridge", "End")],
    )
    assert explained(made, learner("Start"), "Bridge", "End") == dates
    assert explained(made, learner("Start"), "End", "End") == (
        f"The way from Start runs through Bridge, which is not open: {dates}"
    )


def test_ways_in_that_are_not_open_are_not_named_among_others() -> None:
    made = framework(
        [card("Start"), card("Open"), card("Closed", availability={"announced": True}), card("End")],
        [progression("Open", "End"), progression("Closed", "End")],
    )
    assert explained(made, learner("Start"), "End", "End") == (
        "You have Start, but the only way into End that we know starts from Open."
    )


def test_names_with_commas_are_parted_by_semicolons() -> None:
    made = framework(
        [card("Start"), card("Fish, fresh"), card("Fowl"), card("Game"), card("End")],
        [progression(name, "End") for name in ("Fish, fresh", "Fowl", "Game")],
    )
    assert explained(made, learner("Start"), "End", "End").endswith("start from Fish, fresh; Fowl; or Game.")
