"""Sentences for conditions."""

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
from pathplanner.planning.wording.names import Names


def asks(names: Names, condition: Condition) -> str:
    """What a condition asks, as one sentence without a full stop."""
    t = names.t
    match condition:
        case Gcses():
            return _gcses(names, condition)
        case EnglishAndMaths(grade=grade, functional_skills_accepted=True):
            return t("English and maths: GCSE grade {grade} or Functional Skills level 2").format(grade=grade)
        case EnglishAndMaths(grade=grade):
            return t("GCSE English and maths at grade {grade} or above").format(grade=grade)
        case UcasPoints(at_least=least, up_to=None):
            return t("About {least} UCAS Tariff points or more").format(least=least)
        case UcasPoints(at_least=least, up_to=most):
            return t("About {least} to {most} UCAS Tariff points").format(least=least, most=most)
        case Level3Grades(qualification=card, grades=grades):
            return t("{grades} in {qualification}").format(grades=grades, qualification=names.short(card))
        case CompletedAward():
            return _completed(names, condition)
        case AgeRange():
            return _age(names, condition)
        case JobOffer():
            return t("A job with an employer who trains apprentices")
        case Experience(of=of, years=None):
            return t("Experience: {of}").format(of=of)
        case Experience(of=of, years=1):
            return t("About 1 year of experience: {of}").format(of=of)
        case Experience(of=of, years=years):
            return t("About {years} years of experience: {of}").format(years=years, of=of)
        case SubjectLink(how="same"):
            return t("In the same subject")
        case SubjectLink():
            return t("In a related subject")
        case InitialAssessment():
            return t("A short initial assessment sets the level to start at")
        case DegreeClass(at_least=at_least):
            return t("An honours degree at {degree_class} or above").format(degree_class=at_least)
        case Selection(by=by):
            return t("The provider chooses by {by}").format(by=by)
        case ProviderDecides(about=about):
            return t("The provider decides {about}").format(about=about)


def _gcses(names: Names, asked: Gcses) -> str:
    t = names.t
    if asked.count == 1:
        return t("A GCSE at grade {grade} or above").format(grade=asked.grade)
    template = (
        t("{count} GCSEs at grade {grade} or above, with English and maths")
        if asked.with_english_and_maths
        else t("{count} GCSEs at grade {grade} or above")
    )
    return template.format(count=asked.count, grade=asked.grade)


def _completed(names: Names, asked: CompletedAward) -> str:
    t = names.t
    if asked.qualifications:
        award = names.any_of(asked.qualifications)
    elif asked.level is not None:
        award = t("a qualification at {level}").format(level=names.level_in_sentence(asked.level))
    else:
        award = t("the qualification before it")
    template = t("{award} completed, at {grade}") if asked.grade else t("{award} completed")
    return template.format(award=award[:1].upper() + award[1:], grade=asked.grade)


def _age(names: Names, asked: AgeRange) -> str:
    t = names.t
    if asked.up_to is None:
        says = t("Age {at_least} or over").format(at_least=asked.at_least)
    elif asked.at_least is None:
        says = t("Age {up_to} or under").format(up_to=asked.up_to)
    else:
        says = t("Age {at_least} to {up_to}").format(at_least=asked.at_least, up_to=asked.up_to)
    if asked.funding_only:
        says = t("{says} for government funding").format(says=says)
    return t("{says} ({exception})").format(says=says, exception=asked.exception) if asked.exception else says
