"""Says how the plan is kept: in the title of the window, and in quiet lines above the ladder."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from pathplanner.ui.keeping.files import Files
from pathplanner.ui.keeping.notices import Notices
from pathplanner.ui.session import Session

RECOVERY, DUE, READ_ONLY, PRACTICE = "recovery", "due", "read_only", "practice"
LOOK, LATER, SAVE_AS, STOP = "look", "later", "save_as", "stop"


class FileStatus(QObject):
    """Follows the file and the plan of one window."""

    def __init__(self, window: QMainWindow, session: Session, files: Files, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._files = files
        self._notices = notices
        notices.answered.connect(self._answered)
        files.keeper.changed.connect(self._follow)
        self._standing: tuple[bool, bool] = (False, False)
        self._follow()

    def greet(self) -> None:
        """Say at the start what waits: plans that were not saved, and plans past their day."""
        look, later = (LOOK, self.tr("Look…")), (LATER, self.tr("Later"))
        if copies := len(self._files.copies()):
            says = self.tr("Path Planner ended unexpectedly. Plans with changes that were not saved: {count}.")
            self._notices.show_line(RECOVERY, says.format(count=copies), (look, later))
        if past := len(self._files.past_their_day()):
            says = self.tr("Plans past the day they were to be deleted after: {count}.")
            self._notices.show_line(DUE, says.format(count=past), (look, later))

    def _follow(self) -> None:
        self._window.setWindowTitle(self._title())
        standing = (self._session.plan.practice, self._files.keeper.read_only)
        if standing == self._standing:
            return
        self._standing = standing
        practises, read_only = standing
        if practises:
            says = self.tr("Practice: this learner is made up, and the paper says so.")
            self._notices.show_line(PRACTICE, says, ((STOP, self.tr("Stop practising")),))
        else:
            self._notices.drop(PRACTICE)
        if read_only:
            says = self.tr("Read only: another window has this plan open, or it may not be written here.")
            self._notices.show_line(READ_ONLY, says, ((SAVE_AS, self.tr("Save as…")),))
        else:
            self._notices.drop(READ_ONLY)

    def _title(self) -> str:
        keeper = self._files.keeper
        if self._session.plan.practice and keeper.file is None:
            return self.tr("Practice – Path Planner")
        if keeper.file is None:
            return self.tr("Path Planner")
        if keeper.read_only:
            return self.tr("{file} (read only) – Path Planner").format(file=keeper.file.name)
        if keeper.has_changed:
            return self.tr("{file} (changed) – Path Planner").format(file=keeper.file.name)
        return self.tr("{file} – Path Planner").format(file=keeper.file.name)

    def _answered(self, key: str, answer: str) -> None:
        match key, answer:
            case _, "later":
                self._notices.drop(key)
            case "recovery", _:
                self._notices.drop(key)
                self._files.look_at_copies()
                self.greet()
            case "due", _:
                self._notices.drop(key)
                self._files.look_at_days()
                self.greet()
            case "practice", _:
                self._files.new()
            case "read_only", _:
                self._files.save_as()
