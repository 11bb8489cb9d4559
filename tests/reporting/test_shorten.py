"""Saying less than the screen without saying anything else."""

from pathplanner.reporting.shorten import costs_in_short, sentences

FEE = "Up to £9,790 for a full-time year in 2026/27."
LOAN = "Tuition fee loan."
NEW = "From 1 January 2027 new courses use the Lifelong Learning Entitlement: up to £9,790 per 120 credits of study."


def shortened(*costs: str, in_short: bool = False) -> list[str]:
    return list(costs_in_short(costs, str, in_short=in_short))


def test_a_text_is_cut_between_its_sentences_and_not_within_a_figure() -> None:
    assert sentences(f"{FEE} {LOAN} £5.50 an hour, e.g. in a job.") == [FEE, LOAN, "£5.50 an hour, e.g. in a job."]
    assert sentences("") == []


def test_what_an_earlier_step_says_is_pointed_to() -> None:
    assert shortened(f"{FEE} {LOAN} {NEW}", f"One year. {LOAN} {NEW}", f"{FEE} {LOAN} {NEW}") == [
        f"{FEE} {LOAN} {NEW}",
        "One year. The rest as in step 1.",
        "As in step 1.",
    ]


def test_two_earlier_steps_can_be_pointed_to() -> None:
    assert shortened(FEE, LOAN, f"{FEE} {LOAN}")[2] == "As in steps 1 and 2."


def test_a_route_with_in_short_says_the_first_sentences_and_where_the_rest_is() -> None:
    assert shortened(f"{FEE} {LOAN} {NEW}", in_short=True) == [f"{FEE} {LOAN} Ask about the rest."]
    assert shortened(NEW + NEW, in_short=True) == [NEW + NEW]


def test_nothing_is_pointed_to_that_was_left_out() -> None:
    assert shortened(f"{FEE} {LOAN} {NEW}", NEW, in_short=True)[1] == NEW


def test_a_step_of_which_no_cost_is_known_stays_silent() -> None:
    assert shortened("", FEE, "") == ["", FEE, ""]
