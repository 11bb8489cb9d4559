"""One condition of a step: what it asks, how it stands, and what was agreed about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pathplanner.core.assessment import Assessment, Standing
from pathplanner.core.conditions import key_of
from pathplanner.core.learner import LONGEST_WORDS
from pathplanner.core.progressions import Progression
from pathplanner.planning.wording import Wording
from pathplanner.ui.routes.asking import AsksWhy, Question
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.words import words

ICON_OF = {
    Standing.MET: "check",
    Standing.CLOSE: "nearly",
    Standing.NOT_MET: "close",
    Standing.UNKNOWN: "ask",
    Standing.OVERRIDDEN: "agreed",
}
ICON = 16
SPACING = 6
QUIET_PADDING = 12
"""What the style sheet puts before the words of a quiet button."""


class ConditionLine(AsksWhy):
    """A condition; one that is not met for certain can be agreed otherwise, for a reason.

    Signals:
        override_wanted: do not hold it against the learner (from, to, its key, the reason).
        override_withdrawn: ask it again (from, to, its key).
    """

    override_wanted = Signal(str, str, str, str)
    override_withdrawn = Signal(str, str, str)

    def __init__(
        self, assessment: Assessment, step: Progression, theme: Theme, wording: Wording, parent: QWidget
    ) -> None:
        is_agreed = assessment.standing is Standing.OVERRIDDEN
        reason = str(assessment.values["reason"]) if is_agreed else ""
        asks_why = self.tr("Why? The reason is kept and printed.")
        super().__init__(Question(asks_why, reason, LONGEST_WORDS, is_needed=True), parent)
        self._about = (step.from_, step.to, key_of(assessment.condition))
        self._asks_for = wording.asks(assessment.condition)
        self._for = wording.short(step.to)
        self._column.setSpacing(0)
        self._column.addLayout(self._line(assessment, theme, wording))
        if assessment.standing is not Standing.MET:
            self._column.addLayout(self._buttons(is_agreed, theme.pixels(ICON) + SPACING - QUIET_PADDING))
        self.reason_given.connect(self._take)

    def _line(self, assessment: Assessment, theme: Theme, wording: Wording) -> QGridLayout:
        icon = QLabel(self)
        colour = theme.tokens.warning if assessment.unmet else theme.tokens.ink_soft
        icon.setPixmap(theme.pixmap(ICON_OF[assessment.standing], colour, theme.pixels(ICON), 2.0))
        icon.setAccessibleName(wording.standing(assessment.standing))
        line = QGridLayout()
        line.setHorizontalSpacing(SPACING)
        line.setColumnStretch(1, 1)
        line.addWidget(icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words(f"{self._asks_for}. {wording.stands(assessment)}"), 0, 1)
        return line

    def _buttons(self, is_agreed: bool, indent: int) -> QVBoxLayout:
        down = QVBoxLayout()
        down.setContentsMargins(indent, 0, 0, 0)
        down.setSpacing(0)
        if is_agreed:
            change = self._asking_button("change-reason", self.tr("Change the reason"))
            self._make_quiet(change, self.tr("Change the reason, for {card}: {asks}"))
            again = QPushButton(self.tr("Ask it again"), self)
            again.setObjectName("ask-again")
            again.clicked.connect(self._withdraw)
            self._make_quiet(again, self.tr("Ask it again, for {card}: {asks}"))
            down.addWidget(change, 0, Qt.AlignmentFlag.AlignLeft)
            down.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            agree = self._asking_button("agree", self.tr("Agree otherwise…"))
            self._make_quiet(agree, self.tr("Agree otherwise, for {card}: {asks}"))
            down.addWidget(agree, 0, Qt.AlignmentFlag.AlignLeft)
        return down

    def _make_quiet(self, button: QPushButton, aloud: str) -> None:
        button.setProperty("role", "quiet")
        button.setAccessibleName(aloud.format(card=self._for, asks=self._asks_for))

    def _take(self, reason: str) -> None:
        self.override_wanted.emit(*self._about, reason)

    def _withdraw(self) -> None:
        self.override_withdrawn.emit(*self._about)
