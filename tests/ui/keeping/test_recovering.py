"""What was not saved when the program ended is offered again, and nothing is copied in scratch mode."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from pathplanner.core.plan import Plan
from pathplanner.core.plan_edits import WriteNotes
from pathplanner.documents.kept import KeptPlan, Terms, read_plan_file
from pathplanner.documents.protection import Cost, PassphraseSeal, unsealing
from pathplanner.documents.recovery import Recovery
from pathplanner.ui.keeping.asking import Answer
from pathplanner.ui.window import MainWindow
from tests.conftest import OpenWindow
from tests.documents.making import BY, file_of, plan_of
from tests.ui.answers import Answers
from tests.ui.hands import held, named

SAVED, EDITED = plan_of("t_level"), plan_of("t_level", "hnc")


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


@pytest.fixture
def folder(settings: Path) -> Path:
    return settings.with_name("recovery")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plans" / "maths.pathplan"
    path.parent.mkdir()
    path.write_bytes(file_of(SAVED))
    return path


def crash(folder: Path, path: Path, terms: Terms | None = None) -> None:
    """A program had the plan open, edited it, and ended."""
    kept = KeptPlan.open(path) if terms is None else KeptPlan.keep(path, SAVED, BY, terms)
    running = Recovery(folder)
    running.keep(kept, EDITED, BY)
    running._locks.popitem()[1].release()
    kept.close()


def answers_of(window: MainWindow) -> Answers:
    questions = window.files.questions
    assert isinstance(questions, Answers)
    return questions


def write_note(window: MainWindow, words: str) -> None:
    window.session.submit(WriteNotes(words), "write notes", "Notes written.")


def copies(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.exists() else []


def wait_for_copy(qtbot: QtBot, folder: Path, words: str) -> None:
    """The two seconds are the promise."""
    qtbot.waitUntil(lambda: any(words in copy.read_text(encoding="utf-8") for copy in copies(folder)), timeout=2_000)


def test_each_edit_of_a_kept_plan_is_copied_soon_and_the_copy_goes_when_it_is_saved(
    open_window: OpenWindow, settings: Path, folder: Path, file: Path, qtbot: QtBot
) -> None:
    window = open_window(settings)
    window.files.open_now(file)
    for words in ("Call the college.", "Call twice."):
        write_note(window, words)
        wait_for_copy(qtbot, folder, words)
    assert read_plan_file(file).envelope.content == SAVED
    window.files.save()
    assert copies(folder) == []


def test_in_scratch_mode_nothing_waits_to_be_copied(open_window: OpenWindow, settings: Path) -> None:
    window = open_window(settings)
    write_note(window, "Call the college.")
    assert [timer for timer in window.autosave.findChildren(QTimer) if timer.isActive()] == []
    assert not settings.parent.exists()


def test_a_plan_that_is_let_go_leaves_no_copy(
    open_window: OpenWindow, settings: Path, folder: Path, file: Path, qtbot: QtBot
) -> None:
    window = open_window(settings)
    window.files.open_now(file)
    write_note(window, "Call the college.")
    qtbot.waitUntil(lambda: bool(copies(folder)), timeout=2_000)
    window.files.new()
    assert copies(folder) == []


def test_after_a_crash_the_window_says_so_and_no_dialog_stands_in_the_way(
    open_window: OpenWindow, settings: Path, folder: Path, file: Path
) -> None:
    crash(folder, file)
    window = open_window(settings)
    window.file_status.greet()
    assert "Plans with changes that were not saved: 1." in window.notices.says("recovery")
    answers_of(window).copy = ("open", 0)
    named(window, "notice:recovery:look").click()  # type: ignore[attr-defined]
    assert held(window) == ["t_level", "hnc"]
    assert window.windowTitle() == "maths.pathplan (changed) – Path Planner"
    assert window.notices.says("recovery") == ""
    window.files.save()
    assert read_plan_file(file).envelope.content == EDITED
    assert copies(folder) == []


@pytest.mark.parametrize("answer", list(Answer))
def test_a_plan_with_a_newer_copy_is_asked_about_when_it_is_opened(
    open_window: OpenWindow, settings: Path, folder: Path, file: Path, answer: Answer
) -> None:
    crash(folder, file)
    window = open_window(settings)
    answers_of(window).uses_copy = answer
    assert window.files.open_now(file) is (answer is not Answer.CANCEL)
    shown = {Answer.YES: EDITED, Answer.NO: SAVED, Answer.CANCEL: Plan()}[answer]
    assert window.session.plan == shown
    assert bool(copies(folder)) is (answer is not Answer.NO)


def test_a_copy_nobody_wants_is_deleted(open_window: OpenWindow, settings: Path, folder: Path, file: Path) -> None:
    crash(folder, file)
    window = open_window(settings)
    answers_of(window).copy = ("delete", 0)
    window.files.look_at_copies()
    assert answers_of(window).heard[0].startswith("maths.pathplan, changes until ")
    assert copies(folder) == []


def test_the_copy_of_a_protected_plan_needs_its_passphrase_and_names_no_file(
    open_window: OpenWindow, settings: Path, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "secret.pathplan"
    crash(folder, path, Terms(PassphraseSeal.new("violet teapot", Cost(2, 1))))
    window = open_window(settings)
    answers = answers_of(window)
    answers.copy, answers.passphrases = ("open", 0), ["violet", "violet teapot"]
    window.files.look_at_copies()
    assert answers.heard[0].startswith("a protected plan, changes until ")
    assert held(window) == ["t_level", "hnc"]
    window.files.save()
    assert read_plan_file(path, unsealing("violet teapot")).envelope.content == EDITED


def test_a_copy_is_opened_even_where_its_file_is_gone(
    open_window: OpenWindow, settings: Path, folder: Path, file: Path
) -> None:
    crash(folder, file)
    file.unlink()
    window = open_window(settings)
    answers_of(window).copy = ("open", 0)
    window.files.look_at_copies()
    assert held(window) == ["t_level", "hnc"]
    assert window.files.keeper.file is None
    assert window.files.keeper.has_changed


def test_what_is_typed_on_in_one_field_is_copied_and_undone_as_one(window: MainWindow) -> None:
    document = window.session.document
    for words in ("Call", "Call the", "Call the college."):
        document.take_typing(partial(write_note, window, words))
    document.end_typing()
    write_note(window, "Call twice.")
    assert window.session.plan.private_notes == "Call twice."
    window.session.undo()
    assert window.session.plan.private_notes == "Call the college."
    window.session.undo()
    assert window.session.plan == Plan()
