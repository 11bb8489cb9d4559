"""The routes that a plan compares, as they stand for its learner."""

from datetime import date

import pytest

from pathplanner.core.ids import OccupationId
from pathplanner.core.learner import Held, Learner
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import Compared, Job, Weighing
from pathplanner.core.routes import Route
from pathplanner.planning.durations import Pace
from pathplanner.planning.pinned import Ground, NotOpen, Pinned
from pathplanner.planning.routes import routes
from tests.planning.made import ids
from tests.planning.real import FRAMEWORK
from tests.reporting.real import library

TODAY = date(2026, 11, 23)
T_LEVEL = ids("t_level")[0]
HNC_FIRST = ids("t_level", "hnc", "hnd", "top_up")
STRAIGHT = ids("t_level", "bachelor_hons")
IN_A_JOB = ids("t_level", "higher_app_4", "degree_app")


def plan(*compared: tuple[str, ...], **fields: object) -> Plan:
    weighing = Weighing(compared=tuple(Compared(route=ids(*route)) for route in compared))
    return Plan(learner=Learner(held=(Held(qualification=T_LEVEL),)), weighing=weighing).changed(**fields)


@pytest.fixture(scope="module")
def ground() -> Ground:
    known = library()
    return Ground(known.evidence, known.outcome_tables, known.money, known.occupations)


@pytest.fixture(scope="module")
def found() -> tuple[Route, ...]:
    return routes(FRAMEWORK, plan().learner, plan().destinations, TODAY)


def test_routes_stand_in_the_order_of_the_plan(ground: Ground) -> None:
    pinned = Pinned(FRAMEWORK, plan(STRAIGHT, HNC_FIRST), ground, TODAY)
    assert [route.cards for route in pinned.routes] == [STRAIGHT, HNC_FIRST]
    assert [side.route.cards for side in pinned.comparison(frozenset()).sides] == [STRAIGHT, HNC_FIRST]
    assert pinned.not_open == {}


def test_a_route_is_not_open_without_its_start_or_without_one_of_its_steps(ground: Ground) -> None:
    no_start, no_step = ids("a_level", "bachelor_hons"), ids("t_level", "masters")
    pinned = Pinned(FRAMEWORK, plan(no_start, STRAIGHT, no_step), ground, TODAY)
    assert pinned.not_open == {no_start: NotOpen.START, no_step: NotOpen.STEP}
    assert [route.cards for route in pinned.routes] == [STRAIGHT]


def test_a_route_to_another_destination_is_measured_with_the_others(ground: Ground, found: tuple[Route, ...]) -> None:
    elsewhere = ids("t_level", "bachelor_hons", "masters")
    assert elsewhere not in {route.cards for route in found}
    alone = Pinned(FRAMEWORK, plan(elsewhere), ground, TODAY)
    assert alone.front(()) == {elsewhere}
    with_others = Pinned(FRAMEWORK, plan(STRAIGHT, elsewhere), ground, TODAY).front(found)
    assert with_others
    assert with_others <= {route.cards for route in found} | {elsewhere}


def test_the_start_is_next_september_or_the_one_told(ground: Ground) -> None:
    assert Pinned(FRAMEWORK, plan(STRAIGHT), ground, TODAY).when.start == date(2027, 9, 1)
    later = plan(STRAIGHT).changed(weighing=Weighing(start=date(2029, 1, 1)))
    assert Pinned(FRAMEWORK, later, ground, TODAY).when.start == date(2029, 1, 1)


@pytest.mark.parametrize("pace", list(Pace))
def test_another_pace_is_that_of_the_learner_for_as_long_as_it_is_looked_at(ground: Ground, pace: Pace) -> None:
    (side,) = Pinned(FRAMEWORK, plan(STRAIGHT), ground, TODAY, pace).comparison(frozenset()).sides
    assert side.timeline.pace is pace


def test_earlier_study_leaves_less_of_the_entitlement(ground: Ground) -> None:
    told = Weighing(compared=(Compared(route=STRAIGHT),), earlier_credits=120)
    (less,) = Pinned(FRAMEWORK, plan().changed(weighing=told), ground, TODAY).comparison(frozenset()).sides
    (side,) = Pinned(FRAMEWORK, plan(STRAIGHT), ground, TODAY).comparison(frozenset()).sides
    assert side.money.ledger.credits_left - less.money.ledger.credits_left == 120


def test_the_job_aimed_at_brings_its_pay_and_one_that_is_not_in_the_data_brings_none(ground: Ground) -> None:
    def pay(job: Job | None) -> int:
        return len(Pinned(FRAMEWORK, plan(IN_A_JOB, job=job), ground, TODAY).comparison(frozenset()).sides[0].pay)

    assert pay(Job(occupation=OccupationId("OCC0118"), title="Data analyst")) == pay(None) + 1
    assert pay(Job(occupation=OccupationId("OCC9999"), title="Lamplighter")) == pay(None)
