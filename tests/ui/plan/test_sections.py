"""Sections open and close, tell so, and nothing in them is cut or nameless."""

import weakref

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from pathplanner.core.edits import Edit
from pathplanner.core.plan import Plan
from pathplanner.core.plan_edits import ChooseRoute, NameBarrier, PutGoal, SetRouteAside, Slot
from pathplanner.core.plan_parts import Action, Barrier, BarrierKind, Goal, Reach, SetAside, Who
from pathplanner.ui.plan.panel import PlanPanel
from pathplanner.ui.session import Session
from pathplanner.ui.tabbing import stops
from pathplanner.ui.widgets.wrapping import WrappingButton
from pathplanner.ui.widgets.wrapping_check import WrappingCheck
from pathplanner.ui.window import MainWindow
from tests.conftest import sweep
from tests.ui.aloud import aloud, nameless
from tests.ui.hands import q
from tests.ui.plan.filling import ALL, begin_typing, button, click, line, named, plan_of, press, put_actions, type_in

FIRST = (q("t_level"), q("hnc"))
SECOND = (q("t_level"), q("hnc"), q("foundation_degree"))
THIRD = (q("t_level"), q("honours_degree"))


def place_in(panel: PlanPanel, widget: QWidget) -> QRect:
    """Where a widget is, counted from the top of the whole content."""
    at = widget.mapTo(panel, QPoint()) + QPoint(0, panel.verticalScrollBar().value())
    return QRect(at, widget.size())


@pytest.fixture
def full(panel: PlanPanel, session: Session) -> PlanPanel:
    """The panel with everything open and something in every part."""
    session.place(q("t_level"))
    edits: tuple[Edit, ...] = (
        ChooseRoute(FIRST),
        ChooseRoute(SECOND, Slot.B),
        SetRouteAside(SetAside(route=THIRD, why="Too far.")),
        PutGoal(Goal(id="g", says="Work as a network engineer", reach=Reach.LONG)),
        *(NameBarrier(Barrier(kind=kind)) for kind in BarrierKind),
    )
    for edit in edits:
        session.submit(edit, "fill", "")
    put_actions(session, Action(id="a", says="College open day", who=Who.SOMEONE_ELSE), Action(id="b"))
    for name in ALL:
        panel.open_section(name)
    panel.show_review(Plan(), ["The note on HNC fees is new."])
    type_in(line(panel, "action:a:by"), "soon")
    QApplication.processEvents()
    return panel


def test_at_first_there_are_headings_in_the_order_of_a_talk_and_no_field(panel: PlanPanel) -> None:
    heads = [head.text() for head in panel.findChildren(WrappingButton) if head.isVisible()]
    assert heads == [
        "Before we start",
        "Where I want to get to",
        "My route",
        "What might get in the way",
        "What I will do",
        "Looking again",
        "Read back and agree",
        "Adviser’s private notes",
    ]
    assert [field for kind in (QLineEdit, QPlainTextEdit, QComboBox) for field in panel.findChildren(kind)] == []


@pytest.mark.parametrize("name", ALL)
def test_a_section_opens_and_closes_by_mouse_and_by_keyboard_and_tells_so(panel: PlanPanel, name: str) -> None:
    head = button(panel, f"open:{name}")
    assert aloud(head).endswith(", closed")
    click(panel, f"open:{name}")
    assert aloud(head).endswith(", open")
    head.setFocus()
    press(Qt.Key.Key_Return)
    assert aloud(head).endswith(", closed")
    press(Qt.Key.Key_Space)
    assert panel.sections[name].is_open


def test_a_closed_section_says_in_a_few_words_what_is_written_there(panel: PlanPanel, session: Session) -> None:
    put_actions(session, Action(id="a"), Action(id="b"))
    session.submit(NameBarrier(Barrier(kind=BarrierKind.MONEY)), "name", "")
    assert panel.sections["actions"].summary() == "2 actions."
    said = [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]
    assert "2 actions." in said
    assert "Money" in said
    click(panel, "open:actions")
    assert "2 actions." not in [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]


