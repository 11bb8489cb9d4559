"""Asking how a plan is to be kept: the name on it, until when, under a passphrase or not."""

from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pathplanner.core.plan_parts import LONGEST_LINE
from pathplanner.planning.wording import Wording
from pathplanner.ui.keeping.asking import Wanted
from pathplanner.ui.keeping.passphrase import PassphraseField
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.date_field import DateField
from pathplanner.ui.widgets.words import words
from pathplanner.ui.widgets.wrapping_check import WrappingCheck

WIDTH = 460


class TermsDialog(QDialog):
    """Asks for all of it; everything may be left as it is."""

    def __init__(self, now: Wanted, today: date, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._had_passphrase = now.is_protected
        self.setObjectName("terms-dialog")
        self.setWindowTitle(self.tr("Keep this plan"))
        self.setMinimumWidth(WIDTH)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(10)
        self._column.addWidget(words(self.tr("The plan is written to one file on this computer, and nowhere else.")))
        self._ask_for_name(now)
        self._ask_for_day(now, today)
        self._ask_for_passphrase(now)
        self._complaint = words("", role="typical")
        self._complaint.hide()
        self._column.addWidget(self._complaint)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        keep = buttons.button(QDialogButtonBox.StandardButton.Ok)
        keep.setText(self.tr("Keep it"))
        keep.setProperty("role", "primary")
        buttons.accepted.connect(self._check)
        buttons.rejected.connect(self.reject)
        self._column.addWidget(buttons)

    def _ask_for_name(self, now: Wanted) -> None:
        caption = QLabel(self.tr("Name on the plan, if you want one there"), self)
        self.name = QLineEdit(now.name, self)
        self.name.setObjectName("plan-name")
        self.name.setMaxLength(LONGEST_LINE)
        self.name.setAccessibleName(caption.text())
        caption.setBuddy(self.name)
        self._column.addWidget(caption)
        self._column.addWidget(self.name)

    def _ask_for_day(self, now: Wanted, today: date) -> None:
        caption = QLabel(self.tr("Offer to delete it after this day; leave it empty to keep it"), self)
        caption.setWordWrap(True)
        self.day = DateField(self._theme, self._wording, today)
        self.day.set_names("delete-after", caption.text())
        self.day.show_value(now.delete_after)
        caption.setBuddy(self.day)
        self._column.addWidget(caption)
        self._column.addWidget(self.day)

    def _ask_for_passphrase(self, now: Wanted) -> None:
        self.protects = WrappingCheck(self.tr("Protect it by a passphrase"), self._theme, self)
        self.protects.setChecked(now.is_protected)
        unchanged = self.tr("New passphrase, or leave it as it is")
        self.passphrase = PassphraseField(unchanged if now.is_protected else self.tr("Passphrase"), self)
        self.again = PassphraseField(self.tr("The same passphrase again"), self)
        self._warning = words(
            self.tr("Nobody can open the plan without it, not even us. Write it down."), role="caption"
        )
        self._column.addWidget(self.protects)
        for widget in (self.passphrase, self.again, self._warning):
            widget.setVisible(now.is_protected)
            self.protects.toggled.connect(widget.setVisible)
            self._column.addWidget(widget)

    @property
    def wanted(self) -> Wanted:
        """What was told."""
        return Wanted(
            name=self.name.text().strip(),
            delete_after=self.day.value,
            is_protected=self.protects.isChecked(),
            passphrase=self.passphrase.line.text() if self.protects.isChecked() else "",
        )

    def _check(self) -> None:
        self.day.commit()
        if self.day.is_wrong:
            self.day.setFocus()
            return
        complaint = self._wrong()
        self._complaint.setText(complaint)
        self._complaint.setVisible(bool(complaint))
        if not complaint:
            self.accept()

    def _wrong(self) -> str:
        typed, again = self.passphrase.line.text(), self.again.line.text()
        if not self.protects.isChecked() or (self._had_passphrase and not typed and not again):
            return ""
        if not typed:
            return self.tr("Type a passphrase, or take the tick away.")
        return "" if typed == again else self.tr("The two passphrases differ. Type them again.")
