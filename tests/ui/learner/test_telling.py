"""Telling grades, age and a job offer: what the routes then say."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from pathplanner.core.assessment import Standing
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Award, Held
from pathplanner.ui.learner.about_me import AboutMeDialog
from pathplanner.ui.learner.grades import GradesDialog
from pathplanner.ui.window import MainWindow
from tests.ui.hands import named, place

T_LEVEL, A_LEVEL, GCSES = QualificationId("t_level"), QualificationId("a_level"), QualificationId("gcse_9_4")


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


def grades_dialog(window: MainWindow, card: QualificationId) -> GradesDialog:
    button = named(window, f"grades:{card}")
    assert isinstance(button, QPushButton)
    button.click()
    (dialog,) = window.findChildren(GradesDialog)
    return dialog


def field(dialog: GradesDialog | AboutMeDialog, kind: type[QWidget], name: str) -> QWidget:
    (found,) = [one for one in dialog.findChildren(QWidget) if isinstance(one, kind) and one.accessibleName() == name]
    return found


def save(dialog: GradesDialog | AboutMeDialog) -> None:
    (box,) = dialog.findChildren(QDialogButtonBox)
    box.button(QDialogButtonBox.StandardButton.Save).click()


def choose(dialog: GradesDialog | AboutMeDialog, name: str, words: str) -> None:
    combo = field(dialog, QComboBox, name)
    assert isinstance(combo, QComboBox)
    assert combo.findText(words) >= 0
    combo.setCurrentText(words)


def held(window: MainWindow, card: QualificationId) -> Held:
    found = window.session.plan.learner.holding(card)
    assert found is not None
    return found


def test_a_grade_told_is_held_shown_and_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, T_LEVEL)
    dialog = grades_dialog(window, T_LEVEL)
    subject = field(dialog, QLineEdit, "Subject 1")
    assert isinstance(subject, QLineEdit)
    subject.setText("Digital")
    choose(dialog, "Grade 1", "Merit")
    dialog.findChildren(QCheckBox)[0].setChecked(True)
    with qtbot.waitSignal(window.session.routes_changed):
        save(dialog)
    assert held(window, T_LEVEL).awards == (Award(subject="Digital", grade="Merit", achieved=False),)
    assert "Digital, Merit (predicted)" in [label.text() for label in window.palette_pane.held.findChildren(QLabel)]
    window.session.undo()
    assert held(window, T_LEVEL).awards == ()


def test_three_a_levels_are_three_awards_of_one_card(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, A_LEVEL)
    dialog = grades_dialog(window, A_LEVEL)
    another = dialog.findChild(QPushButton, "another-award")
    assert isinstance(another, QPushButton)
    another.click()
    another.click()
    for number, grade in enumerate("ABC", start=1):
        choose(dialog, f"Grade {number}", grade)
    with qtbot.waitSignal(window.session.routes_changed):
        save(dialog)
    assert [award.grade for award in held(window, A_LEVEL).awards] == ["A", "B", "C"]
    points = named(window, "points")
    assert isinstance(points, QLabel)
    assert points.text().startswith("120 UCAS Tariff points.")
    assert "Many universities ask for grades" in points.text()


def test_gcses_are_a_count_with_english_and_maths_and_meet_what_is_asked(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, GCSES)
    to_check = sum(route.unknown for route in window.session.routes)
    dialog = grades_dialog(window, GCSES)
    count = field(dialog, QSpinBox, "How many at these grades")
    assert isinstance(count, QSpinBox)
    count.setValue(8)
    choose(dialog, "English", "5")
    choose(dialog, "Maths", "6")
    with qtbot.waitSignal(window.session.routes_changed):
        save(dialog)
    assert (held(window, GCSES).count, held(window, GCSES).english, held(window, GCSES).maths) == (8, "5", "6")
    assert sum(route.unknown for route in window.session.routes) < to_check


def test_age_and_a_job_offer_settle_the_conditions_that_ask_for_them(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, GCSES)
    window.actions_by_id["about_me"].trigger()
    (dialog,) = window.findChildren(AboutMeDialog)
    age = field(dialog, QSpinBox, "Age in years")
    assert isinstance(age, QSpinBox)
    age.setValue(18)
    choose(dialog, "A job offer that can be an apprenticeship", "Yes")
    with qtbot.waitSignal(window.session.routes_changed):
        save(dialog)
    assert (window.session.plan.learner.age, window.session.plan.learner.job_offer) == (18, True)
    first = next(route.steps[0] for route in window.session.routes if route.steps[0].paid_job)
    standings = {one.condition.kind: one.standing for one in first.assessments}
    assert (standings["age"], standings["job_offer"]) == (Standing.MET, Standing.MET)


def test_nothing_told_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, T_LEVEL)
    before = window.session.plan
    save(grades_dialog(window, T_LEVEL))
    assert window.session.plan == before


def test_a_starting_point_has_no_grades(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, QualificationId("no_qualifications"))
    assert named(window, "grades:no_qualifications").isHidden()
