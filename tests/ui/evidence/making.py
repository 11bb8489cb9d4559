"""Pages and pay views on the real data."""

from functools import cache

from pathplanner.app.later import make_further
from pathplanner.app.library import Library
from pathplanner.app.paths import resources_dir
from pathplanner.core.ids import OccupationId, SectorId
from pathplanner.planning.wording.evidence import EvidenceWords
from pathplanner.ui.about.page import Page
from pathplanner.ui.about.pages import PageMaker
from tests.conftest import TODAY, read_once

READING = ("about_pay", "stem", "why_levels_4_and_5")


def library() -> Library:
    """The data that all windows of the tests share."""
    return read_once(resources_dir())


@cache
def maker() -> PageMaker:
    """What makes every page."""
    known = library()
    return PageMaker(known.framework, known.english, TODAY, make_further(known))


def sector_page(sector: str) -> Page:
    """The page of a sector."""
    return maker().sector(SectorId(sector), library().evidence)


def occupation_page(title: str) -> Page:
    """The page of the occupation with this title."""
    known = library().occupations
    found = next(each for each in known.occupations if each.title == title)
    return maker().occupation(OccupationId(found.id), known, library().evidence)


def sentences() -> EvidenceWords:
    """The one function that makes sentences of evidence."""
    return EvidenceWords(library().evidence, sources=library().occupations.sources)
