"""The commands that write a plan: on paper, and as files for other programs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from pathplanner.app.asked import DAY, Failed, Refused, learner_holding, opened_library, written
from pathplanner.app.exports import MAKERS, Exported, calendar_id_of
from pathplanner.app.library import Library
from pathplanner.app.plan_files import checked_plan, passphrase_told, remember_passphrase
from pathplanner.app.plan_pages import numbered_route, pdf_of, suggested_route, ways_of
from pathplanner.app.qt_libraries import explain_import
from pathplanner.app.style_options import style_options
from pathplanner.core.plan import Plan
from pathplanner.reporting.failure import TypesettingFailed
from pathplanner.reporting.pages import Ways
from pathplanner.reporting.style import PrintStyle, Size

PLAIN = PrintStyle()
KINDS: Mapping[str, str] = {
    ".pdf": "pages",
    ".html": "a page for a browser",
    ".ics": "a calendar",
    ".jsonld": "open data",
    ".txt": "plain text",
    ".csv": "a table",
}
IN_FULL = (".pdf", ".html", ".txt")
"""Kinds of file that have copies and an appendix."""

file_type = click.Path(path_type=Path, dir_okay=False)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which plan a call is about: the one in a file, or that of one route."""

    file: Path | None
    held: tuple[str, ...]
    to: str | None
    number: int
    as_of: date | None


OPTIONS = (
    click.argument("file", type=file_type, required=False, metavar="[FILE.pathplan]"),
    click.option("--from", "held", multiple=True, metavar="ID", help="What is held, such as t_level; may be repeated."),
    click.option("--to", metavar="htq|degree|ID", help="Where to."),
    click.option(
        "--route",
        "number",
        type=click.IntRange(min=1),
        default=1,
        show_default=True,
        help="Which of the routes that `routes` lists for the same --from and --to.",
    ),
    click.option(
        "--passphrase-file",
        type=file_type,
        callback=remember_passphrase,
        expose_value=False,
        metavar="FILE",
        help="A file whose first line is the passphrase of a protected plan.",
    ),
    click.option(
        "--as-of", type=DAY, metavar="DATE", help="Look from this day, such as 2027-09-01. Today where it is left out."
    ),
)


def _plan_options(command: Callable[..., str]) -> Callable[..., str]:
    """Give a command the options that say which plan, and what they say as `wanted`."""

    @wraps(command)
    def wanting(
        *, file: Path | None, held: tuple[str, ...], to: str | None, number: int, as_of: date | None, **others: Any
    ) -> str:
        return command(wanted=Wanted(file, held, to, number, as_of), **others)

    for option in reversed(OPTIONS):
        wanting = option(wanting)
    return wanting


@click.command()
@_plan_options
@click.option("--out", type=file_type, required=True, metavar="FILE.pdf", help="The PDF to write.")
@style_options
def plan(wanted: Wanted, out: Path, style: PrintStyle) -> str:
    """Write the printed plan, as a PDF.

    From a plan file all of it is written: Plan A and Plan B or, where neither is chosen, the best route to talk about;
    the private notes on the record copy alone. Without a file it is the plan for one route.
    """
    library = opened_library()
    return written(out, _made(library, ".pdf", _asked(library, wanted, out, style)))


@click.command()
@_plan_options
@click.option(
    "--out", type=file_type, required=True, metavar="FILE", help="The file to write; its ending says which kind."
)
@style_options
def export(wanted: Wanted, out: Path, style: PrintStyle) -> str:
    """Write a plan as a file for other programs.

    The ending of its name says which kind: .pdf pages, .html a page for a browser, .ics a calendar of actions and
    review, .jsonld open data of the routes (CTDL), .txt plain text, .csv a table of steps and actions.
    """
    kind = out.suffix.lower()
    if kind not in KINDS:
        kinds = ", ".join(f"{ending} for {what}" for ending, what in KINDS.items())
        raise Refused(f"{out.name!r} ends in no kind of file that is known; let it end in {kinds}.")
    if kind != ".pdf" and style.size is not Size.STANDARD:
        raise Refused(f"--size is for pages, so for .pdf alone; leave it out for {KINDS[kind]}.")
    if kind not in IN_FULL and style != PLAIN:
        raise Refused(f"--copy, --appendix and --printed-by are for {', '.join(IN_FULL)}; leave them out here.")
    library = opened_library()
    return written(out, _made(library, kind, _asked(library, wanted, out, style)))


def _asked(library: Library, wanted: Wanted, out: Path, style: PrintStyle) -> Exported:
    """The plan that is meant, with the route to talk about where none is chosen."""
    framework, today = library.framework, date.today()
    day = wanted.as_of or today
    if wanted.file is not None:
        kept = checked_plan(framework, wanted.file, passphrase_told())
        towards = [wanted.to] if wanted.to else list(kept.destinations)
        suggested = suggested_route(framework, kept, towards, wanted.number, day)
        return Exported(kept, ways_of(framework, kept, suggested), today, day, style, calendar_id_of(wanted.file))
    if not (wanted.held and wanted.to):
        raise Refused("Give a plan file, or --from and --to; see `pathplanner plan --help`.")
    learner = learner_holding(framework, wanted.held)
    chosen = numbered_route(framework, learner, [wanted.to], wanted.number, day)
    plan = Plan(learner=learner, plan_a=chosen.cards)
    return Exported(plan, Ways(chosen), today, day, style, calendar_id_of(out))


def _made(library: Library, kind: str, asked: Exported) -> bytes:
    try:
        if kind == ".pdf":
            return pdf_of(library, asked)
        return MAKERS[kind](library, library.english, asked).content
    except ModuleNotFoundError as error:
        raise Failed(explain_import(error)) from error
    except TypesettingFailed as failed:
        raise Failed(str(failed)) from failed
