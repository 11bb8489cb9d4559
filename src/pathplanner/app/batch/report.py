"""The list of the rows of which no plan was made."""

from collections.abc import Iterable
from pathlib import Path

from pathplanner.documents.files import write_whole
from pathplanner.planning.group.rows import RowFault
from pathplanner.planning.wording.names import Translate
from pathplanner.reporting.spreadsheet import csv_table

FILE = "report.csv"


def report_of(faults: Iterable[RowFault], t: Translate) -> bytes:
    """The rows as a table that spreadsheets open, in which no text is worked out as a formula."""
    ordered = sorted(faults, key=_row)
    rows = ((str(fault.row), fault.column, fault.value, fault.why, fault.mend) for fault in ordered)
    return csv_table(_head(t), rows)


def is_anothers(path: Path, t: Translate) -> bool:
    """Whether something stands there that is no report of an earlier run; raises OSError."""
    if not path.exists():
        return False
    head = csv_table(_head(t), ())
    if not path.is_file():
        return True
    with path.open("rb") as file:
        return file.read(len(head)) != head


def keep_report(path: Path, faults: Iterable[RowFault], t: Translate) -> None:
    """Write the report, or take an earlier one away where there is nothing to say; raises OSError."""
    told = tuple(faults)
    if told:
        write_whole(path, report_of(told, t))
    else:
        path.unlink(missing_ok=True)


def _row(fault: RowFault) -> int:
    return fault.row


def _head(t: Translate) -> tuple[str, ...]:
    return t("Row"), t("Column"), t("What it says"), t("Why there is no plan"), t("How to mend it")
