"""Loads what looks ahead: what would open a card, what leads to it, and what would change in a what-if."""

from typing import TYPE_CHECKING

from pathplanner.app.library import Library
from pathplanner.core.ids import QualificationId
from pathplanner.core.plan import Plan
from pathplanner.ui.about.finder import Ahead
from pathplanner.ui.about.page import Section
from pathplanner.ui.session import Session

if TYPE_CHECKING:
    from pathplanner.ui.what_if.told import Told


def tell_what_if(library: Library, session: Session, before: Plan) -> "Told":
    """What a what-if changes."""
    from pathplanner.ui.what_if.telling import tell

    return tell(library.framework, session, before)


def sections_ahead(session: Session, card: QualificationId) -> Ahead:
    """What would open a card, and every way into it, for its page."""
    from pathplanner.ui.about.ways import stands_open, ways_section

    ways = ways_section(session, card)
    if stands_open(session, card):
        return Ahead(Section("", ()), ways)
    from pathplanner.ui.about.opening import opening_section

    return Ahead(opening_section(session, card), ways)
