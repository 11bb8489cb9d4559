"""What would open a card, told on its page."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pathplanner.core.edits import DescribeLearner
from pathplanner.core.learner import Learner
from pathplanner.planning.opening_up import what_would_open
from pathplanner.ui.window import MainWindow
from tests.ui.about.reading import headings, labels, links, page, words
from tests.ui.hands import click, named, place, press, q, shown_cards

HEADING = "What would open this?"


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


def read(window: MainWindow, card: str) -> None:
    if card not in shown_cards(window):
        window.actions_by_id["all"].trigger()
    click(window.ladder.cards[q(card)])


def test_an_unlit_card_tells_the_nearest_steps_each_with_the_time_it_adds(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "bachelor_hons")
    read(window, "t_level")
    said = words(window)
    assert headings(window)[0] == HEADING
    assert "First Level 2 vocational: 3 years in all." in said
    assert "Level 2 vocational adds 1 year" in said
    assert "T Level adds 2 years" in said


def test_every_step_that_is_missing_leads_to_its_card(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "gcse_9_4")
    read(window, "masters")
    session = window.session
    plan = session.plan
    found = what_would_open(session.framework, plan.learner, plan.destinations, q("masters"), session.as_of)
    told = {link.to for item in page(window).sections[0].items if (link := item.link) is not None}
    assert told == {step.card for opening in found.openings for step in opening.steps}
    label, to = next((label, to) for label, to in links(window, "card:") if to == "card:top_up")
    label.linkActivated.emit(to)
    assert page(window).title.startswith("Top-up year")


def test_a_link_to_a_missing_step_is_followed_with_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "bachelor_hons")
    read(window, "t_level")
    label = next(label for label in labels(window) if "adds 1 year" in label.text())
    label.setFocus(Qt.FocusReason.TabFocusReason)
    press(window, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert page(window).title != "T Level"


def test_a_lit_card_tells_the_conditions_that_are_not_met(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    read(window, "higher_app_4")
    assert HEADING not in headings(window)
    window.session.tell_of_learner(DescribeLearner(Learner(age=18, job_offer=False)))
    qtbot.waitUntil(lambda: HEADING in headings(window))
    assert "the time it adds cannot be told" in words(window)


def test_what_opens_later_says_from_when(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "gcse_9_4")
    read(window, "v_level")
    assert "There is a way from September 2027:" in words(window)


@pytest.mark.parametrize("card", ["gcse_9_4", "no_qualifications"])
def test_what_is_held_or_only_a_beginning_needs_no_opening(window: MainWindow, qtbot: QtBot, card: str) -> None:
    place(qtbot, window, "gcse_9_4")
    read(window, card)
    assert HEADING not in headings(window)


def test_nothing_is_said_while_nothing_is_held(window: MainWindow) -> None:
    click(named(window, "card:hnc"))
    assert HEADING not in headings(window)
