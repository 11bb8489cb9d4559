"""Plans are opened, kept and let go from the window, and nothing is lost on the way."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pathplanner.core.plan import Plan
from pathplanner.core.plan_edits import NameLearner, WriteNotes
from pathplanner.documents.kept import KeptPlan, Terms, read_plan_file
from pathplanner.documents.protection import Cost, PassphraseSeal, unsealing
from pathplanner.documents.recent import read_recent
from pathplanner.ui.keeping.asking import Answer, Wanted
from pathplanner.ui.window import MainWindow
from tests.conftest import OpenWindow
from tests.documents.making import BY, file_of, plan_of
from tests.ui.answers import Answers
from tests.ui.hands import held, place, q, status

KEPT = plan_of("t_level")
Edit = Callable[[str], None]


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


@pytest.fixture
def window(open_window: OpenWindow, settings: Path) -> MainWindow:
    """A window that may remember things."""
    return open_window(settings)


@pytest.fixture
def answers(window: MainWindow) -> Answers:
    questions = window.files.questions
    assert isinstance(questions, Answers)
    return questions


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plans" / "maths.pathplan"
    path.parent.mkdir()
    path.write_bytes(file_of(KEPT))
    return path


@pytest.fixture
def note(window: MainWindow) -> Edit:
    """Writes a note, which is a change worth keeping."""

    def write(words: str) -> None:
        window.session.submit(WriteNotes(words), "write notes", "Notes written.")

    return write


def trigger(window: MainWindow, action: str) -> None:
    window.actions_by_id[action].trigger()


def content(path: Path) -> Plan:
    return read_plan_file(path).envelope.content


def test_a_plan_is_kept_where_it_is_asked_to_be(
    window: MainWindow, answers: Answers, tmp_path: Path, note: Edit
) -> None:
    note("Call the college.")
    answers.wants, answers.writes = Wanted(), tmp_path / "new.pathplan"
    trigger(window, "save")
    assert content(tmp_path / "new.pathplan") == window.session.plan
    assert status(window) == "Saved in new.pathplan."
    assert window.windowTitle() == "new.pathplan – Path Planner"
    note("Call twice.")
    assert window.windowTitle() == "new.pathplan (changed) – Path Planner"
    trigger(window, "save")
    assert content(tmp_path / "new.pathplan").private_notes == "Call twice."


def test_whoever_does_not_want_to_keep_it_after_all_writes_nothing(
    window: MainWindow, answers: Answers, tmp_path: Path, note: Edit
) -> None:
    note("Call the college.")
    trigger(window, "save")
    answers.wants = Wanted("Sam")
    trigger(window, "save")
    assert os.listdir(tmp_path) == []
    assert window.session.plan.name == ""


def test_the_name_is_asked_for_when_the_plan_is_kept_and_may_be_left_out(
    window: MainWindow, answers: Answers, tmp_path: Path, note: Edit
) -> None:
    note("Call the college.")
    answers.wants, answers.writes = Wanted("Sam"), tmp_path / "new.pathplan"
    trigger(window, "save")
    assert content(tmp_path / "new.pathplan").name == "Sam"
    answers.wants = Wanted("")
    trigger(window, "terms")
    assert content(tmp_path / "new.pathplan").name == ""


def test_a_plan_is_opened_with_everything_in_it(window: MainWindow, answers: Answers, file: Path) -> None:
    answers.opens = file
    trigger(window, "open")
    assert (window.session.plan, held(window)) == (KEPT, ["t_level"])
    assert window.windowTitle() == "maths.pathplan – Path Planner"
    assert not window.session.document.undo_stack.canUndo()
    assert answers.heard == []


@pytest.mark.parametrize(
    ("spoiled", "says"),
    [
        (b"", "is empty"),
        (b"\xff\xfe", "line 1 is not UTF-8"),
        (b"{}", "is not a Path Planner plan"),
        (b'{"a": [', "cut"),
    ],
)
def test_a_spoiled_file_is_refused_in_a_sentence_and_the_open_plan_stays(
    window: MainWindow, answers: Answers, file: Path, note: Edit, spoiled: bytes, says: str
) -> None:
    note("Call the college.")
    plan, title = window.session.plan, window.windowTitle()
    file.write_bytes(spoiled)
    answers.opens = file
    trigger(window, "open")
    (heard,) = [heard for heard in answers.heard if heard != "save"]
    assert says in heard
    assert (window.session.plan, window.windowTitle()) == (plan, title)
    assert window.session.document.undo_stack.canUndo()


def test_a_plan_that_names_what_the_data_do_not_know_is_refused(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "later.pathplan"
    path.write_bytes(file_of(plan_of("z_level")))
    assert not window.files.open_now(path)
    (heard,) = answers.heard
    assert "later.pathplan" in heard
    assert "z_level" in heard
    assert held(window) == []
    assert not KeptPlan.open(path).read_only


@pytest.mark.parametrize("answer", list(Answer))
def test_a_changed_plan_is_asked_about_before_it_is_let_go(
    window: MainWindow, answers: Answers, file: Path, note: Edit, answer: Answer
) -> None:
    window.files.open_now(file)
    note("Call the college.")
    answers.saves = answer
    trigger(window, "new")
    assert answers.heard == ["save maths.pathplan"]
    assert window.session.plan.private_notes == ("Call the college." if answer is Answer.CANCEL else "")
    assert content(file).private_notes == ("Call the college." if answer is Answer.YES else "")
    assert (window.files.keeper.file is None) is (answer is not Answer.CANCEL)


def test_a_plan_with_nothing_but_what_is_held_is_let_go_without_a_question(
    window: MainWindow, answers: Answers, qtbot: QtBot
) -> None:
    place(qtbot, window, "t_level")
    trigger(window, "new")
    assert answers.heard == []
    assert held(window) == []


def test_what_one_learner_told_cannot_be_brought_back_before_the_next(window: MainWindow, note: Edit) -> None:
    note("Call the college.")
    trigger(window, "new")
    trigger(window, "undo")
    assert window.session.plan == Plan()


def test_a_window_with_changes_stays_open_until_it_is_answered(
    window: MainWindow, answers: Answers, note: Edit
) -> None:
    note("Call the college.")
    answers.saves = Answer.CANCEL
    assert not window.close()
    answers.saves = Answer.NO
    assert window.close()


def test_the_same_plan_in_a_second_window_is_read_only(
    open_window: OpenWindow, window: MainWindow, settings: Path, file: Path
) -> None:
    window.files.open_now(file)
    second = open_window(settings)
    second.files.open_now(file)
    assert second.windowTitle() == "maths.pathplan (read only) – Path Planner"
    assert "Read only" in second.notices.says("read_only")
    second.session.submit(NameLearner("Sam"), "name the plan", "Named.")
    answers = second.files.questions
    assert isinstance(answers, Answers)
    answers.wants, answers.writes = Wanted("Sam"), file.with_name("mine.pathplan")
    trigger(second, "save")
    assert content(file) == KEPT
    assert content(file.with_name("mine.pathplan")).name == "Sam"
    assert second.notices.says("read_only") == ""


def test_a_file_that_somebody_else_changed_is_not_overwritten(
    window: MainWindow, answers: Answers, file: Path, note: Edit
) -> None:
    window.files.open_now(file)
    note("Call the college.")
    file.write_bytes(file_of(plan_of("hnc")))
    answers.elsewhere, answers.wants = True, Wanted()
    answers.writes = file.with_name("mine.pathplan")
    trigger(window, "save")
    assert "changed by somebody else" in answers.heard[0]
    assert content(file) == plan_of("hnc")
    assert content(file.with_name("mine.pathplan")).private_notes == "Call the college."
    assert window.windowTitle() == "mine.pathplan – Path Planner"


def test_a_passphrase_is_asked_for_until_it_fits_or_is_given_up(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "secret.pathplan"
    seal = PassphraseSeal.new("violet teapot", Cost(2, 1))
    KeptPlan.keep(path, KEPT, BY, Terms(seal)).close()
    answers.passphrases = ["violet"]
    assert not window.files.open_now(path)
    assert answers.heard[0] == "passphrase of secret.pathplan"
    assert "does not open" in answers.heard[1]
    answers.passphrases = ["", "violet teapot"]
    assert window.files.open_now(path)
    assert held(window) == ["t_level"]
    window.session.submit(NameLearner("Sam"), "name the plan", "Named.")
    trigger(window, "save")
    assert b"Sam" not in path.read_bytes()
    assert read_plan_file(path, unsealing("violet teapot")).envelope.content.name == "Sam"


def test_a_passphrase_and_a_day_are_set_changed_and_taken_away(
    window: MainWindow, answers: Answers, file: Path
) -> None:
    window.files.open_now(file)
    answers.wants = Wanted("", date(2027, 8, 31), is_protected=True, passphrase="violet teapot")
    trigger(window, "terms")
    assert file.read_bytes().startswith(b'{"format": "pathplan-protected"')
    answers.wants = Wanted("", None, is_protected=True)
    trigger(window, "terms")
    text = read_plan_file(file, unsealing("violet teapot"))
    assert (text.envelope.delete_after, text.envelope.content) == (None, KEPT)
    answers.wants = Wanted("", None)
    trigger(window, "terms")
    assert content(file) == KEPT


def test_recent_plans_are_named_and_can_be_off(window: MainWindow, settings: Path, file: Path) -> None:
    window.files.open_now(file)
    recent = settings.with_name("recent.json")
    assert [name for name, _ in read_recent(recent).named] == ["maths.pathplan"]
    window.files.memory.switch_recent(False)
    assert str(file) not in recent.read_text(encoding="utf-8")
    window.files.open_now(file)
    assert read_recent(recent).paths == ()


def test_a_recent_plan_that_is_gone_leaves_the_list(window: MainWindow, answers: Answers, file: Path) -> None:
    window.files.open_now(file)
    trigger(window, "new")
    file.unlink()
    assert not window.files.open_now(file)
    assert "There is no file" in answers.heard[0]
    assert window.files.memory.recent.paths == ()


def test_plans_past_their_day_are_told_and_deleted_when_that_is_wanted(
    open_window: OpenWindow, window: MainWindow, answers: Answers, settings: Path, file: Path
) -> None:
    window.files.open_now(file)
    answers.wants = Wanted("", date(2026, 11, 1))
    trigger(window, "terms")
    trigger(window, "new")
    window.files.memory.switch_recent(False)
    later = open_window(settings)
    later.file_status.greet()
    assert later.notices.says("due") == "Plans past the day they were to be deleted after: 1."
    asked = later.files.questions
    assert isinstance(asked, Answers)
    later.files.look_at_days()
    assert asked.heard == ["maths.pathplan, to be deleted after 1 November 2026"]
    assert file.exists()
    asked.deletes = (0,)
    later.files.look_at_days()
    assert not file.exists()
    assert later.files.past_their_day() == ()


def test_everything_remembered_is_removed_and_the_plans_stay(
    window: MainWindow, answers: Answers, settings: Path, file: Path
) -> None:
    window.files.open_now(file)
    trigger(window, "dark")
    answers.confirms = True
    trigger(window, "forget")
    window.close()
    assert list(settings.parent.iterdir()) == []
    assert content(file) == KEPT


def test_a_made_up_learner_is_marked_and_nothing_of_them_is_kept(window: MainWindow, tmp_path: Path) -> None:
    samples = window.files.samples()
    assert len(samples) == 3
    for sample in samples:
        window.files.practise(sample)
        assert window.session.plan.practice
        assert "made up" in window.notices.says("practice")
        assert window.windowTitle() == "Practice – Path Planner"
        window.session.remove(q(held(window)[0]))
    trigger(window, "new")
    assert window.notices.says("practice") == ""
    assert os.listdir(tmp_path) == []
