"""A picture of the real window, made without a screen."""

import sys
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QBuffer, QIODevice, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from pathplanner.app.application import make_application
from pathplanner.app.paths import resources_dir
from pathplanner.app.wiring import make_window
from pathplanner.core.ids import QualificationId
from pathplanner.ui.side import ABOUT_TAB
from pathplanner.ui.theme.theme import Scheme
from pathplanner.ui.window import MainWindow

# What Qt's plugin for no screen says of every window, and what is no news to anybody.
NO_NEWS = "This plugin does not support propagateSizeHints()"


class SizeRefused(Exception):
    """The window cannot have that size; the message says what helps in a sentence."""


def picture(
    held: Sequence[QualificationId],
    size: tuple[int, int],
    *,
    colours: str,
    shows_all: bool,
    card: QualificationId | None,
) -> bytes:
    """The window with the qualifications placed, as PNG; raises SizeRefused."""
    qInstallMessageHandler(_pass_on)
    application = make_application()
    window = make_window(resources_dir(), date.today(), settings_file=None)
    window.theme.choose(Scheme(colours))
    window.bar.show_view(shows_all)
    window.resize(*size)
    window.show()
    for qualification in held:
        window.session.place(qualification)
    _settle(application)
    if card is not None:
        window.session.select("card", card)
        window.side.setCurrentIndex(ABOUT_TAB)
        _settle(application)
    png = _png(window, size)
    window.close()
    return png


def _settle(application: QApplication) -> None:
    """Let what is put off until the ladder has been painted happen, and be painted too."""
    for _ in range(3):
        application.processEvents()


def _png(window: MainWindow, size: tuple[int, int]) -> bytes:
    if (window.width(), window.height()) != size:
        least = window.minimumSizeHint()
        raise SizeRefused(f"The window is at least {least.width()}x{least.height()}; give a larger --size.")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not window.grab().save(buffer, "PNG"):
        raise SizeRefused("There is no room for so large a picture; give a smaller --size.")
    return bytes(buffer.data().data())


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message != NO_NEWS:
        print(message, file=sys.stderr)
