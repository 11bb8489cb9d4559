"""Searching all titles as somebody types, against reading every title once; and loading them at first use."""

from itertools import islice
from statistics import quantiles

import pytest

from pathplanner.knowledge.occupations import read_occupations
from pathplanner.knowledge.reader import read_framework
from pathplanner.planning.search import TitleSearch, words_of
from tests.benchmarks.timing import best_of
from tests.planning.jobs import OCCUPATIONS
from tests.planning.real import FRAMEWORK, RESOURCES

WANTED = 10
WANTED_LOADING = 60
EVERY = 40
AT_LEAST_TIMES_AS_FAST = 3
AT_MOST_TIMES_THE_FRAMEWORK = 2
SHORT = [*"abcdefghijklmnopqrstuvwxyz", "en", "de", "co", "as", "ma", "te", "le", "ap"]
MISTYPED = (
    "netwrok enginer",
    "electrican",
    "cybersecurty analist",
    "brickayer",
    "zzzzzz",
    "plumbber heating tecnician",
)

pytestmark = pytest.mark.benchmark


ALL_TITLES = [each.title for each in OCCUPATIONS.occupations] + [each.title for each in OCCUPATIONS.qualifications]


def beginnings() -> list[str]:
    """What is on the line after each letter, of one title in so many."""
    return [title[:end] for title in islice(ALL_TITLES, 0, None, EVERY) for end in range(1, len(title) + 1)]


def p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]


def test_searching_all_titles_is_at_least_3_times_as_fast_as_reading_them() -> None:
    titles = TitleSearch(OCCUPATIONS)
    said = [words_of(title) for title in ALL_TITLES]

    def read_all() -> list[list[str]]:
        return [words for words in said if any(word.startswith("analyst") for word in words)]

    def times(several: list[str], runs: int) -> list[float]:
        return [best_of(runs, lambda typed=typed: titles.search(typed)) for typed in several]  # type: ignore[misc]

    typing, short, mistyped = times(beginnings(), 2), times(SHORT, 3), times(list(MISTYPED), 1)
    reading = best_of(15, read_all)
    print(
        f"\n{len(titles)} titles searched after each of {len(typing)} letters: p95 {p95(typing):.2f} ms (wanted: "
        f"{WANTED}), most {max(typing):.2f} ms; one and two letters: most {max(short):.2f} ms; mistyped: most "
        f"{max(mistyped):.2f} ms; reading all titles for one word {reading:.2f} ms"
    )
    assert AT_LEAST_TIMES_AS_FAST * p95(typing) <= reading
    assert p95(short) <= reading


def test_loading_the_tables_takes_at_most_twice_as_long_as_loading_the_framework() -> None:
    loading = best_of(5, lambda: read_occupations(RESOURCES, FRAMEWORK))
    preparing = best_of(5, lambda: TitleSearch(OCCUPATIONS))
    framework = best_of(5, lambda: read_framework(RESOURCES))
    print(
        f"\nTables of occupations read and checked in {loading:.0f} ms (wanted: {WANTED_LOADING}), made ready for "
        f"searching in {preparing:.0f} ms; the framework takes {framework:.0f} ms"
    )
    assert loading <= AT_MOST_TIMES_THE_FRAMEWORK * framework
