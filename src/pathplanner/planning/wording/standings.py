"""Sentences for how a condition stands."""

from collections.abc import Mapping

from pathplanner.core.assessment import Assessment, Because, CoreSubject
from pathplanner.core.ids import QualificationId
from pathplanner.planning.wording.names import Names

Values = Mapping[str, str | int]

GRADES_NOT_POINTS = "grades_not_points"
"""The note of the Tariff that is said beside every sum of points."""


def stands(names: Names, assessment: Assessment) -> str:
    """How a condition stands and why, in a sentence or two."""
    values = dict(assessment.values)
    if "held" in values:
        values["held"] = names.short(QualificationId(str(values["held"])))
    match assessment.because:
        case Because.COUNT_BELOW:
            return _gcses_missing(names, assessment)
        case Because.TOO_YOUNG:
            return _years_missing(names, int(values["years"]))
        case Because.GRADES_REACHED | Because.CLASS_REACHED:
            return _reached(names, str(values["have"]), str(values["held"]))
        case Because.GRADES_BELOW:
            return _grades_missing(names, values)
        case Because.CLASS_BELOW:
            return _class_missing(names, values)
        case Because.POINTS_BELOW | Because.POINTS_REACHED | Because.POINTS_PREDICTED:
            return _points(names, assessment.because, values)
        case Because.SUBJECTS_BELOW:
            return _subjects_missing(names, values)
        case Because.AGREED:
            return _agreed(names, str(values["reason"]))
        case Because.SUBJECT_NOT_TOLD:
            values["subject"] = core_subject(names, str(values["subject"]))
            return _reasons(names)[assessment.because].format(**values)
        case because:
            return _reasons(names)[because].format(**values)


def _agreed(names: Names, reason: str) -> str:
    """The adviser's own words, as a sentence."""
    ends = "" if reason.endswith((".", "?", "!")) else "."
    return names.t("Agreed after discussion: {reason}").format(reason=reason) + ends


def core_subject(names: Names, subject: str) -> str:
    """ "English", "maths"; both where two are named with a comma."""
    t = names.t
    words = {CoreSubject.ENGLISH: t("English"), CoreSubject.MATHS: t("maths")}
    return names.all_of(words[CoreSubject(part)] for part in subject.split(","))


def grades_not_points(names: Names) -> str:
    """What is said beside every sum of points; empty where the data do not say it."""
    notes = (note.says for note in names.framework.grades.tariff.notes if note.id == GRADES_NOT_POINTS)
    return next(notes, "")


def _reasons(names: Names) -> Mapping[Because, str]:
    t = names.t
    return {
        Because.HELD: t("Met: you have {held}."),
        Because.EARLIER_STEP: t("Met once you finish {held}."),
        Because.NOT_HELD: t("Not met yet: you do not have it, and no earlier step brings it."),
        Because.COUNT_REACHED: t("Met by the GCSEs you have."),
        Because.COUNT_NOT_TOLD: t("Check: how many GCSEs do you have at this grade, and in what?"),
        Because.COUNT_KNOWN_THEN: t("Check when you have {held}: how many at this grade, and in what?"),
        Because.GRADE_NOT_TOLD: t("Check: it depends on your grades."),
        Because.PREDICTED: t("Met if you get the grade predicted."),
        Because.ONCE_FINISHED: t("Met once you finish {held}."),
        Because.GRADES_KNOWN_THEN: t("Check when you have {held}: it depends on your grades then."),
        Because.GRADE_UNCLEAR: t("Check: {grade} can mean {could_be}. Say which it is."),
        Because.GRADE_BETWEEN: t("Check: {have} can stand for more than one grade here. Ask the provider."),
        Because.GRADE_NOT_READ: t("Check: {have} is no grade we know for {held}."),
        Because.CREDITS_NOT_TOLD: t("Check: how many of your credits are at each grade?"),
        Because.OTHER_SCALE: t("Check: {have} in {held} is of another size or scale. Ask the provider."),
        Because.POINTS_NOT_TOLD: t("Check: it depends on your points. Say what grades you have at level 3."),
        Because.POINTS_KNOWN_THEN: t("Check when you have {held}: it depends on your points then."),
        Because.POINTS_DEPEND_ON_SUBJECTS: t("Check: say your subjects, for two awards in one subject count once."),
        Because.NO_POINTS: t("Check: we know of no points for what you have. Ask the provider."),
        Because.CLASS_KNOWN_THEN: t("Check when you have {held}: it depends on your class then."),
        Because.CLASS_NOT_TOLD: t("Check: it depends on the class of your degree."),
        Because.SUBJECTS_REACHED: t("Met by your English and maths."),
        Because.SUBJECT_NOT_TOLD: t("Check: do you have {subject} too, and at what grade?"),
        Because.SUBJECTS_NOT_TOLD: t("Check: do you have both English and maths?"),
        Because.SUBJECTS_OF_HELD: t("Check: do you have both English and maths in {held}?"),
        Because.SUBJECTS_KNOWN_THEN: t("Check when you have {held}: both English and maths are needed."),
        Because.INSTEAD_OF_GCSES: t("Missing: the GCSEs, unless the provider takes {held} instead."),
        Because.ONE_STEP_UP: t("Missing: English and maths one step up from {held}."),
        Because.BESIDE_THE_ROUTE: t("Not met yet: no step of this route brings it, so take it beside the route."),
        Because.AGE_FITS: t("Met by your age."),
        Because.TOO_OLD: t("Not met: you would be older than this."),
        Because.TOO_OLD_UNLESS: t("Check: you would be older than this, unless the exception covers you."),
        Because.AGE_NOT_TOLD: t("Check: it depends on your age."),
        Because.AGE_KNOWN_THEN: t("Check: it depends on how old you are by then."),
        Because.HAS_JOB: t("Met: you have a job offer."),
        Because.NO_JOB: t("Not met yet: you need a job offer first."),
        Because.JOB_NOT_TOLD: t("Check: do you have a job offer?"),
        Because.JOB_THEN: t("Check when you come to this step: you need a job by then."),
        Because.EMPLOYER_THEN: t("Check when you come to this step: your employer may keep you on."),
        Because.CHECK_SUBJECT: t("Check: does your subject fit? Ask the provider."),
        Because.CHECK_EXPERIENCE: t("Check: does your experience fit? Ask the provider."),
        Because.PROVIDER_TESTS: t("Check: the provider does this with you before you start."),
        Because.ASK_PROVIDER: t("Ask the provider."),
    }


