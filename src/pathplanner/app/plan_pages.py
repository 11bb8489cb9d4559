"""A plan at the command line on its way to paper: its routes, and its PDF."""

from collections.abc import Sequence
from datetime import date

from pathplanner.app.asked import Refused, destinations_named
from pathplanner.app.exports import Exported
from pathplanner.app.library import Library
from pathplanner.app.plan_setter import PlanSetter
from pathplanner.core.framework import Framework
from pathplanner.core.learner import Learner
from pathplanner.core.plan import Plan
from pathplanner.core.routes import Route
from pathplanner.planning.own import with_own
from pathplanner.planning.routes import plan_route, routes
from pathplanner.reporting.pages import Ways


def numbered_route(framework: Framework, learner: Learner, towards: Sequence[str], number: int, day: date) -> Route:
    """The route with that number in the list; refused where there is none."""
    found = routes(framework, learner, destinations_named(framework, towards), day)
    between = f"from {', '.join(learner.held_ids)} to {' and '.join(towards)}"
    if not found:
        raise Refused(f"No route is known {between}; `pathplanner explain` says what is missing.")
    if number > len(found):
        there = "There is one route" if len(found) == 1 else f"There are {len(found)} routes"
        raise Refused(f"{there} {between}, so there is no route {number}.")
    return found[number - 1]


def suggested_route(framework: Framework, plan: Plan, towards: Sequence[str], number: int, day: date) -> Route | None:
    """The route to talk about where none is chosen; None where none is known, as the plan then says itself."""
    own = with_own(framework, plan.learner)
    if plan.plan_a or plan.plan_b or not routes(own, plan.learner, destinations_named(own, towards), day, 1):
        return None
    return numbered_route(own, plan.learner, towards, number, day)


def ways_of(framework: Framework, plan: Plan, suggested: Route | None) -> Ways:
    """The routes of a plan as they stand for its learner."""
    own = with_own(framework, plan.learner)
    return Ways(plan_route(own, plan, plan.plan_a), plan_route(own, plan, plan.plan_b), suggested)


def pdf_of(library: Library, asked: Exported) -> bytes:
    """The pages of a plan; raises TypesettingFailed."""
    sheets = PlanSetter(library).sheets(asked.plan, asked.ways, asked.today, asked.as_of, asked.style)
    return sheets.pdf()
