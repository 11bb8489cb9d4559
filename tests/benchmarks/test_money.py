"""Reckoning money along all routes against networkx finding them, in one run."""

from itertools import pairwise

import networkx as nx
import pytest

from pathplanner.core.destinations import DEGREE, ENDS
from pathplanner.core.ids import QualificationId
from pathplanner.core.routes import Route
from pathplanner.planning.find import chains
from pathplanner.planning.money import Reckoner
from pathplanner.planning.routes import route_along
from pathplanner.planning.ways import whole
from tests.benchmarks.timing import best_of
from tests.planning.money_book import MONEY
from tests.planning.real import FRAMEWORK, learner
from tests.planning.test_money import SEPTEMBER_2027

AT_MOST_TIMES = 2
START = QualificationId("gcse_1_3")

pytestmark = pytest.mark.benchmark


def test_reckoning_all_693_routes_to_degree_level_takes_at_most_twice_what_networkx_needs_to_find_them() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph([(step.from_, step.to) for step in FRAMEWORK.progressions])
    who = learner(START, age=16)
    every_route = [
        route
        for chain in chains(whole(FRAMEWORK), [START], ENDS[DEGREE])
        if (route := route_along(FRAMEWORK, who, DEGREE, (START, *(step.to for step in chain)))) is not None
    ]
    assert len(every_route) == 693

    def reckon(routes: list[Route]) -> None:
        reckoner = Reckoner(FRAMEWORK, MONEY, who, SEPTEMBER_2027)
        for route in routes:
            reckoner.fees(route)
            reckoner.ledger(route)

    ours = best_of(7, lambda: reckon(every_route))
    reference = best_of(5, lambda: {tuple(pairwise(path)) for path in nx.all_simple_paths(graph, START, ENDS[DEGREE])})
    print(
        f"\n693 routes, fees and entitlement: {ours:.1f} ms; "
        f"networkx finding the routes: {reference:.1f} ms ({ours / reference:.1f} times, at most {AT_MOST_TIMES})"
    )
    assert ours < AT_MOST_TIMES * reference
