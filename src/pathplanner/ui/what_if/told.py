"""What a what-if changes, ready to be shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pathplanner.core.ids import QualificationId
from pathplanner.core.plan import Plan
from pathplanner.ui.session import Session


@dataclass(frozen=True, slots=True)
class Told:
    """Words for the cards that stand otherwise, the changes in one line, and all of them sentence by sentence."""

    marks: Mapping[QualificationId, str]
    says: str
    details: tuple[str, ...]


Tell = Callable[[Session, Plan], Told]
"""Compares the plan that is tried with the one before."""
