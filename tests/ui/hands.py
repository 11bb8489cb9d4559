"""Hands to use the window with: drag, drop, wait, read."""

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from pathplanner.core.ids import QualificationId
from pathplanner.ui.ladder.dragging import encode
from pathplanner.ui.window import MainWindow

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


def q(card: str) -> QualificationId:
    """An id from its word."""
    return QualificationId(card)


def middle(widget: QWidget) -> QPoint:
    """Where to aim at a widget."""
    return widget.rect().center()


def carried(window: MainWindow, card: str) -> QMimeData:
    """What the pointer carries when it drags a qualification."""
    return encode(q(card), window.session.wording.card(q(card)))


def drag_over(window: MainWindow, data: QMimeData, *aims: tuple[QWidget, QPoint]) -> bool:
    """Drag the data into the window and over widgets, as the window system tells it; whether the last takes it.

    `QDrag.exec()` returns at once without a screen, so the events are made by hand. They go to the window's own
    handle, and Qt finds the widget below the pointer by itself.
    """
    handle = window.window().windowHandle()
    takes = False
    first, point = aims[0]
    entering = QDragEnterEvent(first.mapTo(window.window(), point), COPY, data, LEFT, NO_KEYS)
    QApplication.sendEvent(handle, entering)
    takes = entering.isAccepted()
    for widget, point in aims:
        moving = QDragMoveEvent(widget.mapTo(window.window(), point), COPY, data, LEFT, NO_KEYS)
        moving.setAccepted(takes)
        QApplication.sendEvent(handle, moving)
        takes = moving.isAccepted()
    return takes


def let_go(window: MainWindow, data: QMimeData, widget: QWidget, point: QPoint) -> bool:
    """Drop what is dragged; whether it was taken."""
    event = QDropEvent(widget.mapTo(window.window(), point).toPointF(), COPY, data, LEFT, NO_KEYS)
    QApplication.sendEvent(window.window().windowHandle(), event)
    return event.isAccepted()


def leave(window: MainWindow) -> None:
    """Drag out of the window again."""
    QApplication.sendEvent(window.window().windowHandle(), QDragLeaveEvent())


def drop(window: MainWindow, card: str, widget: QWidget, point: QPoint | None = None) -> bool:
    """Drag a qualification to a place in the window and drop it there; whether it was taken."""
    data = carried(window, card)
    at = middle(widget) if point is None else point
    return drag_over(window, data, (widget, at)) and let_go(window, data, widget, at)


def place(qtbot: QtBot, window: MainWindow, *cards: str) -> None:
    """Hold qualifications and wait until their routes are listed."""
    for card in cards:
        with qtbot.waitSignal(window.session.routes_changed):
            window.session.place(q(card))


def held(window: MainWindow) -> list[str]:
    """What is on the ladder."""
    return list(window.session.plan.learner.held_ids)


def status(window: MainWindow) -> str:
    """What the status line says."""
    label = window.findChild(QLabel, "announcement")
    assert isinstance(label, QLabel)
    return label.text()


def named(window: QWidget, name: str) -> QWidget:
    """The widget with this object name; there must be one."""
    found = window.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def words_in(widget: QWidget) -> str:
    """Everything that the labels of a widget say, in order."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def open_menu() -> QMenu:
    """The menu that is open now."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, name: str) -> None:
    """Choose an entry of a menu by its words and close the menu."""
    entry = next(action for action in menu.actions() if action.text().replace("&", "") == name)
    menu.close()
    entry.trigger()


def press(window: MainWindow, *presses: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Press keys one after another, as the window system tells it: shortcuts come first, then what has the focus."""
    for key in presses:
        QTest.keyClick(window.window().windowHandle(), key, keys)


def press_menu_key(window: MainWindow) -> None:
    """Press the menu key; the window system makes the event of it, which the offscreen one does not."""
    top = window.window()
    focused = top.focusWidget()
    assert focused is not None
    at = focused.mapTo(top, middle(focused))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, top.mapToGlobal(at))
    QApplication.sendEvent(top.windowHandle(), event)


def click(widget: QWidget) -> None:
    """Click in the middle of a widget."""
    QTest.mouseClick(widget, LEFT)


def click_with_right(widget: QWidget) -> None:
    """Ask for the menu of a widget with the mouse."""
    at = middle(widget)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)


def shown_cards(window: MainWindow) -> list[str]:
    """The cards on the ladder that can be seen."""
    return [card for card, widget in window.ladder.cards.items() if not widget.isHidden()]


def picture(widget: QWidget, area: QRect | None = None) -> QImage:
    """The widget as it is painted."""
    grabbed = widget.grab() if area is None else widget.grab(area)
    return grabbed.toImage().convertToFormat(QImage.Format.Format_RGB32)
