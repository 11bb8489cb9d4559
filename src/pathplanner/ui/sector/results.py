"""What was found while something is typed, grouped by what it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pathplanner.planning.search import Finds, Found
from pathplanner.ui.sector.finding import FoundGroup, grouped, says_of, several
from pathplanner.ui.sector.teller import Teller
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.steady_panel import SteadyPanel
from pathplanner.ui.widgets.telling_button import Line, TellingButton
from pathplanner.ui.widgets.words import words

AT_ONCE = 5
"""How many of each group are listed before "Show more"."""
MORE = 20
MARGIN = 16


class ResultRow(TellingButton):
    """One title that was found."""

    found: Found

    def show_found(self, found: Found, teller: Teller) -> None:
        """Show another one."""
        self.found = found
        self.setObjectName(f"found:{found.id}")
        says = says_of(teller, found)
        self.tell([Line(found.title, "body", strong=True, soft=False), Line(says)], f"{found.title}. {says}")


class GroupView(QWidget):
    """A heading with the titles of one sort; its rows are used again for what is found next.

    Signals:
        chosen: a title was chosen (the Found).
        walked: an arrow key was pressed on a row (Qt.Key).
    """

    chosen = Signal(object)
    walked = Signal(int)

    def __init__(self, teller: Teller, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._teller = teller
        self._theme = theme
        self._group: FoundGroup | None = None
        self._shown = 0
        self._made: list[ResultRow] = []
        self._heading = words("", role="kicker")
        self._more = QPushButton(self)
        self._more.clicked.connect(self._show_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(4)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def rows(self) -> Sequence[ResultRow]:
        """The rows that are shown."""
        return self._made[: self._shown]

    def show_group(self, group: FoundGroup, count: int = AT_ONCE) -> None:
        """Show what was found of one sort."""
        self._group = group
        self._shown = min(count, len(group.found))
        self._heading.setText(
            self.tr("{sort}: {count}").format(sort=several(group.sort), count=len(group.found)),
        )
        while len(self._made) < self._shown:
            self._made.append(self._make_row())
        for row, found in zip(self._made, group.found[: self._shown], strict=False):
            row.show_found(found, self._teller)
        for place, row in enumerate(self._made):
            row.setVisible(place < self._shown)
        self._name_more(len(group.found) - self._shown)

    def _name_more(self, left: int) -> None:
        count = min(MORE, left)
        says = self.tr("Show {count} more of {left}") if left > count else self.tr("Show {count} more")
        self._more.setText(says.format(count=count, left=left))
        sort = several(self._group.sort) if self._group else ""
        self._more.setAccessibleName(self.tr("{sort}: show {count} more").format(sort=sort, count=count))
        self._more.setVisible(left > 0)

    def _make_row(self) -> ResultRow:
        row = ResultRow(self._theme, self)
        row.clicked.connect(self._clicked)
        row.walked.connect(self.walked)
        self._column.insertWidget(1 + len(self._made), row)
        return row

    def _show_more(self) -> None:
        if self._group is not None:
            before = self._shown
            self.show_group(self._group, before + MORE)
            self._made[before].setFocus(Qt.FocusReason.OtherFocusReason)

    def _clicked(self) -> None:
        row = self.sender()
        if isinstance(row, ResultRow):
            self.chosen.emit(row.found)

    def renew(self) -> None:
        """Measure again."""
        for row in self._made:
            row.renew()


class Results(SteadyPanel):
    """Everything that was found, the best first.

    Signals:
        chosen: a title was chosen (the Found).
        left_upwards: Up was pressed on the first.
    """

    chosen = Signal(object)
    left_upwards = Signal()

    def __init__(self, teller: Teller, theme: Theme, parent: QWidget) -> None:
        super().__init__("sector-results", "", parent)
        self.setAccessibleName(self.tr("What was found"))
        self._teller = teller
        self._theme = theme
        self._groups: list[GroupView] = []
        self._shown = 0
        self._says = words("")
        self._says.setObjectName("found-count")
        self.column.setContentsMargins(MARGIN, 8, MARGIN, MARGIN)
        self.column.setSpacing(6)
        self.column.addWidget(self._says)
        self.column.addStretch(1)
        self.show_column()
        theme.changed.connect(self._renew)

    @property
    def groups(self) -> Sequence[GroupView]:
        """The groups that are shown."""
        return self._groups[: self._shown]

    @property
    def rows(self) -> list[ResultRow]:
        """The rows that are shown, from the top."""
        return [row for group in self.groups for row in group.rows]

    @property
    def first(self) -> Found | None:
        """The best; None where nothing was found."""
        rows = self.rows
        return rows[0].found if rows else None

    @property
    def says(self) -> str:
        """How much was found, in a sentence."""
        return self._says.text()

    def show_finds(self, typed: str, finds: Finds) -> None:
        """Show what a search found, from the top."""
        groups = grouped(finds.found)
        self._shown = len(groups)
        self._says.setText(self._sentence(typed.strip(), finds))
        while len(self._groups) < self._shown:
            self._groups.append(self._make_group())
        for view, group in zip(self._groups, groups, strict=False):
            view.show_group(group)
        for place, view in enumerate(self._groups):
            view.setVisible(place < self._shown)
        self.verticalScrollBar().setValue(0)

    def _sentence(self, typed: str, finds: Finds) -> str:
        if not finds.count:
            says = self.tr(
                "Nothing goes by “{typed}”. Try a shorter word, another name for the job, or choose a sector instead."
            )
        elif finds.is_guess:
            says = self.tr("No title has “{typed}”. These have words that are like it: {count}.")
        elif finds.count == 1:
            says = self.tr("One title has “{typed}”.")
        else:
            says = self.tr("{count} titles have “{typed}”.")
        return says.format(typed=typed, count=finds.count)

    def _make_group(self) -> GroupView:
        view = GroupView(self._teller, self._theme, self.content)
        view.chosen.connect(self.chosen)
        view.walked.connect(self._walk)
        self.column.insertWidget(1 + len(self._groups), view)
        return view

    def enter(self) -> None:
        """Go to the first."""
        rows = self.rows
        if rows:
            rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _walk(self, key: int) -> None:
        rows = self.rows
        place = next((place for place, row in enumerate(rows) if row.hasFocus()), 0)
        to = {
            Qt.Key.Key_Up: place - 1,
            Qt.Key.Key_Down: place + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(rows) - 1,
        }.get(Qt.Key(key), place)
        if to < 0:
            self.left_upwards.emit()
        elif to < len(rows):
            rows[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _renew(self) -> None:
        for group in self._groups:
            group.renew()
