"""Every question that keeping a plan asks, each waiting for its answer."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from pathplanner.planning.wording import Wording
from pathplanner.ui.keeping.asking import ENDING, Answer, Wanted
from pathplanner.ui.keeping.lists import OneOf, TickedList
from pathplanner.ui.keeping.passphrase import PassphraseDialog
from pathplanner.ui.keeping.terms import TermsDialog
from pathplanner.ui.theme.theme import Theme


def _tr(text: str) -> str:
    return QCoreApplication.translate("Questions", text)


class Questions:
    """Asks in dialogs over one window, as `Asker` says."""

    def __init__(self, window: QWidget, theme: Theme, wording: Wording) -> None:
        self._parent = window
        self._theme = theme
        self._wording = wording

    def save_changes(self, name: str) -> Answer:
        """Whether to save before the plan is let go; a plan without a name was never kept."""
        if name:
            says = _tr("Save what was changed in ‘{file}’?").format(file=name)
            return self._choice(says, _tr("&Save"), _tr("&Do not save"))
        says = _tr("Keep this plan? Nothing of it is written anywhere yet.")
        return self._choice(says, _tr("&Keep it…"), _tr("&Let it go"))

    def use_copy(self, name: str, when: str) -> Answer:
        """Whether to go on with the copy of a plan that was not saved when the program ended."""
        says = _tr(
            "Path Planner ended before ‘{file}’ was saved. There is a copy with the changes made until {when}."
        ).format(file=name, when=when)
        return self._choice(says, _tr("&Use the copy"), _tr("&Delete the copy"))

    def confirm(self, says: str, does: str) -> bool:
        """Whether to do what cannot be undone."""
        return self._choice(says, does, "") is Answer.YES

    def save_elsewhere(self, says: str) -> bool:
        """Say why a plan could not be saved; whether to save it under another name."""
        return self._choice(says, _tr("Save &as…"), "") is Answer.YES

    def complain(self, says: str) -> None:
        """Say what went wrong."""
        box = QMessageBox(QMessageBox.Icon.Warning, _tr("Path Planner"), says, parent=self._parent)
        box.setObjectName("complaint")
        box.exec()
        box.deleteLater()

    def _choice(self, says: str, yes: str, no: str) -> Answer:
        box = QMessageBox(QMessageBox.Icon.Question, _tr("Path Planner"), says, parent=self._parent)
        box.setObjectName("question")
        accepted = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        declined = box.addButton(no, QMessageBox.ButtonRole.DestructiveRole) if no else None
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(accepted)
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        if clicked is accepted:
            return Answer.YES
        return Answer.NO if declined is not None and clicked is declined else Answer.CANCEL

    def passphrase(self, name: str, said: str = "") -> str | None:
        """The passphrase of a file; None where it is not given."""
        dialog = PassphraseDialog(name, said, self._parent)
        given = dialog.field.line.text() if _accepted(dialog) else None
        dialog.deleteLater()
        return given

    def terms(self, now: Wanted, today: date) -> Wanted | None:
        """How a plan is to be kept; None where it is not to be."""
        dialog = TermsDialog(now, today, self._theme, self._wording, self._parent)
        wanted = dialog.wanted if _accepted(dialog) else None
        dialog.deleteLater()
        return wanted

    def to_delete(self, lines: Sequence[str]) -> tuple[int, ...]:
        """Which of the plans past their day to delete, by place."""
        dialog = TickedList(
            _tr("Plans past their day"),
            _tr("These plans were to be deleted by now. Deleted plans cannot be brought back."),
            lines,
            _tr("&Delete what is ticked"),
            self._parent,
        )
        ticked = dialog.ticked if _accepted(dialog) else ()
        dialog.deleteLater()
        return ticked

    def which_copy(self, lines: Sequence[str]) -> tuple[str, int]:
        """Which copy to "open" or "delete", by place; an empty answer for none."""
        dialog = OneOf(
            _tr("Plans that were not saved"),
            _tr("Path Planner ended before these were saved. Each copy has the changes made until the time named."),
            lines,
            (("open", _tr("&Open the copy")), ("delete", _tr("&Delete the copy"))),
            self._parent,
        )
        answer = (dialog.answer if _accepted(dialog) else "", dialog.place)
        dialog.deleteLater()
        return answer

    def file_to_open(self) -> Path | None:
        """The file to open; None where none is chosen."""
        chosen, _ = QFileDialog.getOpenFileName(self._parent, _tr("Open a plan"), QDir.homePath(), _kinds())
        return Path(chosen) if chosen else None

    def file_to_write(self, suggested: Path | str) -> Path | None:
        """The file to write; None where none is chosen. A name without an ending never overwrites one that has it."""
        start = str(suggested) if isinstance(suggested, Path) else QDir.home().filePath(suggested)
        chosen, _ = QFileDialog.getSaveFileName(self._parent, _tr("Keep the plan"), start, _kinds())
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.lower() == ENDING:
            return path
        path = path.with_name(f"{path.name}{ENDING}")
        if path.exists():
            self.complain(_tr("There is a file ‘{file}’ already. Choose another name.").format(file=path.name))
            return None
        return path


def _kinds() -> str:
    return _tr("Path Planner plans (*.pathplan)")


def _accepted(dialog: QDialog) -> bool:
    return dialog.exec() == QDialog.DialogCode.Accepted
