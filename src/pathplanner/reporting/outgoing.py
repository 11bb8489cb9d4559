"""A plan on its way out of the program, in whatever kind of file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from pathplanner.core.calendar_parts import Calendar
from pathplanner.core.framework import Framework
from pathplanner.core.plan import Plan
from pathplanner.planning.wording import Wording
from pathplanner.reporting.pages import Ways
from pathplanner.reporting.paper import PaperPlan


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A plan with all that a file made of it may need.

    `paper` is the plan in words, as it would be printed. `framework` has the learner's own cards in it, and `wording`
    speaks of that framework. Each kind of file is a function from this to the bytes of the file.
    """

    plan: Plan
    ways: Ways
    paper: PaperPlan
    framework: Framework
    wording: Wording
    today: date


@dataclass(frozen=True, slots=True)
class Made:
    """What is to be written and, of a calendar, what the plan has to remember of it."""

    content: bytes
    calendar: Calendar | None = None


MakeFile = Callable[[Plan, Ways, date], Made]
"""Makes the file of a plan with its routes, looked up for a day."""
