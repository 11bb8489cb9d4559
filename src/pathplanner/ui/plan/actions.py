"""What I will do: actions, in the order they are told."""

import secrets
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pathplanner.core.plan_edits import MoveAction, PutAction, RemoveAction
from pathplanner.core.plan_parts import LONGEST_LINE, LONGEST_TEXT, Action, Goal, Status, Who
from pathplanner.planning.wording import Wording
from pathplanner.ui.plan.prompts import Prompt, prompts
from pathplanner.ui.plan.rows import PartRow, RowsSection
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.choice_field import ChoiceField
from pathplanner.ui.widgets.date_field import DateField
from pathplanner.ui.widgets.icon_button import IconButton
from pathplanner.ui.widgets.line_field import LineField
from pathplanner.ui.widgets.text_field import TextField
from pathplanner.ui.widgets.words import words

A_GOOD_NUMBER = 5


class ActionRow(PartRow):
    """One action.

    Signals:
        moved: it is to be told earlier (its id, -1) or later (its id, 1).
    """

    moved = Signal(str, int)

    def __init__(self, action: Action, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(action, "action", theme, parent)
        self._earlier = IconButton("up", theme, self)
        self._earlier.setObjectName(f"earlier:{action.id}")
        self._earlier.clicked.connect(self._move_up)
        self._later = IconButton("down", theme, self)
        self._later.setObjectName(f"later:{action.id}")
        self._later.clicked.connect(self._move_down)
        for place, button in enumerate((self._earlier, self._later), start=1):
            self.head.insertWidget(place, button)
        self._add_fields(session)
        self._hint = self.form.hint("")
        for keys, move in (("Alt+Up", self._move_up), ("Alt+Down", self._move_down)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(move)

    def _add_fields(self, session: Session) -> None:
        form, wording = self.form, session.wording
        self._says = TextField(LONGEST_TEXT)
        form.add("says", self.tr("What I will do"), self._says)
        form.add("who", self.tr("Who"), ChoiceField(self._people(wording)))
        form.add("who_else", self.tr("Who it is"), LineField(LONGEST_LINE))
        form.add("by", self.tr("By when"), DateField(self.theme, wording, session.as_of))
        form.add("help_from", self.tr("Help from"), LineField(LONGEST_LINE))
        form.add(
            "status", self.tr("How far it is"), ChoiceField([(wording.status(status), status) for status in Status])
        )

    @staticmethod
    def _people(wording: Wording) -> list[tuple[str, object]]:
        return [(wording.who(Action(id=who, who=who)), who) for who in Who]

    def name_buttons(self, title: str) -> None:
        """Name the two that move it as well."""
        super().name_buttons(title)
        for button, does in ((self._earlier, self.tr("Move up")), (self._later, self.tr("Move down"))):
            tip = self.tr("{what} ({keys})").format(what=does, keys="Alt+↑" if button is self._earlier else "Alt+↓")
            button.set_words(tip, self.tr("{part}: {what}").format(part=title, what=does.lower()))

    def show_part(self, part: Goal | Action) -> None:
        """Show what the plan says, with hints where they help."""
        super().show_part(part)
        if isinstance(part, Action):
            self.form.show_field("who_else", part.who is Who.SOMEONE_ELSE)
            self._hint.setText(" ".join(self._prompt(prompt) for prompt in prompts(part)))
            self._hint.setVisible(bool(self._hint.text()))
            self._says.editor.setAccessibleDescription(self._hint.text())

    def _prompt(self, prompt: Prompt) -> str:
        return {
            Prompt.DOING: self.tr("Begin with a word for doing, such as ‘ask’ or ‘visit’."),
            Prompt.WHEN: self.tr("Say by when."),
            Prompt.WHO: self.tr("Who will do it?"),
        }[prompt]

    def _move_up(self) -> None:
        self.moved.emit(self.id, -1)

    def _move_down(self) -> None:
        self.moved.emit(self.id, 1)


class ActionsSection(RowsSection[Action]):
    """The actions."""

    def fill(self, column: QVBoxLayout) -> None:
        """An invitation, the actions, a way to add one."""
        invites = self.tr("Small steps, mostly yours. About five is a good number. Any sentence will do.")
        column.addWidget(words(invites, role="caption"))
        add = self.button(self.tr("Add an action"), "add-action")
        add.clicked.connect(self._put_new)
        self.fill_with_rows(column, add)
        self._many = words("", role="caption")
        self._many.setObjectName("many-actions")
        column.addWidget(self._many)

    @property
    def many(self) -> QLabel:
        """What is said where there are many."""
        return self._many

    def refresh(self) -> None:
        """Show the actions, and a word where they are many."""
        super().refresh()
        count = sum(action.status is not Status.NO_LONGER_APPLICABLE for action in self.plan.actions)
        says = self.tr("There are {count} actions now. About five is a good number: which ones matter most?")
        self._many.setText(says.format(count=count))
        self._many.setVisible(count > A_GOOD_NUMBER)

    def parts(self) -> Sequence[Action]:
        """The actions in the plan."""
        return self.plan.actions

    def make_row(self, part: Action) -> PartRow:
        """What, who, by when, help from, how far."""
        row = ActionRow(part, self.session, self.theme, self)
        row.told.connect(self._put)
        row.removed.connect(self._remove)
        row.moved.connect(self._move)
        return row

    def title_of(self, number: int) -> str:
        """ "Action 2"."""
        return self.tr("Action {number}").format(number=number)

    def summary(self) -> str:
        """ "5 actions, 2 completed."."""
        actions = self.plan.actions
        if not actions:
            return ""
        done = sum(action.status is Status.COMPLETED for action in actions)
        count = self.tr("One action") if len(actions) == 1 else self.tr("{count} actions").format(count=len(actions))
        says = self.tr("{actions}, {done} completed.") if done else self.tr("{actions}.")
        return says.format(actions=count, done=done)

    def _put_new(self) -> None:
        action = Action(id=secrets.token_hex(4))
        self.put_new(action.id, PutAction(action), self.tr("add an action"), self.tr("Action added."))

    def _put(self, action: Action) -> None:
        self.submit(PutAction(action), self.tr("change an action"), self.tr("Action changed."))

    def _remove(self, action: str) -> None:
        self.submit(RemoveAction(action), self.tr("take an action away"), self.tr("Action taken away."))

    def _move(self, action: str, by: int) -> None:
        self.commit()
        ids = [each.id for each in self.plan.actions]
        to = ids.index(action) + by
        if not 0 <= to < len(ids):
            says = self.tr("It is the first action already.") if by < 0 else self.tr("It is the last action already.")
            self.session.said.emit(says)
            return
        self.reveal(to)
        did = self.tr("Action moved: it is number {number} now.").format(number=to + 1)
        self.submit(MoveAction(action, by), self.tr("move an action"), did)
