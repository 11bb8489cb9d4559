"""The Qt application. Nothing here may import what takes long: it runs before the first window is on the screen."""

import sys

from PySide6.QtWidgets import QApplication

from pathplanner import __version__


def make_application() -> QApplication:
    """The Qt application, or the one there is already."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Path Planner")
    application.setApplicationVersion(__version__)
    application.setStyle("Fusion")
    return application
