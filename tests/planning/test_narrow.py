"""Narrowing: what fits is kept, the rest can be found again, and what is not known is never held against a route."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathplanner.core.destinations import DEGREE
from pathplanner.core.ids import ProviderTypeId, QualificationId, SectorId
from pathplanner.core.qualifications import Lane
from pathplanner.core.routes import Route
from pathplanner.planning.durations import Pace, duration_of
from pathplanner.planning.families import family
from pathplanner.planning.narrow import FIELD_OF, Filter, Grounds, Narrowed, Narrowing, narrow
from pathplanner.planning.routes import route_along
from pathplanner.planning.sectors import card_counts
from tests.planning.jobs import OCCUPATIONS
from tests.planning.made import card, framework, ids, progression
from tests.planning.real import CARDS, FRAMEWORK, TODAY, along, learner
from tests.planning.weighing import CAP, fees, routes_of

SECTOR = SectorId("legal_finance_and_accounting")
GROUNDS = Grounds(fees, card_counts(FRAMEWORK, OCCUPATIONS, SECTOR, TODAY))
PROVIDERS = tuple(FRAMEWORK.provider_type)

VALUES: dict[str, st.SearchStrategy[Any]] = {
    "earn": st.just(True),
    "pace": st.sampled_from(Pace),
    "longest": st.integers(1, 150),
    "dearest": st.integers(0, 12_000),
    "providers": st.frozensets(st.sampled_from(PROVIDERS), min_size=1, max_size=8),
    "lanes": st.frozensets(st.sampled_from(Lane), min_size=1),
    "sector": st.just(SECTOR),
    "met": st.just(True),
    "starts": st.dates(date(2026, 9, 1), date(2032, 9, 1)).map(lambda day: day.replace(day=1)),
}
ENDS_OF_SMALL = ("closing", "opening", "announced", "undated")
ASKED = st.fixed_dictionaries({}, optional=VALUES)
HELD = st.sets(st.sampled_from(CARDS), min_size=1, max_size=3).map(sorted)


def narrowed(found: Sequence[Route], **asked: Any) -> Narrowed:
    return narrow(FRAMEWORK, found, Narrowing(**asked), GROUNDS)


def cards_of(found: Sequence[Route]) -> list[tuple[str, ...]]:
    return [(route.destination, *route.cards) for route in found]


def kept(found: Sequence[Route], **asked: Any) -> set[tuple[str, ...]]:
    return set(cards_of(narrowed(found, **asked).kept))


def by(route: Route, **asked: Any) -> tuple[Filter, ...]:
    """The filters that hide a single route."""
    hidden = narrowed([route], **asked).hidden
    return hidden[0].by if hidden else ()


@settings(max_examples=60, deadline=None)
@given(HELD, ASKED, st.sampled_from(sorted(VALUES)), st.data())
def test_adding_a_filter_never_adds_a_route(
    held: list[QualificationId], asked: dict[str, Any], more: str, data: st.DataObject
) -> None:
    found = routes_of(learner(*held, age=17), "degree", "htq")
    fewer = {name: value for name, value in asked.items() if name != more}
    both = {**fewer, more: data.draw(VALUES[more])}
    assert kept(found, **both) <= kept(found, **fewer)


@settings(max_examples=60, deadline=None)
@given(HELD, ASKED, st.integers(1, 150), st.integers(0, 60))
def test_a_longer_time_limit_never_removes_a_route(
    held: list[QualificationId], asked: dict[str, Any], limit: int, more: int
) -> None:
    found = routes_of(learner(*held, age=17), "degree", "htq")
    assert kept(found, **{**asked, "longest": limit}) <= kept(found, **{**asked, "longest": limit + more})


@settings(max_examples=60, deadline=None)
@given(HELD, ASKED)
def test_every_route_is_either_kept_or_hidden_by_a_filter_that_is_on(
    held: list[QualificationId], asked: dict[str, Any]
) -> None:
    found = routes_of(learner(*held))
    result = narrowed(found, **asked)
    stays = set(cards_of(result.kept))
    assert [each for each in cards_of(found) if each in stays] == cards_of(result.kept)
    assert sorted([*stays, *cards_of([hidden.route for hidden in result.hidden])]) == sorted(cards_of(found))
    assert all(hidden.by and set(hidden.by) <= set(result.narrowing.filters) for hidden in result.hidden)


@settings(max_examples=40, deadline=None)
@given(HELD, ASKED)
def test_exactly_what_the_kept_routes_run_through_stays_lit(held: list[QualificationId], asked: dict[str, Any]) -> None:
    result = narrowed(routes_of(learner(*held)), **asked)
    assert result.cards == {card for route in result.kept for card in route.cards}
    assert result.steps == {
        (step.progression.from_, step.progression.to) for route in result.kept for step in route.steps
    }


@settings(max_examples=40, deadline=None)
@given(ASKED)
def test_taking_a_filter_off_brings_back_what_it_alone_hid(asked: dict[str, Any]) -> None:
    found = routes_of(learner("gcse_9_4", age=17))
    result = narrowed(found, **asked)
    for one in result.narrowing.filters:
        again = narrow(FRAMEWORK, found, result.narrowing.without(one), GROUNDS)
        if one is Filter.PACE:
            assert len(again.kept) >= len(result.kept) + result.back_without(one)
        else:
            assert len(again.kept) == len(result.kept) + result.back_without(one)


def test_nothing_is_hidden_where_nothing_is_asked() -> None:
    found = routes_of(learner("t_level"))
    result = narrowed(found)
    assert (result.kept, result.hidden, result.narrowing.filters) == (found, (), ())


def test_every_filter_is_set_by_a_field_of_its_own() -> None:
    assert sorted(FIELD_OF.values()) == sorted(Narrowing.model_fields)


def test_earning_keeps_routes_with_a_paid_job_on_them() -> None:
    result = narrowed(routes_of(learner("gcse_9_4")), earn=True)
    assert result.kept
    assert all(route.earns_while_learning for route in result.kept)
    assert not any(route.earns_while_learning for route in result.hidden_by(Filter.EARN))


def test_part_time_hides_what_is_known_as_full_time_alone_but_no_job() -> None:
    assert by(along(learner("gcse_9_4"), "gcse_9_4", "t_level", "hnc"), pace=Pace.PART_TIME) == (Filter.PACE,)
    assert by(along(learner("t_level"), "t_level", "hnc", "bachelor_hons"), pace=Pace.PART_TIME) == ()
    assert by(along(learner("t_level"), "t_level", "degree_app"), pace=Pace.PART_TIME) == ()


def test_a_time_limit_hides_what_takes_longer_at_its_shortest() -> None:
    degree = along(learner("t_level"), "t_level", "bachelor_hons")
    assert duration_of(degree).least == 36
    assert by(degree, longest=35) == (Filter.LONGEST,)
    assert by(degree, longest=36) == ()
    assert by(degree, longest=36, pace=Pace.PART_TIME) == (Filter.LONGEST,)


def test_a_highest_fee_hides_what_can_ask_more_a_year_and_nothing_of_which_no_figure_is_known() -> None:
    hnc = along(learner("t_level"), "t_level", "hnc")
    assert by(hnc, dearest=CAP - 1) == (Filter.DEAREST,)
    assert by(hnc, dearest=CAP) == ()
    assert by(along(learner("l4_diploma"), "l4_diploma", "l5_diploma"), dearest=0) == ()


def test_provider_types_keep_routes_that_can_be_taken_there_throughout() -> None:
    university = frozenset({ProviderTypeId("university")})
    assert by(along(learner("t_level"), "t_level", "bachelor_hons"), providers=university) == ()
    assert by(along(learner("gcse_9_4"), "gcse_9_4", "t_level", "bachelor_hons"), providers=university) == (
        Filter.PROVIDERS,
    )


@pytest.mark.parametrize("lane", Lane)
def test_lanes_keep_the_families_asked_for(lane: Lane) -> None:
    result = narrowed(routes_of(learner("gcse_9_4")), lanes=frozenset({lane}))
    assert result.kept
    assert all(family(FRAMEWORK, route.cards) is lane for route in result.kept)


def test_a_sector_hides_routes_through_cards_that_stand_for_nothing_there() -> None:
    nothing_there = {count.card for count in GROUNDS.counts.values() if count.is_none}
    result = narrowed(routes_of(learner("gcse_9_4"), "degree", "htq"), sector=SECTOR)
    assert result.kept
    assert result.hidden
    assert nothing_there
    assert not any(nothing_there.intersection(route.cards[1:]) for route in result.kept)
    assert all(nothing_there.intersection(hidden.route.cards[1:]) for hidden in result.hidden)


def test_only_what_is_met_hides_what_is_known_not_to_be_met() -> None:
    job = ("t_level", "degree_app")
    assert by(along(learner("t_level", job_offer=False), *job), met=True) == (Filter.MET,)
    assert by(along(learner("t_level", job_offer=None), *job), met=True) == ()


def test_a_start_hides_what_is_not_open_when_its_step_comes() -> None:
    small = framework(
        [
            card("begin"),
            card("first", full_time={"min": 24, "max": 24}),
            card("closing", availability={"closes": date(2028, 9, 1)}),
            card("opening", availability={"opens": date(2029, 9, 1)}),
            card("announced", availability={"announced": True}),
            card("undated"),
        ],
        [progression("begin", "first"), *(progression("first", end) for end in ENDS_OF_SMALL)],
    )

    def open_from(start: date) -> list[str]:
        found = [route_along(small, learner("begin"), DEGREE, ids("begin", "first", end)) for end in ENDS_OF_SMALL]
        fitting = narrow(small, [route for route in found if route], Narrowing(starts=start))
        return [route.ends_on for route in fitting.kept]

    assert open_from(date(2026, 9, 1)) == ["closing", "undated"]
    assert open_from(date(2027, 9, 1)) == ["opening", "undated"]


def test_several_filters_each_say_what_they_hide() -> None:
    found = routes_of(learner("gcse_9_4", job_offer=False))
    result = narrowed(found, earn=True, met=True)
    assert result.hiding == (Filter.EARN, Filter.MET)
    assert {hidden.by for hidden in result.hidden} <= {(Filter.EARN,), (Filter.MET,), (Filter.EARN, Filter.MET)}
    assert len(result.hidden_by(Filter.EARN)) == sum(not route.earns_while_learning for route in found)
    assert len(result.hidden_by(Filter.MET)) == sum(route.unmet > 0 for route in found)
    assert result.back_without(Filter.EARN) < len(result.hidden_by(Filter.EARN))
