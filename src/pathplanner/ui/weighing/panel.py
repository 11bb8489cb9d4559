"""Everything that can be asked of routes, and what matters most."""

from collections.abc import Container, Mapping
from datetime import date
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pathplanner.core.qualifications import Lane
from pathplanner.core.weighing_edits import StartIn
from pathplanner.planning.durations import Pace
from pathplanner.planning.narrow import Filter, Narrowing
from pathplanner.planning.order import Priority
from pathplanner.planning.schedule import YEAR, month_after, next_september
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.weighing.focus import WeighingFocus
from pathplanner.ui.widgets.choice_field import Answers, ChoiceField
from pathplanner.ui.widgets.tick import Tick
from pathplanner.ui.widgets.words import words

LONGEST = tuple(YEAR * years for years in range(1, 8))
"""Times to choose from, in months."""
DEAREST = (0, 1_000, 2_500, 5_000, 7_500)
"""Fees to choose from, in pounds a year."""
MONTHS_AHEAD = 36
"""How many months there are to start in."""

Field = ChoiceField | Tick
Id = TypeVar("Id", bound=str)
Answer = TypeVar("Answer")


class NarrowPanel(QWidget):
    """Fields for order, filters and first month; each change is asked for at once."""

    def __init__(self, focus: WeighingFocus, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._focus = focus
        self._theme = theme
        self._says = focus.words
        self.setObjectName("narrow-panel")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 6)
        self._column.setSpacing(4)
        self._add_order()
        self._add_filters()
        self._add_start()
        self._add_groups()
        focus.changed.connect(self.show_focus)
        focus.sectors.changed.connect(self.show_focus)
        self.show_focus()

    # Building

    def _add_order(self) -> None:
        orders: tuple[Priority | None, ...] = (None, *Priority)
        self.order = ChoiceField([(self._says.priority(order), order) for order in orders], self)
        self.order.finished.connect(self._order)
        self._add_labelled(self.tr("What matters most"), self.order, "order-by")
        self._rule = words("", role="caption")
        self._rule.setObjectName("order-rule")
        self._column.addWidget(self._rule)

    def _add_filters(self) -> None:
        self._column.addSpacing(6)
        self._column.addWidget(words(self.tr("Keep only routes that fit"), role="heading"))
        self._earn = self._add_tick(Filter.EARN, self._says.filter(Filter.EARN))
        self._met = self._add_tick(Filter.MET, self._says.filter(Filter.MET))
        self._sector = self._add_tick(Filter.SECTOR, self._says.filter(Filter.SECTOR))
        self._pace = self._add_choice(Filter.PACE, [(self._says.pace(pace), pace) for pace in Pace])
        self._longest = self._add_choice(Filter.LONGEST, [(self._asked(longest=each), each) for each in LONGEST])
        self._dearest = self._add_choice(Filter.DEAREST, [(self._asked(dearest=each), each) for each in DEAREST])

    def _add_groups(self) -> None:
        wording, framework = self._focus.session.wording, self._focus.session.framework
        self._lanes = self._add_group(Filter.LANES, {lane: wording.lane(lane) for lane in Lane})
        kinds = {kind.id: kind.name for kind in framework.provider_types}
        self._providers = self._add_group(Filter.PROVIDERS, kinds)

    def _add_start(self) -> None:
        self._start = ChoiceField((), self)
        self._start.finished.connect(self._start_in)
        self._add_labelled(self.tr("Start in"), self._start, "start-in")
        self._opens = self._add_tick(Filter.OPENS, self._says.filter(Filter.OPENS))

    def _asked(self, longest: int | None = None, dearest: int | None = None) -> str:
        one = Filter.LONGEST if dearest is None else Filter.DEAREST
        return self._says.asked(Narrowing(longest=longest, dearest=dearest), one)

    def _add_labelled(self, says: str, field: ChoiceField, name: str) -> None:
        label = words(says)
        label.setBuddy(field)
        field.set_names(name, says)
        self._column.addSpacing(2)
        self._column.addWidget(label)
        self._column.addWidget(field)

    def _add_choice(self, one: Filter, answers: Answers) -> ChoiceField:
        field = ChoiceField([(self.tr("Any"), None), *answers], self)
        field.finished.connect(self._ask)
        self._add_labelled(self._says.filter(one), field, f"filter:{one}")
        self._explain(field, one)
        return field

    def _add_tick(self, one: Filter, says: str, name: str = "") -> Tick:
        tick = Tick(says, self._theme, self)
        tick.set_names(name or f"filter:{one}", says)
        tick.finished.connect(self._ask)
        self._explain(tick, one)
        tick.setToolTip(self._says.filter_rule(one))
        self._column.addWidget(tick)
        return tick

    def _add_group(self, one: Filter, names: Mapping[Id, str]) -> dict[Id, Tick]:
        self._column.addSpacing(2)
        self._column.addWidget(words(self._says.filter(one)))
        return {each: self._add_tick(one, says, f"filter:{one}:{each}") for each, says in names.items()}

    def _explain(self, field: Field, one: Filter) -> None:
        field.setAccessibleDescription(self._says.filter_rule(one))

    # What is shown

    def show_focus(self) -> None:
        """Show what is asked for."""
        asked = self._focus.narrowing or Narrowing()
        self.order.show_value(self._focus.priority)
        self._rule.setText(self._says.priority_rule(self._focus.priority))
        self._earn.show_value(asked.earn)
        self._met.show_value(asked.met)
        for field, value in ((self._pace, asked.pace), (self._longest, asked.longest), (self._dearest, asked.dearest)):
            field.show_value(value)
        _tick(self._lanes, asked.lanes)
        _tick(self._providers, asked.providers)
        self._opens.show_value(asked.starts is not None)
        self._show_sector(is_on=asked.sector is not None)
        self._show_start()

    def _show_sector(self, *, is_on: bool) -> None:
        name = self._focus.sectors.name
        says = (
            self.tr("With something on offer in {sector}").format(sector=name)
            if name
            else self.tr("In a sector: choose one under “Sectors and jobs” first")
        )
        self._sector.setText(says)
        self._sector.setAccessibleName(says)
        self._sector.setEnabled(bool(name))
        self._sector.show_value(is_on)
        self._sector.updateGeometry()

    def _show_start(self) -> None:
        as_of, chosen = self._focus.session.as_of, self._focus.session.plan.weighing.start
        this_month = as_of.replace(day=1)
        months = {month_after(this_month, ahead) for ahead in range(MONTHS_AHEAD)} | ({chosen} if chosen else set())
        standing = self.tr("Next September: {month}").format(month=self._month(next_september(as_of)))
        self._start.offer([(standing, None), *((self._month(month), month) for month in sorted(months))])
        self._start.show_value(chosen)

    def _month(self, month: date) -> str:
        return self._says.month(month)

    # What the user does

    def _order(self) -> None:
        self._focus.order_by(_as(Priority, self.order.value))

    def _ask(self) -> None:
        self._focus.ask(
            Narrowing(
                earn=self._earn.value,
                pace=_as(Pace, self._pace.value),
                longest=_as(int, self._longest.value),
                dearest=_as(int, self._dearest.value),
                providers=_ticked(self._providers),
                lanes=_ticked(self._lanes),
                sector=self._focus.sectors.sector if self._sector.value else None,
                met=self._met.value,
                starts=self._focus.weigher.start if self._opens.value else None,
            )
        )

    def _start_in(self) -> None:
        start = _as(date, self._start.value)
        did = self.tr("The start is in {month}.").format(month=self._start.currentText())
        if start is None:
            did = self.tr("The start is next September.")
        self._focus.session.submit(StartIn(start), self.tr("change the start"), did)


def _as(kind: type[Answer], value: object) -> Answer | None:
    """What an answer stands for; None for the one that asks for nothing."""
    return value if isinstance(value, kind) else None


def _tick(ticks: Mapping[Id, Tick], chosen: Container[Id]) -> None:
    for each, tick in ticks.items():
        tick.show_value(each in chosen)


def _ticked(ticks: Mapping[Id, Tick]) -> frozenset[Id]:
    return frozenset(each for each, tick in ticks.items() if tick.value)
