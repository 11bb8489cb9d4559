"""What can be told of one listed qualification: its awards one by one, or GCSEs as a count."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pathplanner.core.framework import Framework
from pathplanner.core.learner import MOST_AWARDS, MOST_OF_A_KIND, Award, Held
from pathplanner.ui.learner.award_row import AwardRow
from pathplanner.ui.learner.fields import GradeField, NumberField
from pathplanner.ui.learner.labelled import add_labelled, column_of
from pathplanner.ui.theme.theme import Theme


class HeldBody(QWidget):
    """Tells of one qualification that is held.

    Signals:
        told: it is told otherwise (the Held, what that is called in the Edit menu with its name to be filled in).
        refused: something typed cannot be (a sentence).
    """

    told = Signal(object, str)
    refused = Signal(str)

    def show_held(self, held: Held) -> None:
        """Show what is told of it."""
        raise NotImplementedError

    @property
    def first_field(self) -> QWidget:
        """Where telling begins."""
        raise NotImplementedError


class AwardsBody(HeldBody):
    """As many awards as there are, each a row; where none is told, one to begin with."""

    def __init__(self, held: Held, name: str, framework: Framework, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._held = held
        self._name = name
        self._grades = framework.grades
        self._theme = theme
        self.rows: list[AwardRow] = []
        self._another = QPushButton(self.tr("Add another"), self)
        self._another.setObjectName(f"another:{held.qualification}")
        self._another.setAccessibleName(self.tr("Add another {card}").format(card=name))
        self._another.clicked.connect(self._add_another)
        self._column = column_of(self)
        self._column.addWidget(self._another, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_held(held)

    @property
    def _awards(self) -> tuple[Award, ...]:
        return self._held.awards or (Award(),)

    def show_held(self, held: Held) -> None:
        """Show its awards; rows that are there already stay."""
        self._held = held
        while len(self.rows) < len(self._awards):
            self._add_row()
        while len(self.rows) > len(self._awards):
            self._drop_row()
        for row, award in zip(self.rows, self._awards, strict=True):
            grades = [told.written for told in self._grades.choices(held.qualification, award.year)]
            row.show_award(award, grades, is_only=len(self.rows) == 1)
        self._another.setEnabled(len(self.rows) < MOST_AWARDS)

    @property
    def first_field(self) -> QWidget:
        """The subject of the first award."""
        return self.rows[0].subject

    def _add_row(self) -> None:
        card = self._held.qualification
        credits = next((scale.credits for scale in self._grades.scales_of(card) if scale.credits), None)
        row = AwardRow(self._name, card, len(self.rows), credits, self._theme, self)
        row.told.connect(self._tell_row)
        row.removed.connect(self._remove)
        row.refused.connect(self.refused)
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)

    def _drop_row(self) -> None:
        row = self.rows.pop()
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _tell_row(self, place: int, award: Award) -> None:
        text = self.tr("tell grades of {card}")
        self._tell((*self._awards[:place], award, *self._awards[place + 1 :]), text)

    def _add_another(self) -> None:
        self._tell((*self._awards, Award()), self.tr("add another {card}"))
        self.rows[-1].subject.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, place: int) -> None:
        self._another.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell((*self._awards[:place], *self._awards[place + 1 :]), self.tr("take one {card} away"))

    def _tell(self, awards: tuple[Award, ...], text: str) -> None:
        told = () if awards == (Award(),) else awards
        self.told.emit(self._held.changed(awards=told), text)


class GcsesBody(HeldBody):
    """How many GCSEs there are, with English and maths apart."""

    def __init__(self, held: Held, name: str, framework: Framework, parent: QWidget) -> None:
        super().__init__(parent)
        self._held = held
        card = held.qualification
        self._grades = [told.written for told in framework.grades.choices(card)]
        self._count = NumberField((1, MOST_OF_A_KIND), self)
        self._count.setPlaceholderText(self.tr("Not told"))
        self._count.refused.connect(self.refused)
        self._english, self._maths = GradeField(parent=self), GradeField(parent=self)
        column = column_of(self)
        fields: tuple[tuple[str, str, NumberField | GradeField], ...] = (
            ("count", self.tr("How many at these grades"), self._count),
            ("english", self.tr("English"), self._english),
            ("maths", self.tr("Maths"), self._maths),
        )
        for automation, says, field in fields:
            aloud = self.tr("{card}: {what}").format(card=name, what=says)
            field.set_names(f"{automation}:{card}", aloud)
            field.finished.connect(self._tell)
            add_labelled(column, says, field)
        self.show_held(held)

    def show_held(self, held: Held) -> None:
        """Show how many there are."""
        self._held = held
        self._count.show_number(held.count)
        self._english.show_grade(held.english, self._grades)
        self._maths.show_grade(held.maths, self._grades)

    @property
    def first_field(self) -> QWidget:
        """How many there are."""
        return self._count

    def _tell(self) -> None:
        english, maths = self._english.grade, self._maths.grade
        held = self._held.changed(count=self._count.number, english=english, maths=maths)
        self.told.emit(held, self.tr("tell grades of {card}"))
