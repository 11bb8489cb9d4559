"""`pathplanner export`: a plan as a file for other programs, of the kind that its name says."""

import csv
import json
from pathlib import Path

import pytest
from icalendar import Calendar

from pathplanner.core.plan_parts import Review
from tests.app.calling import Caller
from tests.app.test_plan import FULL, kept, text_of

SAM = FULL.changed(review=Review(on=FULL.agreement.on, how="By phone"))
PRIVATE = "This stays between us."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return kept(tmp_path / "sam.pathplan", SAM)


def exported(call: Caller, file: Path, ending: str, *more: str) -> Path:
    out = file.with_name(f"plan{ending}")
    said = call("export", str(file), "--out", str(out), *more)
    assert (said.code, said.out, said.err) == (0, f"Wrote {out}.\n", "")
    return out


def test_every_kind_of_file_can_be_read_back(call: Caller, file: Path) -> None:
    assert "Sam Okafor" in text_of(exported(call, file, ".pdf"))
    assert "Ring the college" in exported(call, file, ".html").read_text(encoding="utf-8")
    assert "[ ] 1. Ring the college" in exported(call, file, ".txt").read_text(encoding="utf-8")
    rows = list(csv.DictReader(exported(call, file, ".csv").read_text(encoding="utf-8-sig").splitlines()))
    assert rows[-1]["What"] == "Ring the college"
    assert len(Calendar.from_ical(exported(call, file, ".ics").read_bytes()).walk("VEVENT")) == 1
    graph = json.loads(exported(call, file, ".jsonld").read_bytes())["@graph"]
    assert [node["@type"] for node in graph].count("ceterms:Pathway") == 2


@pytest.mark.parametrize("ending", [".html", ".txt", ".csv", ".ics", ".jsonld", ".pdf"])
def test_the_private_notes_are_in_no_file_unless_the_record_copy_is_asked_for(
    call: Caller, file: Path, ending: str
) -> None:
    assert PRIVATE.encode() not in exported(call, file, ending).read_bytes()


def test_the_record_copy_has_them(call: Caller, file: Path) -> None:
    for ending in (".html", ".txt"):
        text = exported(call, file, ending, "--copy", "record", "--printed-by", "Ms Patel").read_text(encoding="utf-8")
        assert PRIVATE in text
        assert "Printed by Ms Patel." in text
    assert PRIVATE in text_of(exported(call, file, ".pdf", "--copy", "record"))


def test_a_calendar_made_again_from_the_same_file_has_the_same_events(call: Caller, file: Path) -> None:
    def events() -> list[str]:
        parsed = Calendar.from_ical(exported(call, file, ".ics").read_bytes())
        return [str(event["UID"]) for event in parsed.walk("VEVENT")]

    assert events() == events()


def test_large_print_takes_more_pages_or_as_many(call: Caller, file: Path) -> None:
    standard, large = (
        text_of(exported(call, file, ".pdf")),
        text_of(exported(call, file, ".pdf", "--size", "large-print")),
    )
    assert int(large.split()[-1]) >= int(standard.split()[-1])


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (("--out", "plan.doc"), "'plan.doc' ends in no kind of file that is known; let it end in .pdf for pages"),
        (("--out", "plan.html", "--size", "large-print"), "--size is for pages, so for .pdf alone"),
        (("--out", "plan.csv", "--appendix"), "--copy, --appendix and --printed-by are for .pdf, .html, .txt"),
    ],
)
def test_what_does_not_fit_together_is_refused_in_a_sentence(
    call: Caller, file: Path, more: tuple[str, ...], says: str
) -> None:
    said = call("export", str(file), *more)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(says)


def test_a_place_that_cannot_be_written_is_named(call: Caller, file: Path) -> None:
    said = call("export", str(file), "--out", str(file / "plan.txt"))
    assert said.code == 1
    assert said.err.startswith(f"{file / 'plan.txt'} could not be written: ")
