"""Recent plans: the newest first, by their names, and none where that is switched off."""

import json
from pathlib import Path

import pytest

from pathplanner.documents.recent import MOST_RECENT, RecentPlans, read_recent, write_recent


def test_the_newest_comes_first_and_none_comes_twice(tmp_path: Path) -> None:
    recent = RecentPlans()
    for number in [*range(MOST_RECENT + 2), 5]:
        recent = recent.with_plan(tmp_path / f"{number}.pathplan")
    assert [path.stem for path in recent.paths[:3]] == ["5", "11", "10"]
    assert len(recent.paths) == MOST_RECENT
    assert tmp_path / "5.pathplan" not in recent.without(tmp_path / "5.pathplan").paths


def test_the_list_survives(tmp_path: Path) -> None:
    recent = RecentPlans().with_plan(tmp_path / "ä.pathplan").with_plan(Path("here.pathplan"))
    write_recent(tmp_path / "config" / "recent.json", recent)
    assert read_recent(tmp_path / "config" / "recent.json") == recent


def test_switched_off_nothing_is_remembered(tmp_path: Path) -> None:
    file = tmp_path / "recent.json"
    write_recent(file, RecentPlans().with_plan(tmp_path / "maths.pathplan").switched(False))
    assert "maths" not in file.read_text(encoding="utf-8")
    off = read_recent(file)
    assert off.with_plan(tmp_path / "maths.pathplan").paths == ()
    assert off.switched(True).with_plan(tmp_path / "maths.pathplan").paths != ()


def test_file_names_are_told_numbered_where_two_are_alike_and_never_folders() -> None:
    root = Path.cwd()
    recent = RecentPlans((root / "a" / "maths.pathplan", root / "b" / "maths.pathplan", root / "art.pathplan"))
    assert [name for name, _ in recent.named] == ["maths.pathplan (1)", "maths.pathplan (2)", "art.pathplan"]


@pytest.mark.parametrize(
    "kept",
    [b"", b"{", b"[]", b"7", b"\xff", b"[" * 100_000, b'{"paths": 7}', b'{"paths": [7, null, "", "a", "/a\\u0000"]}'],
)
def test_a_spoiled_list_is_an_empty_one(kept: bytes, tmp_path: Path) -> None:
    file = tmp_path / "recent.json"
    file.write_bytes(kept)
    assert read_recent(file) == RecentPlans()
    file.write_text(json.dumps({"is_on": True, "paths": [str(tmp_path)] * 50}), encoding="utf-8")
    assert read_recent(file).paths == (tmp_path,)
