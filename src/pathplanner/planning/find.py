"""Finding: all chains of progressions between two sets of qualifications."""

from collections.abc import Collection, Iterable

from pathplanner.core.ids import QualificationId
from pathplanner.core.progressions import Progression
from pathplanner.planning.ways import Ways, reached

Chain = tuple[Progression, ...]


def chains(ways: Ways, starts: Iterable[QualificationId], ends: Collection[QualificationId]) -> list[Chain]:
    """Every chain from a start to an end that visits no qualification twice.

    A chain may pass through one end on the way to another, but not through another start.
    """
    unique_starts = tuple(dict.fromkeys(starts))
    leads_on = reached(ends, ways.arriving, backwards=True)
    found: list[Chain] = []
    walked: list[Progression] = []
    visited = set(unique_starts)

    def walk(card: QualificationId) -> None:
        if walked and card in ends:
            found.append(tuple(walked))
        for step in ways.leaving.get(card, ()):
            if step.to in leads_on and step.to not in visited:
                visited.add(step.to)
                walked.append(step)
                walk(step.to)
                walked.pop()
                visited.remove(step.to)

    for start in unique_starts:
        walk(start)
    return found
