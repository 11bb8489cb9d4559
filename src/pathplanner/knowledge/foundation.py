"""The foundation check: what must hold between the entries of a framework."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from pathplanner.core.conditions import CompletedAward, Condition, Level3Grades
from pathplanner.core.destinations import DEGREE, ENDS, HTQ
from pathplanner.core.framework import Framework
from pathplanner.core.levels import LevelId
from pathplanner.core.progressions import Progression
from pathplanner.core.provenance import Confidence
from pathplanner.core.qualifications import CardKind, Qualification
from pathplanner.knowledge.faults import Fault, Known, unknown_ids
from pathplanner.knowledge.sourced import sourced_entries

SOURCED_FIELDS = ("level", "full_time", "part_time", "size", "entry", "cost", "providers", "availability")
"""Fields of a qualification that need a source or must be called background, wherever they are given."""
FIELDS = Known("field that needs a source:", SOURCED_FIELDS)
PROGRESSIONS = "progressions.toml"


def faults_in(framework: Framework, file_of: Mapping[str, str]) -> list[Fault]:
    """Every fault between entries; `file_of` tells in which file each qualification stands."""
    check = _Check(framework, file_of)
    return [
        *check.missing_levels(),
        *check.missing_ends(),
        *(fault for card in framework.qualifications for fault in check.qualification(card)),
        *(fault for step in framework.progressions for fault in check.progression(step)),
        *check.cycle(),
        *check.sources(),
        *check.links(),
    ]


class _Check:
    def __init__(self, framework: Framework, file_of: Mapping[str, str]) -> None:
        self._framework = framework
        self._file_of = file_of
        self._cards = Known("qualification", framework.qualification)
        self._providers = Known("provider type", framework.provider_type)
        self._sectors = Known("sector", framework.sector)
        self._sources = Known("source", framework.source)

    def missing_levels(self) -> Iterator[Fault]:
        for level in LevelId:
            if level not in self._framework.level:
                yield Fault("levels.toml", level.value, "id", "this level is missing from the ladder.")

    def missing_ends(self) -> Iterator[Fault]:
        for destination in (HTQ, DEGREE):
            for end in sorted(ENDS[destination] - self._framework.qualification.keys()):
                yield Fault("qualifications", end, "id", f"the destination {destination!r} needs this entry.")

    def qualification(self, card: Qualification) -> Iterator[Fault]:
        file = self._file_of.get(card.id, "qualifications")
        yield from unknown_ids(file, card.id, "providers", card.providers, self._providers)
        if card.kind is CardKind.AWARD and not card.providers:
            yield Fault(file, card.id, "providers", "name at least one provider type.")
        for field, sources in card.sources.items():
            yield from unknown_ids(file, card.id, f"sources.{field}", sources, self._sources)
        for where, fields in (("sources", card.sources), ("background", card.background)):
            yield from unknown_ids(file, card.id, where, fields, FIELDS)
        for field in SOURCED_FIELDS:
            yield from self._provenance(file, card, field)

    def _provenance(self, file: str, card: Qualification, field: str) -> Iterator[Fault]:
        is_given, is_sourced = field in card.model_fields_set, bool(card.sources.get(field))
        is_background = field in card.background
        if is_given and not is_sourced and not is_background:
            yield Fault(file, card.id, field, "name a source, or list the field under background.")
        if is_sourced and is_background:
            yield Fault(file, card.id, field, "has a source and is listed under background; take one away.")

    def progression(self, step: Progression) -> Iterator[Fault]:
        name = _name(step)
        strangers = [
            *unknown_ids(PROGRESSIONS, name, "from", (step.from_,), self._cards),
            *unknown_ids(PROGRESSIONS, name, "to", (step.to,), self._cards),
        ]
        yield from strangers
        cards = self._framework.qualification
        if not strangers and cards[step.to].level.rank < cards[step.from_].level.rank:
            yield Fault(PROGRESSIONS, name, "to", "this step goes down a level.")
        yield from unknown_ids(PROGRESSIONS, name, "sources", step.sources, self._sources)
        if Confidence.VERIFIED in (step.confidence, step.entry_confidence) and not step.sources:
            yield Fault(PROGRESSIONS, name, "sources", "is called verified but names no source.")
        if not step.conditions:
            yield Fault(PROGRESSIONS, name, "conditions", "name at least one, provider_decides if nothing is known.")
        for number, condition in enumerate(step.conditions, start=1):
            field = f"conditions, number {number}, {condition.kind}"
            yield from unknown_ids(PROGRESSIONS, name, field, _named_in(condition), self._cards)

    def cycle(self) -> Iterator[Fault]:
        into: dict[str, set[str]] = {}
        for step in self._framework.progressions:
            into.setdefault(step.to, set()).add(step.from_)
        try:
            TopologicalSorter(into).prepare()
        except CycleError as error:
            circle = " -> ".join(error.args[1])
            yield Fault(PROGRESSIONS, circle, "to", "these steps lead round in a circle.")

    def sources(self) -> Iterator[Fault]:
        for file, entry, field, value in sourced_entries(self._framework):
            yield from unknown_ids(file, entry, field, value.sources, self._sources)
            if value.confidence is Confidence.VERIFIED and not value.sources:
                yield Fault(file, entry, field, "is called verified but names no source.")

    def links(self) -> Iterator[Fault]:
        for provider in self._framework.provider_types:
            if not provider.delivers:
                yield Fault(
                    "provider_types.toml", provider.id, "delivers", "say what it delivers, at one level or more."
                )
        for file, subjects in (
            ("t_levels.toml", self._framework.t_levels),
            ("v_levels.toml", self._framework.v_levels),
        ):
            for subject in subjects:
                sectors = () if subject.sector is None else (subject.sector,)
                yield from unknown_ids(file, subject.name, "sector", sectors, self._sectors)
        for term in self._framework.glossary:
            yield from unknown_ids("glossary.toml", term.id, "cards", term.cards, self._cards)


def _named_in(condition: Condition) -> tuple[str, ...]:
    match condition:
        case CompletedAward():
            return condition.qualifications
        case Level3Grades():
            return (condition.qualification,)
        case _:
            return ()


def _name(step: Progression) -> str:
    return f"{step.from_} -> {step.to}"
