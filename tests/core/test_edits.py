"""Every change to a plan is an edit that is applied whole or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.core.edits import (
    DescribeHeld,
    DescribeLearner,
    Edit,
    EditRefused,
    LookTowards,
    PlaceQualification,
    Reason,
    RemoveAll,
    RemoveQualification,
)
from pathplanner.core.ids import OccupationId, QualificationId, SectorId
from pathplanner.core.learner import Award, Held, Learner
from pathplanner.core.plan import Plan
from pathplanner.core.plan_edits import AimAtJob, ChooseRoute
from pathplanner.core.plan_parts import Job

T_LEVEL, HNC, DEGREE_CARD = map(QualificationId, ("t_level", "hnc", "bachelor_hons"))
IDS = st.sampled_from([T_LEVEL, HNC, DEGREE_CARD])
EDITS: st.SearchStrategy[Edit] = st.one_of(
    IDS.map(PlaceQualification),
    IDS.map(RemoveQualification),
    st.just(RemoveAll()),
    IDS.map(lambda card: DescribeHeld(Held(qualification=card, count=3, awards=(Award(grade="Merit"),)))),
    st.integers(10, 60).map(lambda age: DescribeLearner(Learner(age=age))),
    st.lists(st.sampled_from([HTQ, DEGREE, Destination("masters")])).map(lambda to: LookTowards(tuple(to))),
    st.sampled_from([(), (T_LEVEL, HNC), (HNC, DEGREE_CARD)]).map(ChooseRoute),
)


def holding(*cards: QualificationId) -> Plan:
    return Plan(learner=Learner(held=tuple(Held(qualification=card) for card in cards)))


def test_what_is_placed_is_held_in_the_order_it_was_placed() -> None:
    plan = PlaceQualification(HNC).apply(PlaceQualification(T_LEVEL).apply(Plan()))
    assert plan.learner.held_ids == (T_LEVEL, HNC)


def test_an_edit_changes_nothing_of_the_plan_it_is_given() -> None:
    before = holding(T_LEVEL)
    PlaceQualification(HNC).apply(before)
    assert before == holding(T_LEVEL)


def test_placing_and_removing_gives_the_plan_there_was() -> None:
    assert RemoveQualification(HNC).apply(PlaceQualification(HNC).apply(holding(T_LEVEL))) == holding(T_LEVEL)


def test_removing_all_leaves_what_else_is_known_of_the_learner() -> None:
    plan = Plan(learner=Learner(held=(Held(qualification=T_LEVEL),), age=18, job_offer=True))
    assert RemoveAll().apply(plan).learner == Learner(age=18, job_offer=True)


EVERYTHING = Learner(
    held=(Held(qualification=T_LEVEL, awards=(Award(grade="Merit", subject="Digital", achieved=False, year=2027),)),),
    age=18,
    job_offer=True,
    in_learning=True,
    in_work=False,
    part_time=False,
    must_earn=True,
    sectors=(SectorId("digital"),),
    words="Likes to build things.",
)


def test_placing_and_removing_another_drops_nothing_that_is_known() -> None:
    placed = PlaceQualification(HNC).apply(Plan(learner=EVERYTHING))
    assert placed.learner.holding(T_LEVEL) == EVERYTHING.held[0]
    assert RemoveQualification(HNC).apply(placed).learner == EVERYTHING


def test_describing_what_is_held_changes_that_alone_and_keeps_the_route() -> None:
    chosen = ChooseRoute((T_LEVEL, HNC)).apply(Plan(learner=EVERYTHING))
    told = Held(qualification=T_LEVEL, awards=(Award(grade="Distinction"),), count=1, english="5", maths="6")
    changed = DescribeHeld(told).apply(chosen)
    assert changed.learner.held == (told,)
    assert changed.plan_a == (T_LEVEL, HNC)
    assert DescribeHeld(EVERYTHING.held[0]).apply(changed) == chosen


def test_describing_the_learner_keeps_what_is_held_and_the_route() -> None:
    chosen = ChooseRoute((T_LEVEL, HNC)).apply(Plan(learner=EVERYTHING))
    changed = DescribeLearner(Learner(age=19)).apply(chosen)
    assert changed.learner == Learner(held=EVERYTHING.held, age=19)
    assert changed.plan_a == (T_LEVEL, HNC)
    assert DescribeLearner(EVERYTHING).apply(changed) == chosen


def test_saying_again_what_is_known_changes_nothing() -> None:
    plan = Plan(learner=EVERYTHING)
    assert DescribeLearner(EVERYTHING).apply(plan) == plan
    assert DescribeHeld(EVERYTHING.held[0]).apply(plan) == plan


def test_repeated_destinations_count_once() -> None:
    assert LookTowards((HTQ, DEGREE, HTQ)).apply(Plan()).destinations == (HTQ, DEGREE)


def test_a_chosen_route_stays_until_what_it_starts_from_is_held_no_longer() -> None:
    chosen = ChooseRoute((T_LEVEL, HNC)).apply(holding(T_LEVEL))
    assert chosen.plan_a == (T_LEVEL, HNC)
    assert PlaceQualification(DEGREE_CARD).apply(chosen).plan_a == (T_LEVEL, HNC)
    assert LookTowards((HTQ,)).apply(chosen).plan_a == (T_LEVEL, HNC)
    assert RemoveQualification(T_LEVEL).apply(chosen).plan_a == ()
    assert RemoveAll().apply(chosen).plan_a == ()


def test_an_empty_choice_means_not_decided_yet() -> None:
    assert ChooseRoute(()).apply(ChooseRoute((T_LEVEL, HNC)).apply(holding(T_LEVEL))).plan_a == ()


@pytest.mark.parametrize(
    ("edit", "plan", "reason", "about"),
    [
        (PlaceQualification(HNC), holding(HNC), Reason.ALREADY_HELD, HNC),
        (RemoveQualification(HNC), holding(T_LEVEL), Reason.NOT_HELD, HNC),
        (DescribeHeld(Held(qualification=HNC)), holding(T_LEVEL), Reason.NOT_HELD, HNC),
        (RemoveAll(), Plan(), Reason.NOTHING_HELD, None),
        (ChooseRoute((HNC, DEGREE_CARD)), holding(T_LEVEL), Reason.NOT_HELD, HNC),
    ],
)
def test_an_edit_that_makes_no_sense_is_refused_with_its_reason(
    edit: Edit, plan: Plan, reason: Reason, about: QualificationId | None
) -> None:
    with pytest.raises(EditRefused) as refused:
        edit.apply(plan)
    assert (refused.value.reason, refused.value.about) == (reason, about)


@given(st.lists(EDITS, max_size=12))
def test_whatever_is_done_in_a_row_the_plan_still_makes_sense(edits: list[Edit]) -> None:
    plan = Plan()
    for edit in edits:
        try:
            plan = edit.apply(plan)
        except EditRefused:
            continue
        assert Plan.model_validate(plan.model_dump()) == plan


def test_a_job_that_is_aimed_at_brings_its_destinations_and_leaves_the_rest() -> None:
    nurse = Job(occupation=OccupationId("OCC0001"), title="Nurse")
    aimed = AimAtJob(nurse, (Destination("degree_app"), Destination("degree_app"))).apply(holding(T_LEVEL))
    assert (aimed.job, aimed.destinations) == (nurse, (Destination("degree_app"),))
    assert AimAtJob(nurse).apply(holding(T_LEVEL)).destinations == (HTQ, DEGREE)
    assert AimAtJob(None, (HTQ, DEGREE)).apply(aimed) == holding(T_LEVEL)
