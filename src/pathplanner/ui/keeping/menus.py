"""The two menus that are made anew whenever they open: recent plans, and learners to practise with."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from pathplanner.ui.keeping.files import Files
from pathplanner.ui.keeping.services import Sample


class RecentMenu(QMenu):
    """Recent plans by their file names, and whether any are remembered."""

    def __init__(self, files: Files, parent: QWidget) -> None:
        super().__init__(parent)
        self._files = files
        self.setTitle(self.tr("Open &recent"))
        self.setObjectName("menu:recent")
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List what is recent now."""
        self.clear()
        recent = self._files.memory.recent
        for name, path in recent.named:
            entry = self.addAction(name.replace("&", "&&"))
            entry.setData(str(path))
            entry.triggered.connect(self._open)
        if not recent.named:
            words = self.tr("No plans yet") if recent.is_on else self.tr("None are remembered")
            self.addAction(words).setEnabled(False)
        self.addSeparator()
        remembers = self.addAction(self.tr("&Remember recent plans"))
        remembers.setCheckable(True)
        remembers.setChecked(recent.is_on)
        remembers.toggled.connect(self._files.memory.switch_recent)

    def _open(self) -> None:
        entry = self.sender()
        if isinstance(entry, QAction):
            self._files.open_path(Path(entry.data()))


class PracticeMenu(QMenu):
    """Made-up learners."""

    def __init__(self, files: Files, parent: QWidget) -> None:
        super().__init__(parent)
        self._files = files
        self.setTitle(self.tr("Prac&tice"))
        self.setObjectName("menu:practice")
        self._samples: Sequence[Sample] = ()
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the samples."""
        self.clear()
        self._samples = self._files.samples()
        for number, sample in enumerate(self._samples):
            entry = self.addAction(sample.title)
            entry.setData(number)
            entry.triggered.connect(self._practise)

    def _practise(self) -> None:
        entry = self.sender()
        if isinstance(entry, QAction):
            self._files.practise(self._samples[entry.data()])
