"""Puts together what prints: plans, and pages to read. Loaded when something is printed for the first time."""

from datetime import date

from pathplanner.app.library import Library
from pathplanner.documents.files import write_whole
from pathplanner.planning.wording import Wording
from pathplanner.reporting.reading import PaperReading, imprint, reading_on_paper
from pathplanner.ui.printing.printer import PlanPrinter
from pathplanner.ui.printing.printers import Printers
from pathplanner.ui.printing.reading import ReadingPrinter


def printers(library: Library, wording: Wording, today: date) -> Printers:
    """What prints in the words of the screen."""

    def paper(page_id: str) -> PaperReading:
        page = library.evidence_pages.page[page_id]
        return reading_on_paper(page, library.ground, imprint(today, page, library.framework.version, wording))

    return Printers(
        PlanPrinter(library.typesetter(), library.filler(wording), write_whole, today),
        ReadingPrinter(library.reading_typesetter(), paper, write_whole),
    )
