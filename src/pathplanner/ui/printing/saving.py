"""Writing a PDF where the user says, with a sentence for whatever goes wrong."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDir, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from pathplanner.reporting.failure import TypesettingFailed

WriteFile = Callable[[Path, bytes], None]


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanPrinter", text)


class SavingWords(NamedTuple):
    """What is said about one kind of paper: the question where to, that it is saved ({name}), and that it is not."""

    question: str
    saved: str
    not_written: str


class PdfSaver:
    """Asks where to and writes a PDF there."""

    def __init__(self, write_file: WriteFile, words: SavingWords) -> None:
        self._write_file = write_file
        self._words = words

    def save(self, make_pdf: Callable[[], bytes], file_name: str, parent: QWidget) -> str:
        """Ask where to, and write. Returns what to announce, empty where nothing was written."""
        suggested = QDir.home().filePath(file_name)
        chosen, _ = QFileDialog.getSaveFileName(parent, self._words.question, suggested, _tr("PDF (*.pdf)"))
        if not chosen:
            return ""
        path = Path(chosen)
        if path.suffix.lower() != ".pdf":
            path = path.with_name(f"{path.name}.pdf")
            if path.exists():
                says = _tr("There is a file {name} already, so nothing was written. Choose another name.")
                complain(says.format(name=path.name), parent)
                return ""
        try:
            self._write(path, make_pdf())
        except TypesettingFailed as failed:
            complain(str(failed), parent)
            return ""
        return self._words.saved.format(name=path.name)

    def _write(self, path: Path, pdf: bytes) -> None:
        """Write the PDF; raises TypesettingFailed and leaves an older file as it was."""
        try:
            self._write_file(path, pdf)
        except OSError as error:
            raise TypesettingFailed(self._words.not_written.format(path=path, why=error.strerror)) from error


def complain(sentence: str, parent: QWidget) -> None:
    """Say what went wrong."""
    box = QMessageBox(QMessageBox.Icon.Warning, _tr("Not printed"), sentence, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
