"""Destinations: ends worth having in their own right."""

from collections.abc import Iterable
from typing import NewType

from pathplanner.core.ids import QualificationId

Destination = NewType("Destination", str)
"""`HTQ`, `DEGREE`, or the id of any one qualification."""

HTQ = Destination("htq")
DEGREE = Destination("degree")

ENDS = {
    HTQ: frozenset({QualificationId("htq_4"), QualificationId("htq_5")}),
    DEGREE: frozenset(
        {
            QualificationId("bachelor_hons"),
            QualificationId("bachelor_ord"),
            QualificationId("top_up"),
            QualificationId("degree_app"),
        }
    ),
}
"""The qualifications that count as reaching each of the two standing destinations."""


def ends_of(destination: Destination) -> frozenset[QualificationId]:
    """The qualifications on which a route to the destination may end."""
    return ENDS.get(destination, frozenset({QualificationId(destination)}))


def all_ends(destinations: Iterable[Destination]) -> frozenset[QualificationId]:
    """The ends of several destinations together."""
    return frozenset().union(*(ends_of(destination) for destination in destinations))
