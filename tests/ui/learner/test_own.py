"""What is not in the list, or not decided yet: put on the ladder, told otherwise, taken back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pathplanner.core.levels import LevelId
from pathplanner.core.own import LONGEST_OWN_NAME, LONGEST_REASON, OwnCard, is_own
from pathplanner.ui.learner.panel import LearnerPanel
from pathplanner.ui.window import MainWindow
from tests.ui.hands import held as on_ladder
from tests.ui.hands import named, place, q, status
from tests.ui.learner.telling import choose, combo, held, keys, offered, own_card, press, spoken, type_into, undo_text

Key = Qt.Key


def put_abitur(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    press(panel, "open-own-card")
    type_into(panel, "own-card:name", "Abitur")
    choose(panel, "own-card:level", "Level 3")
    choose(panel, "own-card:like", "A level")
    named(panel, "own-card:reason").setFocus()
    keys("UK ENIC statement")
    with qtbot.waitSignal(window.session.routes_changed):
        press(panel, "put-own-card")


def test_an_own_qualification_is_put_on_the_ladder_and_lights_routes(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot
) -> None:
    put_abitur(window, panel, qtbot)
    own = OwnCard(name="Abitur", level=LevelId.THREE, like=q("a_level"), reason="UK ENIC statement")
    card = own_card(window)
    assert is_own(card)
    assert held(window, card).own == own
    assert window.session.routes
    assert undo_text(window) == "place Abitur"
    assert status(window).startswith("Abitur placed on level 3.")
    assert named(panel, "own-card").isHidden() or not named(panel, "own-card").isVisible()
    window.session.undo()
    assert on_ladder(window) == []
    window.session.redo()
    assert on_ladder(window) == [card]


def test_an_own_qualification_is_told_otherwise_and_taken_back(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot
) -> None:
    put_abitur(window, panel, qtbot)
    card = own_card(window)
    panel.show_grades(card)
    assert named(panel, f"own:{card}:name").hasFocus()
    type_into(panel, f"own:{card}:name", "Matura")
    assert spoken(named(panel, f"own:{card}:name")) == "Matura: name"
    assert spoken(named(panel, f"open-held:{card}")).startswith("Matura")
    choose(panel, f"own:{card}:level", "Level 4")
    assert held(window, card).own == OwnCard(name="Matura", level=LevelId.FOUR, reason="UK ENIC statement")
    assert combo(panel, f"own:{card}:like").currentText() == "Not sure: any on this level"
    choose(panel, f"own:{card}:like", window.session.wording.card(q("hnc")))
    named(panel, f"own:{card}:reason").setFocus()
    keys(Key.Key_End, " of 3 May", Key.Key_Tab)
    told = OwnCard(name="Matura", level=LevelId.FOUR, like=q("hnc"), reason="UK ENIC statement of 3 May")
    assert held(window, card).own == told
    assert undo_text(window) == "change Matura"
    for _ in range(4):
        window.session.undo()
    assert combo(panel, f"own:{card}:level").currentText() == "Level 3"
    assert combo(panel, f"own:{card}:like").currentText() == "A level"


def test_a_qualification_is_like_an_award_of_its_level(window: MainWindow, panel: LearnerPanel) -> None:
    press(panel, "open-own-card")
    assert offered(panel, "own-card:like") == ["Not sure: any on this level"]
    for level in window.session.framework.levels:
        choose(panel, "own-card:level", level.name)
        names = [card.name for card in window.session.framework.awards if card.level is level.id]
        assert offered(panel, "own-card:like") == ["Not sure: any on this level", *names]


def test_a_name_and_a_level_are_asked_for_where_they_are_missing(window: MainWindow, panel: LearnerPanel) -> None:
    press(panel, "open-own-card")
    press(panel, "put-own-card")
    assert named(panel, "own-card:name").hasFocus()
    assert status(window) == "Say first what it is called."
    keys("Abitur")
    press(panel, "put-own-card")
    assert named(panel, "own-card:level").hasFocus()
    assert status(window) == "Choose first which level it is on."
    assert on_ladder(window) == []


def test_a_name_that_is_taken_away_comes_back(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    put_abitur(window, panel, qtbot)
    card = own_card(window)
    panel.show_grades(card)
    type_into(panel, f"own:{card}:name", "")
    field = named(panel, f"own:{card}:name")
    assert isinstance(field, QLineEdit)
    assert field.text() == "Abitur"
    assert status(window) == "It needs a name."


def test_what_is_not_decided_yet_needs_a_level_and_no_name(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot
) -> None:
    press(panel, "open-own-undecided")
    press(panel, "put-own-undecided")
    assert named(panel, "own-undecided:level").hasFocus()
    choose(panel, "own-undecided:level", "Level 4")
    with qtbot.waitSignal(window.session.routes_changed):
        press(panel, "put-own-undecided")
    card = own_card(window)
    assert held(window, card).own == OwnCard(level=LevelId.FOUR, undecided=True)
    panel.show_grades(card)
    type_into(panel, f"own:{card}:name", "An HNC, perhaps")
    told = held(window, card).own
    assert told is not None
    assert told.name == "An HNC, perhaps"


def test_names_and_reasons_are_as_long_as_a_plan_can_keep(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot
) -> None:
    panel.offer_own("A" * 2 * LONGEST_OWN_NAME)
    choose(panel, "own-card:level", "Entry level")
    named(panel, "own-card:reason").setFocus()
    keys("because," * (LONGEST_REASON // 8 + 5))
    with qtbot.waitSignal(window.session.routes_changed):
        press(panel, "put-own-card")
    own = held(window, own_card(window)).own
    assert own is not None
    assert (len(own.name), len(own.reason)) == (LONGEST_OWN_NAME, LONGEST_REASON)


def test_a_name_offered_from_the_search_is_filled_in_and_its_level_is_asked_next(
    panel: LearnerPanel,
) -> None:
    panel.offer_own("Abitur")
    field = named(panel, "own-card:name")
    assert isinstance(field, QLineEdit)
    assert (field.text(), field.isVisible()) == ("Abitur", True)
    assert named(panel, "own-card:level").hasFocus()
    panel.begin()
    assert (field.text(), field.isVisible()) == ("", False)


def test_what_the_search_does_not_find_can_be_put_in_as_ones_own(window: MainWindow, qtbot: QtBot) -> None:
    palette = window.palette_pane
    button = named(palette, "put-own")
    assert not button.isVisible()
    window.activateWindow()
    palette.search.setFocus()
    palette.search.setText("zzz Abitur")
    assert button.isVisible()
    assert spoken(button) == "Put it in as your own: “zzz Abitur”…"
    for how in (Key.Key_Return, Key.Key_Down):
        palette.search.setFocus()
        with qtbot.waitSignal(palette.own_wanted) as wanted:
            QTest.keyClick(palette.search, how)
            if how is Key.Key_Down:
                assert button.hasFocus()
                QTest.keyClick(button, Key.Key_Return)
        assert wanted.args == ["zzz Abitur"]
    palette.search.setText("T Level")
    assert not button.isVisible()


def test_the_held_list_shows_own_cards_with_their_pencil(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    put_abitur(window, panel, qtbot)
    place(qtbot, window, "no_qualifications")
    card = own_card(window)
    pencil = named(window.palette_pane, f"grades:{card}")
    assert isinstance(pencil, QPushButton)
    assert not pencil.isHidden()
    assert pencil.accessibleName() == "Change Abitur"
    assert named(window.palette_pane, "grades:no_qualifications").isHidden()
    with qtbot.waitSignal(window.palette_pane.held.grades_asked) as asked:
        pencil.click()
    assert asked.args == [card]
    remove = named(window.palette_pane, f"remove:{card}")
    assert isinstance(remove, QPushButton)
    with qtbot.waitSignal(window.session.routes_changed):
        remove.click()
    assert on_ladder(window) == ["no_qualifications"]
