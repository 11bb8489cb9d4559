"""Weighing all routes from GCSE grades 3-1 to degree level, against networkx finding the ways of it alone."""

from datetime import date

import networkx as nx
import pytest

from pathplanner.core.destinations import DEGREE, ENDS
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.qualifications import Availability, Lane
from pathplanner.knowledge.money import read_money
from pathplanner.planning.compare import Known, Looked, compare
from pathplanner.planning.durations import Pace
from pathplanner.planning.money import Reckoner
from pathplanner.planning.narrow import Grounds, Narrowing, narrow
from pathplanner.planning.onward import Onward
from pathplanner.planning.order import Priority, ordered
from pathplanner.planning.pareto import front
from pathplanner.planning.routes import routes as find_routes
from pathplanner.planning.schedule import Scheduler, When
from pathplanner.planning.weigh import fees_of, weigh
from tests.benchmarks.timing import best_of
from tests.planning.evidence import EVIDENCE, TABLES
from tests.planning.real import FRAMEWORK, RESOURCES, TODAY, learner

START = QualificationId("gcse_1_3")
SEPTEMBER = date(2027, 9, 1)
WHO = learner(START, age=17, job_offer=False)
WANTED = 100
AT_MOST_TIMES = 3.5
"""So many times as long as networkx takes to find the ways, finding and weighing all of them may take."""
ALL_FILTERS = Narrowing(
    earn=True,
    pace=Pace.PART_TIME,
    longest=90,
    dearest=9_000,
    providers=frozenset(list(FRAMEWORK.provider_type)[:8]),
    lanes=frozenset({Lane.TECHNICAL, Lane.APPRENTICESHIP}),
    met=True,
    starts=SEPTEMBER,
)

pytestmark = pytest.mark.benchmark


def everything_open() -> Framework:
    """The framework on no date, and with nothing that only supports: there are as many routes as there can be."""
    open_and_enough = {"availability": Availability(), "supporting_only": False}
    fields = {name: getattr(FRAMEWORK, name) for name in Framework.model_fields}
    cards = tuple(card.model_copy(update=open_and_enough) for card in FRAMEWORK.qualifications)
    steps = tuple(step.model_copy(update={"supporting_only": False}) for step in FRAMEWORK.progressions)
    return Framework.model_construct(**{**fields, "qualifications": cards, "progressions": steps})


def test_weighing_all_693_routes_takes_at_most_3_and_a_half_times_as_long_as_networkx_finding_them() -> None:
    framework, money = everything_open(), read_money(RESOURCES, FRAMEWORK)
    routes = find_routes(framework, WHO, (DEGREE,), TODAY)
    assert len(routes) == 693
    when, known = When(SEPTEMBER, WHO.ages), Known(EVIDENCE, TABLES)

    def reckoner() -> Reckoner:
        return Reckoner(FRAMEWORK, money, WHO, SEPTEMBER)

    def weighing() -> None:
        """All that a change of the learner asks for: nothing is remembered from the time before."""
        reckoning = reckoner()
        routes = find_routes(framework, WHO, (DEGREE,), TODAY)
        weighed = weigh(routes, reckoning.fees, Onward(FRAMEWORK, TODAY))
        kept = narrow(FRAMEWORK, routes, ALL_FILTERS, Grounds(fees_of(weighed))).kept
        unbeaten = front(weighed)
        for priority in Priority:
            ordered(weighed, priority)
        scheduler = Scheduler(when)
        for route in routes:
            scheduler.timeline(route)
        compare(FRAMEWORK, routes[:3], Looked(when, reckoning.money, TODAY, front=unbeaten), known)
        assert len(kept) < len(routes)

    weighed = weigh(routes, reckoner().fees, Onward(FRAMEWORK, TODAY))
    parts = {
        "weighed": best_of(5, lambda: weigh(routes, reckoner().fees, Onward(FRAMEWORK, TODAY))),
        "narrowed": best_of(5, lambda: narrow(FRAMEWORK, routes, ALL_FILTERS, Grounds(fees_of(weighed)))),
        "marked": best_of(5, lambda: front(weighed)),
        "ordered": best_of(5, lambda: ordered(weighed, Priority.COST)),
        "on time lines": best_of(5, lambda: list(map(Scheduler(when).timeline, routes))),
    }
    graph: nx.DiGraph[str] = nx.DiGraph([(step.from_, step.to) for step in FRAMEWORK.progressions])
    reference = best_of(5, lambda: list(nx.all_simple_paths(graph, START, ENDS[DEGREE])))
    took = best_of(7, weighing)
    each = ", ".join(f"{name} {milliseconds:.1f}" for name, milliseconds in parts.items())
    print(
        f"\n{len(routes)} routes found, weighed, narrowed by all filters, marked, put in {len(Priority)} orders and on "
        f"time lines, three compared: {took:.1f} ms (wanted: {WANTED}); networkx finding them {reference:.1f} ms: "
        f"{took / reference:.1f} times, at most {AT_MOST_TIMES} ({each} ms)"
    )
    assert took <= AT_MOST_TIMES * reference
