"""What goes wrong in the data or on the way out is one sentence, with exit code 1."""

import os
import shutil
import sys
from pathlib import Path

import pytest

import pathplanner.app.asked
from pathplanner.app.paths import resources_dir
from tests.app.calling import Caller

PLAN = ("plan", "--from", "t_level", "--to", "htq", "--out")


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the data for the commands to read."""
    copy = tmp_path / "resources"
    shutil.copytree(resources_dir(), copy)
    monkeypatch.setattr(pathplanner.app.asked, "resources_dir", lambda: copy)
    return copy


def replace_in(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("command", [("check",), ("routes", "--from", "t_level"), ("framework", "--json")])
def test_a_fault_in_the_data_is_named_by_file_entry_and_field(
    command: tuple[str, ...], resources: Path, call: Caller
) -> None:
    replace_in(resources / "framework" / "progressions.toml", 'to = "hnd"', 'to = "hndd"')
    said = call(*command)
    assert said.code == 1
    assert said.out == ""
    assert said.err.startswith("progressions.toml, ")
    assert "did you mean 'hnd'?" in said.err


def test_every_fault_is_a_line(resources: Path, call: Caller) -> None:
    (resources / "framework" / "sectors.toml").unlink()
    (resources / "framework" / "levels.toml").write_text("levels = [", encoding="utf-8")
    said = call("check")
    assert said.code == 1
    named = [line.partition(",")[0] for line in said.err.splitlines()]
    assert {"sectors.toml", "levels.toml"} <= set(named)


@pytest.mark.parametrize("command", [("check",), ("sector", "digital"), ("search", "nurse")])
def test_a_fault_in_a_table_is_named_by_file_line_and_column(
    command: tuple[str, ...], resources: Path, call: Caller
) -> None:
    replace_in(resources / "occupations" / "serves.csv", "ST0118,OCC0118", "ST0118,OCC118")
    said = call(*command)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("serves.csv, line ")
    assert ", occupation: there is no occupation 'OCC118'; did you mean 'OCC" in said.err


def test_missing_resources_are_a_sentence(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_there() -> Path:
        raise FileNotFoundError("There is no resources folder.")

    monkeypatch.setattr(pathplanner.app.asked, "resources_dir", none_there)
    said = call("check")
    assert (said.code, said.err) == (1, "There is no resources folder.\n")


def test_a_plan_that_cannot_be_typeset_says_why(resources: Path, call: Caller, tmp_path: Path) -> None:
    (resources / "print" / "plan.typ").unlink()
    said = call(*PLAN, str(tmp_path / "plan.pdf"))
    assert said.code == 1
    assert said.err.startswith("The plan could not be printed: there is no template")


def test_a_plan_says_what_to_do_where_no_typesetter_is_installed(
    call: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "pathplanner.reporting.typeset", raising=False)
    monkeypatch.setitem(sys.modules, "typst", None)
    said = call(*PLAN, str(tmp_path / "plan.pdf"))
    assert said.code == 1
    assert said.err == "typst is not installed: install Path Planner again, with the libraries it names.\n"


def test_a_plan_that_cannot_be_written_leaves_the_old_one(
    call: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    out = tmp_path / "plan.pdf"
    out.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", refuse)
    said = call(*PLAN, str(out))
    assert (said.code, said.err) == (1, f"{out} could not be written: No space left on device.\n")
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]
