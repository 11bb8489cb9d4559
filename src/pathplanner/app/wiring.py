"""The only place where the parts are put together."""

import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from pathplanner.app.comparing import make_compare
from pathplanner.app.keeping import make_files
from pathplanner.app.later import make_further, make_later
from pathplanner.app.library import Library
from pathplanner.app.sectors import make_focus, make_sectors
from pathplanner.app.weighing import make_weighing
from pathplanner.app.what_if import sections_ahead
from pathplanner.documents.settings import Settings, read_settings, write_settings
from pathplanner.knowledge.themes import read_icon, read_theme
from pathplanner.planning.wording import Wording
from pathplanner.ui.about.finder import Further
from pathplanner.ui.commands import Commands
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.window import MainWindow

if TYPE_CHECKING:
    from pathplanner.ui.printing.printers import Printers


def make_window(resources: Path, today: date, settings_file: Path | None) -> MainWindow:
    """The window with everything behind it. Settings are kept in the file, if there is one.

    Raises DataFaults where the data cannot be used.
    """
    QApplication.setStyle("Fusion")
    library = Library(resources)
    theme = Theme(partial(read_theme, resources), partial(read_icon, resources), resources / "fonts")
    theme.apply()
    wording = library.wording(_translate)
    further = Further(make_further(library), library.read_occupations, sections_ahead)
    session = Session(library.framework, wording, library.read_evidence, today, further)
    files = make_files(session, library, today, settings_file)
    notices = (resources / "NOTICE").read_text(encoding="utf-8")
    commands = Commands(_printers(library, wording, today, files.keeper.version), make_later(library), notices)
    settings = read_settings(settings_file) if settings_file else Settings()
    focus = make_focus(session, library)
    commands.look_into(focus, make_sectors(session, library, theme))
    commands.compare_with(make_compare(session, library, theme))
    commands.weigh_by(make_weighing(session, library, focus))
    window = MainWindow(session, files, theme, commands, settings)
    session.setParent(window)
    theme.setParent(window)
    if settings_file is not None:
        window.closed.connect(_Keeper(settings_file, window).keep)
    return window


def _translate(text: str) -> str:
    return QCoreApplication.translate("Wording", text)


def _printers(
    library: Library, wording: Wording, today: date, version: Callable[[], int | None]
) -> "Callable[[], Printers]":
    def make() -> "Printers":
        from pathplanner.app.printing import printers

        return printers(library, wording, today, version)

    return make


class _Keeper(QObject):
    """Keeps the settings when the window is closed; a full disk must not keep it open."""

    def __init__(self, file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._file = file

    def keep(self, settings: Settings) -> None:
        if not (settings.are_chosen or self._file.parent.exists()):
            return  # nothing was chosen or kept, so nothing is written
        try:
            write_settings(self._file, settings)
        except OSError as error:
            print(f"The window's settings could not be kept: {error.strerror}.", file=sys.stderr)
