"""`sector` and `search`, for other programs and for people."""

import json
from typing import Any

import pytest

from pathplanner.core.ids import SectorId
from tests.app.calling import Caller
from tests.planning.jobs import OCCUPATIONS
from tests.planning.real import FRAMEWORK

AS_OF = ("--as-of", "2026-11-23")
BANDS = {"technical": "23", "higher_technical": "45", "professional": "67"}


def sector(call: Caller, name: str, *arguments: str) -> dict[str, Any]:
    said = call("sector", name, "--json", *AS_OF, *arguments)
    assert (said.code, said.err) == (0, "")
    answer = json.loads(said.out)
    assert isinstance(answer, dict)
    return answer


def occupations(answer: dict[str, Any]) -> list[dict[str, Any]]:
    return [each for band in BANDS for each in answer["occupations"][band]]


@pytest.mark.parametrize("name", FRAMEWORK.sector)
def test_a_sector_is_told_whole_by_level(name: str, call: Caller) -> None:
    answer = sector(call, name)
    assert (answer["sector"]["id"], answer["sector"]["name"]) == (name, FRAMEWORK.sector[SectorId(name)].name)
    assert {each["id"] for each in occupations(answer)} == {
        each.id for each in OCCUPATIONS.occupations if each.sector == name
    }
    for band, levels in BANDS.items():
        assert {each["level"] for each in answer["occupations"][band]} <= set(levels)


@pytest.mark.parametrize("name", FRAMEWORK.sector)
@pytest.mark.parametrize("basis", ["full_time", "all"])
def test_every_figure_of_pay_carries_its_source_its_year_and_its_group(name: str, basis: str, call: Caller) -> None:
    answer = sector(call, name, "--pay", basis)
    sources = {source["id"] for source in answer["sources"]}
    assert answer["source"] in sources
    for each in occupations(answer):
        pay = each["pay"]
        if pay["median"] is None:
            assert pay.keys() == {"group", "median", "why", "says"}
            assert pay["says"].startswith("No reliable figure: ")
        else:
            assert pay["source"] in sources
            assert (pay["group"], pay["basis"]) == (each["soc2020"], basis)
            assert all(pay[part] for part in ("year", "measure", "population", "place", "group_title", "unit"))
            assert pay["coefficient_of_variation"] <= 20
            assert all(part in pay["says"] for part in (f"£{pay['median']:,}", pay["year"], pay["group"]))


def test_each_occupation_names_what_serves_it(call: Caller) -> None:
    answer = sector(call, "digital")
    analyst = next(each for each in occupations(answer) if each["id"] == "OCC0118")
    hnc = next(each for each in analyst["qualifications"] if each["id"] == "HTQDZ3045")
    assert hnc == {
        "id": "HTQDZ3045",
        "title": "HNC Data Analyst",
        "kind": "htq",
        "level": "4",
        "card": "htq_4",
        "award": "hnc",
        "awarding_body": None,
        "t_level": None,
        "status": None,
        "offer": "open",
    }
    assert "OCC0117" in analyst["leads_on_to"]
    assert {each["awarding_body"] for each in analyst["qualifications"]} >= {"NCFE"}


def test_each_card_is_told_with_how_many_it_stands_for(call: Caller) -> None:
    assert sector(call, "hair_and_beauty")["cards"]["htq_4"] == {
        "named": 0,
        "is_all": True,
        "says": "none in this sector",
    }
    assert sector(call, "digital")["cards"]["hnc"] == {
        "named": 7,
        "is_all": False,
        "says": "at least 7 in this sector",
    }


def test_the_day_counts(call: Caller) -> None:
    before = json.loads(call("sector", "construction_and_the_built_environment", "--json", "--as-of", "2025-08-31").out)
    assert before["as_of"] == "2025-08-31"
    assert before["cards"]["t_level"] != sector(call, "construction_and_the_built_environment")["cards"]["t_level"]


def test_people_read_a_sector_in_lines(call: Caller) -> None:
    said = call("sector", "digital", *AS_OF)
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    heads = [line for line in lines if not line.startswith(" ")]
    assert heads[:4] == [
        "Digital: 64 occupations",
        "Technical, levels 2 and 3",
        "Higher technical, levels 4 and 5",
        "Professional, levels 6 and 7",
    ]
    at = lines.index("  OCC0118    level 4  Data analyst")
    assert lines[at + 1].strip() == "HTQ: 12; Apprenticeship: 1. Pay £30,835 to £47,045 a year, middle £38,572."
    assert "Office for National Statistics" in heads[4]
    assert "2025" in heads[4]
    assert heads[5:] == list(OCCUPATIONS.pay_terms.limits)


def search(call: Caller, *arguments: str) -> dict[str, Any]:
    said = call("search", *arguments, "--json")
    assert (said.code, said.err) == (0, "")
    answer = json.loads(said.out)
    assert isinstance(answer, dict)
    return answer


def test_a_search_tells_what_was_found_best_first(call: Caller) -> None:
    answer = search(call, "data analyst")
    assert (answer["query"], answer["is_guess"]) == ("data analyst", False)
    assert answer["count"] == len(answer["results"])
    assert answer["results"][0] == {
        "kind": "occupation",
        "id": "OCC0118",
        "title": "Data analyst",
        "level": "4",
        "sectors": ["digital"],
        "qualification_kind": None,
    }
    assert {each["kind"] for each in answer["results"]} == {"occupation", "qualification", "job_group"}


def test_the_first_twenty_are_told_unless_more_are_asked_for(call: Caller) -> None:
    answer = search(call, "engineer")
    assert (len(answer["results"]), answer["count"] > 20) == (20, True)
    assert len(search(call, "engineer", "--limit", "0")["results"]) == answer["count"]
    assert call("search", "engineer").out.splitlines()[-1] == (
        f"These are the first 20 of {answer['count']}; --limit 0 lists all."
    )


def test_people_read_what_was_found_and_whether_it_is_a_guess(call: Caller) -> None:
    assert "HTQDZ3045  HNC Data Analyst (HTQ, level 4)\n" in call("search", "hnc data").out
    assert "3544       Data analysts (Group of jobs)\n" in call("search", "data analysts").out
    assert call("search", "netwrok").out.startswith("No title has the words 'netwrok'; these have words that are like")
    assert search(call, "netwrok")["is_guess"]


def test_where_nothing_is_found_it_says_so(call: Caller) -> None:
    assert call("search", "xyzzy").out == "No title has the words 'xyzzy'.\n"
    assert search(call, "xyzzy")["results"] == []
