"""A plan on its way out of the program, in whatever kind of file."""

from dataclasses import dataclass
from datetime import date

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
