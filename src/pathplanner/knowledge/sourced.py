"""The simple entries of a framework and of its grades that name their sources once, for the entry as a whole."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from pathplanner.core.framework import Framework
from pathplanner.core.grades import GradeBook
from pathplanner.core.ids import SourceId
from pathplanner.core.provenance import Confidence

GRADES = "grades.toml"
TARIFF = "tariff.toml"


class Sourced(Protocol):
    """Something with sources and a confidence of its own."""

    @property
    def sources(self) -> tuple[SourceId, ...]:
        """Where it was read."""

    @property
    def confidence(self) -> Confidence:
        """How sure we are of it."""


class SourcedEntry(NamedTuple):
    """An entry, with the place of its sources in the files."""

    file: str
    entry: str
    field: str
    value: Sourced


def sourced_entries(framework: Framework) -> Iterator[SourcedEntry]:
    """Levels, provider types and their facts, sectors, subjects and terms."""
    for level in framework.levels:
        yield SourcedEntry("levels.toml", level.id, "sources", level)
    for provider in framework.provider_types:
        yield SourcedEntry("provider_types.toml", provider.id, "sources", provider)
        for number, fact in enumerate(provider.facts, start=1):
            yield SourcedEntry("provider_types.toml", provider.id, f"facts, number {number}, sources", fact)
    for sector in framework.sectors:
        yield SourcedEntry("sectors.toml", sector.id, "sources", sector)
    for subject in framework.t_levels:
        yield SourcedEntry("t_levels.toml", subject.name, "sources", subject)
    for subject in framework.v_levels:
        yield SourcedEntry("v_levels.toml", subject.name, "sources", subject)
    for term in framework.glossary:
        yield SourcedEntry("glossary.toml", term.id, "sources", term)


def graded_entries(book: GradeBook) -> Iterator[SourcedEntry]:
    """Scales, points and the rules of the Tariff."""
    tariff = book.tariff
    for scale in book.scales:
        yield SourcedEntry(GRADES, scale.id, "sources", scale)
    for entry in tariff.no_points:
        yield SourcedEntry(TARIFF, entry.scale, "sources", entry)
    for points in tariff.points:
        yield SourcedEntry(TARIFF, points.scale, "sources", points)
        if points.by_credit is not None:
            yield SourcedEntry(TARIFF, f"{points.scale}, by_credit", "sources", points.by_credit)
    for number, rule in enumerate(tariff.counted_once, start=1):
        yield SourcedEntry(TARIFF, f"counted_once, number {number}", "sources", rule)
    for note in tariff.notes:
        yield SourcedEntry(TARIFF, note.id, "sources", note)
