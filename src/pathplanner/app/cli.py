"""The command line, for schools' scripts and for checks. No command here needs a screen.

A command returns what it says; `run` prints it, so that a reader who stops reading is met in one place.
"""

import io
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from pathplanner import __version__
from pathplanner.app.about_whom import from_or_learner, learner_asked, learner_option
from pathplanner.app.answers import as_text, framework_answer, merged_light, points_answer, routes_answer
from pathplanner.app.asked import (
    DAY,
    FAILED,
    MISUSE,
    SIZE,
    Failed,
    Refused,
    card_named,
    destinations_named,
    learner_holding,
    opened_library,
    written,
)
from pathplanner.app.batch_command import batch
from pathplanner.app.compare_command import compare
from pathplanner.app.evidence_answers import evidence_counts, review_lines
from pathplanner.app.evidence_commands import evidence
from pathplanner.app.library import Library
from pathplanner.app.occupation_commands import search, sector
from pathplanner.app.plan_command import export, plan
from pathplanner.app.plan_files import verdict
from pathplanner.app.qt_libraries import explain_import, why_no_window
from pathplanner.core.destinations import Destination
from pathplanner.core.framework import Framework
from pathplanner.core.learner import Learner
from pathplanner.core.routes import Route
from pathplanner.knowledge.audit import audit
from pathplanner.knowledge.faults import DataFaults, nearest_id
from pathplanner.planning.explain import explain as explain_card
from pathplanner.planning.lighting import light
from pathplanner.planning.own import with_own
from pathplanner.planning.routes import routes as find_routes

STOPPED = 130
FIRST_ROUTES = 20


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    try:
        answer = cli.main(args=list(arguments), prog_name="pathplanner", standalone_mode=False)
    except DataFaults as faults:
        return _complain(str(faults), FAILED)
    except click.Abort:
        return STOPPED
    except click.UsageError as error:
        return _complain(_misuse(error), MISUSE)
    except click.ClickException as error:
        return _complain(error.message, error.exit_code)
    return _say(answer) if isinstance(answer, str) else 0


def _misuse(error: click.UsageError) -> str:
    """Click's sentence, and where to read how it is done."""
    says = error.format_message()
    return f"{says[:-1]}; see `{error.ctx.command_path} --help`." if error.ctx and says.endswith(".") else says


def _complain(sentence: str, code: int) -> int:
    click.echo(sentence, err=True)
    return code


def _say(answer: str) -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a console that lacks a character still gets the rest
    try:
        click.echo(answer)
    except OSError as error:
        # Nobody reads on, or there is no room: Python must not try again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            return _complain(f"The answer could not be written: {error.strerror}.", FAILED)
    return 0


class _Commands(click.Group):
    """Says of a word that is no command that it is no file either, since `pathplanner FILE` opens one."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names."""
        word = args[0]
        if word in self.commands:
            return super().resolve_command(ctx, args)
        if Path(word).is_file():
            raise Refused("One file is opened at a time.")
        near = nearest_id(word, self.commands)
        hint = f"did you mean {near!r}?" if near else "see `pathplanner --help`."
        raise Refused(f"There is no command and no file {word!r}; {hint}")


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    subcommand_metavar="[FILE] | COMMAND [OPTIONS]",
    epilog="Ends with 0 when all went well, 1 when the data or the work failed, 2 when the call does not fit.",
)
@click.version_option(__version__, prog_name="Path Planner", message="%(prog)s %(version)s")
def cli() -> None:
    """Every way from the qualification someone holds to higher technical and degree level, in England.

    With nothing or with a FILE, the window opens. Each command explains itself: `pathplanner routes --help`.
    """


file_type = click.Path(path_type=Path, dir_okay=False)
from_option = click.option(
    "--from", "held", multiple=True, required=True, metavar="ID", help="What is held, such as t_level; may be repeated."
)


