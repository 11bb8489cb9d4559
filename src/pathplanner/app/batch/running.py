"""One run over a group: every learner's plan in a folder, and a report on the rows that could not be used.

What is there already is left as it is, so that a run that was stopped goes on where it ended.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pathplanner.app.batch.crew import WorkersLost, crew_for
from pathplanner.app.batch.making import Making, Order
from pathplanner.app.batch.report import FILE, is_anothers, keep_report
from pathplanner.documents.files import remove_parts
from pathplanner.planning.group.counts import Counts
from pathplanner.planning.group.failure import GroupFailed
from pathplanner.planning.group.file_names import named, numbered
from pathplanner.planning.group.rows import RowFault
from pathplanner.planning.group.table import GroupTable
from pathplanner.planning.wording.names import Translate, as_written


@dataclass(frozen=True, slots=True)
class Choices:
    """Where the plans go and how they are called; `anew` writes those that are there already once more.

    So many `processes` make them; none means that this one does, which waits for each.
    """

    folder: Path
    names: bool = False
    anew: bool = False
    processes: int = 0


class GroupRun:
    """Makes the plans of the learners of one table. `faults` are the rows that could not be used so far.

    `step` is called until `is_done`, then `finish`; `stop` ends it early. Raises GroupFailed at once where the folder
    cannot be used.
    """

    def __init__(self, group: GroupTable, choices: Choices, how: Making, t: Translate = as_written) -> None:
        self._t = t
        self._choices = choices
        self._report = choices.folder / FILE
        self._check_folder()
        self._group = group
        self._names = named(group.rows()) if choices.names else {}
        self.faults: list[RowFault] = []
        self._failed: set[int] = set()
        self._made = self._there = 0
        self.is_stopped = False
        self._crew = crew_for(self._orders(), how, choices.processes)

    def _check_folder(self) -> None:
        folder, t = self._choices.folder, self._t
        try:
            folder.mkdir(parents=True, exist_ok=True)
            remove_parts(folder)
            if is_anothers(self._report, t):
                says = t("There is a file ‘{file}’ in ‘{folder}’ that is no report of Path Planner. Move it away.")
                raise GroupFailed(says.format(file=FILE, folder=folder))
        except OSError as error:
            says = t("The folder ‘{folder}’ cannot be used: {why}. Choose another.")
            raise GroupFailed(says.format(folder=folder, why=error.strerror)) from error

    @property
    def counts(self) -> Counts:
        """How far it is."""
        return Counts(len(self._group), self._made, self._there, len(self._failed), self.is_stopped)

    @property
    def is_done(self) -> bool:
        """Whether there is nothing left to do."""
        return self._crew.is_done

    def step(self, seconds: float) -> None:
        """Go on for about so long, or until the next plan is there; raises GroupFailed where it cannot go on."""
        try:
            finished = self._crew.collect(seconds)
        except WorkersLost as lost:
            says = self._t("A process that made plans was ended from outside, or had no memory left. Run it again.")
            raise GroupFailed(says) from lost
        for fault in finished:
            if fault is None:
                self._made += 1
            else:
                self._refuse(fault)

    def stop(self) -> None:
        """Begin no more plans; those that are begun are finished by further steps."""
        self.is_stopped = not self.is_done
        self._crew.stop()

    def finish(self) -> None:
        """Let the processes go and keep the report; raises GroupFailed where it cannot be written."""
        self._crew.close()
        try:
            keep_report(self._report, self.faults, self._t)
        except OSError as error:
            says = self._t("The report could not be written to ‘{file}’: {why}. Close it where it is open.")
            raise GroupFailed(says.format(file=self._report, why=error.strerror)) from error

    def _orders(self) -> Iterator[Order | None]:
        """An order for each row that asks for one; nothing for the others, so that nobody waits for many of them."""
        for row in self._group.rows():
            path = self._choices.folder / (self._names.get(row.place) or numbered(row))
            if row.plan is not None and (self._choices.anew or not path.exists()):
                yield Order(row.number, row.plan, path)
                continue
            if row.plan is not None:
                self._there += 1
            for fault in row.faults:
                self._refuse(fault)
            yield None

    def _refuse(self, fault: RowFault) -> None:
        self.faults.append(fault)
        self._failed.add(fault.row)
