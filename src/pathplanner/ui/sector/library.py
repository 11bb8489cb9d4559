"""What is known of sectors, loaded when the page is first shown."""

from collections.abc import Callable
from dataclasses import dataclass

from pathplanner.core.occupations import OccupationMap
from pathplanner.planning.search import TitleSearch


@dataclass(frozen=True, slots=True)
class SectorLibrary:
    """Hands out the occupation map and its titles; each is asked for once, when it is first wanted."""

    occupations: Callable[[], OccupationMap]
    titles: Callable[[], TitleSearch]
