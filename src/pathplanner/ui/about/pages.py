"""Composing the pages of the About side from the framework."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pathplanner.core.evidence import Evidence, EvidenceBase, Topic
from pathplanner.core.framework import Framework
from pathplanner.core.glossary import Term
from pathplanner.core.ids import OccupationId, ProviderTypeId, QualificationId, SectorId, SourceId
from pathplanner.core.levels import LevelId
from pathplanner.core.progressions import Progression
from pathplanner.core.provenance import Confidence, Source
from pathplanner.core.providers import TechnicalSubject
from pathplanner.core.qualifications import CardKind, Qualification, QualityMark
from pathplanner.core.routes import Route
from pathplanner.planning.evidence import about_card, about_level, about_route, facts_for
from pathplanner.planning.notes import is_reliable, wants_pay_note
from pathplanner.planning.wording import Wording
from pathplanner.ui.about.page import Item, Link, Page, Section

if TYPE_CHECKING:
    from pathplanner.core.occupations import OccupationMap
    from pathplanner.ui.evidence.further import FurtherPages

SUBJECTS_ON = {QualificationId("t_level"): "t_levels", QualificationId("v_level"): "v_levels"}
"""The cards whose subjects are listed, and where the framework keeps them."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("About", text)


def no_figure(facts: Iterable[Evidence]) -> str:
    """What to say where none of the facts on just this has a figure of pay that may be shown; empty where one has."""
    of_pay = (fact for fact in facts if fact.topic in (Topic.PAY, Topic.STEM) and fact.figures)
    if any(is_reliable(fact) for fact in of_pay):
        return ""
    return _tr("No reliable figure of pay that is about this alone.")


MakeFurther = Callable[[Framework, Wording, date], "FurtherPages"]
"""Loads what makes the pages that rest on more than the framework."""


