"""The routes as they stand for a learner, best first."""

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathplanner.core.destinations import DEGREE, HTQ, Destination, ends_of
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.routes import Route
from pathplanner.planning.routes import rank, route_along, routes
from tests.planning.made import card, framework, ids, progression
from tests.planning.real import CARDS, FRAMEWORK, STANDING, SUPPORTING, TODAY, along, learner

V_LEVELS_START = date(2027, 9, 1)

DAYS = st.dates(min_value=date(2019, 1, 1), max_value=date(2031, 12, 31))
HELD = st.sets(st.sampled_from(CARDS), max_size=4).map(sorted)
TOWARDS = st.lists(st.sampled_from([HTQ, DEGREE, *map(Destination, CARDS)]), max_size=3, unique=True)


def from_(*held: str, to: tuple[Destination, ...] = STANDING, as_of: date = TODAY) -> tuple[Route, ...]:
    return routes(FRAMEWORK, learner(*held), to, as_of)


@settings(max_examples=60, deadline=None)
@given(HELD, TOWARDS, DAYS)
def test_every_route_is_one_that_can_be_taken(
    held: list[QualificationId], towards: list[Destination], day: date
) -> None:
    for route in from_(*held, to=tuple(towards), as_of=day):
        assert route.starts_from in held
        assert route.ends_on in ends_of(route.destination)
        assert len(set(route.cards)) == len(route.cards)
        assert not set(route.cards[1:]).intersection(held)
        assert not SUPPORTING.intersection(route.cards[1:-1])
        assert not any(step.progression.supporting_only for step in route.steps)
        assert all(FRAMEWORK.qualification[passed].availability.is_open(day) for passed in route.cards[1:])


@settings(max_examples=40, deadline=None)
@given(HELD, TOWARDS, DAYS)
def test_routes_come_in_their_order_and_none_comes_twice(
    held: list[QualificationId], towards: list[Destination], day: date
) -> None:
    ranks = [rank(route) for route in from_(*held, to=tuple(towards), as_of=day)]
    assert ranks == sorted(set(ranks))


@settings(max_examples=25, deadline=None)
@given(HELD, st.randoms(use_true_random=False))
def test_the_same_question_has_the_same_answer_in_whatever_order_the_data_stand(
    held: list[QualificationId], chance: random.Random
) -> None:
    given_fields = {name: getattr(FRAMEWORK, name) for name in Framework.model_fields}
    shuffled = chance.sample(FRAMEWORK.progressions, len(FRAMEWORK.progressions))
    other = Framework(**{**given_fields, "progressions": tuple(shuffled)})
    assert routes(other, learner(*held), STANDING, TODAY) == from_(*held)


def test_the_order_is_fewest_unmet_conditions_then_time_then_steps_then_ids() -> None:
    year, two_years = {"min": 12, "max": 12}, {"min": 24, "max": 24}
    job = {"kind": "job_offer"}
    small = framework(
        [
            card("start"),
            *(card(name, full_time=year) for name in ("a", "b", "c")),
            card("long", full_time=two_years),
            card("unknown"),
            card("end", full_time=year),
        ],
        [
            progression("start", "end", conditions=[job]),
            *(progression("start", name) for name in ("unknown", "c", "b", "a", "long")),
            progression("a", "b"),
            *(progression(name, "end") for name in ("a", "b", "c", "long", "unknown")),
        ],
    )
    who = learner("start", job_offer=False)
    found = routes(small, who, [Destination("end")], TODAY)
    assert [route.cards[1:-1] for route in found] == [("a",), ("b",), ("c",), ("long",), ("a", "b"), ("unknown",), ()]


def test_what_takes_an_unknown_time_comes_after_what_takes_a_known_one() -> None:
    found = [route for route in from_("nvq2") if route.unmet == 0]
    known = [route.full_time is not None or route.part_time is not None for route in found]
    assert known == sorted(known, reverse=True)
    assert False in known


