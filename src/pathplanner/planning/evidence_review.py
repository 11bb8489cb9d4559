"""What is due to be read again at its source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pathplanner.core.evidence import Evidence, EvidenceBase
from pathplanner.core.outcome_tables import OutcomeTable
from pathplanner.core.provenance import Source
from pathplanner.planning.evidence import years_after

REVIEW_YEARS = 2
"""How long after it was checked a thing is read again, where no day is given for it."""


@dataclass(frozen=True, slots=True)
class Due:
    """A fact, a table or a source whose day of review has passed."""

    what: str
    id: str
    day: date


def review_day(checked: date | None, review: date | None) -> date | None:
    """The day on which a thing should be read again: the one given, else two years after it was checked."""
    return review or (None if checked is None else years_after(checked, REVIEW_YEARS))


def due_for_review(
    base: EvidenceBase, tables: Iterable[OutcomeTable], sources: Iterable[Source], as_of: date
) -> tuple[Due, ...]:
    """Facts, tables and sources whose day of review is past, the longest ago first; hidden facts are left out."""
    return tuple(sorted(_past(base, tables, sources, as_of), key=_day))


def _day(due: Due) -> date:
    return due.day


def _past(base: EvidenceBase, tables: Iterable[OutcomeTable], sources: Iterable[Source], as_of: date) -> Iterator[Due]:
    things: list[tuple[str, Evidence | OutcomeTable | Source]] = [
        *(("fact", fact) for fact in base.evidence if fact.show),
        *(("table", table) for table in tables),
        *(("source", source) for source in sources),
    ]
    for what, thing in things:
        day = review_day(thing.checked, thing.review)
        if day is not None and day < as_of:
            yield Due(what, thing.id, day)
