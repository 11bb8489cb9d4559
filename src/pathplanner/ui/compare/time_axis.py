"""The one axis of all time lines, in months from the start, marked every year."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pathplanner.planning.schedule import YEAR, Timeline
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.told_bar import MARGIN, NARROW


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Runs from the first month through whole years; `first` is the year of the start."""

    first: int
    years: int

    @property
    def months(self) -> int:
        """How many months it holds."""
        return self.years * YEAR

    def place(self, month: float, left: float, width: float) -> float:
        """Where a month stands on an axis drawn from `left` and `width` wide."""
        return left + month / self.months * width


def axis_of(timelines: Iterable[Timeline]) -> TimeAxis:
    """The axis that holds all time lines, each from the same start."""
    lines = tuple(timelines)
    reaches = max(line.reaches for line in lines)
    return TimeAxis(lines[0].start.year, max(1, -(-reaches // YEAR)))


def side(theme: Theme) -> int:
    """What a picture leaves free at its sides: half of a year in figures."""
    return QFontMetrics(theme.font("small")).horizontalAdvance("0000") // 2 + MARGIN


class TimeRule(QWidget):
    """The years of the axis; those for which there is no room are left out."""

    def __init__(self, axis: TimeAxis, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._axis = axis
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(NARROW)
        self.setFixedHeight(QFontMetrics(theme.font("small")).height() + MARGIN)

    def shown(self) -> tuple[int, ...]:
        """The years from the start that are written at this width."""
        widest = QFontMetrics(self._theme.font("small")).horizontalAdvance("0000") + MARGIN
        room = (self.width() - 2 * side(self._theme)) / self._axis.years
        every = max(1, -(-widest // max(1, int(room))))
        return tuple(range(0, self._axis.years + 1, every))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each year above its mark."""
        painter = QPainter(self)
        painter.setFont(self._theme.font("small"))
        metrics, left = painter.fontMetrics(), side(self._theme)
        for year in self.shown():
            at = self._axis.place(year * YEAR, left, self.width() - 2 * left)
            says = str(self._axis.first + year)
            painter.setPen(self._theme.tokens.ink_soft)
            painter.drawText(round(at - metrics.horizontalAdvance(says) / 2), metrics.ascent(), says)
            painter.setPen(QPen(self._theme.tokens.ink_soft, 1))
            painter.drawLine(round(at), self.height() - MARGIN + 1, round(at), self.height())
        painter.end()
