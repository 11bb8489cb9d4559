"""Finding the page for whatever is selected in a session."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from pathplanner.core.ids import OccupationId, ProviderTypeId, QualificationId, SectorId
from pathplanner.core.levels import LevelId
from pathplanner.core.routes import Route
from pathplanner.ui.about.page import Link, Page, Section
from pathplanner.ui.about.pages import MakeFurther, PageMaker

if TYPE_CHECKING:
    from pathplanner.core.occupations import OccupationMap
    from pathplanner.ui.session import Session

BETWEEN = ">"
"""Between the cards of a route that is told about."""


class Ahead(NamedTuple):
    """What would open a card, and every way into it; sections without items are left out."""

    opening: Section
    ways: Section


@dataclass(frozen=True, slots=True)
class Further:
    """What pages on sectors, occupations and the evidence are made from, loaded when the first is wanted.

    `ahead` tells of a card what would open it and what leads to it.
    """

    make_pages: MakeFurther
    known: "Callable[[], OccupationMap]"
    ahead: "Callable[[Session, QualificationId], Ahead]"


def link_to(route: Route) -> Link:
    """What leads to the page of a route."""
    return Link("route", BETWEEN.join(route.cards))


class PageFinder:
    """Makes the page that a link leads to, from what the session knows now."""

    def __init__(self, session: "Session", further: Further | None) -> None:
        self._session = session
        self._further = further
        self.renew()

    def renew(self) -> None:
        """Know the cards of another framework."""
        make = self._further.make_pages if self._further is not None else None
        self._pages = PageMaker(self._session.framework, self._session.wording, self._session.as_of, make)

    def welcome(self) -> Page:
        """The first page."""
        return self._pages.welcome()

    def page(self, link: Link | None) -> Page | None:
        """The page it leads to; None where there is none."""
        pages, session = self._pages, self._session
        match link:
            case Link("card", card):
                return self._card(QualificationId(card))
            case Link("level", level):
                return pages.level(LevelId(level), session.evidence, session.plan.learner.sectors)
            case Link("provider", provider):
                return pages.provider(ProviderTypeId(provider))
            case Link("sector", sector):
                return pages.sector(SectorId(sector), session.evidence)
            case Link("occupation", occupation) if self._further is not None:
                return pages.occupation(OccupationId(occupation), self._further.known(), session.evidence)
            case Link("route", cards):
                return self._route(cards)
            case Link("reading", page):
                return pages.reading(page)
            case _:
                return None

    def _card(self, card: QualificationId) -> Page:
        session = self._session
        page = self._pages.card(card, session.why(card), session.evidence, session.plan.learner.sectors)
        if self._further is None:
            return page
        ahead = self._further.ahead(session, card)
        sections = (ahead.opening, *page.sections, ahead.ways)
        return replace(page, sections=tuple(section for section in sections if section.items))

    def _route(self, cards: str) -> Page | None:
        session = self._session
        route = next((route for route in session.routes if BETWEEN.join(route.cards) == cards), None)
        return None if route is None else self._pages.route(route, session.evidence, session.plan.learner.sectors)
