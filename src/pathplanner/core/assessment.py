"""How a condition stands for a learner, as a code with parameters; words are made by the wording."""

from dataclasses import dataclass, field
from enum import StrEnum

from pathplanner.core.conditions import Condition


class Standing(StrEnum):
    """The four ways a condition can stand."""

    MET = "met"
    CLOSE = "close"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


class Because(StrEnum):
    """Why a condition stands as it does."""

    HELD = "held"
    EARLIER_STEP = "earlier_step"
    GRADE_REACHED = "grade_reached"
    GRADE_BELOW = "grade_below"
    GRADE_NOT_TOLD = "grade_not_told"
    COUNT_REACHED = "count_reached"
    COUNT_BELOW = "count_below"
    COUNT_NOT_TOLD = "count_not_told"
    AGE_FITS = "age_fits"
    TOO_YOUNG = "too_young"
    TOO_OLD = "too_old"
    AGE_NOT_TOLD = "age_not_told"
    HAS_JOB = "has_job"
    NO_JOB = "no_job"
    JOB_NOT_TOLD = "job_not_told"
    NOT_HELD = "not_held"
    ASK_PROVIDER = "ask_provider"
    CHECK_SUBJECT = "check_subject"
    POINTS_REACHED = "points_reached"
    POINTS_BELOW = "points_below"
    NOT_ASKED_YET = "not_asked_yet"


@dataclass(frozen=True, slots=True)
class Assessment:
    """A condition, how it stands and why; `values` fills the reason's sentence."""

    condition: Condition
    standing: Standing
    because: Because
    values: dict[str, str | int] = field(default_factory=dict)

    @property
    def unmet(self) -> bool:
        """Whether the learner is known to fall short, by a little or by a lot."""
        return self.standing in (Standing.CLOSE, Standing.NOT_MET)
