"""The fields a learner is told in; each may be left untold."""

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget


class GradeField(QComboBox):
    """A grade of a scale, or not told."""

    def __init__(self, grades: Iterable[str], told: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.addItem(self.tr("Not told"), "")
        for grade in dict.fromkeys(grades):
            self.addItem(grade, grade)
        if told and self.findData(told) < 0:
            self.addItem(told, told)
        self.setCurrentIndex(max(0, self.findData(told)))

    @property
    def grade(self) -> str:
        """The grade chosen; empty for not told."""
        return str(self.currentData())


class NumberField(QSpinBox):
    """A whole number, or not told: the field then says so."""

    def __init__(self, bounds: tuple[int, int], told: int | None, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        lowest, highest = bounds
        self.setRange(lowest - 1, highest)
        self.setSpecialValueText(self.tr("Not told"))
        self.setValue(lowest - 1 if told is None else told)
        self.setAccessibleName(name)

    @property
    def number(self) -> int | None:
        """The number, None for not told."""
        return None if self.value() == self.minimum() else self.value()


class YesNoField(QComboBox):
    """Yes, no, or not told."""

    def __init__(self, told: bool | None, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        for words, value in ((self.tr("Not told"), None), (self.tr("Yes"), True), (self.tr("No"), False)):
            self.addItem(words, value)
        self.setCurrentIndex((None, True, False).index(told))

    @property
    def answer(self) -> bool | None:
        """The answer, None for not told."""
        return (None, True, False)[self.currentIndex()]
