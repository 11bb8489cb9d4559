"""Days as people write them."""

import re
from collections.abc import Mapping
from datetime import date

FIRST_YEAR, LAST_YEAR = 1950, 2100
CENTURY, YEARS_IN_SHORT = 2000, 100
SHORTEST_MONTH = 3
"""How much of a month's name is enough."""

_IN_FIGURES = re.compile(r"(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})")
_IN_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s.\-]*([^\W\d]+)[\s.,\-]*(\d{4}|\d{2})")


def read_day(text: str, months: Mapping[str, int]) -> date | None:
    """The day that is meant: "3/3/27", "3 March 2027", "3rd mar 27", "2027-03-03"; None where it is not clear.

    `months` are the names of the months with their numbers.
    """
    text = text.strip()
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, found.groups())
        return _day(year, month, day)
    if found := _IN_FIGURES.fullmatch(text):
        day, month, year = map(int, found.groups())
        return _day(year, month, day)
    if found := _IN_WORDS.fullmatch(text):
        return _day(int(found[3]), _month(found[2], months), int(found[1]))
    return None


def _month(word: str, months: Mapping[str, int]) -> int:
    """The number of a month by the beginning of its name, 0 for none."""
    begun = word.casefold()
    if len(begun) < SHORTEST_MONTH:
        return 0
    return next((number for name, number in months.items() if name.casefold().startswith(begun)), 0)


def _day(year: int, month: int, day: int) -> date | None:
    full_year = year + CENTURY if year < YEARS_IN_SHORT else year
    if not FIRST_YEAR <= full_year <= LAST_YEAR:
        return None
    try:
        return date(full_year, month, day)
    except ValueError:
        return None
