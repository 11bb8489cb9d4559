"""A long text to type in: it grows with its words, and Tab goes on to the next field."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from pathplanner.ui.widgets.typing_keys import is_for_the_window, well_formed
from pathplanner.ui.widgets.words import words

MOST_LINES = 12
"""How high it grows before it scrolls."""


class _Editor(QPlainTextEdit):
    """Grows with what is typed, takes no more than it may, and says when it is left.

    Signals:
        left: the focus went elsewhere.
        filled: whether nothing more goes in.
    """

    left = Signal()
    filled = Signal(bool)

    def __init__(self, longest: int, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._longest = longest
        self._lines = lines
        self.shown = ""
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._keep_within)
        self._fit()

    @property
    def value(self) -> str:
        """What is typed."""
        return well_formed(self.toPlainText()).strip()

    @property
    def is_typing(self) -> bool:
        """Whether something is typed that was not taken."""
        return self.value != self.shown

    def put(self, text: str) -> None:
        """Show another text; the cursor stays where it was, as far as may be."""
        place = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo of what was taken to the window."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        return False if is_for_the_window(event, is_typing=self.is_typing) else super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that it is left; a menu or another window does not count."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = min(MOST_LINES, max(self._lines, round(self.document().size().height())))
        around = 2 * (self.frameWidth() + int(self.document().documentMargin())) + 2
        beside = self.contentsMargins().top() + self.contentsMargins().bottom()
        height = lines * self.fontMetrics().lineSpacing() + max(around, beside + around)
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _keep_within(self) -> None:
        """Take the end of what was put in, which is before the cursor, out again where it is too much."""
        over = len(self.toPlainText()) - self._longest
        if over > 0:
            cursor = self.textCursor()
            end = cursor.position()
            cursor.setPosition(0, QTextCursor.MoveMode.KeepAnchor)
            too_much = cursor.selection().toPlainText()[-over:]
            cursor.setPosition(end)
            cursor.setPosition(end - _places(too_much), QTextCursor.MoveMode.KeepAnchor)
            cursor.joinPreviousEditBlock()
            cursor.removeSelectedText()
            cursor.endEditBlock()
        self.filled.emit(len(self.toPlainText()) >= self._longest)


def _places(text: str) -> int:
    """How many places a text takes in a document, which counts as UTF-16 does."""
    return len(text.encode("utf-16-le")) // 2


class TextField(QWidget):
    """A text of many lines. What is typed stays until it is taken, or until the value shown is another one.

    Signals:
        finished: `value` is to be taken.
    """

    finished = Signal()

    def __init__(self, longest: int, *, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = _Editor(longest, lines, self)
        self.setFocusProxy(self.editor)
        full = self.tr("This is as long as it can be: {count} characters. Nothing more goes in.")
        self._full = words(full.format(count=longest), role="caption")
        self._full.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.editor)
        column.addWidget(self._full)
        self.editor.left.connect(self.commit)
        self.editor.filled.connect(self._full.setVisible)

    @property
    def value(self) -> str:
        """What is typed."""
        return self.editor.value

    def set_names(self, automation: str, aloud: str) -> None:
        """Call it this for automation, and that for screen readers."""
        self.editor.setObjectName(automation)
        self.editor.setAccessibleName(aloud)

    def show_value(self, value: str) -> None:
        """Show what the plan says."""
        if value == self.editor.shown:
            return
        self.editor.shown = value
        if self.value != value:
            self.editor.put(value)

    def commit(self) -> None:
        """Hand over what is typed, if it is new."""
        if self.editor.is_typing:
            self.finished.emit()
