"""A plan at the command line on its way to paper: its routes, and its PDF."""

from collections.abc import Sequence
from datetime import date

from pathplanner.app.asked import Failed, Refused, destinations_named
from pathplanner.app.library import Library
from pathplanner.app.qt_libraries import explain_import
from pathplanner.core.framework import Framework
from pathplanner.core.learner import Learner
from pathplanner.core.plan import Plan
from pathplanner.core.routes import Route
from pathplanner.planning.own import with_own
from pathplanner.planning.routes import plan_a_route, plan_route, routes
from pathplanner.reporting.failure import TypesettingFailed


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


def pdf_of(library: Library, plan: Plan, suggested: Route | None, as_of: date | None) -> bytes:
    """The PDF of a plan with its Plan A and Plan B."""
    own = with_own(library.framework, plan.learner)
    try:
        from pathplanner.reporting.pages import Ways

        ways = Ways(plan_a_route(own, plan), plan_route(own, plan, plan.plan_b), suggested)
        return library.typesetter().pdf(library.filler().fill(plan, ways, date.today(), as_of))
    except ModuleNotFoundError as error:
        raise Failed(explain_import(error)) from error
    except TypesettingFailed as failed:
        raise Failed(str(failed)) from failed
