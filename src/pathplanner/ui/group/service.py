"""What the dialog needs of those who read tables and make plans."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pathplanner.planning.group.counts import Counts
from pathplanner.planning.group.preview import PreviewRow
from pathplanner.planning.group.rows import GroupRow
from pathplanner.planning.group.table import GroupTable
from pathplanner.reporting.style import PrintStyle


@dataclass(frozen=True, slots=True)
class WantedPlans:
    """Where the plans go, how they look and are called; `anew` writes those that are there already once more."""

    folder: Path
    style: PrintStyle
    names: bool
    anew: bool


class Running(Protocol):
    """Plans being made."""

    @property
    def counts(self) -> Counts:
        """How far it is."""

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do but `finish`."""

    def step(self, seconds: float, /) -> None:
        """Take in what was made meanwhile, waiting up to so long; raises GroupFailed."""

    def stop(self) -> None:
        """Begin no more plans."""

    def finish(self) -> None:
        """Let the processes go and keep the report; raises GroupFailed."""


class GroupService(Protocol):
    """Reads tables and makes plans."""

    def read(self, path: Path) -> GroupTable:
        """The table in a file; raises NoTable."""

    def told(self, row: GroupRow) -> PreviewRow:
        """How a row was understood, in words."""

    def start(self, table: GroupTable, wanted: WantedPlans) -> Running:
        """Begin to make the plans; raises GroupFailed."""

    def report_in(self, folder: Path) -> Path:
        """Where the report is, if there is any."""
