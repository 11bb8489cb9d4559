"""Plans with a day to delete are listed, and nothing else is."""

from pathlib import Path

import pytest

from pathplanner.documents.due import listed, read_due, write_due


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "due.json"


def test_a_plan_is_listed_once_and_taken_out_again(tmp_path: Path) -> None:
    one, other = tmp_path / "one.pathplan", tmp_path / "other.pathplan"
    due = listed(listed(listed((), one, is_due=True), other, is_due=True), one, is_due=True)
    assert due == (one, other)
    assert listed(due, one, is_due=False) == (other,)
    assert listed(due, tmp_path / "third.pathplan", is_due=False) == due


def test_the_list_is_read_as_it_was_written_and_an_empty_one_leaves_no_file(file: Path, tmp_path: Path) -> None:
    due = (tmp_path / "Ann’s plan.pathplan",)
    write_due(file, due)
    assert read_due(file) == due
    write_due(file, ())
    assert not file.exists()
    assert read_due(file) == ()


@pytest.mark.parametrize(
    "spoiled", ["", "[", "[]", '{"paths": 3}', '{"paths": [3, "relative", "\\u0000"]}', "[" * 9999]
)
def test_a_spoiled_list_is_an_empty_one(file: Path, spoiled: str) -> None:
    file.parent.mkdir()
    file.write_text(spoiled, encoding="utf-8")
    assert read_due(file) == ()