to_option = click.option(
    "--to",
    multiple=True,
    metavar="htq|degree|ID",
    help="Where to; may be repeated. HTQ and degree level where it is left out.",
)
as_of_option = click.option(
    "--as-of", type=DAY, metavar="DATE", help="Look from this day, such as 2027-09-01. Today where it is left out."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for other programs.")


@cli.command()
@from_or_learner
@learner_option
@to_option
@as_of_option
@click.option(
    "--limit", type=click.IntRange(min=0), default=FIRST_ROUTES, show_default=True, help="How many; 0 for all."
)
@json_option
def routes(
    held: tuple[str, ...], told: Path | None, to: tuple[str, ...], as_of: date | None, limit: int, as_json: bool
) -> str:
    """List the routes from what is held.

    Those with the fewest unmet conditions come first, then the shortest.
    """
    library = opened_library()
    learner, day = learner_asked(library.framework, held, told), as_of or date.today()
    destinations = destinations_named(library.framework, to)
    framework = _with_own(library, learner)
    found = find_routes(framework, learner, destinations, day)
    shown = found[:limit] if limit else found
    if as_json:
        towards = {end: light(framework, learner.held_ids, (end,), day) for end in destinations}
        return as_text(
            {
                "data_version": framework.version,
                "as_of": day.isoformat(),
                "from": list(learner.held_ids),
                "ucas_points": points_answer(framework, learner, library.english),
                "lit": merged_light(towards),
                "routes": routes_answer(shown, library.english),
            }
        )
    if not found:
        return "No route is known; `pathplanner explain` says what is missing."
    lines = [f"{number}. {_in_short(library, route, destinations)}" for number, route in enumerate(shown, start=1)]
    if len(shown) < len(found):
        lines.append(f"These are the first {len(shown)} of {len(found)}; --limit 0 lists all.")
    return "\n".join(lines)


def _in_short(library: Library, route: Route, destinations: Sequence[Destination]) -> str:
    words = library.english
    towards = f"To {words.destination(route.destination)}: " if len(destinations) > 1 else ""
    facts = (words.route_length(route), words.unmet(route.unmet), words.to_check(route.unknown))
    return f"{towards}{words.route_title(route)} ({', '.join(fact for fact in facts if fact)})"


@cli.command()
@from_or_learner
@learner_option
@click.option("--card", required=True, metavar="ID", help="The qualification to explain.")
@to_option
@as_of_option
def explain(held: tuple[str, ...], told: Path | None, card: str, to: tuple[str, ...], as_of: date | None) -> str:
    """Say why a card is lit, or what is missing."""
    library = opened_library()
    learner = learner_asked(library.framework, held, told)
    framework = _with_own(library, learner)
    why = explain_card(
        framework,
        learner,
        destinations_named(library.framework, to),
        card_named(framework, card),
        as_of or date.today(),
    )
    return library.english.explanation(why)


@cli.command()
@json_option
def framework(as_json: bool) -> str:
    """List every qualification with its id.

    With --json, everything that is known: levels, qualifications, progressions, provider types and sectors.
    """
    known = opened_library().framework
    if as_json:
        return as_text(framework_answer(known))
    lines = []
    for level in known.levels:
        lines.append(level.name)
        lines += [f"  {card.id:<26}{card.name}" for card in known.at_level(level.id)]
    return "\n".join(lines)


@cli.command()
@click.argument("files", type=file_type, nargs=-1, required=True, metavar="FILE...")
def validate(files: tuple[Path, ...]) -> str:
    """Check plan files; a line for each fault, and 1 at the end if there is any."""
    return verdict(opened_library().framework, files)


@cli.command()
@as_of_option
def check(as_of: date | None) -> str:
    """Check all data and say how old they are.

    Prints the counts, the share of verified facts, what is due to be read again and the oldest check; ends with 1 on
    any fault.
    """
    library = opened_library()
    found = audit(library.framework, library.evidence, library.occupations, library.money)
    counted = {**found.counts, **evidence_counts(library)}
    counts = "\n".join(f"{count:>5} {name}" for name, count in counted.items())
    due = "".join(f"{line}\n" for line in review_lines(library, as_of or date.today()))
    return (
        f"{counts}\n{due}"
        f"Verified at a source: {found.verified} of {found.facts} facts, {found.verified_share:.0%}. "
        f"The others are shown as typical, check with the provider.\n"
        f"Oldest check: {found.oldest_check.isoformat()}. Data version {library.framework.version}. No faults."
    )


@cli.command()
@from_option
@click.option("--out", type=file_type, required=True, metavar="FILE.png", help="The PNG to write.")
@click.option("--size", type=SIZE, default="1600x1000", show_default=True, metavar="WxH", help="The window's size.")
@click.option(
    "--colours", type=click.Choice(["light", "dark"]), default="light", show_default=True, help="The colours to use."
)
@click.option("--all", "shows_all", is_flag=True, help="Show all qualifications, not the essentials alone.")
@click.option("--card", metavar="ID", help="Tell about this qualification on the right.")
def shot(
    held: tuple[str, ...], out: Path, size: tuple[int, int], colours: str, shows_all: bool, card: str | None
) -> str:
    """Take a picture of the real window, without a screen."""
    known = opened_library().framework
    learner = learner_holding(known, held)
    told = None if card is None else card_named(known, card)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    reason = why_no_window(os.environ, sys.platform)
    if reason is not None:
        raise Failed(reason)
    try:
        from pathplanner.app.picture import SizeRefused, picture
    except ImportError as error:
        raise Failed(explain_import(error)) from error
    try:
        png = picture(learner.held_ids, size, colours=colours, shows_all=shows_all, card=told)
    except SizeRefused as refused:
        raise Refused(str(refused)) from refused
    return written(out, png)


cli.add_command(batch)
cli.add_command(compare)
cli.add_command(plan)
cli.add_command(export)
cli.add_command(evidence)
cli.add_command(sector)
cli.add_command(search)


def _with_own(library: Library, learner: Learner) -> Framework:
    """The framework with the learner's own cards, of which the words then speak."""
    framework = with_own(library.framework, learner)
    library.english.speak_of(framework)
    return framework
