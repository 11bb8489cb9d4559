"""A plan as a file for other programs, or as text on the clipboard. What is given away is the learner's copy."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pathplanner.core.calendar_edits import RememberCalendar
from pathplanner.core.calendar_parts import Calendar
from pathplanner.reporting.outgoing import Made, MakeFile
from pathplanner.reporting.pages import file_name
from pathplanner.ui.printing.saving import Saver, SavingWords, WriteFile
from pathplanner.ui.printing.ways import ways_of
from pathplanner.ui.session import Session


def _tr(text: str) -> str:
    return QCoreApplication.translate("Exporter", text)


class Exporter:
    """Saves the plan of a session as other kinds of file: `make` has what makes them, by the ending of their names."""

    def __init__(self, make: Mapping[str, MakeFile], write_file: WriteFile) -> None:
        self._make = make
        words = SavingWords(
            _tr("Save as another kind of file"),
            _tr("Plan saved as {name}."),
            _tr("The file could not be written to {path}: {why}. Choose another place."),
        )
        self._saver = Saver(write_file, words, _kinds())

    def save(self, session: Session, name: str, parent: QWidget) -> str:
        """Ask where to and as what, and write; `name` is the learner's where the file's name may have it.

        Returns what to announce, empty where nothing was written.
        """
        calendars: list[Calendar] = []

        def content_of(ending: str) -> bytes:
            made = self._made(session, ending)
            if made.calendar is not None:
                calendars.append(made.calendar)
            return made.content

        suggested = Path(file_name(session.route_to_print, name)).with_suffix(".html").name
        says = self._saver.save(content_of, suggested, parent)
        if says and calendars and calendars[0] != session.plan.calendar:
            session.submit(RememberCalendar(calendars[0]), _tr("calendar file"), "")
        return says

    def copy_text(self, session: Session) -> str:
        """Put the plan on the clipboard as text. Returns what to announce."""
        QGuiApplication.clipboard().setText(self._made(session, ".txt").content.decode())
        return _tr("The plan is on the clipboard, as text.")

    def _made(self, session: Session, ending: str) -> Made:
        return self._make[ending](session.plan, ways_of(session), session.as_of)


def _kinds() -> dict[str, str]:
    """The endings by what the file dialog calls their kinds."""
    return {
        _tr("Page for a browser (*.html)"): ".html",
        _tr("Calendar of actions and review (*.ics)"): ".ics",
        _tr("Plain text (*.txt)"): ".txt",
        _tr("Table of steps and actions (*.csv)"): ".csv",
        _tr("Open data of the routes, CTDL (*.jsonld)"): ".jsonld",
    }
