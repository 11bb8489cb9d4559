"""The middle of the window: the ladder or, in its place, the sectors with their jobs, or routes side by side."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pathplanner.ui.sector_focus import SectorFocus
from pathplanner.ui.stage import Stage

if TYPE_CHECKING:
    from pathplanner.ui.compare.page import ComparePage
    from pathplanner.ui.sector.page import SectorPage

MakeSectors: TypeAlias = "Callable[[], SectorPage]"
"""Makes the page of sectors."""
MakeCompare: TypeAlias = "Callable[[], ComparePage]"
"""Makes the page of the comparison."""


class Middle(QStackedWidget):
    """Three pages of which one is shown; all but the ladder are made when they are first wanted.

    Signals:
        shows_sectors: the sectors are shown now (True), or not (False).
        shows_compare: the comparison is shown now (True), or not (False).
        occupation_chosen: the evidence of an occupation is to be shown (its id).
        ways_wanted: every way into an occupation is to be shown on the ladder (its id).
    """

    shows_sectors = Signal(bool)
    shows_compare = Signal(bool)
    occupation_chosen = Signal(str)
    ways_wanted = Signal(str)

    def __init__(self, stage: Stage, focus: SectorFocus, make_sectors: MakeSectors, make_compare: MakeCompare) -> None:
        super().__init__()
        self._focus = focus
        self._make_sectors = make_sectors
        self._make_compare = make_compare
        self._sectors: SectorPage | None = None
        self._compare: ComparePage | None = None
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
            page.ways_wanted.connect(self.ways_wanted)
            page.ladder_wanted.connect(self.show_ladder)
            page.occupation_chosen.connect(self.occupation_chosen)
        return self._sectors

    @property
    def compare(self) -> "ComparePage":
        """The page of the comparison."""
        if self._compare is None:
            page = self._compare = self._make_compare()
            self.addWidget(page)
            page.ladder_wanted.connect(self.show_ladder)
        return self._compare

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What Tab goes through on the pages that stand in the ladder's place."""
        made = [page.parts for page in (self._sectors, self._compare) if page is not None]
        return tuple(part for parts in made for part in parts)

    def commit(self) -> None:
        """Take what is being typed into the plan."""
        if self._compare is not None:
            self._compare.commit()

    def show_no_sector(self) -> None:
        """Look into no sector."""
        if self._sectors is not None:
            self._sectors.show_picker()
        self._focus.choose("")

    def show_ladder(self) -> None:
        """Show the ladder."""
        self.setCurrentIndex(0)
        self._tell()

    def show_sectors(self, wanted: bool) -> None:
        """Show the sectors, or the ladder."""
        if not wanted:
            self.show_ladder()
            return
        self.setCurrentWidget(self.sectors)
        self.sectors.search.setFocus()
        self._tell()

    def show_compare(self, wanted: bool) -> None:
        """Show the routes side by side, or the ladder."""
        if not wanted:
            self.show_ladder()
            return
        self.setCurrentWidget(self.compare)
        self.compare.begin()
        self._tell()

    def _tell(self) -> None:
        """Say which page is shown."""
        self.shows_sectors.emit(self._sectors is not None and self.currentWidget() is self._sectors)
        self.shows_compare.emit(self._compare is not None and self.currentWidget() is self._compare)
