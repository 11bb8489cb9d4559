"""What is made when it is first wanted, so that the window is there sooner and takes less memory."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pathplanner.ui.keeping.asking import Asker
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme

if TYPE_CHECKING:
    from pathplanner.ui.about.parts import Parts
    from pathplanner.ui.group.dialog import GroupDialog
    from pathplanner.ui.learner.panel import LearnerPanel
    from pathplanner.ui.pins import Pins
    from pathplanner.ui.plan.panel import PlanPanel
    from pathplanner.ui.projector.window import LearnerWindow
    from pathplanner.ui.what_if.told import Tell
    from pathplanner.ui.widgets.text_dialog import TextDialog


@dataclass(frozen=True, slots=True)
class Later:
    """Makes the Me side, the Plan side, the learner's window, and who asks over one; the wiring loads them then.

    `evidence` makes what the pages of the About side open to; `what_if` tells what would change; `pins` makes what
    puts routes side by side; `group` makes plans for many learners.
    """

    learner: "Callable[[Session, Theme], LearnerPanel]"
    plan: "Callable[[Session, Theme], PlanPanel]"
    projector: "Callable[[Session, Theme, QWidget], LearnerWindow]"
    questions: Callable[[QWidget, Session, Theme], Asker]
    text: "Callable[[str, str, QWidget], TextDialog]"
    evidence: "Callable[[Session, Theme], Parts]"
    what_if: "Tell"
    pins: "Callable[[Session], Pins]"
    group: "Callable[[Session, Theme, QWidget], GroupDialog]"
