"""Goals and actions are added, changed, moved and taken away, and hints stand beneath actions."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from pathplanner.core.plan import MOST_ACTIONS
from pathplanner.core.plan_parts import Action, Goal, GoalKind, Reach, Status, Who
from pathplanner.ui.plan.actions import ActionsSection
from pathplanner.ui.plan.panel import PlanPanel
from pathplanner.ui.plan.rows import AT_ONCE
from pathplanner.ui.session import Session
from pathplanner.ui.window import MainWindow
from tests.ui.hands import status
from tests.ui.plan.filling import (
    begin_typing,
    button,
    choose,
    click,
    label,
    line,
    named,
    plan_of,
    press,
    put_actions,
    stands_in_sight,
    text,
    type_in,
    typed,
)

ALT = Qt.KeyboardModifier.AltModifier
CLEAR = date(2027, 3, 3)


@pytest.fixture(autouse=True)
def actions(panel: PlanPanel) -> ActionsSection:
    panel.open_section("actions")
    section = panel.sections["actions"]
    assert isinstance(section, ActionsSection)
    return section


def hints(panel: PlanPanel, action: str) -> str:
    """The hints beneath an action, as a screen reader hears them with its field."""
    return text(panel, f"action:{action}:says").accessibleDescription()


def test_a_goal_is_added_told_and_taken_away(panel: PlanPanel, session: Session) -> None:
    panel.open_section("goals")
    click(panel, "add-goal")
    (goal,) = plan_of(session).goals
    assert text(panel, f"goal:{goal.id}:says").hasFocus()
    type_in(text(panel, f"goal:{goal.id}:says"), "Work with computers")
    choose(panel, f"goal:{goal.id}:kind", "Work")
    type_in(line(panel, f"goal:{goal.id}:by"), "1 Sept 2030")
    assert plan_of(session).goals == (
        Goal(id=goal.id, says="Work with computers", reach=Reach.LONG, kind=GoalKind.WORK, by=date(2030, 9, 1)),
    )
    click(panel, f"remove-goal:{goal.id}")
    assert plan_of(session).goals == ()
    assert named(panel, "add-goal").hasFocus()
    session.undo()
    assert typed(text(panel, f"goal:{goal.id}:says")) == "Work with computers"


def test_the_first_goal_is_long_term_and_the_next_ones_short_until_told_otherwise(
    panel: PlanPanel, session: Session
) -> None:
    panel.open_section("goals")
    for _ in range(3):
        click(panel, "add-goal")
    assert [goal.reach for goal in plan_of(session).goals] == [Reach.LONG, Reach.SHORT, Reach.SHORT]
    choose(panel, f"goal:{plan_of(session).goals[1].id}:reach", "Long term")
    assert plan_of(session).goals[1].reach is Reach.LONG


def test_an_action_is_added_told_and_taken_away(panel: PlanPanel, session: Session, actions: ActionsSection) -> None:
    click(panel, "add-action")
    (action,) = plan_of(session).actions
    name = f"action:{action.id}"
    QTest.keyClicks(text(panel, f"{name}:says"), "Visit the college")
    press(Qt.Key.Key_Tab)
    choose(panel, f"{name}:who", "Someone else")
    type_in(line(panel, f"{name}:who_else"), "My aunt")
    type_in(line(panel, f"{name}:by"), "3 march 27")
    type_in(line(panel, f"{name}:help_from"), "Ann")
    choose(panel, f"{name}:status", "In progress")
    assert plan_of(session).actions == (
        Action(
            id=action.id,
            says="Visit the college",
            who=Who.SOMEONE_ELSE,
            who_else="My aunt",
            by=CLEAR,
            help_from="Ann",
            status=Status.IN_PROGRESS,
        ),
    )
    click(panel, f"remove-action:{action.id}")
    assert plan_of(session).actions == ()
    assert actions.rows == {}


def test_a_name_is_asked_for_only_where_someone_else_does_it(panel: PlanPanel, session: Session) -> None:
    put_actions(session, Action(id="a"))
    assert not line(panel, "action:a:who_else").isVisible()
    choose(panel, "action:a:who", "Someone else")
    assert line(panel, "action:a:who_else").isVisible()
    choose(panel, "action:a:who", "Adviser")
    assert plan_of(session).actions[0].who is Who.ADVISER
    assert not line(panel, "action:a:who_else").isVisible()


def test_an_action_added_comes_into_sight(panel: PlanPanel, session: Session) -> None:
    put_actions(session, *(Action(id=str(number)) for number in range(4)))
    click(panel, "add-action")
    QApplication.processEvents()
    assert stands_in_sight(text(panel, f"action:{plan_of(session).actions[-1].id}:says"))


@pytest.mark.parametrize("by_keyboard", [True, False])
def test_actions_are_moved_up_and_down_and_the_focus_moves_with_them(
    panel: PlanPanel, session: Session, window: MainWindow, *, by_keyboard: bool
) -> None:
    put_actions(session, *(Action(id=name, says=f"Ask {name}") for name in "abc"))
    line(panel, "action:c:help_from").setFocus()

    def move(name: str, key: Qt.Key) -> None:
        if by_keyboard:
            press(key, ALT)
        else:
            click(panel, f"{name}:c")

    def order() -> list[str]:
        return [action.id for action in plan_of(session).actions]

    move("earlier", Qt.Key.Key_Up)
    assert order() == ["a", "c", "b"]
    assert status(window) == "Action moved: it is number 2 now."
    assert line(panel, "action:c:help_from").accessibleName() == "Action 2: help from"
    QApplication.processEvents()
    tops = {name: named(panel, f"action:{name}").geometry().top() for name in "abc"}
    assert sorted(tops, key=lambda name: tops[name]) == ["a", "c", "b"]
    move("earlier", Qt.Key.Key_Up)
    move("earlier", Qt.Key.Key_Up)
    assert order() == ["c", "a", "b"]
    assert status(window) == "It is the first action already."
    move("later", Qt.Key.Key_Down)
    assert order() == ["a", "c", "b"]
    focused = line(panel, "action:c:help_from") if by_keyboard else named(panel, "later:c")
    assert focused.hasFocus()
    session.undo()
    assert order() == ["c", "a", "b"]


def test_moving_takes_what_is_being_typed_along(panel: PlanPanel, session: Session) -> None:
    put_actions(session, Action(id="a"), Action(id="b"))
    begin_typing(text(panel, "action:b:says"), "Ask Ann")
    press(Qt.Key.Key_Up, ALT)
    assert [action.says for action in plan_of(session).actions] == ["Ask Ann", ""]
    assert text(panel, "action:b:says").hasFocus()


def test_taking_an_action_away_leaves_the_focus_with_the_next_one(panel: PlanPanel, session: Session) -> None:
    put_actions(session, *(Action(id=name) for name in "abc"))
    named(panel, "remove-action:b").setFocus()
    press(Qt.Key.Key_Space)
    assert named(panel, "remove-action:c").hasFocus()
    assert named(panel, "remove-action:c").accessibleName() == "Action 2: take away"


def test_an_action_that_is_undone_while_it_is_typed_in_goes_and_stays_away(panel: PlanPanel, session: Session) -> None:
    click(panel, "add-action")
    begin_typing(text(panel, f"action:{plan_of(session).actions[0].id}:says"), "Ask")
    session.undo()
    assert plan_of(session).actions == ()
    assert named(panel, "add-action").hasFocus()


def test_rows_stay_the_same_while_the_plan_changes(panel: PlanPanel, session: Session, actions: ActionsSection) -> None:
    put_actions(session, Action(id="a"), Action(id="b"))
    rows = dict(actions.rows)
    put_actions(session, Action(id="c"))
    type_in(text(panel, "action:a:says"), "Ask")
    session.undo()
    assert {name: actions.rows[name] for name in rows} == rows


def test_hints_say_what_would_make_an_action_clearer(panel: PlanPanel, session: Session) -> None:
    put_actions(session, Action(id="a", says="College open day", who=Who.SOMEONE_ELSE))
    assert hints(panel, "a") == ("Begin with a word for doing, such as ‘ask’ or ‘visit’. Say by when. Who will do it?")
    type_in(text(panel, "action:a:says"), "I will visit the college")
    type_in(line(panel, "action:a:by"), "3/3/2027")
    assert hints(panel, "a") == "Who will do it?"
    type_in(line(panel, "action:a:who_else"), "My aunt")
    assert hints(panel, "a") == ""


@pytest.mark.parametrize("over", ["Completed", "No longer applicable"])
def test_an_action_that_is_over_has_no_hints(panel: PlanPanel, session: Session, over: str) -> None:
    put_actions(session, Action(id="a", says="College"))
    assert hints(panel, "a") != ""
    choose(panel, "action:a:status", over)
    assert hints(panel, "a") == ""


def test_hints_block_nothing(panel: PlanPanel, session: Session) -> None:
    click(panel, "add-action")
    (action,) = plan_of(session).actions
    type_in(text(panel, f"action:{action.id}:says"), "???")
    choose(panel, f"action:{action.id}:status", "Completed")
    assert plan_of(session).actions == (Action(id=action.id, says="???", status=Status.COMPLETED),)


def test_from_six_actions_on_a_quiet_word_says_so(panel: PlanPanel, session: Session) -> None:
    put_actions(session, *(Action(id=str(number)) for number in range(5)))
    assert not label(panel, "many-actions").isVisible()
    click(panel, "add-action")
    assert label(panel, "many-actions").isVisible()
    assert "There are 6 actions now." in label(panel, "many-actions").text()
    click(panel, "add-action")
    assert len(plan_of(session).actions) == 7


def test_a_long_list_is_shown_in_parts_and_what_is_added_is_always_shown(panel: PlanPanel, session: Session) -> None:
    many = tuple(Action(id=str(number)) for number in range(AT_ONCE + 4))
    session.document.load(session.plan.changed(actions=many))
    more = button(panel, "more-actions")
    assert isinstance(more, QPushButton)
    assert more.text() == "Show 4 more of 4"
    assert panel.findChild(QWidget, f"action:{AT_ONCE}") is None
    click(panel, f"later:{AT_ONCE - 1}")
    assert named(panel, f"action:{AT_ONCE - 1}").isVisible()
    more.setFocus()
    press(Qt.Key.Key_Space)
    assert named(panel, f"action:{AT_ONCE + 3}").isVisible()
    assert not more.isVisible()
    click(panel, "add-action")
    assert text(panel, f"action:{plan_of(session).actions[-1].id}:says").hasFocus()


def test_where_there_is_no_room_for_more_adding_says_so(panel: PlanPanel, session: Session, window: MainWindow) -> None:
    full = session.plan.changed(actions=tuple(Action(id=str(number)) for number in range(MOST_ACTIONS)))
    session.document.load(full)
    panel.open_section("actions")
    named(panel, "add-action").setFocus()
    press(Qt.Key.Key_Space)
    assert len(plan_of(session).actions) == MOST_ACTIONS
    assert status(window) == "There is no room for more. Take something out first."
