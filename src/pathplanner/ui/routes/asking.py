"""Asking why, in place: a line below what was clicked, never a window before it."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pathplanner.ui.widgets.typing_keys import well_formed
from pathplanner.ui.widgets.words import words


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, the reason as it stands, how long it may be, and whether there must be one."""

    asks: str
    reason: str
    longest: int
    is_needed: bool


class WhyField(QWidget):
    """A line to write a reason in; Enter or OK says it, Escape or Cancel gives up.

    Signals:
        said: the reason is given (its words).
        given_up: no reason is given.
    """

    said = Signal(str)
    given_up = Signal()

    def __init__(self, question: Question, draft: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_needed = question.is_needed
        self.line = QLineEdit(draft, self)
        self.line.setObjectName("why")
        self.line.setMaxLength(question.longest)
        self.line.setAccessibleName(question.asks)
        self._ok = QPushButton(self.tr("OK"), self)
        self._ok.setObjectName("why-ok")
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setObjectName("why-cancel")
        self.line.textChanged.connect(self._allow)
        self.line.returnPressed.connect(self._say)
        self._ok.clicked.connect(self._say)
        cancel.clicked.connect(self.given_up)
        self._allow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(4)
        column.addWidget(words(question.asks, role="caption"))
        column.addWidget(self.line)
        across = QHBoxLayout()
        across.addWidget(self._ok)
        across.addWidget(cancel)
        across.addStretch(1)
        column.addLayout(across)

    @property
    def _reason(self) -> str:
        return well_formed(self.line.text()).strip()

    def _allow(self) -> None:
        self._ok.setEnabled(not self._is_needed or bool(self._reason))

    def _say(self) -> None:
        if self._ok.isEnabled():
            self.said.emit(self._reason)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window's shortcut: here it gives up writing."""
        is_asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up, whatever in here has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class AsksWhy(QWidget):
    """What can ask why below its buttons. Its object name tells it from its like when a route is shown anew.

    Signals:
        asked: the question is asked (the line to answer in).
        reason_given: the question was answered (the reason).
    """

    asked = Signal(QWidget)
    reason_given = Signal(str)

    def __init__(self, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        self._question = question
        self._field: WhyField | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def _asking_button(self, name: str, text: str) -> QPushButton:
        """The button that asks; the focus returns to it."""
        self._asks = QPushButton(text, self)
        self._asks.setObjectName(name)
        self._asks.clicked.connect(self.ask)
        return self._asks

    @property
    def draft(self) -> str | None:
        """What is being written, None while nothing is asked."""
        return None if self._field is None else self._field.line.text()

    def ask(self) -> None:
        """Ask why, or go on asking."""
        field = self._field or self.write_on(self._question.reason)
        field.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.asked.emit(field)

    def write_on(self, draft: str) -> WhyField:
        """Ask why with words that were written before."""
        field = self._field = WhyField(self._question, draft, self)
        field.said.connect(self._said)
        field.given_up.connect(self._close)
        self._column.addWidget(field)
        field.show()
        return field

    def _said(self, reason: str) -> None:
        self._close()
        self.reason_given.emit(reason)

    def _close(self) -> None:
        if self._field is not None:
            self._asks.setFocus(Qt.FocusReason.OtherFocusReason)
            self._column.removeWidget(self._field)
            self._field.hide()
            self._field.deleteLater()
            self._field = None
