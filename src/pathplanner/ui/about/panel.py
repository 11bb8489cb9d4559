"""The About side: one page on whatever is selected."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from pathplanner.core.evidence import Evidence, EvidenceBase
from pathplanner.planning.wording import Wording
from pathplanner.ui.about.note import Note
from pathplanner.ui.about.page import Item, Page, Section
from pathplanner.ui.about.rich import escape
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.words import words

LINKS = Qt.TextInteractionFlag.TextBrowserInteraction


class AboutPanel(QScrollArea):
    """Shows a page; its links lead to cards, levels and provider types.

    Signals:
        followed: a link was followed (its kind, what it leads to).
    """

    followed = Signal(str, str)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._page: Page | None = None
        self._evidence: EvidenceBase | None = None
        self.setObjectName("about")
        self.setAccessibleName(self.tr("About"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._renew)

    @property
    def page(self) -> Page | None:
        """The page shown."""
        return self._page

    def show_page(self, page: Page, evidence: EvidenceBase | None = None) -> None:
        """Show another page, from its beginning."""
        self._page = page
        self._evidence = evidence
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(6)
        column.addWidget(words(page.kicker, role="kicker"))
        column.addWidget(words(page.title, role="title"))
        if page.why:
            why = words(page.why, role="why")
            why.setObjectName("why")
            column.addWidget(why)
        if page.lead:
            column.addWidget(words(page.lead))
        for section in page.sections:
            self._add_section(column, section)
        if page.notes is not None and evidence is not None:
            self._add_notes(column, page.notes, evidence)
        for section in page.after:
            self._add_section(column, section)
        column.addStretch(1)
        self.setWidget(content)
        self.verticalScrollBar().setValue(0)

    def _renew(self) -> None:
        if self._page is not None:
            self.show_page(self._page, self._evidence)

    def _add_heading(self, column: QVBoxLayout, heading: str) -> None:
        rule = QFrame()
        rule.setProperty("role", "rule")
        rule.setFixedHeight(1)
        column.addSpacing(8)
        column.addWidget(rule)
        column.addWidget(words(heading, role="heading"))

    def _add_section(self, column: QVBoxLayout, section: Section) -> None:
        self._add_heading(column, section.heading)
        column.addWidget(self._items(section.items))

    def _items(self, items: Iterable[Item]) -> QLabel:
        label = QLabel("".join(self._html(item) for item in items))
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(LINKS)
        label.linkActivated.connect(self._follow)
        return label

    def _html(self, item: Item) -> str:
        tokens = self._theme.tokens
        lead = escape(item.lead)
        if item.link is not None:
            style = f'style="color:{tokens.accent.name()}; font-weight:600;"'
            lead = f'<a href="{escape(item.link.address)}" {style}>{lead}</a>'
        elif lead:
            lead = f"<b>{lead}</b>"
        joint = ": " if lead and item.says and item.link is None else "<br>" if lead and item.says else ""
        typical = (
            f' <span style="color:{tokens.warning.name()}; font-size:{self._theme.pixels(12)}px;">'
            f"({escape(self.tr('typical, check with the provider'))})</span>"
            if item.typical
            else ""
        )
        return f'<p style="margin-top:0; margin-bottom:7px;">{lead}{joint}{escape(item.says)}{typical}</p>'

    def _add_notes(self, column: QVBoxLayout, notes: tuple[Evidence, ...], evidence: EvidenceBase) -> None:
        self._add_heading(column, self.tr("Pay, STEM and outcomes"))
        if not notes:
            column.addWidget(words(self.tr("No reliable figure.")))
        for fact in notes:
            note = Note(fact, evidence, self._theme, self._wording)
            note.followed.connect(self._follow)
            column.addWidget(note)

    def _follow(self, address: str) -> None:
        kind, _, to = address.partition(":")
        if kind in ("card", "level", "provider"):
            self.followed.emit(kind, to)
        else:
            QDesktopServices.openUrl(QUrl(address))
