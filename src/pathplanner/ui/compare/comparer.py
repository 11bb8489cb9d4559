"""Comparing what the plan has pinned: the routes as they stand for the learner now, and those that do not."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from pathplanner.core.ids import SourceId
from pathplanner.core.learner import Learner
from pathplanner.core.plan import Plan, RouteCards
from pathplanner.core.provenance import Source
from pathplanner.core.route_money import Opening
from pathplanner.core.routes import Route
from pathplanner.planning.compare import Comparison, Known, Looked, Thoughts, compare
from pathplanner.planning.durations import Pace, pace_of
from pathplanner.planning.money import Reckoner
from pathplanner.planning.onward import Onward
from pathplanner.planning.pareto import front
from pathplanner.planning.pay import NoPay, Pay, pay_of
from pathplanner.planning.routes import plan_route
from pathplanner.planning.schedule import When, next_september
from pathplanner.planning.weigh import weigh
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

    @property
    def start(self) -> date:
        """The first month of all time lines."""
        return self._session.plan.weighing.start or next_september(self._session.as_of)

    def compare(self, pace: Pace) -> Shown:
        """What is pinned, at a pace."""
        session, plan = self._session, self._session.plan
        learner = _at_pace(plan.learner, pace)
        at_pace = plan.changed(learner=learner)
        pinned = [each.route for each in plan.weighing.compared]
        gone = {cards: why for cards in pinned if (why := self._why_not(at_pace, cards))}
        routes = [route for cards in pinned if cards not in gone and (route := self._route(at_pace, cards))]
        told = Opening(plan.weighing.earlier_credits, plan.weighing.earlier_gbp)
        reckoner = Reckoner(session.framework, self._library.money(), learner, self.start, told)
        looked = Looked(
            When(self.start, learner.ages, pace),
            reckoner.money,
            session.as_of,
            {each.route: Thoughts(each.pros, each.cons) for each in plan.weighing.compared},
            self._on_front(learner, reckoner, pace) if routes else (),
        )
        known = Known(session.evidence, self._library.tables(), learner.sectors, self._pay(plan))
        words = CompareWords(session.wording, EvidenceWords(session.evidence, session.wording.t, self.sources))
        compared = compare(session.framework, routes, looked, known)
        return Shown(compared, tuple(Gone(cards, why) for cards, why in gone.items()), words)

    def _route(self, plan: Plan, cards: RouteCards) -> Route | None:
        return plan_route(self._session.framework, plan, cards)

    def _why_not(self, plan: Plan, cards: RouteCards) -> str:
        """Why a pinned route is not open to the learner now; empty where it is."""
        wording = self._session.wording
        if cards[0] not in plan.learner.held_ids:
            says = QCoreApplication.translate("Compare", "Not open now: it starts from {card}, which is not held.")
            return says.format(card=wording.short(cards[0]))
        if self._route(plan, cards) is None:
            return QCoreApplication.translate("Compare", "Not open now: a step of it is no longer on the ladder.")
        return ""

    def _on_front(self, learner: Learner, reckoner: Reckoner, pace: Pace) -> frozenset[RouteCards]:
        """The routes that no other of all routes beats."""
        session = self._session
        asked = (id(session.framework), session.routes, learner, self.start, pace)
        if asked != self._front_of:
            weighed = weigh(session.routes, reckoner.fees, Onward(session.framework, session.as_of), pace)
            self._front, self._front_of = front(weighed), asked
        return self._front

    def _pay(self, plan: Plan) -> Pay | NoPay | None:
        """What is paid in the job that the learner aims at, where the data have it."""
        known = self._library.occupations()
        job = None if plan.job is None else known.occupation.get(plan.job.occupation)
        return None if job is None else pay_of(known, job)


def _at_pace(learner: Learner, pace: Pace) -> Learner:
    """The learner, studying at a pace."""
    return learner if pace is pace_of(learner) else learner.changed(part_time=pace is Pace.PART_TIME)
