"""The plan on paper: the same typeset pages for preview, printer and PDF."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from pathplanner.reporting.failure import TypesettingFailed
from pathplanner.reporting.pages import PageFiller, file_name
from pathplanner.reporting.paper import PaperPlan
from pathplanner.ui.printing.pages import Pages
from pathplanner.ui.printing.preview import PreviewDialog
from pathplanner.ui.session import Session

WriteFile = Callable[[Path, bytes], None]


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanPrinter", text)


class PlanPrinter:
    """Previews, prints and saves the plan of a session."""

    def __init__(self, pages: Pages, filler: PageFiller, write_file: WriteFile, today: date) -> None:
        self._pages = pages
        self._filler = filler
        self._write_file = write_file
        self._today = today

    def paper(self, session: Session) -> PaperPlan:
        """What is printed: the plan with its routes or, where none is chosen, with the best one to talk about."""
        return self._filler.fill(
            session.plan,
            self._today,
            plan_a=session.plan_a,
            plan_b=session.plan_b,
            suggested=session.routes[0] if session.routes else None,
            as_of=session.as_of,
        )

    def preview(self, session: Session, parent: QWidget) -> PreviewDialog | None:
        """Show the pages; print and save from there. None where they could not be made."""
        try:
            dialog = PreviewDialog(self._pages, partial(self.paper, session), session.plan.name, parent)
        except TypesettingFailed as failed:
            self._complain(str(failed), parent)
            return None
        dialog.named.connect(session.name_learner)
        dialog.open()
        return dialog

    def save_pdf(self, session: Session, parent: QWidget) -> str:
        """Ask where to, and write the PDF. Returns what to announce, empty where nothing was written."""
        suggested = QDir.home().filePath(file_name(session.route_to_print))
        chosen, _ = QFileDialog.getSaveFileName(parent, _tr("Save plan as PDF"), suggested, _tr("PDF (*.pdf)"))
        if not chosen:
            return ""
        path = Path(chosen)
        if path.suffix.lower() != ".pdf":
            path = path.with_name(f"{path.name}.pdf")
            if path.exists():
                says = _tr("There is a file {name} already, so nothing was written. Choose another name.")
                self._complain(says.format(name=path.name), parent)
                return ""
        try:
            self.write(session, path)
        except TypesettingFailed as failed:
            self._complain(str(failed), parent)
            return ""
        return _tr("Plan saved as {name}.").format(name=path.name)

    def write(self, session: Session, path: Path) -> None:
        """Write the PDF; raises TypesettingFailed and leaves an older file as it was."""
        pdf = self._pages.pdf(self.paper(session))
        try:
            self._write_file(path, pdf)
        except OSError as error:
            says = _tr("The plan could not be written to {path}: {why}. Choose another place.")
            raise TypesettingFailed(says.format(path=path, why=error.strerror)) from error

    def _complain(self, sentence: str, parent: QWidget) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, _tr("Not printed"), sentence, parent=parent)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
