"""A whole session of an adviser with a learner, from "what do you want from today" to the paper, and the next one."""

from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from pathplanner.core.plan_parts import BarrierKind, Status
from pathplanner.core.qualifications import Lane
from pathplanner.documents.kept import read_plan_file
from pathplanner.planning.families import family
from pathplanner.ui.keeping.asking import Wanted
from pathplanner.ui.routes.row import RouteRow
from pathplanner.ui.window import MainWindow
from tests.conftest import OpenWindow
from tests.ui.answers import Answers
from tests.ui.hands import click, drop, middle, named, press, status, words_in

CONTROL = Qt.KeyboardModifier.ControlModifier


class Adviser:
    """Works on one window with mouse and keyboard, as a person does."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot

    def click(self, name: str) -> None:
        """Click the middle of something that can be seen."""
        self._qtbot.waitUntil(lambda: bool(self.seen(name)))
        click(self.seen(name)[0])

    def seen(self, name: str) -> list[QWidget]:
        """What goes by a name and can be seen."""
        return [widget for widget in self.window.findChildren(QWidget, name) if widget.isVisible()]

    def open(self, *sections: str) -> None:
        """Open sections of the plan."""
        press(self.window, Qt.Key.Key_6, keys=CONTROL)
        for section in sections:
            self.click(f"open:{section}")

    def type(self, name: str, words: str) -> None:
        """Type into a field and go on to the next."""
        field = named(self.window, name)
        assert isinstance(field, QLineEdit | QPlainTextEdit), name
        self._qtbot.waitUntil(field.isVisible)
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Tab)

    def choose(self, name: str, words: str) -> None:
        """Choose an entry of a list by keyboard."""
        box = named(self.window, name)
        assert isinstance(box, QComboBox), name
        box.setFocus(Qt.FocusReason.MouseFocusReason)
        for _ in range(abs(box.findText(words) - box.currentIndex())):
            QTest.keyClick(box, Qt.Key.Key_Down if box.findText(words) > box.currentIndex() else Qt.Key.Key_Up)
        assert box.currentText() == words

    def place(self, card: str) -> None:
        """Drag a qualification onto the ladder and wait for its routes."""
        with self._qtbot.waitSignal(self.window.session.routes_changed):
            assert drop(self.window, card, self.window.ladder, middle(self.window.ladder))

    def last(self, kind: str) -> str:
        """The id of what was added last."""
        plan = self.window.session.plan
        return (plan.actions if kind == "action" else plan.goals)[-1].id


@pytest.fixture
def adviser(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> Adviser:
    return Adviser(open_window(tmp_path / "config" / "settings.json"), qtbot)


def say_before_starting(adviser: Adviser) -> None:
    adviser.open("talk")
    adviser.click("today:talk:on")
    adviser.choose("talk:channel", "Face to face")
    adviser.type("talk:adviser", "Ann Adviser")
    adviser.click("talk:explained")
    adviser.type("talk:question", "Is university the only way?")


def say_where_i_am(adviser: Adviser) -> None:
    adviser.place("t_level")
    adviser.click("grades:t_level")
    adviser.type("award:t_level:1:subject", "Digital")
    adviser.choose("award:t_level:1:grade", "Merit")
    adviser.click("award:t_level:1:predicted")
    adviser.choose("age-band", "16 to 18")
    adviser.click("job_offer:no")
    adviser.type("own-words", "I like to try things out.")


def look_at_routes(adviser: Adviser) -> None:
    press(adviser.window, Qt.Key.Key_3, keys=CONTROL)
    adviser.click("route:1")
    adviser.click("make-plan-a")
    adviser.click("route:2")
    adviser.click("make-plan-b")
    adviser.click("route:3")
    adviser.click("set-aside")
    adviser.type("why", "Too far away.")
    adviser.click("why-ok")


def agree_on_a_condition(adviser: Adviser, reason: str) -> None:
    adviser.click("route:1")
    adviser.click("agree")
    (field,) = adviser.seen("why")
    QTest.keyClicks(field, reason)
    QTest.keyClick(field, Qt.Key.Key_Return)


def write_down(adviser: Adviser) -> None:
    adviser.open("goals", "barriers", "actions", "review", "agreement", "notes")
    adviser.click("add-goal")
    adviser.type(f"goal:{adviser.last('goal')}:says", "Work with computers.")
    adviser.click("barrier:local")
    adviser.type("barrier:local:helps", "A bus before nine.")
    adviser.click("add-action")
    adviser.type(f"action:{adviser.last('action')}:says", "Visit the open day.")
    adviser.type(f"action:{adviser.last('action')}:by", "3/3/27")
    adviser.type("review:on", "1 June 2027")
    adviser.click("agreement:read_back")
    adviser.click("today:agreement:on")
    adviser.type("plan:private_notes", "Call the tutor.")


def test_a_session_is_held_kept_printed_and_gone_on_with_months_later(
    adviser: Adviser, open_window: OpenWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = adviser.window
    say_before_starting(adviser)
    say_where_i_am(adviser)
    look_at_routes(adviser)
    agree_on_a_condition(adviser, "The college knows Sam.")
    write_down(adviser)
    plan = window.session.plan
    assert plan.meeting.question == "Is university the only way?"
    assert plan.learner.held[0].awards[0].grade == "Merit"
    assert (plan.learner.job_offer, plan.learner.words) == (False, "I like to try things out.")
    assert plan.plan_a != plan.plan_b != ()
    assert plan.set_aside[0].why == "Too far away."
    assert Lane.TECHNICAL in plan.looked_at
    assert plan.learner.overrides[0].reason == "The college knows Sam."
    assert plan.goals[0].says == "Work with computers."
    assert plan.barriers[0].kind is BarrierKind.LOCAL
    assert plan.review.on is not None
    assert plan.agreement.read_back
    assert plan.private_notes == "Call the tutor."

    answers = window.files.questions
    assert isinstance(answers, Answers)
    answers.wants, answers.writes = Wanted("Sam"), tmp_path / "sam.pathplan"
    press(window, Qt.Key.Key_S, keys=CONTROL)
    assert status(window) == "Saved in sam.pathplan."
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "plan.pdf"), ""))
    press(window, Qt.Key.Key_E, keys=CONTROL)
    pdf = (tmp_path / "plan.pdf").read_bytes()
    paper = " ".join(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    printed = ("Sam", "Ann Adviser", "Work with computers", "Visit the open day", "The college knows Sam", "Too far")
    assert [words for words in printed if words not in paper] == []
    assert "Call the tutor" not in paper
    assert window.close()

    later = Adviser(open_window(tmp_path / "config" / "settings.json"), qtbot)
    later.window.files.open_now(tmp_path / "sam.pathplan")
    later.open("actions")
    later.choose(f"action:{later.last('action')}:status", "Completed")
    since = named(later.window, "since")
    assert "done" in words_in(since)
    assert "Nothing that this plan uses has changed." in words_in(since)
    press(later.window, Qt.Key.Key_S, keys=CONTROL)
    kept = read_plan_file(tmp_path / "sam.pathplan").envelope
    assert kept.content.actions[0].status is Status.COMPLETED
    assert kept.facts


def test_what_is_being_typed_is_kept_printed_and_undone_though_nobody_left_the_field(adviser: Adviser) -> None:
    window = adviser.window
    adviser.open("notes")
    field = named(window, "plan:private_notes")
    field.setFocus()
    QTest.keyClicks(field, "Call the tutor.")
    assert window.session.plan.private_notes == ""
    window.files.save()
    assert window.session.plan.private_notes == "Call the tutor."


def test_a_quiet_note_says_when_only_one_family_of_routes_was_opened(adviser: Adviser) -> None:
    window = adviser.window
    adviser.place("a_level")
    press(window, Qt.Key.Key_3, keys=CONTROL)
    adviser.click("route:1")
    adviser.open("route")
    note = named(window, "only-one-family")
    assert isinstance(note, QLabel)
    assert note.isVisible()
    assert "only" in note.text()
    family = window.session.plan.looked_at[0]
    other = next(
        number for number, row in enumerate(window.routes_panel.rows, start=1) if family_of(window, row) is not family
    )
    press(window, Qt.Key.Key_3, keys=CONTROL)
    adviser.click(f"route:{other}")
    adviser.open()
    assert len(window.session.plan.looked_at) == 2
    assert not note.isVisible()


def family_of(window: MainWindow, row: RouteRow) -> Lane:
    return family(window.session.framework, row.route.cards)
