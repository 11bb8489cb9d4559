"""What the files of the project say of the world outside it."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.source import ROOT, place

FOLDERS = (".ci", "docs", "resources", "src", "tests")
# Written apart, so that this file does not name what it forbids.
INDEX_HOSTS = ("py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "index" + "-url", "find" + "-links")
ELSEWHERE = re.compile(r"(?<![\w.~-])/(?:home|Users|root|work|opt)/\w|\.\./" + "shared")


def texts() -> Iterator[tuple[Path, str]]:
    """Every text of the project: its own folders and the files beside them."""
    beside = [file for file in ROOT.iterdir() if file.is_file() and file.name != ".git"]
    inside = [file for folder in FOLDERS for file in (ROOT / folder).rglob("*") if file.is_file()]
    for file in beside + inside:
        content = file.read_bytes()
        if b"\0" not in content:
            yield file, content.decode("utf-8")


def lines_with(forbidden: re.Pattern[str]) -> list[str]:
    return [
        place(file, number)
        for file, text in texts()
        for number, line in enumerate(text.splitlines(), start=1)
        if forbidden.search(line)
    ]


def test_no_file_names_where_packages_are_fetched_from() -> None:
    assert lines_with(re.compile("|".join(map(re.escape, INDEX_HOSTS)))) == []


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    assert lines_with(ELSEWHERE) == []
    assert lines_with(re.compile(re.escape(str(ROOT)))) == []


@pytest.fixture(scope="module")
def pins() -> dict[str, str]:
    """Each pinned library with the whole of its entry."""
    entries = re.split(r"\n(?=\w)", (ROOT / "constraints.txt").read_text(encoding="utf-8"))
    return dict(entry.split("==", 1) for entry in entries if "==" in entry)


def test_every_pin_carries_the_hashes_of_its_files(pins: dict[str, str]) -> None:
    assert [name for name, entry in pins.items() if "--hash=sha256:" not in entry] == []


def test_every_library_that_is_asked_for_is_pinned(pins: dict[str, str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[<>=!\[ ]", requirement)[0].lower() for requirement in asked}
    assert names - set(pins) == set()


def test_the_pinned_qt_is_one_that_python_3_11_survives(pins: dict[str, str]) -> None:
    """6.12 loses a reference to None at every call, which aborts 3.11; 6.11.0 and 6.11.1 lay docks out wrongly."""
    version = pins["pyside6-essentials"].split()[0]
    assert tuple(map(int, version.split("."))) < (6, 12)
    assert version not in {"6.11.0", "6.11.1"}
