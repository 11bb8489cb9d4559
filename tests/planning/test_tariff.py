"""UCAS Tariff points and the comparing of grades, on the real scales."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathplanner.core.conditions import CompletedAward, Level3Grades
from pathplanner.core.grades import Count, Distance, GradedAward, Reason, TariffPart, TariffSum
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.provenance import Confidence
from pathplanner.core.scales import Scale, ScaleId
from pathplanner.planning.tariff import at_least, award_points, distance_to, how_far, how_many, tariff_points
from tests.planning.real import FRAMEWORK

BOOK = FRAMEWORK.grades

SUBJECTS = st.sampled_from(["", "Maths", "mathematics", "Physics", "Art", "Business"])
GRADES = {card.id: [told.written for told in BOOK.choices(card.id)] for card in FRAMEWORK.awards}
CARDS = st.sampled_from([card.id for card in FRAMEWORK.awards])


def award(card: str, grade: str = "", subject: str = "", achieved: bool = True) -> GradedAward:
    return GradedAward(QualificationId(card), grade, subject, achieved)


def a_levels(*grades: str) -> list[GradedAward]:
    return [award("a_level", grade) for grade in grades]


def points(*awards: GradedAward) -> TariffSum:
    return tariff_points(FRAMEWORK, BOOK, awards)


def part(card: str, grade: str = "") -> TariffPart:
    return award_points(FRAMEWORK, BOOK, award(card, grade))


def scale(name: str) -> Scale:
    return BOOK.scale[ScaleId(name)]


def distance(awards: list[GradedAward], card: str, asked: str) -> Distance:
    return distance_to(BOOK, awards, QualificationId(card), asked)


@st.composite
def any_award(draw: st.DrawFn) -> GradedAward:
    card = draw(CARDS)
    grade = draw(st.sampled_from(["", "other", "nonsense", *GRADES[card]]))
    return GradedAward(card, grade, draw(SUBJECTS), draw(st.booleans()))


AWARDS = st.lists(any_award(), max_size=8)

# The published tables

PUBLISHED = {
    "a_level": {"A*": 56, "A": 48, "B": 40, "C": 32, "D": 24, "E": 16},
    "as_level": {"A": 20, "B": 16, "C": 12, "D": 10, "E": 6},
    "epq": {"A*": 28, "A": 24, "B": 20, "C": 16, "D": 12, "E": 8},
    "core_maths": {"A": 20, "B": 16, "C": 12, "D": 10, "E": 6},
    "t_level": {
        "Distinction*": 168,
        "Distinction": 144,
        "Merit": 120,
        "Pass (C or above in the core)": 96,
        "Pass (D or E in the core)": 72,
    },
    "applied_general": {
        "D*D*D*": 168,
        "D*D*D": 160,
        "D*DD": 152,
        "DDD": 144,
        "DDM": 128,
        "DMM": 112,
        "MMM": 96,
        "MMP": 80,
        "MPP": 64,
        "PPP": 48,
        "D*D*": 112,
        "D*D": 104,
        "DD": 96,
        "DM": 80,
        "MM": 64,
        "MP": 48,
        "PP": 32,
        "Extended Certificate D*": 56,
        "Extended Certificate D": 48,
        "Extended Certificate M": 32,
        "Extended Certificate P": 16,
        "Certificate D*": 28,
        "Certificate D": 24,
        "Certificate M": 16,
        "Certificate P": 8,
    },
    "ib": {
        "HL 7": 56,
        "HL 6": 48,
        "HL 5": 32,
        "HL 4": 24,
        "HL 3": 12,
        "SL 7": 28,
        "SL 6": 24,
        "SL 5": 16,
        "SL 4": 12,
        "SL 3": 6,
    },
    "access_he": {
        "45D": 144,
        "30D 15M": 128,
        "15D 30M": 112,
        "45M": 96,
        "15D 15M 15P": 96,
        "15M 30P": 64,
        "45P": 48,
    },
}


@pytest.mark.parametrize(
    ("card", "grade", "expected"),
    [(card, grade, points) for card, table in PUBLISHED.items() for grade, points in table.items()],
)
def test_a_grade_carries_its_published_points(card: str, grade: str, expected: int) -> None:
    found = part(card, grade)
    assert (found.points, found.counted, found.because) == (expected, expected, None)
    assert found.confidence is Confidence.VERIFIED


def test_no_other_grade_of_these_carries_points() -> None:
    for card, table in PUBLISHED.items():
        graded = {grade for grade in GRADES[QualificationId(card)] if part(card, grade).points}
        assert {told.written for grade in table for told in BOOK.read(QualificationId(card), grade)} == graded


def test_a_small_aaq_is_expected_to_carry_what_a_btec_of_its_size_does() -> None:
    for grade in ("D*", "D", "M", "P"):
        found = part("aaq_small", grade)
        assert found.points == part("applied_general", f"Extended Certificate {grade}").points
        assert found.confidence is Confidence.BACKGROUND
        assert "Expected" in found.note


def test_a_t_level_carries_as_many_points_as_the_a_levels_it_is_set_beside() -> None:
    table = BOOK.tariff.points_of[ScaleId("t_level")]
    assert list(table.as_a_levels.values()) == ["A*A*A*", "AAA", "BBB", "CCC", "DDD"]
    for grade, letters in table.as_a_levels.items():
        each = scale("a_level").each(letters)
        assert each is not None
        assert points(*a_levels(*each)).total == part("t_level", grade).points


# Access profiles


def test_every_listed_profile_carries_what_its_credits_do() -> None:
    table = BOOK.tariff.points_of[ScaleId("access_he")]
    rate, graded = table.by_credit, scale("access_he").credits
    assert rate is not None
    assert graded is not None
    for grade, listed in table.points.items():
        profile = graded.profile(grade)
        assert profile is not None
        by_credit = sum(count * rate.points[mark] for count, mark in zip(profile, graded.grades, strict=True))
        assert listed == by_credit / rate.credits


@pytest.mark.parametrize(("profile", "expected"), [("9D 36M", 106), ("24D 15M 6P", 115), ("36m 9d", 106)])
def test_a_profile_that_no_table_lists_is_worked_out_and_says_so(profile: str, expected: int) -> None:
    found = part("access_he", profile)
    assert found.points == expected
    assert found.confidence is Confidence.BACKGROUND
    assert "Worked out" in found.note


# What does not count, and why


@pytest.mark.parametrize(
    ("card", "grade", "because"),
    [
        ("gcse_9_4", "9", Reason.OTHER_LEVEL),
        ("hnc", "Distinction", Reason.OTHER_LEVEL),
        ("a_card_of_my_own", "A", Reason.NOT_ON_LADDER),
        ("v_level", "A", Reason.NO_POINTS),
        ("advanced_app", "Distinction", Reason.NO_POINTS),
        ("foundation_year", "", Reason.NO_POINTS),
        ("ib", "38", Reason.NO_POINTS),
        ("a_level", "", Reason.GRADE_NOT_TOLD),
        ("a_level", "Merit", Reason.GRADE_NOT_READ),
        ("applied_general", "M", Reason.GRADE_UNCLEAR),
        ("t_level", "Pass", Reason.GRADE_UNCLEAR),
        ("ib", "6", Reason.GRADE_UNCLEAR),
        ("access_he", "other", Reason.CREDITS_NOT_TOLD),
        ("access_he", "44D", Reason.GRADE_NOT_READ),
    ],
)
def test_what_carries_no_points_says_why(card: str, grade: str, because: Reason) -> None:
    found = part(card, grade)
    assert (found.points, found.counted, found.because) == (None, 0, because)
    assert points(award(card, grade)).total == 0


def test_a_low_ib_grade_carries_none() -> None:
    assert part("ib", "HL 2").points == 0
    assert part("ib", "HL 2").because is Reason.NO_POINTS


def test_an_unclear_grade_says_what_it_could_be() -> None:
    assert part("applied_general", "M").values["could_be"] == "Certificate M, Extended Certificate M"
    passes = part("t_level", "Pass").values["could_be"]
    assert passes == "Pass (C or above in the core), Pass (D or E in the core)"


def test_a_card_without_points_says_what_is_known() -> None:
    assert part("ib", "38").note.startswith("Points go by subject")
    assert "V Levels" in part("v_level").note


# Sums


def test_each_a_level_counts() -> None:
    assert points(*a_levels("A", "B", "C")).total == 120
    assert points(*a_levels("C", "C", "C")).total == 96
    told = points(award("a_level", "C", "Maths"), award("a_level", "C", "Physics"), award("epq", "A", "Maths"))
    assert told.total == 88


@pytest.mark.parametrize(("as_subject", "subject"), [("Maths", "Maths"), ("maths", "Mathematics")])
def test_an_as_level_does_not_add_to_the_a_level_in_the_same_subject(as_subject: str, subject: str) -> None:
    found = points(award("as_level", "A", as_subject), award("a_level", "C", subject))
    assert found.total == 32
    held_back, counted = found.parts
    assert held_back.because is Reason.COUNTED_IN_ANOTHER
    assert held_back.points == 20
    assert held_back.beside == counted.award
    assert held_back.note == "An AS level does not add to the A level in the same subject."


def test_an_as_level_in_another_subject_adds() -> None:
    found = points(award("as_level", "A", "Art"), award("a_level", "C", "Maths"))
    assert found.total == 52
    assert not any(each.same_subject_unknown for each in found.parts)


def test_of_an_as_and_an_a_level_the_one_with_more_points_counts() -> None:
    found = points(award("as_level", "A", "Maths"), award("a_level", "E", "Maths"))
    assert [each.counted for each in found.parts] == [20, 0]


def test_an_as_level_without_a_subject_adds_and_says_that_it_might_not() -> None:
    found = points(award("as_level", "A"), *a_levels("C", "C"))
    assert found.total == 84
    assert [each.same_subject_unknown for each in found.parts] == [True, False, False]


def test_sizes_of_different_subjects_count_as_they_are_and_a_size_that_grew_counts_once() -> None:
    small, large = "Extended Certificate D", "DD"
    assert points(award("applied_general", small, "Art"), award("applied_general", large, "Business")).total == 144
    assert points(award("applied_general", small, "Art"), award("applied_general", large, "Art")).total == 96
    untold = points(award("applied_general", small), award("applied_general", large))
    assert untold.total == 144
    assert [each.same_subject_unknown for each in untold.parts] == [True, False]


def test_a_resit_counts_once() -> None:
    found = points(award("a_level", "C", "Maths"), award("a_level", "B", "Maths"))
    assert [each.counted for each in found.parts] == [0, 40]
    assert found.parts[0].note == ""


def test_six_ib_subjects_add_up_without_doubt() -> None:
    grades = ("HL 6", "HL 6", "HL 5", "SL 7", "SL 5", "SL 4")
    found = points(award("ib", "36"), *(award("ib", grade) for grade in grades))
    assert found.total == 48 + 48 + 32 + 28 + 16 + 12
    assert not any(each.same_subject_unknown for each in found.parts)


def test_predicted_points_count_and_are_called_so() -> None:
    assert points(award("t_level", "Merit", achieved=False)).is_predicted
    assert not points(award("t_level", "Merit")).is_predicted
    assert not points(award("gcse_9_4", "5", achieved=False)).is_predicted


def test_every_sum_says_that_many_universities_ask_for_grades() -> None:
    notes = {note.id: note.says for note in points().notes}
    assert notes["grades_not_points"] == "Many universities ask for grades and subjects, not points."
    assert points().total == 0


# Laws of the sum


@given(AWARDS)
def test_points_are_never_negative_and_add_up(awards: list[GradedAward]) -> None:
    found = points(*awards)
    assert [each.award for each in found.parts] == awards
    assert all(0 <= each.counted <= (each.points or 0) for each in found.parts)
    assert found.total == sum(each.counted for each in found.parts)


@given(AWARDS, any_award())
def test_adding_an_award_never_lowers_the_sum(awards: list[GradedAward], more: GradedAward) -> None:
    assert points(*awards).total <= points(*awards, more).total
    assert points(*awards, more).total <= points(*awards).total + points(more).total


@given(AWARDS.flatmap(lambda awards: st.tuples(st.just(awards), st.permutations(awards))))
def test_the_order_of_awards_does_not_matter(two: tuple[list[GradedAward], list[GradedAward]]) -> None:
    assert points(*two[0]).total == points(*two[1]).total


@given(
    AWARDS,
    st.sampled_from(GRADES[QualificationId("as_level")]),
    st.sampled_from(GRADES[QualificationId("a_level")]),
    st.sampled_from(["Maths", "Physics"]),
)
def test_an_as_level_beside_an_a_level_worth_as_much_adds_nothing(
    awards: list[GradedAward], lower: str, upper: str, subject: str
) -> None:
    a_level, as_level = award("a_level", upper, subject), award("as_level", lower, subject)
    if points(a_level).total >= points(as_level).total:
        assert points(*awards, a_level).total == points(*awards, a_level, as_level).total


@given(AWARDS)
def test_only_level_3_counts(awards: list[GradedAward]) -> None:
    for each in points(*awards).counted:
        assert FRAMEWORK.qualification[each.award.qualification].level is LevelId.THREE


@given(AWARDS)
def test_what_adds_nothing_says_why(awards: list[GradedAward]) -> None:
    for each in points(*awards).parts:
        assert (each.because is None) == (each.counted > 0)
        assert (each.beside is not None) == (each.because is Reason.COUNTED_IN_ANOTHER)


# Comparing on one scale


@pytest.mark.parametrize(
    ("name", "held", "asked", "reached"),
    [
        ("a_level", "B", "C", True),
        ("a_level", "C", "C", True),
        ("a_level", "D", "C", False),
        ("a_level", "A*", "A", True),
        ("a_level", "", "E", True),
        ("a_level", "", "C", None),
        ("a_level", "Merit", "C", None),
        ("a_level", "C", "Merit", None),
        ("a_level", ["C", "A", "B"], "CCC", True),
        ("a_level", "ABC", "BBB", False),
        ("a_level", "ABBB", "ABB", True),
        ("a_level", ["A", ""], "AE", True),
        ("a_level", ["A", ""], "AB", None),
        ("t_level", "Merit", "Pass", True),
        ("t_level", "Pass", "Pass", True),
        ("t_level", "Pass", "Merit", False),
        ("t_level", "Pass", "Pass (C or above in the core)", None),
        ("btec_extended_diploma", "DMM", "MMM", True),
        ("btec_extended_diploma", "MMP", "MMM", False),
        ("ib_total", "31", "31", True),
        ("ib_total", "30", "31", False),
        ("degree", "2.1", "2:2", True),
        ("degree", "Third", "2:2", False),
        ("degree", "First class", "Upper second", True),
        ("entry_steps", "Entry 2", "Entry 3", False),
        ("access_he", "45D", "30D 15M", True),
        ("access_he", "45M", "15D 15M 15P", False),
        ("access_he", "15D 15M 15P", "45M", False),
        ("access_he", "other", "45M", None),
    ],
)
def test_held_grades_reach_what_is_asked(name: str, held: str | list[str], asked: str, reached: bool | None) -> None:
    assert at_least(scale(name), held, asked) is reached


@pytest.mark.parametrize(
    ("name", "held", "asked", "short"),
    [
        ("a_level", "E", "A*", Distance(grades=5)),
        ("a_level", "ABC", "BBB", Distance(grades=1)),
        ("a_level", ["C", "C"], "CCC", Distance(awards=1)),
        ("a_level", ["D", "C"], "CCC", Distance(grades=1, awards=1)),
        ("a_level", ["D", "D", ""], "AAA", Distance(grades=6, or_more=True)),
        ("a_level", [], "CCC", Distance(awards=3)),
        ("btec_extended_diploma", "MPP", "DMM", Distance(grades=3)),
        ("t_level", "Pass", "Merit", Distance(grades=1, or_more=True)),
        ("t_level", "Pass", "Pass (C or above in the core)", Distance(because=Reason.GRADE_UNCLEAR)),
        ("a_level", "", "C", Distance(because=Reason.GRADE_NOT_TOLD)),
        ("a_level", ["A", ""], "AB", Distance(because=Reason.GRADE_NOT_TOLD)),
        ("a_level", ["A", "Merit"], "AB", Distance(because=Reason.GRADE_NOT_READ)),
        ("a_level", "Merit", "C", Distance(because=Reason.GRADE_NOT_READ)),
        ("ib_total", "28", "31", Distance(grades=3)),
        ("access_he", "15D 30M", "30D 15M", Distance(credits=15)),
        ("access_he", "15D 15M 15P", "45M", Distance(credits=15)),
        ("access_he", "other", "45M", Distance(because=Reason.CREDITS_NOT_TOLD)),
        ("access_he", ["other", "45D"], "45M", Distance()),
        ("access_he", [], "45M", Distance(awards=1)),
    ],
)
def test_how_far_held_grades_are(name: str, held: str | list[str], asked: str, short: Distance) -> None:
    assert how_far(scale(name), held, asked) == short


LADDERS = [found for found in BOOK.scales if not found.credits]


@given(st.data(), st.sampled_from(LADDERS))
def test_comparing_is_an_order_on_every_scale(data: st.DataObject, on: Scale) -> None:
    one, two, three = (data.draw(st.sampled_from(on.grades)) for _ in range(3))
    assert at_least(on, one, one)
    assert at_least(on, one, two) or at_least(on, two, one)
    if at_least(on, one, two) and at_least(on, two, three):
        assert at_least(on, one, three)
    assert at_least(on, one, two) is (on.place(one) <= on.place(two))


@given(st.data(), st.sampled_from(LADDERS))
def test_how_far_counts_the_grades_between(data: st.DataObject, on: Scale) -> None:
    held, asked = data.draw(st.sampled_from(on.grades)), data.draw(st.sampled_from(on.grades))
    assert how_far(on, held, asked) == Distance(grades=max(0, on.place(held) - on.place(asked)))


@given(
    st.lists(st.sampled_from(scale("a_level").grades), min_size=1, max_size=4),
    st.lists(st.sampled_from(scale("a_level").grades), min_size=1, max_size=4),
    st.sampled_from(scale("a_level").grades),
)
def test_one_more_a_level_never_makes_an_offer_farther(held: list[str], asked: list[str], more: str) -> None:
    before, after = (how_far(scale("a_level"), grades, "".join(asked)) for grades in (held, [*held, more]))
    assert not (before.reached and not after.reached)
    assert after.awards <= before.awards


PROFILES = st.tuples(st.integers(0, 45), st.integers(0, 45)).map(sorted)


@given(PROFILES, PROFILES)
def test_a_profile_that_reaches_another_carries_as_many_points(one: list[int], two: list[int]) -> None:
    held, asked = (f"{best}D{end - best}M{45 - end}P" for best, end in (one, two))
    if at_least(scale("access_he"), held, asked):
        assert points(award("access_he", held)).total >= points(award("access_he", asked)).total


# Comparing what is held with what a card is asked for


@pytest.mark.parametrize(
    ("awards", "card", "asked", "expected"),
    [
        (a_levels("C", "C", "B"), "a_level", "CCC", Distance()),
        (a_levels("C", "D"), "a_level", "CC", Distance(grades=1)),
        (a_levels("C"), "a_level", "CCC", Distance(awards=2)),
        ([award("as_level", "A")], "a_level", "C", Distance(awards=1)),
        ([award("applied_general", "MMM")], "applied_general", "MMM", Distance()),
        ([award("applied_general", "MMP")], "applied_general", "DMM", Distance(grades=2)),
        ([award("applied_general", "MMM")], "applied_general", "PP", Distance(because=Reason.OTHER_SCALE)),
        ([award("applied_general", "MMM"), award("applied_general", "PP")], "applied_general", "PP", Distance()),
        (
            [award("applied_general", "MMM"), award("applied_general", "PP")],
            "applied_general",
            "MM",
            Distance(grades=2),
        ),
        ([award("applied_general")], "applied_general", "PP", Distance(because=Reason.GRADE_NOT_TOLD)),
        ([award("applied_general", "M")], "applied_general", "M", Distance(because=Reason.GRADE_UNCLEAR)),
        ([award("applied_general", "M")], "applied_general", "Certificate P", Distance(because=Reason.GRADE_UNCLEAR)),
        ([award("t_level")], "t_level", "Pass", Distance()),
        ([award("t_level")], "t_level", "Merit", Distance(because=Reason.GRADE_NOT_TOLD)),
        ([award("t_level", "Merit")], "t_level", "Distinction", Distance(grades=1)),
        ([award("ib", "29"), award("ib", "HL 7")], "ib", "31", Distance(grades=2)),
        ([award("ib", "HL 7")], "ib", "31", Distance(because=Reason.OTHER_SCALE)),
        ([award("ib", "HL 6"), award("ib", "HL 6"), award("ib", "HL 5")], "ib", "HL 665", Distance()),
        ([award("esol_entry", "E2")], "esol_entry", "Entry 3", Distance(grades=1)),
        ([award("gcse_9_4", "C")], "gcse_9_4", "4", Distance()),
        ([award("gcse_9_4", "B")], "gcse_9_4", "5", Distance()),
        ([award("gcse_9_4", "B")], "gcse_9_4", "6", Distance(because=Reason.GRADE_UNCLEAR)),
        ([award("gcse_9_4", "C")], "gcse_9_4", "7", Distance(grades=2, or_more=True)),
        ([award("gcse_9_4", "A")], "gcse_9_4", "A*", Distance(grades=1)),
        ([award("gcse_9_4", "5")], "gcse_9_4", "C", Distance()),
        ([award("gcse_9_4")], "gcse_9_4", "C", Distance()),
        ([award("gcse_9_4", "O level Pass")], "gcse_9_4", "4", Distance()),
        ([award("gcse_1_3", "D")], "gcse_1_3", "4", Distance(grades=1)),
        ([award("access_he", "45M")], "access_he", "45M", Distance()),
        ([award("access_he")], "access_he", "45M", Distance(because=Reason.GRADE_NOT_TOLD)),
        ([award("bachelor_hons", "Third")], "bachelor_hons", "2:2", Distance(grades=1)),
        ([award("bachelor_ord", "Pass")], "bachelor_ord", "2:2", Distance(grades=2)),
        (a_levels("A"), "a_level", "Merit", Distance(because=Reason.GRADE_NOT_READ)),
    ],
)
def test_how_far_what_is_held_is_from_what_is_asked(
    awards: list[GradedAward], card: str, asked: str, expected: Distance
) -> None:
    assert distance(awards, card, asked) == expected


def test_every_grade_that_a_progression_asks_can_be_compared() -> None:
    compared = 0
    for step in FRAMEWORK.progressions:
        for condition in step.conditions:
            match condition:
                case Level3Grades(qualification=card, grades=asked):
                    cards = (card,)
                case CompletedAward(qualifications=cards, grade=str(asked)):
                    pass
                case _:
                    continue
            for card in cards:
                assert distance([], card, asked).awards > 0
                compared += 1
    assert compared > 10


@pytest.mark.parametrize(
    ("awards", "asked", "expected"),
    [
        ([award("gcse_9_4", "5"), award("gcse_9_4", "4"), award("gcse_1_3", "3")], "4", Count(2, 2)),
        ([award("gcse_9_4", "5"), award("gcse_9_4", "C"), award("gcse_9_4", "B")], "5", Count(2, 3)),
        ([award("gcse_9_4"), award("gcse_1_3")], "4", Count(1, 1)),
        ([award("gcse_9_4"), award("gcse_1_3")], "5", Count(0, 1)),
        ([award("gcse_9_4", "O level B"), award("gcse_9_4", "CSE 1"), award("gcse_1_3", "CSE 2")], "4", Count(2, 2)),
        ([award("gcse_9_4", "nonsense"), award("a_level", "A")], "4", Count(0, 1)),
        ([], "4", Count(0, 0)),
    ],
)
def test_how_many_gcses_reach_a_grade(awards: list[GradedAward], asked: str, expected: Count) -> None:
    assert how_many(BOOK, awards, ScaleId("gcse_9_1"), asked) == expected
