"""Assessing: how each condition of a step stands for a learner who comes to it along a route."""

import math
from dataclasses import dataclass, field

from pathplanner.core.assessment import Assessment, Because, Standing
from pathplanner.core.conditions import (
    AgeRange,
    CompletedAward,
    Condition,
    DegreeClass,
    EnglishAndMaths,
    Experience,
    Gcses,
    InitialAssessment,
    JobOffer,
    Level3Grades,
    SubjectLink,
    UcasPoints,
)
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.progressions import Progression
from pathplanner.core.qualifications import CardKind
from pathplanner.core.routes import Span

GCSES = QualificationId("gcse_9_4")
LOWER_GCSES = QualificationId("gcse_1_3")
FUNCTIONAL_SKILLS = QualificationId("fs_l2")
LOWER_FUNCTIONAL_SKILLS = QualificationId("fs_l1")

LOWEST_GRADE = 1
LOWEST_PASS = 4
"""The lowest grade of the card "GCSE grades 9 to 4"."""
NEARLY = 2
"""How many GCSEs short still counts as close."""
BOTH_SUBJECTS = 2
YEAR = 12

CHECKED_LATER = {
    UcasPoints: Because.POINTS_NOT_TOLD,
    Level3Grades: Because.GRADE_NOT_TOLD,
    DegreeClass: Because.CLASS_NOT_TOLD,
    SubjectLink: Because.CHECK_SUBJECT,
    Experience: Because.CHECK_EXPERIENCE,
    InitialAssessment: Because.PROVIDER_TESTS,
}
"""What nothing told by the learner can settle yet; of all other kinds the provider decides."""

AT_ONCE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Before:
    """What lies before a step of a route: the qualifications earlier steps bring, and the months they take."""

    gained: frozenset[QualificationId] = frozenset()
    takes: Span | None = field(default=AT_ONCE)

    @property
    def nothing(self) -> bool:
        """Whether the step is the first."""
        return not self.gained


