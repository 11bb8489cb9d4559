"""What a plan says beside the learner and the routes: the talk, goals, actions, barriers, review, agreement.

The parts follow the record of England's National Careers Service (sessions, goals, actions), less what would be
special-category data. Any sentence is allowed anywhere.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from pathplanner.core.ids import OccupationId, QualificationId
from pathplanner.core.value import Value

LONGEST_LINE = 200
LONGEST_TEXT = 4_000

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


class Review(Value):
    """When to look at the plan again, how, and with whom."""

    on: date | None = None
    how: Line = ""
    who: Line = ""


class Agreement(Value):
    """Whether the learner agreed, when, and whether the plan was read back to them."""

    on: date | None = None
    read_back: bool = False
