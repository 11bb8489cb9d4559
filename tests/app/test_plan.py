"""`pathplanner plan`: the printed plan, written by its number in the list."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.app.calling import Caller


def text_of(file: Path) -> str:
    pages = PdfReader(io.BytesIO(file.read_bytes())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_plan_is_written_and_named(call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plans" / "plan.pdf"
    said = call("plan", "--from", "t_level", "--to", "degree", "--out", str(out))
    assert (said.code, said.out, said.err) == (0, f"Wrote {out}.\n", "")
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_plan_is_of_the_route_with_that_number_in_the_list(number: int, call: Caller, tmp_path: Path) -> None:
    asked = ("--from", "t_level", "--to", "degree", "--as-of", "2026-11-23")
    line = call("routes", *asked).out.splitlines()[number - 1]
    out = tmp_path / "plan.pdf"
    call("plan", *asked, "--route", str(number), "--out", str(out))
    cards = line.partition(". ")[2].rpartition(" (")[0].split(" \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} ")
    text = text_of(out)
    assert f"Plan A: {cards[0]} to {cards[-1]}" in text
    for step in range(len(cards) - 1):
        assert f"{cards[step]} to {cards[step + 1]}" in text


def test_a_plan_for_a_later_day_says_so(call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plan.pdf"
    call("plan", "--from", "t_level", "--to", "htq", "--as-of", "2027-09-01", "--out", str(out))
    assert "for what is open on 1 September 2027" in text_of(out)


def test_a_plan_replaces_an_older_one(call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plan.pdf"
    out.write_bytes(b"old")
    call("plan", "--from", "t_level", "--to", "htq", "--out", str(out))
    assert out.read_bytes().startswith(b"%PDF")
