"""The About side: one page on whatever is selected."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from pathplanner.core.evidence import Evidence
from pathplanner.core.provenance import Source
from pathplanner.planning.wording import Wording
from pathplanner.ui.about.fold import PayFold
from pathplanner.ui.about.note import Note
from pathplanner.ui.about.page import Item, Page, Section
from pathplanner.ui.about.parts import Parts, drawn
from pathplanner.ui.about.rich import escape
from pathplanner.ui.about.source import SourceFold
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.words import words
from pathplanner.ui.widgets.wrapping import WrappingButton

LINKS = Qt.TextInteractionFlag.TextBrowserInteraction
SOURCE = "source"
MOST_NOTES, MOST_SOURCES = 8, 6
"""How many are listed at first: of notes the most specific ones."""
AROUND = 64
"""How much above and below what has the focus is shown with it."""


class AboutPanel(QScrollArea):
    """Shows a page; its links lead to cards, levels and provider types, and notes and sources open in place.

    Signals:
        followed: a link was followed (its kind, what it leads to).
        said: something to announce (a sentence).
    """

    followed = Signal(str, str)
    said = Signal(str)

    def __init__(
        self, theme: Theme, wording: Wording, make_parts: Callable[[], Parts], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._make_parts = make_parts
        self._page: Page | None = None
        self._sources: list[SourceFold] = []
        self.setObjectName("about")
        self.setAccessibleName(self.tr("About"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._renew)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    @property
    def page(self) -> Page | None:
        """The page shown."""
        return self._page

    def show_page(self, page: Page) -> None:
        """Show another page, from its beginning."""
        self._page = page
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
        self._add_pay(column, page)
        if page.notes is not None:
            self._add_notes(column, page.notes, page.no_figure)
        for section in page.after:
            self._add_section(column, section)
        self._add_sources(column, page)
        column.addStretch(1)
        self.setWidget(content)
        self.verticalScrollBar().setValue(0)

    def _renew(self) -> None:
        if self._page is not None:
            self.show_page(self._page)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        content = self.widget()
        if now is not None and content is not None and content.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, AROUND)

    # Sections

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
            lead = self._link(item.link.address, lead)
        elif lead:
            lead = f"<b>{lead}</b>"
        joint = _joint(item) if lead and item.says else ""
        typical = (
            f' <span style="color:{tokens.warning.name()}; font-size:{self._theme.pixels(12)}px;">'
            f"({escape(self.tr('typical, check with the provider'))})</span>"
            if item.typical
            else ""
        )
        refs = "".join(f" {self._link(f'{SOURCE}:{number}', f'[{number}]')}" for number in item.refs)
        return f'<p style="margin-top:0; margin-bottom:7px;">{lead}{joint}{escape(item.says)}{typical}{refs}</p>'

    def _link(self, address: str, text: str) -> str:
        style = f'style="color:{self._theme.tokens.accent.name()}; font-weight:600;"'
        return f'<a href="{escape(address)}" {style}>{text}</a>'

    def _follow(self, address: str) -> None:
        kind, _, to = address.partition(":")
        if kind == SOURCE:
            fold = self._sources[int(to) - 1]
            fold.show_open()
            fold.title.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.followed.emit(kind, to)

    # Evidence

    def _add_pay(self, column: QVBoxLayout, page: Page) -> None:
        if page.paid is not None and not page.paid.ranges:
            self._add_heading(column, self.tr("Pay"))
            column.addWidget(words(page.paid.says))
        elif page.paid is not None or drawn(page.notes or ()):
            self._add_heading(column, self.tr("Pay on one axis"))
            fold = PayFold(page, self._make_parts, self._theme)
            fold.said.connect(self.said)
            column.addWidget(fold)

    def _add_notes(self, column: QVBoxLayout, notes: Sequence[Evidence], no_figure: str) -> None:
        self._add_heading(column, self.tr("Pay, STEM and outcomes"))
        if no_figure:
            column.addWidget(words(no_figure))
        if not notes:
            return
        self._notes = QVBoxLayout()
        self._notes.setSpacing(column.spacing())
        column.addLayout(self._notes)
        self._list_notes(notes[:MOST_NOTES])
        rest = len(notes) - MOST_NOTES
        if rest > 0:
            says = self.tr("{count} notes more, on this and what is near it").format(count=rest)
            self._more_notes = self._more("more-notes", says)
            self._more_notes.clicked.connect(self._show_more_notes)
            column.addWidget(self._more_notes)

    def _list_notes(self, notes: Iterable[Evidence]) -> None:
        for fact in notes:
            note = Note(fact, self._make_parts, self._theme, self._wording)
            note.said.connect(self.said)
            self._notes.addWidget(note)

    def _show_more_notes(self) -> None:
        self._more_notes.hide()
        self._list_notes((self._page.notes or ())[MOST_NOTES:] if self._page is not None else ())

    # Sources

    def _add_sources(self, column: QVBoxLayout, page: Page) -> None:
        """All of them where sentences name them by number, else the first few and the others when asked for."""
        self._sources = []
        if not page.sources:
            return
        self._add_heading(column, self.tr("Sources"))
        self._listed = QVBoxLayout()
        self._listed.setSpacing(0)
        column.addLayout(self._listed)
        at_first = len(page.sources) if page.numbered else MOST_SOURCES
        self._list_sources(page.sources[:at_first], numbered=page.numbered)
        rest = len(page.sources) - at_first
        if rest > 0:
            self._more_sources = self._more("more-sources", self.tr("{count} sources more").format(count=rest))
            self._more_sources.clicked.connect(self._show_more_sources)
            column.addWidget(self._more_sources)

    def _list_sources(self, sources: Iterable[Source], *, numbered: bool) -> None:
        for source in sources:
            number = len(self._sources) + 1 if numbered else 0
            fold = SourceFold(source, self._theme, self._wording, self, number=number)
            fold.said.connect(self.said)
            self._sources.append(fold)
            self._listed.addWidget(fold)

    def _show_more_sources(self) -> None:
        self._more_sources.hide()
        if self._page is not None:
            self._list_sources(self._page.sources[MOST_SOURCES:], numbered=False)

    def _more(self, automation: str, says: str) -> WrappingButton:
        more = WrappingButton(says, self._theme, self, icon="down")
        more.setObjectName(automation)
        more.setAccessibleName(says)
        return more


def _joint(item: Item) -> str:
    """What stands between a lead and what is said."""
    if item.link is None:
        return ": "
    return " " if item.is_inline else "<br>"
