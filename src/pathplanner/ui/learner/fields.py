"""The fields a learner is told in; each may be left untold, and says at once what was told.

A field that is shown what it shows already leaves alone what is being typed.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QRegularExpressionValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QRadioButton, QWidget
from typing_extensions import override

Choice = tuple[str, str]
"""What a choice is called, and what it stands for."""

UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
LINES = 4
ABOVE = 6
"""What is free above and below the words of a choice."""
SHORTEST = 6
"""How many letters of a choice are always seen."""


def _is_undo(event: QEvent) -> bool:
    keys = event if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride else None
    return keys is not None and any(map(keys.matches, UNDO_KEYS))


def _whole(text: str) -> str:
    """The text without halves of letters, which a limit of length can leave."""
    return "".join(letter for letter in text if not "\ud800" <= letter <= "\udfff").strip()


class TextField(QLineEdit):
    """A line of text. Undo and redo are the window's, but while something is being typed.

    Signals:
        told: editing is finished, and something is told otherwise.
    """

    told = Signal()

    def __init__(self, longest: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setMaxLength(longest)
        self.setAccessibleName(name)
        self.editingFinished.connect(self.finish)

    @property
    def told_text(self) -> str:
        """The text as it will be told."""
        return _whole(self.text())

    def show_told(self, text: str) -> None:
        """Show what is told."""
        if text != self._shown:
            self._shown = text
            self.put_back()
            self._begin_anew()

    def put_back(self) -> None:
        """Show what is told instead of what was typed."""
        if self.told_text != self._shown:
            self.setText(self._shown)

    def _begin_anew(self) -> None:
        """Forget what could be undone here: what is told is undone in the window."""
        place = self.cursorPosition()
        self.setText(self.text())
        self.setCursorPosition(place)

    def commit(self) -> None:
        """Tell what was typed so far."""
        if self.told_text != self._shown:
            self.told.emit()

    def finish(self) -> None:
        """Tell what was typed: editing is finished."""
        self.commit()

    @override
    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where nothing is being typed."""
        return False if _is_undo(event) and self.told_text == self._shown else super().event(event)


class NumberField(TextField):
    """A whole number within bounds, or nothing.

    Signals:
        refused: the number typed is out of bounds (a sentence).
    """

    refused = Signal(str)

    def __init__(self, bounds: tuple[int, int], name: str, parent: QWidget) -> None:
        self._lowest, self._highest = bounds
        digits = len(str(self._highest))
        super().__init__(digits, name, parent)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(f"[0-9]{{0,{digits}}}"), self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    @property
    def number(self) -> int | None:
        """The number as it will be told, None for not told."""
        text = self.text() if self._is_in_bounds() else self._shown
        return int(text) if text else None

    def _is_in_bounds(self) -> bool:
        return not self.text() or self._lowest <= int(self.text()) <= self._highest

    def show_number(self, number: int | None) -> None:
        """Show what is told."""
        self.show_told("" if number is None else str(number))

    @override
    def commit(self) -> None:
        """Tell what was typed so far, unless it is out of bounds."""
        if self._is_in_bounds():
            super().commit()

    @override
    def finish(self) -> None:
        """Tell what was typed, or put back what is out of bounds."""
        super().finish()
        if not self._is_in_bounds():
            self.put_back()
            says = self.tr("A number from {lowest} to {highest}, please.")
            self.refused.emit(says.format(lowest=self._lowest, highest=self._highest))


