"""What is due to be read again."""

from datetime import date

import pytest

from pathplanner.planning.evidence_review import Due, due_for_review, review_day
from tests.planning.evidence import EVIDENCE, SOURCE, TABLES, TODAY, base, fact

CHECKED = date(2024, 5, 1)


@pytest.mark.parametrize(("as_of", "count"), [(date(2026, 5, 1), 0), (date(2026, 5, 2), 1)])
def test_a_thing_is_read_again_two_years_after_it_was_checked(as_of: date, count: int) -> None:
    assert len(due_for_review(base(fact("one", checked=CHECKED)), (), (), as_of)) == count


def test_a_day_that_is_given_goes_before_the_two_years() -> None:
    assert review_day(CHECKED, date(2025, 1, 1)) == date(2025, 1, 1)
    assert review_day(CHECKED, None) == date(2026, 5, 1)
    assert review_day(None, None) is None


def test_the_longest_overdue_comes_first_and_what_is_hidden_is_left_out() -> None:
    facts = (
        fact("later", checked=CHECKED),
        fact("sooner", checked=CHECKED, review="2025-01-01"),
        fact("hidden", checked=CHECKED, show=False, why_hidden="Old."),
    )
    assert due_for_review(base(*facts), (), (SOURCE,), date(2026, 6, 1)) == (
        Due("fact", "sooner", date(2025, 1, 1)),
        Due("fact", "later", date(2026, 5, 1)),
    )


def test_nothing_is_overdue_on_the_day_of_the_data_and_everything_is_years_later() -> None:
    everything = (EVIDENCE, tuple(TABLES.values()), tuple(EVIDENCE.sources.values()))
    assert due_for_review(*everything, TODAY) == ()
    shown = sum(each.show for each in EVIDENCE.evidence)
    assert len(due_for_review(*everything, date(2029, 1, 1))) == shown + len(TABLES) + len(EVIDENCE.sources)
