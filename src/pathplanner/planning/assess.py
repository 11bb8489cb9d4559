"""Assessing: how each condition of a step stands for a learner."""

from pathplanner.core.assessment import Assessment, Because, Standing
from pathplanner.core.conditions import (
    AgeRange,
    CompletedAward,
    Condition,
    DegreeClass,
    EnglishAndMaths,
    Gcses,
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

GCSES = QualificationId("gcse_9_4")
FUNCTIONAL_SKILLS = QualificationId("fs_l2")
LOWEST_GCSE_PASS = 4
NEARLY = 2
"""How many GCSEs short still counts as close."""


class Assessor:
    """Assesses the conditions of steps for one learner."""

    def __init__(self, framework: Framework, learner: Learner) -> None:
        self._framework = framework
        self._learner = learner
        ranks = (framework.qualification[held].level.rank for held in learner.held_ids)
        self._highest = max(ranks, default=-1)

    def assess(self, condition: Condition, step: Progression) -> Assessment:
        """How one condition of the step stands. What an earlier step of the route brings counts as met."""
        match condition:
            case Gcses():
                return self._gcses(condition)
            case EnglishAndMaths():
                return self._english_and_maths(condition)
            case CompletedAward():
                return self._completed(condition, step)
            case AgeRange():
                return self._age(condition)
            case JobOffer():
                return self._job(condition)
            case SubjectLink():
                return Assessment(condition, Standing.UNKNOWN, Because.CHECK_SUBJECT)
            case UcasPoints() | Level3Grades() | DegreeClass():
                return Assessment(condition, Standing.UNKNOWN, Because.GRADE_NOT_TOLD)
            case _:
                return Assessment(condition, Standing.UNKNOWN, Because.ASK_PROVIDER)

    def _gcses(self, asked: Gcses) -> Assessment:
        held = self._learner.holding(GCSES)
        if held is None and self._highest < LevelId.TWO.rank and asked.grade >= LOWEST_GCSE_PASS:
            return Assessment(asked, Standing.NOT_MET, Because.COUNT_BELOW, {"missing": asked.count})
        if held is None or held.count is None:
            return Assessment(asked, Standing.UNKNOWN, Because.COUNT_NOT_TOLD)
        missing = asked.count - held.count
        if missing > 0:
            standing = Standing.CLOSE if missing <= NEARLY else Standing.NOT_MET
            return Assessment(asked, standing, Because.COUNT_BELOW, {"missing": missing})
        if asked.grade > LOWEST_GCSE_PASS or asked.with_english_and_maths:
            return Assessment(asked, Standing.UNKNOWN, Because.GRADE_NOT_TOLD)
        return Assessment(asked, Standing.MET, Because.COUNT_REACHED)

    def _english_and_maths(self, asked: EnglishAndMaths) -> Assessment:
        if asked.functional_skills_accepted and self._learner.holding(FUNCTIONAL_SKILLS):
            return Assessment(asked, Standing.MET, Because.HELD, {"held": FUNCTIONAL_SKILLS})
        if self._highest < LevelId.TWO.rank:
            return Assessment(asked, Standing.NOT_MET, Because.NOT_HELD)
        return Assessment(asked, Standing.UNKNOWN, Because.GRADE_NOT_TOLD)

    def _completed(self, asked: CompletedAward, step: Progression) -> Assessment:
        held = next((held for held in self._learner.held_ids if self._fits(held, asked)), None)
        if held is None and not self._fits(step.from_, asked):
            return Assessment(asked, Standing.NOT_MET, Because.NOT_HELD)
        if asked.grade is not None:
            return Assessment(asked, Standing.UNKNOWN, Because.GRADE_NOT_TOLD)
        because = Because.EARLIER_STEP if held is None else Because.HELD
        return Assessment(asked, Standing.MET, because, {"held": held or step.from_})

    def _fits(self, card: QualificationId, asked: CompletedAward) -> bool:
        if asked.qualifications:
            return card in asked.qualifications
        level = self._framework.qualification[card].level
        return asked.level is None or level.rank >= asked.level.rank

    def _age(self, asked: AgeRange) -> Assessment:
        age = self._learner.age
        if age is None:
            return Assessment(asked, Standing.UNKNOWN, Because.AGE_NOT_TOLD)
        if asked.at_least is not None and age < asked.at_least:
            years = asked.at_least - age
            standing = Standing.CLOSE if years == 1 else Standing.NOT_MET
            return Assessment(asked, standing, Because.TOO_YOUNG, {"years": years})
        if asked.up_to is not None and age > asked.up_to:
            return Assessment(asked, Standing.NOT_MET, Because.TOO_OLD)
        return Assessment(asked, Standing.MET, Because.AGE_FITS)

    def _job(self, asked: JobOffer) -> Assessment:
        match self._learner.job_offer:
            case True:
                return Assessment(asked, Standing.MET, Because.HAS_JOB)
            case False:
                return Assessment(asked, Standing.NOT_MET, Because.NO_JOB)
            case None:
                return Assessment(asked, Standing.UNKNOWN, Because.JOB_NOT_TOLD)
