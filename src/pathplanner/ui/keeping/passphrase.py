"""Asking for a passphrase."""

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from pathplanner.ui.widgets.words import words

WIDTH = 420
HIDDEN, SHOWN = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal


class PassphraseField(QWidget):
    """A line to type a passphrase in, which can be shown."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setEchoMode(HIDDEN)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(name)
        shows = QCheckBox(self.tr("Show what I type"), self)
        shows.toggled.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(shows)

    def _show(self, shown: bool) -> None:
        self.line.setEchoMode(SHOWN if shown else HIDDEN)


class PassphraseDialog(QDialog):
    """Asks for the passphrase of a plan; `said` tells why it is asked again."""

    def __init__(self, name: str, said: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("passphrase-dialog")
        self.setWindowTitle(self.tr("Passphrase"))
        self.setMinimumWidth(WIDTH)
        self.field = PassphraseField(self.tr("Passphrase"), self)
        column = QVBoxLayout(self)
        column.addWidget(words(said or self.tr("{file} is protected by a passphrase.").format(file=name)))
        column.addWidget(self.field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.field.line.setFocus()
