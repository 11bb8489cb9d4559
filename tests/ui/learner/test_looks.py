"""The Me side can be read and reached by everybody: names, room, sizes of text."""

import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QRadioButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from pathplanner.ui.learner.panel import LearnerPanel
from pathplanner.ui.tabbing import stops
from pathplanner.ui.theme.theme import Scheme
from pathplanner.ui.window import MainWindow
from tests.conftest import sweep
from tests.ui.hands import named, place, q
from tests.ui.host import Host
from tests.ui.learner.telling import keys, press, spoken


def open_everything(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    place(qtbot, window, "a_level", "gcse_9_4", "tlfy", "no_qualifications")
    for card in ("a_level", "gcse_9_4", "tlfy"):
        panel.show_grades(q(card))
    press(panel, "another:a_level")
    press(panel, "open-own-undecided")
    panel.offer_own("Abitur")
    QApplication.processEvents()


def test_every_control_has_a_name_of_its_own(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    open_everything(window, panel, qtbot)
    reached = stops([panel])
    assert [stop.objectName() for stop in reached if not (stop.accessibleName() or spoken(stop))] == []
    names = [stop.accessibleName() or spoken(stop) for stop in reached]
    assert [name for name in names if names.count(name) > 1 and name != "Put it on the ladder"] == []


def test_automation_finds_everything_by_a_name_of_its_own(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot
) -> None:
    open_everything(window, panel, qtbot)
    names = [stop.objectName() for stop in stops([panel])]
    assert "" not in names
    assert len(names) == len(set(names))
    assert {"learner", "award:a_level:2", "own-card", "sector:digital"} <= {
        w.objectName() for w in (panel, *everything(panel))
    }


def everything(panel: LearnerPanel) -> list[QWidget]:
    return [widget for widget in panel.findChildren(QWidget) if widget.isVisible()]


@pytest.mark.parametrize(("size", "width"), [(80, 316), (100, 260), (100, 316), (150, 390), (200, 520)])
def test_nothing_is_cut_at_any_size_of_text(
    window: MainWindow, panel: LearnerPanel, qtbot: QtBot, size: int, width: int
) -> None:
    open_everything(window, panel, qtbot)
    window.theme.restore(Scheme.LIGHT, size)
    panel.window().resize(width, 700)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: panel.horizontalScrollBar().maximum() == 0)
    for widget in everything(panel):
        if isinstance(widget, QLabel):
            assert widget.height() >= widget.heightForWidth(widget.width()), widget.text()
        elif isinstance(widget, QPushButton | QRadioButton | QComboBox):
            assert widget.width() >= widget.minimumSizeHint().width(), widget.accessibleName()
            assert widget.height() >= widget.minimumSizeHint().height(), widget.accessibleName()
        elif widget.hasHeightForWidth() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            assert widget.height() >= widget.heightForWidth(widget.width()), widget.accessibleName()


@pytest.mark.parametrize("size", [100, 150])
def test_what_is_chosen_from_can_be_read(window: MainWindow, panel: LearnerPanel, qtbot: QtBot, size: int) -> None:
    open_everything(window, panel, qtbot)
    window.theme.restore(Scheme.LIGHT, size)
    panel.window().resize(max(316, window.theme.pixels(260)), 700)
    QApplication.processEvents()
    for field in everything(panel):
        if isinstance(field, QComboBox):
            room = field.width() - 3 * field.height() // 2
            assert QFontMetrics(field.font()).horizontalAdvance(field.currentText()) <= room, field.currentText()


def test_what_tab_reaches_comes_into_sight(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    open_everything(window, panel, qtbot)
    named(panel, "sector:agriculture_environmental_and_animal_care").setFocus()
    assert isinstance(panel, QScrollArea)
    for _ in range(15):
        keys(Qt.Key.Key_Tab)
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert panel.viewport().rect().contains(focused.mapTo(panel.viewport(), focused.rect().center()))
    assert named(panel, "own-words").hasFocus()


def test_rows_that_are_taken_away_are_dropped(window: MainWindow, panel: LearnerPanel, qtbot: QtBot) -> None:
    place(qtbot, window, "a_level")
    panel.show_grades(q("a_level"))
    sweep()
    before = len(panel.findChildren(QWidget))
    for _ in range(3):
        press(panel, "another:a_level")
    for _ in range(3):
        window.session.undo()
    sweep()
    assert len(panel.findChildren(QWidget)) == before


def test_nothing_of_the_panel_is_left_when_it_is_done_with(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "a_level")
    host = Host(LearnerPanel, window)
    host.show()
    host.panel.show_grades(q("a_level"))
    gone = weakref.ref(host.panel)
    host.close()
    host.deleteLater()
    del host
    sweep()
    assert gone() is None
