"""The foundation check: what must hold between the entries of a framework."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from pathplanner.core.conditions import CompletedAward, Level3Grades
from pathplanner.core.destinations import DEGREE, ENDS, HTQ
from pathplanner.core.framework import Framework
from pathplanner.core.levels import LevelId
from pathplanner.core.progressions import Progression
from pathplanner.core.provenance import Confidence
from pathplanner.core.qualifications import CardKind, Qualification
from pathplanner.knowledge.faults import Fault, unknown

SOURCED_FIELDS = ("level", "full_time", "part_time", "size", "entry", "cost", "providers")
"""Fields of a qualification that need a source or must be called background."""


def faults_in(framework: Framework, file_of: Mapping[str, str]) -> list[Fault]:
    """Every fault between entries, as sentences naming file, entry and field."""
    check = _Check(framework, file_of)
    return [
        *check.duplicates(),
        *check.missing_levels(),
        *check.missing_ends(),
        *(fault for card in framework.qualifications for fault in check.qualification(card)),
        *(fault for step in framework.progressions for fault in check.progression(step)),
        *check.cycle(),
        *check.other_entries(),
    ]


class _Check:
    def __init__(self, framework: Framework, file_of: Mapping[str, str]) -> None:
        self._framework = framework
        self._file_of = file_of

    def duplicates(self) -> Iterator[Fault]:
        kinds: Mapping[str, Iterable[str]] = {
            "levels.toml": (level.id for level in self._framework.levels),
            "qualifications": (card.id for card in self._framework.qualifications),
            "progressions.toml": (_name(step) for step in self._framework.progressions),
            "provider_types.toml": (provider.id for provider in self._framework.provider_types),
            "sectors.toml": (sector.id for sector in self._framework.sectors),
            "glossary.toml": (term.id for term in self._framework.glossary),
            "sources.toml": (source.id for source in self._framework.sources),
        }
        for file, ids in kinds.items():
            for entry, times in Counter(ids).items():
                if times > 1:
                    yield Fault(self._file_of.get(entry, file), entry, "id", f"stands {times} times; keep one.")

    def missing_levels(self) -> Iterator[Fault]:
        for level in LevelId:
            if level not in self._framework.level:
                yield Fault("levels.toml", level.value, "id", "this level is missing from the ladder.")

    def missing_ends(self) -> Iterator[Fault]:
        for destination in (HTQ, DEGREE):
            for end in sorted(ENDS[destination]):
                if end not in self._framework.qualification:
                    yield Fault("qualifications", end, "id", f"the destination {destination!r} needs this entry.")

    def qualification(self, card: Qualification) -> Iterator[Fault]:
        file = self._file_of.get(card.id, "qualifications")
        for provider in card.providers:
            if provider not in self._framework.provider_type:
                says = unknown("provider type", provider, self._framework.provider_type)
                yield Fault(file, card.id, "providers", says)
        if card.kind is CardKind.AWARD and not card.providers:
            yield Fault(file, card.id, "providers", "name at least one provider type.")
        for field, sources in card.sources.items():
            yield from self._sources(file, card.id, f"sources.{field}", sources)
        for field in SOURCED_FIELDS:
            yield from self._provenance(file, card, field)

    def _provenance(self, file: str, card: Qualification, field: str) -> Iterator[Fault]:
        sourced, background = bool(card.sources.get(field)), field in card.background
        if getattr(card, field) and card.kind is CardKind.AWARD and not sourced and not background:
            yield Fault(file, card.id, field, "name a source, or list the field under background.")
        if sourced and background:
            yield Fault(file, card.id, field, "has a source and is listed under background; take one away.")

    def progression(self, step: Progression) -> Iterator[Fault]:
        file, name = "progressions.toml", _name(step)
        cards = self._framework.qualification
        strangers = [(field, card) for field, card in (("from", step.from_), ("to", step.to)) if card not in cards]
        for field, card in strangers:
            yield Fault(file, name, field, unknown("qualification", card, cards))
        if not strangers and cards[step.to].level.rank < cards[step.from_].level.rank:
            yield Fault(file, name, "to", "this step goes down a level.")
        yield from self._sources(file, name, "sources", step.sources)
        if Confidence.VERIFIED in (step.confidence, step.entry_confidence) and not step.sources:
            yield Fault(file, name, "sources", "is called verified but names no source.")
        if not step.conditions:
            yield Fault(file, name, "conditions", "name at least one condition, provider_decides if nothing is known.")
        for condition in step.conditions:
            asked: tuple[str, ...] = ()
            if isinstance(condition, CompletedAward):
                asked = condition.qualifications
            elif isinstance(condition, Level3Grades):
                asked = (condition.qualification,)
            for card in asked:
                if card not in cards:
                    yield Fault(file, name, f"conditions.{condition.kind}", unknown("qualification", card, cards))

    def cycle(self) -> Iterator[Fault]:
        into: dict[str, set[str]] = {}
        for step in self._framework.progressions:
            into.setdefault(step.to, set()).add(step.from_)
        try:
            TopologicalSorter(into).prepare()
        except CycleError as error:
            circle = " -> ".join(reversed(error.args[1]))
            yield Fault("progressions.toml", circle, "to", "these steps lead round in a circle.")

    def other_entries(self) -> Iterator[Fault]:
        for level in self._framework.levels:
            yield from self._sources("levels.toml", level.id, "sources", level.sources)
        for provider in self._framework.provider_types:
            sources = [*provider.sources, *(source for fact in provider.facts for source in fact.sources)]
            yield from self._sources("provider_types.toml", provider.id, "sources", sources)
        for sector in self._framework.sectors:
            yield from self._sources("sectors.toml", sector.id, "sources", sector.sources)
        for file, subjects in (("t_levels.toml", self._framework.t_levels), ("v_levels.toml", self._framework.v_levels)):
            for subject in subjects:
                yield from self._sources(file, subject.name, "sources", subject.sources)
                if subject.sector is not None and subject.sector not in self._framework.sector:
                    says = unknown("sector", subject.sector, self._framework.sector)
                    yield Fault(file, subject.name, "sector", says)
        for term in self._framework.glossary:
            yield from self._sources("glossary.toml", term.id, "sources", term.sources)
            for card in term.cards:
                if card not in self._framework.qualification:
                    says = unknown("qualification", card, self._framework.qualification)
                    yield Fault("glossary.toml", term.id, "cards", says)

    def _sources(self, file: str, entry: str, field: str, sources: Iterable[str]) -> Iterator[Fault]:
        for source in sources:
            if source not in self._framework.source:
                yield Fault(file, entry, field, unknown("source", source, self._framework.source))


def _name(step: Progression) -> str:
    return f"{step.from_} -> {step.to}"
