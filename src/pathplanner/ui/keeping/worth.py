"""Whether somebody would miss a plan that was never kept."""

from pathplanner.core.learner import Held, Learner
from pathplanner.core.plan import Plan


def is_worth_keeping(plan: Plan) -> bool:
    """Whether anything was written, told or decided beside what is held; a made-up learner is nobody's loss."""
    bare = Plan(
        destinations=plan.destinations,
        learner=Learner(held=tuple(Held(qualification=held.qualification, own=held.own) for held in plan.learner.held)),
        looked_at=plan.looked_at,
    )
    return not plan.practice and plan != bare