def test_private_notes_are_not_told_where_their_section_is_closed(panel: PlanPanel, session: Session) -> None:
    session.document.load(Plan(private_notes="Between us."))
    assert panel.sections["notes"].summary() == "There are notes."
    assert not any("Between us" in each.text() for each in panel.findChildren(QLabel))


def test_closing_a_section_takes_what_is_being_typed(panel: PlanPanel, session: Session) -> None:
    panel.open_section("talk")
    begin_typing(line(panel, "talk:place"), "Library")
    panel.sections["talk"].show_open(False)
    assert plan_of(session).meeting.place == "Library"


def test_every_control_has_a_name_and_no_two_share_it(full: PlanPanel) -> None:
    assert nameless(full) == []
    # Qt speaks the answer of a combo box as its name on Linux, and what it asks from the label beside it.
    names = [stop.accessibleName() or aloud(stop) for stop in stops((full,))]
    assert len(names) == len(set(names))


def test_every_control_has_a_name_for_automation(full: PlanPanel) -> None:
    assert [aloud(stop) for stop in stops((full,)) if not stop.objectName()] == []
    for name in ("action:a", "goal:g", "barrier:money", "add-action", "add-goal", "plan_a", "plan_b"):
        named(full, name)


def test_tab_goes_through_everything_from_top_to_bottom_and_shows_what_it_comes_to(full: PlanPanel) -> None:
    order = stops((full,))
    order[0].setFocus(Qt.FocusReason.TabFocusReason)
    heights: list[int] = []
    for stop in order:
        assert stop.hasFocus()
        QApplication.processEvents()
        assert not stop.visibleRegion().isEmpty(), stop.objectName()
        heights.append(place_in(full, stop).top())
        press(Qt.Key.Key_Tab)
    assert heights == sorted(heights)
    assert order[0].hasFocus()


def cut(panel: PlanPanel) -> list[str]:
    """What does not have the room its words need, or reaches out of the panel."""
    too_small: list[str] = []
    for widget in panel.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | WrappingButton | WrappingCheck) and widget.hasHeightForWidth():
            needed = widget.heightForWidth(widget.width())
            if widget.height() < needed:
                too_small.append(f"{widget.text()}: {widget.height()} of {needed}")
        elif isinstance(widget, QAbstractButton) and widget.width() < widget.minimumSizeHint().width():
            too_small.append(widget.text())
        right = place_in(panel, widget).right()
        if right > panel.width():
            too_small.append(f"{type(widget).__name__} {widget.objectName()} ends at {right}")
    return too_small


@pytest.mark.parametrize(("size", "width"), [(100, 260), (100, 316), (150, 316), (200, 520), (100, 700)])
def test_nothing_is_cut_and_nothing_scrolls_sideways_however_large_the_text(
    full: PlanPanel, window: MainWindow, qtbot: QtBot, size: int, width: int
) -> None:
    def is_whole() -> None:
        assert cut(full) == []

    window.theme.set_text_size(size)
    full.window().resize(width, 760)
    qtbot.waitUntil(is_whole)
    assert full.window().width() == width
    assert full.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("size", [100, 150])
def test_a_long_text_grows_its_field(full: PlanPanel, window: MainWindow, size: int) -> None:
    window.theme.set_text_size(size)
    QApplication.processEvents()
    editor = named(full, "action:b:says")
    assert isinstance(editor, QPlainTextEdit)
    before = editor.height()
    begin_typing(editor, "Ask the college what it takes to begin in September, and when the open day is. " * 2)
    QApplication.processEvents()
    assert editor.height() > before
    assert editor.verticalScrollBar().maximum() == 0


def test_a_panel_that_is_gone_is_gone_whole_while_the_session_stays(window: MainWindow) -> None:
    kept: list[weakref.ref[QWidget]] = []
    for _ in range(3):
        panel = PlanPanel(window.session, window.theme, window.session.wording)
        for name in ALL:
            panel.open_section(name)
        widgets: list[QWidget] = [panel, *panel.sections.values()]
        kept += [weakref.ref(widget) for widget in widgets]
        panel.deleteLater()
        del panel, widgets
    put_actions(window.session, Action(id="a"))
    sweep()
    assert [reference for reference in kept if reference() is not None] == []
