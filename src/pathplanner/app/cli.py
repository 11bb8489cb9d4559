"""The command line, for schools' scripts and for checks. No command here needs a screen."""

import json
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import click

from pathplanner import __version__
from pathplanner.app.answers import framework_answer, routes_answer
from pathplanner.app.library import Library
from pathplanner.app.paths import resources_dir
from pathplanner.app.qt_libraries import explain_import, why_no_window
from pathplanner.core.destinations import DEGREE, ENDS, HTQ, Destination
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Held, Learner
from pathplanner.core.routes import Route
from pathplanner.documents.settings import write_whole
from pathplanner.knowledge.audit import audit
from pathplanner.knowledge.faults import DataFaults, unknown
from pathplanner.planning.explain import explain as explain_card
from pathplanner.planning.lighting import light
from pathplanner.planning.routes import routes as find_routes
from pathplanner.reporting.failure import TypesettingFailed

FAULT = 1
MISUSE = 2
FIRST_ROUTES = 20


class Refused(click.ClickException):
    """Something in the call does not exist or does not fit; one sentence says what."""

    exit_code = MISUSE

    def show(self, file: object = None) -> None:
        """Say the sentence, and nothing else."""
        click.echo(self.message, err=True)


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    try:
        code = cli.main(args=list(arguments), prog_name="pathplanner", standalone_mode=False)
    except DataFaults as faults:
        click.echo(str(faults), err=True)
        return FAULT
    except click.UsageError as error:
        click.echo(error.format_message(), err=True)
        return MISUSE
    except click.ClickException as error:
        error.show()
        return error.exit_code
    return code if isinstance(code, int) else 0


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="Path Planner")
def cli() -> None:
    """Every way from the qualification someone holds to higher technical and degree level, in England.

    Without a command, `pathplanner` opens the window.
    """


from_option = click.option("--from", "held", multiple=True, required=True, metavar="ID", help="What is held.")
as_of_option = click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Look from this day, such as 2027-09-01."
)


@cli.command()
@from_option
@click.option("--to", "to", multiple=True, metavar="htq|degree|ID", help="Where to; HTQ and degree level by default.")
@as_of_option
@click.option("--limit", type=click.IntRange(min=0), default=FIRST_ROUTES, show_default=True, help="0 for all.")
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
def routes(held: tuple[str, ...], to: tuple[str, ...], as_of: datetime | None, limit: int, as_json: bool) -> None:
    """List the routes from what is held, best first."""
    library = Library(resources_dir())
    learner, destinations, day = _learner(library, held), _destinations(library, to), _day(as_of)
    found = find_routes(library.framework, learner, destinations, day, limit or None)
    if as_json:
        lighting = light(library.framework, learner.held_ids, destinations, day)
        answer = routes_answer(library.framework, learner.held_ids, lighting, found, day, library.english)
        click.echo(json.dumps(answer, ensure_ascii=False, indent=1))
        return
    for number, route in enumerate(found, start=1):
        click.echo(f"{number}. {library.english.route_title(route)} ({_in_short(library, route)})")
    if not found:
        click.echo("No route is known. `pathplanner explain` says what is missing.")


def _in_short(library: Library, route: Route) -> str:
    words = library.english
    parts = [words.route_length(route), words.unmet(route.unmet), words.to_check(route.unknown)]
    return ", ".join(part for part in parts if part)


@cli.command()
@from_option
@click.option("--card", required=True, metavar="ID", help="The qualification to explain.")
@click.option("--to", "to", multiple=True, metavar="htq|degree|ID", help="Where to; HTQ and degree level by default.")
@as_of_option
def explain(held: tuple[str, ...], card: str, to: tuple[str, ...], as_of: datetime | None) -> None:
    """Say why a qualification is lit, or what is missing."""
    library = Library(resources_dir())
    why = explain_card(
        library.framework, _learner(library, held), _destinations(library, to), _card(library, card), _day(as_of)
    )
    click.echo(library.english.explanation(why))


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="Everything, for other programs.")
def framework(as_json: bool) -> None:
    """Print the levels and qualifications, or the whole framework as JSON."""
    known = Library(resources_dir()).framework
    if as_json:
        click.echo(json.dumps(framework_answer(known), ensure_ascii=False, indent=1))
        return
    for level in known.levels:
        click.echo(level.name)
        for card in known.at_level(level.id):
            click.echo(f"  {card.id:<26}{card.name}")


