"""Puts together what looks into sectors; occupations are loaded when a sector is first wanted."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from pathplanner.app.library import Library
from pathplanner.core.ids import OccupationId, QualificationId, SectorId
from pathplanner.ui.middle import MakeSectors
from pathplanner.ui.sector_focus import SectorFocus, SectorSource
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme

if TYPE_CHECKING:
    from pathplanner.core.occupations import OccupationMap
    from pathplanner.planning.sectors import CardCount
    from pathplanner.planning.wording.occupations import OccupationWords
    from pathplanner.ui.sector.page import SectorPage


def make_focus(session: Session, library: Library) -> SectorFocus:
    """What keeps the sector in focus."""
    source = SectorSource(
        known=partial(_known, library),
        words=partial(_words, session),
        counts=partial(_counts, session, library),
        ends=partial(_ends, session, library),
    )
    return SectorFocus(session, source, session)


def make_sectors(session: Session, library: Library, theme: Theme) -> MakeSectors:
    """What makes the page of sectors."""
    return partial(_page, session, library, theme)


def _page(session: Session, library: Library, theme: Theme) -> "SectorPage":
    from pathplanner.ui.sector.library import SectorLibrary
    from pathplanner.ui.sector.page import SectorPage

    known = SectorLibrary(partial(_known, library), lambda: library.titles)
    return SectorPage(known, session, theme, session.wording)


def _known(library: Library) -> "OccupationMap":
    return library.occupations


def _words(session: Session) -> "OccupationWords":
    from pathplanner.planning.wording.occupations import OccupationWords

    return OccupationWords(session.wording.t)


def _counts(session: Session, library: Library, sector: SectorId) -> "Mapping[QualificationId, CardCount]":
    from pathplanner.planning.sectors import card_counts

    return card_counts(library.framework, library.occupations, sector, session.as_of)


def _ends(session: Session, library: Library, occupation: OccupationId) -> tuple[QualificationId, ...]:
    from pathplanner.planning.sectors import ends_of_occupation

    return ends_of_occupation(library.framework, library.occupations, occupation, session.as_of)
