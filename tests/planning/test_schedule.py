"""A route on a time line: when each step begins and ends, how old somebody is then; what is not known stays open."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathplanner.core.ids import QualificationId
from pathplanner.core.routes import Span
from pathplanner.planning.durations import Duration, Pace, duration_of
from pathplanner.planning.schedule import BandKind, Scheduler, Timeline, When, month_after, next_september, timeline
from pathplanner.planning.wording.time_lines import TimeWords
from tests.planning.made import ids
from tests.planning.real import CARDS, WORDING, along, learner
from tests.planning.weighing import SEPTEMBER_2027, routes_of

WORDS = TimeWords(WORDING)
HELD = st.sets(st.sampled_from(CARDS), min_size=1, max_size=2).map(sorted)
MONTHS = st.dates(date(2026, 1, 1), date(2030, 12, 1)).map(lambda day: day.replace(day=1))


def line(*cards: str, start: date = SEPTEMBER_2027, pace: Pace = Pace.FULL_TIME, age: int | None = 16) -> Timeline:
    ages = None if age is None else (age, age)
    return timeline(along(learner(cards[0]), *cards), When(start, ages, pace))


@pytest.mark.parametrize(
    ("today", "september"),
    [
        (date(2026, 11, 26), date(2027, 9, 1)),
        (date(2027, 8, 31), date(2027, 9, 1)),
        (date(2027, 9, 1), date(2027, 9, 1)),
        (date(2027, 9, 2), date(2028, 9, 1)),
    ],
)
def test_the_next_september_is_this_one_only_until_it_begins(today: date, september: date) -> None:
    assert next_september(today) == september


def test_months_run_on_over_the_years() -> None:
    assert month_after(date(2027, 9, 1), 0) == date(2027, 9, 1)
    assert month_after(date(2027, 9, 1), 4) == date(2028, 1, 1)
    assert month_after(date(2027, 9, 1), 27) == date(2029, 12, 1)


def test_courses_follow_one_another_from_september_to_september() -> None:
    route = line("gcse_9_4", "t_level", "hnc", "bachelor_hons")
    assert [(band.begins, band.ends) for band in route.bands] == [
        (Span(0, 0), Span(24, 24)),
        (Span(24, 24), Span(36, 36)),
        (Span(36, 36), Span(60, 72)),
    ]
    assert route.month(36) == date(2030, 9, 1)
    assert [band.ages for band in route.bands] == [(18, 18), (19, 19), (21, 22)]
    assert [band.off_ramp for band in route.bands] == [False, True, False]


def test_a_course_after_an_apprenticeship_waits_for_september() -> None:
    route = line("gcse_9_4", "advanced_app", "hnc")
    job, course = route.bands
    assert (job.kind, job.ends) == (BandKind.WORK, Span(18, 24))
    assert (course.begins, course.waits, course.ends) == (Span(24, 24), Span(0, 6), Span(36, 36))


def test_an_apprenticeship_begins_in_any_month() -> None:
    route = line("gcse_9_4", "advanced_app", "degree_app", start=date(2027, 1, 1))
    assert route.bands[1].begins == route.bands[0].ends == Span(18, 24)
    assert all(band.starts_any_month for band in route.bands)


def test_the_first_step_begins_when_it_is_said_to() -> None:
    assert line("gcse_9_4", "t_level", "hnc", start=date(2028, 1, 1)).bands[0].begins == Span(0, 0)
    assert line("gcse_9_4", "t_level", "hnc", start=date(2028, 1, 1)).bands[1].begins == Span(32, 32)


def test_part_time_takes_its_own_time_and_a_job_does_not() -> None:
    route = line("t_level", "hnc", "bachelor_hons", pace=Pace.PART_TIME)
    assert route.bands[0].length == Span(24, 24)
    assert line("t_level", "degree_app", pace=Pace.PART_TIME).bands[0].length == Span(36, 72)


def test_a_length_that_is_not_known_leaves_the_band_and_all_after_it_open() -> None:
    route = line("gcse_9_4", "toq", "htq_4")
    assert (route.bands[0].is_open, route.bands[0].ends) == (True, Span(0, None))
    assert (route.bands[1].is_open, route.bands[1].begins.max, route.ends) == (False, None, Span(12, None))
    assert duration_of(route.route) == Duration(12, 12, no_least=frozenset(ids("toq")), no_most=frozenset(ids("toq")))
    assert route.ages == (17, None)
    assert route.reaches >= 12


@settings(max_examples=40, deadline=None)
@given(HELD, MONTHS, st.sampled_from(Pace))
def test_no_step_begins_before_the_one_before_it_ends(held: list[QualificationId], start: date, pace: Pace) -> None:
    when = When(start, (17, 18), pace)
    together = Scheduler(when)
    for route in routes_of(learner(*held))[:60]:
        found = timeline(route, when)
        assert together.timeline(route) == found
        for earlier, later in zip(found.bands, found.bands[1:], strict=False):
            assert (later.begins.min or 0) >= (earlier.ends.min or 0)
            assert later.begins.max is None or (earlier.ends.max is not None and later.begins.max >= earlier.ends.max)
        for band in found.bands:
            assert band.ends.max is None or (band.ends.min or 0) <= band.ends.max <= found.reaches
            assert band.ages is not None
            assert band.ages[1] is None or band.ages[0] <= band.ages[1]
        least = sum((band.length.min or 0) for band in found.bands)
        assert (found.ends.min or 0) >= least == duration_of(route, pace).least


def test_a_band_is_read_out_with_its_dates_its_age_and_its_off_ramp() -> None:
    route = line("gcse_9_4", "advanced_app", "hnc")
    assert WORDS.band(route, route.bands[1]) == (
        "Step 2, HNC: full-time study, 1 year. Begins in September 2029, ends in September 2030. Before it a wait of "
        "up to 6 months for the September start. Age at the award: 19."
    )
    through = line("t_level", "hnc", "bachelor_hons")
    assert WORDS.band(through, through.bands[0]).endswith("Off-ramp: an award to stop at, or to go on from.")


def test_an_open_band_says_that_its_length_varies() -> None:
    route = line("gcse_9_4", "toq", "htq_4", age=None)
    assert "length varies. Begins in September 2027; when it ends varies." in WORDS.band(route, route.bands[0])
    assert "Begins in September 2027 or later, ends in September 2028 or later." in WORDS.band(route, route.bands[1])
    assert WORDS.total(duration_of(route.route)) == "At least 1 year; length varies: Technical Occupational (TOQ)"


@pytest.mark.parametrize(
    ("ages", "says"),
    [
        (None, "Age not told"),
        ((18, 18), "18"),
        ((18, 20), "18 to 20"),
        ((18, None), "18 or over"),
        ((5, 20), "up to 20"),
    ],
)
def test_ages_are_said_no_closer_than_they_are_known(ages: tuple[int, int | None] | None, says: str) -> None:
    assert WORDS.ages(ages) == says


def test_somebody_of_24_or_over_has_no_oldest_age() -> None:
    route = along(learner("t_level"), "t_level", "bachelor_hons")
    assert timeline(route, When(SEPTEMBER_2027, (24, 120))).ages == (27, None)


def test_a_time_line_says_when_it_starts_and_ends() -> None:
    assert WORDS.timeline(line("t_level", "bachelor_hons")) == (
        "Starts in September 2027, ends between September 2030 and September 2031. Age at the end: 19 to 20."
    )
    assert WORDS.timeline(line("t_level", "hnc", age=None)) == "Starts in September 2027, ends in September 2028."