def test_a_limit_gives_the_first_of_all() -> None:
    everything = from_("t_level")
    assert routes(FRAMEWORK, learner("t_level"), STANDING, TODAY, limit=5) == everything[:5]
    assert routes(FRAMEWORK, learner("t_level"), STANDING, TODAY, limit=10_000) == everything


def test_who_holds_nothing_or_looks_nowhere_has_no_route() -> None:
    assert from_() == ()
    assert from_("t_level", to=()) == ()


def test_nothing_leads_on_from_the_highest_award() -> None:
    assert from_("doctorate") == ()


# Dates


def test_a_v_level_is_part_of_a_route_from_september_2027() -> None:
    the_day_before = from_("gcse_9_4", as_of=date(2027, 8, 31))
    assert not any("v_level" in route.cards for route in the_day_before)
    assert any("v_level" in route.cards for route in from_("gcse_9_4", as_of=V_LEVELS_START))


def test_what_is_held_may_be_closed_by_now() -> None:
    assert from_("v_level", as_of=TODAY)


# Supporting qualifications


@pytest.mark.parametrize("start", sorted(SUPPORTING))
def test_a_supporting_qualification_is_no_way_to_a_degree_by_itself(start: str) -> None:
    assert not any(route.steps[0].progression.to == "bachelor_hons" for route in from_(start))


def test_who_holds_an_as_level_can_go_on_to_the_a_level() -> None:
    assert any(route.cards == ("as_level", "a_level", "bachelor_hons") for route in from_("as_level"))


def test_there_are_three_supporting_qualifications() -> None:
    assert {"as_level", "epq", "core_maths"} == SUPPORTING


def test_a_supporting_qualification_may_be_the_destination() -> None:
    (first, *_) = from_("gcse_9_4", to=(Destination("as_level"),))
    assert first.cards == ("gcse_9_4", "as_level")


# What a route tells


def test_awards_on_the_way_at_levels_4_and_5_are_off_ramps() -> None:
    route = along(learner("t_level"), "t_level", "hnc", "hnd", "top_up", "masters")
    assert route.off_ramps == ("hnc", "hnd")


def test_neither_end_of_a_route_is_an_off_ramp() -> None:
    assert along(learner("hnc"), "hnc", "hnd").off_ramps == ()


@pytest.mark.parametrize("start", CARDS)
def test_every_off_ramp_lies_inside_its_route(start: str) -> None:
    for route in from_(start):
        inside = [FRAMEWORK.qualification[passed] for passed in route.cards[1:-1]]
        expected = [passed.id for passed in inside if passed.level in (LevelId.FOUR, LevelId.FIVE)]
        assert list(route.off_ramps) == expected


def test_a_route_may_pass_through_an_htq_on_the_way_to_a_degree() -> None:
    cards = ("t_level", "htq_4", "bachelor_hons")
    (route,) = (route for route in from_("t_level") if route.cards == cards)
    assert route.destination == DEGREE
    assert route.off_ramps == ("htq_4",)


def test_a_route_with_a_paid_job_in_it_earns_while_learning() -> None:
    assert along(learner("t_level"), "t_level", "degree_app").earns_while_learning
    assert not along(learner("t_level"), "t_level", "bachelor_hons").earns_while_learning


def test_a_step_carries_what_its_card_costs_and_who_teaches_it() -> None:
    (step,) = along(learner("t_level"), "t_level", "htq_4").steps
    htq = FRAMEWORK.qualification[QualificationId("htq_4")]
    assert (step.cost, step.providers) == (htq.cost, htq.providers)
    assert step.progression.sources


# A route chosen before


def test_a_route_can_be_made_again_from_its_cards() -> None:
    for route in from_("t_level"):
        assert route_along(FRAMEWORK, learner("t_level"), route.destination, route.cards) == route


@pytest.mark.parametrize("cards", [(), ("t_level",), ("t_level", "doctorate"), ("t_level", "hnc", "t_level")])
def test_cards_that_no_step_joins_are_no_route(cards: tuple[str, ...]) -> None:
    assert route_along(FRAMEWORK, learner("t_level"), DEGREE, ids(*cards)) is None
