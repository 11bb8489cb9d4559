"""The kinds of file that a plan can be saved as, by the ending of the file's name."""

import hashlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import PurePath

from pathplanner.app.library import Library
from pathplanner.core.plan import Plan
from pathplanner.planning.own import with_own
from pathplanner.planning.wording import Wording
from pathplanner.reporting.outgoing import Made, MakeFile, Outgoing
from pathplanner.reporting.pages import Ways
from pathplanner.reporting.style import PrintStyle

PLAIN = PrintStyle()


@dataclass(frozen=True, slots=True)
class Exported:
    """A plan that is to be written with its routes, and how; `calendar_id` keeps its events apart from others'."""

    plan: Plan
    ways: Ways
    today: date
    as_of: date
    style: PrintStyle = PLAIN
    calendar_id: str = ""


def html(library: Library, wording: Wording, asked: Exported) -> Made:
    """One page for a browser."""
    from pathplanner.reporting.html import html_file

    return Made(html_file(_outgoing(library, wording, asked)))


def calendar(_library: Library, wording: Wording, asked: Exported) -> Made:
    """The actions and the review."""
    from pathplanner.reporting.calendar import calendar_of

    made = calendar_of(asked.plan, wording, datetime.now().astimezone(), asked.calendar_id)
    return Made(made.content, made.calendar)


def open_data(library: Library, wording: Wording, asked: Exported) -> Made:
    """The routes as CTDL Pathways."""
    from pathplanner.reporting.ctdl import ctdl_file

    return Made(ctdl_file(_outgoing(library, wording, asked)))


def text(library: Library, wording: Wording, asked: Exported) -> Made:
    """The plan as plain text."""
    from pathplanner.reporting.plain_text import text_file

    return Made(text_file(_outgoing(library, wording, asked)))


def table(library: Library, wording: Wording, asked: Exported) -> Made:
    """Steps and actions as a table."""
    from pathplanner.reporting.table import csv_file

    return Made(csv_file(_outgoing(library, wording, asked)))


Maker = Callable[[Library, Wording, Exported], Made]

MAKERS: Mapping[str, Maker] = {".html": html, ".ics": calendar, ".jsonld": open_data, ".txt": text, ".csv": table}


def makers(library: Library, wording: Wording, today: date) -> Mapping[str, MakeFile]:
    """The same for the window, as of the day it was opened on; what it gives away is the learner's copy."""

    def made(maker: Maker, plan: Plan, ways: Ways, as_of: date) -> Made:
        return maker(library, wording, Exported(plan, ways, today, as_of, calendar_id=secrets.token_hex(8)))

    return {ending: partial(made, maker) for ending, maker in MAKERS.items()}


def calendar_id_of(path: PurePath) -> str:
    """Keeps events apart for a plan whose file is not written: the same file name gives the same events."""
    return hashlib.sha256(path.stem.encode()).hexdigest()[:16]


def _outgoing(library: Library, wording: Wording, asked: Exported) -> Outgoing:
    own = with_own(library.framework, asked.plan.learner)
    paper = library.filler(wording).fill(asked.plan, asked.ways, asked.today, asked.as_of, asked.style)
    return Outgoing(asked.plan, asked.ways, paper, own, Wording(own, wording.t), asked.today)
