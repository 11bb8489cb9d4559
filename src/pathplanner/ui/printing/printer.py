"""The plan on paper: the same typeset pages for preview, printer and PDF."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from pathplanner.reporting.failure import TypesettingFailed
from pathplanner.reporting.pages import file_name
from pathplanner.reporting.style import PrintStyle
from pathplanner.ui.printing.pages import MakeSheets, Sheets
from pathplanner.ui.printing.preview import PreviewDialog
from pathplanner.ui.printing.saving import PdfSaver, SavingWords, WriteFile, complain
from pathplanner.ui.printing.ways import ways_of
from pathplanner.ui.session import Session


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanPrinter", text)


class PlanPrinter(QObject):
    """Previews, prints and saves the plan of a session, in the style that was chosen last.

    `version` says which version of the plan it is, None where it was never kept.
    """

    def __init__(self, make: MakeSheets, write_file: WriteFile, version: Callable[[], int | None]) -> None:
        super().__init__()
        self._make = make
        self._version = version
        self._saver = PdfSaver(
            write_file,
            SavingWords(
                _tr("Save plan as PDF"),
                _tr("Plan saved as {name}."),
                _tr("The plan could not be written to {path}: {why}. Choose another place."),
            ),
        )
        self.style = PrintStyle()
        self.names_file = False

    def sheets(self, session: Session, style: PrintStyle) -> Sheets:
        """What is printed: the plan with its routes or, where none is chosen, with the best one to talk about."""
        style = style.changed(plan_version=self._version())
        return self._make(session.plan, ways_of(session), session.as_of, style)

    def preview(self, session: Session, parent: QWidget) -> PreviewDialog | None:
        """Show the pages; print and save from there. None where they could not be made."""
        save = partial(self.save_pdf, session)
        try:
            dialog = PreviewDialog(partial(self.sheets, session), self.style, session.plan.name, save, parent)
        except TypesettingFailed as failed:
            complain(str(failed), parent)
            return None
        dialog.named.connect(session.name_learner)
        dialog.styled.connect(self.print_in)
        dialog.names_file.setChecked(self.names_file)
        dialog.names_file.toggled.connect(self.name_file)
        dialog.open()
        return dialog

    def print_in(self, style: PrintStyle) -> None:
        """Print in this style from now on."""
        self.style = style

    def name_file(self, wanted: bool) -> None:
        """Put the learner's name in the names of files from now on, or no longer."""
        self.names_file = wanted

    def save_pdf(self, session: Session, parent: QWidget) -> str:
        """Ask where to, and write the PDF. Returns what to announce, empty where nothing was written."""
        return self._saver.save(partial(self._pdf, session), self.file_name(session), parent)

    def file_name(self, session: Session) -> str:
        """A name for the file, which gives nobody's name away unless that is asked for."""
        return file_name(session.route_to_print, session.plan.name if self.names_file else "")

    def _pdf(self, session: Session) -> bytes:
        return self.sheets(session, self.style).pdf()
