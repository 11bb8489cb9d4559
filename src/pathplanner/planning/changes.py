"""Changes: what is otherwise in a plan than last time, part by part, with words for both sides."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass

from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import Status
from pathplanner.planning.change_rows import Change, ChangeRow, Part
from pathplanner.planning.own import with_own
from pathplanner.planning.wording import Wording
from pathplanner.planning.wording import review as words_of

__all__ = ["Change", "ChangeRow", "Part", "plan_changes"]

TICKED = (Part.GOAL, Part.ACTION)
"""What is listed even where nothing changed, for an adviser goes through it."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One thing in a part: its words, the value behind them, and what is never shown but may change."""

    says: str
    value: object
    is_done: bool = False
    hidden: str = ""

    def is_like(self, other: "_Entry") -> bool:
        """Whether nothing changed that can be seen: a name may change and not the thing, or the thing in no word."""
        return self.value == other.value or (self.says, self.hidden) == (other.says, other.hidden)


Entries = Mapping[Hashable, _Entry]


def plan_changes(wording: Wording, before: Plan, now: Plan) -> tuple[ChangeRow, ...]:
    """A row for whatever was added, done, changed or taken out, and for every goal and action."""
    then, today = _parts(wording, before), _parts(wording, now)
    return tuple(row for part in Part for row in _rows(part, then[part], today[part]))


def _rows(part: Part, before: Entries, now: Entries) -> Iterator[ChangeRow]:
    """In the order of today; what was taken out comes last."""
    for key in (*now, *(key for key in before if key not in now)):
        was, is_now = before.get(key), now.get(key)
        change = _change(was, is_now)
        if change is not Change.SAME or part in TICKED:
            yield ChangeRow(part, change, was.says if was else "", is_now.says if is_now else "")


def _change(was: _Entry | None, is_now: _Entry | None) -> Change:
    if was is None or is_now is None:
        return Change.ADDED if was is None else Change.REMOVED
    if was.is_like(is_now):
        return Change.SAME
    return Change.DONE if is_now.is_done and not was.is_done else Change.CHANGED


def _parts(wording: Wording, plan: Plan) -> Mapping[Part, Entries]:
    """Everything a plan says; names are those of its own cards."""
    framework = with_own(wording.framework, plan.learner, wording.t)
    words, learner = Wording(framework, wording.t), plan.learner
    return {
        Part.NAME: _told({"": plan.name.strip()}),
        Part.HELD: {each.qualification: _Entry(words_of.held(words, each), each) for each in learner.held},
        Part.ABOUT: _told(words_of.about(words, framework, learner)),
        Part.DESTINATION: {end: _Entry(words.destination(end), end) for end in plan.destinations},
        Part.JOB: _told({"": plan.job.title if plan.job else ""}),
        Part.PLAN_A: {"": _Entry(words.route_way(plan.plan_a), plan.plan_a)} if plan.plan_a else {},
        Part.PLAN_B: {"": _Entry(words.route_way(plan.plan_b), plan.plan_b)} if plan.plan_b else {},
        Part.SET_ASIDE: {each.route: _Entry(words_of.set_aside(words, each), each) for each in plan.set_aside},
        Part.FAMILY: {lane: _Entry(words.lane_on_paper(lane), lane) for lane in plan.looked_at},
        Part.COMPARED: {each.route: _Entry(words_of.compared(words, each), each) for each in plan.weighing.compared},
        Part.WEIGHING: _told(words_of.weighing(words, plan.weighing)),
        Part.OVERRIDE: {
            each.key: _Entry(words_of.override(words, framework, each), each) for each in learner.overrides
        },
        Part.GOAL: {goal.id: _Entry(words.goal(goal), goal) for goal in plan.goals},
        Part.ACTION: {
            action.id: _Entry(words.action(action), action, action.status is Status.COMPLETED)
            for action in plan.actions
        },
        Part.BARRIER: {each.kind: _Entry(words_of.barrier(words, each), each) for each in plan.barriers},
        Part.MEETING: _told(words_of.meeting(words, plan.meeting)),
        Part.REVIEW: _told(words_of.review(words, plan.review)),
        Part.AGREEMENT: _told(words_of.agreement(words, plan.agreement)),
        Part.NOTES: _notes(words, plan.private_notes.strip()),
    }


def _told(said: Mapping[str, str]) -> Entries:
    return {name: _Entry(says, says) for name, says in said.items() if says}


def _notes(words: Wording, notes: str) -> Entries:
    """What private notes say is nobody's to read here."""
    return {"": _Entry(words.t("Notes are kept"), notes, hidden=notes)} if notes else {}
