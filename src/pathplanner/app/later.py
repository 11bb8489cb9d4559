"""Loads the parts of the window that not every session needs."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pathplanner.app.comparing import make_pins
from pathplanner.app.library import Library
from pathplanner.app.what_if import tell_what_if
from pathplanner.core.framework import Framework
from pathplanner.planning.wording import Wording
from pathplanner.ui.keeping.asking import Asker
from pathplanner.ui.later import Later
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme

if TYPE_CHECKING:
    from pathplanner.ui.about.parts import Parts
    from pathplanner.ui.evidence.further import FurtherPages
    from pathplanner.ui.group.dialog import GroupDialog
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


def _group(library: Library, session: Session, theme: Theme, parent: QWidget) -> "GroupDialog":
    from pathplanner.app.batch.service import GroupPlans
    from pathplanner.ui.group.dialog import GroupDialog

    service = GroupPlans(library, session.wording, date.today(), session.as_of)
    return GroupDialog(service, theme, session.wording.t, parent)


def _evidence(library: Library, session: Session, theme: Theme) -> "Parts":
    from pathplanner.ui.evidence.parts import EvidenceParts

    return EvidenceParts(session.evidence, library.read_outcome_tables, theme, session.wording, session.as_of)


def make_later(library: Library) -> Later:
    """What loads those parts; the data they need are read from the library then."""
    evidence, what_if = partial(_evidence, library), partial(tell_what_if, library)
    group = partial(_group, library)
    return Later(_learner, _plan, _projector, _questions, _text, evidence, what_if, make_pins, group)


def make_further(library: Library) -> "Callable[[Framework, Wording, date], FurtherPages]":
    """What loads the pages on sectors, on occupations and on the evidence, for a `PageMaker`."""

    def make(framework: Framework, wording: Wording, as_of: date) -> "FurtherPages":
        from pathplanner.ui.evidence.further import FurtherPages, Read

        read = Read(library.read_evidence, library.read_outcome_tables, library.read_evidence_pages)
        return FurtherPages(framework, wording, as_of, read)

    return make
