"""Parts of a plan of which there can be many, one below another, each with its fields."""

from abc import abstractmethod
from collections.abc import Collection, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pathplanner.core.edits import Edit
from pathplanner.core.plan_parts import Action, Goal
from pathplanner.ui.plan.form import PartForm
from pathplanner.ui.plan.section import Section, has_focus
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.icon_button import IconButton
from pathplanner.ui.widgets.words import words

Part = TypeVar("Part", Goal, Action)

AT_ONCE = 30
"""How many rows are shown before "Show more"."""


class PartRow(QFrame):
    """One part: its number, what can be done with it, its fields.

    Signals:
        told: it is told otherwise now (the part).
        removed: it is to be taken away (its id).
    """

    told = Signal(object)
    removed = Signal(str)

    def __init__(self, part: Goal | Action, kind: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.id = part.id
        self.theme = theme
        self.setObjectName(f"{kind}:{part.id}")
        self.setProperty("role", "note")
        self._title = words("", role="field")
        self.remove = IconButton("close", theme, self)
        self.remove.setObjectName(f"remove-{kind}:{part.id}")
        self.remove.clicked.connect(self._remove)
        self.form = PartForm(part, self.objectName(), self)
        self.form.told.connect(self.told)
        self.head = QHBoxLayout()
        self.head.setSpacing(0)
        self.head.addWidget(self._title, 1)
        self.head.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(2)
        column.addLayout(self.head)
        column.addWidget(self.form)

    def number(self, title: str) -> None:
        """Call it so: "Action 2"."""
        if title == self._title.text():
            return
        self._title.setText(title)
        self.form.number(title)
        self.name_buttons(title)

    def name_buttons(self, title: str) -> None:
        """Name what can be done with the part that is called so."""
        away = self.tr("Take away")
        self.remove.set_words(away, self.tr("{part}: {what}").format(part=title, what=away.lower()))

    def show_part(self, part: Goal | Action) -> None:
        """Show what the plan says."""
        self.form.show_part(part)

    def drop(self) -> None:
        """Go; what is being typed goes too."""
        self.blockSignals(True)
        self.hide()
        self.deleteLater()

    def _remove(self) -> None:
        self.removed.emit(self.id)


class RowsSection(Section, Generic[Part]):
    """Rows that follow the parts of the plan by their ids: those that stay keep focus and typing."""

    rows: dict[str, PartRow]

    @abstractmethod
    def parts(self) -> Sequence[Part]:
        """The parts in the plan now."""

    @abstractmethod
    def make_row(self, part: Part) -> PartRow:
        """A row for a part."""

    @abstractmethod
    def title_of(self, number: int) -> str:
        """ "Action 2"."""

    def fill_with_rows(self, column: QVBoxLayout, add: QPushButton) -> None:
        """Make room for the rows, a button that shows more of them, and one that adds one."""
        self.rows = {}
        self._at_most = AT_ONCE
        self._body_column = column
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list)
        self._more = self.button("", f"more-{self.objectName()}")
        self._more.clicked.connect(self._show_more)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._add = add
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        """Add, drop, move and show rows as the plan says; they are laid out once, at the end."""
        left = len(self.parts()) - self._at_most
        parts = self.parts()[: self._at_most]
        self._body_column.setEnabled(False)
        self._drop_all_but({part.id for part in parts})
        for place, part in enumerate(parts):
            row = self.rows.get(part.id) or self._add_row(part)
            row.number(self.title_of(place + 1))
            row.show_part(part)
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)
                row.show()
        self._more.setText(self.tr("Show {count} more of {left}").format(count=min(AT_ONCE, left), left=left))
        self.show_or_hide(self._more, is_shown=left > 0)
        self._body_column.setEnabled(True)
        self._body_column.invalidate()

    def commit(self) -> None:
        """Hand over what is being typed."""
        for row in list(self.rows.values()):
            row.form.commit()

    def reveal(self, place: int) -> None:
        """Let the row at this place be among those that are shown."""
        self._at_most = max(self._at_most, place + 1)

    def put_new(self, part: str, edit: Edit, text: str, did: str) -> None:
        """Add a part, and let it be typed in."""
        before = self._at_most
        self.reveal(len(self.parts()))
        if self.submit(edit, text, did):
            self.rows[part].form.field("says").setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._at_most = before

    def _show_more(self) -> None:
        self._at_most += AT_ONCE
        self.refresh()

    def _add_row(self, part: Part) -> PartRow:
        row = self.make_row(part)
        self.rows[part.id] = row
        return row

    def _drop_all_but(self, stay: Collection[str]) -> None:
        for id_ in [id_ for id_ in self.rows if id_ not in stay]:
            row = self.rows.pop(id_)
            had_focus = has_focus(row)
            place = self._list.indexOf(row)
            self._list.removeWidget(row)
            row.blockSignals(True)
            if had_focus:
                self._focus_near(place)
            row.drop()

    def _focus_near(self, place: int) -> None:
        """Where a row went that had the focus, the next one has it, or the button that adds one."""
        item = self._list.itemAt(min(place, self._list.count() - 1))
        row = item.widget() if item is not None else None
        stop = row.remove if isinstance(row, PartRow) else self._add
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
