"""Progressions: one step from one qualification to another."""

from enum import StrEnum

from pydantic import Field, PositiveInt

from pathplanner.core.conditions import Condition
from pathplanner.core.ids import QualificationId, SourceId
from pathplanner.core.provenance import Confidence
from pathplanner.core.value import Value


class Mode(StrEnum):
    """How a step is made."""

    DIRECT = "direct"
    CREDIT = "credit"
    WORK = "work"
    CONDITIONAL = "conditional"


class Progression(Value):
    """One step, what it usually asks, and the credit it carries into the next award.

    `supporting_only` marks a step that helps an application but is not enough alone.
    """

    from_: QualificationId = Field(alias="from")
    to: QualificationId
    mode: Mode
    usual_entry: str
    conditions: tuple[Condition, ...] = ()
    credit: PositiveInt | None = None
    credit_note: str = ""
    supporting_only: bool = False
    note: str = ""
    sources: tuple[SourceId, ...] = ()
    confidence: Confidence
    entry_confidence: Confidence
