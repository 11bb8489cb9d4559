"""The routes of a session that are printed and saved."""

from pathplanner.reporting.pages import Ways
from pathplanner.ui.session import Session


def ways_of(session: Session) -> Ways:
    """Plan A and Plan B and, to talk about where neither is chosen, the best route."""
    return Ways(session.plan_a, session.plan_b, session.routes[0] if session.routes else None)
