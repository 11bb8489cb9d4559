"""GCSEs at work: how many a learner has at a grade, and how English and maths stand."""

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pathplanner.core.assessment import Assessment, Because, CoreSubject, Standing
from pathplanner.core.conditions import EnglishAndMaths, Gcses
from pathplanner.core.framework import Framework
from pathplanner.core.grades import GradeBook, GradedAward
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.scales import GCSE
from pathplanner.planning.standings import best, place
from pathplanner.planning.tariff import distance_to, how_many

GCSES = QualificationId("gcse_9_4")
LOWER_GCSES = QualificationId("gcse_1_3")
FUNCTIONAL_SKILLS = QualificationId("fs_l2")
LOWER_FUNCTIONAL_SKILLS = QualificationId("fs_l1")

LOWEST_GRADE = 1
LOWEST_PASS = 4
"""The lowest grade of the card "GCSE grades 9 to 4"."""
NEARLY = 2
"""How many GCSEs, or grades in one, short still counts as close."""
BOTH_SUBJECTS = 2

BEGINNINGS = {CoreSubject.ENGLISH: "english", CoreSubject.MATHS: "math"}
Gained = frozenset[QualificationId]


class Number(NamedTuple):
    """How many GCSEs at a grade or above: surely and achieved, surely if predictions come true, and at most."""

    achieved: int
    fewest: int
    most: float


def gcse_card(book: GradeBook, card: QualificationId, grade: str) -> QualificationId:
    """The card that a GCSE grade belongs to: a 3 told beside grades 9 to 4 is one of grades 3 to 1.

    So is a 1, though a CSE 1 would be of that card: a grade is of GCSE unless it says what else.
    """
    cards = (card, LOWER_GCSES if card == GCSES else GCSES)
    usual = (each for each in cards if any(not told.scale.label for told in book.read(each, grade)))
    return next(usual, next((each for each in cards if book.read(each, grade)), card))


def subject_of(told: str) -> CoreSubject | None:
    """English or maths, by however it was written; None for all other subjects."""
    plain = told.strip().casefold()
    return next((subject for subject, start in BEGINNINGS.items() if plain.startswith(start)), None)


