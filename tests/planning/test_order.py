"""The order of routes by what matters most: total, stable, and as its rule says."""

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathplanner.core.ids import QualificationId
from pathplanner.planning.order import KEYS, Priority, ordered
from pathplanner.planning.routes import rank
from tests.planning.real import CARDS, FRAMEWORK, along, learner
from tests.planning.test_pareto import with_first_met
from tests.planning.weighing import ONWARD, routes_of, weighed

HELD = st.sets(st.sampled_from(CARDS), min_size=1, max_size=3).map(sorted)
ANY = st.sampled_from([None, *Priority])


@settings(max_examples=30, deadline=None)
@given(HELD, ANY, st.randoms(use_true_random=False))
def test_the_order_is_total_and_does_not_depend_on_how_the_routes_came(
    held: list[QualificationId], priority: Priority | None, chance: random.Random
) -> None:
    several = weighed(routes_of(learner(*held, age=17), "degree", "htq"))
    keys = [KEYS[priority](each) for each in ordered(several, priority)]
    assert all(one < other for one, other in pairwise(keys))
    shuffled = chance.sample(several, len(several))
    assert [KEYS[priority](each) for each in ordered(shuffled, priority)] == keys


def test_without_a_priority_the_order_is_the_one_there_was() -> None:
    several = weighed(routes_of(learner("gcse_9_4")))
    assert [rank(each.route) for each in ordered(several)] == sorted(rank(each.route) for each in several)


@settings(max_examples=20, deadline=None)
@given(ANY, st.integers(0, 10_000))
def test_a_condition_met_never_makes_a_route_come_later(priority: Priority | None, number: int) -> None:
    found = routes_of(learner("gcse_9_4", age=15, job_offer=False))
    route = found[number % len(found)]
    before, after = weighed([route, with_first_met(route)])
    assert KEYS[priority](after) <= KEYS[priority](before)


@pytest.mark.parametrize("held", ["gcse_1_3", "t_level"])
def test_each_order_has_its_best_first(held: str) -> None:
    several = weighed(routes_of(learner(held, age=17, job_offer=False)))
    by_time = ordered(several, Priority.TIME)
    known = [each for each in by_time if not each.duration.no_most]
    assert list(by_time[: len(known)]) == known
    assert known[0].duration.least == min(each.duration.least for each in known)
    by_cost = ordered(several, Priority.COST)
    priced = [each for each in by_cost if not each.fees.unknown]
    assert list(by_cost[: len(priced)]) == priced
    assert priced[0].fees.known_max == min(each.fees.known_max for each in priced)
    assert ordered(several, Priority.EARNING)[0].paid_share == max(each.paid_share for each in several)
    assert ordered(several, Priority.CONDITIONS)[0].unmet == min(each.unmet for each in several)
    assert ordered(several, Priority.OPTIONS)[0].onward == max(each.onward for each in several)


def test_options_kept_open_are_the_cards_ahead_of_the_end() -> None:
    hnc, degree = weighed([along(learner("t_level"), "t_level", end) for end in ("hnc", "bachelor_hons")])
    assert ONWARD.after(QualificationId("bachelor_hons")) < ONWARD.after(QualificationId("hnc"))
    assert hnc.onward > degree.onward
    assert not any(FRAMEWORK.qualification[card].supporting_only for card in ONWARD.after(QualificationId("gcse_9_4")))
