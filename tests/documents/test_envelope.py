"""A plan file says what the plan says, in any version of the file that there was."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathplanner.core.learner import MOST_HELD
from pathplanner.core.plan import MOST_ACTIONS, Plan
from pathplanner.documents.envelope import PlanText, read_text, written
from pathplanner.documents.migrations import FORMAT_VERSION, SECTOR_OF_NUMBER
from pathplanner.documents.refusals import PlanFileRefused, Reason
from tests.documents.making import TEXTS, file_of, plan_of, plans, sentence
from tests.planning.real import FRAMEWORK

FILES = Path(__file__).parent / "files"


def refusal_of(content: bytes | dict[str, Any]) -> PlanFileRefused:
    with pytest.raises(PlanFileRefused) as caught:
        read_text(content if isinstance(content, bytes) else json.dumps(content).encode())
    sentence(caught.value)
    return caught.value


def said_by(plan: Plan) -> dict[str, Any]:
    said = json.loads(file_of(plan))
    assert isinstance(said, dict)
    return said


@settings(deadline=None)
@given(plans())
def test_every_plan_survives_its_file(plan: Plan) -> None:
    content = file_of(plan)
    text = read_text(content)
    assert text.envelope.content == plan
    assert written(text) == content


@settings(deadline=None)
@given(plans(), st.data())
def test_what_this_version_does_not_know_survives_its_file_wherever_it_stands(plan: Plan, data: st.DataObject) -> None:
    said = said_by(plan)
    named = said.pop("facts")  # whatever stands there is the name of a fact
    for table in _tables(said):
        if data.draw(st.booleans()):
            table["later: " + data.draw(TEXTS)] = data.draw(st.sampled_from([None, 1.5, "x", [{"a": []}], {"id": "b"}]))
    text = read_text(json.dumps(said).encode())
    assert text.envelope.content == plan
    assert json.loads(written(text)) == {**said, "facts": named}


def _tables(said: Any) -> list[dict[str, Any]]:
    inside = said.values() if isinstance(said, dict) else said if isinstance(said, list) else ()
    return [said] * isinstance(said, dict) + [table for inner in inside for table in _tables(inner)]


def test_what_is_not_known_stays_with_its_entry_when_others_go() -> None:
    said = said_by(plan_of("gcse_9_4", "t_level", "hnc"))
    said["content"]["learner"]["held"][1]["where"] = "Leeds"
    text = read_text(json.dumps(said).encode())
    fewer = text.envelope.model_copy(update={"content": plan_of("t_level", "a_level")})
    held = json.loads(written(PlanText(fewer, text.unknown)))["content"]["learner"]["held"]
    assert [entry.get("where") for entry in held] == ["Leeds", None]


def test_what_is_not_known_of_an_entry_goes_with_it() -> None:
    said = said_by(plan_of("gcse_9_4", "t_level"))
    said["content"]["learner"]["held"][1]["where"] = "Leeds"
    text = read_text(json.dumps(said).encode())
    fewer = text.envelope.model_copy(update={"content": plan_of("gcse_9_4")})
    assert "Leeds" not in written(PlanText(fewer, text.unknown)).decode()


def test_a_file_of_version_1_is_read_whole() -> None:
    text = read_text((FILES / "version_1.pathplan").read_bytes())
    assert text.unknown == ()
    assert text.envelope.format_version == FORMAT_VERSION
    assert text.envelope.delete_after == date(2027, 8, 31)
    plan = text.envelope.content
    assert plan.plan_a == ("t_level", "htq_4")
    assert (plan.learner.age, plan.learner.job_offer) == (18, False)
    assert [(held.qualification, held.count) for held in plan.learner.held] == [("gcse_9_4", 6), ("t_level", None)]
    assert [[award.grade for award in held.awards] for held in plan.learner.held] == [[], ["Merit"]]


@pytest.mark.parametrize("held", [None, 7, "held", [None, 7], [{"grade": 5}], {}])
def test_a_file_of_version_1_that_makes_no_sense_is_refused_as_any_other(held: object) -> None:
    said = {**said_by(Plan()), "format_version": 1}
    said["content"]["learner"]["held"] = held
    assert refusal_of(said).reason is Reason.WRONG_VALUE


def test_a_file_of_version_2_names_its_sectors_and_forgets_what_was_said_of_subjects() -> None:
    text = read_text((FILES / "version_2.pathplan").read_bytes())
    assert text.unknown == ()
    assert text.envelope.format_version == FORMAT_VERSION
    assert text.envelope.facts == {"t_level.cost": "0a1b2c3d", "t_level>htq_4.conditions": "4e5f6a7b"}
    assert text.envelope.content.learner.sectors == ("digital", "health_and_science", "not_a_number")
    assert text.envelope.content.plan_a == ("t_level", "htq_4")


def test_every_sector_that_had_a_number_is_still_known() -> None:
    assert sorted(SECTOR_OF_NUMBER.values()) == sorted(FRAMEWORK.sector)


@pytest.mark.parametrize("sectors", [None, 7, "7", [None, 7], {}, ["7", "digital"]])
def test_sectors_of_version_2_that_make_no_sense_are_refused_as_any_other(sectors: object) -> None:
    said = {**said_by(Plan()), "format_version": 2}
    said["content"]["learner"]["sectors"] = sectors
    assert refusal_of(said).reason is Reason.WRONG_VALUE


@pytest.mark.parametrize("part", ["facts", "content"])
def test_a_file_of_version_2_with_a_part_that_makes_no_sense_is_refused_as_any_other(part: str) -> None:
    assert refusal_of({**said_by(Plan()), "format_version": 2, part: 7}).reason is Reason.WRONG_VALUE


def test_a_file_of_a_newer_version_says_which_and_is_not_read() -> None:
    refusal = refusal_of({**said_by(Plan()), "format_version": FORMAT_VERSION + 1, "app_version": "9.9", "content": 1})
    assert refusal.reason is Reason.NEWER
    assert "9.9" in sentence(refusal)
    assert "Nothing was changed" in sentence(refusal)


@pytest.mark.parametrize("version", [None, "2", 2.0, True, 0, -1])
def test_a_file_says_its_version_as_a_whole_number(version: object) -> None:
    assert refusal_of({**said_by(Plan()), "format_version": version}).reason is Reason.NO_VERSION


@pytest.mark.parametrize(
    "said", [b"[]", b"null", b"7", b'"pathplan"', b"{}", b'{"format": "calendar"}', b'{"format":[]}']
)
def test_another_kind_of_file_is_no_plan(said: bytes) -> None:
    assert refusal_of(said).reason is Reason.NOT_A_PLAN


def test_more_is_not_held_than_fits() -> None:
    said = said_by(Plan())
    said["content"]["learner"]["held"] = [{"qualification": f"card_{number}"} for number in range(MOST_HELD)]
    read_text(json.dumps(said).encode())
    said["content"]["learner"]["held"][0]["awards"] = [{}, {}]
    refusal = refusal_of(said)
    assert refusal.reason is Reason.TOO_MANY_HELD
    assert refusal.values == {"count": MOST_HELD + 1, "most": MOST_HELD}


def test_more_is_not_to_be_done_than_fits() -> None:
    said = said_by(Plan())
    said["content"]["actions"] = [{"what": "Ring the college"}] * (MOST_ACTIONS + 1)
    assert refusal_of(said).reason is Reason.TOO_MANY_ACTIONS


@pytest.mark.parametrize(
    ("way", "value", "place"),
    [
        (("content", "learner", "age"), "18", "content.learner.age"),
        (("content", "learner", "age"), True, "content.learner.age"),
        (("content", "learner", "age"), 1_000, "content.learner.age"),
        (
            ("content", "learner", "held"),
            [{"qualification": "t_level"}, {"qualification": None}],
            "held[2].qualification",
        ),
        (("content", "learner", "held"), [{"qualification": "t_level"}] * 2, "content.learner"),
        (("content",), None, "content"),
        (("saved",), "yesterday", "saved"),
        (("saved",), "2026-11-23T14:30:00", "saved"),
        (("delete_after",), "31 August", "delete_after"),
        (("data_version",), 7, "data_version"),
    ],
)
def test_a_wrong_value_is_told_with_its_place(way: tuple[str, ...], value: object, place: str) -> None:
    said = at = said_by(Plan())
    for part in way[:-1]:
        at = at[part]
    at[way[-1]] = value
    refusal = refusal_of(said)
    assert refusal.reason is Reason.WRONG_VALUE
    assert place in sentence(refusal)


def test_every_fault_is_told() -> None:
    refusal = refusal_of({**said_by(Plan()), "data_version": 1, "app_version": 2, "saved": 3})
    assert len(refusal.faults) == 3
    assert sentence(refusal).endswith("There are 2 more faults.")


def test_characters_that_nobody_can_see_are_not_written() -> None:
    plan = plan_of("t_level\0\ud800")
    assert read_text(file_of(plan)).envelope.content == plan_of("t_level")


def test_a_plan_that_nobody_could_open_again_is_not_written() -> None:
    text = read_text(file_of(plan_of("t_level")))
    long = text.envelope.model_copy(update={"app_version": "x" * 5_000_000})
    with pytest.raises(PlanFileRefused) as caught:
        written(PlanText(long, text.unknown))
    assert caught.value.reason is Reason.TOO_BIG


def test_a_file_that_was_edited_on_windows_is_read() -> None:
    content = file_of(plan_of("t_level"))
    assert read_text(b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n")) == read_text(content)
