"""Both ways: every way into a destination alone on the ladder, and in words what of it is open to the learner."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from pathplanner.core.destinations import DEGREE, HTQ
from pathplanner.core.ids import OccupationId, QualificationId
from pathplanner.planning.both_ways import BothWays, both_ways
from pathplanner.planning.lighting import Light
from pathplanner.ui.about.page import WAYS_INTO, WAYS_INTO_JOB
from pathplanner.ui.ladder.shown import Spotlight
from pathplanner.ui.session import Session
from pathplanner.ui.stage import Stage

Ends = tuple[QualificationId, ...]
FindJob = Callable[[OccupationId], tuple[str, Ends]]
"""What an occupation is called, and the cards that serve it."""


class WaysShown(QObject):
    """Shows on the stage every way into a card, or into a job; Escape returns, as from a route.

    Signals:
        shown: the ladder shows them now.
        said: something to announce (a sentence).
    """

    shown = Signal()
    said = Signal(str)

    def __init__(self, session: Session, stage: Stage, find_job: FindJob, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._stage = stage
        self._find_job = find_job

    def follow(self, kind: str, to: str) -> bool:
        """Show what a link leads to; whether it leads to ways."""
        if kind == WAYS_INTO:
            self.show_into(QualificationId(to))
        elif kind == WAYS_INTO_JOB:
            self.show_into_job(OccupationId(to))
        return kind in (WAYS_INTO, WAYS_INTO_JOB)

    def show_into(self, card: QualificationId) -> None:
        """Show every way into a card, from anywhere."""
        self._show((card,), self._session.wording.short(card))

    def show_into_job(self, occupation: OccupationId) -> None:
        """Show every way into all cards that serve an occupation."""
        title, ends = self._find_job(occupation)
        if ends:
            self._show(ends, title)
        else:
            says = self.tr("No qualification on the ladder serves this job by name: {job}.")
            self.said.emit(says.format(job=title))

    def choose(self, card: str) -> None:
        """Show every way in where the card that was clicked is the destination, or serves the job aimed at."""
        plan = self._session.plan
        ends = tuple(QualificationId(one) for one in plan.destinations if one not in (HTQ, DEGREE))
        if card in ends:
            self._show(ends, plan.job.title if plan.job else self._session.wording.short(QualificationId(card)))

    def _show(self, ends: Ends, name: str) -> None:
        session = self._session
        held = session.plan.learner.held_ids
        ways = both_ways(session.framework, ends, held, session.as_of)
        opened = ways.open_cards.difference(held)
        notes = dict.fromkeys(opened, self.tr("open to you"))
        alone = Spotlight(ways.into.cards, tuple(ways.into.steps), Light.GOAL, ways.open_steps, notes)
        self._stage.show_only(alone)
        self.shown.emit()
        self.said.emit(self._says(ways, name, opened))

    def _says(self, ways: BothWays, name: str, opened: Iterable[QualificationId]) -> str:
        if ways.is_open:
            says = self.tr(
                "Every way into {name}: {open} of the {count} qualifications that lead there are open to you, along "
                "the solid lines. Escape returns."
            )
        elif self._session.plan.learner.held:
            says = self.tr(
                "Every way into {name}: {count} qualifications lead to it, and none is open to you from what you "
                "have. Escape returns."
            )
        else:
            says = self.tr("Every way into {name}: {count} qualifications lead to it. Escape returns.")
        count, there = (len(set(cards).difference(ways.ends)) for cards in (ways.into.cards, opened))
        return says.format(name=name, count=count, open=there)
