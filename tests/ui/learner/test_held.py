"""What I have: grades told live, several of a kind, counts, and every way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from pathplanner.core.edits import DescribeHeld
from pathplanner.core.learner import LONGEST_SUBJECT, MOST_AWARDS, MOST_HELD, Award, Held
from pathplanner.ui.learner.panel import LearnerPanel
from pathplanner.ui.tabbing import stops
from pathplanner.ui.window import MainWindow
from tests.ui.hands import named, place, q, status
from tests.ui.learner.telling import choose, combo, held, keys, offered, press, spoken, type_into, undo_text

Key = Qt.Key


def line(panel: LearnerPanel, name: str) -> QLineEdit:
    field = named(panel, name)
    assert isinstance(field, QLineEdit)
    return field


def test_a_grade_told_by_keyboard_is_held_at_once_and_taken_back(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot
) -> None:
    place(qtbot, window, "t_level")
    panel.show_grades(q("t_level"))
    keys("Digital", Key.Key_Tab, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert held(window, "t_level").awards == (Award(subject="Digital", grade="Merit"),)
    assert undo_text(window) == "tell grades of T Level"
    assert status(window).startswith("T Level: Digital, Merit.")
    for _ in range(4):
        window.session.undo()
    assert held(window, "t_level").awards == ()
    assert named(panel, "award:t_level:1:grade").hasFocus()
    assert line(panel, "award:t_level:1:subject").text() == ""


def test_the_pencil_goes_to_the_first_field_and_opens_its_part(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot
) -> None:
    place(qtbot, window, "t_level", "gcse_9_4")
    panel.show_grades(q("gcse_9_4"))
    assert named(panel, "count:gcse_9_4").hasFocus()
    assert spoken(named(panel, "open-held:gcse_9_4")).endswith("open")
    assert spoken(named(panel, "open-held:t_level")).endswith("closed")


def test_three_a_levels_are_three_awards_with_names_of_their_own(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot
) -> None:
    place(qtbot, window, "a_level")
    press(panel, "open-held:a_level")
    for _ in range(2):
        press(panel, "another:a_level")
    assert undo_text(window) == "add another A level"
    assert named(panel, "award:a_level:3:subject").hasFocus()
    with qtbot.waitSignal(window.session.routes_changed):
        for number, grade in enumerate("ABC", start=1):
            choose(panel, f"award:a_level:{number}:grade", grade)
    assert [award.grade for award in held(window, "a_level").awards] == ["A", "B", "C"]
    assert named(panel, "award:a_level:2:grade").accessibleName() == "A level 2: grade"
    points = named(panel, "my-points")
    assert isinstance(points, QLabel)
    assert points.text().startswith("120 UCAS Tariff points.")
    assert "Many universities ask for grades" in points.text()


def test_an_award_is_taken_away_and_brought_back(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    place(qtbot, window, "a_level")
    panel.show_grades(q("a_level"))
    keys("Maths")
    press(panel, "another:a_level")
    keys("Physics", Key.Key_Return)
    press(panel, "award:a_level:1:remove")
    assert [award.subject for award in held(window, "a_level").awards] == ["Physics"]
    assert undo_text(window) == "take one A level away"
    assert line(panel, "award:a_level:1:subject").text() == "Physics"
    window.session.undo()
    assert [award.subject for award in held(window, "a_level").awards] == ["Maths", "Physics"]
    assert line(panel, "award:a_level:2:subject").text() == "Physics"
    window.session.redo()
    assert line(panel, "award:a_level:1:subject").text() == "Physics"


def test_only_grades_that_were_given_in_the_year_are_offered(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot
) -> None:
    place(qtbot, window, "a_level")
    panel.show_grades(q("a_level"))
    assert "A*" in offered(panel, "award:a_level:1:grade")
    type_into(panel, "award:a_level:1:year", "2005")
    assert held(window, "a_level").awards == (Award(year=2005),)
    assert "A*" not in offered(panel, "award:a_level:1:grade")
    window.session.undo()
    assert "A*" in offered(panel, "award:a_level:1:grade")


def test_a_grade_is_predicted_until_it_is_achieved(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    place(qtbot, window, "a_level")
    panel.show_grades(q("a_level"))
    choose(panel, "award:a_level:1:grade", "A*")
    predicted = named(panel, "award:a_level:1:predicted")
    press(panel, "award:a_level:1:predicted")
    assert held(window, "a_level").awards == (Award(grade="A*", achieved=False),)
    window.session.undo()
    assert isinstance(predicted, QAbstractButton)
    assert not predicted.isChecked()


def test_gcses_are_a_count_with_english_and_maths_and_meet_what_is_asked(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot
) -> None:
    place(qtbot, window, "gcse_9_4")
    to_check = sum(route.unknown for route in window.session.routes)
    panel.show_grades(q("gcse_9_4"))
    with qtbot.waitSignal(window.session.routes_changed):
        keys("8", Key.Key_Return)
        choose(panel, "english:gcse_9_4", "5")
        choose(panel, "maths:gcse_9_4", "6")
    told = held(window, "gcse_9_4")
    assert (told.count, told.english, told.maths) == (8, "5", "6")
    assert sum(route.unknown for route in window.session.routes) < to_check


def test_tab_goes_from_top_to_bottom(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    panel.show_grades(q("t_level"))
    reached = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.objectName())
        keys(Key.Key_Tab)
    award = "award:t_level:1"
    fields = [f"{award}:{field}" for field in ("subject", "grade", "year", "predicted")]
    assert reached == [*fields, "another:t_level"]


def test_what_is_being_typed_outlives_a_change_elsewhere(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    place(qtbot, window, "a_level")
    panel.show_grades(q("a_level"))
    keys("Mat")
    place(qtbot, window, "t_level")
    subject = line(panel, "award:a_level:1:subject")
    assert (subject.text(), subject.hasFocus()) == ("Mat", True)
    keys("hs")
    panel.commit()
    assert held(window, "a_level").awards == (Award(subject="Maths"),)
    assert subject.hasFocus()


def test_a_space_before_the_next_word_stays_when_typing_is_taken_into_the_plan(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot
) -> None:
    place(qtbot, window, "a_level")
    panel.show_grades(q("a_level"))
    keys("Further ")
    panel.commit()
    keys("maths", Key.Key_Return)
    assert held(window, "a_level").awards == (Award(subject="Further maths"),)


def test_nothing_told_changes_nothing(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    before = window.session.document.undo_stack.count()
    panel.show_grades(q("t_level"))
    keys(*[Key.Key_Tab] * 5)
    panel.commit()
    assert window.session.document.undo_stack.count() == before


def test_what_was_told_and_is_told_no_more_leaves_nothing_behind(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot
) -> None:
    place(qtbot, window, "t_level")
    panel.show_grades(q("t_level"))
    keys("Digital", Key.Key_Return)
    type_into(panel, "award:t_level:1:subject", "")
    assert held(window, "t_level") == Held(qualification=q("t_level"))


@pytest.mark.parametrize(("typed", "told"), [("19", None), ("1949", None), ("1950", 1950), ("2100", 2100)])
def test_a_year_that_cannot_be_is_put_back(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot, typed: str, told: int | None
) -> None:
    place(qtbot, window, "t_level")
    panel.show_grades(q("t_level"))
    type_into(panel, "award:t_level:1:year", typed)
    assert [award.year for award in held(window, "t_level").awards] == ([told] if told else [])
    assert line(panel, "award:t_level:1:year").text() == (str(told) if told else "")
    if told is None:
        assert "A number from 1950 to 2100, please." in status(window)


def test_a_subject_is_as_long_as_a_plan_can_keep(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    panel.show_grades(q("t_level"))
    subject = line(panel, "award:t_level:1:subject")
    subject.insert("x" + "\N{GRINNING FACE}" * LONGEST_SUBJECT)
    keys(Key.Key_Return)
    (award,) = held(window, "t_level").awards
    assert award.subject.startswith("x\N{GRINNING FACE}")


def test_there_are_no_more_awards_than_a_plan_can_keep(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    place(qtbot, window, "a_level", "as_level", "epq", "core_maths", "t_level")
    cards = ("a_level", "as_level", "epq", "core_maths")
    for card in cards:
        count = MOST_AWARDS if card != "core_maths" else MOST_HELD - 3 * MOST_AWARDS - 1
        full = Held(qualification=q(card), awards=(Award(grade="A"),) * count)
        assert window.session.submit(DescribeHeld(full), "tell", "Told.", q(card))
    panel.show_grades(q("a_level"))
    assert not named(panel, "another:a_level").isEnabled()
    panel.show_grades(q("core_maths"))
    press(panel, "another:core_maths")
    assert len(held(window, "core_maths").awards) == MOST_HELD - 3 * MOST_AWARDS - 1
    assert "There is no room for more." in status(window)


def test_undo_keys_are_the_windows_but_while_something_is_typed(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot
) -> None:
    def press_undo() -> None:
        QTest.keyClick(panel.window().windowHandle(), Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    place(qtbot, window, "t_level")
    panel.show_grades(q("t_level"))
    keys("Health", Key.Key_Return, " and")
    press_undo()
    assert line(panel, "award:t_level:1:subject").text() == "Health"
    assert held(window, "t_level").awards == (Award(subject="Health"),)
    press_undo()
    assert line(panel, "award:t_level:1:subject").text() == ""
    assert held(window, "t_level").awards == ()


def test_a_starting_point_has_nothing_to_tell(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    place(qtbot, window, "no_qualifications")
    panel.show_grades(q("no_qualifications"))
    press(panel, "open-held:no_qualifications")
    assert stops([named(panel, "held-card:no_qualifications")]) == [named(panel, "open-held:no_qualifications")]


def test_what_is_taken_off_the_ladder_goes_and_what_is_open_stays_open(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot
) -> None:
    place(qtbot, window, "a_level", "t_level")
    panel.show_grades(q("t_level"))
    field = named(panel, "award:t_level:1:subject")
    window.session.remove(q("a_level"))
    assert named(panel, "award:t_level:1:subject") is field
    assert field.hasFocus()
    assert panel.findChild(QLabel, "held-card:a_level") is None


def test_a_grade_that_is_told_and_not_offered_is_kept(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    place(qtbot, window, "a_level")
    odd = Held(qualification=q("a_level"), awards=(Award(grade="Very good"),))
    window.session.submit(DescribeHeld(odd), "tell", "Told.")
    panel.show_grades(q("a_level"))
    keys("Maths", Key.Key_Return)
    assert held(window, "a_level").awards == (Award(subject="Maths", grade="Very good"),)
    choose(panel, "award:a_level:1:grade", "A*")
    assert "Very good" not in offered(panel, "award:a_level:1:grade")


def test_access_credits_can_be_told_in_any_profile(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    place(qtbot, window, "access_he")
    panel.show_grades(q("access_he"))
    type_into(panel, "award:access_he:1:profile", "24d 15m 6p")
    assert held(window, "access_he").awards == (Award(grade="24D 15M 6P"),)
    assert combo(panel, "award:access_he:1:grade").currentText() == "24D 15M 6P"
    type_into(panel, "award:access_he:1:profile", "45D 15M")
    assert "add up to 45" in status(window)
    assert line(panel, "award:access_he:1:profile").text() == "24D 15M 6P"
    choose(panel, "award:access_he:1:grade", "45D")
    assert line(panel, "award:access_he:1:profile").text() == ""
    while held(window, "access_he").awards[0].grade != "24D 15M 6P":
        window.session.undo()
    assert line(panel, "award:access_he:1:profile").text() == "24D 15M 6P"
    assert not named(panel, "award:access_he:1:profile").isHidden()
    place(qtbot, window, "a_level")
    panel.show_grades(q("a_level"))
    assert named(panel, "award:a_level:1:profile").isHidden()
