"""A page to read on paper: the same typeset pages for preview, printer and PDF."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from pathplanner.reporting.failure import TypesettingFailed
from pathplanner.reporting.reading import PaperReading
from pathplanner.ui.printing.pages import Pages
from pathplanner.ui.printing.saving import PdfSaver, SavingWords, WriteFile, complain
from pathplanner.ui.printing.sheets import SheetsDialog


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanPrinter", text)


class ReadingDialog(SheetsDialog):
    """Shows a page to read as it is printed."""

    def __init__(self, pages: Pages[PaperReading], paper: PaperReading, parent: QWidget) -> None:
        self._pages = pages
        self._paper = paper
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print page: {title}").format(title=paper.title))

    @override
    def typeset(self, ppi: float) -> tuple[bytes, ...]:
        """The page on its sheets."""
        return self._pages.pages_png(self._paper, ppi)


class ReadingPrinter:
    """Previews, prints and saves pages to read; `paper` makes the one with an id."""

    def __init__(self, pages: Pages[PaperReading], paper: Callable[[str], PaperReading], write_file: WriteFile) -> None:
        self._pages = pages
        self._paper = paper
        self._saver = PdfSaver(
            write_file,
            SavingWords(
                _tr("Save page as PDF"),
                _tr("Page saved as {name}."),
                _tr("The page could not be written to {path}: {why}. Choose another place."),
            ),
        )

    def preview(self, page: str, parent: QWidget) -> ReadingDialog | None:
        """Show the page on its sheets; print from there. None where they could not be made."""
        try:
            dialog = ReadingDialog(self._pages, self._paper(page), parent)
        except TypesettingFailed as failed:
            complain(str(failed), parent)
            return None
        dialog.open()
        return dialog

    def save_pdf(self, page: str, parent: QWidget) -> str:
        """Ask where to, and write the PDF. Returns what to announce, empty where nothing was written."""
        return self._saver.save(partial(self._pdf, page), f"{page.replace('_', '-')}.pdf", parent)

    def _pdf(self, page: str) -> bytes:
        return self._pages.pdf(self._paper(page))
