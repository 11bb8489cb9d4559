"""Which ways into a card are open to the learner: a section of its page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pathplanner.core.ids import QualificationId
from pathplanner.core.qualifications import CardKind
from pathplanner.core.routes import Route
from pathplanner.planning.both_ways import both_ways
from pathplanner.ui.about.page import WAYS_INTO, Item, Link, Section

if TYPE_CHECKING:
    from pathplanner.ui.session import Session


def _tr(text: str) -> str:
    return QCoreApplication.translate("About", text)


def ways_section(session: "Session", card: QualificationId) -> Section:
    """The steps into a card that are open to the learner, and what shows every way into it on the ladder."""
    if session.framework.qualification[card].kind is not CardKind.AWARD:
        return Section("", ())
    ways = both_ways(session.framework, (card,), session.plan.learner.held_ids, session.as_of)
    into = (step.from_ for step in session.framework.steps_into[card] if (step.from_, card) in ways.open_steps)
    opened = (
        Item(_tr("is open to you"), session.wording.short(start), Link("card", start), is_inline=True)
        for start in dict.fromkeys(into)
    )
    show = Item("", _tr("Show every way into it on the ladder"), Link(WAYS_INTO, card))
    return Section(_tr("Every way into it"), (*opened, show))


def stands_open(session: "Session", card: QualificationId) -> bool:
    """Whether a route that is listed comes to a card without a condition that is not met."""
    return any(card in route.cards and not _unmet_before(route, card) for route in session.routes)


def _unmet_before(route: Route, card: QualificationId) -> bool:
    steps = route.steps[: route.cards.index(card)]
    return any(step.unmet for step in steps)
