"""What interests me: up to three sectors, and free words."""

from PySide6.QtWidgets import QWidget

from pathplanner.core.ids import SectorId
from pathplanner.core.learner import LONGEST_WORDS, MOST_SECTORS
from pathplanner.ui.learner.labelled import add_labelled, column_of
from pathplanner.ui.learner.telling import tell_of_learner
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.text_field import TextField
from pathplanner.ui.widgets.words import words
from pathplanner.ui.widgets.wrapping_check import WrappingCheck

WORDS_LINES = 4


class InterestPart(QWidget):
    """Asks for sectors of interest and the learner's own words."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._count = words("", role="caption")
        self._count.setObjectName("sectors-count")
        self._sectors = {sector.id: WrappingCheck(sector.name, theme, self) for sector in session.framework.sectors}
        self._words = TextField(LONGEST_WORDS, lines=WORDS_LINES, parent=self)
        self._words.set_names("own-words", self.tr("In my own words"))
        self._words.finished.connect(self._tell_words)
        column = column_of(self)
        column.addWidget(self._count)
        column.setSpacing(0)
        for sector, check in self._sectors.items():
            check.setObjectName(f"sector:{sector}")
            check.setProperty("sector", sector)
            check.clicked.connect(self._tell_sector)
            column.addWidget(check)
        column.addSpacing(8)
        add_labelled(column, self.tr("In my own words"), self._words)

    def show_plan(self) -> None:
        """Show what is told."""
        chosen = self._session.plan.learner.sectors
        for sector, check in self._sectors.items():
            check.setChecked(sector in chosen)
        self._words.show_value(self._session.plan.learner.words)
        if len(chosen) < MOST_SECTORS:
            self._count.setText(self.tr("Tick up to three."))
        else:
            self._count.setText(self.tr("Three are ticked, which is the most. Untick one to choose another."))

    def _tell_sector(self, ticked: bool) -> None:
        sector = SectorId(self.sender().property("sector"))
        before = self._session.plan.learner.sectors
        if ticked and len(before) >= MOST_SECTORS:
            self._sectors[sector].setChecked(False)
            self._session.said.emit(self.tr("Three at most. Untick one first."))
            return
        after = (*before, sector) if ticked else tuple(each for each in before if each != sector)
        did = self.tr("Interested in {sector}.") if ticked else self.tr("{sector} is no interest any more.")
        name = self._session.framework.sector[sector].name
        tell_of_learner(self._session, self.tr("tell my interests"), did.format(sector=name), sectors=after)

    def _tell_words(self) -> None:
        did = self.tr("Your own words are noted.")
        tell_of_learner(self._session, self.tr("tell it in my own words"), did, words=self._words.value)
