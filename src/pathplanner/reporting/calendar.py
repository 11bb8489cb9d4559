"""The actions and the review of a plan as a calendar file: all-day events with a reminder.

Events, since Outlook leaves out to-dos when it reads a file. How often an event has changed is counted, so that a
calendar which has the older one takes the newer one for the same: https://www.rfc-editor.org/rfc/rfc5545#section-3.8.7.4
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Event
from icalendar import Calendar as CalendarFile

from pathplanner.core.calendar_parts import Calendar, Sent
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import Action, Status
from pathplanner.planning.wording import Wording

PRODUCT = "-//Path Planner//Path Planner//EN"
REVIEW = "review"
OVER = (Status.COMPLETED, Status.NO_LONGER_APPLICABLE)
DAY_BEFORE, WEEK_BEFORE = timedelta(days=1), timedelta(days=7)
"""An action wants doing the next day; a review wants preparing."""


@dataclass(frozen=True, slots=True)
class CalendarMade:
    """A calendar file, and what the plan has to remember of it."""

    content: bytes
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class _Told:
    """An event in words."""

    uid: str
    day: date
    title: str
    more: str
    remind: timedelta

    @property
    def digest(self) -> str:
        said = json.dumps([self.day.isoformat(), self.title, self.more], ensure_ascii=False)
        return hashlib.sha256(said.encode()).hexdigest()


def calendar_of(plan: Plan, wording: Wording, now: datetime, new_id: str) -> CalendarMade:
    """The events of a plan; one that was written before and is over is called off, once.

    `now`, with its zone, is when the file is made; `new_id` becomes the calendar's where the plan has none yet.
    """
    name = plan.calendar.id or new_id
    file = CalendarFile()
    for field, says in (("PRODID", PRODUCT), ("VERSION", "2.0"), ("METHOD", "PUBLISH")):
        file.add(field, says)
    file.add("X-WR-CALNAME", wording.t("My pathway plan"))
    stamp, before = now.astimezone(UTC).replace(microsecond=0), {each.uid: each for each in plan.calendar.sent}
    told = {each.uid: each for each in _events(plan, wording, name)}
    sent = {uid: _counted(before.get(uid), each) for uid, each in told.items()}
    for uid, each in told.items():
        file.add_component(_event(each, sent[uid], stamp))
    called_off = [_called_off(each) for uid, each in before.items() if uid not in told]
    for gone in called_off:
        if before[gone.uid] != gone:
            file.add_component(_cancelled(gone, stamp, now.date(), wording))
    return CalendarMade(file.to_ical(), Calendar(id=name, sent=(*sent.values(), *called_off)))


def _events(plan: Plan, wording: Wording, name: str) -> Iterator[_Told]:
    t = wording.t
    for action in plan.actions:
        if action.by is not None and action.status not in OVER:
            title = action.says.strip() or t("Nothing written yet")
            yield _Told(_uid(action.id, name), action.by, _line(title), _more(action, wording), DAY_BEFORE)
    if plan.review.on is not None:
        facts = ((t("How:"), plan.review.how), (t("With:"), plan.review.who))
        yield _Told(_uid(REVIEW, name), plan.review.on, t("Look at my pathway plan again"), _facts(facts), WEEK_BEFORE)


def _more(action: Action, wording: Wording) -> str:
    t = wording.t
    status = "" if action.status is Status.NOT_STARTED else wording.status(action.status)
    return _facts(((t("Who:"), wording.who(action)), (t("Help from:"), action.help_from), (t("Status:"), status)))


def _facts(facts: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"{label} {says.strip()}" for label, says in facts if says.strip())


def _line(text: str) -> str:
    return " ".join(text.split())


def _uid(part: str, name: str) -> str:
    return f"{part}.{name}@pathplanner.invalid"


def _counted(before: Sent | None, now: _Told) -> Sent:
    if before is None:
        return Sent(uid=now.uid, digest=now.digest)
    changed = before.digest != now.digest
    return Sent(uid=now.uid, sequence=before.sequence + changed, digest=now.digest)


def _called_off(before: Sent) -> Sent:
    return Sent(uid=before.uid, sequence=before.sequence + 1) if before.digest else before


def _event(told: _Told, sent: Sent, stamp: datetime) -> Event:
    event = _dated(sent, stamp, told.day)
    event.add("summary", told.title)
    event.add("description", told.more)
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", told.title)
    alarm.add("trigger", -told.remind)
    event.add_component(alarm)
    return event


def _cancelled(sent: Sent, stamp: datetime, day: date, wording: Wording) -> Event:
    event = _dated(sent, stamp, day)
    event.add("summary", wording.t("Done or no longer in my pathway plan"))
    event.add("status", "CANCELLED")
    return event


def _dated(sent: Sent, stamp: datetime, day: date) -> Event:
    event = Event()
    event.add("uid", sent.uid)
    event.add("dtstamp", stamp)
    event.add("sequence", sent.sequence)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    return event
