"""`pathplanner routes`: the list for people, and the JSON for other programs."""

import json
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from pathplanner.app.library import Library
from pathplanner.app.paths import resources_dir
from pathplanner.core.destinations import DEGREE, ENDS, HTQ
from tests.app.calling import Caller

AS_OF = ("--as-of", "2026-11-23")


def answer(call: Caller, *arguments: str) -> dict[str, Any]:
    said = call("routes", *arguments, "--json")
    assert said.code == 0, said.err
    assert said.err == ""
    read: dict[str, Any] = json.loads(said.out)
    return read


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(resources_dir())


def test_the_answer_has_the_shape_that_other_programs_rely_on(call: Caller) -> None:
    whole = answer(call, "--from", "t_level", *AS_OF)
    assert whole.keys() >= {"data_version", "as_of", "from", "lit", "routes"}
    assert (whole["as_of"], whole["from"]) == ("2026-11-23", ["t_level"])
    route = whole["routes"][0]
    assert route.keys() >= {"destination", "ends_on", "steps", "months", "earns_while_learning", "off_ramps"}
    assert route["months"].keys() == {"full_time", "part_time"}
    step = route["steps"][0]
    assert step.keys() >= {"from", "to", "mode", "conditions", "sources", "confidence"}
    assert step["conditions"][0].keys() == {"kind", "asks", "assessment", "says"}


def test_every_value_is_of_the_kind_that_was_promised(call: Caller, library: Library) -> None:
    whole = answer(call, "--from", "gcse_9_4", "--limit", "0", *AS_OF)
    assert set(whole["lit"].values()) <= {"here", "htq", "degree", "both", "none"}
    assert set(whole["lit"]) == set(library.framework.qualification)
    for route in whole["routes"]:
        assert route["destination"] in {"htq", "degree"}
        assert isinstance(route["earns_while_learning"], bool)
        for span in route["months"].values():
            assert span is None or len(span) == 2
        for step in route["steps"]:
            assert step["mode"] in {"direct", "credit", "work", "conditional"}
            assert step["confidence"] in {"verified", "background"}
            assert set(step["sources"]) <= set(library.framework.source)
            assert {condition["assessment"] for condition in step["conditions"]} <= {
                "met",
                "close",
                "not_met",
                "unknown",
            }


def test_every_route_leads_from_what_is_held_to_its_destination(call: Caller) -> None:
    routes = answer(call, "--from", "t_level", "--from", "gcse_9_4", "--limit", "0", *AS_OF)["routes"]
    assert routes
    for route in routes:
        steps = route["steps"]
        assert steps[0]["from"] in {"t_level", "gcse_9_4"}
        assert all(before["to"] == after["from"] for before, after in pairwise(steps))
        assert steps[-1]["to"] == route["ends_on"]
        assert route["ends_on"] in ENDS[route["destination"]]
        assert set(route["off_ramps"]) <= {step["to"] for step in steps[:-1]}


def test_several_can_be_held_and_one_named_twice_counts_once(call: Caller) -> None:
    whole = answer(call, "--from", "gcse_9_4", "--from", "t_level", "--from", "gcse_9_4")
    assert whole["from"] == ["gcse_9_4", "t_level"]
    assert whole["lit"]["gcse_9_4"] == whole["lit"]["t_level"] == "here"


def test_several_destinations_are_all_looked_at(call: Caller) -> None:
    routes = answer(call, "--from", "t_level", "--to", "hnd", "--to", "top_up", "--limit", "0")["routes"]
    assert {route["destination"] for route in routes} == {"hnd", "top_up"}
    assert all(route["ends_on"] == route["destination"] for route in routes)


def test_htq_and_degree_level_are_the_destinations_where_none_is_named(call: Caller) -> None:
    both = answer(call, "--from", "t_level", "--limit", "0")
    named = answer(call, "--from", "t_level", "--to", HTQ, "--to", DEGREE, "--limit", "0")
    assert both == named


