"""The small change of every sentence: names, lengths, conditions, states."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from pathplanner.core.assessment import Assessment, Because, Standing
from pathplanner.core.conditions import Condition, JobOffer
from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.progressions import Mode
from pathplanner.core.provenance import Confidence
from pathplanner.core.qualifications import Lane, Months
from pathplanner.core.routes import Span
from pathplanner.planning.lighting import Light
from pathplanner.planning.wording import Wording
from pathplanner.planning.wording.names import Names
from tests.planning.made import card, progression
from tests.planning.real import FRAMEWORK, WORDING, along, learner

NAMES = Names(FRAMEWORK, str)
CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (None, ""),
        (Span(None, None), ""),
        (Span(1, 1), "1 month"),
        (Span(8, None), "at least 8 months"),
        (Span(None, 12), "up to 1 year"),
        (Span(0, 12), "up to 1 year"),
        (Span(12, 12), "1 year"),
        (Span(18, 18), "1½ years"),
        (Span(30, 30), "2½ years"),
        (Span(36, 48), "3 to 4 years"),
        (Span(8, 9), "8 to 9 months"),
        (Span(18, 36), "1½ to 3 years"),
        (Span(27, 54), "27 months to 4½ years"),
        (Span(6, 36), "6 months to 3 years"),
        (Months(min=18, max=24), "18 to 24 months"),
        (Span(14, 14), "14 months"),
    ],
)
def test_a_length_is_said_in_years_where_it_is_one(length: Span | Months | None, words: str) -> None:
    assert WORDING.length(length) == words


@pytest.mark.parametrize(
    ("length", "words"),
    [
        ({"min": 24, "max": 24}, "L3 · 2 yrs"),
        ({"min": 18, "max": 36}, "L3 · 1½–3 yrs"),
        ({"min": 8}, "L3 · 8 mths+"),
        ({"min": 1, "max": 1}, "L3 · 1 mth"),
        ({"min": 8, "max": 9}, "L3 · 8–9 mths"),
        (None, "L3"),
    ],
)
def test_the_facts_on_a_card_are_short(length: dict[str, int] | None, words: str) -> None:
    assert WORDING.facts_on_card(card("any", full_time=length)) == words


@given(st.integers(1, 120))
def test_every_number_of_months_is_said_without_loss(count: int) -> None:
    words = NAMES.months(count)
    number, unit = words.split()
    factor = 12 if unit.startswith("year") else 1
    assert float(number.replace("½", ".5")) * factor == count
    assert words.endswith("s") == (float(number.replace("½", ".5")) != 1)


@pytest.mark.parametrize(("count", "words"), [(1, "one step"), (2, "two steps"), (10, "ten steps"), (11, "11 steps")])
def test_steps_are_counted_in_words_up_to_ten(count: int, words: str) -> None:
    assert NAMES.steps(count) == words


def test_many_cards_are_named_in_part() -> None:
    cards = list(FRAMEWORK.qualification)
    assert NAMES.any_of(cards[:1]) == "No qualifications yet"
    assert NAMES.any_of(cards[:2]) == "No qualifications yet or Entry level award"
    assert NAMES.any_of(cards[:4]).endswith("Functional Skills Entry or ESOL Entry")
    assert NAMES.any_of(cards[:5]).endswith("Functional Skills Entry or two others")
    assert NAMES.any_of(cards).endswith("or 61 others")


@pytest.mark.parametrize(
    ("given_condition", "words"),
    [
        ({"kind": "gcses", "count": 1, "grade": 4}, "A GCSE at grade 4 or above"),
        ({"kind": "gcses", "count": 4, "grade": 4}, "4 GCSEs at grade 4 or above"),
        (
            {"kind": "gcses", "count": 5, "grade": 4, "with_english_and_maths": True},
            "5 GCSEs at grade 4 or above, with English and maths",
        ),
        ({"kind": "english_and_maths", "grade": 4}, "GCSE English and maths at grade 4 or above"),
        (
            {"kind": "english_and_maths", "grade": 4, "functional_skills_accepted": True},
            "English and maths: GCSE grade 4 or Functional Skills level 2",
        ),
        ({"kind": "ucas_points", "at_least": 96}, "About 96 UCAS Tariff points or more"),
        ({"kind": "ucas_points", "at_least": 48, "up_to": 64}, "About 48 to 64 UCAS Tariff points"),
        ({"kind": "level_3_grades", "qualification": "a_level", "grades": "DD"}, "DD in A level"),
        ({"kind": "completed_award", "qualifications": ["hnc", "hnd"]}, "HNC or HND completed"),
        (
            {"kind": "completed_award", "qualifications": ["l2_vocational"], "grade": "Merit"},
            "Level 2 vocational completed, at Merit",
        ),
        ({"kind": "completed_award", "level": "3"}, "A qualification at level 3 completed"),
        ({"kind": "completed_award"}, "The qualification before it completed"),
        ({"kind": "age", "at_least": 16}, "Age 16 or over"),
        ({"kind": "age", "up_to": 19}, "Age 19 or under"),
        (
            {"kind": "age", "at_least": 16, "up_to": 21, "exception": "up to 24 with an EHC plan"},
            "Age 16 to 21 (up to 24 with an EHC plan)",
        ),
        (
            {"kind": "age", "at_least": 16, "up_to": 21, "funding_only": True},
            "Age 16 to 21 for government funding",
        ),
        ({"kind": "job_offer"}, "A job with an employer who trains apprentices"),
        ({"kind": "experience", "of": "work in the field"}, "Experience: work in the field"),
        ({"kind": "experience", "of": "work", "years": 1}, "About 1 year of experience: work"),
        ({"kind": "experience", "of": "work", "years": 3}, "About 3 years of experience: work"),
        ({"kind": "subject_link", "how": "same"}, "In the same subject"),
        ({"kind": "subject_link", "how": "related"}, "In a related subject"),
        ({"kind": "initial_assessment"}, "A short initial assessment sets the level to start at"),
        ({"kind": "degree_class", "at_least": "2:1"}, "An honours degree at 2:1 or above"),
        ({"kind": "selection", "by": "an interview"}, "The provider chooses by an interview"),
        ({"kind": "provider_decides", "about": "the grades"}, "The provider decides the grades"),
    ],
)
def test_every_kind_of_condition_says_what_it_asks(given_condition: dict[str, object], words: str) -> None:
    assert WORDING.asks(CONDITION.validate_python(given_condition)) == words


@pytest.mark.parametrize("because", Because)
def test_every_reason_has_a_sentence(because: Because) -> None:
    values: dict[str, str | int] = {
        **{"held": "t_level", "missing": 1, "have": 1, "grade": 4, "years": 1, "subject": "maths", "points": 40},
        **{"grades": 1, "awards": 0, "credits": 0, "or_more": 0, "in_points": 0, "could_be": "Merit", "reason": "ENIC"},
    }
    words = WORDING.stands(Assessment(JobOffer(kind="job_offer"), Standing.UNKNOWN, because, values))
    assert words[0].isupper()
    assert words.endswith((".", "?"))
    assert "{" not in words


def test_every_state_mode_lane_and_standing_has_words() -> None:
    for state in Light:
        assert WORDING.light(state)
        assert WORDING.light_on_card(state)
    assert all(WORDING.mode(mode) for mode in Mode)
    assert all(WORDING.lane(lane) and WORDING.lane_on_paper(lane) for lane in Lane)
    assert all(WORDING.standing(standing) for standing in Standing)


def test_levels_destinations_and_days_have_names() -> None:
    assert [WORDING.level(level) for level in (LevelId.ENTRY, LevelId.THREE)] == ["Entry level", "Level 3"]
    masters = Destination("masters")
    assert [WORDING.destination(to) for to in (HTQ, DEGREE, masters)] == ["HTQ", "degree level", "Master's degree"]
    assert WORDING.day(date(2026, 11, 23)) == "23 November 2026"
    assert WORDING.month(date(2027, 9, 1)) == "September 2027"


def test_what_has_no_source_is_called_typical() -> None:
    assert WORDING.confidence(Confidence.BACKGROUND) == "Typical, check with the provider"
    assert WORDING.confidence(Confidence.VERIFIED) == ""


def test_credit_is_said_with_its_note() -> None:
    assert WORDING.credit(progression("a", "b")) == ""
    assert WORDING.credit(progression("a", "b", credit=120)) == "Carries 120 credits"
    assert WORDING.credit(progression("a", "b", credit=120, credit_note="into the second year")) == (
        "Carries 120 credits: into the second year"
    )
    assert WORDING.credit(progression("a", "b", credit_note="some exam papers")) == "some exam papers"


def test_a_route_is_named_by_its_cards_and_told_aloud_with_what_counts() -> None:
    route = along(learner("t_level"), "t_level", "hnc", "hnd", "top_up")
    arrow = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
    assert WORDING.route_title(route).split(f" {arrow} ") == ["T Level", "HNC", "HND", "Top-up year"]
    aloud = WORDING.route_aloud(route)
    assert aloud.startswith("Route to degree level: T Level, then HNC, then HND, then Top-up year. 3 years")
    assert WORDING.route_length(route) == "3 years"


def test_a_length_that_is_only_part_time_or_not_known_says_so() -> None:
    unknown = along(learner("nvq2"), "nvq2", "nvq3")
    assert WORDING.route_length(unknown) == "Length not known"
    assert WORDING.step_length(unknown.steps[0]) == "Length not known"
    (both,) = along(learner("hnc"), "hnc", "hnd").steps
    assert WORDING.step_length(both) == "1 year full time or 1½ to 2½ years part time"


def test_sentences_are_made_of_the_readers_language() -> None:
    shouted = Wording(FRAMEWORK, str.swapcase)
    assert shouted.light(Light.HERE) == "yOU ARE HERE"
    assert shouted.card(QualificationId("t_level")) == "T Level"
