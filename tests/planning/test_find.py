"""The chains found are all there are: networkx finds the same."""

from collections import defaultdict
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathplanner.core.destinations import DEGREE, ENDS, HTQ, Destination
from pathplanner.core.ids import QualificationId
from pathplanner.planning.find import chains
from pathplanner.planning.ways import whole
from tests.planning.made import card, framework, ids, progression
from tests.planning.real import CARDS, FRAMEWORK, Pair, pairs

WHOLE = whole(FRAMEWORK)
NO_QUALIFICATIONS = QualificationId("no_qualifications")


@pytest.fixture(scope="module")
def graph() -> "nx.DiGraph[str]":
    return nx.DiGraph([(step.from_, step.to) for step in FRAMEWORK.progressions])


def by_end(found: "nx.DiGraph[str]", start: str) -> dict[str, set[tuple[tuple[str, str], ...]]]:
    """Every simple path that networkx finds from the start, by where it ends."""
    paths: dict[str, set[tuple[tuple[str, str], ...]]] = defaultdict(set)
    if start in found:
        for path in nx.all_simple_paths(found, start, set(found) - {start}):
            paths[path[-1]].add(tuple(pairwise(path)))
    return paths


@pytest.mark.parametrize("start", CARDS)
def test_the_chains_to_every_card_are_those_that_networkx_finds(
    graph: "nx.DiGraph[str]", start: QualificationId
) -> None:
    expected = by_end(graph, start)
    for end in CARDS:
        found = [pairs(chain) for chain in chains(WHOLE, [start], [end])]
        assert len(found) == len(set(found))
        assert set(found) == expected[end]


@pytest.mark.parametrize("destination", [HTQ, DEGREE])
def test_the_chains_to_each_standing_destination_are_those_that_networkx_finds(
    graph: "nx.DiGraph[str]", destination: Destination
) -> None:
    for start in CARDS:
        expected = by_end(graph, start)
        found = {pairs(chain) for chain in chains(WHOLE, [start], ENDS[destination])}
        assert found == set().union(*(expected[end] for end in ENDS[destination]))


def test_731_chains_lead_from_no_qualifications_to_degree_level() -> None:
    assert len(chains(WHOLE, [NO_QUALIFICATIONS], ENDS[DEGREE])) == 731


def test_a_chain_may_pass_through_one_end_on_the_way_to_another() -> None:
    small = framework([card("a"), card("b"), card("c")], [progression("a", "b"), progression("b", "c")])
    found = {pairs(chain) for chain in chains(whole(small), ids("a"), ids("b", "c"))}
    assert found == {(("a", "b"),), (("a", "b"), ("b", "c"))}


NAMES = "abcdefg"
GRAPHS = st.sets(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] != pair[1]))
SOME = st.sets(st.sampled_from(NAMES), min_size=1, max_size=3)


@given(GRAPHS, SOME, SOME)
def test_in_any_graph_no_chain_visits_a_card_twice_or_passes_through_another_start(
    steps: set[Pair], starts: set[str], ends: set[str]
) -> None:
    made = framework([card(name) for name in NAMES], [progression(*pair) for pair in sorted(steps)])
    found = [pairs(chain) for chain in chains(whole(made), ids(*starts), ids(*ends))]
    expected = set()
    for start in starts:
        others: nx.DiGraph[str] = nx.DiGraph([pair for pair in steps if not (starts - {start}).intersection(pair)])
        paths = by_end(others, start)
        expected |= set().union(*(paths[end] for end in ends))
    assert len(found) == len(set(found))
    assert set(found) == expected
