"""What changed in the data, for the things a plan uses."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from pathplanner.core.destinations import HTQ, Destination
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId, SectorId
from pathplanner.core.learner import Award, Held, Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.own import OwnCard
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import SetAside
from pathplanner.core.qualifications import Availability
from pathplanner.planning.facts_used import CARD_FACTS, STEP_FACTS, data_changes, facts_used
from pathplanner.planning.own import with_own
from pathplanner.planning.wording import Wording
from pathplanner.planning.wording.data_changes import card_facts, step_facts
from pathplanner.planning.wording.names import Names
from tests.documents.making import plans
from tests.planning.made import ids
from tests.planning.real import FRAMEWORK

T_LEVEL, HNC, TOP_UP, HND = ids("t_level", "hnc", "top_up", "hnd")
SINCE, TODAY = date(2026, 11, 23), date(2027, 6, 1)
SCIENCE = "Healthcare Science"


def planned(*subjects: str, **fields: Any) -> Plan:
    awards = tuple(Award(subject=subject) for subject in subjects)
    learner = Learner(held=(Held(qualification=T_LEVEL, awards=awards),))
    return Plan(learner=learner, **{"plan_a": (T_LEVEL, HNC, HND), "destinations": (HTQ,), **fields})


def doctored(
    cards: dict[str, dict[str, Any]] | None = None,
    steps: dict[tuple[str, str], dict[str, Any]] | None = None,
    subjects: dict[str, dict[str, Any]] | None = None,
    without: tuple[str, ...] = (),
) -> Framework:
    """The real framework with fields changed, or cards, steps ("a>b") and subjects taken away."""
    cards, steps, subjects = cards or {}, steps or {}, subjects or {}
    known = FRAMEWORK
    fields = {name: getattr(known, name) for name in Framework.model_fields}
    fields["qualifications"] = tuple(
        card.changed(**cards.get(card.id, {})) for card in known.qualifications if card.id not in without
    )
    fields["progressions"] = tuple(
        step.changed(**steps.get((step.from_, step.to), {}))
        for step in known.progressions
        if not {f"{step.from_}>{step.to}", step.from_, step.to} & set(without)
    )
    fields["t_levels"] = tuple(
        each.changed(**subjects.get(each.name, {})) for each in known.t_levels if each.name not in without
    )
    return Framework(**fields)


def said(now: Framework, plan: Plan, *, since: date = SINCE, today: date = TODAY, old: bool = False) -> list[str]:
    then = {} if old else facts_used(FRAMEWORK, plan)
    words = Wording(now)
    return [words.data_change(each) for each in data_changes(now, then, plan, since, today)]


# What is used


def test_a_plan_uses_the_facts_of_its_cards_and_of_the_steps_of_plan_a_and_b() -> None:
    plan = planned(
        plan_b=(T_LEVEL, QualificationId("bachelor_hons")),
        set_aside=(SetAside(route=(T_LEVEL, QualificationId("htq_4"))),),
        destinations=(HTQ, Destination("masters")),
    )
    found = facts_used(FRAMEWORK, plan)
    cards = {"t_level", "hnc", "hnd", "bachelor_hons", "htq_4", "masters"}
    steps = {"t_level>hnc", "hnc>hnd", "t_level>bachelor_hons"}
    assert set(found) == {f"{card}.{fact}" for card in cards for fact in CARD_FACTS} | {
        f"{step}.{fact}" for step in steps for fact in STEP_FACTS
    }
    assert all(re.fullmatch("[0-9a-f]{8}", digest) for digest in found.values())


def test_a_plan_uses_the_subjects_that_are_held_and_those_in_the_learners_sectors() -> None:
    assert "t_levels/Healthcare Science" in facts_used(FRAMEWORK, planned(f" {SCIENCE.lower()} "))
    assert "t_levels/Digital Data Analytics" in facts_used(FRAMEWORK, planned("Digital Business Services"))
    assert not any("/" in key for key in facts_used(FRAMEWORK, planned("Magic")))
    digital = FRAMEWORK.t_levels[1].sector
    plan = planned()
    plan = plan.changed(learner=plan.learner.changed(sectors=(digital,)))
    used = {key for key in facts_used(FRAMEWORK, plan) if "/" in key}
    assert used == {f"t_levels/{each.name}" for each in FRAMEWORK.t_levels if each.sector == digital}


def test_own_cards_and_what_the_data_do_not_know_are_left_out() -> None:
    own = QualificationId("own_1")
    held = Held(qualification=own, own=OwnCard(name="Abitur", level=LevelId.THREE))
    plan = Plan(learner=Learner(held=(held,)), plan_a=(own, HNC), destinations=(Destination("strange"),))
    known = with_own(FRAMEWORK, plan.learner)
    assert {key.split(".")[0] for key in facts_used(known, plan)} == {"hnc"}
    assert data_changes(known, facts_used(known, plan), plan, SINCE, TODAY) == ()


def test_a_digest_stays_the_same_until_the_fact_changes() -> None:
    """A digest in a plan file is compared by later versions of the app."""
    found = facts_used(FRAMEWORK, planned())
    assert found == facts_used(doctored(), planned())
    now = facts_used(doctored({"hnc": {"cost": "Free."}}), planned())
    assert {key for key in found if found[key] != now[key]} == {"hnc.cost"}


def test_every_fact_has_words() -> None:
    names = Names(FRAMEWORK, str)
    assert set(card_facts(names)) == set(CARD_FACTS)
    assert set(step_facts(names)) == set(STEP_FACTS)


# What changed


@pytest.mark.parametrize(
    ("now", "sentences"),
    [
        (doctored(), []),
        (doctored({"masters": {"cost": "Free."}}), []),
        (doctored({"hnc": {"cost": "Free.", "sources": {}}}), ["HNC: the note on cost was updated."]),
        (
            doctored({"hnc": {"entry": "Ask.", "sources": {"entry": (FRAMEWORK.sources[0].id,)}}}),
            [f"HNC: the note on entry was updated, checked {Wording(FRAMEWORK).day(FRAMEWORK.sources[0].checked)}."],
        ),
        (
            doctored(steps={("t_level", "hnc"): {"conditions": (), "credit": 20, "sources": ()}}),
            ["T Level to HNC: the conditions were updated.", "T Level to HNC: the credit it carries was updated."],
        ),
        (doctored(without=("t_level>hnc",)), ["No step leads from T Level to HNC any more."]),
        (doctored(without=("hnd",)), ["The qualification with the id hnd is no longer in the data."]),
    ],
)
def test_what_changed_is_said_of_the_things_the_plan_uses(now: Framework, sentences: list[str]) -> None:
    assert said(now, planned()) == sentences


@pytest.mark.parametrize(
    ("closes", "sentences"),
    [
        (date(2026, 11, 22), []),
        (date(2026, 11, 30), ["HNC closed to new learners after November 2026."]),
        (date(2027, 6, 1), []),
    ],
)
def test_a_card_that_closed_in_between_is_told_even_by_an_older_file(closes: date, sentences: list[str]) -> None:
    now = doctored({"hnc": {"availability": Availability(closes=closes)}})
    assert said(now, planned(), old=True) == sentences
    if sentences:
        assert said(now, planned()) == sentences


def test_what_opened_in_between_is_told() -> None:
    plan = Plan(destinations=(Destination("v_level"),))
    assert said(FRAMEWORK, plan, today=date(2027, 8, 31), old=True) == []
    assert said(FRAMEWORK, plan, today=date(2027, 9, 1), old=True) == [
        "V Level opened to new learners in September 2027."
    ]


def test_new_dates_that_are_not_reached_yet_are_an_update() -> None:
    now = doctored({"hnc": {"availability": Availability(closes=date(2030, 7, 31)), "sources": {}}})
    assert said(now, planned()) == ["HNC: the dates for new learners were updated."]
    assert said(now, planned(), old=True) == []


def test_a_subject_that_closed_opened_changed_or_went_is_told() -> None:
    plan = planned(SCIENCE)
    closed = doctored(subjects={SCIENCE: {"closes": date(2027, 1, 31)}})
    assert said(closed, plan) == ["The T Level subject Healthcare Science closed to new learners after January 2027."]
    assert said(FRAMEWORK, plan, since=date(2025, 9, 1), old=True) == [
        "The T Level subject Healthcare Science closed to new learners after September 2025."
    ]
    noted = doctored(subjects={SCIENCE: {"note": "Ask.", "sources": ()}})
    assert said(noted, plan) == ["The T Level subject Healthcare Science was updated."]
    gone = doctored(without=(SCIENCE,))
    assert said(gone, plan) == ["The T Level subject Healthcare Science is no longer in the data."]
    assert said(gone, plan, old=True) == []
    named = doctored(subjects={SCIENCE: {"name": "Health science", "formerly": SCIENCE, "sources": ()}})
    assert said(named, plan) == ["The T Level subject Health science has a new name."]


def test_subjects_of_the_learners_sectors_are_told() -> None:
    plan = planned()
    plan = plan.changed(learner=plan.learner.changed(sectors=(SectorId("health_and_science"),)))
    assert said(FRAMEWORK, plan, since=date(2025, 9, 1)) == [
        "The T Level subject Healthcare Science closed to new learners after September 2025."
    ]
    assert said(doctored(without=(SCIENCE,)), plan) == [
        "The T Level subject Healthcare Science is no longer in the data."
    ]


@settings(max_examples=25, deadline=None)
@given(plans())
def test_where_nothing_changed_nothing_is_told_of_any_plan(plan: Plan) -> None:
    known = with_own(FRAMEWORK, plan.learner)
    then = facts_used(known, plan)
    assert data_changes(known, then, plan, TODAY, TODAY) == ()
    assert len(then) < 2_000
