"""About me and what interests me: one click each, nothing required, every way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from pathplanner.core.assessment import Standing
from pathplanner.core.ids import SectorId
from pathplanner.core.learner import LONGEST_WORDS, OLDEST, AgeBand, Learner
from pathplanner.ui.learner.panel import LearnerPanel
from pathplanner.ui.tabbing import stops
from pathplanner.ui.window import MainWindow
from tests.ui.hands import named, place, status
from tests.ui.learner.telling import choose, combo, keys, press, type_into, undo_text

Key = Qt.Key

QUESTIONS = ("in_learning", "in_work", "job_offer", "part_time", "must_earn")


def learner(window: MainWindow) -> Learner:
    return window.session.plan.learner


def is_on(panel: LearnerPanel, name: str) -> bool:
    button = named(panel, name)
    assert isinstance(button, QAbstractButton)
    return button.isChecked()


def test_an_age_is_a_band_or_exact_and_one_clears_the_other(window: MainWindow, panel: LearnerPanel) -> None:
    choose(panel, "age-band", "Under 16")
    assert (learner(window).age_band, learner(window).age) == (AgeBand.UNDER_16, None)
    assert (undo_text(window), status(window)) == ("tell my age", "Age: Under 16.")
    type_into(panel, "age", "17")
    assert (learner(window).age_band, learner(window).age) == (None, 17)
    assert combo(panel, "age-band").currentText() == "Not told"
    window.session.undo()
    assert combo(panel, "age-band").currentText() == "Under 16"
    field = named(panel, "age")
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    window.session.redo()
    choose(panel, "age-band", "19 to 23")
    assert (learner(window).age_band, learner(window).age) == (AgeBand.FROM_19_TO_23, None)
    assert field.text() == ""


@pytest.mark.parametrize(("typed", "told"), [("0", 0), (str(OLDEST), OLDEST), (str(OLDEST + 1), None), ("", None)])
def test_an_age_is_within_bounds(window: MainWindow, panel: LearnerPanel, typed: str, told: int | None) -> None:
    type_into(panel, "age", typed)
    assert learner(window).age == told


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_answered_by_one_click_and_taken_back(
    window: MainWindow, panel: LearnerPanel, question: str
) -> None:
    press(panel, f"{question}:yes")
    assert getattr(learner(window), question) is True
    press(panel, f"{question}:no")
    assert getattr(learner(window), question) is False
    assert undo_text(window).startswith("tell ")
    window.session.undo()
    assert is_on(panel, f"{question}:yes")
    press(panel, f"{question}:untold")
    assert getattr(learner(window), question) is None
    window.session.undo()
    window.session.undo()
    assert learner(window) == Learner()
    assert is_on(panel, f"{question}:untold")


def test_an_answer_is_given_with_the_arrow_keys_and_tab_goes_to_the_next_question(
    window: MainWindow, panel: LearnerPanel
) -> None:
    named(panel, "in_learning:untold").setFocus()
    keys(Key.Key_Left)
    assert learner(window).in_learning is False
    keys(Key.Key_Left)
    assert learner(window).in_learning is True
    keys(Key.Key_Tab)
    assert named(panel, "in_work:untold").hasFocus()
    window.session.undo()
    assert named(panel, "in_work:untold").hasFocus()


def test_a_question_is_one_stop_for_tab(panel: LearnerPanel) -> None:
    press(panel, "job_offer:yes")
    reached = [stop.objectName() for stop in stops([panel])]
    assert [name for name in reached if name.partition(":")[0] in QUESTIONS] == [
        "in_learning:untold",
        "in_work:untold",
        "job_offer:yes",
        "part_time:untold",
        "must_earn:untold",
    ]


def test_what_is_told_settles_the_conditions_that_ask_for_it(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot
) -> None:
    place(qtbot, window, "gcse_9_4")
    type_into(panel, "age", "18")
    press(panel, "job_offer:yes")
    QApplication.processEvents()
    first = next(route.steps[0] for route in window.session.routes if route.steps[0].paid_job)
    standings = {one.condition.kind: one.standing for one in first.assessments}
    assert (standings["age"], standings["job_offer"]) == (Standing.MET, Standing.MET)


def test_every_sector_can_be_an_interest_and_three_at_most(window: MainWindow, panel: LearnerPanel) -> None:
    sectors = [sector.id for sector in window.session.framework.sectors]
    assert len(sectors) == 15
    for sector in sectors[:3]:
        press(panel, f"sector:{sector}")
    assert learner(window).sectors == tuple(sectors[:3])
    says = named(panel, "sectors-count")
    assert isinstance(says, QLabel)
    assert says.text() == "Three are ticked, which is the most. Untick one to choose another."
    press(panel, f"sector:{sectors[3]}")
    assert not is_on(panel, f"sector:{sectors[3]}")
    assert (learner(window).sectors, status(window)) == (tuple(sectors[:3]), "Three at most. Untick one first.")
    press(panel, f"sector:{sectors[0]}")
    assert learner(window).sectors == tuple(sectors[1:3])
    assert says.text() == "Tick up to three."
    window.session.undo()
    assert is_on(panel, f"sector:{sectors[0]}")


def test_a_sector_is_ticked_with_the_space_bar(window: MainWindow, panel: LearnerPanel) -> None:
    named(panel, "sector:digital").setFocus()
    keys(Key.Key_Space)
    assert learner(window).sectors == ("digital",)
    assert status(window) == "Interested in Digital."


def test_own_words_are_told_when_the_field_is_left(window: MainWindow, panel: LearnerPanel) -> None:
    field = named(panel, "own-words")
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    keys("I like to build things.", Key.Key_Return, "And to be outdoors.")
    assert learner(window).words == ""
    keys(Key.Key_Tab)
    assert learner(window).words == "I like to build things.\nAnd to be outdoors."
    assert not field.hasFocus()
    window.session.undo()
    assert field.toPlainText() == ""


def test_own_words_are_as_many_as_a_plan_can_keep(window: MainWindow, panel: LearnerPanel) -> None:
    field = named(panel, "own-words")
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    QApplication.clipboard().setText("words " * LONGEST_WORDS)
    field.paste()
    panel.commit()
    assert LONGEST_WORDS - 1 <= len(learner(window).words) <= LONGEST_WORDS


def test_another_plan_shows_what_it_tells_and_nothing_typed_before(window: MainWindow, panel: LearnerPanel) -> None:
    press(panel, "in_work:yes")
    named(panel, "own-words").setFocus()
    keys("Not told yet")
    other = window.session.plan.changed(learner=Learner(in_learning=True, sectors=(SectorId("digital"),)))
    window.session.document.load(other)
    panel.begin()
    assert (is_on(panel, "in_learning:yes"), is_on(panel, "in_work:untold"), is_on(panel, "sector:digital")) == (
        True,
    ) * 3
    panel.commit()
    assert window.session.plan == other
