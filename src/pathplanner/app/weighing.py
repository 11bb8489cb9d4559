"""Puts together what narrows and orders the routes; all of it is loaded when it is first wanted."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pathplanner.app.library import Library
from pathplanner.ui.sector_focus import SectorFocus
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.weighing.focus import WeighingFocus, WeighingSource

if TYPE_CHECKING:
    from pathplanner.core.money import MoneyBook
    from pathplanner.ui.weighing.is_on import IsOn
    from pathplanner.ui.weighing.panel import NarrowPanel
    from pathplanner.ui.weighing.weigher import Weigher


def make_weighing(session: Session, library: Library, sectors: SectorFocus) -> WeighingFocus:
    """What keeps how the routes are narrowed and ordered."""
    return WeighingFocus(session, sectors, WeighingSource(partial(_weigher, library, sectors), _panel, _is_on), session)


def _weigher(library: Library, sectors: SectorFocus, session: Session) -> "Weigher":
    from pathplanner.ui.weighing.weigher import Weigher

    return Weigher(session, partial(_money, library), sectors.counts_of)


def _money(library: Library) -> "MoneyBook":
    return library.money


def _panel(focus: WeighingFocus, theme: Theme, parent: QWidget) -> "NarrowPanel":
    from pathplanner.ui.weighing.panel import NarrowPanel

    return NarrowPanel(focus, theme, parent)


def _is_on(focus: WeighingFocus, theme: Theme, parent: QWidget) -> "IsOn":
    from pathplanner.ui.weighing.is_on import IsOn

    return IsOn(focus, theme, parent)
