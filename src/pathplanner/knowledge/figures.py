"""Finding figures in text, so that none stands there without its evidence."""

import re

LEVEL_NAMES = re.compile(r"\blevels? \d(?:(?:-| to | and | or |, )\d)*", re.IGNORECASE)
"""Names of levels, whose numbers are no figures."""
DIGITS = re.compile(r"\d")


def has_figure(text: str) -> bool:
    """Whether a text says a number, a year or a date; the number of a level is none."""
    return DIGITS.search(LEVEL_NAMES.sub("", text)) is not None
