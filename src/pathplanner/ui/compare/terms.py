"""What all routes are looked at by: the first month, the pace of study, and what earlier study used."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pathplanner.core.plan_parts import Weighing
from pathplanner.planning.durations import Pace
from pathplanner.planning.schedule import month_after, next_september
from pathplanner.planning.wording import Wording
from pathplanner.ui.widgets.choice_field import ChoiceField
from pathplanner.ui.widgets.flow import Flow
from pathplanner.ui.widgets.line_field import LineField
from pathplanner.ui.widgets.words import words

MONTHS_AHEAD = 48
LONGEST_NUMBER = 7
NUMBER_WIDTH = 90
START_LETTERS = 24
CREDITS, POUNDS = "credits", "pounds"


class Terms(Flow):
    """Fields that change what is compared.

    Signals:
        start_told: begin in this month (its first day, or None for next September).
        pace_chosen: look at it at this pace (a Pace).
        earlier_told: earlier study used so much (credits, pounds; one of them is 0).
        said: something to announce (a sentence).
    """

    start_told = Signal(object)
    pace_chosen = Signal(object)
    earlier_told = Signal(int, int)
    said = Signal(str)

    def __init__(self, as_of: date, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._as_of = as_of
        self._wording = wording
        self._weighing = Weighing()
        self.start = ChoiceField(parent=self)
        self.start.setMinimumContentsLength(START_LETTERS)
        self.start.finished.connect(self._tell_start)
        self.pace = ChoiceField(((self.tr("Full time"), Pace.FULL_TIME), (self.tr("Part time"), Pace.PART_TIME)), self)
        self.pace.finished.connect(self._tell_pace)
        self.earlier = LineField(LONGEST_NUMBER, self)
        self.earlier.setFixedWidth(NUMBER_WIDTH)
        self.earlier.finished.connect(self._tell_earlier)
        self.unit = ChoiceField(((self.tr("credits"), CREDITS), (self.tr("pounds"), POUNDS)), self)
        self.unit.finished.connect(self._tell_unit)
        self._add(self.tr("Start in"), "compare:start", self.tr("Start in, for all routes"), self.start)
        self._add(self.tr("Study"), "compare:pace", self.tr("Full time or part time, for all routes"), self.pace)
        earlier = self.tr("Entitlement used by earlier study")
        self.earlier.set_names("compare:earlier", earlier)
        self.unit.set_names("compare:unit", self.tr("Earlier study is told in credits or in pounds"))
        self._add(earlier, "", "", self.earlier, self.unit)

    def _add(self, says: str, name: str, aloud: str, field: ChoiceField | LineField, *more: QWidget) -> None:
        box = QWidget(self)
        down = QVBoxLayout(box)
        down.setContentsMargins(0, 0, 12, 0)
        down.setSpacing(2)
        label = words(says, role="field")
        label.setWordWrap(False)
        label.setBuddy(field)
        down.addWidget(label)
        across = QHBoxLayout()
        across.setSpacing(4)
        for widget in (field, *more):
            across.addWidget(widget)
        across.addStretch(1)
        down.addLayout(across)
        if name:
            field.set_names(name, aloud)
        self.add(box)

    def show_terms(self, weighing: Weighing, pace: Pace) -> None:
        """Show what the plan says, and the pace that is looked at."""
        self._weighing = weighing
        self.start.offer(self._months(weighing.start))
        self.start.show_value(weighing.start)
        self.pace.show_value(pace)
        used = weighing.earlier_gbp or weighing.earlier_credits
        if used:
            self.unit.show_value(POUNDS if weighing.earlier_gbp else CREDITS)
        self.earlier.show_value(str(used) if used else "")

    def commit(self) -> None:
        """Hand over what is being typed."""
        self.earlier.commit()

    def _months(self, told: date | None) -> list[tuple[str, object]]:
        """Next September, then month after month; and the month that is told, wherever it is."""
        first = self._as_of.replace(day=1)
        months = {month_after(first, ahead) for ahead in range(MONTHS_AHEAD)} | ({told} if told else set())
        month = self._wording.month
        standing = self.tr("Next September ({month})").format(month=month(next_september(self._as_of)))
        return [(standing, None), *((month(each), each) for each in sorted(months))]

    def _tell_start(self) -> None:
        if self.start.value != self._weighing.start:
            self.start_told.emit(self.start.value)

    def _tell_pace(self) -> None:
        self.pace_chosen.emit(self.pace.value)

    def _tell_unit(self) -> None:
        if self.earlier.value:
            self._tell_earlier()

    def _tell_earlier(self) -> None:
        typed = self.earlier.value.replace(",", "").removeprefix("£").strip()
        if typed and not (typed.isascii() and typed.isdecimal()):
            self.said.emit(self.tr("Write a whole number, such as 120."))
            return
        used = int(typed or 0)
        self.earlier_told.emit(*((0, used) if self.unit.value == POUNDS else (used, 0)))
