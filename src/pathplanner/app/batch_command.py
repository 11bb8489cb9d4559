"""The command that makes the plans of a whole group."""

from pathlib import Path
from typing import Any

import click

from pathplanner.app.asked import DAY
from pathplanner.reporting.style import Copy, Size

MOST_JOBS = 32


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="LEARNERS.csv")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Where the plans go.")
@click.option(
    "--style",
    "size",
    type=click.Choice([size.value for size in Size]),
    default=Size.STANDARD.value,
    show_default=True,
    help="How the plans are printed. Easy Read has one copy, the learner's, and no appendix.",
)
@click.option(
    "--copy",
    "copy_for",
    type=click.Choice([copy.value for copy in Copy]),
    default=Copy.LEARNER.value,
    show_default=True,
    help="Whose copies they are.",
)
@click.option("--appendix", is_flag=True, help="Add the evidence and the money, on pages of their own.")
@click.option("--force", is_flag=True, help="Write plans anew that are there already.")
@click.option("--names", is_flag=True, help="Call the files by the learners' names; else plan-001.pdf and so on.")
@click.option("--preview", is_flag=True, help="Show how the table is understood, and write nothing.")
@click.option(
    "--jobs",
    type=click.IntRange(1, MOST_JOBS),
    metavar="N",
    help="How many processes make plans; 1 is this one alone. One for each core, at most four, where it is left out.",
)
@click.option(
    "--as-of", type=DAY, metavar="DATE", help="Look from this day, such as 2027-09-01. Today where it is left out."
)
def batch(**options: Any) -> str:
    """Write a printed plan for each learner of a group.

    The table has a row for each learner. Its columns are found by their headings: name, qualifications ("T Level:
    Merit", "A level: ABB; EPQ: A"), age, sector and destination; only qualifications are needed. Each plan is for the
    best route, as one to talk about. A row that cannot be used is named in report.csv in the folder, and the others go
    on; the call then ends with 1. Plans that are there already are left as they are, so that a run that was stopped
    goes on when it is called again.
    """
    from pathplanner.app.batch.calling import Asked, answer  # processes of its own are what no other command needs

    return answer(Asked(**options))
