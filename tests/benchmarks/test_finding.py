"""Finding routes against networkx, in one run and with the same result."""

from itertools import pairwise

import networkx as nx
import pytest

from pathplanner.core.destinations import DEGREE, ENDS, HTQ
from pathplanner.core.ids import QualificationId
from pathplanner.planning.find import chains
from pathplanner.planning.lighting import light
from pathplanner.planning.routes import routes
from pathplanner.planning.ways import whole
from tests.benchmarks.timing import best_of
from tests.planning.real import FRAMEWORK, TODAY, learner, pairs

START = QualificationId("no_qualifications")
AT_LEAST_TIMES_AS_FAST = 5

pytestmark = pytest.mark.benchmark


def test_finding_all_731_routes_is_at_least_5_times_as_fast_as_with_networkx() -> None:
    ways = whole(FRAMEWORK)
    graph: nx.DiGraph[str] = nx.DiGraph([(step.from_, step.to) for step in FRAMEWORK.progressions])

    def ours() -> set[tuple[tuple[str, str], ...]]:
        return {pairs(chain) for chain in chains(ways, [START], ENDS[DEGREE])}

    def theirs() -> set[tuple[tuple[str, str], ...]]:
        return {tuple(pairwise(path)) for path in nx.all_simple_paths(graph, START, ENDS[DEGREE])}

    assert ours() == theirs()
    assert len(ours()) == 731

    our_time = best_of(15, lambda: chains(ways, [START], ENDS[DEGREE]))
    their_time = best_of(5, lambda: list(nx.all_simple_paths(graph, START, ENDS[DEGREE])))
    print(
        f"\n731 routes from no qualifications to degree level: {our_time:.2f} ms, "
        f"networkx {their_time:.1f} ms, {their_time / our_time:.0f} times as fast (at least {AT_LEAST_TIMES_AS_FAST})"
    )
    assert their_time >= AT_LEAST_TIMES_AS_FAST * our_time


def test_listing_lit_routes_with_all_they_tell_is_quicker_than_networkx_finding_them() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph([(step.from_, step.to) for step in FRAMEWORK.progressions])
    who = learner(START)
    lighting = best_of(15, lambda: light(FRAMEWORK, who.held_ids, (HTQ, DEGREE), TODAY))
    listing = best_of(5, lambda: routes(FRAMEWORK, who, (HTQ, DEGREE), TODAY))
    reference = best_of(5, lambda: list(nx.all_simple_paths(graph, START, ENDS[DEGREE])))
    print(
        f"\nFrom no qualifications to both destinations: lit in {lighting:.2f} ms, assessed and ordered in "
        f"{listing:.1f} ms, networkx finding the ways to degree level alone {reference:.1f} ms"
    )
    assert lighting < listing < reference
