"""Loads what looks ahead: what would open a card."""

from pathplanner.core.ids import QualificationId
from pathplanner.ui.about.page import Section
from pathplanner.ui.session import Session


def opening_of(session: Session, card: QualificationId) -> Section:
    """What would open a card, for its page."""
    from pathplanner.ui.about.opening import opening_section

    return opening_section(session, card)
