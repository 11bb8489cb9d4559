"""`pathplanner compare`: routes side by side, as a table for people and as JSON for other programs."""

import json
from pathlib import Path
from typing import Any

import pytest

from pathplanner.app.compare_shape import CompareAnswer, schema_text
from pathplanner.core.levels import LevelId
from tests.app.calling import Caller
from tests.planning.real import FRAMEWORK

ROOT = Path(__file__).parents[2]
AS_OF = ("--as-of", "2026-11-23")
FROM = ("--from", "gcse_9_4", "--to", "degree", *AS_OF)


def answer(call: Caller, *arguments: str) -> dict[str, Any]:
    said = call("compare", *arguments, "--json")
    assert (said.code, said.err) == (0, "")
    read: dict[str, Any] = json.loads(said.out)
    return read


def listed(call: Caller, *arguments: str) -> list[dict[str, Any]]:
    said = call("routes", *arguments, "--limit", "0", "--json")
    read: list[dict[str, Any]] = json.loads(said.out)["routes"]
    return read


@pytest.fixture
def file(tmp_path: Path) -> Path:
    sam = {"held": [{"id": "gcse_9_4", "count": 5, "english": "5", "maths": "4"}], "age": 16, "job_offer": False}
    path = tmp_path / "sam.json"
    path.write_text(json.dumps(sam), encoding="utf-8")
    return path


def test_the_answer_has_the_shape_that_other_programs_rely_on(call: Caller, file: Path) -> None:
    whole = answer(call, "--learner", str(file), "--to", "degree", *AS_OF, "--start", "2027-09", "--routes", "1,3,5")
    assert whole.keys() >= {"start", "prices", "routes"}
    assert whole["start"] == "2027-09"
    assert len(whole["routes"]) == 3
    for route in whole["routes"]:
        assert route.keys() >= {"steps", "months", "age_at_end", "fees_gbp", "entitlement", "unmet", "pareto"}
        assert route.keys() >= {"earns_while_learning"}
        assert route["fees_gbp"].keys() == {"min", "max", "unknown"}
        assert route["entitlement"].keys() >= {"credits_used", "credits_left", "gbp_used", "gbp_left", "priced_at"}
        assert route["age_at_end"][0] >= 16
        assert isinstance(route["pareto"], bool)
        assert isinstance(route["unmet"], list)


def test_the_schema_that_is_published_is_that_of_the_answer(call: Caller) -> None:
    assert (ROOT / "docs" / "compare.schema.json").read_text(encoding="utf-8") == schema_text(), "run: make schema"
    schema, whole = json.loads(schema_text()), answer(call, *FROM)
    assert whole.keys() == schema["properties"].keys()
    assert whole["routes"][0].keys() == schema["$defs"]["RouteAnswer"]["properties"].keys()
    assert CompareAnswer.model_validate(whole).model_dump(mode="json", by_alias=True) == whole


def test_the_numbers_are_those_of_the_list_of_routes(call: Caller) -> None:
    found = listed(call, *FROM)
    whole = answer(call, *FROM, "--routes", "5,1,40")
    for number, route in zip((5, 1, 40), whole["routes"], strict=True):
        assert route["steps"] == [step["to"] for step in found[number - 1]["steps"]]
        assert route["earns_while_learning"] == found[number - 1]["earns_while_learning"]
        assert len(route["unmet"]) == found[number - 1]["unmet"]


def test_the_first_three_are_compared_where_none_is_named(call: Caller) -> None:
    assert answer(call, *FROM)["routes"] == answer(call, *FROM, "--routes", "1,2,3")["routes"]


@pytest.mark.parametrize("via", ["t_level,hnc,bachelor_hons", "gcse_9_4, t_level, hnc, bachelor_hons"])
def test_a_route_is_picked_by_the_cards_it_runs_through(call: Caller, via: str) -> None:
    route = answer(call, *FROM, "--start", "2027-09", "--via", via)["routes"]
    assert [each["steps"] for each in route] == [["t_level", "hnc", "bachelor_hons"]]
    assert route[0]["months"] == [60, 72]
    assert route[0]["ends"] == ["2032-09", "2033-09"]
    assert route[0]["off_ramps"] == ["hnc"]


