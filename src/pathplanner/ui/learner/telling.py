"""How what is told in the panel becomes an edit."""

from pathplanner.core.edits import DescribeLearner
from pathplanner.ui.session import Session


def tell_of_learner(session: Session, text: str, did: str, **told: object) -> None:
    """Tell something of the learner, where it is told otherwise: `text` is for the Edit menu, `did` is announced."""
    before = session.plan.learner
    after = before.changed(**told)
    if after != before:
        session.submit(DescribeLearner(after), text, did)
