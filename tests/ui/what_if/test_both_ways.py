"""Both ways on the ladder: every way into a destination, and what of it is open to the learner."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pathplanner.core.ids import OccupationId, QualificationId
from pathplanner.planning.both_ways import BothWays, both_ways
from pathplanner.planning.lighting import Light
from pathplanner.ui.window import MainWindow
from tests.ui.about.reading import links, page, words
from tests.ui.hands import choose, click, click_with_right, named, open_menu, place, press, q, status

OPEN = "open to you"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


def ways(window: MainWindow, *ends: QualificationId) -> BothWays:
    session = window.session
    return both_ways(session.framework, ends, session.plan.learner.held_ids, session.as_of)


def lit(window: MainWindow) -> set[str]:
    return {card for card, widget in window.ladder.cards.items() if widget.look.light is not Light.NONE}


def marked(window: MainWindow) -> set[str]:
    return {card for card, widget in window.ladder.cards.items() if OPEN in widget.look.note}


def test_what_is_open_of_every_way_in_is_marked_and_counted_in_words(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    click_with_right(window.ladder.cards[q("hnc")])
    choose(open_menu(), "Show every way into it")
    found = ways(window, q("hnc"))
    assert lit(window) == found.into.cards
    assert marked(window) == found.open_cards - {"t_level"}
    assert OPEN in window.ladder.cards[q("hnc")].accessibleName()
    count, there = len(found.into.cards) - 1, len(found.open_cards - {"t_level", "hnc"})
    assert f"{there} of the {count} qualifications that lead there are open to you" in status(window)


def test_the_steps_that_are_open_are_drawn_otherwise_than_the_others(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "gcse_9_4")
    window.show_ways_into(q("hnc"))
    found = ways(window, q("hnc"))
    drawn = window.ladder.shown.steps()
    assert drawn.keys() == found.into.steps
    assert {step for step, light in drawn.items() if light is Light.HERE} == found.open_steps
    assert "Solid lines: steps that are open to you" in window.legend.accessibleName()
    press(window, Qt.Key.Key_Escape)
    assert "Solid lines" not in window.legend.accessibleName()


def test_with_nothing_held_nothing_is_marked_as_open(window: MainWindow) -> None:
    click(window.ladder.cards[q("hnc")])
    press(window, Qt.Key.Key_B, keys=CONTROL)
    assert lit(window) == ways(window, q("hnc")).into.cards
    assert marked(window) == set()
    assert OPEN not in status(window)


def test_what_leads_nowhere_from_what_is_held_is_said_not_to_be_open(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "doctorate")
    window.show_ways_into(q("hnc"))
    assert "none is open to you from what you have." in status(window)


def test_escape_returns_from_the_ways_to_what_was_lit(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    before = lit(window)
    window.show_ways_into(q("hnc"))
    press(window, Qt.Key.Key_Escape)
    assert lit(window) == before
    assert marked(window) == set()


def test_a_click_on_the_destination_shows_every_way_into_it(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    window.session.aim_at(q("hnd"))
    click(window.ladder.cards[q("hnc")])
    assert window.ladder.spotlight is None
    click(window.ladder.cards[q("hnd")])
    assert lit(window) == ways(window, q("hnd")).into.cards
    assert status(window).startswith("Every way into HND:")


def test_the_page_of_a_card_marks_the_steps_that_are_open_and_leads_to_all_ways(
    window: MainWindow, qtbot: QtBot
) -> None:
    place(qtbot, window, "t_level")
    click(window.ladder.cards[q("hnc")])
    assert "T Level is open to you" in words(window)
    label, to = links(window, "ways_into:")[0]
    label.linkActivated.emit(to)
    assert page(window).title == window.session.framework.qualification[q("hnc")].name
    assert lit(window) == ways(window, q("hnc")).into.cards


def test_the_page_of_an_occupation_leads_to_every_way_into_all_that_serves_it(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "gcse_9_4")
    window.commands.sectors()
    focus = window.commands.focus
    known = window.middle.sectors._library.occupations()
    served = next(job for job in known.occupations if len(focus.find_job(job.id)[1]) > 1)
    window.middle.occupation_chosen.emit(served.id)
    label, to = links(window, "ways_into_job:")[0]
    label.linkActivated.emit(to)
    assert lit(window) == ways(window, *focus.find_job(served.id)[1]).into.cards | {"gcse_9_4"}
    assert status(window).startswith(f"Every way into {served.title}:")
    assert window.ladder.isVisible()


def test_a_job_among_the_sectors_shows_every_way_into_it_on_the_ladder(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "gcse_9_4")
    window.actions_by_id["sectors"].trigger()
    sectors = window.middle.sectors
    engineer = next(one for one in sectors._library.occupations().occupations if one.title == "Network engineer")
    sectors.show_occupation(engineer.id)
    qtbot.waitUntil(lambda: sectors.findChild(QWidget, f"ways:{engineer.id}") is not None)
    button = named(sectors, f"ways:{engineer.id}")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert window.ladder.isVisible()
    assert lit(window) == ways(window, *window.commands.focus.find_job(engineer.id)[1]).into.cards | {"gcse_9_4"}
    assert status(window).startswith("Every way into Network engineer:")


def test_an_occupation_that_nothing_serves_says_so(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window.ways, "_find_job", nobody)
    window.ways.show_into_job(OccupationId("occ"))
    assert status(window) == "No qualification on the ladder serves this job by name: Nobody."


def nobody(_: OccupationId) -> tuple[str, tuple[QualificationId, ...]]:
    return "Nobody", ()
