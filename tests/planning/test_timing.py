"""How long a step and a route take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathplanner.core.qualifications import Months
from pathplanner.core.routes import Span
from pathplanner.planning.timing import step_span, total
from tests.planning.made import card, progression
from tests.planning.real import along, learner

ENDS = st.none() | st.integers(0, 96)
SPANS = st.none() | st.tuples(ENDS, ENDS).filter(lambda ends: ends != (None, None)).map(lambda ends: Span(*ends))


@pytest.mark.parametrize(
    ("cards", "full_time", "part_time"),
    [
        (("hnc", "hnd"), Span(12, 12), Span(18, 30)),
        (("cert_he", "dip_he"), Span(12, 12), Span(24, 24)),
        (("hnc", "bachelor_hons"), Span(24, 36), Span(36, 54)),
        (("hnd", "top_up"), Span(12, 12), Span(24, 24)),
        (("a_level", "bachelor_hons"), Span(36, 48), Span(54, 72)),
    ],
)
def test_credit_shortens_the_next_award(cards: tuple[str, ...], full_time: Span, part_time: Span) -> None:
    step = along(learner(cards[0]), *cards).steps[0]
    assert (step.full_time, step.part_time) == (full_time, part_time)


def test_credit_shortens_a_whole_route() -> None:
    with_hnc = along(learner("a_level"), "a_level", "hnc", "bachelor_hons")
    direct = along(learner("a_level"), "a_level", "bachelor_hons")
    assert with_hnc.full_time == direct.full_time == Span(36, 48)


@given(st.integers(1, 480), st.integers(1, 480), st.integers(1, 60), st.integers(0, 36))
def test_credit_never_makes_an_award_longer_or_shorter_than_nothing(
    credit: int, credits_of_target: int, shortest: int, spread: int
) -> None:
    months = Months(min=shortest, max=shortest + spread)
    span = step_span(progression("a", "b", credit=credit), card("b", credits=credits_of_target), months)
    assert span is not None
    assert span.min is not None
    assert span.max is not None
    assert 0 < span.min <= shortest
    assert span.max - span.min == spread


def test_a_length_that_is_not_known_stays_unknown() -> None:
    assert step_span(progression("a", "b", credit=120), card("b", credits=240), None) is None
    assert step_span(progression("a", "b", credit=120), card("b", credits=240), Months(max=24)) == Span(None, 24)


@given(st.lists(SPANS, max_size=6))
def test_a_total_is_known_on_a_side_only_where_every_part_is(spans: list[Span | None]) -> None:
    whole = total(spans)
    known = [span for span in spans if span is not None]
    shortest = [span.min for span in known]
    longest = [span.max for span in known]
    if len(known) < len(spans) or (None in shortest and None in longest):
        assert whole is None
    else:
        assert whole is not None
        assert whole.min == (None if None in shortest else sum(months or 0 for months in shortest))
        assert whole.max == (None if None in longest else sum(months or 0 for months in longest))
