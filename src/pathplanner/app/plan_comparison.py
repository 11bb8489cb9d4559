"""The routes that a plan compares, as they stand for its learner, on their way to paper."""

from collections.abc import Iterator
from datetime import date

from pathplanner.app.library import Library
from pathplanner.core.framework import Framework
from pathplanner.core.plan import Plan, RouteCards
from pathplanner.core.route_money import Opening
from pathplanner.core.routes import Route
from pathplanner.planning.compare import Comparison, Known, Looked, Thoughts, compare
from pathplanner.planning.durations import pace_of
from pathplanner.planning.money import Reckoner
from pathplanner.planning.onward import Onward
from pathplanner.planning.pareto import front
from pathplanner.planning.pay import NoPay, Pay, pay_of
from pathplanner.planning.routes import plan_route, routes
from pathplanner.planning.schedule import When, next_september
from pathplanner.planning.weigh import weigh
from pathplanner.planning.wording import Wording
from pathplanner.planning.wording.comparing import CompareWords
from pathplanner.planning.wording.evidence import EvidenceWords
from pathplanner.reporting.compared import ComparisonOnPaper
from pathplanner.reporting.paper import PaperCompared


class PlanComparison:
    """Compares the routes of one plan, as of a day, in a framework with the learner's own cards."""

    def __init__(self, library: Library, plan: Plan, framework: Framework, wording: Wording, as_of: date) -> None:
        self._library = library
        self._plan = plan
        self._framework = framework
        self._wording = wording
        self._as_of = as_of

    def on_paper(self) -> PaperCompared:
        """The comparison as it is printed."""
        library, wording, chosen = self._library, self._wording, tuple(self._open_routes())
        sources = {**library.occupations.sources, **library.money.sources}
        evidence = EvidenceWords(library.evidence, wording.t, sources)
        paper = ComparisonOnPaper(CompareWords(wording, evidence), evidence, wording.t)
        return paper.made(self._compared(chosen), self._left_out())

    def _open_routes(self) -> Iterator[Route]:
        for each in self._plan.weighing.compared:
            route = None if self._why_not(each.route) else plan_route(self._framework, self._plan, each.route)
            if route is not None:
                yield route

    def _left_out(self) -> Iterator[str]:
        wording = self._wording
        for each in self._plan.weighing.compared:
            if why := self._why_not(each.route):
                yield wording.t("{way}: {why}").format(way=wording.route_way(each.route), why=why)

    def _why_not(self, cards: RouteCards) -> str:
        """Why a route is not open to the learner now; empty where it is."""
        t = self._wording.t
        if self._plan.learner.holding(cards[0]) is None:
            return t("not open now, as where it starts from is not held.")
        if plan_route(self._framework, self._plan, cards) is None:
            return t("not open now, as a step of it is no longer in the data.")
        return ""

    def _compared(self, chosen: tuple[Route, ...]) -> Comparison:
        plan, library = self._plan, self._library
        learner, told = plan.learner, plan.weighing
        when = When(told.start or next_september(self._as_of), learner.ages, pace_of(learner))
        opening = Opening(told.earlier_credits, told.earlier_gbp)
        reckoner = Reckoner(self._framework, library.money, learner, when.start, opening)
        looked = Looked(
            when,
            reckoner.money,
            self._as_of,
            {each.route: Thoughts(each.pros, each.cons) for each in told.compared},
            self._on_front(chosen, reckoner),
        )
        known = Known(library.evidence, library.outcome_tables, learner.sectors, self._pay())
        return compare(self._framework, chosen, looked, known)

    def _on_front(self, chosen: tuple[Route, ...], reckoner: Reckoner) -> frozenset[RouteCards]:
        """The routes that no other beats, of all that lead to the plan's destinations and those compared."""
        plan = self._plan
        found = routes(self._framework, plan.learner, plan.destinations, self._as_of)
        each_once = {route.cards: route for route in (*found, *chosen)}
        weighed = weigh(each_once.values(), reckoner.fees, Onward(self._framework, self._as_of), pace_of(plan.learner))
        return front(weighed)

    def _pay(self) -> Pay | NoPay | None:
        """What is paid in the job aimed at, where the data have it."""
        known, job = self._library.occupations, self._plan.job
        occupation = None if job is None else known.occupation.get(job.occupation)
        return None if occupation is None else pay_of(known, occupation)
