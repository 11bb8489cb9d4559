"""What prints, for the menus."""

from typing import NamedTuple

from pathplanner.ui.exporting.exporter import Exporter
from pathplanner.ui.printing.printer import PlanPrinter
from pathplanner.ui.printing.reading import ReadingPrinter


class Printers(NamedTuple):
    """What puts plans on paper and into files, and pages to read on paper."""

    plan: PlanPrinter
    reading: ReadingPrinter
    files: Exporter
