"""The occupations of a sector at two levels."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pathplanner.core.ids import OccupationId
from pathplanner.planning.sectors import Band, OccupationView
from pathplanner.ui.sector.narrowing import Narrowed
from pathplanner.ui.sector.occupation_item import OccupationItem
from pathplanner.ui.sector.teller import Teller
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.words import words

AT_ONCE = 12
"""How many are listed before "Show the others"."""


class BandColumn(QWidget):
    """Lists the first of them, and the others when asked; what is opened stays open.

    Signals:
        aimed_at: make an occupation the job to aim at (its id).
        evidence_wanted: show the evidence of an occupation (its id).
        ways_wanted: show every way into an occupation on the ladder (its id).
        followed: another occupation is to be shown (its id).
        walked_aside: Left or Right was pressed on a row (-1 or 1, and the place of the row).
    """

    aimed_at = Signal(str)
    evidence_wanted = Signal(str)
    ways_wanted = Signal(str)
    followed = Signal(str)
    walked_aside = Signal(int, int)

    def __init__(self, band: Band, teller: Teller, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.band = band
        self._teller = teller
        self._theme = theme
        self._views: Sequence[OccupationView] = ()
        self._wanted: Sequence[OccupationView] = ()
        self._made: dict[OccupationId, OccupationItem] = {}
        self._shown: list[OccupationItem] = []
        self.setObjectName(f"band:{band}")
        self._heading = words("", role="heading")
        self._nothing = words("")
        self._nothing.setObjectName(f"nothing:{band}")
        self._others = QPushButton(self)
        self._others.setObjectName(f"others:{band}")
        self._others.clicked.connect(self._show_others)
        self._list = QWidget(self)
        self._rows = _column_in(self._list)
        column = _column_in(self)
        for widget in (self._heading, self._nothing, self._list):
            column.addWidget(widget)
        column.addWidget(self._others, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    @property
    def items(self) -> Sequence[OccupationItem]:
        """The occupations that are shown, from the top."""
        return self._shown

    @property
    def nothing(self) -> str:
        """Why none is shown; empty where some are."""
        return "" if self._shown else self._nothing.text()

    def show_views(self, views: Sequence[OccupationView]) -> None:
        """Show the occupations of another sector."""
        for item in self._made.values():
            self._rows.removeWidget(item)
            item.hide()
            item.deleteLater()
        self._made = {}
        self._shown = []
        self._views = views
        self.narrow(Narrowed())

    def narrow(self, narrowed: Narrowed) -> None:
        """Show those that are asked for."""
        self._wanted = narrowed.among(self._views)
        count, of = len(self._wanted), len(self._views)
        title = self._teller.words.band(self.band)
        says = self.tr("{title}: {count}") if count == of else self.tr("{title}: {count} of {of}")
        self._heading.setText(says.format(title=title, count=count, of=of))
        if not self._views:
            self._nothing.setText(self.tr("No occupation of this sector is at these levels."))
        else:
            self._nothing.setText(self.tr("None of these has the words you typed."))
        self._show_first(AT_ONCE)

    def _show_first(self, count: int) -> None:
        """Show so many of them; the list is hidden meanwhile, so that it is laid out once and not with every row."""
        self._list.hide()
        shown = [self._item(view) for view in self._wanted[:count]]
        for item in set(self._shown).difference(shown):
            item.hide()
        for place, item in enumerate(shown):
            if self._rows.indexOf(item) != place:
                self._rows.insertWidget(place, item)
            item.show()
        self._shown = shown
        self._list.setVisible(bool(shown))
        left = len(self._wanted) - len(shown)
        self._others.setText(self.tr("Show the one more") if left == 1 else self._others_said(left))
        self._others.setAccessibleName(f"{self._heading.text()}. {self._others.text()}")
        self._others.setVisible(left > 0)
        self._nothing.setVisible(not self._wanted)

    def _others_said(self, left: int) -> str:
        return self.tr("Show the {left} others").format(left=left)

    def _item(self, view: OccupationView) -> OccupationItem:
        made = self._made.get(view.occupation.id)
        if made is None:
            made = self._made[view.occupation.id] = self._make(view)
        return made

    def _make(self, view: OccupationView) -> OccupationItem:
        item = OccupationItem(view, self._teller, self._theme, self._list)
        item.aimed_at.connect(self.aimed_at)
        item.evidence_wanted.connect(self.evidence_wanted)
        item.ways_wanted.connect(self.ways_wanted)
        item.followed.connect(self.followed)
        item.walked.connect(self._walk)
        return item

    def _show_others(self) -> None:
        before = len(self._shown)
        self._show_first(len(self._wanted))
        self.focus(before)

    def reveal(self, occupation: OccupationId) -> OccupationItem | None:
        """The occupation, listed and open; None where it is not among those that are asked for."""
        place = next((place for place, view in enumerate(self._wanted) if view.occupation.id == occupation), None)
        if place is None:
            return None
        if place >= len(self._shown):
            self._show_first(len(self._wanted))
        item = self._shown[place]
        item.open()
        return item

    def focus(self, place: int) -> None:
        """Give the focus to the row at a place, or to the last."""
        if self._shown:
            self._shown[min(place, len(self._shown) - 1)].row.setFocus(Qt.FocusReason.TabFocusReason)

    def _walk(self, key: int) -> None:
        place = next((place for place, item in enumerate(self._shown) if item.row.hasFocus()), 0)
        aside = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if aside is not None:
            self.walked_aside.emit(aside, place)
            return
        to = {Qt.Key.Key_Up: place - 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._shown) - 1}
        self.focus(max(0, to.get(Qt.Key(key), place + 1)))

    def show_plan(self) -> None:
        """Mark the job that is aimed at."""
        for item in self._made.values():
            item.tell()

    def renew(self) -> None:
        """Draw and measure anew after a change of colours or text size."""
        for item in self._made.values():
            item.renew()


def _column_in(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return column
