"""The edit that remembers a calendar file."""

from dataclasses import dataclass

from pathplanner.core.calendar_parts import Calendar
from pathplanner.core.plan import Plan


@dataclass(frozen=True, slots=True)
class RememberCalendar:
    """Remember what a calendar file said, so that the next one is taken for the same events."""

    calendar: Calendar

    def apply(self, plan: Plan, /) -> Plan:
        """Never refused."""
        return plan.changed(calendar=self.calendar)
