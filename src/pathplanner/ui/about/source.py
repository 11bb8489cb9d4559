"""A source: its title opens to who published it and when, and to its address, to read, to copy or to open."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pathplanner.core.provenance import Source
from pathplanner.planning.wording import Wording
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.address_field import AddressField
from pathplanner.ui.widgets.words import words
from pathplanner.ui.widgets.wrapping import WrappingButton


class SourceFold(QWidget):
    """Nothing is fetched: only a press on its button hands the address to the browser.

    Signals:
        said: something to announce (a sentence).
    """

    said = Signal(str)

    def __init__(self, source: Source, theme: Theme, wording: Wording, parent: QWidget, *, number: int = 0) -> None:
        super().__init__(parent)
        self._source = source
        self._wording = wording
        self._body: QWidget | None = None
        self.setObjectName(f"source:{source.id}")
        title = self.tr("{number}. {title}").format(number=number, title=source.title) if number else source.title
        self.title = WrappingButton(title, theme, self)
        self.title.setObjectName(f"open-source:{source.id}")
        self.title.toggled.connect(self._show_open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.title)
        self._name()

    @property
    def source(self) -> Source:
        """What it tells of."""
        return self._source

    def show_open(self) -> None:
        """Open it."""
        self.title.setChecked(True)

    def _show_open(self, is_open: bool) -> None:
        if is_open and self._body is None:
            self._body = self._make_body()
            self._column.addWidget(self._body)
        if self._body is not None:
            self._body.setVisible(is_open)
        self._name()

    def _name(self) -> None:
        state = self.tr("open") if self.title.isChecked() else self.tr("closed")
        says = self.tr("Source: {title}, {state}").format(title=self.title.text(), state=state)
        self.title.setAccessibleName(says)

    def _make_body(self) -> QWidget:
        source, body = self._source, QWidget(self)
        dated = self.tr("{publisher}. Page date: {dated}. Checked {checked}.").format(
            publisher=source.publisher, dated=source.dated, checked=self._wording.day(source.checked)
        )
        address = AddressField(source.address, self.tr("Address of {title}").format(title=source.title), body)
        address.setObjectName(f"address:{source.id}")
        copy = QPushButton(self.tr("Copy the address"), body)
        copy.setObjectName(f"copy-address:{source.id}")
        copy.clicked.connect(self._copy)
        browse = QPushButton(self.tr("Open in the browser"), body)
        browse.setObjectName(f"browse:{source.id}")
        browse.clicked.connect(self._browse)
        column = QVBoxLayout(body)
        column.setContentsMargins(26, 0, 4, 8)
        column.setSpacing(4)
        for part in (words(dated, role="caption"), address, copy, browse):
            column.addWidget(part)
        return body

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._source.address)
        self.said.emit(self.tr("The address is copied."))

    def _browse(self) -> None:
        QDesktopServices.openUrl(QUrl(self._source.address))
