"""The middle of the window: the ladder or, in its place, the sectors with their jobs."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pathplanner.ui.sector_focus import SectorFocus
from pathplanner.ui.stage import Stage

if TYPE_CHECKING:
    from pathplanner.ui.sector.page import SectorPage

MakeSectors: TypeAlias = "Callable[[], SectorPage]"
"""Makes the page of sectors."""


class Middle(QStackedWidget):
    """Two pages of which one is shown; the one of sectors is made when it is first wanted.

    Signals:
        shows_sectors: the sectors are shown now (True), or the ladder (False).
        occupation_chosen: the evidence of an occupation is to be shown (its id).
    """

    shows_sectors = Signal(bool)
    occupation_chosen = Signal(str)

    def __init__(self, stage: Stage, focus: SectorFocus, make_sectors: MakeSectors) -> None:
        super().__init__()
        self._focus = focus
        self._make_sectors = make_sectors
        self._sectors: SectorPage | None = None
        page = QWidget(self)
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(stage.view, 1)
        down.addWidget(stage.legend)
        self.addWidget(page)

    @property
    def sectors(self) -> "SectorPage":
        """The page of sectors."""
        if self._sectors is None:
            page = self._sectors = self._make_sectors()
            self.addWidget(page)
            page.sector_chosen.connect(self._focus.choose)
            page.aimed_at.connect(self._focus.aim_at)
            page.ladder_wanted.connect(self.show_ladder)
            page.occupation_chosen.connect(self.occupation_chosen)
        return self._sectors

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What Tab goes through on the page of sectors."""
        return () if self._sectors is None else self._sectors.parts

    def show_no_sector(self) -> None:
        """Look into no sector."""
        if self._sectors is not None:
            self._sectors.show_picker()
        self._focus.choose("")

    def show_ladder(self) -> None:
        """Show the ladder."""
        self.show_sectors(False)

    def show_sectors(self, wanted: bool) -> None:
        """Show the sectors, or the ladder."""
        if wanted:
            self.setCurrentWidget(self.sectors)
            self.sectors.search.setFocus()
        else:
            self.setCurrentIndex(0)
        self.shows_sectors.emit(wanted)
