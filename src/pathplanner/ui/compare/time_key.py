"""The key of the time lines: each sign with the words for it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pathplanner.planning.schedule import BandKind
from pathplanner.ui.compare.time_axis import TimeAxis
from pathplanner.ui.compare.time_signs import TimeTrack, paint_certain, paint_flag, paint_possible, paint_wait
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.flow import Flow
from pathplanner.ui.widgets.words import words

WIDTH, HEIGHT = 46, 20
SAMPLE = TimeAxis(0, 1)
Paint = Callable[[QPainter, TimeTrack], None]


def _study(painter: QPainter, track: TimeTrack) -> None:
    paint_certain(painter, track, 0.5, 11.5, BandKind.STUDY)


def _work(painter: QPainter, track: TimeTrack) -> None:
    paint_certain(painter, track, 0.5, 11.5, BandKind.WORK)


def _possible(painter: QPainter, track: TimeTrack) -> None:
    paint_possible(painter, track, 0.5, 11.5, is_open=False)


def _open(painter: QPainter, track: TimeTrack) -> None:
    paint_possible(painter, track, 0.5, 11.5, is_open=True)


def _wait(painter: QPainter, track: TimeTrack) -> None:
    paint_wait(painter, track, 0.5, 11.5)


def _flag(painter: QPainter, track: TimeTrack) -> None:
    paint_flag(painter, track, 6)


class TimeSign(QWidget):
    """One sign by itself."""

    def __init__(self, paint: Paint, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._paint = paint
        self._theme = theme
        self.setFixedSize(theme.pixels(WIDTH), theme.pixels(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, TimeTrack(SAMPLE, QRectF(self.rect()), self._theme.tokens))
        painter.end()


class TimeKey(Flow):
    """Every sign, whether it is in the picture or not."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        signs: tuple[tuple[Paint, str], ...] = (
            (_study, self.tr("study")),
            (_work, self.tr("a paid job")),
            (_possible, self.tr("may begin or end in here")),
            (_open, self.tr("no known end")),
            (_wait, self.tr("a wait")),
            (_flag, self.tr("off-ramp")),
        )
        for paint, says in signs:
            pair = QWidget(self)
            across = QHBoxLayout(pair)
            across.setContentsMargins(0, 0, 8, 0)
            across.addWidget(TimeSign(paint, theme, pair))
            label = words(says, role="caption")
            label.setWordWrap(False)
            across.addWidget(label)
            self.add(pair)