@cli.command()
@from_option
@click.option("--to", "to", required=True, metavar="htq|degree|ID", help="Where to.")
@click.option("--route", "number", type=click.IntRange(min=1), default=1, show_default=True, help="Which one.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The PDF to write.")
@as_of_option
def plan(held: tuple[str, ...], to: str, number: int, out: Path, as_of: datetime | None) -> None:
    """Write the plan for one route as a PDF."""
    from pathplanner.reporting.typeset import Typesetter

    library = Library(resources_dir())
    learner = _learner(library, held)
    found = find_routes(library.framework, learner, _destinations(library, (to,)), _day(as_of))
    if not found:
        raise Refused(f"No route is known from {', '.join(held)} to {to}.")
    if number > len(found):
        raise Refused(f"There are {len(found)} routes from {', '.join(held)} to {to}, so there is no route {number}.")
    paper = library.filler().fill(learner, found[number - 1], _day(None), chosen=True)
    try:
        pdf = Typesetter(library.resources / "print", library.resources / "fonts").pdf(paper)
    except TypesettingFailed as failed:
        raise Refused(str(failed)) from failed
    _write(out, pdf)


@cli.command()
def check() -> None:
    """Check all data: counts, share of verified facts, age. Exits 1 on any fault."""
    library = Library(resources_dir())
    found = audit(library.framework, library.evidence)
    for name, count in found.counts.items():
        click.echo(f"{count:>5} {name}")
    click.echo(
        f"Verified at a source: {found.verified} of {found.facts} facts, {found.verified_share:.0%}. "
        f"The others are shown as typical, check with the provider."
    )
    click.echo(f"Oldest check: {found.oldest_check.isoformat()}. Data version {library.framework.version}. No faults.")


@cli.command()
@from_option
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The PNG to write.")
@click.option("--size", default="1600x1000", show_default=True, metavar="WxH", help="The size of the window.")
@click.option("--colours", type=click.Choice(["light", "dark"]), default="light", show_default=True)
@click.option("--all", "shows_all", is_flag=True, help="Show all qualifications, not the essentials.")
@click.option("--card", metavar="ID", help="Tell about this qualification.")
def shot(held: tuple[str, ...], out: Path, size: str, colours: str, shows_all: bool, card: str | None) -> None:
    """Render the real window without a screen."""
    library = Library(resources_dir())
    learner = _learner(library, held)
    told = _card(library, card) if card else None
    wide, high = _size(size)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    reason = why_no_window(os.environ, sys.platform)
    if reason is not None:
        raise Refused(reason)
    try:
        from pathplanner.app.picture import picture
    except ImportError as error:
        raise Refused(explain_import(error)) from error
    _write(out, picture(learner.held_ids, (wide, high), colours=colours, shows_all=shows_all, card=told))


def _size(size: str) -> tuple[int, int]:
    wide, _, high = size.lower().partition("x")
    if not (wide.isdigit() and high.isdigit() and int(wide) and int(high)):
        raise Refused(f"--size {size!r} is not a size: give width and height, such as 1600x1000.")
    return int(wide), int(high)


def _write(path: Path, content: bytes) -> None:
    try:
        write_whole(path, content)
    except OSError as error:
        raise Refused(f"{path} could not be written: {error.strerror}.") from error
    click.echo(f"Wrote {path}.")


def _day(given: datetime | None) -> date:
    return given.date() if given else date.today()


def _card(library: Library, given: str) -> QualificationId:
    known = library.framework.qualification
    if given not in known:
        raise Refused(unknown("qualification", given, known).capitalize())
    return QualificationId(given)


def _learner(library: Library, held: Sequence[str]) -> Learner:
    unique = dict.fromkeys(held)
    return Learner(held=tuple(Held(qualification=_card(library, card)) for card in unique))


def _destinations(library: Library, given: Sequence[str]) -> tuple[Destination, ...]:
    if not given:
        return HTQ, DEGREE
    for name in given:
        if name not in ENDS and name not in library.framework.qualification:
            known = (*ENDS, *library.framework.qualification)
            raise Refused(unknown("destination", name, known).capitalize())
    return tuple(dict.fromkeys(Destination(name) for name in given))
