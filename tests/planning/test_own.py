"""Own cards: what is not in the list is lit, explained, routed and worded like the rest, and promises less."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathplanner.core.assessment import Because, Standing
from pathplanner.core.conditions import CompletedAward, DegreeClass, Level3Grades, ProviderDecides, UcasPoints, key_of
from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Award, Held, Learner, Override
from pathplanner.core.levels import LevelId
from pathplanner.core.own import OwnCard, is_own
from pathplanner.core.progressions import Mode
from pathplanner.core.provenance import Confidence
from pathplanner.core.qualifications import Track
from pathplanner.planning.explain import Why, explain
from pathplanner.planning.lighting import Light, light
from pathplanner.planning.own import with_own
from pathplanner.planning.results import Results
from pathplanner.planning.routes import route_along, routes
from pathplanner.planning.wording import Wording
from tests.planning import made
from tests.planning.real import CARDS, FRAMEWORK, STANDING, TODAY, WORDING, learner

OWN = QualificationId("own_1")
WITH_WAYS_ON = [card for card in CARDS if FRAMEWORK.steps_from[card]]
TOWARDS = st.lists(st.sampled_from([HTQ, DEGREE, *map(Destination, CARDS)]), max_size=3, unique=True)


def held_own(card: QualificationId = OWN, **fields: Any) -> Held:
    told = {"name": "Abitur", "level": LevelId.THREE, "reason": "ENIC statement", **fields}
    return Held(qualification=card, own=OwnCard.model_validate(told))


def who(*held: Held | str) -> Learner:
    return Learner(
        held=tuple(each if isinstance(each, Held) else Held(qualification=QualificationId(each)) for each in held)
    )


def its(framework: Framework, card: QualificationId = OWN) -> dict[QualificationId, Any]:
    return {step.to: step for step in framework.steps_from[card]}


# The card and its steps


def test_without_own_cards_the_framework_is_the_same_one() -> None:
    assert with_own(FRAMEWORK, learner("t_level", "hnc")) is FRAMEWORK


def test_an_own_card_stands_at_the_end_of_its_level_with_its_reason() -> None:
    known = with_own(FRAMEWORK, who(held_own(like="t_level")))
    card = known.at_level(LevelId.THREE)[-1]
    assert (card.id, card.name, card.short_name, card.track) == (OWN, "Abitur", "Abitur", Track.TECHNICAL)
    assert card.what == (
        "Not in the list: it stands at level 3 by the adviser's judgement. Reason: ENIC statement. "
        "It is taken for T Level."
    )
    assert (card.credits, card.entry, card.cost, card.full_time) == (None, "", "", None)
    levels = [each.level.rank for each in known.qualifications]
    assert levels == sorted(levels)
    assert OWN not in FRAMEWORK.qualification


def test_every_own_card_has_its_place() -> None:
    second, third = QualificationId("own_2"), QualificationId("own_3")
    held = (held_own(), held_own(second, level="5"), "t_level", held_own(third))
    known = with_own(FRAMEWORK, who(*held))
    assert [card.id for card in known.at_level(LevelId.THREE)][-2:] == [OWN, third]
    assert known.at_level(LevelId.FIVE)[-1].id == second
    again = with_own(known, who(held_own(third, name="Matura")))
    assert again.qualification[third].name == "Matura"
    assert OWN not in again.qualification
    assert with_own(again, who("t_level")).model_dump() == FRAMEWORK.model_dump()


def test_an_own_card_leads_where_what_it_is_like_leads_and_the_provider_decides() -> None:
    steps = its(with_own(FRAMEWORK, who(held_own(like="a_level"))))
    like = its(FRAMEWORK, QualificationId("a_level"))
    assert list(steps) == list(like)
    to_degree = steps[QualificationId("bachelor_hons")]
    assert WORDING.asks(to_degree.conditions[0]) == "The provider decides whether Abitur is accepted"
    assert [asked.kind for asked in to_degree.conditions] == ["provider_decides", "english_and_maths"]
    assert to_degree.note == "Shown because this step leads on from A level."
    assert (to_degree.confidence, to_degree.entry_confidence) == (Confidence.BACKGROUND, Confidence.BACKGROUND)


@pytest.mark.parametrize("like", WITH_WAYS_ON)
def test_no_step_from_an_own_card_asks_of_what_it_is_not_or_promises_credit(like: QualificationId) -> None:
    for step in its(with_own(FRAMEWORK, who(held_own(level=FRAMEWORK.qualification[like].level, like=like)))).values():
        assert isinstance(step.conditions[0], ProviderDecides)
        assert not any(isinstance(asked, UcasPoints | DegreeClass) for asked in step.conditions)
        assert not any(isinstance(asked, Level3Grades) and asked.qualification == like for asked in step.conditions)
        assert not any(isinstance(asked, CompletedAward) and like in asked.qualifications for asked in step.conditions)
        assert (step.credit, step.credit_note, step.sources) == (None, "", ())
        assert step.mode is not Mode.CREDIT


@pytest.mark.parametrize("level", LevelId)
def test_without_a_card_it_is_like_it_is_taken_for_any_essential_award_of_its_level(level: LevelId) -> None:
    known = with_own(FRAMEWORK, who(held_own(level=level, like="no_such_card")))
    essential = [card for card in FRAMEWORK.at_level(level) if card.essential and card.kind.value == "award"]
    expected = {step.to for card in essential for step in FRAMEWORK.steps_from[card.id]}
    assert set(its(known)) == expected
    assert len(known.steps_from[OWN]) == len(expected)
    assert known.qualification[OWN].track is essential[0].track


def test_no_own_card_leads_down() -> None:
    known = with_own(FRAMEWORK, who(held_own(level="4", like="a_level")))
    assert {known.qualification[to].level.rank >= 4 for to in its(known)} == {True}
    assert "art_foundation" not in its(known)


def test_a_level_with_nothing_essential_or_nothing_at_all_still_works() -> None:
    some = made.framework([made.card("low"), made.card("high", LevelId.SIX)], [made.progression("low", "high")])
    assert list(its(with_own(some, who(held_own())))) == ["high"]
    known = with_own(some, who(held_own(level="5")))
    assert [card.id for card in known.qualifications] == ["low", OWN, "high"]
    assert known.steps_from[OWN] == ()


def test_what_is_not_decided_yet_needs_no_name() -> None:
    held = held_own(name="", undecided=True, reason="")
    known = with_own(FRAMEWORK, who(held))
    card = known.qualification[OWN]
    assert (card.name, card.short_name) == ("A qualification at level 3, not decided yet", "Level 3 (not decided)")
    (first, *_) = known.steps_from[OWN]
    assert WORDING.asks(first.conditions[0]) == "The provider decides what it accepts at level 3"
    assert WORDING.held_detail(held) == "taken for any qualification at level 3, not decided yet"


def test_a_long_name_is_cut_for_the_card_between_words() -> None:
    name = "Diploma of secondary education of the canton with a very long name"
    card = with_own(FRAMEWORK, who(held_own(name=name))).qualification[OWN]
    assert card.name == name
    assert card.short_name == "Diploma of secondary education of the…"
    assert with_own(FRAMEWORK, who(held_own(name="x" * 100))).qualification[OWN].short_name != ""


def test_the_words_are_made_in_the_readers_language() -> None:
    known = with_own(FRAMEWORK, who(held_own(name="", undecided=True)), "<{}>".format)
    assert known.qualification[OWN].short_name == "<<Level 3> (not decided)>"
    assert WORDING.asks(known.steps_from[OWN][0].conditions[0]).endswith("<what it accepts at <level 3>>")


def test_what_is_listed_is_not_made_anew() -> None:
    known = with_own(FRAMEWORK, who(held_own()))
    assert known.grades is FRAMEWORK.grades
    assert all(known.qualification[card.id] is card for card in FRAMEWORK.qualifications)
    assert known.progressions[: len(FRAMEWORK.progressions)] == FRAMEWORK.progressions


# Lit, explained, routed, worded


def test_no_listed_card_could_be_taken_for_an_own_one() -> None:
    assert not any(is_own(card) for card in CARDS)


@given(st.sampled_from(WITH_WAYS_ON), TOWARDS)
def test_an_own_card_lights_what_the_card_it_is_like_lights(like: QualificationId, towards: list[Destination]) -> None:
    assert_lit_alike(like, towards)


@pytest.mark.parametrize("like", WITH_WAYS_ON)
def test_like_any_card_it_lights_the_ways_to_htq_and_to_degree_level(like: QualificationId) -> None:
    assert_lit_alike(like, list(STANDING))


def assert_lit_alike(like: QualificationId, towards: list[Destination]) -> None:
    known = with_own(FRAMEWORK, who(held_own(level=FRAMEWORK.qualification[like].level, like=like)))
    of_own = light(known, [OWN], towards, TODAY)
    of_like = light(FRAMEWORK, [like], towards, TODAY)
    assert {card: lit for card, lit in of_own.cards.items() if card not in (OWN, like)} == {
        card: lit for card, lit in of_like.cards.items() if card != like
    }
    assert {(like if start == OWN else start, to): lit for (start, to), lit in of_own.steps.items()} == of_like.steps
    assert of_own.cards[OWN] is Light.HERE


@given(st.sampled_from(CARDS), st.lists(st.sampled_from(CARDS), max_size=2, unique=True), st.sampled_from(LevelId))
def test_own_cards_beside_others_have_routes_explanations_and_words(
    like: QualificationId, beside: list[QualificationId], level: LevelId
) -> None:
    person = who(held_own(level=level, like=like), *beside)
    known = with_own(FRAMEWORK, person)
    words = Wording(known)
    found = routes(known, person, STANDING, TODAY, limit=30)
    lit = light(known, person.held_ids, STANDING, TODAY).cards
    assert {card for route in found for card in route.cards} <= {card for card, state in lit.items() if state != "none"}
    assert all(words.stands(each) for route in found for step in route.steps for each in step.assessments)
    assert all(words.route_aloud(route) for route in found)
    for card in ("doctorate", "hnc", OWN, like):
        why = explain(known, person, STANDING, QualificationId(card), TODAY)
        assert words.explanation(why).endswith(".")
    assert Results(known, person).points.total == 0


def test_a_route_from_an_own_card_says_what_the_provider_decides() -> None:
    person = who(held_own(like="a_level"))
    route = route_along(with_own(FRAMEWORK, person), person, DEGREE, [OWN, QualificationId("bachelor_hons")])
    assert route is not None
    first = route.steps[0].assessments[0]
    assert (first.standing, first.because) == (Standing.UNKNOWN, Because.ASK_PROVIDER)


def test_points_are_those_of_the_listed_cards_beside_an_own_one() -> None:
    grade = Held(qualification=QualificationId("a_level"), awards=(Award(grade="A"),))
    person = who(held_own(like="a_level"), grade)
    points = Results(with_own(FRAMEWORK, person), person).points
    assert (points.total, points.may_be_more) == (48, False)


def test_a_card_is_explained_from_an_own_card_by_its_name() -> None:
    person = who(held_own(like="a_level"))
    known = with_own(FRAMEWORK, person)
    words = Wording(known)
    here = explain(known, person, STANDING, OWN, TODAY)
    assert words.explanation(here) == "You are here: you have Abitur."
    assert words.explanation(explain(known, person, STANDING, QualificationId("hnc"), TODAY)) == (
        "One step from Abitur: it is on a route to degree level."
    )


def test_an_own_card_like_one_that_only_supports_is_not_enough_either() -> None:
    person = who(held_own(like="epq"))
    known = with_own(FRAMEWORK, person)
    assert explain(known, person, STANDING, QualificationId("bachelor_hons"), TODAY).why is Why.NOT_ENOUGH


def test_an_adviser_can_agree_what_the_provider_decides_of_an_own_card() -> None:
    person = who(held_own(like="a_level"))
    known = with_own(FRAMEWORK, person)
    asked = key_of(its(known)[QualificationId("hnc")].conditions[0])
    agreed = Override(from_=OWN, to=QualificationId("hnc"), condition=asked, reason="The college wrote to us.")
    person = person.changed(overrides=(agreed,))
    route = route_along(with_own(FRAMEWORK, person), person, HTQ, [OWN, QualificationId("hnc")])
    assert route is not None
    assert route.overridden == ("hnc",)


def test_what_is_held_says_by_whose_judgement() -> None:
    assert WORDING.held_detail(held_own(like="a_level")) == "taken for A level, adviser's judgement: ENIC statement"
    assert WORDING.held_detail(held_own(reason="")) == "taken for any qualification at level 3, adviser's judgement"


def test_the_words_speak_of_the_framework_they_are_told_of() -> None:
    words = Wording(FRAMEWORK)
    words.speak_of(with_own(FRAMEWORK, who(held_own())))
    assert (words.card(OWN), words.short(OWN), words.route_way([OWN, QualificationId("hnc")])) == (
        "Abitur",
        "Abitur",
        "Abitur, then HNC",
    )
