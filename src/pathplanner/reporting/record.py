"""The record copy: what an adviser keeps of a plan beside the learner's own words."""

from collections.abc import Iterable, Iterator

from pathplanner.core.framework import Framework
from pathplanner.core.plan import Plan
from pathplanner.core.routes import Route, Step
from pathplanner.planning.wording import Wording, review
from pathplanner.reporting.paper import PaperFact, PaperRecord


def record_of(framework: Framework, wording: Wording, plan: Plan, routes: Iterable[Route]) -> PaperRecord:
    """What the record says: conditions as they were assessed, what was agreed, families, copies and private notes."""
    t = wording.t
    return PaperRecord(
        assessed=tuple(_assessed(wording, routes)),
        overrides=tuple(review.override(wording, framework, each) for each in plan.learner.overrides),
        families=wording.families(plan.looked_at) if plan.looked_at else t("None was opened"),
        copies=plan.meeting.copies.strip() or t("Not written down"),
        private_notes=plan.private_notes.strip(),
    )


def _assessed(wording: Wording, routes: Iterable[Route]) -> Iterator[PaperFact]:
    """A fact for each step that asks for anything; a step on two routes is told once for each way it stands."""
    t = wording.t
    told = (_step(wording, step) for route in routes for step in route.steps if step.assessments)
    for label, says in dict.fromkeys(told):
        yield PaperFact(label=t("{step}:").format(step=label), says=says)


def _step(wording: Wording, step: Step) -> tuple[str, str]:
    t, progression = wording.t, step.progression
    label = t("{start} to {end}").format(start=wording.short(progression.from_), end=wording.short(progression.to))
    asked = (
        t("{condition}: {standing}").format(
            condition=wording.asks(each.condition).rstrip("."), standing=wording.stands(each).rstrip(".")
        )
        for each in step.assessments
    )
    return label, "; ".join(asked)
