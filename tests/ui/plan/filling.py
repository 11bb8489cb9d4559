"""Hands to fill in the Plan side: find, type, leave, choose, tick, press."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from pathplanner.core.plan import Plan
from pathplanner.core.plan_edits import PutAction
from pathplanner.core.plan_parts import Action
from pathplanner.ui.plan.panel import PlanPanel
from pathplanner.ui.session import Session

ALL = ("talk", "goals", "route", "barriers", "actions", "review", "agreement", "notes")
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier


def named(panel: PlanPanel, name: str) -> QWidget:
    """The widget with this object name; there must be one."""
    found = panel.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def line(panel: PlanPanel, name: str) -> QLineEdit:
    found = named(panel, name)
    assert isinstance(found, QLineEdit)
    return found


def text(panel: PlanPanel, name: str) -> QPlainTextEdit:
    found = named(panel, name)
    assert isinstance(found, QPlainTextEdit)
    return found


def label(panel: PlanPanel, name: str) -> QLabel:
    found = named(panel, name)
    assert isinstance(found, QLabel)
    return found


def button(panel: PlanPanel, name: str) -> QAbstractButton:
    found = named(panel, name)
    assert isinstance(found, QAbstractButton)
    return found


def typed(field: QLineEdit | QPlainTextEdit) -> str:
    """What stands in a field."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def begin_typing(field: QLineEdit | QPlainTextEdit, words: str) -> None:
    """Type words at the end of a field, and stay there."""
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClick(field, Qt.Key.Key_End, CONTROL if isinstance(field, QPlainTextEdit) else NO_KEYS)
    QTest.keyClicks(field, words)


def type_in(field: QLineEdit | QPlainTextEdit, words: str) -> None:
    """Write words in place of what is there, and go on with Tab."""
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    field.selectAll()
    QTest.keyClicks(field, words)
    press(Qt.Key.Key_Tab)


def choose(panel: PlanPanel, name: str, words: str) -> None:
    """Choose an answer by keyboard."""
    combo = named(panel, name)
    assert isinstance(combo, QComboBox)
    wanted = combo.findText(words)
    assert wanted >= 0, words
    combo.setFocus()
    while combo.currentIndex() != wanted:
        QTest.keyClick(combo, Qt.Key.Key_Down if combo.currentIndex() < wanted else Qt.Key.Key_Up)


def click(panel: PlanPanel, name: str) -> None:
    """Click a button or a box."""
    target = button(panel, name)
    QTest.mouseClick(target, LEFT, pos=target.rect().center())


def press(key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Press a key, as the window system tells it: shortcuts come first, then what has the focus."""
    window = QApplication.activeWindow()
    assert window is not None
    QTest.keyClick(window.windowHandle(), key, keys)


def plan_of(session: Session) -> Plan:
    """The plan as it is now; asked anew each time, for it is another one after each edit."""
    return session.plan


def put_actions(session: Session, *actions: Action) -> None:
    for action in actions:
        session.submit(PutAction(action), "add an action", "Action added.")


def stands_in_sight(widget: QWidget) -> bool:
    """Whether all of a widget can be seen."""
    return widget.visibleRegion().boundingRect() == widget.rect()
