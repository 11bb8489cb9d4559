"""A whole session of an adviser with a learner, in scratch mode, in a program of its own; says "done" at the end."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from pathplanner.app.application import make_application
from pathplanner.app.opening import Opening
from pathplanner.app.paths import resources_dir
from pathplanner.core.edits import DescribeHeld, DescribeLearner, Edit, OverrideCondition, PlaceQualification
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Award, Held, Override
from pathplanner.core.levels import LevelId
from pathplanner.core.own import OwnCard
from pathplanner.core.plan import Plan
from pathplanner.core.plan_edits import (
    Agree,
    DescribeMeeting,
    NameBarrier,
    NameLearner,
    PutAction,
    PutGoal,
    SetReview,
    WriteNotes,
)
from pathplanner.core.plan_parts import Action, Agreement, Barrier, BarrierKind, Goal, Meeting, Review
from pathplanner.documents.settings import read_settings
from pathplanner.ui.keeping.asking import Answer
from pathplanner.ui.window import MainWindow
from tests.ui.answers import Answers
from tests.ui.hands import drop, middle
from tests.ui.pressing import Hand

SECRET = "Xanthippe"
"""In every text that is told."""
T_LEVEL, ABITUR = QualificationId("t_level"), QualificationId("own_1")


def told() -> list[Edit]:
    """Everything that can be told of somebody."""
    award = Award(subject=SECRET, grade="Merit", achieved=False, year=2027)
    own = OwnCard(name=SECRET, level=LevelId.THREE, reason=SECRET)
    agreed = Override(from_=T_LEVEL, to=QualificationId("hnc"), condition="job_offer", reason=SECRET)
    return [
        DescribeHeld(Held(qualification=T_LEVEL, awards=(award,))),
        PlaceQualification(ABITUR, own),
        DescribeLearner(Plan().learner.changed(age=18, job_offer=True, words=SECRET)),
        OverrideCondition(agreed),
        NameLearner(SECRET),
        DescribeMeeting(Meeting(adviser=SECRET, place=SECRET, question=SECRET)),
        PutGoal(Goal(id="1", says=SECRET)),
        PutAction(Action(id="1", says=SECRET, help_from=SECRET)),
        NameBarrier(Barrier(kind=BarrierKind.MONEY, helps=SECRET)),
        SetReview(Review(on=date(2027, 3, 3), how=SECRET)),
        Agree(Agreement(on=date(2026, 11, 23), read_back=True)),
        WriteNotes(SECRET),
    ]


def work(window: MainWindow) -> None:
    """Place by a drag, tell everything, look at routes, choose, read, preview the paper, take back, do again."""
    session = window.session
    assert drop(window, T_LEVEL, window.ladder, middle(window.ladder))
    settle()
    for edit in told():
        assert session.submit(edit, "tell", "Told.")
    settle()
    window.routes_panel.open_first()
    session.choose(session.routes[0])
    session.choose_plan_b(session.routes[1])
    session.set_aside(session.routes[2], SECRET)
    session.select("card", "hnc")
    settle()
    window.actions_by_id["print"].trigger()
    settle()
    for dialog in (top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()):
        dialog.close()
    for side in ("about_me", "plan_side", "projector", "projector"):
        window.actions_by_id[side].trigger()
        settle()
    Hand("Cancel")
    window.actions_by_id["pdf"].trigger()
    window.actions_by_id["undo"].trigger()
    window.actions_by_id["redo"].trigger()
    settle()


def settle() -> None:
    """Let everything happen that waits."""
    for _ in range(5):
        QApplication.processEvents()


def close(opening: Opening) -> Callable[[], None]:
    """Close the window, and let what was never kept go."""

    def at_the_end() -> None:
        window = opening.frame.findChild(MainWindow)
        assert window is not None
        answers = window.files.questions = Answers()
        answers.saves = Answer.NO
        work(window)
        QTimer.singleShot(2_500, opening.frame.close)  # longer than anything waits before it writes

    return at_the_end


def main(settings_file: Path) -> int:
    """Run the session; settings would be kept in the file."""
    application = make_application()
    opening = Opening(resources_dir(), settings_file, read_settings(settings_file), None)
    opening.frame.show()
    QTimer.singleShot(1_000, close(opening))
    code = application.exec()
    sys.stdout.write("done\n")
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
