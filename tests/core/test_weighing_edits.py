"""What routes are weighed by is part of the plan and is told by edits."""

from datetime import date

import pytest
from pydantic import ValidationError

from pathplanner.core.edits import EditRefused, Reason
from pathplanner.core.ids import QualificationId
from pathplanner.core.plan import Plan, RouteCards
from pathplanner.core.plan_parts import Compared, Weighing
from pathplanner.core.weighing_edits import CompareNoLonger, CompareRoute, StartIn, TellEarlierStudy


def route(*cards: str) -> RouteCards:
    return tuple(QualificationId(card) for card in cards)


FIRST, SECOND, THIRD = route("t_level", "htq_4"), route("t_level", "htq_5"), route("t_level", "bachelor_hons")


def comparing(*routes: RouteCards) -> Plan:
    plan = Plan()
    for each in routes:
        plan = CompareRoute(Compared(route=each)).apply(plan)
    return plan


def test_up_to_three_routes_are_compared_in_the_order_they_were_put() -> None:
    assert [each.route for each in comparing(SECOND, FIRST, THIRD).weighing.compared] == [SECOND, FIRST, THIRD]


def test_a_fourth_route_is_refused_and_the_three_stay() -> None:
    plan = comparing(FIRST, SECOND, THIRD)
    with pytest.raises(EditRefused) as refused:
        CompareRoute(Compared(route=route("t_level", "hnc"))).apply(plan)
    assert refused.value.reason is Reason.TOO_MANY


def test_the_learners_words_on_a_route_change_where_it_stands() -> None:
    plan = CompareRoute(Compared(route=FIRST, pros="Near home")).apply(comparing(FIRST, SECOND))
    assert [each.pros for each in plan.weighing.compared] == ["Near home", ""]


def test_a_route_compared_no_longer_leaves_the_others() -> None:
    assert CompareNoLonger(FIRST).apply(comparing(FIRST, SECOND)) == comparing(SECOND)


def test_a_route_that_is_not_compared_cannot_be_taken_out() -> None:
    with pytest.raises(EditRefused) as refused:
        CompareNoLonger(FIRST).apply(comparing(SECOND))
    assert refused.value.reason is Reason.NOT_THERE


def test_a_start_is_kept_and_can_be_left_to_next_september() -> None:
    plan = StartIn(date(2028, 1, 1)).apply(Plan())
    assert plan.weighing.start == date(2028, 1, 1)
    assert StartIn(None).apply(plan) == Plan()


def test_earlier_study_is_told_in_credits_or_in_pounds_but_not_in_both() -> None:
    plan = TellEarlierStudy(credits_used=120).apply(Plan())
    assert TellEarlierStudy(gbp_used=9_000).apply(plan).weighing == Weighing(earlier_gbp=9_000)
    with pytest.raises(ValidationError, match="told twice"):
        Weighing(earlier_credits=120, earlier_gbp=9_000)


def test_a_start_in_the_middle_of_a_month_and_a_route_compared_twice_are_not_valid() -> None:
    with pytest.raises(ValidationError, match="first day of a month"):
        Weighing(start=date(2028, 1, 2))
    with pytest.raises(ValidationError, match="compared twice"):
        Weighing(compared=(Compared(route=FIRST), Compared(route=FIRST)))
