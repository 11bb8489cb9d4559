"""The Me side: what is known of the learner, told live and never required."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from pathplanner.core.ids import QualificationId
from pathplanner.planning.wording import Wording
from pathplanner.ui.learner.about_part import AboutPart
from pathplanner.ui.learner.fields import ToldLine
from pathplanner.ui.learner.held_part import HeldPart
from pathplanner.ui.learner.interest_part import InterestPart
from pathplanner.ui.learner.own_part import OwnPart
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.text_field import TextField
from pathplanner.ui.widgets.words import words

MARGIN = 12
BELOW = 24
"""How much is seen below a field that is brought into sight."""


class LearnerPanel(QScrollArea):
    """Shows what is told of the learner; whatever is told there is an edit at once."""

    def __init__(self, session: Session, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wording = wording
        self.setObjectName("learner")
        self.setAccessibleName(self.tr("Me"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._column.setSpacing(6)
        self._held = HeldPart(session, theme, content)
        self._own = OwnPart(session, theme, content)
        self._about = AboutPart(session, content)
        self._interest = InterestPart(session, theme, content)
        self._add(self.tr("What I have"), self._held)
        self._add(self.tr("My own qualification"), self._own)
        self._add(self.tr("About me"), self._about)
        self._add(self.tr("What interests me"), self._interest)
        self._column.addStretch(1)
        self.setWidget(content)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._bring_into_sight)
        session.plan_changed.connect(self._show_plan)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        self._show_plan()

    def _add(self, heading: str, part: QWidget) -> None:
        if self._column.count():
            rule = QFrame()
            rule.setProperty("role", "rule")
            rule.setFixedHeight(1)
            self._column.addSpacing(8)
            self._column.addWidget(rule)
        self._column.addWidget(words(heading, role="heading"))
        self._column.addWidget(part)

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

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._content.isAncestorOf(now):
            self._later.start()

    def _bring_into_sight(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._content.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, BELOW)
