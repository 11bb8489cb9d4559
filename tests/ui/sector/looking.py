"""What the page of sectors shows, and hands to use it with."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from pathplanner.core.ids import OccupationId
from pathplanner.core.occupations import Occupation, OccupationMap
from pathplanner.ui.sector.band_column import BandColumn
from pathplanner.ui.sector.occupation_item import OccupationItem
from pathplanner.ui.sector.page import SectorPage
from pathplanner.ui.sector.results import ResultRow
from pathplanner.ui.sector.tile import SectorTile
from tests.ui.hands import named, words_in

Kind = TypeVar("Kind", bound=QWidget)


def all_of(page: QWidget, kind: type[Kind]) -> list[Kind]:
    """Everything of a kind that can be seen."""
    return [each for each in page.findChildren(kind) if each.isVisible()]


def tile(page: SectorPage, sector: str) -> SectorTile:
    """The tile of a sector."""
    found = named(page, f"pick:{sector}")
    assert isinstance(found, SectorTile)
    return found


def items(page: SectorPage) -> list[OccupationItem]:
    """The occupations that are listed, column after column."""
    return [item for column in page.findChildren(BandColumn) if column.isVisible() for item in column.items]


def item(page: SectorPage, occupation: str) -> OccupationItem:
    """One of them."""
    return next(each for each in items(page) if each.view.occupation.id == occupation)


def rows(page: SectorPage) -> Sequence[ResultRow]:
    """What was found, from the top."""
    return all_of(page, ResultRow)


def job(known: OccupationMap, title: str) -> Occupation:
    """The occupation of this title."""
    return next(each for each in known.occupations if each.title == title)


def detail(page: SectorPage, occupation: OccupationId) -> str:
    """All that is told below an occupation that is open."""
    opened = item(page, occupation).detail
    assert opened is not None
    return words_in(opened)


def keys(widget: QWidget, *presses: Qt.Key) -> None:
    """Press keys, as the window system tells it: what has the focus hears of them."""
    for key in presses:
        QTest.keyClick(widget.window().windowHandle(), key)


def typed(widget: QWidget, text: str) -> None:
    """Type letters on whatever has the focus."""
    for letter in text:
        focused_now = widget.window().focusWidget()
        assert focused_now is not None
        QTest.keyClicks(focused_now, letter)


def settle() -> None:
    """Let everything take its place."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    QCoreApplication.processEvents()


def focused(page: QWidget) -> str:
    """The name of what has the focus."""
    widget = page.window().focusWidget()
    assert widget is not None
    return widget.objectName()