def _gcses_missing(names: Names, assessment: Assessment) -> str:
    t = names.t
    missing, have = int(assessment.values["missing"]), int(assessment.values["have"])
    if missing == 1:
        template = (
            t("Missing: one more GCSE at grade {grade} or above.")
            if have
            else t("Missing: one GCSE at grade {grade} or above.")
        )
    elif have:
        template = t("Missing: {missing} more GCSEs at grade {grade} or above.")
    else:
        template = t("Missing: {missing} GCSEs at grade {grade} or above.")
    return template.format(missing=names.number(missing), grade=assessment.values["grade"])


def _years_missing(names: Names, years: int) -> str:
    t = names.t
    if years == 1:
        return t("Missing: one more year of age.")
    return t("Missing: {years} more years of age.").format(years=names.number(years))


def _reached(names: Names, have: str, held: str) -> str:
    t = names.t
    return t("Met: you have {have} in {held}.").format(have=have, held=held) if have else t("Met by what you have.")


def _grades_missing(names: Names, values: Values) -> str:
    t = names.t
    awards, credits = int(values["awards"]), int(values["credits"])
    if credits:
        return t("Missing: {credits} credits at a higher grade.").format(credits=credits)
    if awards and not values["have"]:
        return _awards_missing(names, awards, str(values["held"]))
    grades = _grades(names, values)
    if not awards:
        return t("Missing: {grades}. You have {have}.").format(grades=grades, have=values["have"])
    says = _awards_missing(names, awards, str(values["held"]))
    if values["grades"]:
        says = t("{missing} Also {grades} in those you have: {have}.").format(
            missing=says, grades=grades, have=values["have"]
        )
    return says


def _awards_missing(names: Names, awards: int, held: str) -> str:
    t = names.t
    template = t("Missing: one more {held}.") if awards == 1 else t("Missing: {number} more in {held}.")
    return template.format(number=names.number(awards), held=held)


def _grades(names: Names, values: Values) -> str:
    """ "one grade", "at least two grades", "3 points"."""
    t, count = names.t, int(values["grades"])
    if values["in_points"]:
        return t("1 point") if count == 1 else t("{count} points").format(count=count)
    says = t("one grade") if count == 1 else t("{number} grades").format(number=names.number(count))
    return t("at least {grades}").format(grades=says) if values["or_more"] else says


def _class_missing(names: Names, values: Values) -> str:
    t = names.t
    count = int(values["grades"])
    template = (
        t("Missing: one class. You have {have}.") if count == 1 else t("Missing: {number} classes. You have {have}.")
    )
    return template.format(number=names.number(count), have=values["have"] or values["held"])


def _points(names: Names, because: Because, values: Values) -> str:
    t = names.t
    missing = int(values["missing"])
    if because is Because.POINTS_REACHED:
        says = t("Met: you have {points} points.")
    elif because is Because.POINTS_PREDICTED:
        says = t("Met if you get the grades predicted: {points} points.")
    elif missing == 1:
        says = t("Missing: 1 point. You have {points}.")
    else:
        says = t("Missing: {missing} points. You have {points}.")
    note = grades_not_points(names)
    says = says.format(points=values["points"], missing=missing)
    return t("{says} {note}").format(says=says, note=note) if note else says


def _subjects_missing(names: Names, values: Values) -> str:
    t = names.t
    subject = str(values["subject"])
    is_both = "," in subject
    template = (
        t("Missing: {subject} at grade {grade} or above.")
        if is_both
        else t("Missing: {subject} at grade {grade} or above. You have {have}.")
    )
    return template.format(subject=core_subject(names, subject), grade=values["grade"], have=values["have"])
