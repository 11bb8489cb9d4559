"""The words for narrowing, ordering and marking routes."""

from datetime import date
from typing import Any

import pytest

from pathplanner.core.ids import ProviderTypeId, SectorId
from pathplanner.core.qualifications import Lane
from pathplanner.planning.durations import Pace
from pathplanner.planning.narrow import Filter, Grounds, Narrowed, Narrowing, narrow
from pathplanner.planning.order import Priority
from pathplanner.planning.wording.weighing import WeighingWords
from tests.planning.real import FRAMEWORK, WORDING, learner
from tests.planning.weighing import fees, routes_of

WORDS = WeighingWords(WORDING)
FOUND = routes_of(learner("gcse_9_4", job_offer=False))


def narrowed(**asked: Any) -> Narrowed:
    return narrow(FRAMEWORK, FOUND, Narrowing(**asked), Grounds(fees))


def test_what_is_hidden_is_counted_with_its_filters() -> None:
    assert WORDS.hidden(narrowed()) == WORDS.hidden_and_show(narrowed()) == ""
    one, two = narrowed(earn=True), narrowed(earn=True, longest=60)
    assert WORDS.hidden_and_show(one) == f"{len(one.hidden)} routes hidden by 1 filter: show"
    assert WORDS.hidden_and_show(two) == f"{len(two.hidden)} routes hidden by 2 filters: show"


def test_a_single_route_hidden_is_said_in_the_singular() -> None:
    single = narrow(FRAMEWORK, FOUND[:1], Narrowing(longest=1, lanes=frozenset({Lane.APPRENTICESHIP})))
    assert WORDS.hidden(single) == "1 route hidden by 2 filters"
    assert WORDS.hidden(narrow(FRAMEWORK, FOUND[:1], Narrowing(longest=1))) == "1 route hidden by 1 filter"
    assert WORDS.hidden_by(single, Filter.LONGEST) == "Within 1 month hides 1 route, none of them alone"


def test_each_filter_says_what_it_hides_and_what_it_alone_hides() -> None:
    found = narrowed(earn=True, longest=60)
    hides, alone = len(found.hidden_by(Filter.LONGEST)), found.back_without(Filter.LONGEST)
    assert WORDS.hidden_by(found, Filter.LONGEST) == f"Within 5 years hides {hides} routes, {alone} of them alone"


@pytest.mark.parametrize(
    ("asked", "one", "says"),
    [
        ({"earn": True}, Filter.EARN, "Earn while learning"),
        ({"pace": Pace.PART_TIME}, Filter.PACE, "Part time"),
        ({"longest": 18}, Filter.LONGEST, "Within 1½ years"),
        ({"dearest": 6_500}, Filter.DEAREST, "Up to £6,500 a year"),
        ({"providers": [ProviderTypeId("university"), ProviderTypeId("fe_college")]}, Filter.PROVIDERS, None),
        ({"lanes": [Lane.TECHNICAL, Lane.ACADEMIC]}, Filter.LANES, None),
        ({"sector": SectorId("digital")}, Filter.SECTOR, "Digital"),
        ({"met": True}, Filter.MET, "Only what I meet now"),
        ({"starts": date(2027, 9, 1)}, Filter.OPENS, "Start in September 2027"),
    ],
)
def test_a_filter_says_what_is_asked(asked: dict[str, Any], one: Filter, says: str | None) -> None:
    narrowing = Narrowing(**asked)
    assert narrowing.filters == (one,)
    expected = {
        Filter.PROVIDERS: "Further education college or University",
        Filter.LANES: "Academic and general; and Technical, vocational and professional",
    }
    assert WORDS.asked(narrowing, one) == (says or expected[one])
    assert narrowing.without(one).filters == ()


def test_everything_that_can_be_asked_or_chosen_has_a_name_and_a_rule() -> None:
    filters, priorities = tuple(Filter), (None, *Priority)
    assert len({WORDS.filter(each) for each in filters}) == len(filters)
    assert len({WORDS.filter_rule(each) for each in filters}) == len(filters)
    assert len({WORDS.priority(each) for each in priorities}) == len(priorities)
    assert len({WORDS.priority_rule(each) for each in priorities}) == len(priorities)
    assert all(WORDS.filter_rule(each).endswith(".") for each in filters)
    assert "says nothing of what the routes lead to" in WORDS.front_rule
