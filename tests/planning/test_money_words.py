"""Words for money say the figure with its year, what is not known, and never more than was found."""

from datetime import date

import pytest

from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.money import AcademicYear
from pathplanner.core.route_money import DrawWhy, FeeKind, FeeWhy, LedgerLine, Opening, StepFee, YearlyLimit
from pathplanner.planning.money import Reckoner
from pathplanner.planning.wording import money as words
from pathplanner.planning.wording.names import Names, as_written
from tests.planning.money_book import MONEY
from tests.planning.real import FRAMEWORK, along, learner

NAMES = Names(FRAMEWORK, as_written)
HNC = QualificationId("hnc")
LIMIT = YearlyLimit(AcademicYear("2026/27"), 26_800)
WITHOUT_FIGURE = [
    why
    for why in FeeWhy
    if why
    not in {
        FeeWhy.UNDER_19,
        FeeWhy.FIRST_LEVEL_2,
        FeeWhy.FIRST_LEVEL_3,
        FeeWhy.ENGLISH_AND_MATHS,
        FeeWhy.DIGITAL_SKILLS,
        FeeWhy.EMPLOYER_PAYS,
        FeeWhy.CAP,
        FeeWhy.FOUNDATION_CAPS,
    }
]


def fee(who: Learner, *cards: str, start: date = date(2026, 9, 1)) -> str:
    found = Reckoner(FRAMEWORK, MONEY, who, start).fees(along(who, *cards))
    return words.fee(NAMES, found.steps[-1])


def line(why: DrawWhy, credits: int | None = 120) -> str:
    gbp = None if credits is None else 9_790
    return words.draws(NAMES, LedgerLine(HNC, why, credits, gbp, False, 360, 29_370, 0))


def test_a_fee_up_to_a_cap_names_the_year_of_the_cap() -> None:
    said = fee(learner("a_level", age=18), "a_level", "hnc")
    assert said == "Up to £9,790 a year (2026/27 cap; colleges often ask less)"


def test_a_course_over_two_years_names_both_caps() -> None:
    said = fee(learner("a_level", age=18), "a_level", "foundation_degree")
    assert said.startswith(
        "Up to £9,790 in 2026/27 and £10,050 in 2027/28 for a full-time year (colleges often ask less); "
        "up to £19,840 for the whole step"
    )


def test_what_is_free_says_why_and_what_is_typical_says_so() -> None:
    who = learner("gcse_9_4", age=16)
    assert fee(who, "gcse_9_4", "t_level") == "Free (study at 16 to 18); typical, check with the provider"
    assert fee(who, "gcse_9_4", "advanced_app") == "No fee, employer pays; typical, check with the provider"
    assert fee(learner("gcse_9_4", age=20), "gcse_9_4", "a_level") == "Free (a first full level 3 at 19 to 23)"


def test_an_earnings_limit_is_told_with_its_year_and_a_later_one_as_not_known() -> None:
    who = learner("l1_vocational", age=30)
    now = fee(who, "l1_vocational", "l2_vocational")
    later = fee(who, "l1_vocational", "l2_vocational", start=date(2027, 9, 1))
    assert now == "Varies: ask (it can be free for adults on low pay, in 2026/27 under £26,800)"
    assert later.endswith("low pay, in 2026/27 under £26,800, for 2027/28 not known)")


@pytest.mark.parametrize("why", WITHOUT_FIGURE)
def test_every_reason_for_no_figure_has_words_of_its_own(why: FeeWhy) -> None:
    told = [
        words.fee(NAMES, StepFee(HNC, FeeKind.VARIES, each, caps=(LIMIT,), earnings=LIMIT)) for each in WITHOUT_FIGURE
    ]
    said = words.fee(NAMES, StepFee(HNC, FeeKind.VARIES, why, caps=(LIMIT,), earnings=LIMIT))
    assert said.startswith("Varies: ask (")
    assert told.count(said) == 1


@pytest.mark.parametrize("why", DrawWhy)
def test_every_way_to_draw_says_what_is_left(why: DrawWhy) -> None:
    assert line(why).endswith("; 360 credits (£29,370) left")
    assert "None" not in line(why, None if why in (DrawWhy.PERHAPS, DrawWhy.CREDITS_NOT_KNOWN) else 0)


def test_a_route_that_runs_out_says_so() -> None:
    who = learner("a_level", age=30)
    asked = Reckoner(FRAMEWORK, MONEY, who, date(2027, 9, 1), Opening(credits_used=240))
    said = words.ledger_total(NAMES, asked.ledger(along(who, "a_level", "bachelor_hons")))
    assert said.startswith("Uses 240 of 240 credits; 0 credits (£0) left, less than a full-time year; ")
    assert "the entitlement runs out on this route" in said


def test_a_route_without_fees_says_so() -> None:
    who = learner("gcse_9_4", age=17)
    asked = Reckoner(FRAMEWORK, MONEY, who, date(2027, 9, 1))
    assert words.fee_total(NAMES, asked.fees(along(who, "gcse_9_4", "advanced_app", "degree_app"))) == "No fees"


def test_the_limits_promise_nothing() -> None:
    assert "nothing here is a promise" in words.limits(NAMES)
