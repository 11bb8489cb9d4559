"""Grades of one qualification that is held: as many awards of it as there are, or GCSEs as a count."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pathplanner.core.learner import FIRST_YEAR, LAST_YEAR, LONGEST_SUBJECT, MOST_AWARDS, MOST_OF_A_KIND, Award, Held
from pathplanner.planning.gcses import GCSES, LOWER_GCSES
from pathplanner.ui.learner.dialog_fields import GradeField, NumberField

WIDTH = 520


class AwardRow(QWidget):
    """One award: subject, grade, predicted or achieved, year."""

    def __init__(self, award: Award, grades: Sequence[str], number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._subject = QLineEdit(award.subject, self)
        self._subject.setMaxLength(LONGEST_SUBJECT)
        self._subject.setPlaceholderText(self.tr("Subject"))
        self._subject.setAccessibleName(self.tr("Subject {number}").format(number=number))
        self._grade = GradeField(grades, award.grade, self.tr("Grade {number}").format(number=number), self)
        self._predicted = QCheckBox(self.tr("Predicted"), self)
        self._predicted.setChecked(not award.achieved)
        years = (FIRST_YEAR, LAST_YEAR)
        self._year = NumberField(years, award.year, self.tr("Year {number}").format(number=number), self)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._subject, 1)
        for field in (self._grade, self._predicted, self._year):
            across.addWidget(field)

    @property
    def award(self) -> Award | None:
        """The award told; None where nothing of it is."""
        subject, grade, year = self._subject.text().strip(), self._grade.grade, self._year.number
        if not (subject or grade or year):
            return None
        return Award(subject=subject, grade=grade, achieved=not self._predicted.isChecked(), year=year)


class GradesDialog(QDialog):
    """Asks for the grades of one qualification; everything may be left untold.

    Signals:
        told: what is held of it now (a Held).
    """

    told = Signal(object)

    def __init__(self, held: Held, name: str, grades: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._held = held
        self._grades = grades
        self._awards: list[AwardRow] = []
        self.setObjectName("grades-dialog")
        self.setWindowTitle(self.tr("Grades: {name}").format(name=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self._column = QVBoxLayout(self)
        hint = QLabel(self.tr("Tell what you know; leave the rest. Conditions are then assessed against it."), self)
        hint.setWordWrap(True)
        self._column.addWidget(hint)
        if held.qualification in (GCSES, LOWER_GCSES):
            self._ask_for_gcses()
        else:
            self._ask_for_awards()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.accepted.connect(self._tell)
        buttons.rejected.connect(self.reject)
        self._column.addWidget(buttons)

    def _ask_for_gcses(self) -> None:
        form = QFormLayout()
        count = self.tr("How many at these grades")
        self._count = NumberField((1, MOST_OF_A_KIND), self._held.count, count, self)
        english, maths = self.tr("English"), self.tr("Maths")
        self._english = GradeField(self._grades, self._held.english, english, self)
        self._maths = GradeField(self._grades, self._held.maths, maths, self)
        for label, field in ((count, self._count), (english, self._english), (maths, self._maths)):
            form.addRow(label, field)
        self._column.addLayout(form)

    def _ask_for_awards(self) -> None:
        self._more = QPushButton(self.tr("Add another"), self)
        self._more.setObjectName("another-award")
        self._more.clicked.connect(self._add_another)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        for award in self._held.awards or (Award(),):
            self._add(award)

    def _add_another(self) -> None:
        self._add(Award())

    def _add(self, award: Award) -> None:
        row = AwardRow(award, self._grades, len(self._awards) + 1, self)
        self._awards.append(row)
        self._column.insertWidget(self._column.indexOf(self._more), row)
        self._more.setEnabled(len(self._awards) < MOST_AWARDS)

    def _tell(self) -> None:
        card = self._held.qualification
        if self._awards:
            awards = tuple(row.award for row in self._awards if row.award is not None)
            self.told.emit(Held(qualification=card, awards=awards, count=self._held.count))
        else:
            english, maths = self._english.grade, self._maths.grade
            held = Held(
                qualification=card, awards=self._held.awards, count=self._count.number, english=english, maths=maths
            )
            self.told.emit(held)
        self.accept()
