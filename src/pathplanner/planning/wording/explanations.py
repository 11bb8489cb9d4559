"""Sentences for why a card is lit or what is missing."""

from datetime import date

from pathplanner.core.destinations import DEGREE, ENDS, HTQ, Destination
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


def month_of(names: Names, day: date) -> str:
    """ "September 2027"."""
    return f"{names.t(MONTHS[day.month - 1])} {day.year}"


def day_of(names: Names, day: date) -> str:
    """ "23 November 2026"."""
    return f"{day.day} {month_of(names, day)}"


def sentence(names: Names, why: Explanation) -> str:
    """The explanation as one sentence, or three short ones where something is missing."""
    t = names.t
    name = names.short(why.card)
    match why.why:
        case Why.HERE:
            return t("You are here: you have {held}.").format(held=names.held(why.card))
        case Why.LIT:
            return t("{way}: {on_a_route}.").format(way=_way(names, why), on_a_route=_on_a_route(names, why))
        case Why.STARTING_POINT:
            return t("{name} is a place to start from, not one to reach.").format(name=name)
        case Why.ANNOUNCED | Why.NOT_OPEN_YET | Why.CLOSED:
            return _dates(names, why, why.card)
        case Why.NOTHING_PLACED:
            return t("Put a qualification on the ladder to see whether a way leads from it to {name}.").format(
                name=name
            )
        case Why.NO_DESTINATION:
            return t("Choose a destination to see whether a route leads to it through {name}.").format(name=name)
        case Why.SUPPORTS_ONLY:
            return t("{way}: it supports an application but is not enough alone, so no route runs through it.").format(
                way=_way(names, why)
            )
        case Why.BEYOND:
            return t("{way}: it lies beyond {destinations}.").format(
                way=_way(names, why), destinations=_ends(names, why)
            )
        case Why.ABOVE:
            return t("{way}: it is above {destinations}, not on the way there.").format(
                way=_way(names, why), destinations=_ends(names, why)
            )
        case Why.LEADS_ELSEWHERE:
            return t("{way}, but we know of no step that leads on from it to {destinations}.").format(
                way=_way(names, why), destinations=names.either_of(why.destinations)
            )
        case Why.NO_WAY_IN:
            return t("We know of no step into {name} from another qualification.").format(name=name)
        case Why.BLOCKED_BY_DATE:
            return _blocked(names, why)
        case Why.NOT_ENOUGH | Why.LEVEL_BELOW | Why.STEP_UP_MISSING | Why.NO_STEP:
            return _missing(names, why)


def _way(names: Names, why: Explanation) -> str:
    """ "Two steps from T Level, through HNC"."""
    t = names.t
    steps = names.steps(len(why.path) - 1)
    steps, start = steps[:1].upper() + steps[1:], names.short(why.path[0])
    if between := why.path[1:-1]:
        return t("{steps} from {start}, through {through}").format(
            steps=steps, start=start, through=names.in_turn(between)
        )
    return t("{steps} from {start}").format(steps=steps, start=start)


def _ends(names: Names, why: Explanation) -> str:
    return names.all_of(names.destination(destination) for destination in why.destinations)


def _on_a_route(names: Names, why: Explanation) -> str:
    t = names.t
    if Destination(why.card) in why.destinations:
        return t("it is your destination")
    if why.light is Light.BOTH:
        is_htq = why.card in ENDS[HTQ]
        return (
            t("it is an HTQ and on a route to degree level")
            if is_htq
            else t("it is on routes to an HTQ and to degree level")
        )
    if why.light is Light.HTQ:
        return t("it is an HTQ") if why.card in ENDS[HTQ] else t("it is on a route to an HTQ")
    if why.light is Light.DEGREE:
        return t("it is at degree level") if why.card in ENDS[DEGREE] else t("it is on a route to degree level")
    own = [destination for destination in why.destinations if destination not in ENDS]
    return t("it is on a route to {destination}").format(destination=names.either_of(own))


def _missing(names: Names, why: Explanation) -> str:
    t = names.t
    name, needed = names.short(why.card), names.any_of(why.needs)
    held = names.all_held(why.held)
    if why.why is Why.NOT_ENOUGH:
        return t("{start} supports an application but is not enough alone: {name} starts from {needed}.").format(
            start=names.short(why.path[0]), name=name, needed=needed
        )
    if why.why is Why.LEVEL_BELOW and why.highest is not None:
        return t("{name} is at {level}, below the {highest} you have: routes go up or across, never down.").format(
            name=name,
            level=names.level_in_sentence(names.framework.qualification[why.card].level),
            highest=names.level_in_sentence(why.highest),
        )
    if why.why is Why.STEP_UP_MISSING:
        template = (
            t("Usually needs {needed} first. You have {held}. Missing: one step up, and none we know leads there.")
            if why.levels_up == 1
            else t("Usually needs {needed} first. You have {held}. Missing: the steps up, and none we know lead there.")
        )
        return template.format(needed=needed, held=held)
    if len(why.needs) == 1:
        return t("You have {held}, but the only way into {name} that we know starts from {needed}.").format(
            held=held, name=name, needed=needed
        )
    return t("You have {held}, but the ways into {name} that we know start from {needed}.").format(
        held=held, name=name, needed=needed
    )


def _dates(names: Names, why: Explanation, card: QualificationId) -> str:
    t = names.t
    name = names.short(card)
    dates = names.framework.qualification[card].availability
    if dates.opens is not None and dates.opens_after(why.as_of):
        return t("{name} opens to new learners in {month}.").format(name=name, month=month_of(names, dates.opens))
    if dates.closes is not None and dates.closed_before(why.as_of):
        return t("{name} closed to new learners in {month}.").format(name=name, month=month_of(names, dates.closes))
    return t("{name} is announced but has no start date yet.").format(name=name)


def _blocked(names: Names, why: Explanation) -> str:
    t = names.t
    blocker = why.blocker or why.card
    return t("The way from {start} runs through {blocker}, which is not open: {dates}").format(
        start=names.short(why.path[0]), blocker=names.short(blocker), dates=_dates(names, why, blocker)
    )
