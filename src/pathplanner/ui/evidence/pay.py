"""What is paid, drawn on one axis or listed in tables: blocks of the same source, year, measure and place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pathplanner.planning.pay_ranges import PayGroup, PayPicture, PayRange, RangeKind
from pathplanner.planning.wording import Wording
from pathplanner.ui.about.parts import PayWidget
from pathplanner.ui.about.rich import escape
from pathplanner.ui.about.source import SourceFold
from pathplanner.ui.evidence.axis import axis_between
from pathplanner.ui.evidence.range_bar import AxisRule, RangeBar, Sign
from pathplanner.ui.evidence.table import PayTable
from pathplanner.ui.evidence.telling import Teller
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.told_bar import go_to, keep_stop, walk
from pathplanner.ui.widgets.words import words

MOST = 12
"""How many ranges are shown at first."""


def ranges_first(picture: PayPicture) -> tuple[PayGroup, ...]:
    """The blocks in their order, those that tell ranges before those that tell single marks alone."""

    def only_marks(group: PayGroup) -> bool:
        return not any(found.kind in (RangeKind.QUARTILES, RangeKind.SCALE) for found in group.ranges)

    return tuple(sorted(picture.groups, key=only_marks))


def sentence(says: str) -> str:
    """With a full stop, unless it ends in a stop of its own."""
    return says if says.endswith((".", "?", "!")) else f"{says}."


def first_of(groups: Sequence[PayGroup], most: int) -> tuple[PayGroup, ...]:
    """As many of the blocks, the last one cut short, as have that many ranges."""
    found: list[PayGroup] = []
    for group in groups:
        room = most - sum(len(each.ranges) for each in found)
        if room <= 0:
            break
        found.append(PayGroup(group.sources, group.year, group.measure, group.place, group.ranges[:room]))
    return tuple(found)


class PayView(PayWidget):
    """A picture that can be read as tables; one Tab stop, from which the arrow keys go through the ranges."""

    def __init__(self, picture: PayPicture, teller: Teller, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._groups = ranges_first(picture)
        self._teller = teller
        self._theme = theme
        self._wording = wording
        self._most = MOST
        self._shown: QWidget | None = None
        self.bars: list[RangeBar] = []
        self._as_table = QPushButton(self.tr("Show as a table"), self)
        self._as_table.setObjectName("pay-table")
        self._as_table.setCheckable(True)
        self._as_table.toggled.connect(self._renew)
        self._all = QPushButton(self.tr("Show all {count}").format(count=self._count), self)
        self._all.setObjectName("pay-all")
        self._all.setAccessibleName(self.tr("Show all {count} ranges").format(count=self._count))
        self._all.setVisible(self._count > self._most)
        self._all.clicked.connect(self._show_all)
        buttons = QHBoxLayout()
        buttons.addWidget(self._as_table)
        buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(buttons)
        self._column.addWidget(self._all)
        self._renew()

    @property
    def _count(self) -> int:
        return sum(len(group.ranges) for group in self._groups)

    def _show_all(self) -> None:
        first_new = min(self._most, self._count - 1)
        self._most = self._count
        self._all.hide()
        self._renew()
        if self.bars:
            go_to(self.bars, first_new)

    def _renew(self) -> None:
        """Show the same ranges in the way that is chosen."""
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = QWidget(self)
        self.bars = []
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        groups = first_of(self._groups, self._most)
        values = [value for group in groups for found in group.ranges for value in found.values]
        self._axis = axis_between(min(values), max(values))
        is_table = self._as_table.isChecked()
        if not is_table:
            self._add_key(column, [found for group in groups for found in group.ranges])
        for group in groups:
            self._add_heading(column, group)
            if is_table:
                labels = [self._teller.label(found, group) for found in group.ranges]
                column.addWidget(PayTable(group.ranges, labels, self._teller.heading(group), self._shown))
            else:
                self._add_bars(column, group)
            self._add_sources(column, group)
        self._column.insertWidget(1, self._shown)
        self._shown.show()
        if self.bars:
            self.bars[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _add_key(self, column: QVBoxLayout, ranges: Sequence[PayRange]) -> None:
        note = self.tr("One axis for all; figures of different sources and years stand apart and are not compared.")
        column.addWidget(words(note, role="caption"))
        for found, says in self._teller.kinds(ranges):
            line = QHBoxLayout()
            line.addWidget(Sign(found, self._theme, self), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(words(says, role="caption"), 1)
            column.addLayout(line)
        if any(found.lowest is not None or found.highest is not None for found in ranges):
            ends = self.tr("A thin end reaches to the lowest or the highest tenth, where that is published.")
            column.addWidget(words(ends, role="caption"))

    def _add_heading(self, column: QVBoxLayout, group: PayGroup) -> None:
        column.addSpacing(10)
        column.addWidget(words(self._teller.heading(group), role="field"))
        terms = " ".join(f"<b>{escape(name)}:</b> {escape(sentence(says))}" for name, says in self._teller.terms(group))
        column.addWidget(words(f"{terms} {escape(self._teller.age(group))}", role="caption", rich=True))

    def _add_bars(self, column: QVBoxLayout, group: PayGroup) -> None:
        column.addWidget(AxisRule(self._axis, self._theme, self))
        for found in group.ranges:
            says = (self._teller.label(found, group), self._teller.figures(found), self._teller.range(found))
            bar = RangeBar(found, says, self._axis, self._theme, self)
            bar.setObjectName(f"range:{len(self.bars)}")
            bar.moved.connect(self._move)
            bar.reached.connect(self._mark_stop)
            self.bars.append(bar)
            column.addWidget(bar)

    def _add_sources(self, column: QVBoxLayout, group: PayGroup) -> None:
        for source in self._teller.sources(group.sources):
            fold = SourceFold(source, self._theme, self._wording, self)
            fold.said.connect(self.said)
            column.addWidget(fold)

    # Keys

    def _move(self, way: int) -> None:
        walk(self.bars, way)

    def _mark_stop(self) -> None:
        keep_stop(self.bars)


class NoPayView(PayWidget):
    """Says why there is no figure."""

    def __init__(self, says: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words(says))
