"""The Me side: what is known of the learner, told live and never required."""

from PySide6.QtWidgets import QFrame, QWidget

from pathplanner.core.ids import QualificationId
from pathplanner.planning.wording import Wording
from pathplanner.ui.learner.about_part import AboutPart
from pathplanner.ui.learner.fields import ToldLine
from pathplanner.ui.learner.held_part import HeldPart
from pathplanner.ui.learner.interest_part import InterestPart
from pathplanner.ui.learner.own_part import OwnPart
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.side_panel import SidePanel
from pathplanner.ui.widgets.text_field import TextField
from pathplanner.ui.widgets.words import words

MARGIN = 12


class LearnerPanel(SidePanel):
    """Shows what is told of the learner; whatever is told there is an edit at once."""

    def __init__(self, session: Session, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__("learner", self.tr("Me"), parent)
        self._session = session
        self._wording = wording
        content = self.content
        self.column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.column.setSpacing(6)
        self._held = HeldPart(session, theme, content)
        self._own = OwnPart(session, theme, content)
        self._about = AboutPart(session, content)
        self._interest = InterestPart(session, theme, content)
        self._add(self.tr("What I have"), self._held)
        self._add(self.tr("My own qualification"), self._own)
        self._add(self.tr("About me"), self._about)
        self._add(self.tr("What interests me"), self._interest)
        self.column.addStretch(1)
        session.plan_changed.connect(self._show_plan)
        self.show_column()
        self._show_plan()

    def _add(self, heading: str, part: QWidget) -> None:
        if self.column.count():
            rule = QFrame()
            rule.setProperty("role", "rule")
            rule.setFixedHeight(1)
            self.column.addSpacing(8)
            self.column.addWidget(rule)
        self.column.addWidget(words(heading, role="heading"))
        self.column.addWidget(part)

    def show_grades(self, card: QualificationId) -> None:
        """Open a qualification that is held, and go to its first field."""
        self._held.show_grades(card)

    def offer_own(self, name: str) -> None:
        """Open the way for a qualification that is not in the list, with its name filled in."""
        self._own.offer(name)

    def commit(self) -> None:
        """Tell what is being typed right now."""
        for field in self._typed_in:
            field.commit()

    def begin(self) -> None:
        """Another plan is open: forget what was typed and not told, and close what was open."""
        self._held.begin()
        self._own.begin()
        for field in self._typed_in:
            if isinstance(field, ToldLine):
                field.put_back()
            else:
                field.editor.put(field.editor.shown)
        self._show_plan()
        self.verticalScrollBar().setValue(0)

    @property
    def _typed_in(self) -> list[ToldLine | TextField]:
        return [field for field in self.findChildren(QWidget) if isinstance(field, ToldLine | TextField)]

    def _show_plan(self) -> None:
        self._held.show_plan()
        self._about.show_plan()
        self._interest.show_plan()
