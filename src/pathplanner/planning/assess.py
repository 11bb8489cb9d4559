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
    key_of,
)
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.progressions import Progression
from pathplanner.core.qualifications import CardKind
from pathplanner.core.routes import Span
from pathplanner.planning.gcses import FUNCTIONAL_SKILLS, GCSES, LOWER_GCSES, GcseResults
from pathplanner.planning.results import Results

YEAR = 12

CHECKED_LATER = {
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
        self._gcses = GcseResults(framework, learner)
        self._results = Results(framework, learner)
        self._agreed = {override.key: override.reason for override in learner.overrides}

    def assess(self, asked: Condition, step: Progression, before: Before) -> Assessment:
        """How one condition of the step stands when the learner comes to it."""
        if self._agreed and (reason := self._agreed.get((step.from_, step.to, key_of(asked)))):
            return Assessment(asked, Standing.OVERRIDDEN, Because.AGREED, {"reason": reason})
        return self._assess(asked, step, before)

    def _assess(self, asked: Condition, step: Progression, before: Before) -> Assessment:
        match asked:
            case Gcses():
                return self._gcses.gcses(asked, before.gained)
            case EnglishAndMaths():
                return self._gcses.english_and_maths(asked, before.gained)
            case UcasPoints():
                return self._results.ucas_points(asked, before.gained)
            case Level3Grades():
                return self._results.level_3_grades(asked, before.gained)
            case DegreeClass():
                return self._results.degree_class(asked, before.gained)
            case CompletedAward():
                return self._completed(asked, step, before)
            case AgeRange():
                return self._age(asked, before)
            case JobOffer():
                return self._job(asked, step, before)
            case _:
                return Assessment(asked, Standing.UNKNOWN, CHECKED_LATER.get(type(asked), Because.ASK_PROVIDER))

    def looks_at(self, asked: Condition) -> frozenset[QualificationId]:
        """The qualifications whose being gained earlier can change how the condition stands."""
        match asked:
            case Gcses():
                return frozenset({GCSES, LOWER_GCSES})
            case EnglishAndMaths():
                return frozenset({GCSES, FUNCTIONAL_SKILLS})
            case CompletedAward():
                return frozenset(asked.qualifications)
            case Level3Grades():
                return frozenset({asked.qualification})
            case UcasPoints():
                return self._results.carries_points
            case DegreeClass():
                return self._results.has_class
            case _:
                return frozenset()

    def _completed(self, asked: CompletedAward, step: Progression, before: Before) -> Assessment:
        fitting = [held for held in self._learner.held if self._fits(held.qualification, asked)]
        coming = [card for card in (step.from_, *sorted(before.gained)) if self._fits(card, asked)]
        if not fitting and not coming:
            return Assessment(asked, Standing.NOT_MET, Because.NOT_HELD)
        if asked.grade is not None:
            cards = [*(held.qualification for held in fitting), *coming]
            found = self._results.grade_in(asked, dict.fromkeys(cards), asked.grade, before.gained)
            return found or Assessment(asked, Standing.UNKNOWN, Because.GRADE_NOT_TOLD)
        if not fitting:
            return Assessment(asked, Standing.MET, Because.EARLIER_STEP, {"held": coming[0]})
        held = next((held for held in fitting if held.is_achieved), fitting[0])
        because = Because.HELD if held.is_achieved else Because.ONCE_FINISHED
        return Assessment(asked, Standing.MET, because, {"held": held.qualification})

    def _fits(self, card_id: QualificationId, asked: CompletedAward) -> bool:
        if asked.qualifications:
            return card_id in asked.qualifications
        card = self._framework.qualification[card_id]
        return card.kind is CardKind.AWARD and (asked.level is None or card.level.rank >= asked.level.rank)

    def _age(self, asked: AgeRange, before: Before) -> Assessment:
        if self._learner.ages is None:
            return Assessment(asked, Standing.UNKNOWN, Because.AGE_NOT_TOLD)
        youngest, oldest = _ages_after(self._learner.ages, before.takes)
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


def _ages_after(ages: tuple[int, int], takes: Span | None) -> tuple[int, float]:
    """The youngest and the oldest that somebody of these ages in whole years can be after so many months."""
    youngest, oldest = ages
    shortest = 0 if takes is None or takes.min is None else takes.min
    longest = math.inf if takes is None or takes.max is None else takes.max
    then = math.inf if math.isinf(longest) else (oldest * YEAR + YEAR - 1 + int(longest)) // YEAR
    return (youngest * YEAR + shortest) // YEAR, then
