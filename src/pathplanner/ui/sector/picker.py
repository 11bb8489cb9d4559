"""The fifteen sectors to choose from."""

from collections.abc import Collection

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from pathplanner.core.ids import SectorId
from pathplanner.ui.sector.teller import Teller
from pathplanner.ui.sector.tile import SectorTile
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.flow import TileGrid
from pathplanner.ui.widgets.steady_panel import SteadyPanel
from pathplanner.ui.widgets.words import words

NARROWEST, FEWEST, MOST = 190, 1, 5
MARGIN = 16


class Picker(SteadyPanel):
    """Tiles in a grid: the arrow keys walk it, letters go to the sector that begins with them.

    Signals:
        chosen: a sector was chosen (its id).
    """

    chosen = Signal(str)

    def __init__(self, teller: Teller, theme: Theme, parent: QWidget) -> None:
        super().__init__("sector-picker", "", parent)
        self.setAccessibleName(self.tr("Sectors"))
        self._theme = theme
        self._grid = TileGrid(theme.pixels(NARROWEST), FEWEST, MOST, self.content)
        self.tiles: list[SectorTile] = []
        self._letters = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(QApplication.keyboardInputInterval())
        self._pause.timeout.connect(self._forget_letters)
        for sector in teller.session.framework.sectors:
            self._add(SectorTile(sector, teller.counts_said(teller.counts(sector.id)), theme, self._grid))
        says = self.tr(
            "Choose one to see the jobs in it, the qualifications that lead to them by name, and what they pay."
        )
        self.column.setContentsMargins(MARGIN, 8, MARGIN, MARGIN)
        self.column.setSpacing(8)
        for widget in (words(self.tr("Sectors"), role="title"), words(says), self._grid):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.show_column()
        theme.changed.connect(self._renew)

    def _add(self, tile: SectorTile) -> None:
        tile.clicked.connect(self._clicked)
        tile.walked.connect(self._walk)
        tile.typed.connect(self._look_for)
        self.tiles.append(tile)
        self._grid.add(tile)

    def show_interests(self, sectors: Collection[SectorId]) -> None:
        """Mark the learner's sectors; they stay where they are."""
        for tile in self.tiles:
            tile.show_interest(is_of_interest=tile.sector.id in sectors)

    def focus(self, sector: SectorId | None) -> None:
        """Give the focus to a sector, or to the first."""
        tile = next((tile for tile in self.tiles if tile.sector.id == sector), self.tiles[0])
        tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, SectorTile):
            self.chosen.emit(tile.sector.id)

    def _place(self) -> int:
        return next((place for place, tile in enumerate(self.tiles) if tile.hasFocus()), 0)

    def _walk(self, key: int) -> None:
        place, columns, last = self._place(), self._grid.columns, len(self.tiles) - 1
        to = {
            Qt.Key.Key_Left: place - 1,
            Qt.Key.Key_Right: place + 1,
            Qt.Key.Key_Up: place - columns,
            Qt.Key.Key_Down: place + columns,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }[Qt.Key(key)]
        if 0 <= to <= last:
            self.tiles[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _look_for(self, letters: str) -> None:
        """The same letter again goes to the next that begins with it."""
        if self._letters != letters:
            self._letters += letters
        self._pause.start()
        begins = self._letters.casefold()
        place = self._place() + (len(self._letters) == 1)
        for tile in (*self.tiles[place:], *self.tiles[:place]):
            if tile.sector.name.casefold().startswith(begins):
                tile.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _forget_letters(self) -> None:
        self._letters = ""

    def _renew(self) -> None:
        for tile in self.tiles:
            tile.renew()
        self._grid.set_narrowest(self._theme.pixels(NARROWEST))
