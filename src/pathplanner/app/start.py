"""Starting the window: says truly why it cannot open where it cannot.

An empty frame is on the screen at once, before anything of ours is read; what follows moves into it.
"""

import os
import sys
from pathlib import Path

from pathplanner.app.paths import config_dir, resources_dir
from pathplanner.app.qt_libraries import explain_import, why_no_window

CANNOT_START = 2


def open_window(file: Path | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    reason = why_no_window(os.environ, sys.platform)
    if reason is not None:
        return _refuse(reason)
    try:
        from pathplanner.app.application import make_application  # first: it makes what follows small
        from pathplanner.app.opening import Opening
        from pathplanner.documents.settings import read_settings
    except ImportError as error:
        return _refuse(explain_import(error))
    application = make_application()
    settings_file = config_dir(os.environ, sys.platform, Path.home()) / "settings.json"
    opening = Opening(resources_dir(), settings_file, read_settings(settings_file), file)
    opening.frame.show()
    return application.exec()


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return CANNOT_START
