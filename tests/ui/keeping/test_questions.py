"""The questions themselves: what each dialog shows, takes and refuses."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pathplanner.ui.keeping.asking import Answer, Wanted
from pathplanner.ui.keeping.passphrase import PassphraseDialog
from pathplanner.ui.keeping.questions import Questions
from pathplanner.ui.keeping.terms import TermsDialog
from pathplanner.ui.window import MainWindow
from tests.ui.aloud import nameless
from tests.ui.pressing import Hand, button, texts

TODAY = date(2026, 11, 23)


@pytest.fixture
def asker(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


@pytest.fixture
def questions(asker: QWidget, window: MainWindow) -> Questions:
    return Questions(asker, window.theme, window.session.wording)


@pytest.mark.parametrize(
    ("words", "answer"), [("Save", Answer.YES), ("Do not save", Answer.NO), ("Cancel", Answer.CANCEL)]
)
def test_a_kept_plan_is_saved_let_go_or_kept_open(questions: Questions, words: str, answer: Answer) -> None:
    hand = Hand(words)
    assert questions.save_changes("maths.pathplan") is answer
    assert hand.read == "Save what was changed in ‘maths.pathplan’?"


def test_a_plan_that_was_never_kept_is_offered_to_be(questions: Questions) -> None:
    hand = Hand("Let it go")
    assert questions.save_changes("") is Answer.NO
    assert "Nothing of it is written anywhere yet" in hand.read


def test_a_copy_is_used_or_deleted(questions: Questions) -> None:
    hand = Hand("Use the copy")
    assert questions.use_copy("maths.pathplan", "14:30 on 3 March 2027") is Answer.YES
    assert "14:30 on 3 March 2027" in hand.read


def test_what_cannot_be_undone_has_to_be_confirmed(questions: Questions) -> None:
    Hand("Cancel")
    assert not questions.confirm("Remove everything?", "Remove")
    Hand("Remove")
    assert questions.confirm("Remove everything?", "Remove")


def test_a_complaint_is_read_and_closed(questions: Questions) -> None:
    hand = Hand("OK")
    questions.complain("There is no room left.")
    assert hand.read == "There is no room left."


def test_a_passphrase_is_typed_unseen_unless_it_is_to_be_seen(asker: QWidget) -> None:
    dialog = PassphraseDialog("maths.pathplan", "", asker)
    line = dialog.field.line
    assert line.echoMode() is QLineEdit.EchoMode.Password
    button(dialog, "Show what I type").click()
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    assert "maths.pathplan is protected" in texts(dialog)


def test_a_passphrase_is_given_or_not(questions: Questions) -> None:
    def type_it(dialog: QDialog) -> None:
        assert isinstance(dialog, PassphraseDialog)
        QTest.keyClicks(dialog.field.line, "violet teapot")

    Hand("Open", type_it)
    assert questions.passphrase("maths.pathplan") == "violet teapot"
    Hand("Cancel", type_it)
    assert questions.passphrase("maths.pathplan", "It does not open.") is None


Terms = Callable[[Wanted], TermsDialog]


@pytest.fixture
def terms(asker: QWidget, window: MainWindow) -> Terms:
    """The dialog that asks how a plan is to be kept."""

    def make(now: Wanted) -> TermsDialog:
        dialog = TermsDialog(now, TODAY, window.theme, window.session.wording, asker)
        dialog.show()
        return dialog

    return make


def test_a_plan_is_kept_as_it_was_unless_something_else_is_told(terms: Terms) -> None:
    for now in (Wanted(), Wanted("Sam", date(2027, 8, 31)), Wanted("Sam", is_protected=True)):
        assert terms(now).wanted == now


def test_a_day_to_delete_after_is_typed_and_one_that_is_none_is_asked_for_again(terms: Terms) -> None:
    dialog = terms(Wanted())
    QTest.keyClicks(dialog.day.line, "31 Augst")
    button(dialog, "Keep it").click()
    assert dialog.isVisible()
    assert "Write the day like this" in texts(dialog)
    dialog.day.line.clear()
    QTest.keyClicks(dialog.day.line, "31 August 2027")
    button(dialog, "Keep it").click()
    assert not dialog.isVisible()
    assert dialog.wanted.delete_after == date(2027, 8, 31)


@pytest.mark.parametrize(
    ("typed", "again", "complaint"),
    [
        ("", "", "Type a passphrase"),
        ("violet", "teapot", "The two passphrases differ"),
        ("violet", "violet", ""),
    ],
)
def test_a_new_passphrase_is_typed_twice(terms: Terms, typed: str, again: str, complaint: str) -> None:
    dialog = terms(Wanted())
    assert not dialog.passphrase.isVisible()
    dialog.protects.click()
    QTest.keyClicks(dialog.passphrase.line, typed)
    QTest.keyClicks(dialog.again.line, again)
    button(dialog, "Keep it").click()
    assert complaint in texts(dialog)
    assert dialog.isVisible() is bool(complaint)
    assert dialog.wanted.passphrase == typed


def test_a_protected_plan_keeps_its_passphrase_where_none_is_typed(terms: Terms) -> None:
    dialog = terms(Wanted(is_protected=True))
    button(dialog, "Keep it").click()
    assert not dialog.isVisible()
    assert dialog.wanted == Wanted(is_protected=True)


def test_the_plans_that_are_ticked_are_deleted(questions: Questions) -> None:
    def untick_the_first(dialog: QDialog) -> None:
        listed = dialog.findChild(QListWidget)
        assert isinstance(listed, QListWidget)
        listed.item(0).setCheckState(Qt.CheckState.Unchecked)

    Hand("Delete what is ticked", untick_the_first)
    assert questions.to_delete(["one", "two", "three"]) == (1, 2)
    Hand("Cancel")
    assert questions.to_delete(["one"]) == ()


def test_one_of_the_copies_is_opened_or_deleted(questions: Questions) -> None:
    def choose_the_second(dialog: QDialog) -> None:
        listed = dialog.findChild(QListWidget)
        assert isinstance(listed, QListWidget)
        listed.setCurrentRow(1)

    Hand("Open the copy", choose_the_second)
    assert questions.which_copy(["one", "two"]) == ("open", 1)
    Hand("Delete the copy")
    assert questions.which_copy(["one", "two"]) == ("delete", 0)
    Hand("Cancel")
    assert questions.which_copy(["one", "two"])[0] == ""


@pytest.mark.parametrize(
    ("chosen", "written"),
    [
        ("", None),
        ("new.pathplan", "new.pathplan"),
        ("new", "new.pathplan"),
        ("taken", None),
        ("taken.PATHPLAN", "taken.PATHPLAN"),
    ],
)
def test_a_file_gets_its_ending_and_never_takes_the_place_of_another_unasked(
    questions: Questions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str, written: str | None
) -> None:
    (tmp_path / "taken.pathplan").write_bytes(b"")
    answer = str(tmp_path / chosen) if chosen else ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (answer, ""))
    if chosen == "taken":
        Hand("OK")
    assert questions.file_to_write("new.pathplan") == (tmp_path / written if written else None)


def test_every_field_and_button_of_every_question_has_a_name(asker: QWidget, terms: Terms) -> None:
    asked = (terms(Wanted(is_protected=True)), PassphraseDialog("x", "", asker))
    for dialog in asked:
        dialog.show()
        assert nameless(dialog) == []
