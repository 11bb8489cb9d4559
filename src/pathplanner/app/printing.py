"""Puts together what prints: plans, and pages to read. Loaded when something is printed for the first time."""

from collections.abc import Callable
from datetime import date

from pathplanner.app.exports import makers
from pathplanner.app.library import Library
from pathplanner.app.plan_setter import PlanSetter
from pathplanner.core.plan import Plan
from pathplanner.documents.files import write_whole
from pathplanner.planning.wording import Wording
from pathplanner.reporting.pages import Ways
from pathplanner.reporting.reading import PaperReading, imprint, reading_on_paper
from pathplanner.reporting.style import PrintStyle
from pathplanner.ui.exporting.exporter import Exporter
from pathplanner.ui.printing.pages import Sheets
from pathplanner.ui.printing.printer import PlanPrinter
from pathplanner.ui.printing.printers import Printers
from pathplanner.ui.printing.reading import ReadingPrinter


def printers(library: Library, wording: Wording, today: date, version: Callable[[], int | None]) -> Printers:
    """What prints in the words of the screen."""

    def paper(page_id: str) -> PaperReading:
        page = library.evidence_pages.page[page_id]
        return reading_on_paper(page, library.ground, imprint(today, page, library.framework.version, wording))

    setter = PlanSetter(library, wording)

    def sheets(plan: Plan, ways: Ways, as_of: date, style: PrintStyle) -> Sheets:
        return setter.sheets(plan, ways, today, as_of, style)

    return Printers(
        PlanPrinter(sheets, write_whole, version),
        ReadingPrinter(library.reading_typesetter(), paper, write_whole),
        Exporter(makers(library, wording, today), write_whole),
    )
