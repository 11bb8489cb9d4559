"""Copies a kept plan while it is edited: soon after each edit, and at most two seconds after the first."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from pathplanner.documents.refusals import PlanFileRefused
from pathplanner.ui.document import PlanDocument
from pathplanner.ui.keeping.keeper import Keeper

QUIET_MS, LATEST_MS, TYPING_MS = 500, 1_200, 700
"""After the last edit, after the first, and how often what is being typed is taken: together below two seconds."""


class Autosave(QObject):
    """Takes what is being typed, and copies the plan. In scratch mode nothing is written.

    Signals:
        failed: the copy could not be written (a PlanFileRefused).
    """

    failed = Signal(object)

    def __init__(self, document: PlanDocument, keeper: Keeper, commit: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._keeper = keeper
        self._commit = commit
        self._has_failed = False
        self._quiet = self._timer(QUIET_MS)
        self._latest = self._timer(LATEST_MS)
        self._typing = QTimer(self)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._take_typing)
        document.plan_changed.connect(self._edited)
        keeper.changed.connect(self._follow_file)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._copy)
        return timer

    def _follow_file(self) -> None:
        is_kept = self._keeper.file is not None and not self._keeper.read_only
        if is_kept != self._typing.isActive():
            self._has_failed = False
            self._typing.start() if is_kept else self._typing.stop()

    def _take_typing(self) -> None:
        self._document.take_typing(self._commit)

    def _focus_changed(self) -> None:
        self._document.end_typing()

    def _edited(self) -> None:
        if self._keeper.file is not None:
            self._quiet.start()
            if not self._latest.isActive():
                self._latest.start()

    def _copy(self) -> None:
        self._quiet.stop()
        self._latest.stop()
        try:
            self._keeper.copy()
        except PlanFileRefused as refused:
            if not self._has_failed:
                self.failed.emit(refused)
            self._has_failed = True
        else:
            self._has_failed = False
