"""A plan as one table, for a spreadsheet: a row for each step of its routes and for each action."""

from collections.abc import Iterator

from pathplanner.core.plan import Plan
from pathplanner.planning.wording.names import Translate
from pathplanner.reporting.outgoing import Outgoing
from pathplanner.reporting.paper import PaperPlan, PaperRoute
from pathplanner.reporting.spreadsheet import csv_table

Row = tuple[str, ...]


def csv_file(out: Outgoing) -> bytes:
    """The table as a CSV file; days are written like 2027-09-30."""
    return csv_table(_head(out.wording.t), (*_steps(out.paper, out.wording.t), *_actions(out)))


def _head(t: Translate) -> Row:
    return (
        t("Part"),
        t("Number"),
        t("What"),
        t("Level"),
        t("How"),
        t("Takes"),
        t("Where"),
        t("Costs"),
        t("Asks"),
        t("Who"),
        t("By"),
        t("Help from"),
        t("Status"),
    )


def _steps(paper: PaperPlan, t: Translate) -> Iterator[Row]:
    for route in filter(None, (paper.route, paper.plan_b)):
        yield from _steps_of(route, t)


def _steps_of(route: PaperRoute, t: Translate) -> Iterator[Row]:
    for step in route.steps:
        asks = "; ".join(f"{asked.says.rstrip('.')}: {asked.assessment_word}" for asked in step.conditions)
        what = t("{start} to {end}").format(start=step.from_name, end=step.to_name)
        known = (route.title, str(step.number), what, step.level_label, step.how, step.length, step.where, step.cost)
        yield (*known, asks, "", "", "", "")


def _actions(out: Outgoing) -> Iterator[Row]:
    t, plan = out.wording.t, out.plan
    for action, day in zip(out.paper.actions, _days(plan), strict=True):
        nothing = ("",) * 6
        yield (
            t("Action"),
            str(action.number),
            action.says,
            *nothing,
            action.who,
            day,
            action.help_from,
            action.status or t("Not started"),
        )


def _days(plan: Plan) -> Iterator[str]:
    return (action.by.isoformat() if action.by else "" for action in plan.actions)
