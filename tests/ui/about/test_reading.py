"""Reading about a level, a card or a provider type."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pathplanner.core.qualifications import CardKind
from pathplanner.ui.side import ABOUT_TAB
from pathplanner.ui.window import MainWindow
from tests.ui.about.reading import headings, links, page, words
from tests.ui.hands import click, named, place, press, q, shown_cards, status, words_in


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


def test_the_first_page_says_how_to_begin(window: MainWindow) -> None:
    assert page(window).title == "Where are you now?"
    assert "Three ways to place a qualification" in headings(window)


@pytest.mark.parametrize("level", list("E12345678"))
def test_a_click_on_a_rung_tells_its_meaning_its_qualifications_and_who_teaches_them(
    window: MainWindow, level: str
) -> None:
    click(named(window, f"rung:{level}"))
    framework = window.session.framework
    known = next(one for one in framework.levels if one.id == level)
    said = words(window)
    assert window.side.currentIndex() == ABOUT_TAB
    assert page(window).title == known.name
    assert known.meaning in said
    assert known.comparable in said
    for card in framework.at_level(known.id):
        if card.kind is CardKind.AWARD:
            assert card.name in said
    teachers = [kind for kind in framework.provider_types if known.id in kind.delivers]
    assert teachers
    assert [kind.name for kind in teachers if kind.name not in said] == []
    assert status(window).startswith(f"{known.name}.")


def test_entry_level_has_its_three_steps(window: MainWindow) -> None:
    click(named(window, "rung:E"))
    assert all(name in words(window) for name in ("Entry 1", "Entry 2", "Entry 3"))


def test_a_card_says_why_it_is_lit_or_what_is_missing_in_a_sentence(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    click(window.ladder.cards[q("htq_5")])
    why = named(window, "why")
    assert isinstance(why, QLabel)
    assert why.text() == window.session.why(q("htq_5"))
    assert "T Level" in why.text()
    assert status(window).endswith(why.text())
    click(window.ladder.cards[q("access_he")])
    assert page(window).why == window.session.why(q("access_he"))


def test_the_sentence_follows_what_is_placed(window: MainWindow, qtbot: QtBot) -> None:
    click(window.ladder.cards[q("hnd")])
    before = page(window).why
    place(qtbot, window, "t_level")
    assert page(window).why != before
    assert "T Level" in page(window).why


def test_a_t_level_lists_its_subjects_with_their_dates(window: MainWindow) -> None:
    window.session.select("card", "t_level")
    assert "Subjects" in headings(window)
    subjects = window.session.framework.t_levels
    assert [subject.name for subject in subjects if subject.name not in words(window)] == []
    closed = [subject for subject in subjects if subject.closes is not None and subject.closes < date(2026, 11, 23)]
    assert closed
    assert "closed to new learners" in words(window)


def test_a_qualification_that_opens_later_says_when(window: MainWindow) -> None:
    window.session.select("card", "v_level")
    assert "From September 2027." in words(window)


@pytest.mark.parametrize(
    ("start", "beginning", "title"),
    [
        (("card", "t_level"), "card:hnc", "Higher National Certificate (HNC)"),
        (("card", "t_level"), "provider:", None),
        (("level", "4"), "card:hnc", "Higher National Certificate (HNC)"),
        (("level", "4"), "provider:", None),
        (("provider", "university"), "level:6", "Level 6"),
        (("provider", "university"), "card:", None),
    ],
)
def test_links_lead_from_page_to_page(
    window: MainWindow, start: tuple[str, str], beginning: str, title: str | None
) -> None:
    window.session.select(*start)
    before = page(window).title
    label, to = links(window, beginning)[0]
    label.linkActivated.emit(to)
    assert page(window).title == title if title else page(window).title != before
    assert f"{window.session.selected.kind}:{window.session.selected.to}" == to if window.session.selected else False


def test_escape_leads_back_to_the_first_page(window: MainWindow) -> None:
    click(window.ladder.cards[q("hnd")])
    assert window.ladder.cards[q("hnd")].look.selected
    press(window, Qt.Key.Key_Escape)
    assert page(window).title == "Where are you now?"
    assert not window.ladder.cards[q("hnd")].look.selected


def test_the_card_that_is_told_about_is_marked_on_the_ladder(window: MainWindow) -> None:
    window.session.select("card", "pgce")
    assert window.ladder.cards[q("pgce")].look.selected
    assert "pgce" in shown_cards(window)
    assert words_in(window.about_panel)
