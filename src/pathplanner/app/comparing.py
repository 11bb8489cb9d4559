"""Puts together what compares routes; fees, tables and occupations are read when the page is first shown."""

from functools import partial
from typing import TYPE_CHECKING

from pathplanner.app.library import Library
from pathplanner.ui.middle import MakeCompare
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme

if TYPE_CHECKING:
    from pathplanner.core.money import MoneyBook
    from pathplanner.ui.compare.page import ComparePage
    from pathplanner.ui.pins import Pins


def make_compare(session: Session, library: Library, theme: Theme) -> MakeCompare:
    """What makes the page of the comparison."""
    return partial(_page, session, library, theme)


def make_pins(session: Session) -> "Pins":
    """What puts routes side by side, and takes them out."""
    from pathplanner.ui.pins import Pins

    return Pins(session, session)


def _page(session: Session, library: Library, theme: Theme) -> "ComparePage":
    from pathplanner.ui.compare.library import CompareLibrary
    from pathplanner.ui.compare.page import ComparePage

    known = CompareLibrary(partial(_money, library), library.read_outcome_tables, library.read_occupations)
    return ComparePage(known, session, theme)


def _money(library: Library) -> "MoneyBook":
    return library.money
