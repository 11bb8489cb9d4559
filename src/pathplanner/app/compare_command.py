"""The command that weighs routes side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from pathplanner.app.about_whom import from_or_learner, learner_asked, learner_option
from pathplanner.app.answers import as_text
from pathplanner.app.asked import DAY, Refused, card_named, destinations_named, opened_library
from pathplanner.app.compare_answers import CompareAnswers
from pathplanner.core.framework import Framework
from pathplanner.core.plan_parts import MOST_COMPARED
from pathplanner.core.routes import Route
from pathplanner.planning.own import with_own
from pathplanner.planning.routes import routes as find_routes
from pathplanner.planning.schedule import next_september


def _month(text: str) -> date:
    """A month such as 2027-09."""
    try:
        return datetime.strptime(text, "%Y-%m").date()
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is not a month; write it like 2027-09.") from error


def _numbers(text: str) -> tuple[int, ...]:
    """Numbers of routes such as 1,3,5."""
    told = [part.strip() for part in text.split(",")]
    if not all(part.isascii() and part.isdigit() and part.strip("0") for part in told):
        raise click.BadParameter(f"{text!r} is not a list of numbers; write it like 1,3,5.")
    return tuple(dict.fromkeys(map(int, told)))


@dataclass(frozen=True, slots=True)
class Call:
    """What a call asks for, by the names of its options."""

    held: tuple[str, ...]
    told: Path | None
    to: str
    numbers: tuple[int, ...] | None
    via: str | None
    start: date | None
    as_of: date | None
    as_json: bool


MONTH = click.types.FuncParamType(_month)
NUMBERS = click.types.FuncParamType(_numbers)


@click.command()
@from_or_learner
@learner_option
@click.option("--to", required=True, metavar="htq|degree|ID", help="Where to.")
@click.option(
    "--routes",
    "numbers",
    type=NUMBERS,
    metavar="N,N,N",
    help="Up to three of the routes that `routes` lists for the same call. The first three where it is left out.",
)
@click.option(
    "--via",
    metavar="ID,ID,...",
    help="Instead: the one route through exactly these, with or without what is held.",
)
@click.option(
    "--start", type=MONTH, metavar="MONTH", help="When to start, such as 2027-09. Next September where it is left out."
)
@click.option(
    "--as-of", type=DAY, metavar="DATE", help="Look from this day, such as 2027-09-01. Today where it is left out."
)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for other programs.")
def compare(**asked: Any) -> str:
    """Weigh up to three routes side by side.

    Time, age, fees, entitlement, earning, conditions, pay and more, each told as a range and with what is not known.
    """
    call = Call(**asked)
    if call.numbers is not None and call.via is not None:
        raise Refused("Name routes by --routes or by --via, not by both.")
    library, day = opened_library(), call.as_of or date.today()
    learner = learner_asked(library.framework, call.held, call.told)
    framework = with_own(library.framework, learner)
    library.english.speak_of(framework)
    found = find_routes(framework, learner, destinations_named(library.framework, [call.to]), day)
    between = f"from {', '.join(learner.held_ids) or 'nothing'} to {call.to}"
    if not found:
        raise Refused(f"No route is known {between}; `pathplanner explain` says what is missing.")
    chosen = _numbered(found, call.numbers, between) if call.via is None else _via(framework, found, call.via, between)
    answers = CompareAnswers(library, framework, learner, call.start or next_september(day), day)
    compared = answers.compared(found, chosen)
    return as_text(answers.json(compared)) if call.as_json else answers.table(compared)


def _numbered(found: Sequence[Route], numbers: Sequence[int] | None, between: str) -> tuple[Route, ...]:
    """The routes with these numbers in the list."""
    if numbers is None:
        return tuple(found[:MOST_COMPARED])
    if len(numbers) > MOST_COMPARED:
        raise Refused(f"At most {MOST_COMPARED} routes are compared at a time, and {len(numbers)} are named.")
    for number in numbers:
        if number > len(found):
            there = "There is one route" if len(found) == 1 else f"There are {len(found)} routes"
            raise Refused(f"{there} {between}, so there is no route {number}.")
    return tuple(found[number - 1] for number in numbers)


def _via(framework: Framework, found: Sequence[Route], via: str, between: str) -> tuple[Route, ...]:
    """The one route through exactly the cards named; what is held may be named before them."""
    cards = tuple(card_named(framework, part.strip()) for part in via.split(","))
    fitting = [route for route in found if cards in (route.cards, route.cards[1:])]
    if not fitting:
        raise Refused(f"No route {between} runs through exactly {', '.join(cards)}.")
    if len(fitting) > 1:
        starts = ", ".join(route.starts_from for route in fitting)
        raise Refused(f"Several routes run through exactly these, from {starts}: name that first.")
    return tuple(fitting)
