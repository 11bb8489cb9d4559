"""Loads the parts of the window that not every session needs."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pathplanner.ui.keeping.asking import Asker
from pathplanner.ui.later import Later
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme

if TYPE_CHECKING:
    from pathplanner.ui.learner.panel import LearnerPanel
    from pathplanner.ui.plan.panel import PlanPanel
    from pathplanner.ui.projector.window import LearnerWindow
    from pathplanner.ui.widgets.text_dialog import TextDialog


def _learner(session: Session, theme: Theme) -> "LearnerPanel":
    from pathplanner.ui.learner.panel import LearnerPanel

    return LearnerPanel(session, theme, session.wording)


def _plan(session: Session, theme: Theme) -> "PlanPanel":
    from pathplanner.ui.plan.panel import PlanPanel

    return PlanPanel(session, theme, session.wording)


def _projector(session: Session, theme: Theme, parent: QWidget) -> "LearnerWindow":
    from pathplanner.ui.projector.window import LearnerWindow

    return LearnerWindow(session, theme, session.wording, parent)


def _questions(window: QWidget, session: Session, theme: Theme) -> Asker:
    from pathplanner.ui.keeping.questions import Questions

    return Questions(window, theme, session.wording)


def _text(title: str, words: str, window: QWidget) -> "TextDialog":
    from pathplanner.ui.widgets.text_dialog import TextDialog

    return TextDialog(title, words, window)


LATER = Later(_learner, _plan, _projector, _questions, _text)