def test_a_start_in_the_way_of_several_is_asked_for(call: Caller) -> None:
    both = ("--from", "t_level", "--from", "a_level", "--to", "degree", *AS_OF)
    said = call("compare", *both, "--via", "bachelor_hons")
    assert said.code == 2
    assert said.err.startswith("Several routes run through exactly these, from ")
    assert answer(call, *both, "--via", "a_level,bachelor_hons")["routes"][0]["from"] == "a_level"


def test_a_length_that_is_not_known_has_no_end(call: Caller) -> None:
    route = answer(call, *FROM, "--via", "toq,htq_4,htq_5,top_up")["routes"][0]
    assert route["months"] == [36, None]
    assert route["months_unknown"] == ["toq"]
    assert route["ends"][1] is None
    assert route["age_at_end"] == [None, None]


def test_the_start_is_next_september_where_none_is_told(call: Caller) -> None:
    assert answer(call, *FROM)["start"] == "2027-09"


def test_the_mark_is_that_of_all_routes_not_of_those_compared_alone(call: Caller) -> None:
    number = len(listed(call, *FROM))
    marks = [answer(call, *FROM, "--routes", str(each))["routes"][0]["pareto"] for each in range(1, number, 9)]
    assert True in marks
    assert False in marks


def test_what_is_not_met_is_named_with_what_it_asks(call: Caller, file: Path) -> None:
    via = ("--via", "advanced_app,degree_app")
    unmet = answer(call, "--learner", str(file), "--to", "degree", *AS_OF, *via)["routes"][0]["unmet"]
    assert [(each["step"], each["kind"]) for each in unmet] == [("advanced_app", "job_offer")]
    assert unmet[0]["asks"] == "A job with an employer who trains apprentices"


def test_people_read_a_table_with_a_column_for_each_route(call: Caller) -> None:
    said = call("compare", *FROM, "--routes", "1,9,20")
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert max(map(len, lines)) <= 120
    assert all(f"Route {number}" in lines[0] for number in (1, 2, 3))
    for row in ("Steps", "Time", "Age at the end", "Fees", "Entitlement", "Earning on the", "Conditions", "Off-ramps"):
        assert any(line.startswith(row) for line in lines), row
    assert "(they differ)" in said.out


def test_no_figure_of_pay_stands_without_its_source_and_a_limit(call: Caller) -> None:
    said = call("compare", *FROM, "--via", "a_level,bachelor_hons").out.replace("\n", " ")
    assert "£23,700 to £42,300, median £31,400" in said
    assert said.count("Measure:") >= 3
    assert "Source:" in said
    assert "Keep in mind:" in said


def test_pay_is_that_of_the_sector_of_interest(call: Caller, tmp_path: Path) -> None:
    path = tmp_path / "sam.json"
    path.write_text(json.dumps({"held": [{"id": "t_level"}], "sectors": ["digital"]}), encoding="utf-8")
    said = call("compare", "--learner", str(path), "--to", "degree", *AS_OF, "--via", "bachelor_hons")
    assert "Computing, 5 years after" in said.out
    assert "Medicine" not in said.out


def test_an_own_card_is_compared_like_any_other(call: Caller, tmp_path: Path) -> None:
    own = {"own": {"name": "French Baccalauréat", "level": LevelId.THREE.value, "like": "a_level"}}
    path = tmp_path / "sam.json"
    path.write_text(json.dumps({"held": [own]}), encoding="utf-8")
    whole = answer(call, "--learner", str(path), "--to", "degree", *AS_OF)
    assert all(route["from"].startswith("own_") for route in whole["routes"])
    assert whole["data_version"] == FRAMEWORK.version