class WordsField(QPlainTextEdit):
    """Several lines of text. Tab leaves it; undo and redo are the window's, but while something is being typed.

    Signals:
        told: editing is finished, and something is told otherwise.
    """

    told = Signal()

    def __init__(self, longest: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = ""
        self._longest = longest
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.textChanged.connect(self._keep_short)

    @property
    def told_text(self) -> str:
        """The text as it will be told."""
        return _whole(self.toPlainText())

    def show_told(self, text: str) -> None:
        """Show what is told."""
        if text != self._shown:
            self._shown = text
            self.put_back()
            self.document().clearUndoRedoStacks()

    def put_back(self) -> None:
        """Show what is told instead of what was typed."""
        if self.told_text != self._shown:
            self.setPlainText(self._shown)

    def commit(self) -> None:
        """Tell what was typed."""
        if self.told_text != self._shown:
            self.told.emit()

    def _keep_short(self) -> None:
        text = self.toPlainText()
        if len(text) > self._longest:
            cursor = self.textCursor()
            place = cursor.position()
            self.setPlainText(text[: self._longest])
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)

    @override
    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where nothing is being typed."""
        return False if _is_undo(event) and self.told_text == self._shown else super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Editing is finished, unless a menu is open only for a moment."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def sizeHint(self) -> QSize:
        """A few lines."""
        around = 2 * (self.frameWidth() + int(self.document().documentMargin()))
        return QSize(100, LINES * self.fontMetrics().lineSpacing() + around)

    def minimumSizeHint(self) -> QSize:
        """As high, and narrower."""
        return QSize(40, self.sizeHint().height())


class ChoiceField(QComboBox):
    """One of several things, each a text with what it stands for. The wheel scrolls past it.

    Signals:
        told: another one was chosen.
    """

    told = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._offered: list[Choice] = []
        self._filled: list[Choice] = []
        self._shown = ""
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(SHORTEST)
        self.setProperty("role", "choice")
        self.activated.connect(self._chosen)

    @property
    def choice(self) -> str:
        """What is chosen; empty for nothing."""
        return str(self.currentData() or "")

    def offer(self, choices: Iterable[Choice]) -> None:
        """Offer these, as texts with what each stands for; what is told stays."""
        self._offered = list(choices)
        self._show()

    def show_told(self, choice: str) -> None:
        """Show what is told."""
        self._shown = choice
        self._show()

    def _to_choose_from(self) -> list[Choice]:
        return self._offered

    def _show(self) -> None:
        choices = self._to_choose_from()
        if choices != self._filled:
            self._filled = choices
            self.clear()
            for text, value in choices:
                self.addItem(text, value)
        self.setCurrentIndex(self.findData(self._shown))
        self.setToolTip(self.currentText())

    def _chosen(self) -> None:
        if self.choice != self._shown:
            self.told.emit()

    @override
    def showPopup(self) -> None:
        """Open wide enough for what is offered."""
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * view.frameWidth() + view.verticalScrollBar().width() // 2)
        super().showPopup()

    def sizeHint(self) -> QSize:
        """High enough to be hit."""
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        """As high, and narrower."""
        return QSize(super().minimumSizeHint().width(), self._height)

    @property
    def _height(self) -> int:
        return self.fontMetrics().height() + 2 * ABOVE

    def paintEvent(self, event: QPaintEvent) -> None:
        """An arrow in the colour of the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 2))
        half = self.fontMetrics().height() / 4
        middle = QPointF(self.width() - ABOVE - 2 * half, self.height() / 2)
        tip = middle + QPointF(0, half / 2)
        painter.drawPolyline([tip - QPointF(half, half), tip, tip + QPointF(half, -half)])
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what is around it."""
        event.ignore()


class GradeField(ChoiceField):
    """A grade of a scale, or not told; one that is told and not offered can be chosen too."""

    def offer_grades(self, grades: Iterable[str]) -> None:
        """Offer these grades, and to leave it untold."""
        self.offer([(self.tr("Grade not told"), ""), *((grade, grade) for grade in dict.fromkeys(grades))])

    def _to_choose_from(self) -> list[Choice]:
        is_offered = any(value == self._shown for _, value in self._offered)
        return self._offered if is_offered else [*self._offered, (self._shown, self._shown)]


class YesNoField(QWidget):
    """Yes, no, or not told, as three buttons of which one is on.

    Signals:
        told: another answer was given.
    """

    told = Signal()

    def __init__(self, question: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: bool | None = None
        self.setAccessibleName(question)
        words = (self.tr("Yes"), self.tr("No"), self.tr("Not told"))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(2)
        self.buttons: dict[bool | None, QRadioButton] = {}
        for answer, word in zip((True, False, None), words, strict=True):
            button = QRadioButton(word, self)
            button.setAccessibleName(self.tr("{question}: {answer}").format(question=question, answer=word))
            button.clicked.connect(self._clicked)
            across.addWidget(button)
            self.buttons[answer] = button
        across.addStretch(1)
        self.buttons[None].setChecked(True)
        self._stop_at_one()

    @property
    def answer(self) -> bool | None:
        """The answer, None for not told."""
        return next(answer for answer, button in self.buttons.items() if button.isChecked())

    def name_objects(self, name: str) -> None:
        """Give the three buttons names to be found by."""
        for word, button in zip(("yes", "no", "untold"), self.buttons.values(), strict=True):
            button.setObjectName(f"{name}:{word}")

    def show_told(self, answer: bool | None) -> None:
        """Show what is told."""
        had_focus = any(button.hasFocus() for button in self.buttons.values())
        self._shown = answer
        self.buttons[answer].setChecked(True)
        self._stop_at_one()
        if had_focus:
            self.buttons[answer].setFocus(Qt.FocusReason.OtherFocusReason)

    def _clicked(self) -> None:
        self._stop_at_one()
        if self.answer != self._shown:
            self.told.emit()

    def _stop_at_one(self) -> None:
        """Let Tab stop at the button that is on, and the arrow keys go on from there."""
        for button in self.buttons.values():
            policy = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
