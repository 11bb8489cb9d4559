"""The plan on paper: the same typeset pages for preview, printer and PDF."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pathplanner.reporting.failure import TypesettingFailed
from pathplanner.reporting.pages import PageFiller, Ways, file_name
from pathplanner.reporting.paper import PaperPlan
from pathplanner.ui.printing.pages import Pages
from pathplanner.ui.printing.preview import PreviewDialog
from pathplanner.ui.printing.saving import PdfSaver, SavingWords, WriteFile, complain
from pathplanner.ui.session import Session


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanPrinter", text)


class PlanPrinter:
    """Previews, prints and saves the plan of a session."""

    def __init__(self, pages: Pages[PaperPlan], filler: PageFiller, write_file: WriteFile, today: date) -> None:
        self._pages = pages
        self._filler = filler
        self._saver = PdfSaver(
            write_file,
            SavingWords(
                _tr("Save plan as PDF"),
                _tr("Plan saved as {name}."),
                _tr("The plan could not be written to {path}: {why}. Choose another place."),
            ),
        )
        self._today = today

    def paper(self, session: Session) -> PaperPlan:
        """What is printed: the plan with its routes or, where none is chosen, with the best one to talk about."""
        best = session.routes[0] if session.routes else None
        ways = Ways(session.plan_a, session.plan_b, best)
        return self._filler.fill(session.plan, ways, self._today, session.as_of)

    def preview(self, session: Session, parent: QWidget) -> PreviewDialog | None:
        """Show the pages; print and save from there. None where they could not be made."""
        try:
            dialog = PreviewDialog(self._pages, partial(self.paper, session), session.plan.name, parent)
        except TypesettingFailed as failed:
            complain(str(failed), parent)
            return None
        dialog.named.connect(session.name_learner)
        dialog.open()
        return dialog

    def save_pdf(self, session: Session, parent: QWidget) -> str:
        """Ask where to, and write the PDF. Returns what to announce, empty where nothing was written."""
        return self._saver.save(partial(self._pdf, session), file_name(session.route_to_print), parent)

    def _pdf(self, session: Session) -> bytes:
        return self._pages.pdf(self.paper(session))
