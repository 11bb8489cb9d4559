"""The routes as CTDL Pathways, expanded against a kept copy of the terms they need; nothing is fetched."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld  # type: ignore[import-untyped] # it has no stubs

from pathplanner.core.destinations import DEGREE, HTQ
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Award, Held, Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.own import OwnCard
from pathplanner.core.plan import Plan
from pathplanner.planning.own import with_own
from pathplanner.planning.routes import plan_a_route, plan_route, routes
from pathplanner.planning.wording import Wording
from pathplanner.reporting.ctdl import CONTEXT, ctdl_file
from pathplanner.reporting.outgoing import Outgoing
from pathplanner.reporting.pages import Ways
from tests.reporting.real import TODAY, TYPICAL, filled, ids, library
from tests.reporting.test_whole_plan import MARKER, large

TERMS = "https://purl.org/ctdl/terms/"
KEPT = json.loads((Path(__file__).parent / "ctdl_context.json").read_text(encoding="utf-8"))
REQUIRED = {
    "Organization": ("ctid", "name", "description"),
    "Pathway": (
        "ctid",
        "name",
        "description",
        "ownedBy",
        "hasDestinationComponent",
        "hasPart",
        "hasChild",
        "lifeCycleStatusType",
    ),
    "CredentialComponent": ("ctid", "name", "description", "credentialType", "isPartOf"),
    "BasicComponent": ("ctid", "name", "description", "isPartOf"),
}
STARTS = ("t_level", "a_level", "gcse_1_3", "advanced_app", "no_qualifications", "hnc")


def told(plan: Plan, ways: Ways | None = None, today: date = TODAY) -> dict[str, Any]:
    framework = with_own(library().framework, plan.learner)
    own = Ways(plan_a_route(framework, plan), plan_route(framework, plan, plan.plan_b))
    wording = Wording(framework, str)
    out = Outgoing(plan, ways or own, filled(plan), framework, wording, today)
    said: dict[str, Any] = json.loads(ctdl_file(out))
    return said


@cache
def of_start(start: str) -> tuple[dict[str, Any], ...]:
    learner = Learner(held=(Held(qualification=QualificationId(start)),))
    plan = Plan(learner=learner)
    found = routes(library().framework, learner, (HTQ, DEGREE), TODAY)
    return tuple(told(plan, Ways(one, other)) for one, other in zip(found[::9], found[4::9], strict=False))


def expanded(said: dict[str, Any]) -> list[dict[str, Any]]:
    def kept_copy(url: str, _options: object) -> dict[str, Any]:
        assert url == CONTEXT
        return {"contextUrl": None, "documentUrl": url, "document": KEPT}

    found: list[dict[str, Any]] = jsonld.expand(said, {"documentLoader": kept_copy})
    return found


def refs(node: dict[str, Any], name: str) -> list[str]:
    (listed,) = node.get(TERMS + name, [{"@list": []}])
    return [each["@id"] for each in listed["@list"]]


@pytest.mark.parametrize("start", STARTS)
def test_every_required_property_is_there_after_expansion_and_no_key_is_dropped(start: str) -> None:
    for said in of_start(start):
        nodes = expanded(said)
        assert len(nodes) == len(said["@graph"])
        for compact, node in zip(said["@graph"], nodes, strict=True):
            kind = node["@type"][0].removeprefix(TERMS)
            assert [name for name in REQUIRED[kind] if TERMS + name not in node] == []
            assert len(node) == len(compact)
            assert all(key.startswith(("@", "https://")) for key in node)
            assert len(compact["ceterms:description"]["en"]) >= 15


@pytest.mark.parametrize("start", STARTS)
def test_every_component_hangs_on_the_destination_and_every_link_leads_somewhere(start: str) -> None:
    for said in of_start(start):
        nodes = {node["@id"]: node for node in expanded(said)}
        pathways = [node for node in nodes.values() if node["@type"] == [TERMS + "Pathway"]]
        for pathway in pathways:
            (end,) = refs(pathway, "hasDestinationComponent")
            assert refs(nodes[end], "isDestinationComponentOf") == [pathway["@id"]]
            reached, waiting = set[str](), [end]
            while waiting:
                here = waiting.pop()
                reached.add(here)
                waiting += refs(nodes[here], "hasChild")
            assert reached == set(refs(pathway, "hasPart"))
        for name, node in nodes.items():
            for forth, back in (("hasChild", "isChildOf"), ("precedes", "precededBy")):
                if node["@type"] != [TERMS + "Pathway"]:
                    assert all(name in refs(nodes[other], back) for other in refs(node, forth))
            for condition in node.get(TERMS + "hasCondition", [{"@list": []}])[0]["@list"]:
                assert TERMS + "description" in condition
                assert all(target in nodes for target in refs(condition, "targetComponent"))


def test_there_is_a_pathway_for_each_destination_and_routes_to_one_share_theirs() -> None:
    def pathways(said: dict[str, Any]) -> list[str]:
        return [node["ceterms:name"]["en"] for node in said["@graph"] if node["@type"] == "ceterms:Pathway"]

    assert pathways(told(TYPICAL)) == [
        "Ways to Top-up year (final year of an honours degree)",
        "Ways to Degree apprenticeship, level 6",
    ]
    together = TYPICAL.changed(plan_b=ids("t_level", "foundation_degree", "top_up"))
    assert pathways(told(together)) == ["Ways to Top-up year (final year of an honours degree)"]
    assert told(Plan()) == {"@context": CONTEXT, "@graph": []}


def test_nothing_of_the_person_is_in_it() -> None:
    own = Held(qualification=QualificationId("own_1"), own=OwnCard(name="Zyself award", level=LevelId.THREE))
    learner = Learner(held=(own, Held(qualification=ids("t_level")[0], awards=(Award(grade="Zygrade"),))))
    mine = Plan(learner=learner, plan_a=ids("own_1", "bachelor_hons"))
    for plan in (large(), mine):
        assert MARKER not in json.dumps(told(plan)).lower()
    assert any(node["ceterms:name"] == {"en": "Another qualification"} for node in told(mine)["@graph"])


def test_somebody_else_with_the_same_routes_gives_the_same_bytes() -> None:
    other = TYPICAL.changed(name="Kim", private_notes="", actions=(), goals=())
    assert told(other, today=date(2027, 5, 1)) == told(TYPICAL)
