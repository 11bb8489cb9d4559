"""A plan that was opened again beside the plan as it is now."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel

from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import Action, Status
from pathplanner.ui.plan.panel import PlanPanel
from pathplanner.ui.plan.since import ChangeView
from pathplanner.ui.session import Session
from tests.ui.hands import words_in
from tests.ui.plan.filling import choose, click, label, put_actions

BEFORE = Plan(actions=(Action(id="a", says="Ask the college"), Action(id="b", says="Visit the college")))


def shown(panel: PlanPanel) -> list[str]:
    """Each row as it is read: title, then both sides."""
    return [words_in_sight(view) for view in panel.findChildren(ChangeView) if view.isVisible()]


def words_in_sight(view: ChangeView) -> str:
    placed = {each: each.mapTo(view, QPoint()).y() for each in view.findChildren(QLabel) if each.isVisible()}
    return "\n".join(each.text() for each in sorted(placed, key=lambda each: placed[each]))


def test_there_is_no_review_until_a_plan_is_opened_and_none_after(panel: PlanPanel) -> None:
    since = panel.sections["since"]
    assert not since.isVisible()
    panel.show_review(BEFORE, [])
    assert since.isVisible()
    assert since.is_open
    panel.show_review(None, [])
    assert not since.isVisible()


def test_the_review_comes_before_everything_else(panel: PlanPanel, session: Session) -> None:
    session.document.load(BEFORE)
    panel.show_review(BEFORE, [])
    QApplication.processEvents()
    places = {name: section.y() for name, section in panel.sections.items()}
    assert min(places, key=lambda name: places[name]) == "since"


def test_what_changed_is_told_for_both_times_in_a_word_and_follows_the_plan(panel: PlanPanel, session: Session) -> None:
    session.document.load(BEFORE)
    panel.show_review(BEFORE, [])
    QApplication.processEvents()
    assert [row.splitlines()[0] for row in shown(panel)] == ["Action: as before", "Action: as before"]
    panel.open_section("actions")
    choose(panel, "action:a:status", "Completed")
    click(panel, "remove-action:b")
    put_actions(session, Action(id="c", says="Ring Ann"))
    told = shown(panel)
    assert [row.splitlines()[0] for row in told] == ["Action: done", "Action: added", "Action: taken out"]
    assert "Last time\nAsk the college (me; not started)\nNow\nAsk the college (me; completed)" in told[0]
    assert "Now" not in told[2]
    assert "Last time" not in told[1]
    while session.document.undo_stack.canUndo():
        session.undo()
    assert [row.splitlines()[0] for row in shown(panel)] == ["Action: as before", "Action: as before"]


def test_a_plan_without_changes_says_so(panel: PlanPanel) -> None:
    panel.show_review(Plan(), [])
    assert "Nothing in the plan has changed." in words_in(panel.sections["since"])
    assert label(panel, "data-changes").text() == "Nothing that this plan uses has changed."


def test_what_changed_in_the_data_is_listed(panel: PlanPanel) -> None:
    panel.show_review(Plan(), ["HNC fee note updated 3 March.", "Healthcare Science T Level closed."])
    assert label(panel, "data-changes").text() == (
        "• HNC fee note updated 3 March.\n• Healthcare Science T Level closed."
    )


def test_both_times_stand_side_by_side_where_there_is_room(panel: PlanPanel, session: Session) -> None:
    session.document.load(BEFORE)
    panel.show_review(BEFORE, [])
    put_actions(session, BEFORE.actions[0].changed(status=Status.IN_PROGRESS))
    for width, is_beside in ((316, False), (600, True), (316, False)):
        panel.window().resize(width, 700)
        QApplication.processEvents()
        then, now = (
            next(each for each in panel.findChildren(QLabel) if each.isVisible() and each.text() == title)
            for title in ("Last time", "Now")
        )
        assert (then.mapToGlobal(then.pos()).y() == now.mapToGlobal(now.pos()).y()) is is_beside
