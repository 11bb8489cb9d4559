"""Whether somebody would miss a plan that was never kept."""

from pathplanner.core.plan import Plan


def is_worth_keeping(plan: Plan) -> bool:
    """Whether anything was written or decided; a made-up learner is nobody's loss."""
    bare = Plan(
        destinations=plan.destinations,
        learner=plan.learner.changed(words="", overrides=()),
        looked_at=plan.looked_at,
    )
    return not plan.practice and plan != bare
