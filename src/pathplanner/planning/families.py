"""Families of routes: academic, technical, apprenticeship."""

from collections.abc import Sequence

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.qualifications import Lane


def family(framework: Framework, cards: Sequence[QualificationId]) -> Lane:
    """The family of a route by what is taken on it; the first card is held already."""
    taken = [known for card in cards[1:] if (known := framework.qualification.get(card))]
    if any(card.paid_job for card in taken):
        return Lane.APPRENTICESHIP
    return Lane.TECHNICAL if any(card.lane is Lane.TECHNICAL for card in taken) else Lane.ACADEMIC
