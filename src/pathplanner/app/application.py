"""The Qt application. Nothing here may import what takes long: it runs before the first window is on the screen."""

import builtins
import os
import sys
from types import ModuleType
from typing import cast

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from pathplanner import __version__


def make_application() -> QApplication:
    """The Qt application, or the one there is already."""
    # Qt's file dialog would write the folders that were opened into a file of its own.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Path Planner")
    application.setApplicationVersion(__version__)
    return application


def import_directly() -> None:
    """Give Python its own import back, which PySide6 replaces when it is loaded.

    PySide6's reads the source of every module and keeps it, in case somebody writes `from __feature__ import`.
    Nobody here does, and it would take a quarter of the start and nine megabytes.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def hash_without_openssl() -> None:
    """Let Python's own hashes be used, not OpenSSL's, whose library takes three megabytes.

    pydantic asks for hashes as soon as it is imported. Python has all of ours without OpenSSL, and what protects a
    plan has a library of its own.
    """
    if "hashlib" not in sys.modules:
        # To Python, a module that is None there cannot be imported.
        sys.modules.setdefault("_hashlib", cast(ModuleType, None))


import_directly()
hash_without_openssl()
