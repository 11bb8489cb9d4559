"""What if: trying what would be otherwise, of which nothing is in the plan until it is kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from pathplanner.app.paths import resources_dir
from pathplanner.core.plan import Plan
from pathplanner.planning.what_if import WhatIf, what_if
from pathplanner.ui.keeping.asking import Answer
from pathplanner.ui.side import ME_TAB
from pathplanner.ui.window import MainWindow
from tests.conftest import read_once
from tests.ui.answers import Answers
from tests.ui.hands import click, held, named, place, press, q, status, words_in
from tests.ui.learner.telling import choose
from tests.ui.learner.telling import press as choose_answer

CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(used_window: MainWindow) -> Iterator[MainWindow]:
    yield used_window
    used_window.session.document.load(Plan())


def begin(window: MainWindow) -> None:
    press(window, Qt.Key.Key_T, keys=CONTROL)
    assert window.session.document.is_trial


def would(window: MainWindow) -> WhatIf:
    session = window.session
    framework, before = read_once(resources_dir()).framework, session.document.settled_plan
    return what_if(framework, before.learner, session.plan.learner, session.plan.destinations, session.as_of)


def marked(window: MainWindow, words: str) -> set[str]:
    return {card for card, widget in window.ladder.cards.items() if words in widget.look.note.splitlines()}


def banner(window: MainWindow) -> str:
    return window.notices.says("what_if")


def offer_a_job(window: MainWindow, qtbot: QtBot) -> None:
    """Tell of a job offer in the Me side."""
    window.side.setCurrentIndex(ME_TAB)
    with qtbot.waitSignal(window.session.routes_changed):
        choose_answer(window.side.learner, "job_offer:yes")


def test_cards_newly_open_and_closed_are_marked_as_they_are_found_with_sign_and_words(
    window: MainWindow, qtbot: QtBot
) -> None:
    place(qtbot, window, "edsq_l1")
    begin(window)
    place(qtbot, window, "a_level")
    found = would(window)
    assert found.opened
    assert marked(window, "+ newly open") == set(found.opened)
    with qtbot.waitSignal(window.session.routes_changed):
        window.session.remove(q("edsq_l1"))
    with qtbot.waitSignal(window.session.routes_changed):
        window.session.remove(q("a_level"))
    found = would(window)
    assert found.closed
    assert marked(window, "− newly closed") == set(found.closed)
    assert not any(window.ladder.cards[card].isHidden() for card in found.closed)


def test_a_job_offer_told_in_the_me_side_opens_what_asks_for_one(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    window.side.setCurrentIndex(ME_TAB)
    choose_answer(window.side.learner, "job_offer:no")
    with qtbot.waitSignal(window.session.routes_changed):
        choose(window.side.learner, "age-band", "16 to 18")
    begin(window)
    offer_a_job(window, qtbot)
    assert marked(window, "+ newly open") == set(would(window).opened) == {"higher_app_4"}
    assert "newly open" in window.ladder.cards[q("higher_app_4")].accessibleName()
    assert "1 newly open, none newly closed." in banner(window)
    qtbot.waitUntil(lambda: "1 newly open" in status(window))


def test_the_banner_says_that_nothing_is_in_the_plan_and_how_many_routes_there_would_be(
    window: MainWindow, qtbot: QtBot
) -> None:
    place(qtbot, window, "t_level")
    begin(window)
    assert banner(window).startswith("What if: nothing of this is in the plan until you keep it.")
    assert status(window) == banner(window)
    place(qtbot, window, "a_level")
    found = would(window)
    assert f"Routes: {found.routes_after} here, {found.routes_before} in the plan." in banner(window)
    press(window, Qt.Key.Key_Z, keys=CONTROL)
    qtbot.waitUntil(lambda: banner(window).endswith("Nothing would change."))


def test_letting_go_brings_back_the_plan_and_every_way_back_and_forth(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level", "a_level")
    window.session.undo()
    document = window.session.document
    before, stack = document.plan, document.undo_stack
    told = (stack.count(), stack.index(), stack.undoText(), stack.redoText())
    begin(window)
    place(qtbot, window, "hnc")
    window.session.name_learner("Sam")
    window.session.choose(window.session.routes[0])
    click(named(window, "notice:what_if:let_go"))
    assert document.plan == before
    assert document.undo_stack is stack
    assert (stack.count(), stack.index(), stack.undoText(), stack.redoText()) == told
    assert "Undo: hold T Level" in window.actions_by_id["undo"].text().replace("&", "")
    assert window.actions_by_id["redo"].isEnabled()
    assert window.ladder.shown.changes == {}
    assert banner(window) == ""
    assert status(window) == "The what-if is let go. The plan is as it was."


def test_keeping_is_one_change_that_one_undo_takes_back(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    document = window.session.document
    before, count = document.plan, document.undo_stack.count()
    begin(window)
    place(qtbot, window, "a_level", "hnc")
    tried = document.plan
    click(named(window, "notice:what_if:keep"))
    assert document.plan == document.settled_plan == tried
    assert document.undo_stack.count() == count + 1
    assert marked(window, "+ newly open") == set()
    press(window, Qt.Key.Key_Z, keys=CONTROL)
    assert document.plan == before


def test_it_is_begun_kept_and_let_go_with_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.actions_by_id["keep_what_if"].isEnabled()
    begin(window)
    place(qtbot, window, "t_level")
    press(window, Qt.Key.Key_L, keys=BOTH)
    assert held(window) == []
    begin(window)
    place(qtbot, window, "t_level")
    press(window, Qt.Key.Key_T, keys=BOTH)
    assert held(window) == ["t_level"]
    assert not window.session.document.is_trial
    assert not window.actions_by_id["let_what_if_go"].isEnabled()


def test_what_was_done_before_cannot_be_undone_from_within(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    begin(window)
    assert not window.actions_by_id["undo"].isEnabled()
    press(window, Qt.Key.Key_Z, keys=CONTROL)
    assert held(window) == ["t_level"]


def test_nothing_changed_and_kept_is_no_change(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    count = window.session.document.undo_stack.count()
    begin(window)
    begin(window)
    assert status(window) == "This is a what-if already: keep it, or let it go."
    press(window, Qt.Key.Key_T, keys=BOTH)
    assert window.session.document.undo_stack.count() == count
    assert status(window) == "Nothing was changed, so nothing is kept."


def test_all_that_changes_is_told_sentence_by_sentence(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    begin(window)
    offer_a_job(window, qtbot)
    click(named(window, "notice:what_if:more"))
    dialog = named(window, "text-dialog")
    told = dialog.findChild(QPlainTextEdit)
    assert isinstance(told, QPlainTextEdit)
    assert "conditions newly met." in told.toPlainText()
    assert "Would be: Met" in told.toPlainText()
    dialog.close()


@pytest.mark.parametrize("action", ["print", "pdf", "save_as", "terms"])
def test_nothing_is_printed_or_kept_anew_while_a_what_if_is_open(window: MainWindow, action: str) -> None:
    begin(window)
    window.actions_by_id[action].trigger()
    assert QApplication.activeModalWidget() is None
    assert status(window).startswith("First keep the what-if, or let it go:")


def test_another_plan_is_opened_only_once_the_what_if_may_go(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    begin(window)
    place(qtbot, window, "a_level")
    questions = Answers()
    window.files.questions = questions
    press(window, Qt.Key.Key_N, keys=CONTROL)
    assert questions.heard == ["There is a what-if, and nothing of it is in the plan. Let it go?"]
    assert held(window) == ["t_level", "a_level"]
    questions.confirms, questions.saves = True, Answer.NO
    press(window, Qt.Key.Key_N, keys=CONTROL)
    assert held(window) == []
    assert not window.session.document.is_trial
    assert banner(window) == ""


def test_an_own_card_that_is_only_tried_leaves_nothing_behind(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    cards = set(window.ladder.cards)
    begin(window)
    with qtbot.waitSignal(window.session.routes_changed):
        window.session.remove_all()
    press(window, Qt.Key.Key_L, keys=BOTH)
    assert set(window.ladder.cards) == cards
    assert held(window) == ["t_level"]


def test_the_learners_window_shows_the_marks_and_says_that_it_is_a_what_if(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "edsq_l1")
    window.actions_by_id["projector"].trigger()
    learner = window.stage._projector
    assert learner is not None
    window.actions_by_id["what_if"].trigger()
    place(qtbot, window, "t_level")
    assert {card: widget.look.note for card, widget in learner.ladder.cards.items()} == {
        card: widget.look.note for card, widget in window.ladder.cards.items()
    }
    assert "What if, nothing of it in the plan." in words_in(learner.routes)
    window.actions_by_id["keep_what_if"].trigger()
    assert "What if" not in words_in(learner.routes)
    window.actions_by_id["projector"].trigger()
