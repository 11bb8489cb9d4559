"""The fields a learner is told in, beside those that all sides share; each may be left untold."""

from collections.abc import Iterable

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget
from typing_extensions import override

from pathplanner.ui.widgets.choice_field import ChoiceField
from pathplanner.ui.widgets.line_field import LineField


class ToldLine(LineField):
    """A line of text that can be put back to what is told."""

    def put_back(self) -> None:
        """Show what is told instead of what was typed."""
        if self.is_typing:
            self.setText(self._shown)

    @override
    def show_value(self, value: str) -> None:
        """Show what is told; what could be undone here is undone in the window from now on."""
        if value != self._shown:
            super().show_value(value)
            place = self.cursorPosition()
            self.setText(self.text())
            self.setCursorPosition(place)


class NumberField(ToldLine):
    """A whole number within bounds, or nothing.

    Signals:
        refused: the number typed is out of bounds (a sentence).
    """

    refused = Signal(str)

    def __init__(self, bounds: tuple[int, int], parent: QWidget) -> None:
        self._lowest, self._highest = bounds
        digits = len(str(self._highest))
        super().__init__(digits, parent)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(f"[0-9]{{0,{digits}}}"), self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.editingFinished.connect(self._keep_within)

    @property
    def number(self) -> int | None:
        """The number as it will be told, None for not told."""
        text = self.text() if self._is_within else self._shown
        return int(text) if text else None

    @property
    def _is_within(self) -> bool:
        return not self.text() or self._lowest <= int(self.text()) <= self._highest

    def show_number(self, number: int | None) -> None:
        """Show what is told."""
        self.show_value("" if number is None else str(number))

    @override
    def commit(self) -> None:
        """Hand over what is typed, unless it is out of bounds."""
        if self._is_within:
            super().commit()

    def _keep_within(self) -> None:
        if not self._is_within:
            self.put_back()
            says = self.tr("A number from {lowest} to {highest}, please.")
            self.refused.emit(says.format(lowest=self._lowest, highest=self._highest))


class GradeField(ChoiceField):
    """A grade of a scale, or not told; one that is told and not on the scale can be chosen too."""

    @property
    def grade(self) -> str:
        """The grade chosen; empty for not told."""
        return str(self.value or "")

    def show_grade(self, grade: str, grades: Iterable[str]) -> None:
        """Show what is told, and the grades to choose from."""
        choices = dict.fromkeys((*grades, grade) if grade else grades)
        self.offer([(self.tr("Grade not told"), ""), *((each, each) for each in choices)])
        self.show_value(grade)


class YesNoField(QWidget):
    """Yes, no, or not told, as three buttons of which one is on.

    Signals:
        finished: another answer was given.
    """

    finished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: bool | None = None
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(2)
        says = {True: self.tr("Yes"), False: self.tr("No"), None: self.tr("Not told")}
        self.buttons: dict[bool | None, QRadioButton] = {}
        for answer, word in says.items():
            button = QRadioButton(word, self)
            button.clicked.connect(self._clicked)
            across.addWidget(button)
            self.buttons[answer] = button
        across.addStretch(1)
        self.buttons[None].setChecked(True)
        self._stop_at_one()

    @property
    def value(self) -> bool | None:
        """The answer, None for not told."""
        return next(answer for answer, button in self.buttons.items() if button.isChecked())

    @property
    def says(self) -> str:
        """The question with its answer."""
        return self.buttons[self.value].accessibleName()

    def set_names(self, automation: str, aloud: str) -> None:
        """Call it this for automation, and that for screen readers; each button has its answer after it."""
        self.setAccessibleName(aloud)
        for word, button in zip(("yes", "no", "untold"), self.buttons.values(), strict=True):
            button.setObjectName(f"{automation}:{word}")
            button.setAccessibleName(self.tr("{question}: {answer}").format(question=aloud, answer=button.text()))

    def show_value(self, value: bool | None) -> None:
        """Show what is told; the focus goes along where it was here."""
        had_focus = any(button.hasFocus() for button in self.buttons.values())
        self._shown = value
        self.buttons[value].setChecked(True)
        self._stop_at_one()
        if had_focus:
            self.buttons[value].setFocus(Qt.FocusReason.OtherFocusReason)

    def _clicked(self) -> None:
        self._stop_at_one()
        if self.value != self._shown:
            self.finished.emit()

    def _stop_at_one(self) -> None:
        """Let Tab stop at the button that is on, and the arrow keys go on from there."""
        for button in self.buttons.values():
            policy = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
