"""Plan A and Plan B in words, what was looked at and set aside, and what might get in the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pathplanner.core.ids import OccupationId
from pathplanner.core.plan_edits import AimAtJob, ChooseRoute, SetRouteAside, Slot
from pathplanner.core.plan_parts import Barrier, BarrierKind, Compared, Job, SetAside
from pathplanner.core.qualifications import Lane
from pathplanner.core.weighing_edits import CompareNoLonger, CompareRoute
from pathplanner.ui.plan.panel import PlanPanel
from pathplanner.ui.session import Session
from pathplanner.ui.window import MainWindow
from tests.ui.hands import place, q
from tests.ui.plan.filling import button, click, label, named, plan_of, press, text, type_in, typed

FIRST = (q("t_level"), q("hnc"))
SECOND = (q("t_level"), q("hnc"), q("hnd"))
ASIDE = "t_level>hnc>hnd"


@pytest.fixture
def route(panel: PlanPanel, session: Session) -> PlanPanel:
    session.place(q("t_level"))
    panel.open_section("route")
    return panel


def choose(session: Session, slot: Slot, *cards: str) -> None:
    session.submit(ChooseRoute(tuple(q(card) for card in cards), slot), "choose", "")


def test_not_decided_yet_is_fine_to_leave(route: PlanPanel) -> None:
    for slot in Slot:
        assert label(route, f"route-of:{slot}").text() == "Not decided yet. That is fine to leave."
        assert not button(route, f"let-go:{slot}").isVisible()
    assert not button(route, "swap-plans").isVisible()
    hint = [each.text() for each in route.findChildren(QLabel) if "Routes side" in each.text()]
    assert len(hint) == 1


def test_plans_are_told_in_words_and_can_be_let_go(route: PlanPanel, session: Session) -> None:
    choose(session, Slot.A, *FIRST)
    choose(session, Slot.B, *SECOND)
    assert label(route, "route-of:plan_a").text() == "T Level, then HNC"
    assert label(route, "route-of:plan_b").text() == "T Level, then HNC, then HND"
    click(route, "let-go:plan_a")
    assert plan_of(session).plan_a == ()
    assert plan_of(session).plan_b == SECOND
    session.undo()
    assert plan_of(session).plan_a == FIRST
    click(route, "let-go:plan_b")
    assert plan_of(session).plan_b == ()


def test_the_routes_compared_are_told_as_long_as_there_are_some(route: PlanPanel, session: Session) -> None:
    assert not label(route, "compared").isVisible()
    for cards in (FIRST, SECOND):
        session.submit(CompareRoute(Compared(route=cards)), "compare", "")
    assert label(route, "compared").text() == (
        "Compared, and printed after the plan: T Level, then HNC; T Level, then HNC, then HND."
    )
    assert label(route, "compared").isVisible()
    for cards in (FIRST, SECOND):
        session.submit(CompareNoLonger(cards), "compare", "")
    assert not label(route, "compared").isVisible()


def test_plan_b_becomes_plan_a_and_plan_a_plan_b(route: PlanPanel, session: Session) -> None:
    choose(session, Slot.A, *FIRST)
    choose(session, Slot.B, *SECOND)
    button(route, "swap-plans").setFocus()
    press(Qt.Key.Key_Space)
    assert (plan_of(session).plan_a, plan_of(session).plan_b) == (SECOND, FIRST)
    assert button(route, "swap-plans").hasFocus()
    session.undo()
    assert (plan_of(session).plan_a, plan_of(session).plan_b) == (FIRST, SECOND)


def test_a_button_that_goes_leaves_the_focus_with_its_heading(route: PlanPanel, session: Session) -> None:
    choose(session, Slot.B, *SECOND)
    click(route, "swap-plans")
    assert (plan_of(session).plan_a, plan_of(session).plan_b) == (SECOND, ())
    assert named(route, "open:route").hasFocus()


def test_a_route_set_aside_says_why_and_can_be_brought_back(route: PlanPanel, session: Session) -> None:
    session.submit(SetRouteAside(SetAside(route=SECOND, why="Too long.")), "set aside", "")
    why = text(route, f"aside:{ASIDE}:why")
    assert typed(why) == "Too long."
    type_in(why, "Too far away.")
    assert plan_of(session).set_aside == (SetAside(route=SECOND, why="Too far away."),)
    session.undo()
    assert typed(why) == "Too long."
    button(route, f"bring-back:{ASIDE}").setFocus()
    press(Qt.Key.Key_Space)
    assert plan_of(session).set_aside == ()
    assert named(route, "open:route").hasFocus()


def test_families_that_were_looked_at_are_named_and_a_quiet_word_says_where_it_was_only_one(
    panel: PlanPanel, session: Session, window: MainWindow, qtbot: QtBot
) -> None:
    place(qtbot, window, "t_level")
    panel.open_section("route")
    assert not label(panel, "looked-at").isVisible()
    assert not label(panel, "only-one-family").isVisible()
    session.document.look_at(Lane.ACADEMIC)
    assert label(panel, "looked-at").text() == "We looked at these families of routes: academic."
    assert label(panel, "only-one-family").text().startswith("So far only academic routes were opened.")
    session.document.look_at(Lane.APPRENTICESHIP)
    assert not label(panel, "only-one-family").isVisible()


@pytest.mark.parametrize("kind", list(BarrierKind))
def test_what_is_ticked_asks_what_would_help_and_for_no_details(
    panel: PlanPanel, session: Session, kind: BarrierKind
) -> None:
    panel.open_section("barriers")
    assert not text(panel, f"barrier:{kind}:helps").isVisible()
    click(panel, f"barrier:{kind}")
    assert plan_of(session).barriers == (Barrier(kind=kind),)
    helps = text(panel, f"barrier:{kind}:helps")
    assert helps.isVisible()
    hints = [each.text() for each in panel.findChildren(QLabel) if each.isVisible() and "details" in each.text()]
    medical = ", and nothing medical" if kind is BarrierKind.HEALTH else ""
    assert hints == [f"No details are needed{medical}."]
    type_in(helps, "Someone to ask")
    assert plan_of(session).barriers == (Barrier(kind=kind, helps="Someone to ask"),)


def test_what_is_unticked_is_in_the_way_no_longer_and_undo_brings_its_words_back(
    panel: PlanPanel, session: Session
) -> None:
    panel.open_section("barriers")
    click(panel, "barrier:money")
    type_in(text(panel, "barrier:money:helps"), "A bursary")
    named(panel, "barrier:money").setFocus()
    press(Qt.Key.Key_Space)
    assert plan_of(session).barriers == ()
    session.undo()
    assert typed(text(panel, "barrier:money:helps")) == "A bursary"
    assert button(panel, "barrier:money").isChecked()


def test_unticking_drops_what_was_being_typed(panel: PlanPanel, session: Session) -> None:
    panel.open_section("barriers")
    click(panel, "barrier:money")
    text(panel, "barrier:money:helps").setFocus()
    session.undo()
    panel.commit()
    QApplication.processEvents()
    assert plan_of(session).barriers == ()


def test_the_job_that_is_aimed_at_is_shown_and_let_go(panel: PlanPanel, session: Session) -> None:
    panel.open_section("route")
    assert not named(panel, "job").isVisible()
    nurse = Job(occupation=OccupationId("OCC0001"), title="Nursing associate")
    session.submit(AimAtJob(nurse), "aim at a job", "Aimed.")
    assert label(panel, "job-title").text() == "Nursing associate"
    click(panel, "let-go:job")
    assert session.plan.job is None
    assert not named(panel, "job").isVisible()
