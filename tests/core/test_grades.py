"""Scales: how grades are written and read, who is offered which, and what an old one counts as."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from pathplanner.core.grades import Distance, GradeBook, GradedAward, Reason, TariffPart, TariffSum
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.provenance import Confidence
from pathplanner.core.scales import Credits, Scale, ScaleId, Told
from pathplanner.core.tariff import Tariff

CARD = QualificationId("course")
OTHER_CARD = QualificationId("other_course")
CREDITS = Credits(total=45, grades=("D", "M", "P"))


def scale(name: str = "letters", **fields: Any) -> Scale:
    given = {"id": name, "title": name, "qualifications": [CARD], "grades": ["A*", "A", "B", "C"]}
    return Scale.model_validate({**given, "confidence": "background", **fields})


def book(*scales: Scale, **tariff: Any) -> GradeBook:
    return GradeBook.model_validate(
        {"checked": "2026-11-23", "scales": scales, "tariff": {"counts_at": "3", "points": [], **tariff}}
    )


# A scale


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"grades": ["A", "B", "a"]}, "has a grade twice"),
        ({"grades": []}, "at least 1 item"),
        ({"qualifications": []}, "at least 1 item"),
        ({"lowest_pass": "E"}, "lowest_pass names 'E'"),
        ({"also": {"E": ["Pass"]}}, "also names 'E'"),
        ({"offers": {"course": ["A", "E"]}}, "offers names 'E'"),
        ({"since": {"E": 1994}}, "since names 'E'"),
        ({"counts_as": {"scale": "numbers", "grades": {"E": ["2", "1"]}}}, "counts_as names 'E'"),
        ({"from_year": 2017, "to_year": 1988}, "from_year 2017 of the scale 'letters' is after to_year 1988"),
    ],
)
def test_a_scale_that_makes_no_sense_is_refused(fields: dict[str, Any], says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        scale(**fields)


def test_the_best_grade_is_at_place_0() -> None:
    assert [scale().place(grade) for grade in ("A*", "A", "B", "C")] == [0, 1, 2, 3]
    with pytest.raises(KeyError):
        scale().place("E")


@pytest.mark.parametrize("text", ["Merit", "merit", " MERIT ", "M", "m"])
def test_a_grade_is_read_however_it_is_written(text: str) -> None:
    words = scale(grades=["Distinction*", "Distinction", "Merit"], also={"Merit": ["M"], "Distinction": ["D"]})
    assert words.readings(text) == ("Merit",)


def test_the_order_of_letters_in_a_set_of_marks_does_not_matter() -> None:
    marks = scale(grades=["D*D*D*", "D*DD", "DDM", "DMM"])
    assert marks.readings("MDM") == ("DMM",)
    assert marks.readings("d d* d") == ("D*DD",)
    assert marks.readings("DDMM") == ()


def test_digits_keep_their_order() -> None:
    points = scale(grades=["42", "24"])
    assert points.readings("24") == ("24",)


def test_a_writing_that_two_grades_share_is_read_as_both() -> None:
    passes = scale(grades=["High pass", "Low pass"], also={"High pass": ["Pass"], "Low pass": ["Pass"]})
    assert passes.readings("pass") == ("High pass", "Low pass")
    assert passes.readings("low pass") == ("Low pass",)


def test_the_scales_own_writing_goes_before_every_other() -> None:
    mixed = scale(grades=["Merit", "M"], also={"Merit": ["M"]})
    assert mixed.readings("M") == ("M",)


@given(st.lists(st.sampled_from(["A*", "A", "B", "C"]), min_size=1, max_size=6))
def test_a_set_of_grades_is_read_grade_by_grade(grades: list[str]) -> None:
    assert scale().each("".join(grades)) == tuple(grades)
    assert scale().each(" ".join(grades).lower()) == tuple(grades)


@pytest.mark.parametrize("text", ["", "ABX", "Merit", "*"])
def test_what_is_no_set_of_grades_is_not_read_as_one(text: str) -> None:
    assert scale().each(text) is None


@given(st.text(max_size=30))
def test_any_text_is_read_as_grades_of_the_scale_or_as_none(text: str) -> None:
    assert set(scale(credits=CREDITS).readings(text)) <= {"A*", "A", "B", "C"} or CREDITS.profile(text)
    assert scale().each(text) is None or set(scale().each(text) or ()) <= set(scale().grades)


def test_a_pass_is_the_lowest_pass_or_better() -> None:
    passed = scale(lowest_pass="B")
    assert [passed.is_pass(grade) for grade in passed.grades] == [True, True, True, False]
    assert scale().is_pass("A") is None


def test_a_younger_grade_is_not_offered_before_its_time() -> None:
    assert scale(since={"A*": 1994}).offered_on(CARD, 1990) == ("A", "B", "C")
    assert scale(since={"A*": 1994}).offered_on(CARD, 1994) == ("A*", "A", "B", "C")
    assert scale(since={"A*": 1994}).offered_on(CARD) == ("A*", "A", "B", "C")


def test_a_card_can_have_part_of_a_scale() -> None:
    assert scale(offers={"course": ["B", "C"]}).offered_on(CARD) == ("B", "C")
    assert scale(offers={"course": ["B", "C"]}).offered_on(OTHER_CARD) == ("A*", "A", "B", "C")


# Credits


@given(st.integers(0, 45), st.integers(0, 45))
def test_a_profile_is_read_as_it_is_written(one: int, two: int) -> None:
    best, end = sorted((one, two))
    profile = (best, end - best, 45 - end)
    assert CREDITS.profile(CREDITS.written(profile)) == profile


@pytest.mark.parametrize("text", ["30D15M", "15m 30d", "30 D 15 M"])
def test_a_profile_is_read_in_any_order_and_spacing(text: str) -> None:
    assert CREDITS.profile(text) == (30, 15, 0)


@pytest.mark.parametrize(
    "text", ["", "45", "45X", "30D 15M 1P", "44D", "30D 15D", "45D!", "D45", "-45D", "0", "999999D"]
)
def test_what_is_no_whole_profile_is_not_read_as_one(text: str) -> None:
    assert CREDITS.profile(text) is None


def test_a_profile_that_is_not_listed_is_a_grade_all_the_same() -> None:
    access = scale(grades=["45D", "45P"], credits=CREDITS, other="other", lowest_pass="45P")
    assert access.readings("6p 24D 15m") == ("24D 15M 6P",)
    assert access.is_pass("24D 15M 6P")
    assert access.readings("other") == ()
    assert access.is_other(" Other ")
    assert not scale().is_other("")


# A book of scales

SMALL = scale("small", label="Certificate", grades=["D", "M"])
LARGE = scale("large", label="Extended Certificate", grades=["D", "M"])


def test_a_label_tells_two_scales_of_one_card_apart() -> None:
    both = book(SMALL, LARGE)
    assert [told.written for told in both.choices(CARD)] == [
        "Certificate D",
        "Certificate M",
        "Extended Certificate D",
        "Extended Certificate M",
    ]
    assert both.read(CARD, "extended certificate m") == (Told(LARGE, "M"),)
    assert both.read(CARD, "M") == (Told(SMALL, "M"), Told(LARGE, "M"))
    assert both.read(CARD, "Certificate X") == ()


def test_a_grade_without_a_label_is_of_the_scale_that_needs_none() -> None:
    letters = scale("letters")
    old = scale("old", label="Old", grades=["A", "Pass"])
    assert book(old, letters).read(CARD, "A") == (Told(letters, "A"),)
    assert book(old, letters).read(CARD, "Old A") == (Told(old, "A"),)
    assert book(old, letters).read(CARD, "Pass") == (Told(old, "Pass"),)


def test_a_grade_that_a_card_does_not_offer_is_not_read_for_it_but_can_be_asked() -> None:
    part = book(scale(offers={"course": ["A*", "A"]}, qualifications=[CARD, OTHER_CARD]))
    assert part.read(CARD, "C") == ()
    assert [told.grade for told in part.read(OTHER_CARD, "C")] == ["C"]
    assert [grades for _, grades in part.read_asked(CARD, "C")] == [("C",)]


def test_choices_are_those_of_the_year_and_all_where_the_year_has_none() -> None:
    old, new = scale("old", to_year=2019, grades=["A", "B"]), scale("new", from_year=2017, grades=["9", "8"])
    both = book(new, old)
    assert [told.grade for told in both.choices(CARD, 1990)] == ["A", "B"]
    assert [told.grade for told in both.choices(CARD, 2018)] == ["9", "8", "A", "B"]
    assert [told.grade for told in both.choices(CARD, 2026)] == ["9", "8"]
    assert [told.grade for told in book(old).choices(CARD, 2026)] == ["A", "B"]
    assert both.choices(OTHER_CARD) == ()


def test_a_writing_that_two_grades_share_asks_for_the_lower() -> None:
    passes = scale(grades=["High pass", "Low pass"], also={"High pass": ["Pass"], "Low pass": ["Pass"]})
    assert book(passes).read_asked(CARD, "Pass") == ((passes, ("Low pass",)),)


def test_a_set_is_asked_only_of_a_scale_that_grades_each_subject() -> None:
    each = scale(per_subject=True)
    assert book(each).read_asked(CARD, "BBC") == ((each, ("B", "B", "C")),)
    assert book(scale()).read_asked(CARD, "BBC") == ()
    assert book(each).read_asked(CARD, "BBX") == ()


# The Tariff and the answers


def test_a_subject_is_the_same_under_each_of_its_names() -> None:
    tariff = Tariff(counts_at=LevelId.THREE, points=(), same_subject=(("Maths", "Mathematics"),))
    assert tariff.subject(" MATHEMATICS ") == tariff.subject("maths")
    assert tariff.subject("Further  Maths") == tariff.subject("further maths") != tariff.subject("maths")
    assert tariff.subject("  ") == ""


def test_a_sum_is_as_sure_as_its_least_sure_part() -> None:
    award, guess = GradedAward(CARD), GradedAward(CARD, achieved=False)
    sure = TariffPart(award, points=48, counted=48, confidence=Confidence.VERIFIED)
    left_out = TariffPart(guess, points=20, because=Reason.COUNTED_IN_ANOTHER)
    typical = TariffPart(guess, points=16, counted=16)
    assert TariffSum((sure, left_out)).confidence is Confidence.VERIFIED
    assert not TariffSum((sure, left_out)).is_predicted
    assert TariffSum((sure, typical)).confidence is Confidence.BACKGROUND
    assert TariffSum((sure, typical)).is_predicted
    assert TariffSum((sure, typical)).total == 64
    assert not TariffSum((sure, left_out)).may_be_more
    assert TariffSum((sure, TariffPart(award, because=Reason.GRADE_NOT_TOLD))).may_be_more


def test_a_distance_is_reached_where_nothing_is_short() -> None:
    assert Distance().reached is True
    assert Distance(grades=1).reached is False
    assert Distance(awards=1).reached is False
    assert Distance(credits=1).reached is False
    assert Distance(because=Reason.GRADE_NOT_TOLD).reached is None


def test_scales_are_found_by_id() -> None:
    assert book(SMALL, LARGE).scale[ScaleId("large")] == LARGE
