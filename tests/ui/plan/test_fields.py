"""Every field tells its part of the plan, and undo brings back what was there."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from pathplanner.core.plan import Plan
from pathplanner.core.plan_edits import NameBarrier, PutAction, PutGoal, SetReview
from pathplanner.core.plan_parts import LONGEST_TEXT, Action, Barrier, BarrierKind, Channel, Goal, Review, Status
from pathplanner.ui.plan.panel import PlanPanel
from pathplanner.ui.session import Session
from pathplanner.ui.window import MainWindow
from tests.conftest import TODAY
from tests.ui.hands import status
from tests.ui.plan.filling import (
    ALL,
    CONTROL,
    begin_typing,
    choose,
    click,
    label,
    line,
    named,
    plan_of,
    press,
    put_actions,
    text,
    type_in,
    typed,
)

TYPED = [
    ("talk:place", "The library", "change the talk"),
    ("talk:adviser", "Ann Adviser", "change the talk"),
    ("talk:contact", "0800 100 900", "change the talk"),
    ("talk:copies", "My tutor", "change the talk"),
    ("talk:question", "What comes after school?", "change the talk"),
    ("goal:g:says", "Work with computers", "change a goal"),
    ("action:a:says", "Ask at the college", "change an action"),
    ("action:a:help_from", "My aunt", "change an action"),
    ("barrier:money:helps", "A bursary", "say what would help"),
    ("review:how", "By phone", "change the review"),
    ("review:who", "Ann", "change the review"),
    ("plan:name", "Sam", "change the name"),
    ("plan:private_notes", "Was in good spirits.", "change the private notes"),
]
DAYS = ["talk:on", "goal:g:by", "action:a:by", "review:on", "agreement:on"]


@pytest.fixture
def filled(panel: PlanPanel, session: Session) -> PlanPanel:
    """The panel with everything open, one goal, one action, one thing in the way."""
    session.submit(PutGoal(Goal(id="g")), "add", "")
    put_actions(session, Action(id="a"))
    session.submit(NameBarrier(Barrier(kind=BarrierKind.MONEY)), "name", "")
    session.document.undo_stack.clear()
    for name in ALL:
        panel.open_section(name)
    return panel


def said_in(plan: Plan, name: str) -> object:
    """What the plan says where a field of this name tells it."""
    kind, key = name.partition(":")[0], name.rpartition(":")[2]
    parts: dict[str, object] = {
        "talk": plan.meeting,
        "goal": plan.goals[0],
        "action": plan.actions[0],
        "barrier": plan.barriers[0],
        "review": plan.review,
        "agreement": plan.agreement,
        "plan": plan,
    }
    return getattr(parts[kind], key)


def field(panel: PlanPanel, name: str) -> QLineEdit | QPlainTextEdit:
    found = named(panel, name)
    assert isinstance(found, QLineEdit | QPlainTextEdit)
    return found


@pytest.mark.parametrize(("name", "words", "undo"), TYPED)
def test_what_is_typed_is_in_the_plan_when_the_field_is_left_and_undo_brings_back_what_was(
    filled: PlanPanel, session: Session, name: str, words: str, undo: str
) -> None:
    type_in(field(filled, name), words)
    assert said_in(session.plan, name) == words
    assert session.document.undo_stack.undoText() == undo
    assert session.document.undo_stack.count() == 1
    session.undo()
    assert said_in(session.plan, name) == ""
    assert typed(field(filled, name)) == ""
    session.redo()
    assert typed(field(filled, name)) == words


@pytest.mark.parametrize(("name", "words"), [typed[:2] for typed in TYPED])
def test_what_is_being_typed_is_taken_on_request_and_typing_goes_on(
    filled: PlanPanel, session: Session, name: str, words: str
) -> None:
    begin_typing(field(filled, name), f"{words} ")
    assert said_in(session.plan, name) == ""
    filled.commit()
    assert said_in(session.plan, name) == words
    QTest.keyClicks(field(filled, name), "too")
    assert typed(field(filled, name)) == f"{words} too"


@pytest.mark.parametrize("name", DAYS)
def test_a_day_typed_is_in_the_plan_and_is_written_in_full(filled: PlanPanel, session: Session, name: str) -> None:
    type_in(line(filled, name), "3/3/27")
    assert said_in(session.plan, name) == date(2027, 3, 3)
    assert line(filled, name).text() == "3 March 2027"
    session.undo()
    assert said_in(session.plan, name) is None
    assert line(filled, name).text() == ""


def test_enter_takes_a_line_too(filled: PlanPanel, session: Session) -> None:
    begin_typing(line(filled, "talk:adviser"), "Ann")
    press(Qt.Key.Key_Return)
    assert plan_of(session).meeting.adviser == "Ann"
    assert line(filled, "talk:adviser").hasFocus()


def test_a_field_that_is_left_as_it_was_changes_nothing(filled: PlanPanel, session: Session) -> None:
    for name, _, _ in TYPED:
        field(filled, name).setFocus()
        press(Qt.Key.Key_Tab)
    assert session.document.undo_stack.count() == 0


def test_the_talk_is_today_by_a_button_and_has_a_channel_and_a_tick(filled: PlanPanel, session: Session) -> None:
    click(filled, "today:talk:on")
    assert plan_of(session).meeting.on == TODAY
    assert line(filled, "talk:on").hasFocus()
    choose(filled, "talk:channel", "By phone")
    assert plan_of(session).meeting.channel is Channel.PHONE
    click(filled, "talk:explained")
    assert plan_of(session).meeting.explained
    session.undo()
    assert not plan_of(session).meeting.explained
    choose(filled, "talk:channel", "Not told")
    assert plan_of(session).meeting.channel is None


def test_an_answer_is_chosen_from_the_open_list_too_and_escape_chooses_none(
    filled: PlanPanel, session: Session
) -> None:
    combo = named(filled, "action:a:status")
    assert isinstance(combo, QComboBox)
    for last, count in ((Qt.Key.Key_Escape, 0), (Qt.Key.Key_Return, 1)):
        combo.showPopup()
        QTest.keyClick(combo.view(), Qt.Key.Key_End)
        QTest.keyClick(combo.view(), last)
        assert session.document.undo_stack.count() == count
    assert plan_of(session).actions[0].status is Status.NO_LONGER_APPLICABLE


def test_the_wheel_over_an_answer_changes_nothing_and_is_left_to_the_panel(filled: PlanPanel, session: Session) -> None:
    combo = named(filled, "talk:channel")
    middle = QPointF(combo.rect().center())
    turn = QWheelEvent(
        middle,
        combo.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, turn)
    assert session.document.undo_stack.count() == 0
    assert not turn.isAccepted()


def test_the_plan_is_agreed_today_once_it_was_read_back(filled: PlanPanel, session: Session) -> None:
    click(filled, "agreement:read_back")
    click(filled, "today:agreement:on")
    assert (plan_of(session).agreement.read_back, plan_of(session).agreement.on) == (True, TODAY)
    line(filled, "agreement:on").setFocus()
    line(filled, "agreement:on").selectAll()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert plan_of(session).agreement.on is None


def test_every_change_is_announced(filled: PlanPanel, window: MainWindow) -> None:
    type_in(line(filled, "review:how"), "By phone")
    assert status(window) == "The review is changed."


def test_another_change_of_the_plan_leaves_what_is_being_typed_alone(filled: PlanPanel, session: Session) -> None:
    begin_typing(text(filled, "action:a:says"), "Ask my")
    put_actions(session, Action(id="b", says="Visit the college"))
    session.submit(SetReview(Review(how="By phone")), "change", "")
    assert typed(text(filled, "action:a:says")) == "Ask my"
    assert text(filled, "action:a:says").hasFocus()
    QTest.keyClicks(text(filled, "action:a:says"), " tutor")
    press(Qt.Key.Key_Tab)
    assert plan_of(session).actions[0].says == "Ask my tutor"


def test_another_plan_is_shown_in_every_field_and_the_focus_stays(filled: PlanPanel, session: Session) -> None:
    line(filled, "talk:adviser").setFocus()
    other = session.plan.changed(
        name="Kim", meeting={"adviser": "Bo", "on": TODAY}, goals=[{"id": "g", "says": "Fly"}], private_notes="Calm."
    )
    session.document.load(Plan.model_validate(other))
    shown = {name: typed(field(filled, name)) for name in ("plan:name", "talk:adviser", "talk:on", "goal:g:says")}
    assert shown == {
        "plan:name": "Kim",
        "talk:adviser": "Bo",
        "talk:on": "23 November 2026",
        "goal:g:says": "Fly",
    }
    assert typed(field(filled, "plan:private_notes")) == "Calm."
    assert line(filled, "talk:adviser").hasFocus()


@pytest.mark.parametrize("name", ["talk:adviser", "talk:question", "talk:on"])
def test_undo_in_a_field_takes_back_typing_first_and_what_was_taken_after(
    filled: PlanPanel, session: Session, name: str
) -> None:
    session.submit(PutAction(Action(id="b")), "add an action", "")
    begin_typing(field(filled, name), "3/3/2027")
    press(Qt.Key.Key_Z, CONTROL)
    assert typed(field(filled, name)) == ""
    assert len(plan_of(session).actions) == 2
    press(Qt.Key.Key_Z, CONTROL)
    assert len(plan_of(session).actions) == 1
    assert field(filled, name).hasFocus()


def test_undo_after_enter_takes_the_change_back_and_the_field_shows_it(filled: PlanPanel, session: Session) -> None:
    begin_typing(line(filled, "talk:adviser"), "Ann")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Z, CONTROL)
    assert plan_of(session).meeting.adviser == ""
    assert line(filled, "talk:adviser").text() == ""


def test_tab_goes_on_from_a_long_text_and_does_not_stay_in_it(filled: PlanPanel) -> None:
    begin_typing(text(filled, "talk:question"), "What next?")
    press(Qt.Key.Key_Tab)
    assert not text(filled, "talk:question").hasFocus()
    assert typed(text(filled, "talk:question")) == "What next?"
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert text(filled, "talk:question").hasFocus()


def test_a_long_text_ends_where_the_plan_does_and_says_so(filled: PlanPanel, session: Session) -> None:
    notes = text(filled, "plan:private_notes")
    notes.setFocus()
    QApplication.clipboard().setText("\N{SLIGHTLY SMILING FACE}a" * LONGEST_TEXT)
    notes.paste()
    assert len(typed(notes)) == LONGEST_TEXT
    full = [
        each for each in filled.findChildren(type(label(filled, "looked-at"))) if "Nothing more goes in" in each.text()
    ]
    assert [each.isVisible() for each in full].count(True) == 1
    QTest.keyClicks(notes, "more")
    assert len(typed(notes)) == LONGEST_TEXT
    filled.commit()
    assert len(plan_of(session).private_notes) == LONGEST_TEXT
    notes.selectAll()
    QTest.keyClick(notes, Qt.Key.Key_Delete)
    assert not any(each.isVisible() for each in full)


def test_text_put_in_where_there_is_no_room_never_pushes_out_what_is_there(filled: PlanPanel) -> None:
    notes = text(filled, "plan:private_notes")
    notes.setFocus()
    QApplication.clipboard().setText("b" * (LONGEST_TEXT - 1))
    notes.paste()
    QTest.keyClick(notes, Qt.Key.Key_Home, CONTROL)
    QApplication.clipboard().setText("aaa")
    notes.paste()
    assert typed(notes) == "a" + "b" * (LONGEST_TEXT - 1)


def test_any_sentence_is_taken(filled: PlanPanel, session: Session) -> None:
    says = "Fragen, ob’s geht? ½ & <b>ja</b> \N{FAMILY} {0} %s"
    QApplication.clipboard().setText(says)
    action = text(filled, "action:a:says")
    action.setFocus()
    action.paste()
    press(Qt.Key.Key_Tab)
    assert plan_of(session).actions[0].says == says
