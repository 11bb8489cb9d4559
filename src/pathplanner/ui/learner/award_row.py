"""One award of what is held: subject, grade, predicted or achieved, year."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pathplanner.core.learner import FIRST_YEAR, LAST_YEAR, LONGEST_GRADE, LONGEST_SUBJECT, Award
from pathplanner.core.scales import Credits
from pathplanner.ui.learner.fields import GradeField, NumberField, TextField
from pathplanner.ui.theme.theme import Theme
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
        number = f"{name} {place + 1}"
        self._title = words(number, role="caption")
        self._remove = QPushButton(self)
        self._remove.setProperty("role", "icon")
        self._remove.setAccessibleName(self.tr("{award}: take away").format(award=number))
        self._remove.setToolTip(self.tr("Take away"))
        self.subject = TextField(LONGEST_SUBJECT, self.tr("{award}: subject").format(award=number), self)
        self.subject.setPlaceholderText(self.tr("Subject"))
        self.grade = GradeField(self.tr("{award}: grade").format(award=number), self)
        self._title.setBuddy(self.grade)
        self.profile = TextField(LONGEST_GRADE, self.tr("{award}: other credits").format(award=number), self)
        self.profile.setPlaceholderText(self.tr("Or other credits: 24D 15M 6P"))
        self.profile.setVisible(credits is not None)
        years = (FIRST_YEAR, LAST_YEAR)
        self.year = NumberField(years, self.tr("{award}: year").format(award=number), self)
        self.year.setPlaceholderText(self.tr("Year"))
        self.predicted = WrappingCheck(self.tr("Predicted"), theme, self)
        self.predicted.setAccessibleName(self.tr("{award}: predicted, not achieved yet").format(award=number))
        self._name_objects(f"award:{card}:{place + 1}")
        self._build()
        self._connect()
        theme.changed.connect(self._fit)
        self._fit()

    def _name_objects(self, name: str) -> None:
        self.setObjectName(name)
        self.subject.setObjectName(f"{name}:subject")
        self.grade.setObjectName(f"{name}:grade")
        self.profile.setObjectName(f"{name}:profile")
        self.year.setObjectName(f"{name}:year")
        self.predicted.setObjectName(f"{name}:predicted")
        self._remove.setObjectName(f"{name}:remove")

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
        self.subject.told.connect(self._tell)
        self.grade.told.connect(self._tell)
        self.profile.told.connect(self._tell_profile)
        self.profile.editingFinished.connect(self._keep_profile)
        self.year.told.connect(self._tell)
        self.year.refused.connect(self.refused)
        self.predicted.clicked.connect(self._tell)
        self._remove.clicked.connect(self._take_away)

    def show_award(self, award: Award, grades: Sequence[str], *, is_only: bool) -> None:
        """Show what is told of it; `grades` are those to choose from."""
        self.subject.show_told(award.subject)
        self.grade.offer_grades(grades)
        self.grade.show_told(award.grade)
        self.profile.show_told("" if award.grade in grades else award.grade)
        self.grade.setVisible(bool(grades or award.grade))
        self.year.show_number(award.year)
        self.predicted.setChecked(not award.achieved)
        self._title.setVisible(not is_only)
        self._remove.setVisible(not is_only)

    @property
    def award(self) -> Award:
        """The award as it is told now."""
        achieved = not self.predicted.isChecked()
        subject, grade = self.subject.told_text, self.grade.choice
        return Award(subject=subject, grade=grade, achieved=achieved, year=self.year.number)

    def _tell(self) -> None:
        self.told.emit(self._place, self.award)

    @property
    def _credits_typed(self) -> tuple[int, ...] | None:
        return None if self._credits is None else self._credits.profile(self.profile.told_text)

    def _tell_profile(self) -> None:
        """Credits at each grade that are not among the usual ones."""
        if self._credits is not None and self._credits_typed is not None:
            grade = self._credits.written(self._credits_typed)
            self.told.emit(self._place, self.award.changed(grade=grade))

    def _keep_profile(self) -> None:
        is_typed = bool(self.profile.told_text)
        if self._credits is not None and self._credits_typed is None:
            self.profile.put_back()
            if is_typed:
                says = self.tr("The credits add up to {total}, such as 24D 15M 6P.")
                self.refused.emit(says.format(total=self._credits.total))

    def _take_away(self) -> None:
        self.removed.emit(self._place)

    def _fit(self) -> None:
        size = self._theme.pixels(16)
        self._remove.setIconSize(QSize(size, size))
        self._remove.setIcon(self._theme.icon("close"))
        self.year.setFixedWidth(self._theme.pixels(YEAR_WIDTH))
