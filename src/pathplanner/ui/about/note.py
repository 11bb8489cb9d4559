"""One note of evidence: a headline that opens to its sentence, to what else weighs on it, and to its sources."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from pathplanner.core.evidence import Evidence
from pathplanner.planning.wording import Wording
from pathplanner.ui.about.parts import Parts, Told
from pathplanner.ui.about.rich import escape
from pathplanner.ui.about.source import SourceFold
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.wrapping import WrappingButton


class Note(QFrame):
    """Closed it shows its headline; open, everything needed to weigh it.

    Signals:
        said: something to announce (a sentence).
    """

    said = Signal(str)

    def __init__(
        self,
        fact: Evidence,
        make_parts: Callable[[], Parts],
        theme: Theme,
        wording: Wording,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fact = fact
        self._make_parts = make_parts
        self._theme = theme
        self._wording = wording
        self._body: QWidget | None = None
        self.setProperty("role", "note")
        self.setObjectName(f"note:{fact.id}")
        self._headline = WrappingButton(fact.headline, theme, self)
        self._headline.setObjectName(f"open-note:{fact.id}")
        self._headline.toggled.connect(self.show_open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 4, 6, 4)
        self._column.setSpacing(2)
        self._column.addWidget(self._headline)
        self._name()

    def show_open(self, is_open: bool) -> None:
        """Open or close the note."""
        if is_open and self._body is None:
            self._body = self._make_body(self._make_parts().tell(self._fact))
            self._column.addWidget(self._body)
        if self._body is not None:
            self._body.setVisible(is_open)
        self._name()

    def _name(self) -> None:
        state = self.tr("open") if self._headline.isChecked() else self.tr("closed")
        self._headline.setAccessibleName(f"{self._fact.headline}, {state}")

    def _make_body(self, told: Told) -> QWidget:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(4, 0, 2, 4)
        column.setSpacing(2)
        column.addWidget(self._text(told))
        for source in told.sources:
            fold = SourceFold(source, self._theme, self._wording, body)
            fold.said.connect(self.said)
            column.addWidget(fold)
        return body

    def _text(self, told: Told) -> QLabel:
        lines = [escape(told.says), *(f"<b>{escape(name)}:</b> {escape(says)}" for name, says in told.parts)]
        text = QLabel("".join(f'<p style="margin-top:0; margin-bottom:7px;">{line}</p>' for line in lines), self)
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        text.setContentsMargins(6, 0, 0, 0)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return text