@pytest.mark.parametrize(
    ("to", "card", "light"),
    [
        ("htq", "htq_4", "htq"),
        ("degree", "htq_4", "degree"),
        ("htq_5", "htq_4", "htq"),
        ("top_up", "htq_4", "degree"),
        ("pgce", "bachelor_hons", "goal"),
    ],
)
def test_a_destination_picked_by_its_id_counts_as_what_it_is(to: str, card: str, light: str, call: Caller) -> None:
    assert answer(call, "--from", "t_level", "--to", to, *AS_OF)["lit"][card] == light


def test_two_destinations_picked_by_their_ids_can_light_both(call: Caller) -> None:
    lit = answer(call, "--from", "t_level", "--to", "htq_5", "--to", "top_up", *AS_OF)["lit"]
    assert (lit["t_level"], lit["htq_4"], lit["masters"]) == ("here", "both", "none")


def test_a_limit_cuts_the_list_and_nothing_else(call: Caller) -> None:
    whole = answer(call, "--from", "no_qualifications", "--limit", "0", *AS_OF)
    first = answer(call, "--from", "no_qualifications", "--limit", "3", *AS_OF)
    assert len(whole["routes"]) > 100
    assert first == {**whole, "routes": whole["routes"][:3]}


def test_without_a_limit_the_first_twenty_are_listed(call: Caller) -> None:
    assert len(answer(call, "--from", "no_qualifications")["routes"]) == 20


def test_the_same_call_gives_the_same_answer(call: Caller) -> None:
    arguments = ("routes", "--from", "gcse_9_4", "--limit", "0", "--json", *AS_OF)
    assert call(*arguments) == call(*arguments)


def test_what_opens_later_is_lit_from_then_on(call: Caller) -> None:
    before = answer(call, "--from", "gcse_9_4", "--as-of", "2027-08-31")
    after = answer(call, "--from", "gcse_9_4", "--as-of", "2027-09-01")
    assert (before["lit"]["v_level"], before["as_of"]) == ("none", "2027-08-31")
    assert (after["lit"]["v_level"], after["as_of"]) == ("both", "2027-09-01")


def test_today_is_looked_at_where_no_day_is_named(call: Caller) -> None:
    days = (date.today().isoformat(), answer(call, "--from", "t_level")["as_of"], date.today().isoformat())
    assert days[1] in {days[0], days[2]}


def test_the_answer_is_plain_ascii_that_no_console_can_spoil(call: Caller) -> None:
    said = call("routes", "--from", "t_level", "--json")
    assert said.out.isascii()
    assert "£" in json.dumps(json.loads(said.out), ensure_ascii=False)


def test_people_read_a_numbered_list_in_the_same_order(call: Caller, library: Library) -> None:
    arguments = ("--from", "t_level", "--to", "degree", "--limit", "5", *AS_OF)
    lines = call("routes", *arguments).out.splitlines()
    short = library.english.short
    for number, (line, route) in enumerate(zip(lines, answer(call, *arguments)["routes"], strict=False), start=1):
        assert line.startswith(f"{number}. {short(route['steps'][0]['from'])} ")
        assert f"{short(route['ends_on'])} (" in line
    assert lines[5].startswith("These are the first 5 of ")


def test_people_read_where_each_route_leads_where_there_are_several_destinations(call: Caller) -> None:
    lines = call("routes", "--from", "t_level", "--limit", "0").out.splitlines()
    assert {line.split(". ", 1)[1].split(":")[0] for line in lines} == {"To HTQ", "To degree level"}


def test_no_route_is_said_in_a_sentence_and_is_no_fault(call: Caller) -> None:
    said = call("routes", "--from", "masters")
    assert (said.code, said.err) == (0, "")
    assert said.out == "No route is known; `pathplanner explain` says what is missing.\n"
    assert answer(call, "--from", "masters")["routes"] == []
