"""A picture of the real window, made without a screen."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QBuffer, QIODevice

from pathplanner.app.paths import resources_dir
from pathplanner.app.wiring import make_application, make_window
from pathplanner.core.ids import QualificationId
from pathplanner.ui.theme.theme import Scheme


def picture(
    held: Sequence[QualificationId], size: tuple[int, int], *, colours: str, shows_all: bool, card: QualificationId | None
) -> bytes:
    """The window with the qualifications placed, as PNG."""
    application = make_application()
    window = make_window(resources_dir(), date.today(), settings_file=None)
    window.theme.choose(Scheme(colours))
    window.bar.show_view(shows_all)
    window.resize(*size)
    window.show()
    for qualification in held:
        window.session.place(qualification)
    application.processEvents()
    application.processEvents()
    if card is not None:
        window.session.select("card", card)
        window.side.setCurrentIndex(1)
        application.processEvents()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    window.close()
    return bytes(buffer.data().data())
