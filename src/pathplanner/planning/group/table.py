"""A group's table, read and understood row by row."""

from collections.abc import Iterator
from typing import Protocol

from pathplanner.planning.group.headings import Headings
from pathplanner.planning.group.rows import GroupRow


class GroupTable(Protocol):
    """Its length is the number of its learners."""

    @property
    def headings(self) -> Headings:
        """How the columns are understood."""

    def __len__(self) -> int:
        """How many learners there are."""

    def rows(self) -> Iterator[GroupRow]:
        """Every learner's row in the order of the file; each is read when it is asked for."""
