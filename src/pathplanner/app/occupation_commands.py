"""The commands that go into a sector: `sector` and `search`."""

from datetime import date

import click

from pathplanner.app.answers import as_text
from pathplanner.app.asked import DAY, opened_library, sector_named
from pathplanner.app.occupation_answers import OccupationAnswers
from pathplanner.core.occupations import Basis
from pathplanner.planning.sectors import sector_view

FIRST_FOUND = 20

json_option = click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for other programs.")


@click.command()
@click.argument("sector_id", metavar="ID")
@click.option(
    "--pay",
    type=click.Choice([basis.value for basis in Basis]),
    default=Basis.FULL_TIME.value,
    show_default=True,
    help="Whose pay to tell: of those in full-time jobs, or of all.",
)
@click.option(
    "--as-of", type=DAY, metavar="DATE", help="Look from this day, such as 2027-09-01. Today where it is left out."
)
@json_option
def sector(sector_id: str, pay: str, as_of: date | None, as_json: bool) -> str:
    """List what is on offer in a sector.

    Its occupations by level, each with the named qualifications that serve it and what is paid. `pathplanner framework
    --json` lists the ids of sectors, such as digital.
    """
    library = opened_library()
    chosen, day = sector_named(library.framework, sector_id), as_of or date.today()
    view = sector_view(library.framework, library.occupations, chosen.id, day, Basis(pay))
    answers = OccupationAnswers(library)
    return as_text(answers.sector(chosen, view, day)) if as_json else answers.sector_lines(chosen, view)


@click.command()
@click.argument("text")
@click.option(
    "--limit", type=click.IntRange(min=0), default=FIRST_FOUND, show_default=True, help="How many; 0 for all."
)
@json_option
def search(text: str, limit: int, as_json: bool) -> str:
    """Find occupations, named qualifications and groups of jobs by words of their titles.

    The best come first. Each word counts from its beginning, in any order.
    """
    library = opened_library()
    finds = library.titles.search(text, limit or None)
    answers = OccupationAnswers(library)
    return as_text(answers.finds(text, finds)) if as_json else answers.finds_lines(text, finds)
