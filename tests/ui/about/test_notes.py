"""Pay is told with everything needed to weigh it, or not at all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from pathplanner.core.evidence import Evidence, EvidenceBase, Figure, Topic
from pathplanner.core.framework import Framework
from pathplanner.core.ids import EvidenceId
from pathplanner.core.levels import LevelId
from pathplanner.core.provenance import Confidence
from pathplanner.planning.evidence import about_card, about_level, facts_for, is_old
from pathplanner.planning.notes import is_reliable
from pathplanner.planning.wording.evidence import EvidenceWords
from pathplanner.ui.about.note import Note
from pathplanner.ui.about.panel import MOST_NOTES
from pathplanner.ui.about.source import SourceFold
from pathplanner.ui.window import MainWindow
from tests.conftest import TODAY
from tests.ui.about.reading import page, plain, words
from tests.ui.hands import click, named, press, q


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


@pytest.fixture
def base(window: MainWindow) -> EvidenceBase:
    return window.session.evidence


@pytest.fixture
def framework(window: MainWindow) -> Framework:
    return window.session.framework


def headline(note: Note) -> QAbstractButton:
    return note.findChildren(QAbstractButton)[0]


def told(note: Note) -> str:
    """What an open note says below its headline."""
    return "\n".join(plain(label) for label in note.findChildren(QLabel) if label.isVisibleTo(note))


def notes(window: MainWindow) -> list[Note]:
    return window.about_panel.findChildren(Note)


def test_a_note_is_closed_at_first_and_opens_with_a_click_or_a_key(window: MainWindow) -> None:
    click(window.ladder.cards[q("hnd")])
    note = notes(window)[0]
    assert told(note) == ""
    assert headline(note).accessibleName().endswith(", closed")
    click(headline(note))
    assert told(note)
    assert headline(note).accessibleName().endswith(", open")
    headline(note).setFocus()
    press(window, Qt.Key.Key_Return)
    assert told(note) == ""


def test_an_open_note_is_its_one_sentence_with_every_limit_in_full_and_every_source(
    window: MainWindow, base: EvidenceBase, framework: Framework
) -> None:
    window.session.select("card", "t_level")
    click(named(window.about_panel, "more-notes"))
    facts = facts_for(base, about_card(framework, q("t_level")))
    assert [note.objectName() for note in notes(window)] == [f"note:{fact.id}" for fact in facts]
    sentences = EvidenceWords(base)
    for note, fact in zip(notes(window), facts, strict=True):
        note.show_open(True)
        said = told(note)
        assert headline(note).text() == fact.headline
        assert sentences.fact(fact, TODAY) in said, fact.id
        assert all(base.limits[limit].says in said for limit in fact.limits), fact.id
        folds = note.findChildren(SourceFold)
        assert [fold.source for fold in folds] == [base.sources[source] for source in fact.sources], fact.id


def test_every_fact_that_is_shown_says_its_year_and_its_group_or_that_they_are_not_stated(
    window: MainWindow, base: EvidenceBase
) -> None:
    for fact in base.evidence:
        if not fact.show:
            continue
        note = Note(fact, window.side.evidence_parts, window.theme, window.session.wording, window)
        note.show_open(True)
        said = told(note)
        for part in (fact.year, fact.group):
            assert (part or "not stated").casefold() in said.casefold(), fact.id


def test_a_fact_that_is_older_than_two_years_says_so(window: MainWindow, base: EvidenceBase) -> None:
    for fact in base.evidence:
        if fact.show and fact.until is not None:
            note = Note(fact, window.side.evidence_parts, window.theme, window.session.wording, window)
            note.show_open(True)
            assert ("more than two years old" in told(note)) is is_old(fact.until, TODAY), fact.id


def test_no_headline_holds_a_figure_that_may_not_be_shown(base: EvidenceBase) -> None:
    unreliable = [fact for fact in base.evidence if fact.show and fact.figures and not is_reliable(fact)]
    digits = {fact.id: "".join(filter(str.isdigit, fact.headline)) for fact in unreliable}
    assert [fact.id for fact in unreliable for figure in fact.figures if f"{figure.value:.0f}" in digits[fact.id]] == []


def test_a_note_that_lacks_a_part_says_no_reliable_figure_and_shows_none(
    window: MainWindow, base: EvidenceBase
) -> None:
    lacking = Evidence(
        id=EvidenceId("x"),
        topic=Topic.PAY,
        headline="Pay at 30",
        says="People with this award earn £31,415 at 30.",
        figures=(Figure(label="Pay at 30", value=31415, unit="GBP per year"),),
        measure="Median pay",
        group="Everyone",
        year="2020",
        place="",
        limits=("one_cohort",),
        sources=(next(iter(base.sources)),),
        confidence=Confidence.VERIFIED,
    )
    note = Note(lacking, window.side.evidence_parts, window.theme, window.session.wording, window)
    note.show_open(True)
    assert told(note).strip() == "No reliable figure."
    everything = told(note) + headline(note).text() + headline(note).accessibleName()
    assert "31,415" not in everything
    assert "31415" not in everything


def test_the_notes_of_a_card_and_of_a_level_are_those_that_apply_most_specific_first(
    window: MainWindow, base: EvidenceBase, framework: Framework
) -> None:
    click(named(window, "rung:4"))
    assert page(window).notes == facts_for(base, about_level(LevelId.FOUR))
    click(window.ladder.cards[q("hnc")])
    assert page(window).notes == facts_for(base, about_card(framework, q("hnc")))


def test_a_few_notes_are_listed_and_the_others_when_they_are_asked_for(window: MainWindow) -> None:
    click(window.ladder.cards[q("hnc")])
    assert len(notes(window)) == MOST_NOTES
    more = named(window.about_panel, "more-notes")
    more.setFocus()
    press(window, Qt.Key.Key_Return)
    assert len(notes(window)) == len(page(window).notes or ())
    assert more.isHidden()


def test_a_card_on_whose_pay_nothing_is_reliable_says_so(window: MainWindow, framework: Framework) -> None:
    seen = 0
    for card in framework.awards:
        window.session.select("card", card.id)
        noted = page(window).notes
        if noted is not None:
            own = [fact for fact in noted if card.id in fact.cards and fact.topic in (Topic.PAY, Topic.STEM)]
            paid = any(fact.figures and is_reliable(fact) for fact in own)
            assert ("No reliable figure" in words(window)) is not paid, card.id
            seen += not paid
    assert seen
