"""What would be otherwise if the learner were, and what would open a card."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathplanner.core.conditions import AgeRange, JobOffer
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.routes import Span
from pathplanner.planning.both_ways import both_ways
from pathplanner.planning.explain import Why
from pathplanner.planning.lighting import ways_into
from pathplanner.planning.opening_up import OpeningUp, what_would_open
from pathplanner.planning.what_if import WhatIf, what_if
from pathplanner.planning.wording.weighing import WeighingWords
from pathplanner.planning.wording.what_if import WhatIfWords
from tests.planning.made import ids
from tests.planning.real import CARDS, FRAMEWORK, STANDING, TODAY, WORDING, learner

WORDS = WhatIfWords(WORDING)
HELD = st.sets(st.sampled_from(CARDS), min_size=1, max_size=2).map(sorted)


def changed(before: Learner, after: Learner) -> WhatIf:
    return what_if(FRAMEWORK, before, after, STANDING, TODAY)


def opening(who: Learner, card: str, as_of: date = TODAY) -> OpeningUp:
    return what_would_open(FRAMEWORK, who, STANDING, QualificationId(card), as_of)


@settings(max_examples=20, deadline=None)
@given(HELD)
def test_nothing_would_change_if_nothing_were_otherwise(held: list[QualificationId]) -> None:
    same = changed(learner(*held), learner(*held))
    assert same.is_nothing
    assert WORDS.changes(same) == ("Nothing would change.",)


@settings(max_examples=20, deadline=None)
@given(HELD, HELD)
def test_taking_it_back_changes_what_it_changed(one: list[QualificationId], other: list[QualificationId]) -> None:
    there, back = changed(learner(*one), learner(*other)), changed(learner(*other), learner(*one))
    assert (there.lit, there.unlit, there.opened, there.closed) == (back.unlit, back.lit, back.closed, back.opened)
    assert (len(there.met), len(there.nearer)) == (len(back.lost), len(back.further))


def test_a_job_offer_meets_conditions_and_opens_cards() -> None:
    found = changed(learner("t_level", age=18, job_offer=False), learner("t_level", age=18, job_offer=True))
    assert not found.lit
    assert found.opened == ids("higher_app_4")
    assert {type(change.after.condition) for change in found.met} == {JobOffer}
    assert any(sentence.startswith("Newly open") for sentence in WORDS.changes(found))
    assert "Would be: Met" in WORDS.condition(found.met[0])


def test_one_more_gcse_meets_what_asks_for_them() -> None:
    found = changed(learner(gcse_9_4=4), learner(gcse_9_4=5))
    assert found.met or found.nearer
    assert not found.lost
    assert not found.further


def test_a_qualification_more_lights_other_cards() -> None:
    found = changed(learner("edsq_l1"), learner("edsq_l1", "a_level"))
    assert QualificationId("a_level") not in found.unlit
    assert QualificationId("bachelor_hons") in found.lit
    assert f"Routes: {found.routes_after} instead of {found.routes_before}." in WORDS.in_short(found)


def test_what_would_open_a_card_names_the_nearest_steps_with_their_time() -> None:
    found = opening(learner("bachelor_hons"), "t_level")
    assert found.why.why is Why.LEVEL_BELOW
    nearest = found.openings[0]
    assert nearest.needs == nearest.steps[0].card
    assert nearest.steps[-1].card == "t_level"
    assert nearest.adds == Span(36, 36)
    assert any("First " in sentence and "In all 3 years." in sentence for sentence in WORDS.what_would_open(found))


def test_what_would_open_a_card_names_conditions_with_their_time() -> None:
    found = opening(learner("gcse_9_4", age=15, job_offer=False), "foundation_app")
    missing = {type(each.assessment.condition): each for each in found.openings[0].conditions}
    assert missing[AgeRange].adds == Span(0, 12)
    assert missing[JobOffer].adds is None
    says = " ".join(WORDS.what_would_open(found))
    assert "it adds up to 1 year" in says
    assert "the time it adds cannot be told" in says


def test_what_is_not_open_yet_says_from_when_there_is_a_way() -> None:
    found = opening(learner("gcse_9_4"), "v_level")
    assert found.opens == date(2027, 9, 1)
    assert "There is a way from September 2027:" in WORDS.what_would_open(found)


def test_the_nearest_way_has_the_fewest_unmet_conditions_and_then_the_least_time() -> None:
    found = opening(learner("gcse_9_4", age=17, job_offer=False), "masters")
    unmet = [len(each.conditions) for each in found.openings]
    assert unmet == sorted(unmet)
    assert len(found.openings) == 3


@pytest.mark.parametrize("card", CARDS)
def test_every_card_says_what_would_open_it_or_that_nothing_known_would(card: QualificationId) -> None:
    says = WORDS.what_would_open(opening(learner("edsq_l1"), card))
    assert len(says) > 1
    assert all(sentence.endswith((".", ":")) for sentence in says)


@settings(max_examples=40, deadline=None)
@given(HELD, st.sets(st.sampled_from(CARDS), min_size=1, max_size=2).map(sorted))
def test_what_is_open_to_the_learner_is_part_of_every_way_in(
    held: list[QualificationId], ends: list[QualificationId]
) -> None:
    found = both_ways(FRAMEWORK, ends, held, TODAY)
    assert found.open_steps <= found.into.steps
    assert found.open_cards <= found.into.cards
    assert found.into.cards == frozenset().union(*(ways_into(FRAMEWORK, end, TODAY).cards for end in ends))
    assert found.is_open == bool(found.open_cards)


def test_every_way_in_is_told_with_what_is_open_of_it() -> None:
    words = WeighingWords(WORDING)
    nothing_held = both_ways(FRAMEWORK, ids("hnc"), (), TODAY)
    assert not nothing_held.is_open
    assert words.both_ways(nothing_held).endswith("lead to HNC.")
    assert "Open to you: " in words.both_ways(both_ways(FRAMEWORK, ids("hnc"), ids("gcse_9_4"), TODAY))
