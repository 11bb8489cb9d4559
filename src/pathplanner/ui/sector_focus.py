"""The sector in focus: what the cards of the ladder and the routes stand for in it, and the job that is aimed at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.core.ids import OccupationId, QualificationId, SectorId
from pathplanner.core.plan_edits import AimAtJob
from pathplanner.core.plan_parts import Job
from pathplanner.core.routes import Route
from pathplanner.ui.session import Session

if TYPE_CHECKING:
    from pathplanner.core.occupations import OccupationMap
    from pathplanner.planning.sectors import CardCount
    from pathplanner.planning.wording.occupations import OccupationWords


@dataclass(frozen=True, slots=True)
class SectorSource:
    """What is known of sectors, each part loaded when it is first wanted."""

    known: "Callable[[], OccupationMap]"
    words: "Callable[[], OccupationWords]"
    counts: "Callable[[SectorId], Mapping[QualificationId, CardCount]]"
    ends: Callable[[OccupationId], tuple[QualificationId, ...]]


class SectorFocus(QObject):
    """Which sector the learner looks into; it is no part of the plan, but the job is.

    Signals:
        changed: another sector is in focus now, or none.
    """

    changed = Signal()

    def __init__(self, session: Session, source: SectorSource, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._source = source
        self._counts: Mapping[QualificationId, CardCount] = {}
        self.sector: SectorId | None = None

    @property
    def as_of(self) -> date:
        """The day that everything is looked up for."""
        return self._session.as_of

    def choose(self, sector: str) -> None:
        """Look into a sector; empty for none."""
        chosen = SectorId(sector) if sector else None
        if chosen != self.sector:
            self.sector = chosen
            self._counts = self._source.counts(chosen) if chosen else {}
            self.changed.emit()

    @property
    def name(self) -> str:
        """What the sector is called; empty for none."""
        return self._session.framework.sector[self.sector].name if self.sector else ""

    def counts_of(self, sector: SectorId) -> "Mapping[QualificationId, CardCount]":
        """How many named qualifications each card stands for in a sector."""
        return self._counts if sector == self.sector else self._source.counts(sector)

    @property
    def notes(self) -> Mapping[QualificationId, str]:
        """How many named qualifications each card stands for in the sector, in words."""
        if self.sector is None:
            return {}
        says = self._source.words().count
        nothing_said = self.tr("not by sector")
        return {
            card: says(self._counts[card]) if card in self._counts else nothing_said
            for card in self._session.framework.qualification
        }

    def says_of(self, route: Route) -> str:
        """Which cards of a route stand for nothing in the sector, in words; empty where none does."""
        cards = [card for card in route.cards[1:] if card in self._counts and self._counts[card].is_none]
        names = self.tr(", ").join(self._session.wording.short(card) for card in cards)
        return self.tr("{cards}: none in this sector").format(cards=names) if cards else ""

    def find_job(self, occupation: OccupationId) -> tuple[str, tuple[QualificationId, ...]]:
        """What an occupation is called, and the qualifications that serve it."""
        return self._source.known().occupation[occupation].title, self._source.ends(occupation)

    def aim_at(self, occupation: str) -> None:
        """Make an occupation the job that is aimed at, and look towards the qualifications that serve it."""
        job = self._source.known().occupation[OccupationId(occupation)]
        ends = self._source.ends(job.id)
        did = (
            self.tr("You are aiming at this job now: {job}.")
            if ends
            else self.tr("You are aiming at this job now: {job}. No qualification on the ladder serves it by name.")
        )
        aimed = AimAtJob(Job(occupation=job.id, title=job.title), tuple(Destination(card) for card in ends))
        self._session.submit(aimed, self.tr("aim at a job"), did.format(job=job.title))

    def let_job_go(self) -> None:
        """Aim at no job, and look towards HTQ and degree level again."""
        did = self.tr("You are aiming at no job now.")
        self._session.submit(AimAtJob(None, (HTQ, DEGREE)), self.tr("let a job go"), did)
