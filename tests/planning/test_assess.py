"""How conditions stand, for a first step and for steps further along a route."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathplanner.core.assessment import Assessment, Because, Standing
from pathplanner.core.conditions import AgeRange, CompletedAward, Condition, EnglishAndMaths, Gcses, JobOffer
from pathplanner.core.learner import Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.routes import Span, Step
from pathplanner.planning.assess import AT_ONCE, Assessor, Before
from pathplanner.planning.gcses import FUNCTIONAL_SKILLS, GCSES, LOWER_FUNCTIONAL_SKILLS, LOWER_GCSES
from tests.planning.made import ids, progression
from tests.planning.real import FRAMEWORK, WORDING, learner, step

MET, CLOSE, NOT_MET, UNKNOWN = Standing.MET, Standing.CLOSE, Standing.NOT_MET, Standing.UNKNOWN


def assess(
    who: Learner, asked: Condition, *gained: str, start: str = "gcse_9_4", takes: Span | None = AT_ONCE
) -> Assessment:
    before = Before(frozenset(ids(*gained)), takes)
    return Assessor(FRAMEWORK, who).assess(asked, progression(start, "bachelor_hons"), before)


def of_kind(taken: Step, kind: type[Condition]) -> Assessment:
    (found,) = (assessment for assessment in taken.assessments if isinstance(assessment.condition, kind))
    return found


def says(assessment: Assessment) -> str:
    return WORDING.stands(assessment)


# GCSEs


def gcses(count: int, grade: int = 4, *, subjects: bool = False) -> Gcses:
    return Gcses(kind="gcses", count=count, grade=grade, with_english_and_maths=subjects)


@pytest.mark.parametrize(
    ("held", "standing", "words"),
    [
        (5, MET, "Met by the GCSEs you have."),
        (4, CLOSE, "Missing: one more GCSE at grade 4 or above."),
        (3, CLOSE, "Missing: two more GCSEs at grade 4 or above."),
        (2, NOT_MET, "Missing: three more GCSEs at grade 4 or above."),
    ],
)
def test_gcses_that_are_counted_are_met_close_or_short(held: int, standing: Standing, words: str) -> None:
    found = assess(learner(gcse_9_4=held), gcses(5))
    assert (found.standing, says(found)) == (standing, words)


def test_gcses_that_nobody_counted_are_to_be_counted() -> None:
    found = assess(learner("gcse_9_4"), gcses(5))
    assert (found.standing, found.because) == (UNKNOWN, Because.COUNT_NOT_TOLD)


def test_one_gcse_is_met_by_holding_any() -> None:
    assert assess(learner("gcse_9_4"), gcses(1)).standing is MET
    assert assess(learner("gcse_1_3"), gcses(1, grade=1)).standing is MET


def test_higher_grades_and_set_subjects_are_to_be_checked_even_where_the_count_is_enough() -> None:
    assert assess(learner(gcse_9_4=5), gcses(5, grade=5)).because is Because.GRADE_NOT_TOLD
    assert assess(learner(gcse_9_4=5), gcses(5, subjects=True)).because is Because.SUBJECTS_NOT_TOLD


def test_too_few_gcses_are_too_few_at_any_grade_and_in_any_subject() -> None:
    assert assess(learner(gcse_9_4=1), gcses(5, grade=6)).standing is NOT_MET
    assert assess(learner(gcse_9_4=3), gcses(4, subjects=True)).standing is CLOSE


def test_lower_gcses_count_towards_lower_grades_only() -> None:
    assert assess(learner("gcse_1_3"), gcses(3, grade=3)).standing is UNKNOWN
    assert assess(learner(gcse_1_3=3), gcses(3, grade=1)).standing is MET
    assert assess(learner(gcse_9_4=2, gcse_1_3=2), gcses(4, grade=1)).standing is MET
    missing = assess(learner(gcse_1_3=5), gcses(4))
    assert (missing.standing, says(missing)) == (NOT_MET, "Missing: four GCSEs at grade 4 or above.")


def test_who_has_nothing_at_level_2_has_no_gcses() -> None:
    found = assess(learner("no_qualifications"), gcses(1))
    assert (found.standing, says(found)) == (NOT_MET, "Missing: one GCSE at grade 4 or above.")


@pytest.mark.parametrize("held", ["t_level", "l2_vocational", "l3_none_work_experience"])
def test_who_has_something_else_may_have_gcses_that_were_not_placed(held: str) -> None:
    assert assess(learner(held), gcses(5)).standing is UNKNOWN


def test_gcses_gained_on_the_way_are_counted_then() -> None:
    assert assess(learner("gcse_1_3"), gcses(1), "gcse_9_4").because is Because.EARLIER_STEP
    later = assess(learner("gcse_1_3"), gcses(5), "gcse_9_4")
    assert later.standing is UNKNOWN
    assert says(later) == "Check when you have GCSE grades 9-4: how many at this grade, and in what?"


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1, 9))
def test_one_more_gcse_never_makes_a_condition_stand_worse(held: int, count: int, grade: int) -> None:
    order = [NOT_MET, CLOSE, UNKNOWN, MET]
    before = assess(learner(gcse_9_4=held), gcses(count, grade))
    after = assess(learner(gcse_9_4=held + 1), gcses(count, grade))
    assert order.index(before.standing) <= order.index(after.standing)


# English and maths


def subjects(*, skills: bool = False) -> EnglishAndMaths:
    return EnglishAndMaths(kind="english_and_maths", grade=4, functional_skills_accepted=skills)


def test_both_functional_skills_are_enough_where_they_are_accepted() -> None:
    assert assess(learner(fs_l2=2), subjects(skills=True)).standing is MET


def test_one_card_may_be_one_subject_so_the_other_is_asked_for() -> None:
    assert says(assess(learner("fs_l2"), subjects(skills=True))) == (
        "Check: do you have both English and maths in Functional Skills level 2?"
    )
    assert says(assess(learner("gcse_9_4"), subjects())) == (
        "Check: do you have both English and maths in GCSE grades 9-4?"
    )


def test_functional_skills_in_place_of_gcses_are_close() -> None:
    found = assess(learner("fs_l2"), subjects())
    assert found.standing is CLOSE
    assert says(found) == "Missing: the GCSEs, unless the provider takes Functional Skills level 2 instead."


@pytest.mark.parametrize("held", ["gcse_1_3", "fs_l1"])
def test_english_and_maths_one_step_below_are_close(held: str) -> None:
    found = assess(learner(held), subjects())
    assert (found.standing, found.because) == (CLOSE, Because.ONE_STEP_UP)


def test_who_has_nothing_near_it_takes_english_and_maths_beside_the_route() -> None:
    taken = step(learner("l1_vocational"), "l1_vocational", "l2_vocational", "t_level")
    assert of_kind(taken, EnglishAndMaths).because is Because.BESIDE_THE_ROUTE
    assert taken.unmet == 1


def test_english_and_maths_gained_on_the_way_are_checked_then() -> None:
    with_gcses = step(learner("gcse_1_3"), "gcse_1_3", "gcse_9_4", "access_he")
    assert says(of_kind(with_gcses, EnglishAndMaths)) == (
        "Check when you have GCSE grades 9-4: both English and maths are needed."
    )
    with_skills = step(learner("fs_l1"), "fs_l1", "fs_l2", "advanced_app")
    assert of_kind(with_skills, EnglishAndMaths).because is Because.SUBJECTS_KNOWN_THEN
    in_place = step(learner("fs_l1"), "fs_l1", "fs_l2", "access_he", "bachelor_hons")
    assert of_kind(in_place, EnglishAndMaths).because is Because.INSTEAD_OF_GCSES


@pytest.mark.parametrize("held", ["t_level", "l3_none_work_experience"])
def test_nobody_is_thought_to_lack_what_they_were_not_asked(held: str) -> None:
    assert assess(learner(held), subjects()).because is Because.SUBJECTS_NOT_TOLD


# Completed awards


def completed(*cards: str, level: LevelId | None = None, grade: str | None = None) -> CompletedAward:
    return CompletedAward(kind="completed_award", qualifications=ids(*cards), level=level, grade=grade)


def test_what_is_held_is_met_and_what_comes_before_will_be() -> None:
    assert says(assess(learner("t_level"), completed("t_level"), start="t_level")) == "Met: you have T Level."
    later = step(learner("t_level"), "t_level", "hnc", "bachelor_hons")
    assert says(of_kind(later, CompletedAward)) == "Met once you finish HNC."


def test_what_is_held_comes_before_what_an_earlier_step_brings() -> None:
    asked = completed("a_level", "hnc")
    found = assess(learner("t_level", "a_level"), asked, "hnc", start="hnc")
    assert (found.because, found.values) == (Because.HELD, {"held": "a_level"})


def test_an_award_from_any_earlier_step_counts_not_only_from_the_last() -> None:
    found = assess(learner("gcse_9_4"), completed("a_level"), "a_level", "hnc", start="hnc")
    assert (found.standing, found.values) == (MET, {"held": "a_level"})


def test_an_award_that_nothing_brings_is_not_met() -> None:
    taken = step(learner("aaq_small"), "aaq_small", "bachelor_hons")
    assert [assessment.standing for assessment in taken.assessments] == [MET, NOT_MET, UNKNOWN]
    assert says(taken.assessments[1]) == "Not met yet: you do not have it, and no earlier step brings it."
    both = step(learner("aaq_small", "a_level"), "aaq_small", "bachelor_hons")
    assert [assessment.standing for assessment in both.assessments] == [MET, MET, UNKNOWN]


def test_a_grade_in_an_award_is_to_be_checked() -> None:
    found = assess(learner("l2_vocational"), completed("l2_vocational", grade="Merit"), start="l2_vocational")
    assert (found.standing, found.because) == (UNKNOWN, Because.GRADE_NOT_TOLD)


def test_an_award_at_a_level_is_met_by_any_at_or_above_it_but_not_by_a_starting_point() -> None:
    asked = completed(level=LevelId.TWO)
    assert assess(learner("t_level"), asked, start="t_level").standing is MET
    assert assess(learner("entry_award"), asked, start="entry_award").standing is NOT_MET
    start = "l3_none_work_experience"
    assert assess(learner(start), asked, start=start).standing is NOT_MET


# Age


def age(at_least: int | None = None, up_to: int | None = None, exception: str = "") -> AgeRange:
    return AgeRange(kind="age", at_least=at_least, up_to=up_to, exception=exception)


@pytest.mark.parametrize(
    ("years", "standing", "words"),
    [
        (17, NOT_MET, "Missing: two more years of age."),
        (18, CLOSE, "Missing: one more year of age."),
        (19, MET, "Met by your age."),
        (24, MET, "Met by your age."),
        (25, NOT_MET, "Not met: you would be older than this."),
    ],
)
def test_an_age_is_met_between_its_bounds_and_close_a_year_before(years: int, standing: Standing, words: str) -> None:
    found = assess(learner("gcse_9_4", age=years), age(19, 24))
    assert (found.standing, says(found)) == (standing, words)


def test_an_age_nobody_told_is_asked() -> None:
    assert assess(learner("gcse_9_4"), age(19)).because is Because.AGE_NOT_TOLD


def test_an_exception_may_cover_who_is_older() -> None:
    found = assess(learner("gcse_1_3", age=23), age(16, 21, "up to 24 with an EHC plan"))
    assert (found.standing, found.because) == (UNKNOWN, Because.TOO_OLD_UNLESS)


@pytest.mark.parametrize(
    ("takes", "asked", "standing"),
    [
        (Span(24, 24), age(19), MET),
        (Span(12, 12), age(19), CLOSE),
        (Span(12, 12), age(20), NOT_MET),
        (Span(6, 6), age(18), UNKNOWN),
        (Span(24, 24), age(up_to=18), NOT_MET),
        (Span(6, 30), age(up_to=18), UNKNOWN),
        (None, age(19), UNKNOWN),
        (None, age(17), MET),
        (Span(None, 12), age(18), UNKNOWN),
        (Span(24, None), age(21), UNKNOWN),
    ],
)
def test_somebody_of_17_is_older_when_a_later_step_comes(
    takes: Span | None, asked: AgeRange, standing: Standing
) -> None:
    assert assess(learner("gcse_9_4", age=17), asked, "a_level", takes=takes).standing is standing


def test_the_time_earlier_steps_take_is_reckoned_along_the_route() -> None:
    young = learner("gcse_9_4", age=16)
    assert of_kind(step(young, "gcse_9_4", "access_he"), AgeRange).standing is NOT_MET
    taken = step(learner("gcse_1_3", age=16), "gcse_1_3", "gcse_9_4", "access_he")
    assert of_kind(taken, AgeRange).because is Because.AGE_KNOWN_THEN


@given(st.integers(0, 100), st.integers(0, 60), st.integers(0, 60), st.integers(0, 100))
def test_an_age_then_is_never_judged_before_it_is_sure(now: int, shortest: int, more: int, asked: int) -> None:
    """The learner is some months past a birthday, nobody knows how many, and takes some months between the two."""
    found = assess(learner("gcse_9_4", age=now), age(asked), "a_level", takes=Span(shortest, shortest + more))
    ages = {
        (now * 12 + past + taken) // 12 >= asked for past in range(12) for taken in range(shortest, shortest + more + 1)
    }
    assert (found.standing is MET) == (ages == {True})
    assert found.unmet == (ages == {False})


# Jobs


@pytest.mark.parametrize(
    ("offer", "standing", "because"),
    [
        (True, MET, Because.HAS_JOB),
        (False, NOT_MET, Because.NO_JOB),
        (None, UNKNOWN, Because.JOB_NOT_TOLD),
    ],
)
def test_a_job_offer_counts_for_a_first_step(offer: bool | None, standing: Standing, because: Because) -> None:
    taken = step(learner("t_level", job_offer=offer), "t_level", "degree_app")
    found = of_kind(taken, JobOffer)
    assert (found.standing, found.because) == (standing, because)


@pytest.mark.parametrize("offer", [True, False, None])
def test_a_job_for_a_later_step_is_a_question_for_then(offer: bool | None) -> None:
    who = learner("gcse_9_4", job_offer=offer)
    after_college = of_kind(step(who, "gcse_9_4", "a_level", "degree_app"), JobOffer)
    after_a_job = of_kind(step(who, "gcse_9_4", "advanced_app", "degree_app"), JobOffer)
    assert (after_college.standing, after_college.because) == (UNKNOWN, Because.JOB_THEN)
    assert (after_a_job.standing, after_a_job.because) == (UNKNOWN, Because.EMPLOYER_THEN)


# The rest


@pytest.mark.parametrize(
    ("cards", "because"),
    [
        (("no_qualifications", "entry_award"), [Because.PROVIDER_TESTS]),
        (("l3_none_work_experience", "hnc"), [Because.CHECK_EXPERIENCE]),
        (("a_level", "htq_4"), [Because.HELD, Because.POINTS_NOT_TOLD]),
        (("a_level", "htq_5"), [Because.HELD, Because.GRADE_NOT_TOLD]),
        (("hnc", "hnd"), [Because.HELD, Because.CHECK_SUBJECT]),
        (("bachelor_hons", "prof_gce"), [Because.HELD, Because.CLASS_NOT_TOLD]),
        (("nvq2", "nvq3"), [Because.HELD, Because.ASK_PROVIDER]),
    ],
)
def test_what_only_the_provider_or_a_result_can_settle_is_to_be_checked(
    cards: tuple[str, ...], because: list[Because]
) -> None:
    assert [assessment.because for assessment in step(learner(cards[0]), *cards).assessments] == because


def test_close_and_not_met_are_unmet_and_the_rest_is_not() -> None:
    found = {standing: Assessment(gcses(1), standing, Because.HELD).unmet for standing in Standing}
    assert found == {MET: False, CLOSE: True, NOT_MET: True, UNKNOWN: False, Standing.OVERRIDDEN: False}


def test_a_step_counts_what_is_unmet_and_what_is_to_be_checked() -> None:
    taken = step(learner("l2_vocational", age=15, job_offer=False), "l2_vocational", "advanced_app")
    assert (taken.unmet, taken.unknown) == (2, 1)


def test_every_progression_can_be_assessed_and_said_for_its_own_start() -> None:
    for walked in FRAMEWORK.progressions:
        taken = step(learner(walked.from_), walked.from_, walked.to)
        assert len(taken.assessments) == len(walked.conditions)
        for assessment in taken.assessments:
            assert says(assessment).endswith((".", "?"))
            assert WORDING.asks(assessment.condition)


def test_the_cards_that_assessing_knows_by_name_are_in_the_framework() -> None:
    names = (GCSES, LOWER_GCSES, FUNCTIONAL_SKILLS, LOWER_FUNCTIONAL_SKILLS)
    assert set(names) <= set(FRAMEWORK.qualification)
