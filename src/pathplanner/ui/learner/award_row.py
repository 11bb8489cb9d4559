"""One award of what is held: subject, grade, predicted or achieved, year."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pathplanner.core.learner import FIRST_YEAR, LAST_YEAR, LONGEST_GRADE, LONGEST_SUBJECT, Award
from pathplanner.core.scales import Credits
from pathplanner.ui.learner.fields import GradeField, NumberField, ToldLine
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.icon_button import IconButton
from pathplanner.ui.widgets.words import words
from pathplanner.ui.widgets.wrapping_check import WrappingCheck

YEAR_WIDTH = 84


class AwardRow(QWidget):
    """Shows one award and tells what it is now.

    Signals:
        told: something of it is told otherwise (the row's place, the Award).
        removed: it is to be taken away (the row's place).
        refused: something typed cannot be (a sentence).
    """

    told = Signal(int, object)
    removed = Signal(int)
    refused = Signal(str)

    def __init__(
        self, name: str, card: str, place: int, credits: Credits | None, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._credits = credits
        self._theme = theme
        self._number = f"{name} {place + 1}"
        self._title = words(self._number, role="caption")
        self._remove = IconButton("close", theme, self)
        self.subject = ToldLine(LONGEST_SUBJECT, self)
        self.grade = GradeField(parent=self)
        self.profile = ToldLine(LONGEST_GRADE, self)
        self.year = NumberField((FIRST_YEAR, LAST_YEAR), self)
        self.predicted = WrappingCheck(self.tr("Predicted"), theme, self)
        self._say()
        self._name(f"award:{card}:{place + 1}")
        self._build()
        self._connect()
        theme.changed.connect(self._fit)
        self._fit()

    def _say(self) -> None:
        self.subject.setPlaceholderText(self.tr("Subject"))
        self.profile.setPlaceholderText(self.tr("Or other credits: 24D 15M 6P"))
        self.profile.setVisible(self._credits is not None)
        self.year.setPlaceholderText(self.tr("Year"))
        self._title.setBuddy(self.grade)

    def _name(self, automation: str) -> None:
        self.setObjectName(automation)
        self._remove.set_words(self.tr("Take away"), "")
        for field, name, says in (
            (self.subject, "subject", self.tr("{award}: subject")),
            (self.grade, "grade", self.tr("{award}: grade")),
            (self.profile, "profile", self.tr("{award}: other credits")),
            (self.year, "year", self.tr("{award}: year")),
            (self.predicted, "predicted", self.tr("{award}: predicted, not achieved yet")),
            (self._remove, "remove", self.tr("{award}: take away")),
        ):
            field.setObjectName(f"{automation}:{name}")
            field.setAccessibleName(says.format(award=self._number))

    def _build(self) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._remove)
        below.addWidget(self.year)
        below.addWidget(self.predicted, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.subject)
        column.addWidget(self.grade)
        column.addWidget(self.profile)
        column.addLayout(below)

    def _connect(self) -> None:
        self.subject.finished.connect(self._tell)
        self.grade.finished.connect(self._tell)
        self.profile.finished.connect(self._tell_profile)
        self.profile.editingFinished.connect(self._keep_profile)
        self.year.finished.connect(self._tell)
        self.year.refused.connect(self.refused)
        self.predicted.clicked.connect(self._tell)
        self._remove.clicked.connect(self._take_away)

    def show_award(self, award: Award, grades: Sequence[str], *, is_only: bool) -> None:
        """Show what is told of it; `grades` are those to choose from."""
        self.subject.show_value(award.subject)
        self.grade.show_grade(award.grade, grades)
        self.profile.show_value("" if award.grade in grades else award.grade)
        self.grade.setVisible(bool(grades or award.grade))
        self.year.show_number(award.year)
        self.predicted.setChecked(not award.achieved)
        self._title.setVisible(not is_only)
        self._remove.setVisible(not is_only)

    @property
    def award(self) -> Award:
        """The award as it is told now."""
        achieved = not self.predicted.isChecked()
        subject, grade = self.subject.value, self.grade.grade
        return Award(subject=subject, grade=grade, achieved=achieved, year=self.year.number)

    def _tell(self) -> None:
        self.told.emit(self._place, self.award)

    @property
    def _credits_typed(self) -> tuple[int, ...] | None:
        return None if self._credits is None else self._credits.profile(self.profile.value)

    def _tell_profile(self) -> None:
        """Credits at each grade that are not among the usual ones."""
        if self._credits is not None and self._credits_typed is not None:
            grade = self._credits.written(self._credits_typed)
            self.told.emit(self._place, self.award.changed(grade=grade))

    def _keep_profile(self) -> None:
        is_typed = bool(self.profile.value)
        if self._credits is not None and self._credits_typed is None:
            self.profile.put_back()
            if is_typed:
                says = self.tr("The credits add up to {total}, such as 24D 15M 6P.")
                self.refused.emit(says.format(total=self._credits.total))

    def _take_away(self) -> None:
        self.removed.emit(self._place)

    def _fit(self) -> None:
        self.year.setFixedWidth(self._theme.pixels(YEAR_WIDTH))
