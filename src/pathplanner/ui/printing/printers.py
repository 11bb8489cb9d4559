"""What prints, for the menus."""

from typing import NamedTuple

from pathplanner.ui.printing.printer import PlanPrinter
from pathplanner.ui.printing.reading import ReadingPrinter


class Printers(NamedTuple):
    """What puts plans on paper, and pages to read."""

    plan: PlanPrinter
    reading: ReadingPrinter
