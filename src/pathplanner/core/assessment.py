"""How a condition stands for a learner, as a code with parameters; words are made by the wording."""

from collections.abc import Mapping
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
    """Why a condition stands as it does; "then" is when the learner comes to the step."""

    HELD = "held"
    EARLIER_STEP = "earlier_step"
    NOT_HELD = "not_held"

    COUNT_REACHED = "count_reached"
    COUNT_BELOW = "count_below"
    COUNT_NOT_TOLD = "count_not_told"
    COUNT_KNOWN_THEN = "count_known_then"
    GRADE_NOT_TOLD = "grade_not_told"
    POINTS_NOT_TOLD = "points_not_told"
    CLASS_NOT_TOLD = "class_not_told"

    SUBJECTS_NOT_TOLD = "subjects_not_told"
    SUBJECTS_OF_HELD = "subjects_of_held"
    SUBJECTS_KNOWN_THEN = "subjects_known_then"
    INSTEAD_OF_GCSES = "instead_of_gcses"
    ONE_STEP_UP = "one_step_up"
    BESIDE_THE_ROUTE = "beside_the_route"

    AGE_FITS = "age_fits"
    TOO_YOUNG = "too_young"
    TOO_OLD = "too_old"
    TOO_OLD_UNLESS = "too_old_unless"
    AGE_NOT_TOLD = "age_not_told"
    AGE_KNOWN_THEN = "age_known_then"

    HAS_JOB = "has_job"
    NO_JOB = "no_job"
    JOB_NOT_TOLD = "job_not_told"
    JOB_THEN = "job_then"
    EMPLOYER_THEN = "employer_then"

    CHECK_SUBJECT = "check_subject"
    CHECK_EXPERIENCE = "check_experience"
    PROVIDER_TESTS = "provider_tests"
    ASK_PROVIDER = "ask_provider"


@dataclass(frozen=True, slots=True)
class Assessment:
    """A condition, how it stands and why; `values` fills the reason's sentence."""

    condition: Condition
    standing: Standing
    because: Because
    values: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def unmet(self) -> bool:
        """Whether the learner is known to fall short, by a little or by a lot."""
        return self.standing in (Standing.CLOSE, Standing.NOT_MET)