class Assessor:
    """Assesses the conditions of steps for one learner."""

    def __init__(self, framework: Framework, learner: Learner) -> None:
        self._framework = framework
        self._learner = learner
        ranks = (framework.qualification[held].level.rank for held in learner.held_ids)
        self._is_below_level_2 = max(ranks, default=LevelId.TWO.rank) < LevelId.TWO.rank

    def assess(self, asked: Condition, step: Progression, before: Before) -> Assessment:
        """How one condition of the step stands when the learner comes to it."""
        match asked:
            case Gcses():
                return self._gcses(asked, before)
            case EnglishAndMaths():
                return self._english_and_maths(asked, before)
            case CompletedAward():
                return self._completed(asked, step, before)
            case AgeRange():
                return self._age(asked, before)
            case JobOffer():
                return self._job(asked, step, before)
            case _:
                return Assessment(asked, Standing.UNKNOWN, CHECKED_LATER.get(type(asked), Because.ASK_PROVIDER))

    def _gcses(self, asked: Gcses, before: Before) -> Assessment:
        fewest, most = self._gcses_at(asked.grade, before)
        if most < asked.count:
            missing = asked.count - int(most)
            standing = Standing.CLOSE if most and missing <= NEARLY else Standing.NOT_MET
            values = {"missing": missing, "grade": asked.grade, "have": int(most)}
            return Assessment(asked, standing, Because.COUNT_BELOW, values)
        is_enough = fewest >= asked.count and not asked.with_english_and_maths
        if GCSES in before.gained:
            standing = Standing.MET if is_enough else Standing.UNKNOWN
            because = Because.EARLIER_STEP if is_enough else Because.COUNT_KNOWN_THEN
            return Assessment(asked, standing, because, {"held": GCSES})
        if is_enough:
            return Assessment(asked, Standing.MET, Because.COUNT_REACHED)
        if fewest >= asked.count:
            return Assessment(asked, Standing.UNKNOWN, Because.SUBJECTS_NOT_TOLD)
        because = Because.GRADE_NOT_TOLD if math.isfinite(most) else Because.COUNT_NOT_TOLD
        return Assessment(asked, Standing.UNKNOWN, because)

    def _gcses_at(self, grade: int, before: Before) -> tuple[int, float]:
        """The fewest and the most GCSEs at the grade or above that the learner can have by then."""
        fewest, most = 0, 0.0
        for card, lowest, below in ((GCSES, LOWEST_PASS, math.inf), (LOWER_GCSES, LOWEST_GRADE, LOWEST_PASS)):
            held = self._learner.holding(card)
            if grade >= below or (held is None and card not in before.gained):
                continue
            count = held.count if held else None
            fewest += (count or 1) if grade <= lowest else 0
            most += count or math.inf
        if self._learner.holding(GCSES) is None and not self._is_below_level_2:
            most = math.inf
        return fewest, most

    def _english_and_maths(self, asked: EnglishAndMaths, before: Before) -> Assessment:
        skills = self._learner.holding(FUNCTIONAL_SKILLS)
        has_skills = skills is not None or FUNCTIONAL_SKILLS in before.gained
        if asked.functional_skills_accepted and has_skills:
            if skills and (skills.count or 0) >= BOTH_SUBJECTS:
                return Assessment(asked, Standing.MET, Because.HELD, {"held": FUNCTIONAL_SKILLS})
            return self._subjects_of(asked, FUNCTIONAL_SKILLS)
        if self._learner.holding(GCSES) or GCSES in before.gained:
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

    def _completed(self, asked: CompletedAward, step: Progression, before: Before) -> Assessment:
        held = next((held for held in self._learner.held_ids if self._fits(held, asked)), None)
        gained = next((card for card in (step.from_, *sorted(before.gained)) if self._fits(card, asked)), None)
        award = held or gained
        if award is None:
            return Assessment(asked, Standing.NOT_MET, Because.NOT_HELD)
        if asked.grade is not None:
            return Assessment(asked, Standing.UNKNOWN, Because.GRADE_NOT_TOLD)
        because = Because.HELD if held else Because.EARLIER_STEP
        return Assessment(asked, Standing.MET, because, {"held": award})

    def _fits(self, card_id: QualificationId, asked: CompletedAward) -> bool:
        if asked.qualifications:
            return card_id in asked.qualifications
        card = self._framework.qualification[card_id]
        return card.kind is CardKind.AWARD and (asked.level is None or card.level.rank >= asked.level.rank)

    def _age(self, asked: AgeRange, before: Before) -> Assessment:
        if self._learner.age is None:
            return Assessment(asked, Standing.UNKNOWN, Because.AGE_NOT_TOLD)
        youngest, oldest = _age_after(self._learner.age, before.takes)
        at_least, up_to = asked.at_least or 0, math.inf if asked.up_to is None else asked.up_to
        if oldest < at_least:
            years = at_least - int(oldest)
            standing = Standing.CLOSE if years == 1 else Standing.NOT_MET
            return Assessment(asked, standing, Because.TOO_YOUNG, {"years": years})
        if youngest > up_to and asked.exception:
            return Assessment(asked, Standing.UNKNOWN, Because.TOO_OLD_UNLESS)
        if youngest > up_to:
            return Assessment(asked, Standing.NOT_MET, Because.TOO_OLD)
        if youngest >= at_least and oldest <= up_to:
            return Assessment(asked, Standing.MET, Because.AGE_FITS)
        return Assessment(asked, Standing.UNKNOWN, Because.AGE_KNOWN_THEN)

    def _job(self, asked: JobOffer, step: Progression, before: Before) -> Assessment:
        """An offer made today is for a first step: what comes years later is asked then."""
        if not before.nothing:
            stays = self._framework.qualification[step.from_].paid_job
            return Assessment(asked, Standing.UNKNOWN, Because.EMPLOYER_THEN if stays else Because.JOB_THEN)
        match self._learner.job_offer:
            case True:
                return Assessment(asked, Standing.MET, Because.HAS_JOB)
            case False:
                return Assessment(asked, Standing.NOT_MET, Because.NO_JOB)
            case None:
                return Assessment(asked, Standing.UNKNOWN, Because.JOB_NOT_TOLD)


def looked_at(condition: Condition) -> frozenset[QualificationId]:
    """The qualifications whose being gained earlier can change how the condition stands."""
    match condition:
        case Gcses():
            return frozenset({GCSES, LOWER_GCSES})
        case EnglishAndMaths():
            return frozenset({GCSES, FUNCTIONAL_SKILLS})
        case CompletedAward(qualifications=qualifications):
            return frozenset(qualifications)
        case _:
            return frozenset()


def _age_after(age: int, takes: Span | None) -> tuple[int, float]:
    """The youngest and the oldest that somebody of an age in whole years can be after so many months."""
    shortest = 0 if takes is None or takes.min is None else takes.min
    longest = math.inf if takes is None or takes.max is None else takes.max
    oldest = math.inf if math.isinf(longest) else (age * YEAR + YEAR - 1 + int(longest)) // YEAR
    return (age * YEAR + shortest) // YEAR, oldest
