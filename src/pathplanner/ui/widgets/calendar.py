"""A calendar that opens beneath a button."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTransform
from PySide6.QtWidgets import QCalendarWidget, QFrame, QTableView, QToolButton, QVBoxLayout, QWidget

from pathplanner.ui.theme.theme import Theme

WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
OF_QT = "qt_calendar_"
"""What the names of the calendar's own parts begin with."""
TURNED = {"prevmonth": -90, "nextmonth": 90}
ICON = 16


class Calendar(QFrame):
    """A month to pick a day from; Escape closes it, Enter takes the day.

    Signals:
        picked: a day was picked (a date).
    """

    picked = Signal(object)

    def __init__(self, shows: date, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setObjectName("calendar")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Calendar"))
        self.days = QCalendarWidget(self)
        self.days.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self.days.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.days.setSelectedDate(QDate(shows.year, shows.month, shows.day))
        self.days.activated.connect(self._pick)
        self.days.clicked.connect(self._pick)
        as_any_day = QTextCharFormat()
        as_any_day.setForeground(theme.tokens.ink)
        for day in WEEKEND:
            self.days.setWeekdayTextFormat(day, as_any_day)
        self._name_parts()
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(self.days)

    def _name_parts(self) -> None:
        names = {
            "prevmonth": self.tr("Month before"),
            "nextmonth": self.tr("Month after"),
            "monthbutton": self.tr("Month"),
            "yearbutton": self.tr("Year"),
        }
        for part, name in names.items():
            button = self.days.findChild(QToolButton, OF_QT + part)
            if isinstance(button, QToolButton):
                button.setAccessibleName(name)
                self._draw_arrow(button, part)
        table = self.days.findChild(QTableView, OF_QT + "calendarview")
        if isinstance(table, QTableView):
            table.setAccessibleName(self.tr("Days. Arrow keys walk, Page Up and Page Down change the month."))
            table.setFocus(Qt.FocusReason.PopupFocusReason)

    def _draw_arrow(self, button: QToolButton, part: str) -> None:
        """Qt's own arrows are black on whatever is behind them."""
        if part in TURNED:
            upwards = self._theme.pixmap("up", self._theme.tokens.ink, self._theme.pixels(ICON), 2.0)
            button.setIcon(upwards.transformed(QTransform().rotate(TURNED[part])))

    def _pick(self, day: QDate) -> None:
        self.close()
        self.picked.emit(date(day.year(), day.month(), day.day()))
