"""What a review of a plan is made of: the parts, how each stands to last time, and rows with words for both sides."""

from dataclasses import dataclass
from enum import StrEnum


class Change(StrEnum):
    """How a part of a plan stands to the plan as it was."""

    ADDED = "added"
    DONE = "done"
    CHANGED = "changed"
    REMOVED = "removed"
    SAME = "same"


class Part(StrEnum):
    """The parts of a plan, in the order they are told."""

    NAME = "name"
    HELD = "held"
    ABOUT = "about"
    DESTINATION = "destination"
    JOB = "job"
    PLAN_A = "plan_a"
    PLAN_B = "plan_b"
    SET_ASIDE = "set_aside"
    FAMILY = "family"
    COMPARED = "compared"
    WEIGHING = "weighing"
    OVERRIDE = "override"
    GOAL = "goal"
    ACTION = "action"
    BARRIER = "barrier"
    MEETING = "meeting"
    REVIEW = "review"
    AGREEMENT = "agreement"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One part as it was and as it is, in words; empty where it was not there, or is there no longer."""

    part: Part
    change: Change
    before: str
    now: str