class GcseResults:
    """Assesses what is asked in GCSEs, for one learner; `gained` is what earlier steps bring."""

    def __init__(self, framework: Framework, learner: Learner) -> None:
        self._book = framework.grades
        self._learner = learner
        ranks = (framework.qualification[held].level.rank for held in learner.held_ids)
        self._is_below_level_2 = max(ranks, default=LevelId.TWO.rank) < LevelId.TWO.rank
        self._listed = tuple(self._awards())
        self._core = (*self._listed, *self._told_apart())

    def _awards(self) -> Iterator[GradedAward]:
        for card in (GCSES, LOWER_GCSES):
            held = self._learner.holding(card)
            for award in held.awards if held else ():
                belongs = gcse_card(self._book, card, award.grade)
                yield GradedAward(belongs, award.grade, award.subject, award.achieved)

    def _told_apart(self) -> Iterator[GradedAward]:
        for card in (GCSES, LOWER_GCSES):
            held = self._learner.holding(card)
            grades = ((CoreSubject.ENGLISH, held.english), (CoreSubject.MATHS, held.maths)) if held else ()
            for subject, grade in grades:
                if grade.strip():
                    yield GradedAward(gcse_card(self._book, card, grade), grade, subject)

    # How many

    def gcses(self, asked: Gcses, gained: Gained) -> Assessment:
        """A number of GCSEs at a grade, perhaps with English and maths among them."""
        counted = self._count(asked, gained)
        if not asked.with_english_and_maths:
            return counted
        subjects = self._with_subjects(asked, gained)
        if counted.standing is Standing.MET and GCSES in gained and subjects.standing is not Standing.MET:
            return Assessment(asked, Standing.UNKNOWN, Because.COUNT_KNOWN_THEN, {"held": GCSES})
        return min(counted, subjects, key=place)

    def _count(self, asked: Gcses, gained: Gained) -> Assessment:
        number = self._number(asked.grade, gained)
        if number.most < asked.count:
            missing = asked.count - int(number.most)
            standing = Standing.CLOSE if number.most and missing <= NEARLY else Standing.NOT_MET
            values = {"missing": missing, "grade": asked.grade, "have": int(number.most)}
            return Assessment(asked, standing, Because.COUNT_BELOW, values)
        if number.achieved >= asked.count:
            if GCSES in gained:
                return Assessment(asked, Standing.MET, Because.EARLIER_STEP, {"held": GCSES})
            return Assessment(asked, Standing.MET, Because.COUNT_REACHED)
        if number.fewest >= asked.count:
            return Assessment(asked, Standing.MET, Because.PREDICTED)
        if GCSES in gained:
            return Assessment(asked, Standing.UNKNOWN, Because.COUNT_KNOWN_THEN, {"held": GCSES})
        because = Because.GRADE_NOT_TOLD if math.isfinite(number.most) else Because.COUNT_NOT_TOLD
        return Assessment(asked, Standing.UNKNOWN, because)

    def _number(self, grade: int, gained: Gained) -> Number:
        achieved, fewest, most = 0, 0, 0.0
        counted = self._counted()
        for card, lowest, below in ((GCSES, LOWEST_PASS, math.inf), (LOWER_GCSES, LOWEST_GRADE, LOWEST_PASS)):
            mine = [award for award in counted if award.qualification == card]
            graded = [award for award in mine if award.grade.strip()]
            told = how_many(self._book, graded, GCSE, str(grade))
            sure = how_many(self._book, [award for award in graded if award.achieved], GCSE, str(grade)).fewest
            least, others = self._others(card, len(mine), len(graded), gained)
            if grade >= below:
                least, others = 0, 0.0
            least = least if grade <= lowest else 0
            achieved, fewest, most = achieved + sure + least, fewest + told.fewest + least, most + told.most + others
        if self._learner.holding(GCSES) is None and not self._is_below_level_2:
            most = math.inf
        return Number(achieved, fewest, most)

    def _counted(self) -> tuple[GradedAward, ...]:
        """The awards listed, and English and maths where they are told apart only."""
        listed = {(award.qualification, subject_of(award.subject)) for award in self._listed}
        apart = self._core[len(self._listed) :]
        alone = (award for award in apart if (award.qualification, subject_of(award.subject)) not in listed)
        return (*self._listed, *alone)

    def _others(self, card: QualificationId, known: int, graded: int, gained: Gained) -> tuple[int, float]:
        """The fewest and the most GCSEs of a card of which no grade is told."""
        held = self._learner.holding(card)
        if held is not None and held.count is not None:
            rest = max(held.count, known) - graded
            return rest, rest
        is_there = held is not None or card in gained
        return (max(1, known) - graded, math.inf) if is_there else (known - graded, known - graded)

    # English and maths

    def english_and_maths(self, asked: EnglishAndMaths, gained: Gained) -> Assessment:
        """English and maths at a grade, by GCSEs or, where they are accepted, by Functional Skills."""
        takes_skills = asked.functional_skills_accepted
        stands = {subject: self._subject(asked, subject, gained, takes_skills=takes_skills) for subject in CoreSubject}
        told = [found for found in stands.values() if found is not None]
        if not told:
            return self._nothing_told(asked, gained)
        return self._together(asked, stands, gained, told)

    def _with_subjects(self, asked: Gcses, gained: Gained) -> Assessment:
        """English and maths among the GCSEs that are counted."""
        stands = {subject: self._subject(asked, subject, gained, takes_skills=False) for subject in CoreSubject}
        told = [found for found in stands.values() if found is not None]
        if not told:
            return Assessment(asked, Standing.UNKNOWN, Because.SUBJECTS_NOT_TOLD)
        return self._together(asked, stands, gained, told)

    def _together(
        self,
        asked: EnglishAndMaths | Gcses,
        stands: dict[CoreSubject, Assessment | None],
        gained: Gained,
        told: list[Assessment],
    ) -> Assessment:
        """The worse of the two, told of both where both fall short."""
        worst = min(told, key=place)
        short = [subject for subject, found in stands.items() if found is not None and found.unmet]
        if worst.unmet:
            return Assessment(asked, worst.standing, worst.because, {**worst.values, "subject": ",".join(short)})
        untold = next((subject for subject, found in stands.items() if found is None), None)
        if worst.standing is Standing.UNKNOWN or untold is None:
            return worst
        if GCSES in gained:
            return Assessment(asked, Standing.UNKNOWN, Because.SUBJECTS_KNOWN_THEN, {"held": GCSES})
        return Assessment(asked, Standing.UNKNOWN, Because.SUBJECT_NOT_TOLD, {"subject": untold})

    def _subject(
        self, asked: EnglishAndMaths | Gcses, subject: CoreSubject, gained: Gained, *, takes_skills: bool
    ) -> Assessment | None:
        """How one of the two stands; None where nothing was told of it."""
        ways = [self._at_grade(asked, award, subject) for award in self._core if subject_of(award.subject) is subject]
        if takes_skills:
            ways += self._by_skills(asked, subject)
        found = best(way for way in ways if way.because is not Because.GRADE_NOT_TOLD)
        if found is None or not found.unmet:
            return found
        coming = GCSES if GCSES in gained else FUNCTIONAL_SKILLS
        if coming in gained and (coming == GCSES or takes_skills):
            return Assessment(asked, Standing.UNKNOWN, Because.SUBJECTS_KNOWN_THEN, {"held": coming})
        if takes_skills and self._skills_are_unclear():
            return Assessment(asked, Standing.UNKNOWN, Because.SUBJECTS_OF_HELD, {"held": FUNCTIONAL_SKILLS})
        return found

    def _at_grade(self, asked: EnglishAndMaths | Gcses, award: GradedAward, subject: CoreSubject) -> Assessment:
        values: dict[str, str | int] = {"subject": subject, "grade": asked.grade, "have": award.grade.strip()}
        distance = distance_to(self._book, [award], award.qualification, str(asked.grade))
        if distance.reached:
            because = Because.SUBJECTS_REACHED if award.achieved else Because.PREDICTED
            return Assessment(asked, Standing.MET, because, values)
        if distance.because is not None:
            because = Because.GRADE_BETWEEN if award.grade.strip() else Because.GRADE_NOT_TOLD
            return Assessment(asked, Standing.UNKNOWN, because, values)
        standing = Standing.CLOSE if distance.grades <= NEARLY else Standing.NOT_MET
        return Assessment(asked, standing, Because.SUBJECTS_BELOW, values)

    def _by_skills(self, asked: EnglishAndMaths | Gcses, subject: CoreSubject) -> Iterable[Assessment]:
        held = self._learner.holding(FUNCTIONAL_SKILLS)
        if held is None:
            return
        values = {"held": FUNCTIONAL_SKILLS}
        if (held.count or 0) >= BOTH_SUBJECTS:
            yield Assessment(asked, Standing.MET, Because.HELD, values)
        for award in held.awards:
            if subject_of(award.subject) is subject:
                because = Because.HELD if award.achieved else Because.PREDICTED
                yield Assessment(asked, Standing.MET, because, values)

    def _skills_are_unclear(self) -> bool:
        """Whether Functional Skills are held of which nobody said in what."""
        held = self._learner.holding(FUNCTIONAL_SKILLS)
        return held is not None and not any(subject_of(award.subject) for award in held.awards)

    def _nothing_told(self, asked: EnglishAndMaths, gained: Gained) -> Assessment:
        """What the cards alone tell of English and maths."""
        has_skills = self._learner.holding(FUNCTIONAL_SKILLS) is not None or FUNCTIONAL_SKILLS in gained
        if asked.functional_skills_accepted and has_skills:
            return self._subjects_of(asked, FUNCTIONAL_SKILLS)
        if self._learner.holding(GCSES) or GCSES in gained:
            return self._subjects_of(asked, GCSES)
        if has_skills:
            return Assessment(asked, Standing.CLOSE, Because.INSTEAD_OF_GCSES, {"held": FUNCTIONAL_SKILLS})
        if not self._is_below_level_2:
            return Assessment(asked, Standing.UNKNOWN, Because.SUBJECTS_NOT_TOLD)
        for lower in (LOWER_GCSES, LOWER_FUNCTIONAL_SKILLS):
            if self._learner.holding(lower):
                return Assessment(asked, Standing.CLOSE, Because.ONE_STEP_UP, {"held": lower})
        return Assessment(asked, Standing.NOT_MET, Because.BESIDE_THE_ROUTE)

    def _subjects_of(self, asked: EnglishAndMaths, card: QualificationId) -> Assessment:
        is_held = self._learner.holding(card) is not None
        because = Because.SUBJECTS_OF_HELD if is_held else Because.SUBJECTS_KNOWN_THEN
        return Assessment(asked, Standing.UNKNOWN, because, {"held": card})
