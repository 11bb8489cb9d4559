"""Writing a file where the user says, with a sentence for whatever goes wrong."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDir, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from pathplanner.reporting.failure import TypesettingFailed

WriteFile = Callable[[Path, bytes], None]


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanPrinter", text)


class SavingWords(NamedTuple):
    """What is said about what is saved: the question where to, that it is saved ({name}), and that it is not."""

    question: str
    saved: str
    not_written: str


class Saver:
    """Asks where to and writes a file there: `kinds` are the endings by what the file dialog calls their kinds."""

    def __init__(self, write_file: WriteFile, words: SavingWords, kinds: Mapping[str, str]) -> None:
        self._write_file = write_file
        self._words = words
        self._kinds = kinds

    def save(self, make: Callable[[str], bytes], file_name: str, parent: QWidget) -> str:
        """Ask where to, and write what `make` makes for the ending of the name; the first kind is offered first.

        Returns what to announce, empty where nothing was written.
        """
        suggested = QDir.home().filePath(file_name)
        filters = ";;".join(self._kinds)
        chosen, kind = QFileDialog.getSaveFileName(parent, self._words.question, suggested, filters)
        if not chosen:
            return ""
        path = Path(chosen)
        ending = path.suffix.lower()
        if ending not in self._kinds.values():
            ending = self._kinds.get(kind, next(iter(self._kinds.values())))
            path = path.with_name(f"{path.name}{ending}")
            if path.exists():
                says = _tr("There is a file {name} already, so nothing was written. Choose another name.")
                complain(says.format(name=path.name), parent)
                return ""
        try:
            self._write(path, make(ending))
        except TypesettingFailed as failed:
            complain(str(failed), parent)
            return ""
        return self._words.saved.format(name=path.name)

    def _write(self, path: Path, content: bytes) -> None:
        """Write the file; raises TypesettingFailed and leaves an older one as it was."""
        try:
            self._write_file(path, content)
        except OSError as error:
            raise TypesettingFailed(self._words.not_written.format(path=path, why=error.strerror)) from error


class PdfSaver:
    """Asks where to and writes a PDF there."""

    def __init__(self, write_file: WriteFile, words: SavingWords) -> None:
        self._saver = Saver(write_file, words, {_tr("PDF (*.pdf)"): ".pdf"})

    def save(self, make_pdf: Callable[[], bytes], file_name: str, parent: QWidget) -> str:
        """Ask where to, and write. Returns what to announce, empty where nothing was written."""

        def made(_ending: str) -> bytes:
            return make_pdf()

        return self._saver.save(made, file_name, parent)


def complain(sentence: str, parent: QWidget) -> None:
    """Say what went wrong."""
    box = QMessageBox(QMessageBox.Icon.Warning, _tr("Not printed"), sentence, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
