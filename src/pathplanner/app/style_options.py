"""Options of the command line for how a plan is printed."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from pathplanner.core.plan_parts import LONGEST_LINE
from pathplanner.reporting.style import Copy, PrintStyle, Size

OPTIONS = (
    click.option(
        "--size",
        type=click.Choice([size.value for size in Size]),
        default=Size.STANDARD.value,
        show_default=True,
        help="Standard has letters of 12 points and more, large print of 16; Easy Read says it in short sentences.",
    ),
    click.option(
        "--copy",
        "copy_for",
        type=click.Choice([copy.value for copy in Copy]),
        default=Copy.LEARNER.value,
        show_default=True,
        help="Whose copy it is: the record has the private notes.",
    ),
    click.option("--appendix", is_flag=True, help="Add the evidence and the money, on pages of their own."),
    click.option("--printed-by", default="", metavar="NAME", help="Who prints it, for the stamp."),
)


def style_options(command: Callable[..., str]) -> Callable[..., str]:
    """Give a command the options, and the style that they make as `style`."""

    @wraps(command)
    def styled(*, size: str, copy_for: str, appendix: bool, printed_by: str, **others: Any) -> str:
        if len(printed_by) > LONGEST_LINE:
            raise click.BadParameter(f"--printed-by has more than {LONGEST_LINE} letters; write a shorter name.")
        style = PrintStyle(size=Size(size), copy_for=Copy(copy_for), appendix=appendix, printed_by=printed_by)
        return command(style=style, **others)

    for option in reversed(OPTIONS):
        styled = option(styled)
    return styled
