"""Nothing of a what-if comes into a file, a copy against crashes or a file that is saved meanwhile."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from pathplanner.core.edits import EditRefused, PlaceQualification, RemoveQualification
from pathplanner.core.ids import QualificationId
from pathplanner.core.plan_edits import WriteNotes
from pathplanner.core.qualifications import Lane
from pathplanner.documents.kept import read_plan_file
from pathplanner.ui.document import PlanDocument
from pathplanner.ui.window import MainWindow
from tests.conftest import OpenWindow
from tests.documents.making import file_of, plan_of
from tests.planning.real import CARDS
from tests.ui.answers import Answers
from tests.ui.hands import held, place

KEPT = plan_of("t_level")
STEPS = st.lists(st.tuples(st.sampled_from(("place", "remove", "undo", "redo", "look")), st.sampled_from(CARDS)))


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    return open_window(tmp_path / "config" / "settings.json")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plans" / "maths.pathplan"
    path.parent.mkdir()
    path.write_bytes(file_of(KEPT))
    return path


def agreeing() -> Answers:
    answers = Answers()
    answers.confirms = True
    return answers


def files_below(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_what_if_that_is_let_go_leaves_the_file_and_everything_beside_it_as_it_was(
    window: MainWindow, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.files.open_path(file)
    before = files_below(tmp_path)
    window.actions_by_id["what_if"].trigger()
    place(qtbot, window, "a_level")
    window.autosave._copy()
    assert not window.files.keeper.has_changed
    assert files_below(tmp_path) == before
    window.actions_by_id["let_what_if_go"].trigger()
    window.autosave._copy()
    assert window.session.plan == KEPT
    assert not window.files.keeper.has_changed
    assert files_below(tmp_path) == before


def test_saving_meanwhile_keeps_the_plan_without_the_what_if(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.files.open_path(file)
    place(qtbot, window, "hnc")
    window.actions_by_id["what_if"].trigger()
    place(qtbot, window, "a_level")
    said: list[str] = []
    window.files.said.connect(said.append)
    window.actions_by_id["save"].trigger()
    assert [each.qualification for each in read_plan_file(file).envelope.content.learner.held] == ["t_level", "hnc"]
    assert said == ["The plan is saved in maths.pathplan, without the what-if."]
    assert held(window) == ["t_level", "hnc", "a_level"]


def test_the_copy_against_a_crash_has_the_plan_without_the_what_if(
    window: MainWindow, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.files.open_path(file)
    window.session.submit(WriteNotes("Before"), "write notes", "Notes written.")
    window.actions_by_id["what_if"].trigger()
    place(qtbot, window, "a_level")
    window.session.submit(WriteNotes("Tried"), "write notes", "Notes written.")
    window.autosave._copy()
    content = b"".join(files_below(tmp_path / "config" / "recovery").values())
    assert b"Before" in content
    assert b"Tried" not in content
    assert b"a_level" not in content


def test_closing_the_window_asks_before_the_what_if_is_let_go(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.files.open_path(file)
    window.actions_by_id["what_if"].trigger()
    place(qtbot, window, "a_level")
    window.actions_by_id["quit"].trigger()
    assert window.isVisible()
    window.files.questions = agreeing()
    window.actions_by_id["quit"].trigger()
    assert not window.isVisible()
    assert read_plan_file(file).envelope.content == KEPT


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS, STEPS)
def test_whatever_is_tried_the_settled_plan_stays_and_keeping_it_is_one_way_back(
    before: list[tuple[str, QualificationId]], tried: list[tuple[str, QualificationId]]
) -> None:
    document = PlanDocument()
    do(document, before)
    plan, stack = document.plan, document.undo_stack
    ways = (stack.count(), stack.index())
    for keeps in (False, True):
        document.begin_trial()
        do(document, tried)
        assert document.settled_plan == plan
        would = document.plan
        if keeps:
            document.keep_trial("keep")
            assert document.plan == would
            changes = would.learner != plan.learner
            assert stack.index() == ways[1] + changes
            if changes:
                stack.undo()
                assert document.plan.learner == plan.learner
        else:
            document.let_trial_go()
            assert document.plan == plan
            assert (stack.count(), stack.index()) == ways
        assert document.undo_stack is stack


def do(document: PlanDocument, steps: list[tuple[str, QualificationId]]) -> None:
    """Edit a document in whatever order."""
    for step, card in steps:
        if step == "place":
            with suppress(EditRefused):
                document.submit(PlaceQualification(card), "place")
        elif step == "remove":
            with suppress(EditRefused):
                document.submit(RemoveQualification(card), "remove")
        elif step == "undo":
            document.undo_stack.undo()
        elif step == "redo":
            document.undo_stack.redo()
        else:
            document.look_at(Lane.ACADEMIC)
