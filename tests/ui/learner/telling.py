"""Hands to tell things in the Me side with."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Held
from pathplanner.ui.learner.panel import LearnerPanel
from pathplanner.ui.window import MainWindow
from tests.ui.hands import click, named, q


def keys(*presses: Qt.Key | str) -> None:
    """Press keys and type words, each where the focus is then."""
    for each in presses:
        focused = QApplication.focusWidget()
        assert focused is not None
        if isinstance(each, str):
            QTest.keyClicks(focused, each)
        else:
            QTest.keyClick(focused, each)


def press(panel: LearnerPanel, name: str) -> None:
    """Click something once it has its place."""
    QApplication.processEvents()
    click(named(panel, name))


def type_into(panel: LearnerPanel, name: str, words: str) -> None:
    """Click a field, type words in place of what is there, and press Enter."""
    press(panel, name)
    QTest.keyClick(named(panel, name), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys(Qt.Key.Key_Backspace, words, Qt.Key.Key_Return)


def choose(panel: LearnerPanel, name: str, words: str) -> None:
    """Choose words in a field with the arrow keys."""
    field = combo(panel, name)
    field.setFocus()
    way = field.findText(words) - field.currentIndex()
    assert field.findText(words) >= 0, words
    for _ in range(abs(way)):
        QTest.keyClick(field, Qt.Key.Key_Down if way > 0 else Qt.Key.Key_Up)
    assert field.currentText() == words


def combo(panel: LearnerPanel, name: str) -> QComboBox:
    """A field to choose in."""
    field = named(panel, name)
    assert isinstance(field, QComboBox)
    return field


def offered(panel: LearnerPanel, name: str) -> list[str]:
    """What a field offers."""
    field = combo(panel, name)
    return [field.itemText(place) for place in range(field.count())]


def held(window: MainWindow, card: str) -> Held:
    """What is held of a qualification."""
    found = window.session.plan.learner.holding(q(card))
    assert found is not None
    return found


def own_card(window: MainWindow) -> QualificationId:
    """The one card that is not in the list."""
    (card,) = [each.qualification for each in window.session.plan.learner.held if each.own is not None]
    return card


def undo_text(window: MainWindow) -> str:
    """What would be undone."""
    return window.session.document.undo_stack.undoText()


def spoken(widget: QWidget) -> str:
    """The name a screen reader speaks."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return str(interface.text(QAccessible.Text.Name))
