"""Since last time: the plan as it was beside the plan as it is, and what changed in the data."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from pathplanner.core.plan import Plan
from pathplanner.planning.change_rows import Change, ChangeRow
from pathplanner.planning.changes import plan_changes
from pathplanner.planning.wording import Wording
from pathplanner.ui.plan.section import Section
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.words import words

SIDE_BY_SIDE = 400
"""From this width on, at 100 % text size."""


class ChangeView(QFrame):
    """One part of the plan: last time and now, with a word for how it changed."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._row: ChangeRow | None = None
        self.setProperty("role", "note")
        self._title = words("", role="field")
        self._then, self._then_says = self._side(self.tr("Last time"))
        self._now, self._now_says = self._side(self.tr("Now"))
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._sides.setSpacing(10)
        for side in (self._then, self._now):
            self._sides.addWidget(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addLayout(self._sides)

    def _side(self, title: str) -> tuple[QWidget, QLabel]:
        side = QWidget(self)
        says = words("")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(words(title, role="caption"))
        column.addWidget(says)
        column.addStretch(1)
        return side, says

    def show_row(self, row: ChangeRow) -> None:
        """Show another row; what is as before is told once."""
        if row == self._row:
            return
        self._row = row
        title = self.tr("{part}: {change}")
        self._title.setText(title.format(part=self._wording.part(row.part), change=self._wording.change(row.change)))
        self._then_says.setText(row.before)
        self._now_says.setText(row.now)
        self._then.setVisible(bool(row.before) and row.change is not Change.SAME)
        self._now.setVisible(bool(row.now))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, else one above the other."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.pixels(SIDE_BY_SIDE)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(across if is_wide else down)


class SinceSection(Section):
    """The review of a plan that was opened; not there while there is none."""

    def __init__(self, name: str, title: str, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(name, title, session, theme, parent)
        self._before: Plan | None = None
        self._data_changes: Sequence[str] = ()
        self._views: list[ChangeView] = []
        self.hide()

    def show_review(self, before: Plan | None, data_changes: Sequence[str]) -> None:
        """Compare with this plan, and list these sentences on the data; None ends the review."""
        self._before = before
        self._data_changes = data_changes
        self.setVisible(before is not None)
        self.show_open(before is not None)

    def fill(self, column: QVBoxLayout) -> None:
        """What changed in the plan, then what changed in the data."""
        self._nothing = words(self.tr("Nothing in the plan has changed."))
        column.addWidget(self._nothing)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list)
        column.addWidget(words(self.tr("What changed in the data"), role="kicker"))
        self._data = words("")
        self._data.setObjectName("data-changes")
        column.addWidget(self._data)

    def refresh(self) -> None:
        """Compare anew."""
        rows = () if self._before is None else plan_changes(self.wording, self._before, self.plan)
        while len(self._views) > len(rows):
            view = self._views.pop()
            self._list.removeWidget(view)
            view.hide()
            view.deleteLater()
        while len(self._views) < len(rows):
            view = ChangeView(self.theme, self.wording, self)
            self._views.append(view)
            self._list.addWidget(view)
            view.show()
        for view, row in zip(self._views, rows, strict=True):
            view.show_row(row)
        self._nothing.setVisible(not rows)
        listed = "\n".join(self.tr("• {change}").format(change=change) for change in self._data_changes)
        self._data.setText(listed or self.tr("Nothing that this plan uses has changed."))

    def summary(self) -> str:
        """Nothing: it is open from the start."""
        return ""

    def commit(self) -> None:
        """Nothing is typed here."""
