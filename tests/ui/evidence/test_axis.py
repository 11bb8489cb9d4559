"""One axis with round amounts holds everything."""

from hypothesis import given
from hypothesis import strategies as st

from pathplanner.ui.evidence.axis import MOST_STEPS, axis_between

PAY = st.floats(min_value=0, max_value=500_000, allow_nan=False)


@given(PAY, PAY)
def test_an_axis_holds_its_values_between_round_ends_in_a_few_steps(one: float, other: float) -> None:
    lowest, highest = sorted((one, other))
    axis = axis_between(lowest, highest)
    assert axis.start <= lowest
    assert highest <= axis.end
    assert 1 <= len(axis.ticks) - 1 <= MOST_STEPS
    assert axis.ticks[0] == axis.start
    assert abs(axis.ticks[-1] - axis.end) <= axis.step / 1000
    assert str(f"{axis.step:e}")[0] in "125"


@given(PAY, PAY, PAY)
def test_a_larger_amount_stands_further_to_the_right(one: float, two: float, three: float) -> None:
    lowest, middle, highest = sorted((one, two, three))
    axis = axis_between(lowest, highest)
    places = [axis.place(value, 10, 200) for value in (lowest, middle, highest)]
    assert places == sorted(places)
    assert places[0] >= 10 - 1e-6
    assert places[-1] <= 210 + 1e-6


def test_pay_is_marked_in_tens_of_thousands() -> None:
    assert axis_between(19_300, 61_700).ticks == (10_000, 20_000, 30_000, 40_000, 50_000, 60_000, 70_000)
