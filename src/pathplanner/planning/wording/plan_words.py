"""Words for the parts of a plan, the same on the screen and on paper."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import AgeBand
from pathplanner.core.plan_parts import Action, BarrierKind, Channel, Goal, GoalKind, Reach, Status, Who
from pathplanner.core.qualifications import Lane
from pathplanner.planning.change_rows import Change, Part
from pathplanner.planning.facts_used import DataChange
from pathplanner.planning.wording import data_changes, families
from pathplanner.planning.wording.explanations import day_of
from pathplanner.planning.wording.names import Names, Translate


class PlanWords:
    """Says what a plan holds. `translate` gives each whole sentence in the reader's language."""

    def __init__(self, framework: Framework, translate: Translate) -> None:
        self._names = Names(framework, translate)
        self._t = translate

    @property
    def framework(self) -> Framework:
        """Where names are looked up."""
        return self._names.framework

    @property
    def t(self) -> Translate:
        """Gives a whole sentence in the reader's language."""
        return self._t

    def goal(self, goal: Goal) -> str:
        """ "Start the HNC (short term, learning, by 1 September 2027)"."""
        reach, kind = self.reach(goal.reach), "" if goal.kind is None else self.goal_kind(goal.kind)
        return self._with_details(goal.says, [_small(reach), _small(kind), self._by(goal.by)])

    def action(self, action: Action) -> str:
        """ "Ring the college (me, by 3 March 2027, help from Ann; in progress)"."""
        t = self._t
        who = self.who(action)
        has_name = action.who is Who.SOMEONE_ELSE and action.who_else.strip()
        helper = action.help_from.strip()
        helped = t("help from {helper}").format(helper=helper) if helper else ""
        told = ", ".join(part for part in (who if has_name else _small(who), self._by(action.by), helped) if part)
        status = _small(self.status(action.status))
        return self._with_details(action.says, [t("{told}; {status}").format(told=told, status=status)])

    def _by(self, day: date | None) -> str:
        return "" if day is None else self._t("by {day}").format(day=day_of(self._names, day))

    def _with_details(self, says: str, details: Iterable[str]) -> str:
        t = self._t
        told = ", ".join(detail for detail in details if detail)
        return t("{says} ({details})").format(says=says.strip().rstrip(".") or t("Nothing written yet"), details=told)

    def who(self, action: Action) -> str:
        """Who does an action: "Me", "Adviser", or the name of someone else."""
        t = self._t
        if action.who is Who.SOMEONE_ELSE:
            return action.who_else.strip() or t("Someone else")
        return t("Adviser") if action.who is Who.ADVISER else t("Me")

    def status(self, status: Status) -> str:
        """How far an action is."""
        t = self._t
        return {
            Status.NOT_STARTED: t("Not started"),
            Status.IN_PROGRESS: t("In progress"),
            Status.COMPLETED: t("Completed"),
            Status.NO_LONGER_APPLICABLE: t("No longer applicable"),
        }[status]

    def barrier(self, kind: BarrierKind) -> str:
        """What is in the way."""
        t = self._t
        return {
            BarrierKind.MONEY: t("Money"),
            BarrierKind.CARING: t("Caring for someone"),
            BarrierKind.HEALTH: t("Health"),
            BarrierKind.LOCAL: t("Local jobs and travel"),
        }[kind]

    def goal_kind(self, kind: GoalKind) -> str:
        """What a goal is about."""
        t = self._t
        return {
            GoalKind.LEARNING: t("Learning"),
            GoalKind.WORK: t("Work"),
            GoalKind.SKILLS: t("Skills"),
            GoalKind.OTHER: t("Something else"),
        }[kind]

    def reach(self, reach: Reach) -> str:
        """How far ahead a goal is."""
        return self._t("Long term") if reach is Reach.LONG else self._t("Short term")

    def channel(self, channel: Channel) -> str:
        """How people talked."""
        t = self._t
        return {
            Channel.FACE_TO_FACE: t("Face to face"),
            Channel.PHONE: t("By phone"),
            Channel.VIDEO: t("By video call"),
            Channel.ONLINE: t("Online"),
            Channel.OTHER: t("Another way"),
        }[channel]

    def age_band(self, band: AgeBand) -> str:
        """ "16 to 18"."""
        t = self._t
        return {
            AgeBand.UNDER_16: t("Under 16"),
            AgeBand.FROM_16_TO_18: t("16 to 18"),
            AgeBand.FROM_19_TO_23: t("19 to 23"),
            AgeBand.FROM_24: t("24 or over"),
        }[band]

    def route_way(self, cards: Sequence[QualificationId]) -> str:
        """ "T Level, then HNC"; empty for a route that is not decided yet."""
        return self._names.in_turn(cards)

    def families(self, lanes: Iterable[Lane]) -> str:
        """ "academic and technical", for use in a sentence."""
        return families.named(self._names, lanes)

    def only_one_family(self, looked_at: Collection[Lane], there: Collection[Lane]) -> str:
        """A quiet note that one family of routes was looked at and others are there; else empty."""
        return families.only_one(self._names, looked_at, there)

    def change(self, change: Change) -> str:
        """How a part of a plan stands to last time."""
        t = self._t
        return {
            Change.ADDED: t("added"),
            Change.DONE: t("done"),
            Change.CHANGED: t("changed"),
            Change.REMOVED: t("taken out"),
            Change.SAME: t("as before"),
        }[change]

    def data_change(self, change: DataChange) -> str:
        """What is otherwise in the data, as a sentence."""
        return data_changes.sentence(self._names, change)

    def part(self, part: Part) -> str:
        """The name of a part of a plan."""
        t = self._t
        return {
            Part.NAME: t("Name"),
            Part.HELD: t("Qualifications"),
            Part.ABOUT: t("About the learner"),
            Part.DESTINATION: t("Destination"),
            Part.JOB: t("Job I am aiming at"),
            Part.PLAN_A: t("Plan A"),
            Part.PLAN_B: t("Plan B"),
            Part.SET_ASIDE: t("Set aside"),
            Part.FAMILY: t("Families of routes looked at"),
            Part.COMPARED: t("Compared"),
            Part.WEIGHING: t("Start and earlier study"),
            Part.OVERRIDE: t("Agreed after discussion"),
            Part.GOAL: t("Goal"),
            Part.ACTION: t("Action"),
            Part.BARRIER: t("In the way"),
            Part.MEETING: t("The talk"),
            Part.REVIEW: t("Review"),
            Part.AGREEMENT: t("Agreement"),
            Part.NOTES: t("Private notes"),
        }[part]


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]
