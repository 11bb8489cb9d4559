"""The page of sectors: choose one, look into it, or search all titles."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from pathplanner.core.ids import OccupationId, SectorId
from pathplanner.planning.search import Found
from pathplanner.planning.wording import Wording
from pathplanner.ui.palette.palette import SearchField
from pathplanner.ui.sector.finding import leads_to
from pathplanner.ui.sector.library import SectorLibrary
from pathplanner.ui.sector.picker import Picker
from pathplanner.ui.sector.results import Results
from pathplanner.ui.sector.sector_view import SectorView
from pathplanner.ui.sector.teller import Teller
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme

NARROW = 560
"""Narrower than this, the buttons stand above the search field."""
MARGIN = 16


class SectorPage(QWidget):
    """Loads what it knows when it is first shown; Escape goes one step back, at last to the ladder.

    Signals:
        sector_chosen: another sector is shown now (its id, "" for none).
        occupation_chosen: the evidence of an occupation is to be shown (its id).
        aimed_at: make an occupation the job to aim at (its id).
        ways_wanted: show every way into an occupation on the ladder (its id).
        ladder_wanted: show the ladder again.
    """

    sector_chosen = Signal(str)
    occupation_chosen = Signal(str)
    aimed_at = Signal(str)
    ways_wanted = Signal(str)
    ladder_wanted = Signal()

    def __init__(
        self, library: SectorLibrary, session: Session, theme: Theme, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._session = session
        self._theme = theme
        self._wording = wording
        self._sector: SectorId | None = None
        self._is_loaded = False
        self.setObjectName("sector-page")
        self.setAccessibleName(self.tr("Sectors and jobs"))
        self.search = SearchField(self)
        self._ladder = self._button(self.tr("The ladder"), "sector-to-ladder", self.tr("Back to the ladder"))
        self._all = self._button(self.tr("All sectors"), "all-sectors", self.tr("Back to all sectors"))
        self._stack = QStackedWidget(self)
        self._build()
        self._ladder.clicked.connect(self.ladder_wanted)
        self._all.clicked.connect(self.show_picker)
        self.search.textChanged.connect(self._search)
        self.search.taken.connect(self._take_first)
        self.search.left_downwards.connect(self._enter)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._library.titles)
        theme.changed.connect(self._arrange)

    def _button(self, says: str, name: str, aloud: str) -> QPushButton:
        button = QPushButton(says, self)
        button.setObjectName(name)
        button.setAccessibleName(aloud)
        button.setAutoDefault(False)
        return button

    def _build(self) -> None:
        self.search.setObjectName("sector-search")
        self.search.setPlaceholderText(self.tr("Search all sectors: a job, an HTQ, a T Level, an apprenticeship ..."))
        self.search.setAccessibleName(self.tr("Search jobs and qualifications of all sectors"))
        self.search.setClearButtonEnabled(True)
        buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        buttons.addWidget(self._ladder)
        buttons.addWidget(self._all)
        buttons.addStretch(1)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setContentsMargins(MARGIN, 10, MARGIN, 6)
        self._top.setSpacing(8)
        self._top.addLayout(buttons)
        self._top.addWidget(self.search, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self._stack, 1)

    # What is loaded when the page is first shown

    def _load(self) -> None:
        if self._is_loaded:
            return
        self._is_loaded = True
        session = self._session
        self._teller = Teller(session, self._library.occupations(), self)
        self.picker = Picker(self._teller, self._theme, self._stack)
        self.view = SectorView(self._teller, self._theme, self._stack)
        self.results = Results(self._teller, self._theme, self._stack)
        for part in (self.picker, self.view, self.results):
            self._stack.addWidget(part)
        self.picker.chosen.connect(self._choose)
        self.view.aimed_at.connect(self.aimed_at)
        self.view.ways_wanted.connect(self.ways_wanted)
        self.view.evidence_wanted.connect(self.occupation_chosen)
        self.view.followed.connect(self.show_occupation)
        self.results.chosen.connect(self._open)
        self.results.left_upwards.connect(self._return_to_search)
        session.plan_changed.connect(self._show_plan)
        self._told: object = None
        self._show_plan()
        self._show_place()
        self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Load what is known, the first time."""
        self._load()
        super().showEvent(event)

    @property
    def sector(self) -> SectorId | None:
        """The sector that is looked into; None where all are to choose from."""
        return self._sector

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What Tab goes through here, in this order."""
        top = (self._ladder, self._all, self.search)
        if not self._is_loaded:
            return top
        view = self.view
        return *top, self.picker, self.results, view.head, view.bar, *view.columns

    # Where we are

    def show_picker(self) -> None:
        """Show all sectors to choose from; the focus goes to the one we come from."""
        self._load()
        before = self._sector
        self._go_to(None)
        self.picker.focus(before)

    def show_sector(self, sector: str) -> None:
        """Look into a sector."""
        self._load()
        self._go_to(SectorId(sector))

    def show_occupation(self, occupation: str) -> None:
        """Look into the sector of an occupation, where it is open."""
        self._load()
        job = self._teller.known.occupation[OccupationId(occupation)]
        self._go_to(job.sector)
        self.view.show_occupation(job.id)

    def _choose(self, sector: str) -> None:
        self.show_sector(sector)
        self.view.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)
        name = self._teller.sector_name(SectorId(sector))
        counts = self._teller.counts_said(self._teller.counts(SectorId(sector)))
        self._session.said.emit(self.tr("{sector}: {counts}.").format(sector=name, counts=counts))

    def _go_to(self, sector: SectorId | None) -> None:
        self._clear_search()
        if sector != self._sector:
            self._sector = sector
            if sector is not None:
                self.view.show_sector(sector)
            self.sector_chosen.emit(sector or "")
        self._show_place()

    def _show_place(self) -> None:
        is_searching = bool(self.search.text().strip())
        here = self.picker if self._sector is None else self.view
        self._stack.setCurrentWidget(self.results if is_searching else here)
        self._all.setVisible(self._sector is not None or is_searching)

    def _show_plan(self) -> None:
        now = (self._session.plan.learner.sectors, self._session.plan.job)
        if now != self._told:
            self._told = now
            self.picker.show_interests(self._session.plan.learner.sectors)
            self.view.show_plan()

    # Searching

    def _search(self, typed: str) -> None:
        self._load()
        if typed.strip():
            self.results.show_finds(typed, self._library.titles().search(typed))
        self._show_place()

    def _clear_search(self) -> None:
        blocked = self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(blocked)

    def _return_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.BacktabFocusReason)

    def _take_first(self) -> None:
        first = self.results.first if self.search.text().strip() else None
        if first is not None:
            self._open(first)
        elif self.search.text().strip():
            self._session.said.emit(self.results.says)

    def _enter(self) -> None:
        if self.search.text().strip():
            self.results.enter()
        elif self._sector is None:
            self.picker.focus(None)
        else:
            self.view.bar.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self, found: Found) -> None:
        occupations = leads_to(self._teller.known, found)
        if occupations:
            self.show_occupation(occupations[0])
            name = self._teller.name_with_level(self._teller.known.occupation[occupations[0]])
            self._session.said.emit(self.tr("{occupation} is open.").format(occupation=name))
        else:
            says = self.tr("No occupation on the maps is counted in this group of jobs: {title}.")
            self._session.said.emit(says.format(title=found.title))

    # Keys and width

    def step_back(self) -> None:
        """Escape: stop searching, ask for everything again, go back to all sectors, then to the ladder."""
        if self.search.text():
            self.search.clear()
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._sector is None:
            self.ladder_wanted.emit()
        elif not self.view.bar.narrowed.is_anything:
            self.view.bar.clear()
            self.view.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.show_picker()

    def event(self, event: QEvent) -> bool:
        """Take Escape before the window does."""
        keys = event if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride else None
        if keys is not None and keys.key() == Qt.Key.Key_Escape:
            keys.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes one step back."""
        if event.key() == Qt.Key.Key_Escape:
            self.step_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand above the search field where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_narrow = self.width() < self._theme.pixels(NARROW)
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
