"""What the window needs to make plans for a group."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pathplanner.app.batch.crew import usual_processes
from pathplanner.app.batch.making import Making
from pathplanner.app.batch.report import FILE
from pathplanner.app.batch.running import Choices, GroupRun
from pathplanner.app.batch.understanding import GroupReader
from pathplanner.app.library import Library
from pathplanner.documents.group_csv import read_table
from pathplanner.planning.group.preview import PreviewRow, preview_row
from pathplanner.planning.group.rows import GroupRow
from pathplanner.planning.group.table import GroupTable
from pathplanner.planning.wording import Wording
from pathplanner.ui.group.service import WantedPlans


@dataclass(frozen=True, slots=True)
class GroupPlans:
    """Reads and makes with the data of a library, in the words of the screen, on a day and as of one."""

    library: Library
    wording: Wording
    today: date
    as_of: date

    def read(self, path: Path) -> GroupTable:
        """The table in a file; raises NoTable."""
        return GroupReader(self.library.framework, read_table(path, self.wording.t), path.name, self.wording.t)

    def told(self, row: GroupRow) -> PreviewRow:
        """How a row was understood, in words."""
        return preview_row(row, self.library.framework, self.library.wording(self.wording.t))

    def start(self, table: GroupTable, wanted: WantedPlans) -> GroupRun:
        """Begin to make the plans in processes of their own, so that the window answers; raises GroupFailed."""
        how = Making(self.library.resources, wanted.style, self.today, self.as_of)
        choices = Choices(wanted.folder, wanted.names, wanted.anew, usual_processes(len(table)))
        return GroupRun(table, choices, how, self.wording.t)

    def report_in(self, folder: Path) -> Path:
        """Where the report is, if there is any."""
        return folder / FILE
