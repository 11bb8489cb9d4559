"""What a comparison rests on, read when the page is first shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pathplanner.core.ids import TableId
from pathplanner.core.money import MoneyBook
from pathplanner.core.occupations import OccupationMap
from pathplanner.core.outcome_tables import OutcomeTable


@dataclass(frozen=True, slots=True)
class CompareLibrary:
    """Hands out fees and loans, the tables of outcomes, and the occupations."""

    money: Callable[[], MoneyBook]
    tables: Callable[[], Mapping[TableId, OutcomeTable]]
    occupations: Callable[[], OccupationMap]
