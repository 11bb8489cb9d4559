"""`--learner FILE.json`: read as it is meant, or refused in one sentence that says what, where and how to mend it."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pathplanner.app.asked import Refused
from pathplanner.app.learner_file import schema_text
from pathplanner.app.learners import learner_told
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import AgeBand, Award, Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.own import OwnCard
from tests.app.calling import Caller, Said
from tests.planning.real import FRAMEWORK

AS_OF = ("--as-of", "2026-11-23")
A_LEVEL = QualificationId("a_level")
ROOT = Path(__file__).parents[2]
SAM: dict[str, Any] = {
    "held": [
        {"id": "t_level", "grade": "Merit", "subject": "Digital", "achieved": False, "year": 2027},
        {"id": "gcse_9_4", "count": 4, "english": "6", "maths": "3"},
        {"id": "a_level", "grade": "D", "subject": "Art"},
        {"id": "a_level", "grade": "E", "subject": "Maths"},
    ],
    "age": 18,
    "job_offer": False,
    "in_learning": True,
    "in_work": False,
    "part_time": None,
    "must_earn": False,
    "sectors": ["care_services", "Digital"],
    "words": "Likes to build things.",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sam.json"


def written(file: Path, content: object) -> Path:
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return file


def told(file: Path, content: object) -> Learner:
    return learner_told(FRAMEWORK, written(file, content))


def is_one_sentence(said: Said) -> bool:
    return said.code == 2 and said.out == "" and said.err.count("\n") == 1 and "Traceback" not in said.err


def conditions(call: Caller, file: Path, *arguments: str) -> list[dict[str, str]]:
    said = call("routes", "--learner", str(file), "--limit", "0", "--json", *AS_OF, *arguments)
    assert said.code == 0, said.err
    routes = json.loads(said.out)["routes"]
    return [asked for route in routes for step in route["steps"] for asked in step["conditions"]]


# What is told


def test_entries_of_one_id_are_awards_of_one_qualification(file: Path) -> None:
    who = told(file, SAM)
    assert who.held_ids == ("t_level", "gcse_9_4", "a_level")
    assert who.held[0].awards == (Award(subject="Digital", grade="Merit", achieved=False, year=2027),)
    assert (who.held[1].count, who.held[1].english, who.held[1].maths) == (4, "6", "3")
    assert [award.subject for award in who.held[2].awards] == ["Art", "Maths"]
    assert (who.age, who.job_offer, who.part_time, who.words) == (18, False, None, "Likes to build things.")
    assert who.sectors == ("care_services", "digital")


def test_a_sector_may_be_told_by_the_number_that_it_once_had(file: Path) -> None:
    assert told(file, {"sectors": ["7", "14"]}).sectors == ("digital", "care_services")


def test_everything_may_be_left_out(file: Path) -> None:
    assert told(file, {}) == Learner()
    assert told(file, {"held": [{"id": "t_level"}]}).held[0].awards == ()


def test_gcses_listed_one_by_one_are_all_there_are(file: Path) -> None:
    entries = [{"id": "gcse_9_4", "subject": subject, "grade": "5"} for subject in ("English", "Maths", "Art")]
    assert told(file, {"held": entries}).held[0].count == 3
    assert told(file, {"held": entries[:1]}).held[0].count is None


def test_conditions_are_assessed_with_what_is_told(file: Path, call: Caller) -> None:
    written(file, SAM)
    found = {(asked["asks"], asked["assessment"], asked["says"]) for asked in conditions(call, file)}
    assert ("Pass in T Level", "met", "Met if you get the grade predicted.") in found
    assert ("4 GCSEs at grade 4 or above", "met", "Met by the GCSEs you have.") in found
    young = {"held": [{"id": "gcse_9_4", "count": 4, "english": "6", "maths": "4"}], "age": 16, "job_offer": False}
    found = {(asked["asks"], asked["assessment"], asked["says"]) for asked in conditions(call, written(file, young))}
    asks = "5 GCSEs at grade 4 or above, with English and maths"
    assert (asks, "close", "Missing: one more GCSE at grade 4 or above.") in found
    assert ("GCSE English and maths at grade 4 or above", "met", "Met by your English and maths.") in found


def test_points_come_with_what_universities_ask_for(file: Path, call: Caller) -> None:
    written(file, {"held": [{"id": "a_level", "grade": "D"}, {"id": "a_level", "grade": "E"}]})
    found = {asked["says"] for asked in conditions(call, file) if asked["kind"] == "ucas_points"}
    note = "Many universities ask for grades and subjects, not points."
    assert f"Missing: 8 points. You have 40. {note}" in found
    points = json.loads(call("routes", "--learner", str(file), "--json").out)["ucas_points"]
    assert (points["total"], points["says"]) == (40, f"40 UCAS Tariff points. {note}")


def test_a_learner_and_from_go_together(file: Path, call: Caller) -> None:
    written(file, {"held": [{"id": "t_level", "grade": "Merit"}], "age": 18})
    arguments = ("--learner", str(file), "--from", "gcse_9_4", "--from", "t_level", "--json")
    assert json.loads(call("routes", *arguments).out)["from"] == ["t_level", "gcse_9_4"]


def test_a_card_is_explained_to_a_learner(file: Path, call: Caller) -> None:
    written(file, {"held": [{"id": "t_level"}]})
    by_file = call("explain", "--learner", str(file), "--card", "hnc", *AS_OF)
    assert by_file == call("explain", "--from", "t_level", "--card", "hnc", *AS_OF)


# Own cards, an age band, and what was agreed

ABITUR: dict[str, Any] = {"name": "Abitur", "level": "3", "like": "a_level", "reason": "ENIC statement"}


def test_what_is_not_in_the_list_is_told_in_place_of_an_id(file: Path) -> None:
    undecided = {"own": {"level": "4", "undecided": True}}
    entries = [{"own": ABITUR, "grade": "1,9"}, undecided, {"id": "own_x", "own": {**ABITUR, "like": None}}]
    who = told(file, {"held": [*entries, {"id": "gcse_9_4"}]})
    assert who.held_ids == ("own_1", "own_2", "own_x", "gcse_9_4")
    assert who.held[0].own == OwnCard(name="Abitur", level=LevelId.THREE, like=A_LEVEL, reason="ENIC statement")
    assert who.held[0].awards == (Award(grade="1,9"),)
    assert who.held[1].own == OwnCard(level=LevelId.FOUR, undecided=True)


def test_routes_lead_on_from_what_is_not_in_the_list(file: Path, call: Caller) -> None:
    written(file, {"held": [{"own": ABITUR}]})
    answer = json.loads(call("routes", "--learner", str(file), "--json", *AS_OF).out)
    assert answer["from"] == ["own_1"]
    assert answer["lit"]["own_1"] == "here"
    assert answer["lit"]["bachelor_hons"] == "degree"
    asked = [asked["asks"] for route in answer["routes"] for asked in route["steps"][0]["conditions"]]
    assert "The provider decides whether Abitur is accepted" in asked
    assert "Abitur" in call("routes", "--learner", str(file), *AS_OF).out


def test_a_card_is_explained_from_what_is_not_in_the_list(file: Path, call: Caller) -> None:
    written(file, {"held": [{"own": ABITUR}]})
    said = call("explain", "--learner", str(file), "--card", "hnc", *AS_OF)
    assert said.out == "One step from Abitur: it is on a route to degree level.\n"
    assert call("explain", "--learner", str(file), "--card", "own_1").out == "You are here: you have Abitur.\n"


def test_an_age_band_is_told_instead_of_an_age(file: Path) -> None:
    assert told(file, {"age_band": "16_to_18"}).age_band is AgeBand.FROM_16_TO_18


@pytest.mark.parametrize("named", ["level_3_grades", "level_3_grades qualification=t_level grades=Pass"])
def test_a_condition_is_overridden_by_its_kind_or_its_key(named: str, file: Path, call: Caller) -> None:
    agreed = {"from": "t_level", "to": "hnc", "condition": named, "reason": "The college wrote."}
    written(file, {"held": [{"id": "t_level"}], "overrides": [agreed]})
    assert {
        (asked["assessment"], asked["says"])
        for asked in conditions(call, file)
        if asked["asks"] == "Pass in T Level" and asked["assessment"] == "overridden"
    } == {("overridden", "Agreed after discussion: The college wrote.")}


def test_what_the_provider_decides_of_an_own_card_can_be_overridden(file: Path) -> None:
    agreed = {"from": "own_1", "to": "hnc", "condition": "provider_decides", "reason": "Offer"}
    (override,) = told(file, {"held": [{"own": ABITUR}], "overrides": [agreed]}).overrides
    assert override.key == ("own_1", "hnc", "provider_decides about=whether Abitur is accepted")


AGREED = {"from": "t_level", "to": "hnc", "condition": "level_3_grades", "reason": "Offer"}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            {"held": [{"own": {**ABITUR, "like": "a_levl"}}]},
            "held, number 1, own, like: there is no qualification 'a_levl'; did you mean 'a_level'?",
        ),
        ({"held": [{"own": {"level": "3"}}]}, "held, number 1, own, name: is missing."),
        ({"held": [{"own": {"name": "Abitur"}}]}, "held, number 1, own.level: is missing."),
        (
            {"held": [{"own": {**ABITUR, "nam": "Abitur"}}]},
            "held, number 1, own.nam: is not a field here; did you mean 'name'?",
        ),
        ({"held": [{"own": "Abitur"}]}, "held, number 1, own: needs names with values in braces."),
        (
            {"held": [{"id": "t_level", "own": ABITUR}]},
            "held, number 1, id: begins with 'own_' where own is told; change it or leave it out.",
        ),
        (
            {"held": [{"id": "own_1", "own": ABITUR}, {"id": "own_1", "own": ABITUR}]},
            "held, number 2, id: 'own_1' is used already; choose another or leave it out.",
        ),
        ({"held": [{"id": "own_1"}]}, "held, number 1, id: there is no qualification 'own_1'"),
        (
            {"held": [{"own": ABITUR, "english": "5"}]},
            "held, number 1, english: belongs on an entry of 'gcse_9_4' or 'gcse_1_3'.",
        ),
        ({"age": 17, "age_band": "16_to_18"}, "age_band: the age is told already; keep one."),
        (
            {"age_band": "17"},
            "age_band: needs 'under_16', '16_to_18', '19_to_23' or '24_or_over', not '17'.",
        ),
        (
            {"overrides": [{**AGREED, "from": "t_levl"}]},
            "overrides, number 1, from: there is no qualification 't_levl'; did you mean 't_level'?",
        ),
        (
            {"overrides": [{**AGREED, "to": "hnd"}]},
            "overrides, number 1, to: no step leads from 't_level' to 'hnd'; did you mean 'hnc'?",
        ),
        (
            {"overrides": [{**AGREED, "condition": "age"}]},
            "overrides, number 1, condition: this step has no condition 'age'; "
            "write one of 'completed_award', 'level_3_grades'.",
        ),
        (
            {"overrides": [{**AGREED, "from": "epq", "to": "bachelor_hons"}]},
            "overrides, number 1, condition: 'level_3_grades' is asked more than once; write one of ",
        ),
        (
            {"overrides": [{**AGREED, "reason": " "}]},
            "overrides, number 1, reason: needs some text: it is kept and printed.",
        ),
        (
            {"overrides": [AGREED, AGREED]},
            "overrides, number 2, condition: 'level_3_grades' is overridden already; keep one.",
        ),
        (
            {"overrides": [{**AGREED, "form": "t_level"}]},
            "overrides, number 1, form: is not a field here; did you mean 'from'?",
        ),
    ],
)
def test_an_own_card_or_an_override_that_does_not_fit_is_said(
    content: object, sentence: str, file: Path, call: Caller
) -> None:
    said = call("routes", "--learner", str(written(file, content)))
    assert is_one_sentence(said)
    assert said.err.startswith(f"sam.json, {sentence}")


# What does not fit


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            {"held": [{"id": "t_level", "grade": "Merti"}]},
            "held, number 1, grade: there is no grade 'Merti' for T Level; did you mean 'Merit'?",
        ),
        (
            {"held": [{"id": "t_levl"}]},
            "held, number 1, id: there is no qualification 't_levl'; did you mean 't_level'?",
        ),
        (
            {"held": [{"id": "a_level", "grade": "ABB"}]},
            "held, number 1, grade: 'ABB' is several grades; write an entry for each A level.",
        ),
        (
            {"held": [{"id": "doctorate", "grade": "A"}]},
            "held, number 1, grade: Doctorate has no grades; leave it out.",
        ),
        (
            {"held": [{"id": "t_level", "english": "5"}]},
            "held, number 1, english: belongs on an entry of 'gcse_9_4' or 'gcse_1_3'; here, tell subject and grade.",
        ),
        (
            {"held": [{"id": "gcse_9_4", "count": 5}, {"id": "gcse_9_4", "count": 6}]},
            "held, number 2, count: 6 does not fit 5, told before; keep one.",
        ),
        (
            {"held": [{"id": "t_level", "yeer": 2026}]},
            "held, number 1, yeer: is not a field here; did you mean 'year'?",
        ),
        ({"held": [{"grade": "Merit"}]}, "held, number 1, id: is missing."),
        ({"held": ["t_level"]}, "held, number 1: needs names with values in braces."),
        ({"held": "t_level"}, "held: needs a list in square brackets, not 't_level'."),
        ({"age": "18"}, "age: needs a whole number, not '18'."),
        ({"age": 18.5}, "age: needs a whole number, not 18.5."),
        ({"age": 200}, "age: needs a number of at most 120, not 200."),
        ({"job_offer": 1}, "job_offer: needs true or false, not 1."),
        ({"agee": 18}, "agee: is not a field here; did you mean 'age'?"),
        ({"sectors": ["Digitl"]}, "sectors, number 1: there is no sector 'Digitl'; did you mean 'Digital'?"),
        ({"sectors": ["Digital", "digital"]}, "sectors, number 2: 'digital' is named already; keep one."),
        ([], "all of it: needs names with values in braces."),
        ('{"age": 18', "line 1, column 11: is not valid JSON: expecting ',' delimiter."),
        ("", "line 1, column 1: is not valid JSON: expecting value."),
        ('{"age": 18, "age": 19}', "all of it: 'age' stands twice in one pair of braces; keep one."),
        ('{"age": NaN}', "all of it: NaN is no number; leave it out."),
        ('{"age": ' + "9" * 5000 + "}", "all of it: has a number too long to read."),
        ("[" * 100_000, "all of it: has brackets within brackets far deeper than a learner needs."),
        ('{"words": "' + "x" * 1_000_000 + '"}', "all of it: is larger than 1 MB, far more than a learner takes."),
    ],
)
def test_what_does_not_fit_is_said_in_one_sentence(content: object, sentence: str, file: Path, call: Caller) -> None:
    said = call("routes", "--learner", str(written(file, content)))
    assert is_one_sentence(said)
    assert said.err == f"sam.json, {sentence}\n"


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, file: Path, call: Caller) -> None:
    said = call("routes", "--learner", str(file))
    assert is_one_sentence(said)
    assert said.err == "sam.json, all of it: cannot be read: No such file or directory.\n"
    file.write_bytes(b'{"words": "\xff"}')
    said = call("explain", "--learner", str(file), "--card", "hnc")
    assert is_one_sentence(said)
    assert said.err == "sam.json, all of it: is not text in UTF-8; save it as UTF-8.\n"
    assert is_one_sentence(call("routes", "--learner", str(tmp_path)))


def test_a_mark_at_the_beginning_of_the_file_is_no_fault(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf{}")
    assert learner_told(FRAMEWORK, file) == Learner()


# Anything at all

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
ENTRY = st.fixed_dictionaries(
    {},
    optional={
        "id": st.sampled_from(["t_level", "gcse_9_4", "a_level", "fs_l2", "nothing"]) | JSON,
        "grade": st.sampled_from(["Merit", "A", "9", "C", "45D"]) | JSON,
        "count": st.integers(-1, 120) | JSON,
        "english": st.sampled_from(["4", "C", ""]) | JSON,
        "achieved": st.booleans() | JSON,
        "year": st.integers(1900, 2200) | JSON,
        "subject": st.text(max_size=130) | JSON,
        "own": st.sampled_from([{"name": "Abitur", "level": "3"}, {"level": "2", "undecided": True}, {}]) | JSON,
    },
)
AGREEMENT = st.fixed_dictionaries(
    {},
    optional={
        "from": st.sampled_from(["t_level", "own_1", "x"]) | JSON,
        "to": st.sampled_from(["hnc", "x"]) | JSON,
        "condition": st.sampled_from(["age", "completed_award", "provider_decides"]) | JSON,
        "reason": st.text(max_size=10) | JSON,
    },
)
LEARNER = st.fixed_dictionaries(
    {},
    optional={
        "held": st.lists(ENTRY, max_size=4) | JSON,
        "age": st.integers(-5, 130) | JSON,
        "sectors": st.lists(st.sampled_from(["1", "care_services", "Digital", "x"]), max_size=5) | JSON,
        "words": JSON,
        "age_band": st.sampled_from(["under_16", "16_to_18", "x"]) | JSON,
        "overrides": st.lists(AGREEMENT, max_size=3) | JSON,
    },
)


def refusal(file: Path) -> Refused | None:
    """What is said against the file; None where it tells of a learner."""
    try:
        learner_told(FRAMEWORK, file)
    except Refused as refused:
        return refused
    return None


def is_fine(said: Refused | None) -> bool:
    return said is None or (
        said.exit_code == 2 and said.message.startswith("sam.json, ") and said.message.isprintable()
    )


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200) | (LEARNER | JSON).map(lambda content: json.dumps(content).encode()))
@example(content=b'{"words": "\\ud800"}')
@example(content=b"\x00")
def test_whatever_stands_in_the_file_it_is_a_learner_or_one_sentence(content: bytes, file: Path) -> None:
    file.write_bytes(content)
    assert is_fine(refusal(file))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    at=st.integers(0, len(json.dumps(SAM)) - 1),
    change=st.sampled_from([b"", b"\0", b"{", b'"', b"9", b"\xff"]),
    is_cut=st.booleans(),
)
def test_a_damaged_file_is_a_learner_or_one_sentence(at: int, change: bytes, is_cut: bool, file: Path) -> None:
    whole = json.dumps(SAM).encode()
    file.write_bytes(whole[:at] if is_cut else whole[:at] + change + whole[at + 1 :])
    assert is_fine(refusal(file))


# The schema


def test_the_published_schema_is_that_of_the_reader() -> None:
    """To renew it: python -m pathplanner.app.learner_file > docs/learner.schema.json."""
    assert (ROOT / "docs" / "learner.schema.json").read_text(encoding="utf-8") == schema_text()
