"""`evidence`, and what `check` says of it."""

import json
from typing import Any

import pytest

from tests.app.calling import Caller
from tests.planning.evidence import EVIDENCE

KEYS = {"id", "sentence", "figures", "population", "measure", "year", "sources", "limits"}
DAY = ("--as-of", "2026-11-23")


def told(call: Caller, *arguments: str) -> list[dict[str, Any]]:
    said = call("evidence", *arguments, *DAY, "--json")
    assert (said.code, said.err) == (0, "")
    answer = json.loads(said.out)
    assert isinstance(answer, list)
    return answer


@pytest.mark.parametrize("arguments", [(), ("--card", "htq_4"), ("--sector", "digital"), ("--occupation", "OCC0127")])
def test_every_fact_told_has_its_parts_and_its_figures_have_a_source(call: Caller, arguments: tuple[str, ...]) -> None:
    for item in told(call, *arguments):
        assert item.keys() == KEYS
        if item["figures"]:
            assert item["population"]
            assert item["measure"]
            assert item["year"]
            assert item["limits"]
            assert all(source["id"] and source["address"] for source in item["sources"])
            assert item["sources"]


def test_everything_that_may_be_shown_is_told_where_nothing_is_named(call: Caller) -> None:
    assert [item["id"] for item in told(call)] == [fact.id for fact in EVIDENCE.evidence if fact.show]


def test_figures_are_told_exactly_and_kept_back_where_they_are_not_whole(call: Caller) -> None:
    by_id = {item["id"]: item for item in told(call)}
    assert by_id["C03"]["figures"][0] == {"label": "Medicine and dentistry", "value": 53300, "unit": "GBP per year"}
    assert by_id["A10"]["figures"] == []
    assert "No reliable figure." in by_id["A10"]["sentence"]


def test_people_read_one_sentence_a_line(call: Caller) -> None:
    lines = call("evidence", "--sector", "digital", *DAY).out.splitlines()
    assert lines == [item["sentence"] for item in told(call, "--sector", "digital")]


def test_the_pay_of_an_occupation_comes_first_then_its_sector_and_level(call: Caller) -> None:
    first, *others = told(call, "--occupation", "OCC0127")
    assert first["id"] == "SOC 2137"
    assert {"lower quartile", "median", "upper quartile"} <= {figure["label"] for figure in first["figures"]}
    assert first["sentence"].startswith("IT network professionals: £")
    assert others
    assert {item["id"] for item in others} <= set(told_ids(call))


def told_ids(call: Caller) -> list[str]:
    return [item["id"] for item in told(call)]


def test_a_sector_without_evidence_has_no_reliable_figure(call: Caller) -> None:
    assert call("evidence", "--sector", "hair_and_beauty", *DAY).out == "No reliable figure.\n"
    assert told(call, "--sector", "hair_and_beauty") == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--card", "hncc"), "There is no qualification 'hncc'; did you mean 'hnc'?\n"),
        (("--sector", "digitl"), "There is no sector 'digitl'; did you mean 'digital'?\n"),
        (("--occupation", "OCC0127x"), "There is no occupation 'OCC0127x'; did you mean 'OCC0127'?\n"),
        (
            ("--card", "hnc", "--sector", "digital"),
            "Ask about one at a time: --card, --sector or --occupation.\n",
        ),
    ],
)
def test_what_does_not_exist_is_refused_with_the_nearest(call: Caller, arguments: tuple[str, ...], says: str) -> None:
    said = call("evidence", *arguments)
    assert (said.code, said.out, said.err) == (2, "", says)


def test_the_check_lists_what_is_due_to_be_read_again(call: Caller) -> None:
    assert "Read again" not in call("check", *DAY).out
    lines = call("check", "--as-of", "2029-01-01").out.splitlines()
    assert "Read again since 2028-11-23: fact A01." in lines
    assert "Read again since 2028-11-23: source LEO2223." in lines
    assert not any("fact J05" in line for line in lines)


def test_the_check_counts_tables_limits_corrections_and_pages(call: Caller) -> None:
    lines = [line.split(maxsplit=1) for line in call("check", *DAY).out.splitlines()]
    counts = {words[1]: words[0] for words in lines if len(words) > 1}
    assert (counts["tables of outcomes"], counts["rows of outcomes"]) == ("6", "334")
    assert (counts["limits"], counts["corrections"], counts["pages on evidence"]) == ("15", "10", "3")
