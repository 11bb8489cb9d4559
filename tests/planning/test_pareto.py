"""The routes that no other beats are marked, as brute force finds them."""

import random
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathplanner.core.assessment import Assessment, Because, Standing
from pathplanner.core.ids import QualificationId
from pathplanner.core.plan import RouteCards
from pathplanner.core.route_money import RouteFees
from pathplanner.core.routes import Route, Step
from pathplanner.planning.durations import Duration
from pathplanner.planning.pareto import front
from pathplanner.planning.weigh import Weighed
from tests.planning.real import CARDS, along, learner
from tests.planning.weighing import routes_of, weighed

ROUTE = along(learner("t_level"), "t_level", "bachelor_hons")
HELD = st.sets(st.sampled_from(CARDS), min_size=1, max_size=3).map(sorted)
SOME = st.frozensets(st.sampled_from(["a", "b"])).map(lambda names: frozenset(map(QualificationId, names)))


def at_least_as_good(one: Weighed, other: Weighed) -> bool:
    """As the docstring says it, each comparison by itself."""
    return all(
        [
            one.duration.least <= other.duration.least,
            one.duration.most <= other.duration.most,
            set(one.duration.no_least) <= set(other.duration.no_least),
            set(one.duration.no_most) <= set(other.duration.no_most),
            one.fees.min <= other.fees.min,
            one.fees.known_max <= other.fees.known_max,
            set(one.fees.unknown) <= set(other.fees.unknown),
            one.unmet <= other.unmet,
            one.unmet + one.to_check <= other.unmet + other.to_check,
            one.paid_share >= other.paid_share,
        ]
    )


def beats(one: Weighed, other: Weighed) -> bool:
    return at_least_as_good(one, other) and not at_least_as_good(other, one)


def by_brute_force(several: Iterable[Weighed]) -> frozenset[RouteCards]:
    all_of_them = list(several)
    return frozenset(one.route.cards for one in all_of_them if not any(beats(other, one) for other in all_of_them))


def some(number: int, months: Duration, low: int, more: int, unknown: frozenset[QualificationId]) -> Weighed:
    """A route of which only the measures matter, told from others by its number."""
    first = ROUTE.steps[0]
    named = first.progression.model_copy(update={"to": QualificationId(f"end_{number}")})
    paid = replace(first, progression=named, paid_job=number % 2 == 0)
    route = Route(ROUTE.destination, (paid,), None, None, ())
    return Weighed(route, months, RouteFees((), low, None, low + more, tuple(unknown), (), ()), onward=0)


MONTHS = st.builds(
    lambda least, more, no_least, no_most: Duration(least, least + more, no_least, no_most),
    st.integers(0, 3),
    st.integers(0, 2),
    SOME,
    SOME,
)
MEASURED = st.lists(st.tuples(MONTHS, st.integers(0, 2), st.integers(0, 2), SOME), max_size=25).map(
    lambda several: [some(number, *each) for number, each in enumerate(several)]
)


@settings(max_examples=200, deadline=None)
@given(MEASURED)
def test_the_front_is_what_brute_force_finds_whatever_the_measures(several: list[Weighed]) -> None:
    assert front(several) == by_brute_force(several)


@settings(max_examples=15, deadline=None)
@given(HELD, st.sampled_from([None, 17, 30]), st.sampled_from([None, False, True]))
def test_the_front_is_what_brute_force_finds_among_real_routes(
    held: list[QualificationId], age: int | None, job_offer: bool | None
) -> None:
    several = weighed(routes_of(learner(*held, age=age, job_offer=job_offer))[:150])
    assert front(several) == by_brute_force(several)


@settings(max_examples=50, deadline=None)
@given(MEASURED, st.randoms(use_true_random=False))
def test_the_front_does_not_depend_on_the_order_of_the_routes(several: list[Weighed], chance: random.Random) -> None:
    assert front(several) == front(chance.sample(several, len(several)))


@pytest.mark.parametrize("held", ["gcse_1_3", "gcse_9_4", "t_level"])
def test_some_but_not_all_routes_are_marked(held: str) -> None:
    found = routes_of(learner(held, age=17, job_offer=False))
    assert 0 < len(front(weighed(found))) < len(found)


def test_what_is_not_known_neither_beats_nor_is_beaten_by_what_is_known() -> None:
    known = some(1, Duration(1, 1), 0, 0, frozenset())
    unknown = some(3, Duration(0, 0, no_most=frozenset({QualificationId("a")})), 0, 0, frozenset())
    assert len(front([known, unknown])) == 2


def test_what_is_not_known_of_the_same_step_is_the_same_on_both_routes() -> None:
    varies = frozenset({QualificationId("a")})
    shorter = some(1, Duration(1, 1, no_most=varies), 0, 0, varies)
    longer = some(3, Duration(2, 2, no_most=varies), 0, 0, varies)
    assert front([shorter, longer]) == {shorter.route.cards}


def with_first_met(route: Route) -> Route:
    """The route with its first unmet condition met."""
    steps: list[Step] = []
    is_done = False
    for step in route.steps:
        assessments: list[Assessment] = []
        for each in step.assessments:
            meets = each.unmet and not is_done
            is_done = is_done or meets
            assessments.append(replace(each, standing=Standing.MET, because=Because.HELD) if meets else each)
        steps.append(replace(step, assessments=tuple(assessments)))
    return replace(route, steps=tuple(steps))


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_a_condition_met_never_takes_a_route_off_the_front(number: int) -> None:
    found = list(routes_of(learner("gcse_9_4", age=15, job_offer=False)))
    place = number % len(found)
    before = front(weighed(found))
    found[place] = with_first_met(found[place])
    assert found[place].cards not in before or found[place].cards in front(weighed(found))
