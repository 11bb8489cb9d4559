"""What a plan says beside the learner and the routes: the talk, goals, actions, barriers, review, agreement.

The parts follow the record of England's National Careers Service (sessions, goals, actions), less what would be
special-category data. Any sentence is allowed anywhere.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, NonNegativeInt, model_validator

from pathplanner.core.ids import OccupationId, QualificationId
from pathplanner.core.value import Value

LONGEST_LINE = 200
LONGEST_TEXT = 4_000
MOST_COMPARED = 3
"""How many routes are put side by side."""

PartId = Annotated[str, Field(min_length=1, max_length=40)]
Line = Annotated[str, Field(max_length=LONGEST_LINE)]
Text = Annotated[str, Field(max_length=LONGEST_TEXT)]


class Channel(StrEnum):
    """How people talked."""

    FACE_TO_FACE = "face_to_face"
    PHONE = "phone"
    VIDEO = "video"
    ONLINE = "online"
    OTHER = "other"


class Meeting(Value):
    """The talk: when and where, with whom, what was agreed at its start. `question` is the learner's, in their words.

    `explained` says that purpose, time, who sees what, the limits of confidentiality and impartiality were explained.
    """

    on: date | None = None
    channel: Channel | None = None
    place: Line = ""
    adviser: Line = ""
    contact: Line = ""
    explained: bool = False
    copies: Line = ""
    question: Text = ""


class Job(Value):
    """The job the learner is aiming at: an occupation by its id and, for whoever has other data, by its title."""

    occupation: OccupationId
    title: Annotated[str, Field(min_length=1, max_length=LONGEST_LINE)]


class Reach(StrEnum):
    """How far ahead a goal is."""

    LONG = "long"
    SHORT = "short"


class GoalKind(StrEnum):
    """What a goal is about."""

    LEARNING = "learning"
    WORK = "work"
    SKILLS = "skills"
    OTHER = "other"


class Goal(Value):
    """Something to reach, and by when."""

    id: PartId
    says: Text = ""
    reach: Reach = Reach.SHORT
    kind: GoalKind | None = None
    by: date | None = None


class Who(StrEnum):
    """Who does an action."""

    ME = "me"
    ADVISER = "adviser"
    SOMEONE_ELSE = "someone_else"


class Status(StrEnum):
    """How far an action is."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    NO_LONGER_APPLICABLE = "no_longer_applicable"


class Action(Value):
    """Something to do: what, who, by when, with whose help. `who_else` names someone else."""

    id: PartId
    says: Text = ""
    who: Who = Who.ME
    who_else: Line = ""
    by: date | None = None
    help_from: Line = ""
    status: Status = Status.NOT_STARTED


class BarrierKind(StrEnum):
    """The four things that most often stop a plan."""

    MONEY = "money"
    CARING = "caring"
    HEALTH = "health"
    LOCAL = "local"
    """Local jobs and travel."""


class Barrier(Value):
    """Something in the way: what would help, and no details of it."""

    kind: BarrierKind
    helps: Text = ""


class SetAside(Value):
    """A route that was looked at and not chosen, and why."""

    route: tuple[QualificationId, ...] = Field(min_length=2)
    why: Text = ""


class Compared(Value):
    """A route that is compared with others, and what the learner finds good and bad about it."""

    route: tuple[QualificationId, ...] = Field(min_length=2)
    pros: Text = ""
    cons: Text = ""


class Weighing(Value):
    """What the routes are weighed by: the first month, what earlier study used of the entitlement, and the routes.

    `start` is the first day of a month, None for next September. Earlier study is told in credits or in pounds.
    """

    start: date | None = None
    earlier_credits: NonNegativeInt = 0
    earlier_gbp: NonNegativeInt = 0
    compared: tuple[Compared, ...] = Field(default=(), max_length=MOST_COMPARED)

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if self.start is not None and self.start.day != 1:
            raise ValueError("a start is the first day of a month")
        if self.earlier_credits and self.earlier_gbp:
            raise ValueError("earlier study is told twice: in credits and in pounds")
        if len({each.route for each in self.compared}) < len(self.compared):
            raise ValueError("a route is compared twice")
        return self


class Review(Value):
    """When to look at the plan again, how, and with whom."""

    on: date | None = None
    how: Line = ""
    who: Line = ""


class Agreement(Value):
    """Whether the learner agreed, when, and whether the plan was read back to them."""

    on: date | None = None
    read_back: bool = False
