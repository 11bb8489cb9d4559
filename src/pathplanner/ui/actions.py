"""Actions are data: one table makes the menus, the shortcuts and the page that lists them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoGroup
from PySide6.QtWidgets import QMenuBar

from pathplanner.ui.session import Session

Keys = QKeySequence.StandardKey | str | None

ACTION = "action"
"""The kind of a link that does what an action of the menus does."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing a user can do: where it stands, what it is called, its keys, what it runs.

    `group` makes it one of several that exclude each other; `checkable` a switch.
    """

    id: str
    menu: str
    text: str
    run: Callable[[], object]
    keys: Keys = None
    checkable: bool = False
    group: str = ""
    divider: bool = False


def menu_title(menu: str) -> str:
    """The title of a menu."""
    return {
        "file": QCoreApplication.translate("Actions", "&File"),
        "edit": QCoreApplication.translate("Actions", "&Edit"),
        "view": QCoreApplication.translate("Actions", "&View"),
        "qualification": QCoreApplication.translate("Actions", "&Qualification"),
        "help": QCoreApplication.translate("Actions", "&Help"),
    }[menu]


def make_actions(specs: tuple[ActionSpec, ...], parent: QObject) -> dict[str, QAction]:
    """The actions of a table, by id."""
    groups: dict[str, QActionGroup] = {}
    actions: dict[str, QAction] = {}
    for spec in specs:
        action = QAction(spec.text, parent)
        action.setObjectName(f"action:{spec.id}")
        if spec.keys is not None:
            action.setShortcut(QKeySequence(spec.keys))
        action.setCheckable(spec.checkable or bool(spec.group))
        if spec.group:
            groups.setdefault(spec.group, QActionGroup(parent)).addAction(action)
        action.triggered.connect(spec.run)
        actions[spec.id] = action
    return actions


def fill_menus(bar: QMenuBar, specs: tuple[ActionSpec, ...], actions: dict[str, QAction]) -> None:
    """Put the actions into the menus of a bar, in the order of the table."""
    for name in dict.fromkeys(spec.menu for spec in specs):
        menu = bar.addMenu(menu_title(name))
        menu.setObjectName(f"menu:{name}")
        for spec in specs:
            if spec.menu == name:
                if spec.divider:
                    menu.addSeparator()
                menu.addAction(actions[spec.id])


class UndoWords(QObject):
    """Says in the menu what undo and redo would do: "Undo: hold T Level"."""

    def __init__(self, stacks: QUndoGroup, undo: QAction, redo: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._undo = undo
        self._redo = redo
        undo.setEnabled(False)
        redo.setEnabled(False)
        stacks.canUndoChanged.connect(undo.setEnabled)
        stacks.canRedoChanged.connect(redo.setEnabled)
        stacks.undoTextChanged.connect(self._name_undo)
        stacks.redoTextChanged.connect(self._name_redo)

    def _name_undo(self, what: str) -> None:
        self._undo.setText(self.tr("&Undo: {what}").format(what=what) if what else self.tr("&Undo"))

    def _name_redo(self, what: str) -> None:
        self._redo.setText(self.tr("&Redo: {what}").format(what=what) if what else self.tr("&Redo"))


class PinWords(QObject):
    """Says in the menu how many routes are compared: "Compare routes (2)"."""

    def __init__(self, session: Session, entry: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._entry = entry
        session.plan_changed.connect(self._name)
        self._name()

    def _name(self) -> None:
        count = len(self._session.plan.weighing.compared)
        says = self.tr("&Compare routes ({count})") if count else self.tr("&Compare routes")
        self._entry.setText(says.format(count=count))
