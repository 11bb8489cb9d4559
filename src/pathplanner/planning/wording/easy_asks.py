"""Easy sentences for conditions and for how they stand: short, active, one thought each."""

from collections.abc import Iterator

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
    ProviderDecides,
    Selection,
    SubjectLink,
    UcasPoints,
)
from pathplanner.core.easy_words import MOST_WORDS
from pathplanner.planning.wording.easy_names import EasyNames

WHEN_THE_TIME_COMES = frozenset(
    {
        Because.COUNT_KNOWN_THEN,
        Because.GRADES_KNOWN_THEN,
        Because.POINTS_KNOWN_THEN,
        Because.CLASS_KNOWN_THEN,
        Because.SUBJECTS_KNOWN_THEN,
        Because.AGE_KNOWN_THEN,
        Because.JOB_THEN,
        Because.EMPLOYER_THEN,
    }
)
TO_ASK = frozenset(
    {
        Because.GRADE_BETWEEN,
        Because.OTHER_SCALE,
        Because.NO_POINTS,
        Because.CHECK_SUBJECT,
        Because.CHECK_EXPERIENCE,
        Because.ASK_PROVIDER,
    }
)
NOT_THERE_YET = frozenset({Because.PREDICTED, Because.POINTS_PREDICTED, Because.ONCE_FINISHED})
"""Why a condition is met that still has to come true."""


def is_open(assessment: Assessment) -> bool:
    """Whether there is anything to say of a condition: it is not met, or not for certain."""
    return assessment.standing is not Standing.MET or assessment.because in NOT_THERE_YET


def asks(names: EasyNames, condition: Condition) -> tuple[str, ...]:
    """What a condition asks."""
    return tuple(says for says in _asked(names, condition) if says)


def stands(names: EasyNames, assessment: Assessment) -> str:
    """How it stands, or what to do about it; empty where the question says all."""
    t = names.t
    match assessment.standing, assessment.because:
        case Standing.MET, Because.ONCE_FINISHED:
            return t("I have this when I finish.")
        case Standing.MET, because if because in NOT_THERE_YET:
            return t("I have this if I get the grades I expect.")
        case Standing.MET, _:
            return t("I have this.")
        case Standing.OVERRIDDEN, _:
            return t("My adviser and I talked about this, and it is all right.")
        case Standing.CLOSE, _:
            return t("I nearly have this.")
        case Standing.NOT_MET, Because.TOO_YOUNG:
            return t("I am too young for this now.")
        case Standing.NOT_MET, Because.TOO_OLD:
            return t("I would be too old for this.")
        case Standing.NOT_MET, _:
            return t("I do not have this yet.")
        case _, Because.PROVIDER_TESTS:
            return ""
        case _, because if because in WHEN_THE_TIME_COMES:
            return t("I check this again before I start.")
        case _, because if because in TO_ASK:
            return t("I ask about this before I apply.")
    return t("I need to check if I have this.")


def _asked(names: EasyNames, condition: Condition) -> Iterator[str]:
    t = names.t
    match condition:
        case Gcses():
            yield from _gcses(names, condition)
        case EnglishAndMaths():
            yield t("I need GCSE English and maths at grade {grade}.").format(grade=condition.grade)
            if condition.functional_skills_accepted:
                yield t("Or I need Functional Skills at level 2 in both.")
        case UcasPoints(at_least=least, up_to=None):
            yield t("I need about {least} UCAS points or more.").format(least=least)
        case UcasPoints(at_least=least, up_to=most):
            yield t("I need about {least} to {most} UCAS points.").format(least=least, most=most)
        case Level3Grades():
            yield _grades(names, condition)
        case CompletedAward():
            yield from _completed(names, condition)
        case AgeRange():
            yield from _age(names, condition)
        case JobOffer():
            yield t("I need a job at a place that trains people.")
        case Experience():
            yield from _experience(names, condition)
        case SubjectLink(how="same"):
            yield t("The subject must be the same as before.")
        case SubjectLink():
            yield t("The subject must be close to what I did before.")
        case InitialAssessment():
            yield t("I do a short test first.")
            yield t("The test shows where I can best start.")
        case DegreeClass(at_least=least):
            yield t("I need this result in an honours degree: {least} or better.").format(least=least)
        case Selection(by=by):
            yield t("The place that teaches this chooses who can join.")
            yield from _looked_at(names, by)
        case ProviderDecides():
            yield t("Each place that teaches this decides who can join.")


def _gcses(names: EasyNames, asked: Gcses) -> Iterator[str]:
    t = names.t
    if asked.count == 1:
        yield t("I need a GCSE at grade {grade} or better.").format(grade=asked.grade)
    else:
        says = t("I need {count} GCSEs at grade {grade} or better.")
        yield says.format(count=names.number(asked.count), grade=asked.grade)
    if asked.with_english_and_maths:
        yield t("English and maths must be two of them.")


def _grades(names: EasyNames, asked: Level3Grades) -> str:
    t, grades = names.t, asked.grades
    if grades.isdigit():
        says = t("I need this score in {name}: {grades}.")
    elif grades.isupper() and len(grades) > 1:
        says = t("I need these grades in {name}: {grades}.")
    else:
        says = t("I need this grade in {name}: {grades}.")
    return says.format(name=names.card(asked.qualification), grades=grades)


def _completed(names: EasyNames, asked: CompletedAward) -> Iterator[str]:
    t = names.t
    for number, card in enumerate(asked.qualifications):
        says = t("Or I need to finish {name} first.") if number else t("I need to finish {name} first.")
        yield says.format(name=names.card(card))
    if not asked.qualifications:
        if asked.level is None:
            yield t("I need to finish the course before it.")
        else:
            yield t("I need to finish a qualification at {level}.").format(level=names.level(asked.level))
    if asked.grade:
        yield t("I need this grade in it: {grade}.").format(grade=asked.grade)


def _age(names: EasyNames, asked: AgeRange) -> Iterator[str]:
    t = names.t
    if asked.up_to is None:
        yield t("I must be {at_least} or older.").format(at_least=asked.at_least)
    elif asked.at_least is None:
        yield t("I must be {up_to} or younger.").format(up_to=asked.up_to)
    else:
        yield t("I must be {at_least} to {up_to} years old.").format(at_least=asked.at_least, up_to=asked.up_to)
    if asked.funding_only:
        yield t("At this age the government pays for the training.")
    if asked.exception:
        yield t("Some people who are older can join too.")


def _experience(names: EasyNames, asked: Experience) -> Iterator[str]:
    t = names.t
    if asked.years is None:
        yield t("I need to know about this kind of work from real life.")
    elif asked.years == 1:
        yield t("I need about 1 year of work.")
    else:
        yield t("I need about {years} years of work.").format(years=asked.years)
    yield _if_short(t("This counts: {of}.").format(of=asked.of))


def _looked_at(names: EasyNames, by: str) -> Iterator[str]:
    """A sentence for each thing it chooses by, where these are few words."""
    says = names.t("It asks for {thing}.")
    if _if_short(says.format(thing=by)):
        yield from (says.format(thing=thing) for thing in by.split(" and "))


def _if_short(says: str) -> str:
    """Words of the data where a reader can take them in; nothing where they are too many."""
    return says if len(says.split()) <= MOST_WORDS else ""
