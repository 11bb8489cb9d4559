"""A day: typed in several spellings, picked in a calendar, or left out."""

from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pathplanner.planning.wording import Wording
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.calendar import Calendar
from pathplanner.ui.widgets.dates import read_day
from pathplanner.ui.widgets.icon_button import IconButton
from pathplanner.ui.widgets.typing_keys import is_for_the_window
from pathplanner.ui.widgets.words import words

LONGEST = 40
MONTHS = range(1, 13)


class _DayLine(QLineEdit):
    """Where a day is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown = ""
        self.setMaxLength(LONGEST)

    def show_text(self, text: str) -> None:
        """Show a day that was taken."""
        self.shown = text
        if self.text() != text:
            self.setText(text)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo of what was taken to the window."""
        is_typing = self.text().strip() != self.shown
        return False if is_for_the_window(event, is_typing=is_typing) else super().event(event)


class DateField(QWidget):
    """A day, or none. What cannot be read as one stays as it was typed, with a sentence beneath, and is not taken.

    Signals:
        finished: `value` is to be taken.
    """

    finished = Signal()

    def __init__(
        self, theme: Theme, wording: Wording, as_of: date, *, offers_today: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._as_of = as_of
        self._shown: date | None = None
        self._value: date | None = None
        self._offers_today = offers_today
        self._months = {wording.month(date(1, month, 1)).rsplit(" ", 1)[0]: month for month in MONTHS}
        self.line = _DayLine(self)
        self.line.setPlaceholderText(self.tr("day/month/year"))
        self.setFocusProxy(self.line)
        self._calendar = IconButton("calendar", theme, self)
        self._today = QPushButton(self.tr("Today"), self)
        self._wrong = words(self.tr("Write the day like this: 3/3/2027, or 3 March 2027."), role="caption")
        self._build()
        self.line.editingFinished.connect(self._finish)
        self._calendar.clicked.connect(self.open_calendar)
        self._today.clicked.connect(self._take_today)
        self._show_state()

    def _build(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(2)
        across.addWidget(self.line, 1)
        across.addWidget(self._calendar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(across)
        column.addWidget(self._wrong)
        column.addWidget(self._today, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def value(self) -> date | None:
        """The day that was last made out; None for none."""
        return self._value

    @property
    def is_wrong(self) -> bool:
        """Whether what is typed is no day."""
        return bool(self.line.text().strip()) and self._read() is None

    def set_names(self, automation: str, aloud: str) -> None:
        """Call it this for automation, and that for screen readers."""
        self.line.setObjectName(automation)
        self.line.setAccessibleName(aloud)
        self._calendar.setObjectName(f"calendar:{automation}")
        choose = self.tr("Choose in a calendar")
        self._calendar.set_words(choose, self.tr("{field}: {what}").format(field=aloud, what=choose.lower()))
        self._today.setObjectName(f"today:{automation}")
        self._today.setAccessibleName(self.tr("{field}: {what}").format(field=aloud, what=self._today.text().lower()))

    def show_value(self, value: date | None) -> None:
        """Show what the plan says."""
        if value == self._shown:
            return
        self._shown = self._value = value
        if self.is_wrong or self._read() != value or not self.line.hasFocus():
            self._write()
        self._show_state()

    def commit(self) -> None:
        """Hand over the day that is typed, if it is one and new."""
        if not self.is_wrong:
            self._take(self._read())

    def open_calendar(self) -> None:
        """Open the calendar at the day, or at the day of the session."""
        calendar = Calendar(self._value or self._as_of, self._theme, self)
        calendar.picked.connect(self._picked)
        calendar.adjustSize()
        calendar.move(self._place_of(calendar))
        calendar.show()

    def _place_of(self, calendar: Calendar) -> QPoint:
        """Beneath its button and flush with it, as far as the screen goes."""
        button, screen = self._calendar, self.screen().availableGeometry()
        beneath = button.mapToGlobal(QPoint(button.width() - calendar.width(), button.height()))
        return QPoint(max(screen.left(), beneath.x()), min(beneath.y(), screen.bottom() - calendar.height()))

    def _read(self) -> date | None:
        return read_day(self.line.text(), self._months)

    def _take(self, day: date | None) -> None:
        self._value = day
        if day != self._shown:
            self.finished.emit()

    def _finish(self) -> None:
        self.commit()
        if not self.is_wrong:
            self._write()
        self._show_state()

    def _picked(self, day: date) -> None:
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self._take(day)
        self._write()
        self._show_state()

    def _take_today(self) -> None:
        self._picked(self._as_of)

    def _write(self) -> None:
        self.line.show_text("" if self._value is None else self._wording.day(self._value))

    def _show_state(self) -> None:
        self._wrong.setVisible(self.is_wrong)
        self.line.setAccessibleDescription(self._wrong.text() if self.is_wrong else "")
        self._today.setVisible(self._offers_today and not self.line.text().strip())
