"""Narrowing the occupations of a sector: by words, and by level."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pathplanner.core.levels import LevelId
from pathplanner.planning.search import words_of
from pathplanner.planning.sectors import OccupationView


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What is asked for: every word begins a word of the title, or of the name of a qualification that serves it."""

    typed: str = ""
    level: LevelId | None = None

    @property
    def is_anything(self) -> bool:
        """Whether nothing is asked for."""
        return self.level is None and not words_of(self.typed)

    def among(self, views: Sequence[OccupationView]) -> tuple[OccupationView, ...]:
        """Those that are asked for, in their order."""
        wanted = words_of(self.typed)
        at_level = (view for view in views if self.level in (None, view.occupation.level))
        return tuple(view for view in at_level if _has_all(view, wanted))


def _has_all(view: OccupationView, wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    return any(_fits(words_of(title), wanted) for title in _titles_of(view))


def _titles_of(view: OccupationView) -> Iterator[str]:
    yield view.occupation.title
    for each in view.offered:
        yield each.qualification.title


def _fits(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return all(any(word.startswith(begun) for word in words) for begun in wanted)
