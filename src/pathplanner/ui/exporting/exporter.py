"""A plan as a file for other programs, or as text on the clipboard. What is given away is the learner's copy."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from pathplanner.core.calendar_edits import RememberCalendar
from pathplanner.reporting.outgoing import Made, MakeFile
from pathplanner.reporting.pages import Ways, file_name
from pathplanner.ui.printing.saving import WriteFile, complain
from pathplanner.ui.session import Session

CALENDAR = ".ics"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Exporter", text)


class Exporter:
    """Saves the plan of a session as other kinds of file: `make` has what makes them, by the ending of their names."""

    def __init__(self, make: Mapping[str, MakeFile], write_file: WriteFile) -> None:
        self._make = make
        self._write_file = write_file

    def save(self, session: Session, name: str, parent: QWidget) -> str:
        """Ask where to and as what, and write; `name` is the learner's where the file's name may have it.

        Returns what to announce, empty where nothing was written.
        """
        suggested = Path(file_name(session.route_to_print, name)).with_suffix(".html").name
        kinds = self._kinds()
        chosen, kind = QFileDialog.getSaveFileName(
            parent, _tr("Save as another kind of file"), QDir.home().filePath(suggested), ";;".join(kinds)
        )
        if not chosen:
            return ""
        path = Path(chosen)
        ending = path.suffix.lower()
        if ending not in self._make:
            ending = kinds.get(kind, ".html")
            path = path.with_name(f"{path.name}{ending}")
            if path.exists():
                says = _tr("There is a file {name} already, so nothing was written. Choose another name.")
                complain(says.format(name=path.name), parent)
                return ""
        made = self._made(session, ending)
        try:
            self._write_file(path, made.content)
        except OSError as error:
            says = _tr("The file could not be written to {path}: {why}. Choose another place.")
            complain(says.format(path=path, why=error.strerror), parent)
            return ""
        if made.calendar is not None and made.calendar != session.plan.calendar:
            session.submit(RememberCalendar(made.calendar), _tr("calendar file"), "")
        return _tr("Plan saved as {name}.").format(name=path.name)

    def copy_text(self, session: Session) -> str:
        """Put the plan on the clipboard as text. Returns what to announce."""
        QGuiApplication.clipboard().setText(self._made(session, ".txt").content.decode())
        return _tr("The plan is on the clipboard, as text.")

    def _made(self, session: Session, ending: str) -> Made:
        best = session.routes[0] if session.routes else None
        ways = Ways(session.plan_a, session.plan_b, best)
        return self._make[ending](session.plan, ways, session.as_of)

    def _kinds(self) -> dict[str, str]:
        """The endings by what the file dialog calls their kinds."""
        return {
            _tr("Page for a browser (*.html)"): ".html",
            _tr("Calendar of actions and review (*.ics)"): CALENDAR,
            _tr("Plain text (*.txt)"): ".txt",
            _tr("Table of steps and actions (*.csv)"): ".csv",
            _tr("Open data of the routes, CTDL (*.jsonld)"): ".jsonld",
        }
