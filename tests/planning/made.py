"""Small frameworks made up for a test, where the real one has no example."""

from datetime import date
from typing import Any

from pathplanner.core.conditions import ProviderDecides
from pathplanner.core.framework import Framework
from pathplanner.core.grades import GradeBook
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.progressions import Mode, Progression
from pathplanner.core.provenance import Confidence
from pathplanner.core.qualifications import Qualification
from pathplanner.core.tariff import Tariff


def card(name: str, level: LevelId = LevelId.THREE, **fields: Any) -> Qualification:
    """A card whose id and names are one."""
    given = {"id": name, "name": name, "short_name": name, "level": level, "track": "academic", "what": "A course."}
    return Qualification.model_validate({**given, **fields})


def progression(start: str, end: str, **fields: Any) -> Progression:
    """A step of which the provider decides."""
    given: dict[str, Any] = {
        "from": start,
        "to": end,
        "mode": Mode.DIRECT,
        "usual_entry": "The provider decides.",
        "conditions": (ProviderDecides(kind="provider_decides", about="what it asks for"),),
        "confidence": Confidence.BACKGROUND,
        "entry_confidence": Confidence.BACKGROUND,
    }
    return Progression.model_validate({**given, **fields})


def framework(cards: list[Qualification], steps: list[Progression]) -> Framework:
    """A framework of nothing but cards and steps, without grades."""
    return Framework(
        version="made up",
        checked=date(2026, 11, 23),
        levels=(),
        qualifications=tuple(cards),
        progressions=tuple(steps),
        provider_types=(),
        sectors=(),
        t_levels=(),
        v_levels=(),
        glossary=(),
        sources=(),
        grades=GradeBook(checked=date(2026, 11, 23), scales=(), tariff=Tariff(counts_at=LevelId.THREE, points=())),
    )


def ids(*names: str) -> tuple[QualificationId, ...]:
    """Names as ids."""
    return tuple(map(QualificationId, names))
