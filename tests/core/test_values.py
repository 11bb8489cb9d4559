"""Values cannot be changed, and cannot be built where they make no sense."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from pathplanner.core.conditions import AgeRange, UcasPoints
from pathplanner.core.destinations import DEGREE, ENDS, HTQ, Destination, all_ends, ends_of
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Award, Held, Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.plan import Plan
from pathplanner.core.provenance import Confidence
from pathplanner.core.providers import TechnicalSubject
from pathplanner.core.qualifications import LANE_OF_TRACK, Availability, Months, Qualification, Track
from pathplanner.core.value import Value

T_LEVEL = QualificationId("t_level")
DAYS = st.dates(min_value=date(2018, 1, 1), max_value=date(2032, 12, 31))


def card(**fields: Any) -> Qualification:
    given = {"id": "t_level", "name": "T Level", "short_name": "T Level", "level": "3", "track": "technical"}
    return Qualification.model_validate({**given, "what": "A course.", **fields})


def test_a_value_cannot_be_changed() -> None:
    learner = Learner(held=(Held(qualification=T_LEVEL),))
    with pytest.raises(ValidationError, match="frozen"):
        learner.age = 18  # type: ignore[misc]


def test_a_value_refuses_a_field_it_does_not_know() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Learner.model_validate({"name": "Sam"})


def test_values_with_the_same_content_are_the_same() -> None:
    assert card() == card()
    assert card() != card(essential=True)


# Levels and destinations


def test_levels_are_ranked_from_entry_to_8() -> None:
    assert [level.rank for level in LevelId] == list(range(9))


def test_htq_and_degree_level_share_no_end() -> None:
    assert ends_of(HTQ) == {"htq_4", "htq_5"}
    assert ends_of(DEGREE) == {"bachelor_hons", "bachelor_ord", "top_up", "degree_app"}
    assert ends_of(HTQ).isdisjoint(ends_of(DEGREE))


def test_any_one_qualification_can_be_a_destination() -> None:
    masters = Destination("masters")
    assert ends_of(masters) == {"masters"}
    assert all_ends([HTQ, masters]) == {*ENDS[HTQ], "masters"}
    assert all_ends([]) == frozenset()


# Learner and plan


def test_nothing_is_held_twice() -> None:
    with pytest.raises(ValidationError, match="held twice"):
        Learner(held=(Held(qualification=T_LEVEL), Held(qualification=T_LEVEL)))


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Award, {"year": 1949}),
        (Award, {"year": 2101}),
        (Award, {"grade": "x" * 61}),
        (Award, {"subject": "x" * 121}),
        (Held, {"qualification": "a_level", "count": 0}),
        (Held, {"qualification": "a_level", "awards": [{}] * 51}),
        (Learner, {"held": [{"qualification": f"card_{number}"} for number in range(201)]}),
        (Learner, {"sectors": ["1", "2", "3", "4"]}),
        (Learner, {"sectors": ["1", "1"]}),
        (Learner, {"words": "x" * 2_001}),
    ],
)
def test_nobody_can_be_told_of_without_bounds(kind: type[Value], fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        kind.model_validate(fields)


@pytest.mark.parametrize("age", [-1, 121])
def test_an_age_is_a_human_one(age: int) -> None:
    with pytest.raises(ValidationError):
        Learner(age=age)


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"destinations": ("htq", "htq")}, "named twice"),
        ({"plan_a": ("hnc", "hnd")}, "not held"),
        ({"plan_a": ("t_level",)}, "at least one step"),
        ({"plan_a": ("t_level", "hnc", "t_level")}, "visits nothing twice"),
    ],
)
def test_a_plan_that_contradicts_itself_is_refused(fields: dict[str, Any], refusal: str) -> None:
    with pytest.raises(ValidationError, match=refusal):
        Plan.model_validate({"learner": {"held": [{"qualification": "t_level"}]}, **fields})


# Lengths and dates


@given(st.integers(0, 120), st.integers(1, 120))
def test_months_run_from_the_shorter_to_the_longer(first: int, second: int) -> None:
    if first <= second:
        assert Months(min=first, max=second).max == second
    else:
        with pytest.raises(ValidationError, match=f"min {first} is above max {second}"):
            Months(min=first, max=second)


def test_months_with_neither_end_are_refused() -> None:
    with pytest.raises(ValidationError, match="or leave the length out"):
        Months()


@given(DAYS, DAYS, DAYS)
def test_what_has_dates_is_open_between_them_both_days_included(opens: date, closes: date, day: date) -> None:
    if opens > closes:
        with pytest.raises(ValidationError, match="is after closes"):
            Availability(opens=opens, closes=closes)
        return
    between = Availability(opens=opens, closes=closes)
    assert between.is_open(day) == (opens <= day <= closes)
    assert between.opens_after(day) == (day < opens)
    assert between.closed_before(day) == (closes < day)


@given(DAYS)
def test_what_has_no_dates_is_open_and_what_is_only_announced_is_not(day: date) -> None:
    assert Availability().is_open(day)
    assert not Availability(announced=True).is_open(day)


def test_what_has_a_first_day_is_more_than_announced() -> None:
    with pytest.raises(ValidationError, match="announced"):
        Availability(announced=True, opens=date(2027, 9, 1))


def test_a_subject_does_not_close_before_it_opens() -> None:
    with pytest.raises(ValidationError, match="is after closes"):
        TechnicalSubject(
            name="Health", opens=date(2025, 9, 1), closes=date(2024, 9, 1), confidence=Confidence.BACKGROUND
        )


# Qualifications and conditions


def test_every_track_has_a_lane() -> None:
    assert set(LANE_OF_TRACK) == set(Track)


def test_a_field_with_a_source_is_verified_and_any_other_is_background() -> None:
    sourced = card(sources={"level": ["S01"]}, background=["cost"])
    assert sourced.confidence_in("level") is Confidence.VERIFIED
    assert sourced.confidence_in("cost") is Confidence.BACKGROUND


@pytest.mark.parametrize("fields", [{}, {"at_least": 19, "up_to": 16}])
def test_an_age_range_has_a_bound_and_runs_upwards(fields: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        AgeRange.model_validate({"kind": "age", **fields})


def test_points_run_from_the_lower_to_the_higher() -> None:
    with pytest.raises(ValidationError, match="at_least 64 is above up_to 48"):
        UcasPoints(kind="ucas_points", at_least=64, up_to=48)
