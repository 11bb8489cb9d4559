"""What files say of a learner, looked up: grades on the scales of a card, sectors by id or by name."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId, SectorId
from pathplanner.core.providers import Sector
from pathplanner.core.scales import Scale
from pathplanner.documents.migrations import SECTOR_OF_NUMBER
from pathplanner.planning.gcses import GCSES, LOWER_GCSES

GCSE_CARDS = (GCSES, LOWER_GCSES)


class Trouble(StrEnum):
    """Why a text is no grade of a card."""

    NOT_GRADED = "not_graded"
    SEVERAL = "several"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NoGrade:
    """A text that is no grade of a card; where it is several grades, these are they."""

    trouble: Trouble
    several: tuple[str, ...] = ()


def no_grade(framework: Framework, card: QualificationId, grade: str) -> NoGrade | None:
    """What is wrong with a grade told for a card; None where it is one, or is not told."""
    book, cards = framework.grades, _cards(card)
    if not grade.strip() or any(book.read(each, grade) for each in cards):
        return None
    if any(scale.is_other(grade) for scale in _scales(framework, card)):
        return None
    if not any(_scales(framework, card)):
        return NoGrade(Trouble.NOT_GRADED)
    several = next((grades for _, grades in book.read_asked(card, grade) if len(grades) > 1), ())
    return NoGrade(Trouble.SEVERAL, several) if several else NoGrade(Trouble.UNKNOWN)


def grades_of(framework: Framework, card: QualificationId) -> tuple[str, ...]:
    """Every grade of a card as it is written; those of GCSE cards are of both."""
    return tuple(told.written for each in _cards(card) for told in framework.grades.choices(each))


def sector_told(framework: Framework, told: str) -> Sector | None:
    """A sector by id or by name, or by the number it once had."""
    known = framework.sector.get(SectorId(SECTOR_OF_NUMBER.get(told, told)))
    plain = told.strip().casefold()
    return known or next((sector for sector in framework.sectors if sector.name.casefold() == plain), None)


def _cards(card: QualificationId) -> tuple[QualificationId, ...]:
    return GCSE_CARDS if card in GCSE_CARDS else (card,)


def _scales(framework: Framework, card: QualificationId) -> Iterator[Scale]:
    return (scale for each in _cards(card) for scale in framework.grades.scales_of(each))
