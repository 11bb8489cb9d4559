"""Makes one plan after another, in a process that does nothing else or in this one."""

import multiprocessing
import os
import signal
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Thread

from pathplanner.app.library import Library
from pathplanner.app.plan_setter import PlanSetter
from pathplanner.core.plan import Plan
from pathplanner.documents.files import write_whole
from pathplanner.planning.group.rows import RowFault
from pathplanner.planning.own import with_own
from pathplanner.planning.routes import routes
from pathplanner.reporting.failure import TypesettingFailed
from pathplanner.reporting.pages import Ways
from pathplanner.reporting.style import PrintStyle


@dataclass(frozen=True, slots=True)
class Making:
    """How the plans of a group are made: by which data, in which style, on which day, and as of which."""

    resources: Path
    style: PrintStyle
    today: date
    as_of: date


@dataclass(frozen=True, slots=True)
class Order:
    """A plan to be made: its row in the group's table, what is known of the learner, and the file."""

    row: int
    plan: Plan
    path: Path


Made = RowFault | None
"""What came of an order: nothing to say where the file is there."""


class PlanMaker:
    """Makes plans; everything they have in common is read and prepared once."""

    def __init__(self, how: Making) -> None:
        library = Library(how.resources)
        self._framework = library.framework
        self._setter = PlanSetter(library)
        self._how = how

    def make(self, order: Order) -> Made:
        """Write the plan with the best route as one to talk about; without any route the plan says so itself."""
        plan, how = order.plan, self._how
        own = with_own(self._framework, plan.learner)
        found = routes(own, plan.learner, plan.destinations, how.as_of, 1)
        try:
            ways = Ways(suggested=next(iter(found), None))
            sheets = self._setter.sheets(plan, ways, how.today, how.as_of, how.style)
            write_whole(order.path, sheets.pdf())
        except TypesettingFailed as failed:
            return RowFault(order.row, "", "", str(failed), "Take out of the row what cannot be printed.")
        except OSError as error:
            why = f"{order.path.name} could not be written: {error.strerror}."
            return RowFault(order.row, "", "", why, "Make room or choose another folder, and run it again.")
        return None


class _Worker:
    """What a process of its own has made ready."""

    maker: PlanMaker


def begin(how: Making) -> None:
    """Make ready in a process of its own, which leaves Ctrl+C to the one that started it and ends with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _Worker.maker = PlanMaker(how)


def make_here(order: Order) -> Made:
    """Make a plan with what is ready in this process."""
    return _Worker.maker.make(order)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