class PageMaker:
    """Makes the page of whatever can be selected; those that need much data are made by what `make_further` loads."""

    def __init__(
        self, framework: Framework, wording: Wording, as_of: date, make_further: MakeFurther | None = None
    ) -> None:
        self._framework = framework
        self._wording = wording
        self._as_of = as_of
        self._make_further = make_further

    def welcome(self) -> Page:
        """What to do first."""
        return Page(
            kicker=_tr("Start here"),
            title=_tr("Where are you now?"),
            lead=_tr("Put what you have on the ladder, and every way from there lights up."),
            sections=(
                Section(
                    _tr("Three ways to place a qualification"),
                    (
                        Item(_tr("Drag it from the list onto the ladder.")),
                        Item(_tr("Click it, then click the rung that says “Place here”.")),
                        Item(_tr("Press Enter on it, or type its name in the search field and press Enter.")),
                    ),
                ),
                Section(
                    _tr("What the ladder shows"),
                    (
                        Item(_tr("Each rung is a level: how hard a qualification is, not how large.")),
                        Item(_tr("Higher technical qualifications (HTQs) stand on levels 4 and 5, above A level.")),
                        Item(_tr("Click a rung, a card or a provider type to read about it.")),
                    ),
                ),
            ),
        )

    # Cards

    def card(
        self, card_id: QualificationId, why: str, evidence: EvidenceBase, sectors: Iterable[SectorId] = ()
    ) -> Page:
        """All about one qualification; `sectors` are those of interest."""
        card = self._framework.qualification[card_id]
        terms = tuple(term for term in self._framework.glossary if card_id in term.cards)
        notes = facts_for(evidence, about_card(self._framework, card_id, sectors))
        after = (self._terms(terms),)
        sections = [
            Section(_tr("In short"), tuple(self._facts(card))),
            self._provider_section(card),
            self._subjects(card),
            self._steps(_tr("Ways on from here"), self._framework.steps_from[card_id], onward=True),
            self._steps(_tr("Ways in"), self._framework.steps_into[card_id], onward=False),
        ]
        return Page(
            kicker=f"{self._wording.level(card.level)} · {self._wording.lane(card.lane)}",
            title=card.name,
            lead=card.what,
            why=why,
            sections=tuple(section for section in sections if section.items),
            notes=notes if wants_pay_note(card) else None,
            no_figure=no_figure(fact for fact in notes if card_id in fact.cards),
            after=tuple(section for section in after if section.items),
            sources=self._sources((*self._sources_of(card), *self._sources_of_terms(terms))),
        )

    def _facts(self, card: Qualification) -> Iterator[Item]:
        lengths = [
            (_tr("Full time"), card.full_time, "full_time"),
            (_tr("Part time"), card.part_time, "part_time"),
        ]
        for lead, months, field in lengths:
            if months is not None:
                yield Item(self._wording.length(months), lead, typical=self._is_typical(card, field))
        if card.length_note:
            yield Item(card.length_note, "" if card.full_time or card.part_time else _tr("Length"))
        for lead, text, field in (
            (_tr("Size"), card.size, "size"),
            (_tr("Usual entry"), card.entry, "entry"),
            (_tr("Cost and funding"), card.cost, "cost"),
        ):
            if text:
                yield Item(text, lead, typical=self._is_typical(card, field))
        yield from self._availability(card)
        if card.quality_mark is QualityMark.CAN_CARRY:
            yield Item(_tr("A course of this kind can carry the HTQ quality mark. Ask whether it does."), _tr("HTQ"))
        if card.note:
            yield Item(card.note)

    def _availability(self, card: Qualification) -> Iterator[Item]:
        dates = card.availability
        if dates.announced:
            yield Item(_tr("Announced, with no start date yet."), _tr("New learners"))
        elif dates.closes is not None:
            says = _tr("Until {month}.").format(month=self._wording.month(dates.closes))
            yield Item(says, _tr("New learners"))
        elif dates.opens is not None:
            says = _tr("Since {month}.") if dates.opens <= self._as_of else _tr("From {month}.")
            yield Item(says.format(month=self._wording.month(dates.opens)), _tr("New learners"))
        if dates.note:
            yield Item(dates.note)

    def _is_typical(self, card: Qualification, field: str) -> bool:
        return card.kind is CardKind.AWARD and card.confidence_in(field) is Confidence.BACKGROUND

    def _provider_section(self, card: Qualification) -> Section:
        return Section(
            _tr("Where you can study it"),
            tuple(
                Item(
                    self._framework.provider_type[provider].delivers.get(card.level, ""),
                    self._framework.provider_type[provider].name,
                    Link("provider", provider),
                )
                for provider in card.providers
            ),
        )

    def _subjects_on(self, card: Qualification) -> tuple[TechnicalSubject, ...]:
        found: tuple[TechnicalSubject, ...] = (
            getattr(self._framework, SUBJECTS_ON[card.id]) if card.id in SUBJECTS_ON else ()
        )
        return found

    def _subjects(self, card: Qualification) -> Section:
        return Section(_tr("Subjects"), tuple(self._subject(subject) for subject in self._subjects_on(card)))

    def _subject(self, subject: TechnicalSubject) -> Item:
        if subject.closes is not None:
            dates = _tr("closed to new learners after {month}").format(month=self._wording.month(subject.closes))
        elif subject.opens > self._as_of:
            dates = _tr("from {month}").format(month=self._wording.month(subject.opens))
        else:
            dates = _tr("since {month}").format(month=self._wording.month(subject.opens))
        sector = "" if subject.sector is None else self._framework.sector[subject.sector].name
        parts = [sector, dates, _tr("was {name}").format(name=subject.formerly) if subject.formerly else ""]
        typical = subject.confidence is Confidence.BACKGROUND
        return Item("; ".join(part for part in parts if part), subject.name, typical=typical)

    def _steps(self, heading: str, steps: Iterable[Progression], *, onward: bool) -> Section:
        return Section(heading, tuple(self._step(step, step.to if onward else step.from_) for step in steps))

    def _step(self, step: Progression, card: QualificationId) -> Item:
        level = self._wording.level(self._framework.qualification[card].level)
        lead = f"{self._wording.short(card)} ({level})"
        typical = Confidence.BACKGROUND in (step.confidence, step.entry_confidence)
        return Item(step.usual_entry, lead, Link("card", card), typical=typical)

    def _terms(self, terms: Iterable[Term]) -> Section:
        return Section(_tr("Words"), tuple(Item(term.meaning, term.term) for term in terms))

    def _sources_of(self, card: Qualification) -> Iterator[SourceId]:
        for sources in card.sources.values():
            yield from sources
        for step in (*self._framework.steps_from[card.id], *self._framework.steps_into[card.id]):
            yield from step.sources
        for subject in self._subjects_on(card):
            yield from subject.sources

    def _sources_of_terms(self, terms: Iterable[Term]) -> Iterator[SourceId]:
        for term in terms:
            yield from term.sources

    def _sources(self, sources: Iterable[SourceId]) -> tuple[Source, ...]:
        return tuple(self._framework.source[source] for source in dict.fromkeys(sources))

    # Levels and provider types

    def level(self, level_id: LevelId, evidence: EvidenceBase, sectors: Iterable[SectorId] = ()) -> Page:
        """All about one level: its meaning, its qualifications, who delivers them; `sectors` are those of interest."""
        level = self._framework.level[level_id]
        cards = [card for card in self._framework.at_level(level_id) if card.kind is CardKind.AWARD]
        providers = [kind for kind in self._framework.provider_types if level_id in kind.delivers]
        sections = (
            Section(_tr("Steps within it"), tuple(Item(sub.name) for sub in level.sub_levels)),
            Section(_tr("Compares with"), (Item(level.comparable),)),
            Section(
                _tr("Qualifications on this level"),
                tuple(Item(self._wording.length(card.full_time), card.name, Link("card", card.id)) for card in cards),
            ),
            Section(
                _tr("Who delivers it"),
                tuple(Item(kind.delivers[level_id], kind.name, Link("provider", kind.id)) for kind in providers),
            ),
        )
        notes = facts_for(evidence, about_level(level_id, sectors))
        known = tuple(term for term in self._framework.glossary if level_id in term.levels)
        after = (self._terms(known),)
        return Page(
            kicker=" · ".join(level.frameworks),
            title=level.name,
            lead=level.meaning,
            sections=tuple(section for section in sections if section.items),
            notes=notes or None,
            no_figure=no_figure(fact for fact in notes if level_id in fact.levels),
            after=tuple(section for section in after if section.items),
            sources=self._sources((*level.sources, *self._sources_of_terms(known))),
        )

    def provider(self, provider_id: ProviderTypeId) -> Page:
        """All about one provider type: what it delivers, at which levels."""
        kind = self._framework.provider_type[provider_id]
        delivered = tuple(
            Item(words, self._wording.level(level), Link("level", level)) for level, words in kind.delivers.items()
        )
        cards = [card for card in self._framework.awards if provider_id in card.providers]
        sections = (
            Section(_tr("What it delivers"), delivered),
            Section(
                _tr("Qualifications you can take there"),
                tuple(Item(self._wording.level(card.level), card.name, Link("card", card.id)) for card in cards),
            ),
            Section(
                _tr("Good to know"),
                tuple(Item(fact.says, typical=fact.confidence is Confidence.BACKGROUND) for fact in kind.facts),
            ),
        )
        sources = (*kind.sources, *(source for fact in kind.facts for source in fact.sources))
        return Page(
            kicker=_tr("Provider type"),
            title=kind.name,
            lead=kind.what,
            sections=tuple(section for section in sections if section.items),
            sources=self._sources(sources),
        )

    def route(self, route: Route, evidence: EvidenceBase, sectors: Iterable[SectorId] = ()) -> Page:
        """What the evidence says of a route, its end first; `sectors` are those of interest."""
        steps = [step.progression for step in route.steps]
        on_it = {step.to for step in steps}
        notes = facts_for(evidence, about_route(self._framework, route.cards, sectors))
        return Page(
            kicker=_tr("Route"),
            title=self._wording.route_title(route),
            lead=self._wording.route_length(route),
            sections=(Section(_tr("Step by step"), tuple(self._step(step, step.to) for step in steps)),),
            notes=notes,
            no_figure=no_figure(fact for fact in notes if not on_it.isdisjoint(fact.cards)),
            sources=self._sources(source for step in steps for source in step.sources),
        )

    # Pages that rest on more than the framework

    @cached_property
    def _further(self) -> "FurtherPages":
        if self._make_further is None:
            raise LookupError("This page maker was not told how to make pages on sectors, occupations and evidence.")
        return self._make_further(self._framework, self._wording, self._as_of)

    def sector(self, sector: SectorId, evidence: EvidenceBase) -> Page:
        """What the evidence says of a sector."""
        return self._further.sector(sector, evidence)

    def occupation(self, occupation: OccupationId, known: "OccupationMap", evidence: EvidenceBase) -> Page:
        """All about one occupation."""
        return self._further.occupation(occupation, known, evidence)

    def reading(self, page: str) -> Page:
        """A page to read from top to bottom: "about_pay", "stem" or "why_levels_4_and_5"."""
        return self._further.reading(page)
