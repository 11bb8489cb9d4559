"""One sector: what it is, and its occupations in three columns of equal weight."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pathplanner.core.ids import OccupationId, SectorId
from pathplanner.planning.sectors import BAND_OF, Band, sector_view
from pathplanner.ui.sector.band_column import BandColumn
from pathplanner.ui.sector.narrowing import Narrowed
from pathplanner.ui.sector.narrowing_bar import NarrowingBar
from pathplanner.ui.sector.teller import Teller
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.steady_panel import SteadyPanel
from pathplanner.ui.widgets.words import words

MARGIN, GAP = 16, 12
NARROWEST = 290
"""A column that is narrower stands below the one before."""
ICON = 30
ABOVE = 8
"""What is free above an occupation that is brought to the top."""


class Head(QWidget):
    """Icon, name, what is there in a few words, and what must be known."""

    def __init__(self, teller: Teller, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._teller = teller
        self._theme = theme
        self._sector: SectorId | None = None
        self._icon = QLabel(self)
        self._name = words("", role="title")
        self._name.setObjectName("sector-name")
        self._counts = words("", role="caption")
        self._notes = words("")
        self._notes.setObjectName("sector-notes")
        across = QHBoxLayout()
        across.setSpacing(10)
        across.addWidget(self._icon)
        across.addWidget(self._name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(across)
        column.addWidget(self._counts)
        column.addWidget(self._notes)

    def show_sector(self, sector: SectorId) -> None:
        """Show another sector."""
        self._sector = sector
        known = self._teller.session.framework.sector[sector]
        counts = self._teller.counts(sector)
        self._name.setText(known.name)
        self._counts.setText(self._teller.counts_said(counts))
        notes = " ".join(part for part in (self._teller.htqs_said(counts), known.note) if part)
        self._notes.setText(notes)
        self._notes.setVisible(bool(notes))
        self.draw()

    def draw(self) -> None:
        """Draw the icon in the colours and the size of now."""
        if self._sector is not None:
            size = self._theme.pixels(ICON)
            ratio = self.devicePixelRatioF()
            pixmap = self._theme.pixmap(f"sector_{self._sector}", self._theme.tokens.accent, size, ratio)
            self._icon.setFixedSize(QSize(size, size))
            self._icon.setPixmap(pixmap)


class SectorView(SteadyPanel):
    """The head, what narrows the list, how to read pay, and the three columns; below one another where it is narrow.

    Signals:
        aimed_at: make an occupation the job to aim at (its id).
        evidence_wanted: show the evidence of an occupation (its id).
        ways_wanted: show every way into an occupation on the ladder (its id).
        followed: another occupation is to be shown (its id).
    """

    aimed_at = Signal(str)
    evidence_wanted = Signal(str)
    ways_wanted = Signal(str)
    followed = Signal(str)

    def __init__(self, teller: Teller, theme: Theme, parent: QWidget) -> None:
        super().__init__("sector-view", "", parent)
        self.setAccessibleName(self.tr("Sector"))
        self._teller = teller
        self._theme = theme
        self.head = Head(teller, theme, self.content)
        self.bar = NarrowingBar(teller.session.wording, self.content)
        self._pay = words("", role="caption")
        self._pay.setObjectName("sector-pay")
        self.columns = tuple(BandColumn(band, teller, theme, self.content) for band in Band)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(GAP)
        for band in self.columns:
            self._across.addWidget(band, 1)
            band.aimed_at.connect(self.aimed_at)
            band.evidence_wanted.connect(self.evidence_wanted)
            band.ways_wanted.connect(self.ways_wanted)
            band.followed.connect(self.followed)
            band.walked_aside.connect(self._walk_aside)
        self.column.setContentsMargins(MARGIN, 8, MARGIN, MARGIN)
        self.column.setSpacing(8)
        for widget in (self.head, self.bar, self._pay):
            self.column.addWidget(widget)
        self.column.addLayout(self._across)
        self.column.addStretch(1)
        self.show_column()
        self.bar.changed.connect(self._narrow)
        self.bar.left_downwards.connect(self._enter)
        theme.changed.connect(self._renew)

    def show_sector(self, sector: SectorId) -> None:
        """Show another sector, from the top."""
        session = self._teller.session
        view = sector_view(session.framework, self._teller.known, sector, session.as_of)
        self.head.show_sector(sector)
        self._pay.setText(self._teller.pay_read([each for views in view.bands.values() for each in views]))
        self._pay.setVisible(bool(self._pay.text()))
        for column in self.columns:
            column.show_views(view.bands[column.band])
        self.bar.clear()
        self.verticalScrollBar().setValue(0)

    def show_occupation(self, occupation: OccupationId) -> None:
        """Open an occupation of the sector and bring it to the top; what was asked for is asked no longer."""
        if not self.bar.narrowed.is_anything:
            self.bar.clear()
        item = next((item for item in (column.reveal(occupation) for column in self.columns) if item), None)
        if item is None:
            return
        item.row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.lay_out()
        self.verticalScrollBar().setValue(item.mapTo(self.content, QPoint()).y() - ABOVE)

    def lay_out(self) -> None:
        """Give everything its place now."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def show_plan(self) -> None:
        """Mark the job that is aimed at."""
        for column in self.columns:
            column.show_plan()

    def _narrow(self, narrowed: Narrowed) -> None:
        for column in self.columns:
            column.narrow(narrowed)
            column.setVisible(narrowed.level is None or BAND_OF[narrowed.level] is column.band)

    def _enter(self) -> None:
        for column in self.columns:
            if column.isVisible() and column.items:
                column.focus(0)
                return

    def _walk_aside(self, way: int, place: int) -> None:
        here = next((number for number, column in enumerate(self.columns) if column is self.sender()), 0)
        beside = self.columns[here + way :: way] if 0 <= here + way < len(self.columns) else ()
        column = next((column for column in beside if column.isVisible() and column.items), None)
        if column is not None:
            column.focus(place)

    @property
    def stands_side_by_side(self) -> bool:
        """Whether the columns stand beside one another."""
        return self._across.direction() is QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns beside one another where there is room for three."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        needed = len(self.columns) * self._theme.pixels(NARROWEST) + 2 * (MARGIN + GAP)
        beside = self.viewport().width() >= needed
        self._across.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _renew(self) -> None:
        self.head.draw()
        for column in self.columns:
            column.renew()
        self._arrange()
