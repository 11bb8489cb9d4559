"""A call that does not fit is answered in one sentence, with exit code 2."""

from pathlib import Path

import pytest

from pathplanner.app.__main__ import main
from pathplanner.app.cli import cli
from tests.app.calling import Caller, Said

ROUTES = ("routes", "--from", "t_level")
COMPARE = ("compare", "--from", "t_level", "--to", "degree")


def is_one_sentence(said: Said) -> bool:
    return said.out == "" and said.err.count("\n") == 1 and "Traceback" not in said.err


@pytest.mark.parametrize(
    ("arguments", "nearest"),
    [
        (("routes", "--from", "t_levl"), "t_level"),
        (("routes", "--from", "t_level", "--from", "bachlor_hons"), "bachelor_hons"),
        ((*ROUTES, "--to", "degre"), "degree"),
        ((*ROUTES, "--to", "htq", "--to", "foundation_degre"), "foundation_degree"),
        (("explain", "--from", "t_level", "--card", "hncc"), "hnc"),
        (("explain", "--from", "tlevel", "--card", "hnc"), "t_level"),
        (("plan", "--from", "t_level", "--to", "top_upp", "--out", "plan.pdf"), "top_up"),
        (("shot", "--from", "tlevel", "--out", "ladder.png"), "t_level"),
        (("shot", "--from", "t_level", "--card", "masterss", "--out", "ladder.png"), "masters"),
        (("compare", "--from", "tlevel", "--to", "degree"), "t_level"),
        ((*COMPARE[:-1], "degre"), "degree"),
        ((*COMPARE, "--via", "hnc,top_upp"), "top_up"),
        (("sector", "digitl"), "digital"),
        (("sector", "legal"), "legal_finance_and_accounting"),
        (("sector", "health_and_sience", "--json"), "health_and_science"),
        (("rutes",), "routes"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(arguments: tuple[str, ...], nearest: str, call: Caller) -> None:
    said = call(*arguments)
    assert said.code == 2
    assert is_one_sentence(said)
    assert said.err.startswith("There is no ")
    assert said.err.rstrip().endswith(f"did you mean '{nearest}'?")


def test_an_unknown_name_keeps_its_letters(call: Caller) -> None:
    assert "'T_Level_X'" in call("routes", "--from", "T_Level_X").err


def test_a_name_like_no_other_is_still_answered(call: Caller) -> None:
    said = call("routes", "--from", "###")
    assert said.code == 2
    assert said.err == "There is no qualification '###'.\n"


MISSING = {
    "batch": "argument 'LEARNERS.csv'",
    "export": "option '--out'",
    "plan": "option '--out'",
    "search": "argument 'TEXT'",
    "sector": "argument 'ID'",
    "validate": "argument 'FILE...'",
}
"""What each command asks for first, where that is not --from."""


@pytest.mark.parametrize("command", sorted(set(cli.commands) - {"framework", "check", "evidence"}))
def test_what_is_missing_from_a_call_is_named(command: str, call: Caller) -> None:
    said = call(command)
    assert said.code == 2
    assert is_one_sentence(said)
    missing = MISSING.get(command, "option '--from'")
    assert said.err == f"Missing {missing}; see `pathplanner {command} --help`.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        (*ROUTES, "--limit", "-1"),
        (*ROUTES, "--limit", "all"),
        (*ROUTES, "--as-of", "2026-02-30"),
        (*ROUTES, "--as-of", "next year"),
        (*ROUTES, "--form", "t_level"),
        (*ROUTES, "hnd"),
        ("plan", "--from", "t_level", "--to", "htq", "--route", "0", "--out", "plan.pdf"),
        ("plan", "--from", "t_level", "--to", "htq", "--out", "."),
        *(("shot", "--from", "t_level", "--out", "x.png", "--size", size) for size in ("big", "0x0", "800", "9999x9")),
        ("shot", "--from", "t_level", "--out", "x.png", "--colours", "pink"),
        *((*COMPARE, "--start", month) for month in ("2027", "2027-13", "2027-09-01", "soon")),
        *((*COMPARE, "--routes", numbers) for numbers in ("0", "1,,2", "-1", "first", "")),
        (*COMPARE, "--routes", "1,2,3,4"),
        (*COMPARE, "--routes", "1,999"),
        (*COMPARE, "--routes", "1", "--via", "hnc"),
        (*COMPARE, "--via", "hnc"),
        (*COMPARE, "--via", ""),
        ("compare", "--from", "masters", "--to", "htq"),
        ("compare", "--from", "t_level"),
        ("--loud",),
    ],
)
def test_an_option_that_does_not_fit_is_named(arguments: tuple[str, ...], call: Caller) -> None:
    said = call(*arguments)
    assert said.code == 2
    assert is_one_sentence(said)


def test_a_day_is_shown_how_to_be_written(call: Caller) -> None:
    assert "2027-09-01" in call(*ROUTES, "--as-of", "1.9.2027").err


def test_a_plan_for_a_route_that_there_is_not_is_refused(call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plan.pdf"
    said = call("plan", "--from", "t_level", "--to", "htq", "--route", "999", "--out", str(out))
    assert said.code == 2
    assert said.err.endswith("routes from t_level to htq, so there is no route 999.\n")
    assert not out.exists()


def test_a_plan_to_where_no_route_leads_is_refused(call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plan.pdf"
    said = call("plan", "--from", "masters", "--to", "htq", "--out", str(out))
    assert said.code == 2
    assert said.err == "No route is known from masters to htq; `pathplanner explain` says what is missing.\n"
    assert not out.exists()


def test_two_files_are_not_opened_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [tmp_path / "one", tmp_path / "two"]
    for file in files:
        file.touch()
    assert main(list(map(str, files))) == 2
    assert capsys.readouterr().err == "One file is opened at a time.\n"


def test_a_word_that_is_no_command_is_no_file_either(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plam"]) == 2
    assert capsys.readouterr().err == "There is no command and no file 'plam'; did you mean 'plan'?\n"
