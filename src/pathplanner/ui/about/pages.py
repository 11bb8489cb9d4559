"""Composing the pages of the About side from the framework."""

from collections.abc import Iterable, Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from pathplanner.core.evidence import EvidenceBase
from pathplanner.core.framework import Framework
from pathplanner.core.ids import ProviderTypeId, QualificationId, SourceId
from pathplanner.core.levels import LevelId
from pathplanner.core.progressions import Progression
from pathplanner.core.provenance import Confidence
from pathplanner.core.providers import TechnicalSubject
from pathplanner.core.qualifications import CardKind, Qualification, QualityMark
from pathplanner.planning.notes import for_card, for_level, wants_pay_note
from pathplanner.planning.wording import Wording
from pathplanner.ui.about.page import Item, Link, Page, Section

SUBJECTS_ON = {QualificationId("t_level"): "t_levels", QualificationId("v_level"): "v_levels"}
"""The cards whose subjects are listed, and where the framework keeps them."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("About", text)


class PageMaker:
    """Makes the page of a card, a level or a provider type."""

    def __init__(self, framework: Framework, wording: Wording, as_of: date) -> None:
        self._framework = framework
        self._wording = wording
        self._as_of = as_of

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

    def card(self, card_id: QualificationId, why: str, evidence: EvidenceBase) -> Page:
        """All about one qualification."""
        card = self._framework.qualification[card_id]
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
            notes=for_card(evidence, card_id) if wants_pay_note(card) else None,
            after=tuple(
                section for section in (self._terms(card_id), self._sources(self._sources_of(card))) if section.items
            ),
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

    def _subjects(self, card: Qualification) -> Section:
        subjects: tuple[TechnicalSubject, ...] = (
            getattr(self._framework, SUBJECTS_ON[card.id]) if card.id in SUBJECTS_ON else ()
        )
        return Section(_tr("Subjects"), tuple(self._subject(subject) for subject in subjects))

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

    def _terms(self, card: QualificationId) -> Section:
        terms = (term for term in self._framework.glossary if card in term.cards)
        return Section(_tr("Words"), tuple(Item(term.meaning, term.term) for term in terms))

    def _sources_of(self, card: Qualification) -> Iterator[SourceId]:
        for sources in card.sources.values():
            yield from sources
        for step in self._framework.steps_from[card.id]:
            yield from step.sources

    def _sources(self, sources: Iterable[SourceId]) -> Section:
        items = (self._framework.source[source] for source in dict.fromkeys(sources))
        return Section(
            _tr("Sources"),
            tuple(
                Item(
                    _tr("{publisher}. Page date: {dated}. Checked {checked}.").format(
                        publisher=source.publisher, dated=source.dated, checked=self._wording.day(source.checked)
                    ),
                    source.title,
                    Link("address", source.address),
                )
                for source in items
            ),
        )

    # Levels and provider types

    def level(self, level_id: LevelId, evidence: EvidenceBase) -> Page:
        """All about one level: its meaning, its qualifications, who delivers them."""
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
        terms = tuple(Item(term.meaning, term.term) for term in self._framework.glossary if level_id in term.levels)
        after = (Section(_tr("Words"), terms), self._sources(level.sources))
        return Page(
            kicker=" · ".join(level.frameworks),
            title=level.name,
            lead=level.meaning,
            sections=tuple(section for section in sections if section.items),
            notes=for_level(evidence, level_id) or None,
            after=tuple(section for section in after if section.items),
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
        after = (self._sources(sources),)
        return Page(
            kicker=_tr("Provider type"),
            title=kind.name,
            lead=kind.what,
            sections=tuple(section for section in sections if section.items),
            after=tuple(section for section in after if section.items),
        )
