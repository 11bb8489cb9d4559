"""Actions and the review as a calendar file, parsed back."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar as CalendarFile
from icalendar import Event

from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import Action, Review, Status
from pathplanner.reporting.calendar import CalendarMade, calendar_of
from tests.reporting.real import SPRING, TYPICAL, library

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
DAYS = st.dates(date(2026, 12, 1), date(2030, 12, 31))
TYPED = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=120).filter(str.strip)
ACTIONS = st.lists(
    st.builds(
        Action,
        id=st.sampled_from("abcd"),
        says=TYPED,
        by=st.none() | DAYS,
        status=st.sampled_from(Status),
    ),
    max_size=4,
    unique_by=lambda action: action.id,
).map(tuple)


def made(plan: Plan) -> CalendarMade:
    return calendar_of(plan, library().english, NOW, "new")


def events(made_of: CalendarMade) -> dict[str, Event]:
    file = CalendarFile.from_ical(made_of.content)
    assert isinstance(file, CalendarFile)
    return {str(event["UID"]): event for event in file.walk("VEVENT") if isinstance(event, Event)}


def is_on(event: Event) -> bool:
    return str(event.get("STATUS")) != "CANCELLED"


def test_what_is_to_be_done_by_a_day_and_the_review_are_all_day_events_with_a_reminder() -> None:
    found = events(made(TYPICAL))
    assert {uid.split(".")[0] for uid in found} == {"1", "review"}
    action, review = found["1.new@pathplanner.invalid"], found["review.new@pathplanner.invalid"]
    assert (action.decoded("DTSTART"), action.decoded("DTEND")) == (SPRING, SPRING + timedelta(days=1))
    assert str(action["SUMMARY"]) == "Look at the HNC pages of two colleges."
    assert str(action["DESCRIPTION"]) == "Who: Me\nHelp from: Ms Patel"
    assert str(review["DESCRIPTION"]) == "How: By phone\nWith: Ms Patel"
    assert [alarm.decoded("TRIGGER").days for event in (action, review) for alarm in event.walk("VALARM")] == [-1, -7]
    assert b"VTODO" not in made(TYPICAL).content


def test_a_file_has_the_lines_that_calendars_ask_for() -> None:
    content = made(TYPICAL).content
    assert content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert b"METHOD:PUBLISH\r\n" in content
    assert max(map(len, content.split(b"\r\n"))) <= 75


def test_an_event_that_is_done_is_called_off_once_and_may_come_back() -> None:
    action = Action(id="a", says="Ring the college", by=SPRING)
    plan = Plan(actions=(action,))
    plan = plan.changed(calendar=made(plan).calendar)
    done = plan.changed(actions=(action.changed(status=Status.COMPLETED),))
    first = made(done)
    (event,) = events(first).values()
    assert (str(event["STATUS"]), event["SEQUENCE"]) == ("CANCELLED", 1)
    done = done.changed(calendar=first.calendar)
    assert events(made(done)) == {}
    again = made(done.changed(actions=(action,)))
    (event,) = events(again).values()
    assert (event.get("STATUS"), event["SEQUENCE"]) == (None, 2)


def test_a_review_that_moves_is_the_same_event_with_a_higher_number() -> None:
    plan = Plan(review=Review(on=SPRING))
    plan = plan.changed(calendar=made(plan).calendar)
    moved = events(made(plan.changed(review=Review(on=date(2027, 6, 1)))))
    assert {uid: event["SEQUENCE"] for uid, event in moved.items()} == {"review.new@pathplanner.invalid": 1}


@settings(max_examples=60, deadline=None)
@given(st.lists(ACTIONS, min_size=2, max_size=5))
def test_a_number_rises_where_an_event_says_something_else_and_never_otherwise(
    changes: list[tuple[Action, ...]],
) -> None:
    plan, last = Plan(), dict[str, tuple[int, object]]()
    for actions in changes:
        plan = plan.changed(actions=actions)
        now = made(plan)
        for uid, event in events(now).items():
            said = (is_on(event), str(event["SUMMARY"]), event.decoded("DTSTART"), str(event.get("DESCRIPTION")))
            if not is_on(event):
                said = (False, "", None, "")
            before = last.get(uid)
            if before is not None:
                assert event["SEQUENCE"] == before[0] + (said != before[1])
            last[uid] = (int(str(event["SEQUENCE"])), said)
        plan = plan.changed(calendar=now.calendar)


@settings(max_examples=60, deadline=None)
@given(TYPED)
def test_whatever_is_typed_comes_back(typed: str) -> None:
    (event,) = events(made(Plan(actions=(Action(id="a", says=typed, by=SPRING),)))).values()
    assert str(event["SUMMARY"]) == " ".join(typed.split())
