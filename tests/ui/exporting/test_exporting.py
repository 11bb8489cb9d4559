"""Saving a plan as another kind of file from the window, and copying it as text."""

import json
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from pathplanner.core.plan_edits import PutAction, WriteNotes
from pathplanner.core.plan_parts import Action
from pathplanner.ui.window import MainWindow
from tests.reporting.real import SPRING
from tests.ui.hands import place, status
from tests.ui.printing.paper import SaveAs, open_dialog, save_as

__all__ = ["save_as"]

ACTION = Action(id="a1", says="Ring the college", by=SPRING)


@pytest.fixture
def window(used_window: MainWindow, qtbot: QtBot) -> MainWindow:
    place(qtbot, used_window, "t_level")
    used_window.session.submit(PutAction(ACTION), "Action", "Written.")
    used_window.session.submit(WriteNotes("Between us"), "Notes", "Written.")
    return used_window


def export(window: MainWindow) -> None:
    window.actions_by_id["export"].trigger()


@pytest.mark.parametrize("ending", [".html", ".txt", ".csv", ".jsonld", ".ics"])
def test_the_ending_says_which_kind_and_what_is_saved_is_announced(
    window: MainWindow, save_as: SaveAs, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"plan{ending}"
    save_as(path)
    export(window)
    content = path.read_bytes()
    assert status(window) == f"Plan saved as plan{ending}."
    assert b"Between us" not in content
    if ending == ".jsonld":
        assert json.loads(content)["@graph"]
    else:
        assert b"Ring the college" in content


def test_a_name_without_an_ending_gets_that_of_the_kind_that_was_chosen(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggested: list[str] = []

    def asked(_parent: object, _title: str, name: str, kinds: str) -> tuple[str, str]:
        suggested.append(Path(name).name)
        return str(tmp_path / "plan"), kinds.split(";;")[2]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    export(window)
    assert (tmp_path / "plan.txt").is_file()
    assert suggested == ["pathway-plan-t-level-to-htq.html"]


def test_a_calendar_is_remembered_so_that_a_change_is_a_change_of_the_same_event(
    window: MainWindow, save_as: SaveAs, tmp_path: Path
) -> None:
    def event() -> tuple[str, int]:
        save_as(tmp_path / "plan.ics")
        export(window)
        (found,) = Calendar.from_ical((tmp_path / "plan.ics").read_bytes()).walk("VEVENT")
        return str(found["UID"]), int(str(found["SEQUENCE"]))

    first, same = event(), event()
    window.session.submit(PutAction(ACTION.changed(says="Write to the college")), "Action", "Written.")
    changed = event()
    assert first == same
    assert changed == (first[0], first[1] + 1)


def test_the_plan_is_copied_as_text(window: MainWindow) -> None:
    window.actions_by_id["copy_text"].trigger()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("My pathway plan\n")
    assert "[ ] 1. Ring the college" in text
    assert "Between us" not in text
    assert status(window) == "The plan is on the clipboard, as text."


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_remembered(
    window: MainWindow, save_as: SaveAs, tmp_path: Path
) -> None:
    save_as(tmp_path / "missing" / "no" / "plan.ics")
    (tmp_path / "missing").write_text("a file where a folder would have to be", encoding="utf-8")
    export(window)
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "could not be written" in box.text()
    assert window.session.plan.calendar.sent == ()
    box.close()


def test_no_file_is_written_where_the_question_is_left(window: MainWindow, save_as: SaveAs) -> None:
    save_as(Path())
    before = window.session.plan
    export(window)
    assert window.session.plan == before
