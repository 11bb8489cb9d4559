"""One note of evidence: a headline that opens to the sentence, its measure, its limits and its source."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from pathplanner.core.evidence import Evidence, EvidenceBase
from pathplanner.planning.notes import is_reliable
from pathplanner.planning.wording import Wording
from pathplanner.ui.about.rich import escape
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.wrapping import WrappingButton


class Note(QFrame):
    """Closed it shows its headline; open, everything needed to weigh it.

    Signals:
        followed: the address of its source was followed.
    """

    followed = Signal(str)

    def __init__(
        self, fact: Evidence, evidence: EvidenceBase, theme: Theme, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fact = fact
        self._evidence = evidence
        self._theme = theme
        self._wording = wording
        self._body: QLabel | None = None
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
            self._body = self._make_body()
            self._column.addWidget(self._body)
        if self._body is not None:
            self._body.setVisible(is_open)
        self._name()

    def _name(self) -> None:
        state = self.tr("open") if self._headline.isChecked() else self.tr("closed")
        self._headline.setAccessibleName(f"{self._fact.headline}, {state}")

    def _make_body(self) -> QLabel:
        body = QLabel(self._html(), self)
        body.setTextFormat(Qt.TextFormat.RichText)
        body.setWordWrap(True)
        body.setContentsMargins(10, 0, 4, 6)
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        body.linkActivated.connect(self.followed)
        return body

    def _html(self) -> str:
        fact = self._fact
        if fact.figures and not is_reliable(fact):
            return f"<p>{escape(self.tr('No reliable figure.'))}</p>"
        tokens = self._theme.tokens
        lines = [f"<p>{escape(fact.says)}</p>"]
        lines += [f"<b>{escape(name)}:</b> {escape(says)}<br>" for name, says in self._wording.measure_of(fact) if says]
        lines += [
            f"<p><b>{escape(self.tr('Keep in mind:'))}</b> {escape(self._evidence.limits[limit].says)}</p>"
            for limit in fact.limits
        ]
        if fact.note:
            lines.append(f"<p>{escape(fact.note)}</p>")
        for source_id in fact.sources:
            source = self._evidence.sources[source_id]
            link = (
                f'<a href="{escape(source.address)}" style="color:{tokens.accent.name()};">{escape(source.title)}</a>'
            )
            lines.append(
                f"<p><b>{escape(self.tr('Source:'))}</b> {link}, {escape(source.publisher)}, {escape(source.dated)}</p>"
            )
        return "".join(lines)
