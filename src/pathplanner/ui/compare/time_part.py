"""The time lines of all routes on one axis."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pathplanner.planning.durations import duration_of
from pathplanner.planning.schedule import Band, Timeline
from pathplanner.planning.wording import Wording
from pathplanner.planning.wording.time_lines import TimeWords
from pathplanner.ui.compare.time_axis import TimeAxis, TimeRule, axis_of
from pathplanner.ui.compare.time_bar import TimeBar
from pathplanner.ui.compare.time_key import TimeKey
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.told_bar import go_to, keep_stop, walk
from pathplanner.ui.widgets.words import words

Headed = tuple[str, Timeline]


class TimePart(QWidget):
    """Every step of every route is a bar; one Tab stop, from which the arrow keys go through them."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._says = TimeWords(wording)
        self._lines: Sequence[Headed] = ()
        self._shown: QWidget | None = None
        self.bars: list[TimeBar] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._renew)

    def show_lines(self, lines: Sequence[Headed]) -> None:
        """Show these time lines, each below its heading; none hides the part."""
        if lines != self._lines:
            self._lines = lines
            self._renew()

    def _renew(self) -> None:
        focused = next((number for number, bar in enumerate(self.bars) if bar.hasFocus()), None)
        old, self._shown, self.bars = self._shown, None, []
        if self._lines:
            self._shown = self._make()
            self._column.addWidget(self._shown)
            self._shown.show()
            self.bars[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            if focused is not None:
                go_to(self.bars, min(focused, len(self.bars) - 1))
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _make(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        says = self.tr(
            "One axis for all, from {month}: each mark is a year later. The arrow keys go from step to step."
        )
        start = self._says.month(self._lines[0][1].start)
        column.addWidget(words(says.format(month=start), role="caption"))
        column.addWidget(TimeKey(self._theme, page))
        axis = axis_of(line for _, line in self._lines)
        for heading, line in self._lines:
            self._add_line(page, column, heading, line, axis)
        column.addWidget(words(self._says.start_rule, role="caption"))
        return page

    def _add_line(self, page: QWidget, column: QVBoxLayout, heading: str, line: Timeline, axis: TimeAxis) -> None:
        column.addSpacing(8)
        column.addWidget(words(heading, role="field"))
        total = self._says.total(duration_of(line.route, line.pace))
        whole = self.tr("{total}. {ends}").format(total=total, ends=self._says.timeline(line))
        column.addWidget(words(whole))
        column.addWidget(TimeRule(axis, self._theme, page))
        for band in line.bands:
            bar = TimeBar(band, self._words_of(heading, line, band), axis, self._theme, page)
            bar.setObjectName(f"time:{len(self.bars)}")
            bar.moved.connect(self._move)
            bar.reached.connect(self._mark_stop)
            self.bars.append(bar)
            column.addWidget(bar)

    def _words_of(self, heading: str, line: Timeline, band: Band) -> tuple[str, str, str]:
        """The label, the dates with the award, and all of it for screen readers; it is one and the same text."""
        aloud = self._says.band(line, band)
        first, rest = aloud.split(". ", 1)
        return first, rest, self.tr("{route}. {band}").format(route=heading, band=aloud)

    # Keys

    def _move(self, way: int) -> None:
        walk(self.bars, way)

    def _mark_stop(self) -> None:
        keep_stop(self.bars)
