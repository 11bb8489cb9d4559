"""Asking how a plan is to be kept: the name on it, until when, under a passphrase or not."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pathplanner.core.plan_parts import LONGEST_LINE
from pathplanner.ui.keeping.asking import Wanted
from pathplanner.ui.keeping.passphrase import PassphraseField
from pathplanner.ui.widgets.words import words

WIDTH = 460
YEARS_KEPT = 1


class TermsDialog(QDialog):
    """Asks for all of it; everything may be left as it is."""

    def __init__(self, now: Wanted, today: date, parent: QWidget) -> None:
        super().__init__(parent)
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
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Keep it"))
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
        self.has_day = QCheckBox(self.tr("Offer to delete it after"), self)
        self.has_day.setChecked(now.delete_after is not None)
        day = now.delete_after or _years_later(today, YEARS_KEPT)
        self.day = QDateEdit(QDate(day.year, day.month, day.day), self)
        self.day.setDisplayFormat("d MMMM yyyy")
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(self.tr("Day after which it is to be deleted"))
        self.day.setEnabled(self.has_day.isChecked())
        self.has_day.toggled.connect(self.day.setEnabled)
        self._column.addWidget(self.has_day)
        self._column.addWidget(self.day)

    def _ask_for_passphrase(self, now: Wanted) -> None:
        self.protects = QCheckBox(self.tr("Protect it by a passphrase"), self)
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
        day = self.day.date()
        return Wanted(
            name=self.name.text().strip(),
            delete_after=date(day.year(), day.month(), day.day()) if self.has_day.isChecked() else None,
            is_protected=self.protects.isChecked(),
            passphrase=self.passphrase.line.text() if self.protects.isChecked() else "",
        )

    def _check(self) -> None:
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


def _years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)
