"""What is told below an occupation that is opened."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from pathplanner.core.provenance import Source
from pathplanner.planning.sectors import OccupationView
from pathplanner.ui.about.rich import escape
from pathplanner.ui.sector.links import OccupationLinks
from pathplanner.ui.sector.teller import Teller
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.flow import Flow
from pathplanner.ui.widgets.words import words


class OccupationDetail(QFrame):
    """The qualifications that serve it by name, where it leads, its pay with all that belongs to it.

    Signals:
        aimed_at: make this the job to aim at.
        evidence_wanted: show the evidence of this one.
        ways_wanted: show every way into this one on the ladder.
        followed: another occupation is to be shown (its id).
    """

    aimed_at = Signal()
    evidence_wanted = Signal()
    ways_wanted = Signal()
    followed = Signal(str)

    def __init__(self, view: OccupationView, teller: Teller, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._teller = teller
        self._theme = theme
        self.setProperty("role", "note")
        self.setObjectName(f"detail:{view.occupation.id}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 10)
        self._column.setSpacing(6)
        self._add_buttons()
        self._add_named()
        self._add_links()
        self._add_pay()
        self._add_sources()

    def _add(self, text: str, role: str = "") -> None:
        if text:
            self._column.addWidget(words(text, role=role))

    def _add_buttons(self) -> None:
        title = self._view.occupation.title
        flow = Flow(self)
        self.aim = QPushButton(self.tr("Aim at this job"))
        self.aim.setObjectName(f"aim:{self._view.occupation.id}")
        self.aim.setAccessibleName(self.tr("Aim at this job: {title}").format(title=title))
        self.aim.clicked.connect(self.aimed_at)
        self.evidence = QPushButton(self.tr("Show evidence"))
        self.evidence.setObjectName(f"evidence:{self._view.occupation.id}")
        self.evidence.setAccessibleName(self.tr("Show evidence: {title}").format(title=title))
        self.evidence.clicked.connect(self.evidence_wanted)
        self.ways = QPushButton(self.tr("Every way into it"))
        self.ways.setObjectName(f"ways:{self._view.occupation.id}")
        self.ways.setAccessibleName(self.tr("Every way into it, on the ladder: {title}").format(title=title))
        self.ways.clicked.connect(self.ways_wanted)
        flow.add(self.aim)
        flow.add(self.evidence)
        flow.add(self.ways)
        self._column.addWidget(flow)

    def _add_named(self) -> None:
        teller, view = self._teller, self._view
        status = teller.words.status(view.occupation.status)
        if status:
            self._add(self.tr("This occupation: {status}.").format(status=status))
        parts = list(teller.named_parts(view))
        if not parts:
            self._add(
                self.tr(
                    "No named qualification serves this occupation in the official data. Ask employers what they take."
                )
            )
            return
        for part in parts:
            self._add(part.title, "kicker")
            self._add("\n".join(f"• {line}" for line in part.lines))
        day = teller.session.wording.day(teller.session.as_of)
        says = self.tr("What can be begun is told for {day}. Ask the provider where and when it is taught.")
        self._add(says.format(day=day), "caption")

    def _add_links(self) -> None:
        ways = (
            (self.tr("Leads on to"), self._view.leads_on, "up"),
            (self.tr("People come to it from"), self._view.comes_from, "down"),
        )
        for title, occupations, icon in ways:
            if occupations:
                links = OccupationLinks(title, self._teller.linked(occupations), icon, self._theme, self)
                links.followed.connect(self.followed)
                self._column.addWidget(links)

    def _add_pay(self) -> None:
        self._add(self.tr("Pay"), "kicker")
        self._add(self._teller.pay_in_full(self._view))
        self._add(self._teller.limits_of(self._view), "caption")
        self._add(self._teller.group_said(self._view), "caption")

    def _add_sources(self) -> None:
        for source in self._teller.sources_of(self._view):
            label = QLabel(self._link(source))
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setWordWrap(True)
            label.setProperty("role", "caption")
            label.setToolTip(source.address)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
            label.linkActivated.connect(self._open)
            self._column.addWidget(label)

    def _link(self, source: Source) -> str:
        style = f'style="color:{self._theme.tokens.accent.name()};"'
        link = f'<a href="{escape(source.address)}" {style}>{escape(source.title)}</a>'
        says = self.tr("Source: {title}, {publisher}, {dated}.")
        return says.format(title=link, publisher=escape(source.publisher), dated=escape(source.dated))

    @staticmethod
    def _open(address: str) -> None:
        QDesktopServices.openUrl(QUrl(address))
