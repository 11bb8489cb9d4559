"""The words for the parts of a plan."""

from datetime import date

import pytest

from pathplanner.core.learner import AgeBand
from pathplanner.core.plan_parts import Action, BarrierKind, Channel, Goal, GoalKind, Reach, Status, Who
from pathplanner.planning.change_rows import Change, Part
from tests.planning.made import ids
from tests.planning.real import WORDING

SPRING = date(2027, 3, 3)


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        (Goal(id="1", says="Start the HNC"), "Start the HNC (short term)"),
        (
            Goal(id="1", says="Be an engineer", reach=Reach.LONG, kind=GoalKind.WORK, by=SPRING),
            "Be an engineer (long term, work, by 3 March 2027)",
        ),
        (Goal(id="1", says=" "), "Nothing written yet (short term)"),
    ],
)
def test_a_goal_is_told_with_how_far_ahead_it_is_and_by_when(goal: Goal, words: str) -> None:
    assert WORDING.goal(goal) == words


@pytest.mark.parametrize(
    ("action", "words"),
    [
        (Action(id="1", says="Ring the college"), "Ring the college (me; not started)"),
        (
            Action(id="1", says="Ask", who=Who.ADVISER, by=SPRING, help_from="Ann", status=Status.COMPLETED),
            "Ask (adviser, by 3 March 2027, help from Ann; completed)",
        ),
        (Action(id="1", says="Ask", who=Who.SOMEONE_ELSE, who_else="Mum"), "Ask (Mum; not started)"),
        (Action(id="1", says="Ask", who=Who.SOMEONE_ELSE), "Ask (someone else; not started)"),
        (Action(id="1", says="Ask", who_else="Mum"), "Ask (me; not started)"),
    ],
)
def test_an_action_is_told_with_who_by_when_help_and_status(action: Action, words: str) -> None:
    assert WORDING.action(action) == words


def test_whatever_can_be_chosen_has_words_of_its_own() -> None:
    for said in (
        [WORDING.status(each) for each in Status],
        [WORDING.barrier(each) for each in BarrierKind],
        [WORDING.goal_kind(each) for each in GoalKind],
        [WORDING.reach(each) for each in Reach],
        [WORDING.channel(each) for each in Channel],
        [WORDING.age_band(each) for each in AgeBand],
        [WORDING.change(each) for each in Change],
        [WORDING.part(each) for each in Part],
    ):
        assert all(said)
        assert len(set(said)) == len(said)


def test_a_way_is_told_by_its_cards() -> None:
    assert WORDING.route_way(ids("t_level", "hnc")) == "T Level, then HNC"
    assert WORDING.route_way(()) == ""


def test_a_sentence_told_with_its_full_stop_goes_on_in_brackets() -> None:
    assert WORDING.goal(Goal(id="1", says="Be a nurse. ", reach=Reach.LONG)) == "Be a nurse (long term)"
