"""A plan beside the plan of last time."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from pathplanner.core.conditions import key_of
from pathplanner.core.destinations import DEGREE, HTQ
from pathplanner.core.ids import QualificationId, SectorId
from pathplanner.core.learner import AgeBand, Award, Held, Learner, Override
from pathplanner.core.levels import LevelId
from pathplanner.core.own import OwnCard
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import (
    Action,
    Agreement,
    Barrier,
    BarrierKind,
    Channel,
    Compared,
    Goal,
    Meeting,
    Review,
    SetAside,
    Status,
    Weighing,
)
from pathplanner.core.qualifications import Lane
from pathplanner.planning.changes import Change, ChangeRow, Part, plan_changes
from tests.documents.making import plans
from tests.planning.made import ids
from tests.planning.real import FRAMEWORK, WORDING

T_LEVEL, HNC = ids("t_level", "hnc")
STEP = next(step for step in FRAMEWORK.steps_from[T_LEVEL] if step.to == HNC)
EMPTY = Plan()
HOLDS = Plan(learner=Learner(held=(Held(qualification=T_LEVEL),)))


def learner(**fields: Any) -> Plan:
    return Plan(learner=Learner(**fields))


def comparing(*compared: Compared) -> Plan:
    return Plan(weighing=Weighing(compared=compared))


def abitur(name: str = "Abitur") -> Held:
    return Held(qualification=QualificationId("own_1"), own=OwnCard(name=name, level=LevelId.THREE, reason="ENIC"))


def row(before: Plan, now: Plan) -> ChangeRow:
    """The only row."""
    (found,) = plan_changes(WORDING, before, now)
    return found


@pytest.mark.parametrize(
    ("before", "now", "part", "change", "was", "is_now"),
    [
        (EMPTY, Plan(name="Sam"), Part.NAME, Change.ADDED, "", "Sam"),
        (EMPTY, HOLDS, Part.HELD, Change.ADDED, "", "T Level"),
        (
            HOLDS,
            learner(held=(Held(qualification=T_LEVEL, awards=(Award(subject="Digital", grade="Merit"),)),)),
            Part.HELD,
            Change.CHANGED,
            "T Level",
            "T Level: Digital, Merit",
        ),
        (
            learner(held=(abitur(),)),
            EMPTY,
            Part.HELD,
            Change.REMOVED,
            "Abitur: taken for any qualification at level 3, adviser's judgement: ENIC",
            "",
        ),
        (
            learner(age_band=AgeBand.FROM_16_TO_18),
            learner(age=19),
            Part.ABOUT,
            Change.CHANGED,
            "Age: 16 to 18",
            "Age: 19 years",
        ),
        (
            learner(job_offer=False),
            learner(job_offer=True),
            Part.ABOUT,
            Change.CHANGED,
            "Job that can be an apprenticeship: no",
            "Job that can be an apprenticeship: yes",
        ),
        (
            EMPTY,
            learner(sectors=(FRAMEWORK.sectors[6].id, SectorId("old"))),
            Part.ABOUT,
            Change.ADDED,
            "",
            "Sectors of interest: Digital; old",
        ),
        (EMPTY, Plan(destinations=(HTQ,)), Part.DESTINATION, Change.REMOVED, "degree level", ""),
        (HOLDS, HOLDS.changed(plan_a=(T_LEVEL, HNC)), Part.PLAN_A, Change.ADDED, "", "T Level, then HNC"),
        (
            HOLDS.changed(plan_b=(T_LEVEL, HNC)),
            HOLDS.changed(plan_b=(T_LEVEL, *ids("bachelor_hons"))),
            Part.PLAN_B,
            Change.CHANGED,
            "T Level, then HNC",
            "T Level, then Honours degree",
        ),
        (
            Plan(set_aside=(SetAside(route=(T_LEVEL, HNC)),)),
            Plan(set_aside=(SetAside(route=(T_LEVEL, HNC), why="too far"),)),
            Part.SET_ASIDE,
            Change.CHANGED,
            "T Level, then HNC",
            "T Level, then HNC: too far",
        ),
        (EMPTY, Plan(looked_at=(Lane.TECHNICAL,)), Part.FAMILY, Change.ADDED, "", "Technical"),
        (EMPTY, comparing(Compared(route=(T_LEVEL, HNC))), Part.COMPARED, Change.ADDED, "", "T Level, then HNC"),
        (
            comparing(Compared(route=(T_LEVEL, HNC), pros="Close to home.")),
            comparing(Compared(route=(T_LEVEL, HNC), pros="Close to home.", cons="It is dear")),
            Part.COMPARED,
            Change.CHANGED,
            "T Level, then HNC. For me: Close to home.",
            "T Level, then HNC. For me: Close to home. Against it for me: It is dear.",
        ),
        (
            comparing(Compared(route=(T_LEVEL, HNC), cons="It is dear")),
            EMPTY,
            Part.COMPARED,
            Change.REMOVED,
            "T Level, then HNC. Against it for me: It is dear.",
            "",
        ),
        (
            EMPTY,
            Plan(weighing=Weighing(start=date(2028, 1, 1))),
            Part.WEIGHING,
            Change.ADDED,
            "",
            "First month: January 2028",
        ),
        (
            Plan(weighing=Weighing(earlier_credits=120)),
            Plan(weighing=Weighing(earlier_gbp=9250)),
            Part.WEIGHING,
            Change.CHANGED,
            "Entitlement used by earlier study: 120 credits",
            "Entitlement used by earlier study: £9,250",
        ),
        (
            EMPTY,
            Plan(barriers=(Barrier(kind=BarrierKind.MONEY, helps="a bursary"),)),
            Part.BARRIER,
            Change.ADDED,
            "",
            "Money: a bursary",
        ),
        (
            Plan(meeting=Meeting(channel=Channel.PHONE)),
            Plan(meeting=Meeting(channel=Channel.VIDEO)),
            Part.MEETING,
            Change.CHANGED,
            "How: By phone",
            "How: By video call",
        ),
        (
            Plan(review=Review(on=date(2027, 3, 3))),
            Plan(review=Review(on=date(2027, 9, 1))),
            Part.REVIEW,
            Change.CHANGED,
            "Date: 3 March 2027",
            "Date: 1 September 2027",
        ),
        (
            EMPTY,
            Plan(agreement=Agreement(on=date(2027, 3, 3))),
            Part.AGREEMENT,
            Change.ADDED,
            "",
            "Agreed on 3 March 2027",
        ),
        (
            Plan(agreement=Agreement(read_back=True)),
            EMPTY,
            Part.AGREEMENT,
            Change.REMOVED,
            "Read back to the learner",
            "",
        ),
        (EMPTY, Plan(goals=(Goal(id="1", says="HNC"),)), Part.GOAL, Change.ADDED, "", "HNC (short term)"),
    ],
)
def test_what_is_otherwise_is_told_on_both_sides(
    before: Plan, now: Plan, part: Part, change: Change, was: str, is_now: str
) -> None:
    assert row(before, now) == ChangeRow(part, change, was, is_now)


def acts(**fields: Any) -> Plan:
    return Plan(actions=(Action(id="1", says="Ring", **fields), Action(id="2", says="Write")))


@pytest.mark.parametrize(
    ("before", "now", "change"),
    [
        (acts(), acts(), Change.SAME),
        (acts(), acts(status=Status.IN_PROGRESS), Change.CHANGED),
        (acts(status=Status.IN_PROGRESS), acts(status=Status.COMPLETED), Change.DONE),
        (acts(status=Status.COMPLETED), acts(status=Status.COMPLETED, help_from="Ann"), Change.CHANGED),
        (acts(status=Status.COMPLETED), acts(), Change.CHANGED),
    ],
)
def test_an_action_is_done_when_it_became_completed(before: Plan, now: Plan, change: Change) -> None:
    first, second = plan_changes(WORDING, before, now)
    assert (first.part, first.change) == (Part.ACTION, change)
    assert second == ChangeRow(Part.ACTION, Change.SAME, "Write (me; not started)", "Write (me; not started)")


def test_private_notes_say_only_that_they_changed() -> None:
    changed = row(Plan(private_notes="Secret one"), Plan(private_notes="Secret two"))
    assert changed == ChangeRow(Part.NOTES, Change.CHANGED, "Notes are kept", "Notes are kept")
    assert row(EMPTY, Plan(private_notes="Secret")).now == "Notes are kept"


def test_what_was_agreed_is_told_with_its_condition_or_that_it_is_asked_no_longer() -> None:
    asked = STEP.conditions[0]
    for condition, words in ((key_of(asked), WORDING.asks(asked)), ("old", "a condition that is asked no longer")):
        agreed = Override(from_=T_LEVEL, to=HNC, condition=condition, reason="the college wrote")
        assert row(EMPTY, learner(overrides=(agreed,))).now == f"T Level to HNC, {words}: the college wrote"


def test_an_own_card_goes_by_the_name_it_had_then_and_a_new_name_changes_no_route() -> None:
    route = (QualificationId("own_1"), HNC)
    before = learner(held=(abitur(),)).changed(plan_a=route)
    renamed = learner(held=(abitur("Matura"),)).changed(plan_a=route)
    assert [(each.part, each.before[:6], each.now[:6]) for each in plan_changes(WORDING, before, renamed)] == [
        (Part.HELD, "Abitur", "Matura")
    ]
    rows = {each.part: each for each in plan_changes(WORDING, before, EMPTY)}
    assert rows[Part.PLAN_A].before == "Abitur, then HNC"


def test_rows_come_in_the_order_of_the_parts_and_what_was_taken_out_comes_last() -> None:
    before = Plan(goals=tuple(Goal(id=each, says=each) for each in "abc"))
    now = Plan(name="Sam", goals=tuple(Goal(id=each, says=each) for each in "dca"))
    found = plan_changes(WORDING, before, now)
    assert [(each.part, each.change) for each in found] == [
        (Part.NAME, Change.ADDED),
        (Part.GOAL, Change.ADDED),
        (Part.GOAL, Change.SAME),
        (Part.GOAL, Change.SAME),
        (Part.GOAL, Change.REMOVED),
    ]


def test_routes_compared_in_another_order_are_the_same_routes() -> None:
    first, second = Compared(route=(T_LEVEL, HNC)), Compared(route=ids("t_level", "bachelor_hons"))
    assert plan_changes(WORDING, comparing(first, second), comparing(second, first)) == ()


def test_both_standing_destinations_are_there_from_the_start() -> None:
    assert plan_changes(WORDING, EMPTY, Plan(destinations=(DEGREE, HTQ))) == ()


# Laws


@settings(max_examples=25, deadline=None)
@given(plans())
def test_a_plan_beside_itself_has_only_goals_and_actions_as_before(plan: Plan) -> None:
    found = plan_changes(WORDING, plan, plan)
    assert {each.change for each in found} <= {Change.SAME}
    assert [each.part for each in found] == [Part.GOAL] * len(plan.goals) + [Part.ACTION] * len(plan.actions)


@settings(max_examples=25, deadline=None)
@given(plans(), plans())
def test_what_is_added_one_way_is_taken_out_the_other_way(before: Plan, now: Plan) -> None:
    there, back = plan_changes(WORDING, before, now), plan_changes(WORDING, now, before)
    assert len(there) == len(back)
    added = {(each.part, each.now) for each in there if each.change is Change.ADDED}
    assert added == {(each.part, each.before) for each in back if each.change is Change.REMOVED}
    for each in there:
        assert not (each.before and each.change is Change.ADDED)
        assert not (each.now and each.change is Change.REMOVED)
