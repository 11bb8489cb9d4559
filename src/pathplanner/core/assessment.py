"""How a condition stands for a learner, as a code with parameters; words are made by the wording."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pathplanner.core.conditions import Condition


class Standing(StrEnum):
    """The ways a condition can stand; one that an adviser does not hold against the learner is overridden."""

    MET = "met"
    CLOSE = "close"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    OVERRIDDEN = "overridden"


class CoreSubject(StrEnum):
    """The two subjects that are asked for by name."""

    ENGLISH = "english"
    MATHS = "maths"


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

    PREDICTED = "predicted"
    """All that is asked is there if predicted grades are reached."""
    ONCE_FINISHED = "once_finished"
    """What is held has still to be finished."""

    GRADES_REACHED = "grades_reached"
    GRADES_BELOW = "grades_below"
    GRADES_KNOWN_THEN = "grades_known_then"
    GRADE_UNCLEAR = "grade_unclear"
    """The grade as told can be one of several."""
    GRADE_BETWEEN = "grade_between"
    """On the scale that is asked on, the grade can stand on either side."""
    GRADE_NOT_READ = "grade_not_read"
    CREDITS_NOT_TOLD = "credits_not_told"
    OTHER_SCALE = "other_scale"

    POINTS_REACHED = "points_reached"
    POINTS_PREDICTED = "points_predicted"
    POINTS_BELOW = "points_below"
    POINTS_KNOWN_THEN = "points_known_then"
    POINTS_NOT_TOLD = "points_not_told"
    POINTS_DEPEND_ON_SUBJECTS = "points_depend_on_subjects"
    NO_POINTS = "no_points"

    CLASS_REACHED = "class_reached"
    CLASS_BELOW = "class_below"
    CLASS_KNOWN_THEN = "class_known_then"
    CLASS_NOT_TOLD = "class_not_told"

    SUBJECTS_REACHED = "subjects_reached"
    SUBJECTS_BELOW = "subjects_below"
    SUBJECT_NOT_TOLD = "subject_not_told"
    """One of English and maths is known, the other is not."""
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

    AGREED = "agreed"
    """An adviser overrides it; `reason` is theirs."""

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
