"""Comparing what the plan has pinned: the routes as they stand for the learner now, and those that do not."""

from collections.abc import Mapping
from dataclasses import dataclass

from pathplanner.core.ids import SourceId
from pathplanner.core.plan import RouteCards
from pathplanner.core.provenance import Source
from pathplanner.planning.compare import Comparison
from pathplanner.planning.durations import Pace
from pathplanner.planning.pinned import Ground, Pinned
from pathplanner.planning.wording.comparing import CompareWords
from pathplanner.planning.wording.evidence import EvidenceWords
from pathplanner.ui.compare.library import CompareLibrary
from pathplanner.ui.session import Session


@dataclass(frozen=True, slots=True)
class Gone:
    """A route that is pinned and not open to the learner now, and why in a sentence."""

    route: RouteCards
    says: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The comparison, the pinned routes that are not in it, and the words for it."""

    comparison: Comparison
    gone: tuple[Gone, ...]
    words: CompareWords


class Comparer:
    """Compares the routes of the session's plan; how all routes stand is weighed again only where it may differ."""

    def __init__(self, library: CompareLibrary, session: Session) -> None:
        self._library = library
        self._session = session
        self._front: frozenset[RouteCards] = frozenset()
        self._front_of: object = None

    @property
    def sources(self) -> Mapping[SourceId, Source]:
        """The sources that pay names beside those of the evidence."""
        return self._library.occupations().sources

    def money_sources(self, comparison: Comparison) -> Mapping[SourceId, Source]:
        """The sources that the money of the routes rests on."""
        known = self._library.money()
        named = [*known.entitlement.sources]
        for side in comparison.sides:
            named += [source for fee in side.money.fees.steps for source in fee.sources]
            named += [source for floor in side.money.earnings.values() for source in floor.sources]
        sources = {**self._session.framework.source, **known.sources}
        return {source: sources[source] for source in dict.fromkeys(named)}

    def compare(self, pace: Pace) -> Shown:
        """What is pinned, at a pace."""
        session, library = self._session, self._library
        ground = Ground(session.evidence, library.tables(), library.money(), library.occupations())
        pinned = Pinned(session.framework, session.plan, ground, session.as_of, pace)
        words = CompareWords(session.wording, EvidenceWords(session.evidence, session.wording.t, self.sources))
        compared = pinned.comparison(self._on_front(pinned) if pinned.routes else frozenset())
        gone = (Gone(cards, words.why_not_open(cards, why)) for cards, why in pinned.not_open.items())
        return Shown(compared, tuple(gone), words)

    def _on_front(self, pinned: Pinned) -> frozenset[RouteCards]:
        """The routes that no other beats, of all routes and those that are pinned."""
        session = self._session
        known = {route.cards for route in session.routes}
        others = tuple(route.cards for route in pinned.routes if route.cards not in known)
        asked = (id(session.framework), session.routes, others, session.plan.learner, pinned.when)
        if asked != self._front_of:
            self._front, self._front_of = pinned.front(session.routes), asked
        return self._front
