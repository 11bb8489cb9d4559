"""The command that says what is known of pay, STEM and outcomes."""

from datetime import date

import click

from pathplanner.app.answers import as_text
from pathplanner.app.asked import DAY, Refused, opened_library
from pathplanner.app.evidence_answers import EvidenceAnswers


@click.command()
@click.option("--card", metavar="ID", help="What applies to this qualification, such as hnc.")
@click.option("--sector", metavar="ID", help="What applies to this sector, such as digital.")
@click.option("--occupation", metavar="ID", help="What applies to this occupation, such as OCC0127.")
@click.option("--as-of", type=DAY, metavar="DATE", help="Say how old it is on this day. Today where it is left out.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for other programs.")
def evidence(card: str | None, sector: str | None, occupation: str | None, as_of: date | None, as_json: bool) -> str:
    """Say what is known of pay, STEM and outcomes, most specific first.

    All of it where nothing is named; each sentence ends with its group, year, place, source and a limit.
    """
    if sum(asked is not None for asked in (card, sector, occupation)) > 1:
        raise Refused("Ask about one at a time: --card, --sector or --occupation.")
    answers = EvidenceAnswers(opened_library(), as_of or date.today())
    if card is not None:
        found = answers.for_card(card)
    elif sector is not None:
        found = answers.for_sector(sector)
    else:
        found = answers.all() if occupation is None else answers.for_occupation(occupation)
    if as_json:
        return as_text(found)
    return "\n".join(fact["sentence"] for fact in found) or "No reliable figure."
