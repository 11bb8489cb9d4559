"""Every page of the About side, read once from the first to the last."""

from collections.abc import Mapping
from dataclasses import dataclass
from re import findall

import pytest

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.provenance import Confidence
from pathplanner.planning.notes import wants_pay_note
from pathplanner.planning.wording import Wording
from pathplanner.ui.about.page import Page
from pathplanner.ui.window import MainWindow
from tests.ui.about.reading import links, page, words
from tests.ui.hands import shown_cards

Subject = tuple[str, str]
TYPICAL = "(typical, check with the provider)"


@dataclass(frozen=True)
class Reading:
    """What a page said and what the ladder showed beside it."""

    page: Page
    words: str
    links: tuple[str, ...]
    outlined: frozenset[str]
    shown: frozenset[str]
    why: str

    @property
    def headings(self) -> set[str]:
        return {section.heading for section in (*self.page.sections, *self.page.after)}

    @property
    def has_typical(self) -> bool:
        return any(item.typical for section in (*self.page.sections, *self.page.after) for item in section.items)


@pytest.fixture(scope="module")
def framework(standing_window: MainWindow) -> Framework:
    return standing_window.session.framework


@pytest.fixture(scope="module")
def wording(standing_window: MainWindow) -> Wording:
    return standing_window.session.wording


@pytest.fixture(scope="module")
def readings(standing_window: MainWindow, framework: Framework) -> Mapping[Subject, Reading]:
    window = standing_window
    subjects: list[Subject] = [("card", card.id) for card in framework.qualifications]
    subjects += [("level", level.id.value) for level in framework.levels]
    subjects += [("provider", kind.id) for kind in framework.provider_types]
    read: dict[Subject, Reading] = {}
    for kind, to in subjects:
        window.session.select(kind, to)
        read[kind, to] = Reading(
            page=page(window),
            words=words(window),
            links=tuple(to for _, to in links(window, "")),
            outlined=frozenset(card for card, widget in window.ladder.cards.items() if widget.look.outlined),
            shown=frozenset(shown_cards(window)),
            why=page(window).why,
        )
    return read


def test_every_card_tells_what_it_is_how_long_what_is_asked_what_it_costs_and_where(
    readings: Mapping[Subject, Reading], framework: Framework, wording: Wording
) -> None:
    for card in framework.qualifications:
        read = readings["card", card.id]
        told = [card.name, card.what, card.size, card.entry, card.cost, card.note, card.length_note, read.why]
        told += [wording.length(card.full_time), wording.length(card.part_time)]
        told += [framework.provider_type[provider].name for provider in card.providers]
        told += [wording.short(step.to) for step in framework.steps_from[card.id]]
        told += [wording.short(step.from_) for step in framework.steps_into[card.id]]
        assert [part for part in told if part and part not in read.words] == [], card.id
        assert read.why, card.id


def test_every_award_has_the_sections_that_readers_look_for(
    readings: Mapping[Subject, Reading], framework: Framework
) -> None:
    for card in framework.awards:
        headings = readings["card", card.id].headings
        assert {"In short", "Where you can study it"} <= headings, card.id
        assert ("Ways on from here" in headings) is bool(framework.steps_from[card.id]), card.id


def test_what_has_no_source_is_marked_as_typical_and_nothing_else_is(
    readings: Mapping[Subject, Reading], framework: Framework
) -> None:
    for card in framework.awards:
        read = readings["card", card.id]
        entry = next((item for item in read.page.sections[0].items if item.lead == "Usual entry"), None)
        if entry is not None:
            assert entry.typical is (card.confidence_in("entry") is Confidence.BACKGROUND), card.id
    assert {subject for subject, read in readings.items() if (TYPICAL in read.words) is not read.has_typical} == set()
    assert any(read.has_typical for read in readings.values())


def test_every_card_of_level_3_and_above_has_pay_notes_or_the_words_no_reliable_figure(
    readings: Mapping[Subject, Reading], framework: Framework
) -> None:
    with_notes = 0
    for card in framework.awards:
        read = readings["card", card.id]
        if not wants_pay_note(card):
            continue
        assert "Pay, STEM and outcomes" in read.words, card.id
        assert read.page.notes or "No reliable figure" in read.words, card.id
        with_notes += bool(read.page.notes)
    assert with_notes > 20


def test_a_provider_type_tells_what_it_teaches_at_which_levels_and_outlines_its_cards(
    readings: Mapping[Subject, Reading], framework: Framework, wording: Wording
) -> None:
    for kind in framework.provider_types:
        read = readings["provider", kind.id]
        assert read.page.title == kind.name
        told = [kind.what, *(wording.level(level) for level in kind.delivers), *kind.delivers.values()]
        assert [part for part in told if part not in read.words] == [], kind.id
        taught = {card.id for card in framework.awards if kind.id in card.providers}
        assert read.outlined == taught, kind.id
        assert taught <= read.shown, kind.id


def test_only_a_provider_type_outlines_cards(readings: Mapping[Subject, Reading]) -> None:
    assert {subject for subject, read in readings.items() if read.outlined and subject[0] != "provider"} == set()


def test_every_link_leads_to_a_page_of_ours(readings: Mapping[Subject, Reading]) -> None:
    known = {f"{kind}:{to}" for kind, to in readings}
    known |= {f"ways_into:{to}" for kind, to in readings if kind == "card"}
    found = {to for read in readings.values() for to in read.links}
    assert found - known == set()
    assert known & found


def test_every_page_lists_the_sources_of_what_it_says(
    readings: Mapping[Subject, Reading], framework: Framework
) -> None:
    for (kind, to), read in readings.items():
        listed = {source.id for source in read.page.sources}
        assert listed <= framework.source.keys()
        if kind == "card":
            card = framework.qualification[QualificationId(to)]
            assert {source for sources in card.sources.values() for source in sources} <= listed, to
            assert {source for step in framework.steps_from[card.id] for source in step.sources} <= listed, to
            assert {source for step in framework.steps_into[card.id] for source in step.sources} <= listed, to


def test_no_page_shows_marks_or_gaps_instead_of_words(readings: Mapping[Subject, Reading]) -> None:
    odd = r"\{\w*\}|&lt;|&amp;|\bnan\b|\[\]|Months\("
    assert {subject: findall(odd, read.words) for subject, read in readings.items() if findall(odd, read.words)} == {}
