"""Sentences for why a card is lit or what is missing."""

from datetime import date

from pathplanner.core.ids import QualificationId
from pathplanner.planning.explain import Explanation, Why
from pathplanner.planning.lighting import Light
from pathplanner.planning.wording.names import Names

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MOST_NAMED = 3
"""How many of the cards that lead into another are named in one sentence."""


def month_of(names: Names, day: date) -> str:
    """ "September 2027"."""
    return f"{names.t(MONTHS[day.month - 1])} {day.year}"


def day_of(names: Names, day: date) -> str:
    """ "23 November 2026"."""
    return f"{day.day} {month_of(names, day)}"


def sentence(names: Names, why: Explanation) -> str:
    """The explanation as one sentence."""
    t = names.t
    name = names.short(why.card)
    match why.why:
        case Why.HERE:
            return t("You are here: you have {name}.").format(name=name)
        case Why.LIT:
            return _lit(names, why)
        case Why.NOTHING_PLACED:
            return t("Put a qualification on the ladder to see whether a way leads from it to {name}.").format(name=name)
        case Why.ANNOUNCED:
            return t("{name} is announced but has no start date yet.").format(name=name)
        case Why.NOT_OPEN_YET | Why.CLOSED:
            return _dates(names, why.card)
        case Why.SUPPORTS_ONLY:
            return t("{name} supports an application but is not enough on its own.").format(name=name)
        case Why.LEADS_ELSEWHERE:
            return t(
                "You can get here from {start} in {steps}, but no step we know leads on from it to where you are looking."
            ).format(start=names.short(why.start or why.card), steps=_steps(names, len(why.path) - 1))
        case Why.BEYOND:
            return t("Lies beyond your destination: {steps} from {start}, through {through}.").format(
                steps=_steps(names, len(why.path) - 1),
                start=names.short(why.start or why.card),
                through=names.all_of(names.short(card) for card in why.path[1:-1]),
            )
        case Why.BLOCKED_BY_DATE:
            blocker = why.blocker or why.card
            return t("The way from {start} runs through {blocker}, which is closed: {dates}").format(
                start=names.short(why.start or why.card), blocker=names.short(blocker), dates=_dates(names, blocker)
            )
        case Why.STARTING_POINT:
            return t("{name} is a place to start from, not one to reach.").format(name=name)
        case Why.NO_WAY_IN:
            return t("No step we know leads into {name} from another qualification.").format(name=name)
        case Why.LEVEL_BELOW | Why.MISSING:
            return _missing(names, why)


def _lit(names: Names, why: Explanation) -> str:
    t = names.t
    towards = {
        Light.HTQ: t("it is on a route to an HTQ"),
        Light.DEGREE: t("it is on a route to degree level"),
        Light.BOTH: t("it is on routes to an HTQ and to degree level"),
        Light.GOAL: t("it is on a route to your destination"),
    }[why.light]
    start = names.short(why.start or why.card)
    between = why.path[1:-1]
    if not between:
        return t("One step from {start}: {towards}.").format(start=start, towards=towards)
    says = t("{steps} from {start}, through {through}: {towards}.").format(
        steps=_steps(names, len(why.path) - 1),
        start=start,
        through=names.all_of(names.short(card) for card in between),
        towards=towards,
    )
    return says[:1].upper() + says[1:]


def _missing(names: Names, why: Explanation) -> str:
    t = names.t
    named = names.any_of(why.needs[:MOST_NAMED])
    if len(why.needs) > MOST_NAMED:
        named = t("{named}, or another of {count} ways in").format(named=named, count=len(why.needs))
    level = "" if why.highest is None else names.level_in_sentence(why.highest)
    if why.why is Why.LEVEL_BELOW:
        return t("Usually starts from {named}. You already have {level}, and no step goes back down to it.").format(
            named=named, level=level
        )
    return t("Needs {named}. You have {level}. Missing: at least {steps} first.").format(
        named=named, level=level, steps=_steps(names, why.missing)
    )


def _steps(names: Names, count: int) -> str:
    t = names.t
    return t("one step") if count == 1 else t("{count} steps").format(count=count)


def _dates(names: Names, card: QualificationId) -> str:
    t = names.t
    qualification = names.framework.qualification[card]
    dates = qualification.availability
    if dates.closes is not None:
        return t("{name} closed to new learners in {month}.").format(
            name=qualification.short_name, month=month_of(names, dates.closes)
        )
    if dates.opens is not None:
        return t("{name} opens to new learners in {month}.").format(
            name=qualification.short_name, month=month_of(names, dates.opens)
        )
    return t("{name} is announced but has no start date yet.").format(name=qualification.short_name)
