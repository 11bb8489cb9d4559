"""Easy sentences for what a step costs. Figures are those of the data, with their year."""

import re
from collections.abc import Iterator

from pathplanner.core.money import Charge
from pathplanner.core.routes import Step
from pathplanner.planning.wording.names import Translate

# The highest fee of a full-time year, as the cards word it.
_MOST_A_YEAR = re.compile(r"[Uu]p to (£[\d,]+) (?:for a full-time year|a year full time|full time) in (\d{4}/\d{2})")
_LESS, _YOUNG = "charge less", "free at 16 to 18"

WITH_A_LOAN = frozenset({Charge.HIGHER_EDUCATION, Charge.FOUNDATION_YEAR, Charge.TEACHER_TRAINING})


def costs(t: Translate, step: Step, how: Charge) -> tuple[str, ...]:
    """What the learner pays for a step, or is paid."""
    return tuple(_said(t, step, how))


def _said(t: Translate, step: Step, how: Charge) -> Iterator[str]:
    if step.paid_job:
        yield t("I get pay while I learn.")
        yield t("Normally I pay no fees.")
        return
    yield t("I do not get pay for this.")
    if how in WITH_A_LOAN:
        yield from _higher(t, step.cost)
    else:
        yield from _rules(t, step.cost)[how]
    yield t("I ask what it costs for me.")


def _higher(t: Translate, cost: str) -> Iterator[str]:
    most = _MOST_A_YEAR.search(cost)
    if most:
        yield t("The fees are up to {most} for a full year.").format(most=most[1])
        yield t("That is the most in {year}.").format(year=most[2])
    else:
        yield t("The course has fees.")
    if _LESS in cost:
        yield t("Colleges may ask for less.")
    yield t("I can ask for a loan for the fees.")


def _rules(t: Translate, cost: str) -> dict[Charge, tuple[str, ...]]:
    young = t("It is usually free at age 16 to 18.")
    also_young = (young,) if _YOUNG in cost else ()
    first = t("A first course at this level can be free at 19 to 23.")
    without_grade_4 = t("Adults without grade 4 in the subject learn for free.")
    loan = t("There may be a loan for that.")
    return {
        Charge.STUDY_PROGRAMME: (young,),
        Charge.ENGLISH_AND_MATHS: (without_grade_4,),
        Charge.GCSES: (t("It is usually free in school."), t("English and maths can be free for adults, too.")),
        Charge.DIGITAL_SKILLS: (t("It is free from age 19."),),
        Charge.ESOL: (t("It can be free for adults with little money."),),
        Charge.ADULT_LEARNING: (young,),
        Charge.FULL_LEVEL_2: (*also_young, first),
        Charge.FULL_LEVEL_3: (*also_young, first, t("Older people may pay fees."), loan),
        Charge.ACCESS: (t("The course may have fees."), t("From age 19 I can ask for a loan for that.")),
        Charge.LOAN_FUNDED: (t("The course has fees."), loan),
        Charge.POSTGRADUATE: (t("Each university sets its own fees."), loan),
        Charge.APPRENTICESHIP: (),
        Charge.NOT_FOUND: (),
    }
