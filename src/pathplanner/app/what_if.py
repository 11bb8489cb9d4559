"""Loads what looks ahead: what would open a card, and what leads to it."""

from pathplanner.core.ids import QualificationId
from pathplanner.ui.about.finder import Ahead
from pathplanner.ui.session import Session


def sections_ahead(session: Session, card: QualificationId) -> Ahead:
    """What would open a card, and every way into it, for its page."""
    from pathplanner.ui.about.opening import opening_section, ways_section

    return Ahead(opening_section(session, card), ways_section(session, card))
