"""Families of routes, and the note where only one was looked at."""

import pytest

from pathplanner.core.qualifications import Lane
from pathplanner.planning.families import family
from tests.planning.made import ids
from tests.planning.real import FRAMEWORK, WORDING

ACADEMIC, TECHNICAL, APPRENTICESHIP = Lane


@pytest.mark.parametrize(
    ("cards", "expected"),
    [
        (ids("t_level", "bachelor_hons"), ACADEMIC),
        (ids("a_level", "hnc", "bachelor_hons"), TECHNICAL),
        (ids("a_level", "hnc", "degree_app"), APPRENTICESHIP),
        (ids("int_app", "t_level"), TECHNICAL),
        (ids("own_1", "bachelor_hons"), ACADEMIC),
        (ids("a_level", "no_longer_there"), ACADEMIC),
    ],
)
def test_a_route_belongs_to_the_family_of_what_is_taken_on_it(cards: tuple[str, ...], expected: Lane) -> None:
    assert family(FRAMEWORK, ids(*cards)) is expected


@pytest.mark.parametrize(
    ("looked_at", "there", "note"),
    [
        ((), tuple(Lane), ""),
        ((TECHNICAL,), (TECHNICAL,), ""),
        ((TECHNICAL, ACADEMIC), tuple(Lane), ""),
        (
            (TECHNICAL,),
            tuple(Lane),
            "So far only technical routes were opened. There are academic routes and apprenticeships from here too.",
        ),
        (
            (APPRENTICESHIP,),
            (TECHNICAL, ACADEMIC),
            "So far only apprenticeships were opened. There are academic and technical routes from here too.",
        ),
        (
            (ACADEMIC,),
            (APPRENTICESHIP,),
            "So far only academic routes were opened. There are apprenticeships from here too.",
        ),
    ],
)
def test_a_note_says_where_only_one_family_was_looked_at(
    looked_at: tuple[Lane, ...], there: tuple[Lane, ...], note: str
) -> None:
    assert WORDING.only_one_family(looked_at, there) == note


def test_families_are_named_in_the_order_of_the_ladders_columns() -> None:
    assert WORDING.families([APPRENTICESHIP, ACADEMIC]) == "academic and apprenticeship"
    assert WORDING.families(Lane) == "academic, technical and apprenticeship"
    assert WORDING.families(()) == ""
