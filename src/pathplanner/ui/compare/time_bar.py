"""One step on the time line: its words, and its band below them."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from pathplanner.planning.schedule import Band
from pathplanner.ui.compare.time_axis import TimeAxis, side
from pathplanner.ui.compare.time_signs import TimeTrack, paint_band, paint_years
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.told_bar import ToldBar


class TimeBar(ToldBar):
    """A step's name and length, its dates and the age at the award, and its band on the common axis."""

    ways: ClassVar[Mapping[Qt.Key, int]] = {**ToldBar.ways, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}

    def __init__(self, band: Band, says: tuple[str, str, str], axis: TimeAxis, theme: Theme, parent: QWidget) -> None:
        """`says` is the label, the dates with the award, and the whole for screen readers."""
        super().__init__(says, theme, parent)
        self.band = band
        self._axis = axis

    def _side(self) -> int:
        return side(self._theme)

    def _paint_picture(self, painter: QPainter, area: QRectF) -> None:
        track = TimeTrack(self._axis, area, self._theme.tokens)
        paint_years(painter, track)
        paint_band(painter, track, self.band)
