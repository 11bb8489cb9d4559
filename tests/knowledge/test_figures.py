"""Whether a text says a figure."""

import pytest

from pathplanner.knowledge.figures import has_figure


@pytest.mark.parametrize(
    "text",
    ["Paid £5,000 more.", "In July 2019.", "About 40 per cent.", "At age 30.", "Level 4 paid £21,000.", "In 4 of 8."],
)
def test_numbers_years_and_dates_are_figures(text: str) -> None:
    assert has_figure(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nothing here.",
        "At level 4.",
        "Levels 4 and 5 lie below level 6.",
        "Level 4-5 awards.",
        "From levels 4 to 6.",
        "Levels 1, 2 and 3.",
    ],
)
def test_the_number_of_a_level_is_no_figure(text: str) -> None:
    assert not has_figure(text)
