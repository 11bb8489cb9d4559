"""Standings side by side: the better of two ways, the worse of two things asked."""

from collections.abc import Iterable

from pathplanner.core.assessment import Assessment, Because, Standing
from pathplanner.core.grades import GradedAward
from pathplanner.core.learner import Held

ORDER = (Standing.NOT_MET, Standing.CLOSE, Standing.UNKNOWN, Standing.OVERRIDDEN, Standing.MET)
"""From the worst to the best."""
PREDICTED = frozenset({Because.PREDICTED, Because.POINTS_PREDICTED})


def place(assessment: Assessment) -> tuple[int, bool]:
    """How good an assessment is; what stands on a predicted grade is a little less."""
    return ORDER.index(assessment.standing), assessment.because not in PREDICTED


def best(ways: Iterable[Assessment]) -> Assessment | None:
    """The best of several ways, the first among equals; None where there is none."""
    return max(ways, key=place, default=None)


def awards_of(held: Held) -> tuple[GradedAward, ...]:
    """Every award of a qualification; those only counted, and the one of which nothing is told, without a grade."""
    told = tuple(GradedAward(held.qualification, award.grade, award.subject, award.achieved) for award in held.awards)
    return (*told, *(GradedAward(held.qualification) for _ in range((held.count or 1) - len(told))))
