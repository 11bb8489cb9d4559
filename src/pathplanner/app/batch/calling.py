"""One call for the plans of a group: what it asks for, and how it is done and told at the command line."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from types import FrameType

import click

from pathplanner.app.asked import Failed, Refused, opened_library
from pathplanner.app.batch.crew import usual_processes
from pathplanner.app.batch.making import Making
from pathplanner.app.batch.report import FILE
from pathplanner.app.batch.running import Choices, GroupRun
from pathplanner.app.batch.understanding import GroupReader
from pathplanner.app.library import Library
from pathplanner.app.qt_libraries import explain_import
from pathplanner.documents.group_csv import NoTable, read_table
from pathplanner.planning.group.counts import Counts, progress_line, summary
from pathplanner.planning.group.failure import GroupFailed
from pathplanner.planning.group.headings import mapping_lines
from pathplanner.planning.group.preview import preview_lines, preview_row
from pathplanner.planning.wording.names import as_written
from pathplanner.reporting.style import Copy, PrintStyle, Size

PREVIEWED = 10
LINES = 10
"""How many lines tell of the progress where there is no bar."""
SECONDS = 0.2
"""How long Ctrl+C waits at most to be heard."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a call asks for, by the names of its options."""

    file: Path
    out: Path | None
    size: str
    copy_for: str
    appendix: bool
    force: bool
    names: bool
    preview: bool
    jobs: int | None
    as_of: date | None


def answer(asked: Asked) -> str:
    """Do what is asked; returns what to say of it."""
    library = opened_library()
    try:
        group = GroupReader(library.framework, read_table(asked.file), asked.file.name)
    except NoTable as error:
        raise Refused(str(error)) from error
    if asked.preview:
        return "\n".join((*mapping_lines(group.headings, as_written), *_previewed(library, group)))
    if asked.out is None:
        raise Refused("Say with --out DIR where the plans go, or look with --preview first.")
    for line in mapping_lines(group.headings, as_written):
        click.echo(line, err=True)
    return _done(_run(library, group, asked, asked.out), asked.out)


def _previewed(library: Library, group: GroupReader) -> Iterator[str]:
    words = library.english
    rows = list(islice(group.rows(), PREVIEWED))
    yield from preview_lines((preview_row(row, library.framework, words) for row in rows), words)
    if len(rows) < len(group):
        yield f"These are the first {len(rows)} of {len(group)} rows."


def _run(library: Library, group: GroupReader, asked: Asked, out: Path) -> Counts:
    """How far it came; it is stopped by Ctrl+C."""
    style = PrintStyle(size=Size(asked.size), copy_for=Copy(asked.copy_for), appendix=asked.appendix)
    today = date.today()
    how = Making(library.resources, style, today, asked.as_of or today)
    jobs = asked.jobs or usual_processes(len(group))
    choices = Choices(out, asked.names, asked.force, 0 if jobs == 1 else jobs)
    try:
        run = GroupRun(group, choices, how)
        with _stopping(run):
            _go_on(run)
            run.finish()
    except GroupFailed as failed:
        raise Failed(str(failed)) from failed
    except ModuleNotFoundError as error:
        raise Failed(explain_import(error)) from error
    return run.counts


def _go_on(run: GroupRun) -> None:
    """To the end, showing how far it is: with a bar on a terminal, else with a line now and then."""
    total = run.counts.learners
    if not sys.stderr.isatty():
        told = 0
        while not run.is_done:
            run.step(SECONDS)
            if run.counts.done * LINES // total > told:
                told = run.counts.done * LINES // total
                click.echo(progress_line(run.counts, as_written), err=True)
        return
    with click.progressbar(length=total, label="Plans", file=sys.stderr) as bar:
        while not run.is_done:
            before = run.counts.done
            run.step(SECONDS)
            bar.update(run.counts.done - before)


@contextmanager
def _stopping(run: GroupRun) -> Iterator[None]:
    """Stop the run at the first Ctrl+C; a second one ends the program at once."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, before)
        run.stop()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _done(counts: Counts, out: Path) -> str:
    """What to say at the end; fails where rows could not be used."""
    said = summary(counts, str(out), str(out / FILE), as_written)
    if counts.stopped:
        click.echo(said, err=True)
        raise click.Abort
    if counts.failed:
        raise Failed(said)
    return said
