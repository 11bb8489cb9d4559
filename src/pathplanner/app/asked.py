"""What a call asks for: words become values, and whatever does not exist is refused with the nearest that does."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

import click

from pathplanner.app.library import Library
from pathplanner.app.paths import resources_dir
from pathplanner.core.destinations import DEGREE, ENDS, HTQ, Destination
from pathplanner.core.edits import PlaceQualification
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId, SectorId
from pathplanner.core.learner import Held, Learner
from pathplanner.core.plan import Plan
from pathplanner.core.providers import Sector
from pathplanner.documents.files import write_whole
from pathplanner.knowledge.faults import unknown

FAILED = 1
MISUSE = 2
LARGEST = 8_000


class Refused(click.ClickException):
    """Something in the call does not exist or does not fit; one sentence says what."""

    exit_code = MISUSE


class Failed(click.ClickException):
    """The call was understood, but the work could not be done; one sentence says why."""

    exit_code = FAILED


def _day(text: str) -> date:
    """A day such as 2027-09-01."""
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is not a day; write it like 2027-09-01.") from error


def _size(text: str) -> tuple[int, int]:
    """Width and height such as 1600x1000."""
    match [int(side) for side in text.lower().split("x") if side.isascii() and side.isdigit()]:
        case [wide, high] if 0 < wide <= LARGEST and 0 < high <= LARGEST:
            return wide, high
    raise click.BadParameter(f"{text!r} is not a size up to {LARGEST}x{LARGEST}; write it like 1600x1000.")


DAY = click.types.FuncParamType(_day)
SIZE = click.types.FuncParamType(_size)


def opened_library() -> Library:
    """The library of this installation; refused where its files are missing."""
    try:
        return Library(resources_dir())
    except FileNotFoundError as error:
        raise Failed(str(error)) from error


def sector_named(framework: Framework, given: str) -> Sector:
    """The sector of that id."""
    if given not in framework.sector:
        raise _unknown("sector", given, framework.sector)
    return framework.sector[SectorId(given)]


def card_named(framework: Framework, given: str) -> QualificationId:
    """The qualification of that id."""
    if given not in framework.qualification:
        raise _unknown("qualification", given, framework.qualification)
    return QualificationId(given)


def learner_holding(framework: Framework, held: Sequence[str]) -> Learner:
    """Somebody who holds these; one named twice counts once."""
    return Learner(held=tuple(Held(qualification=card_named(framework, card)) for card in dict.fromkeys(held)))


def also_holding(framework: Framework, learner: Learner, held: Sequence[str]) -> Learner:
    """The learner, holding these besides."""
    plan = Plan(learner=learner)
    for card in (card_named(framework, given) for given in held):
        plan = plan if plan.learner.holding(card) else PlaceQualification(card).apply(plan)
    return plan.learner


def destinations_named(framework: Framework, given: Sequence[str]) -> tuple[Destination, ...]:
    """The destinations; HTQ and degree level where none is named."""
    known = (*ENDS, *framework.qualification)
    for name in given:
        if name not in known:
            raise _unknown("destination", name, known)
    return tuple(Destination(name) for name in dict.fromkeys(given)) or (HTQ, DEGREE)


def written(path: Path, content: bytes) -> str:
    """Write a file whole, and say so; fails with a sentence where it cannot be written."""
    try:
        write_whole(path, content)
    except OSError as error:
        raise Failed(f"{path} could not be written: {error.strerror}.") from error
    return f"Wrote {path}."


def _unknown(what: str, given: str, known: Iterable[str]) -> Refused:
    says = unknown(what, given, known)
    return Refused(says[:1].upper() + says[1:])
