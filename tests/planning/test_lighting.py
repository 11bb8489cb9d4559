"""What is lit is what is on a route, no more and no less."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.core.ids import QualificationId
from pathplanner.planning.lighting import Light, Pair, light, light_routes, ways_into
from pathplanner.planning.routes import routes
from tests.planning.real import CARDS, FRAMEWORK, STANDING, TODAY, learner

DAYS = st.dates(min_value=date(2019, 1, 1), max_value=date(2031, 12, 31))
HELD = st.sets(st.sampled_from(CARDS), max_size=4).map(sorted)
TOWARDS = st.lists(st.sampled_from([HTQ, DEGREE, *map(Destination, CARDS)]), max_size=3, unique=True)


def expected_light(towards: set[Destination]) -> Light:
    if {HTQ, DEGREE} <= towards:
        return Light.BOTH
    if HTQ in towards:
        return Light.HTQ
    if DEGREE in towards:
        return Light.DEGREE
    return Light.GOAL if towards else Light.NONE


def assert_lit_as_routed(held: list[QualificationId], towards: tuple[Destination, ...], day: date) -> None:
    cards: dict[QualificationId, set[Destination]] = {card: set() for card in CARDS}
    steps: dict[Pair, set[Destination]] = {}
    for route in routes(FRAMEWORK, learner(*held), towards, day):
        for step in route.steps:
            pair = (step.progression.from_, step.progression.to)
            cards[pair[1]].add(route.destination)
            steps.setdefault(pair, set()).add(route.destination)
    expected = {card: Light.HERE if card in held else expected_light(to) for card, to in cards.items()}
    lighting = light(FRAMEWORK, held, towards, day)
    assert lighting.cards == expected
    assert lighting.steps == {pair: expected_light(to) for pair, to in steps.items()}


@pytest.mark.parametrize("start", CARDS)
def test_lit_cards_and_steps_are_exactly_those_of_the_routes_from_every_start(start: QualificationId) -> None:
    assert_lit_as_routed([start], STANDING, TODAY)


@settings(max_examples=60, deadline=None)
@given(HELD, TOWARDS, DAYS)
def test_lit_cards_and_steps_are_exactly_those_of_the_routes_whatever_is_held_on_any_day(
    held: list[QualificationId], towards: list[Destination], day: date
) -> None:
    assert_lit_as_routed(held, tuple(towards), day)


@settings(max_examples=60, deadline=None)
@given(HELD, DAYS)
def test_nothing_that_is_not_open_on_the_day_is_lit(held: list[QualificationId], day: date) -> None:
    for card, state in light(FRAMEWORK, held, STANDING, day).cards.items():
        is_open = FRAMEWORK.qualification[card].availability.is_open(day)
        assert is_open or state in (Light.NONE, Light.HERE)


@pytest.mark.parametrize(("day", "state"), [(date(2027, 8, 31), Light.NONE), (date(2027, 9, 1), Light.BOTH)])
def test_the_v_level_lights_from_its_first_day(day: date, state: Light) -> None:
    assert light(FRAMEWORK, [QualificationId("gcse_9_4")], STANDING, day).cards[QualificationId("v_level")] is state


def test_a_destination_picked_by_hand_has_a_light_of_its_own() -> None:
    lit = light(FRAMEWORK, [QualificationId("a_level")], [Destination("doctorate")], TODAY).cards
    assert {state for card, state in lit.items() if card != "a_level"} == {Light.GOAL, Light.NONE}
    assert lit[QualificationId("doctorate")] is Light.GOAL


def test_a_supporting_qualification_is_lit_only_where_it_is_held_or_the_destination() -> None:
    for card in (QualificationId("as_level"), QualificationId("core_maths")):
        gcses = [QualificationId("gcse_9_4")]
        assert light(FRAMEWORK, gcses, STANDING, TODAY).cards[card] is Light.NONE
        assert light(FRAMEWORK, gcses, [Destination(card)], TODAY).cards[card] is Light.GOAL
        assert light(FRAMEWORK, [card], STANDING, TODAY).cards[card] is Light.HERE


# Backwards


@pytest.mark.parametrize("card", CARDS)
def test_the_ways_into_a_card_begin_wherever_holding_something_lights_it(card: QualificationId) -> None:
    towards = [Destination(card)]
    others = [other for other in CARDS if other != card]
    leads_there = {other for other in others if light(FRAMEWORK, [other], towards, TODAY).cards[card] is Light.GOAL}
    assert ways_into(FRAMEWORK, card, TODAY).cards == {card, *leads_there}


def test_the_steps_of_the_ways_into_a_card_join_their_cards() -> None:
    ways = ways_into(FRAMEWORK, QualificationId("bachelor_hons"), TODAY)
    assert {card for pair in ways.steps for card in pair} == ways.cards
    assert ("hnc", "bachelor_hons") in ways.steps
    assert ("as_level", "a_level") in ways.steps
    assert ("as_level", "bachelor_hons") not in ways.steps


def test_no_way_leads_into_what_is_not_open_yet() -> None:
    v_level = QualificationId("v_level")
    assert ways_into(FRAMEWORK, v_level, TODAY).cards == {v_level}
    assert "gcse_9_4" in ways_into(FRAMEWORK, v_level, date(2027, 9, 1)).cards


@settings(deadline=None)
@given(held=HELD, towards=TOWARDS, day=DAYS)
def test_all_routes_together_light_what_is_on_a_route(
    held: list[QualificationId], towards: list[Destination], day: date
) -> None:
    found = routes(FRAMEWORK, learner(*held), tuple(towards), day)
    assert light_routes(FRAMEWORK, held, found) == light(FRAMEWORK, held, towards, day)


def test_fewer_routes_light_no_card_more() -> None:
    found = routes(FRAMEWORK, learner("t_level"), STANDING, TODAY)
    some = light_routes(FRAMEWORK, (QualificationId("t_level"),), found[:3])
    lit = {card for card, state in some.cards.items() if state is not Light.NONE}
    assert lit == {card for route in found[:3] for card in route.cards}
