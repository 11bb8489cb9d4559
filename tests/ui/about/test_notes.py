"""Pay is told with everything needed to weigh it, or not at all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from pathplanner.core.evidence import Evidence, EvidenceBase, Figure, Topic
from pathplanner.core.ids import EvidenceId
from pathplanner.core.provenance import Confidence
from pathplanner.planning.notes import for_card, is_reliable
from pathplanner.ui.about.note import Note
from pathplanner.ui.window import MainWindow
from tests.ui.about.reading import links, page, plain, words
from tests.ui.hands import click, named, press, q


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


@pytest.fixture
def base(window: MainWindow) -> EvidenceBase:
    return window.session.evidence


def headline(note: Note) -> QAbstractButton:
    return note.findChildren(QAbstractButton)[0]


def told(note: Note) -> str:
    """What an open note says below its headline."""
    return "\n".join(plain(label) for label in note.findChildren(QLabel) if not label.isHidden())


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


def test_an_open_pay_note_says_measure_group_year_place_limit_and_source(
    window: MainWindow, base: EvidenceBase
) -> None:
    window.session.select("card", "t_level")
    facts = {f"note:{fact.id}": fact for fact in for_card(base, q("t_level"))}
    seen = 0
    for note in notes(window):
        fact = facts[note.objectName()]
        note.show_open(True)
        said = told(note)
        assert fact.headline == headline(note).text()
        if fact.figures and not is_reliable(fact):
            assert said.strip() == "No reliable figure."
            continue
        assert fact.says in said
        if fact.figures:
            for name in ("measure", "group", "year", "place"):
                assert f"{name.capitalize()}: {getattr(fact, name)}" in said, fact.id
        assert all(base.limits[limit].says in said for limit in fact.limits), fact.id
        for source in fact.sources:
            assert base.sources[source].title in said, fact.id
            assert base.sources[source].publisher in said, fact.id
        seen += bool(fact.figures)
    assert seen


def test_no_headline_holds_a_figure_that_may_not_be_shown(base: EvidenceBase) -> None:
    unreliable = [fact for fact in base.evidence if fact.show and fact.figures and not is_reliable(fact)]
    digits = {fact.id: "".join(filter(str.isdigit, fact.headline)) for fact in unreliable}
    assert [fact.id for fact in unreliable for figure in fact.figures if f"{figure.value:.0f}" in digits[fact.id]] == []


def test_the_source_of_a_note_can_be_followed(window: MainWindow) -> None:
    window.session.select("card", "hnd")
    note = notes(window)[0]
    note.show_open(True)
    assert [to for _, to in links(window, "https?://")]


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
    note = Note(lacking, base, window.theme, window.session.wording, window)
    note.show_open(True)
    assert told(note).strip() == "No reliable figure."
    everything = told(note) + headline(note).text() + headline(note).accessibleName()
    assert "31,415" not in everything
    assert "31415" not in everything


def test_a_level_has_its_notes_too(window: MainWindow, base: EvidenceBase) -> None:
    click(named(window, "rung:4"))
    expected = [fact for fact in base.evidence if fact.show and "4" in fact.levels]
    assert expected
    assert {note.objectName() for note in notes(window)} == {f"note:{fact.id}" for fact in expected}


def test_a_card_without_evidence_says_no_reliable_figure(window: MainWindow, base: EvidenceBase) -> None:
    without = [card for card in window.session.framework.awards if card.level.rank >= 3 and not for_card(base, card.id)]
    for card in without:
        window.session.select("card", card.id)
        assert "No reliable figure." in words(window), card.id
        assert page(window).notes == (), card.id
