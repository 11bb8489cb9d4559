"""How grades, points, classes and English and maths stand, told or not, achieved or predicted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathplanner.core.assessment import Assessment, Because, Standing
from pathplanner.core.conditions import (
    CompletedAward,
    Condition,
    DegreeClass,
    EnglishAndMaths,
    Gcses,
    Level3Grades,
    UcasPoints,
)
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Award, Held, Learner
from pathplanner.planning.assess import Assessor, Before
from pathplanner.planning.results import Results
from pathplanner.planning.standings import ORDER
from tests.planning.made import ids, progression
from tests.planning.real import FRAMEWORK, WORDING

MET, CLOSE, NOT_MET, UNKNOWN = Standing.MET, Standing.CLOSE, Standing.NOT_MET, Standing.UNKNOWN
NOTE = "Many universities ask for grades and subjects, not points."
BOOK = FRAMEWORK.grades


def awards(*grades: str, achieved: bool = True, subject: str = "") -> tuple[Award, ...]:
    return tuple(Award(grade=grade, achieved=achieved, subject=subject) for grade in grades)


def held(card: str, *grades: str, achieved: bool = True, count: int | None = None) -> Held:
    return Held(qualification=QualificationId(card), awards=awards(*grades, achieved=achieved), count=count)


def gcse(count: int | None = None, english: str = "", maths: str = "", card: str = "gcse_9_4") -> Held:
    return Held(qualification=QualificationId(card), count=count, english=english, maths=maths)


def assess(asked: Condition, *what: Held, gained: tuple[str, ...] = ()) -> Assessment:
    start = what[0].qualification if what else "no_qualifications"
    assessor = Assessor(FRAMEWORK, Learner(held=what))
    return assessor.assess(asked, progression(start, "bachelor_hons"), Before(frozenset(ids(*gained))))


def says(found: Assessment) -> str:
    return WORDING.stands(found)


def grades(card: str, asked: str) -> Level3Grades:
    return Level3Grades(kind="level_3_grades", qualification=QualificationId(card), grades=asked)


def points(at_least: int) -> UcasPoints:
    return UcasPoints(kind="ucas_points", at_least=at_least)


def gcses(count: int, grade: int = 4, *, subjects: bool = False) -> Gcses:
    return Gcses(kind="gcses", count=count, grade=grade, with_english_and_maths=subjects)


def both(grade: int = 4, *, skills: bool = False) -> EnglishAndMaths:
    return EnglishAndMaths(kind="english_and_maths", grade=grade, functional_skills_accepted=skills)


def degree(at_least: str) -> DegreeClass:
    return DegreeClass(kind="degree_class", at_least=at_least)


def completed(card: str, grade: str | None = None) -> CompletedAward:
    return CompletedAward(kind="completed_award", qualifications=ids(card), grade=grade)


# Grades


@pytest.mark.parametrize(
    ("asked", "what", "standing", "words"),
    [
        (grades("t_level", "Merit"), held("t_level", "Distinction"), MET, "Met: you have Distinction in T Level."),
        (
            grades("t_level", "Merit"),
            held("t_level", "Merit", achieved=False),
            MET,
            "Met if you get the grade predicted.",
        ),
        (
            grades("t_level", "Merit"),
            held("t_level", "Pass (C or above)"),
            CLOSE,
            "Missing: one grade. You have Pass (C or above in the core).",
        ),
        (
            grades("t_level", "Merit"),
            held("t_level", "Pass"),
            CLOSE,
            "Missing: at least one grade. You have Pass.",
        ),
        (
            grades("t_level", "Distinction*"),
            held("t_level", "Pass (D or E)"),
            NOT_MET,
            "Missing: four grades. You have Pass (D or E in the core).",
        ),
        (grades("t_level", "Merit"), held("t_level"), UNKNOWN, "Check: it depends on your grades."),
        (
            grades("t_level", "Merit"),
            held("t_level", "great"),
            UNKNOWN,
            "Check: great is no grade we know for T Level.",
        ),
        (
            grades("t_level", "Pass (C or above)"),
            held("t_level", "Pass"),
            UNKNOWN,
            "Check: Pass can mean Pass (C or above in the core) / Pass (D or E in the core). Say which it is.",
        ),
        (grades("a_level", "BBB"), held("a_level", "A", "B", "B"), MET, "Met: you have A, B, B in A level."),
        (grades("a_level", "BBB"), held("a_level", "B", "C", "C"), CLOSE, "Missing: two grades. You have B, C, C."),
        (grades("a_level", "BBB"), held("a_level", "A", "B"), NOT_MET, "Missing: one more A level."),
        (
            grades("a_level", "BBB"),
            held("a_level", "C"),
            NOT_MET,
            "Missing: two more in A level. Also one grade in those you have: C.",
        ),
        (grades("a_level", "BBB"), held("a_level"), UNKNOWN, "Check: it depends on your grades."),
        (grades("a_level", "BBB"), held("a_level", count=2), NOT_MET, "Missing: one more A level."),
        (grades("ib", "31"), held("ib", "32"), MET, "Met: you have 32 in International Baccalaureate."),
        (grades("ib", "31"), held("ib", "29"), CLOSE, "Missing: 2 points. You have 29."),
        (grades("ib", "31"), held("ib", "28"), NOT_MET, "Missing: 3 points. You have 28."),
        (
            grades("applied_general", "PP"),
            held("applied_general", "MMM"),
            UNKNOWN,
            "Check: Extended Diploma MMM in BTEC National / Applied General is of another size or scale. "
            "Ask the provider.",
        ),
        (
            grades("a_level", "C"),
            held("t_level", "Merit"),
            NOT_MET,
            "Not met yet: you do not have it, and no earlier step brings it.",
        ),
        (completed("l2_vocational", "Merit"), held("l2_vocational", "D"), MET, None),
        (completed("l2_vocational", "Merit"), held("l2_vocational", "Pass"), CLOSE, None),
        (completed("l2_vocational", "Distinction*"), held("l2_vocational", "Pass"), NOT_MET, None),
        (completed("l2_vocational", "Merit"), held("l2_vocational"), UNKNOWN, "Check: it depends on your grades."),
        (completed("t_level"), held("t_level", "Merit", achieved=False), MET, "Met once you finish T Level."),
    ],
)
def test_grades_are_met_close_or_short(asked: Condition, what: Held, standing: Standing, words: str | None) -> None:
    found = assess(asked, what)
    assert found.standing is standing
    assert words is None or says(found) == words


def test_grades_that_an_earlier_step_brings_are_known_then() -> None:
    found = assess(grades("a_level", "C"), gcse(5), gained=("a_level",))
    assert (found.standing, says(found)) == (UNKNOWN, "Check when you have A level: it depends on your grades then.")


@pytest.mark.parametrize(
    ("asked", "what", "standing", "words"),
    [
        ("2:2", held("bachelor_hons", "2:1"), MET, None),
        ("2:2", held("bachelor_hons", "2:1", achieved=False), MET, "Met if you get the grade predicted."),
        ("2:2", held("bachelor_hons", "Third"), CLOSE, "Missing: one class. You have Third."),
        ("2:1", held("bachelor_hons", "Third"), NOT_MET, "Missing: two classes. You have Third."),
        ("2:2", held("bachelor_hons"), UNKNOWN, "Check: it depends on the class of your degree."),
        ("2:2", held("bachelor_ord"), NOT_MET, None),
        ("2:2", held("hnc"), UNKNOWN, None),
    ],
)
def test_a_class_of_degree_is_met_close_or_short(asked: str, what: Held, standing: Standing, words: str | None) -> None:
    found = assess(degree(asked), what)
    assert found.standing is standing
    assert words is None or says(found) == words


def test_a_class_that_an_earlier_step_brings_is_known_then() -> None:
    found = assess(degree("2:2"), held("t_level"), gained=("top_up",))
    assert (found.standing, found.because) == (UNKNOWN, Because.CLASS_KNOWN_THEN)


# Points


@pytest.mark.parametrize(
    ("at_least", "what", "standing", "words"),
    [
        (48, [held("a_level", "D", "D")], MET, f"Met: you have 48 points. {NOTE}"),
        (48, [held("a_level", "D", "E")], CLOSE, f"Missing: 8 points. You have 40. {NOTE}"),
        (48, [held("a_level", "C")], CLOSE, f"Missing: 16 points. You have 32. {NOTE}"),
        (48, [held("a_level", "D")], NOT_MET, f"Missing: 24 points. You have 24. {NOTE}"),
        (48, [held("a_level", "E"), held("as_level", "A"), held("core_maths", "C")], UNKNOWN, None),
        (48, [held("a_level", "C"), held("epq", "C")], MET, f"Met: you have 48 points. {NOTE}"),
        (
            48,
            [held("a_level", "A", achieved=False)],
            MET,
            f"Met if you get the grades predicted: 48 points. {NOTE}",
        ),
        (48, [held("a_level")], UNKNOWN, "Check: it depends on your points. Say what grades you have at level 3."),
        (48, [held("a_level", "D", count=2)], UNKNOWN, None),
        (48, [held("gcse_9_4")], UNKNOWN, None),
        (48, [held("nvq3", "Pass")], UNKNOWN, "Check: we know of no points for what you have. Ask the provider."),
        (48, [held("ib", "30")], UNKNOWN, "Check: we know of no points for what you have. Ask the provider."),
    ],
)
def test_points_are_met_close_or_short(at_least: int, what: list[Held], standing: Standing, words: str | None) -> None:
    found = assess(points(at_least), *what)
    assert found.standing is standing
    assert words is None or says(found) == words


def test_an_as_level_does_not_add_to_the_a_level_in_its_subject() -> None:
    a_level = Held(qualification=QualificationId("a_level"), awards=awards("C", subject="Maths"))
    same = Held(qualification=QualificationId("as_level"), awards=awards("B", subject="mathematics"))
    other = Held(qualification=QualificationId("as_level"), awards=awards("B", subject="Art"))
    untold = held("as_level", "B")
    assert assess(points(48), a_level, same).standing is CLOSE
    assert assess(points(48), a_level, other).standing is MET
    found = assess(points(48), a_level, untold)
    assert (found.standing, found.because) == (UNKNOWN, Because.POINTS_DEPEND_ON_SUBJECTS)


def test_points_that_an_earlier_step_brings_are_known_then() -> None:
    found = assess(points(48), gcse(5), gained=("a_level",))
    assert says(found) == "Check when you have A level: it depends on your points then."
    assert assess(points(48), held("a_level", "A"), gained=("access_he",)).standing is MET


def test_the_sum_of_points_is_always_said_with_what_universities_ask_for() -> None:
    found = Results(FRAMEWORK, Learner(held=(held("t_level", "Merit"),))).points
    assert WORDING.points(found) == f"120 UCAS Tariff points. {NOTE}"
    assert WORDING.points(Results(FRAMEWORK, Learner()).points) == ""


# GCSEs


@pytest.mark.parametrize(
    ("asked", "what", "standing", "words"),
    [
        (gcses(5), gcse(4), CLOSE, "Missing: one more GCSE at grade 4 or above."),
        (gcses(5), gcse(5, english="3"), MET, None),
        (gcses(5, 5), gcse(5, english="4", maths="6"), CLOSE, "Missing: one more GCSE at grade 5 or above."),
        (gcses(5, 5), gcse(5, english="5", maths="6"), UNKNOWN, "Check: it depends on your grades."),
        (gcses(2), held("gcse_9_4", "C", "B", count=2), MET, None),
        (gcses(2, 5), held("gcse_9_4", "C", "B", count=2), UNKNOWN, None),
        (gcses(2), held("gcse_9_4", "5", "4", achieved=False, count=2), MET, "Met if you get the grade predicted."),
        (gcses(5, subjects=True), gcse(5, english="6", maths="4"), MET, None),
        (
            gcses(5, subjects=True),
            gcse(5, english="6", maths="3"),
            CLOSE,
            "Missing: maths at grade 4 or above. You have 3.",
        ),
        (gcses(5, subjects=True), gcse(5, english="6", maths="1"), NOT_MET, None),
        (gcses(5, subjects=True), gcse(5, english="6"), UNKNOWN, "Check: do you have maths too, and at what grade?"),
        (gcses(5, subjects=True), gcse(4, english="6", maths="5"), CLOSE, None),
        (both(), gcse(5, english="4", maths="9"), MET, "Met by your English and maths."),
        (both(), gcse(5, english="C", maths="A*"), MET, None),
        (both(5), gcse(5, english="C", maths="A*"), UNKNOWN, None),
        (both(), gcse(5, english="D", maths="B"), CLOSE, "Missing: English at grade 4 or above. You have D."),
        (both(), gcse(5, english="3", maths="2"), CLOSE, "Missing: English and maths at grade 4 or above."),
        (both(), gcse(5, english="4", maths="1"), NOT_MET, None),
        (both(), gcse(5, maths="4"), UNKNOWN, "Check: do you have English too, and at what grade?"),
        (both(), gcse(2, english="3", maths="3", card="gcse_1_3"), CLOSE, None),
    ],
)
def test_gcses_are_assessed_with_their_grades(
    asked: Condition, what: Held, standing: Standing, words: str | None
) -> None:
    found = assess(asked, what)
    assert found.standing is standing
    assert words is None or says(found) == words


def test_english_and_maths_may_be_told_as_awards() -> None:
    gcse_awards = (Award(subject="English Language", grade="5"), Award(subject="Mathematics", grade="4"))
    assert assess(both(), Held(qualification=QualificationId("gcse_9_4"), awards=gcse_awards)).standing is MET
    predicted = (gcse_awards[0], Award(subject="Maths", grade="4", achieved=False))
    found = assess(both(), Held(qualification=QualificationId("gcse_9_4"), awards=predicted))
    assert (found.standing, says(found)) == (MET, "Met if you get the grade predicted.")


def test_functional_skills_fill_the_gap_where_they_are_accepted() -> None:
    maths = Held(qualification=QualificationId("fs_l2"), awards=(Award(subject="Maths", grade="Pass"),))
    assert assess(both(skills=True), gcse(5, english="4", maths="3"), maths).standing is MET
    assert assess(both(), gcse(5, english="4", maths="3"), maths).standing is CLOSE
    assert says(assess(both(skills=True), maths)) == "Check: do you have English too, and at what grade?"


def test_a_grade_below_is_checked_again_after_gcses_on_the_way() -> None:
    lower = gcse(5, english="3", maths="3", card="gcse_1_3")
    assert assess(both(), lower, gained=("gcse_9_4",)).because is Because.SUBJECTS_KNOWN_THEN


# More is never worse

CARDS = ("a_level", "as_level", "t_level", "ib", "applied_general", "l2_vocational", "bachelor_hons", "epq", "gcse_9_4")
TRUTHS = (True, False)
CONDITIONS: list[Condition] = [
    *(grades("a_level", asked) for asked in ("C", "DD", "BBB")),
    *(grades("t_level", asked) for asked in ("Pass", "Merit")),
    *(points(asked) for asked in (16, 48, 112)),
    *(
        gcses(count, grade, subjects=subjects)
        for count in (1, 3, 5)
        for grade in (1, 4, 6)
        for subjects in (True, False)
    ),
    *(both(grade, skills=skills) for grade in (3, 4, 5) for skills in TRUTHS),
    *(degree(asked) for asked in ("2:2", "2:1")),
    grades("ib", "31"),
    grades("applied_general", "MMM"),
    completed("l2_vocational", "Merit"),
]
SUBJECTS = ("", "Maths", "English", "Art")


def rank(found: Assessment) -> int:
    return ORDER.index(found.standing)


@st.composite
def a_better_grade(draw: st.DrawFn) -> tuple[list[Held], list[Held]]:
    """What is held, and the same with one grade better on its own scale."""
    before: list[Held] = []
    for card in draw(st.lists(st.sampled_from(CARDS), min_size=1, max_size=3, unique=True)):
        choices = [told.written for told in BOOK.choices(QualificationId(card))]
        given_awards = draw(
            st.lists(
                st.builds(Award, subject=st.sampled_from(SUBJECTS), grade=st.sampled_from(choices)),
                min_size=1,
                max_size=4,
            )
        )
        before.append(Held(qualification=QualificationId(card), awards=tuple(given_awards)))
    at = draw(st.integers(0, len(before) - 1))
    chosen = before[at]
    number = draw(st.integers(0, len(chosen.awards) - 1))
    ((scale, grade),) = BOOK.read(chosen.qualification, chosen.awards[number].grade)
    better = [other for other in scale.offered_on(chosen.qualification) if scale.place(other) <= scale.place(grade)]
    award = Award(subject=chosen.awards[number].subject, grade=scale.written(draw(st.sampled_from(better))))
    changed = tuple(award if place == number else each for place, each in enumerate(chosen.awards))
    after = [*before]
    after[at] = Held(qualification=chosen.qualification, awards=changed)
    return before, after


@settings(max_examples=300, deadline=None)
@given(a_better_grade(), st.sampled_from(CONDITIONS))
def test_a_better_grade_never_makes_a_condition_stand_worse(
    both_ways: tuple[list[Held], list[Held]], asked: Condition
) -> None:
    before, after = both_ways
    assert rank(assess(asked, *before)) <= rank(assess(asked, *after))


GCSE_GRADES = st.sampled_from(["", *"123456789"])


@settings(max_examples=300, deadline=None)
@given(
    st.integers(2, 9),
    GCSE_GRADES,
    GCSE_GRADES,
    st.lists(st.sampled_from("456789"), max_size=2),
    st.sampled_from([asked for asked in CONDITIONS if isinstance(asked, Gcses | EnglishAndMaths)]),
)
def test_one_more_gcse_never_makes_a_condition_stand_worse(
    count: int, english: str, maths: str, listed: list[str], asked: Condition
) -> None:
    def having(number: int) -> Held:
        card = QualificationId("gcse_9_4")
        return Held(qualification=card, count=number, english=english, maths=maths, awards=awards(*listed))

    assert rank(assess(asked, having(count))) <= rank(assess(asked, having(count + 1)))


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 9), st.integers(1, 9), st.integers(0, 3), st.integers(1, 9))
def test_a_better_grade_in_english_never_makes_a_condition_stand_worse(
    english: int, maths: int, more: int, grade: int
) -> None:
    for asked in (both(grade), gcses(3, grade, subjects=True), gcses(3, grade)):
        worse = assess(asked, gcse(5, str(english), str(maths)))
        better = assess(asked, gcse(5, str(min(9, english + more)), str(maths)))
        assert rank(worse) <= rank(better)
