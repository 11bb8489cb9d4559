"""Who a call is about: what is held, named one by one, or a file that tells of a learner, or both."""

from collections.abc import Sequence
from pathlib import Path

import click

from pathplanner.app.asked import also_holding, learner_holding
from pathplanner.app.learners import learner_told
from pathplanner.core.framework import Framework
from pathplanner.core.learner import Learner


def _or_learner(ctx: click.Context, option: click.Parameter, held: tuple[str, ...]) -> tuple[str, ...]:
    """Who a call is about must be said one way or the other; --learner is eager, so it is known by now."""
    if not held and ctx.params.get("told") is None:
        raise click.MissingParameter(ctx=ctx, param=option)
    return held


from_or_learner = click.option(
    "--from",
    "held",
    multiple=True,
    callback=_or_learner,
    metavar="ID",
    help="What is held, such as t_level; may be repeated.",
)
learner_option = click.option(
    "--learner",
    "told",
    type=click.Path(path_type=Path, dir_okay=False),
    is_eager=True,
    metavar="FILE.json",
    help="What is held with its grades, age and more: see docs/learner.schema.json. Instead of or beside --from.",
)


def learner_asked(framework: Framework, held: Sequence[str], told: Path | None) -> Learner:
    """Who the file tells of, holding what is named besides."""
    if told is None:
        return learner_holding(framework, held)
    return also_holding(framework, learner_told(framework, told), held)
