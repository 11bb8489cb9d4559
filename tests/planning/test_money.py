"""Money along routes: what always holds, and the rules one by one."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from pathplanner.core.destinations import DEGREE, Destination
from pathplanner.core.learner import AgeBand, Learner
from pathplanner.core.money import CapKind
from pathplanner.core.route_money import DrawWhy, FeeKind, FeeWhy, Lasts, LedgerLine, Opening, StepFee
from pathplanner.core.routes import Route, Span
from pathplanner.planning.money import Reckoner
from pathplanner.planning.routes import route_along, routes
from tests.planning import made
from tests.planning.money_book import MONEY
from tests.planning.real import FRAMEWORK, along, learner

SEPTEMBER_2027 = date(2027, 9, 1)
STARTS = (date(2026, 9, 1), date(2026, 12, 31), date(2027, 1, 1), SEPTEMBER_2027, date(2031, 2, 1))
LEARNERS = (
    learner("gcse_1_3"),
    learner("gcse_1_3", age=16),
    learner("gcse_1_3", age=22).changed(part_time=True),
    learner("gcse_1_3").changed(age_band=AgeBand.FROM_24),
    learner("gcse_1_3", age=59),
)
EVERY_ROUTE = routes(FRAMEWORK, LEARNERS[0], (DEGREE,), SEPTEMBER_2027)
FULL_TIME_CAPS = {cap.year: cap.pounds for cap in MONEY.caps if cap.kind is CapKind.FULL_TIME}
OPENINGS = (Opening(), Opening(credits_used=180), Opening(gbp_used=12_345), Opening(credits_used=900))


def reckoner(who: Learner, start: date = SEPTEMBER_2027, opening: Opening | None = None) -> Reckoner:
    return Reckoner(FRAMEWORK, MONEY, who, start, opening or Opening())


def fee(who: Learner, *cards: str, start: date = SEPTEMBER_2027) -> StepFee:
    """The fee of the last step of the way."""
    return reckoner(who, start).fees(along(who, *cards)).steps[-1]


def line(who: Learner, *cards: str, start: date = SEPTEMBER_2027) -> LedgerLine:
    """The last line of the ledger of the way."""
    return reckoner(who, start).ledger(along(who, *cards)).lines[-1]


def every_case() -> Iterator[tuple[Reckoner, Route]]:
    for who in LEARNERS:
        for start in STARTS:
            found = reckoner(who, start)
            for route in EVERY_ROUTE:
                yield found, route


def test_there_are_many_routes_to_try() -> None:
    assert len(EVERY_ROUTE) > 500


def test_a_total_is_never_less_than_any_of_its_steps_and_what_is_free_adds_nothing() -> None:
    for asked, route in every_case():
        found = asked.fees(route)
        assert found.min == sum(step.min for step in found.steps) == 0
        assert found.known_max == sum(step.max or 0 for step in found.steps)
        assert all(found.known_max >= (step.max or 0) for step in found.steps)
        assert (found.max is None) is bool(found.unknown)
        assert found.max in (None, found.known_max)
        assert all(step.max == 0 for step in found.steps if step.kind in (FeeKind.FREE, FeeKind.NO_FEE))
        assert all((step.max is None) is (step.kind is FeeKind.VARIES) for step in found.steps)


def test_every_fee_that_is_counted_names_the_years_of_its_caps_and_their_sources() -> None:
    for asked, route in every_case():
        for step in asked.fees(route).steps:
            if step.kind is FeeKind.UP_TO:
                assert step.caps
                assert step.sources
                assert all(FULL_TIME_CAPS[cap.year] == cap.pounds for cap in step.caps)


@pytest.mark.parametrize("opening", OPENINGS)
def test_the_balance_never_goes_up_and_never_below_nothing(opening: Opening) -> None:
    for who in LEARNERS:
        asked = reckoner(who, opening=opening)
        for route in EVERY_ROUTE:
            found = asked.ledger(route)
            credits = [found.opening_credits, *(each.credits_left for each in found.lines)]
            pounds = [found.opening_gbp, *(each.gbp_left for each in found.lines)]
            assert all(before >= later >= 0 for before, later in (*pairwise(credits), *pairwise(pounds)))
            assert found.credits_used + found.credits_left == found.opening_credits
            assert found.gbp_used + found.gbp_left == found.opening_gbp
            if found.runs_out:
                assert any(each.short_by for each in found.lines)


def test_what_is_outside_the_entitlement_uses_none_and_says_why() -> None:
    outside = {DrawWhy.BELOW_LEVEL_4, DrawWhy.SCHOOL_AGE, DrawWhy.APPRENTICESHIP, DrawWhy.OLD_SYSTEM}
    for asked, route in every_case():
        for step, each in zip(route.steps, asked.ledger(route).lines, strict=True):
            if step.paid_job:
                assert each.why is DrawWhy.APPRENTICESHIP
            if each.why in outside:
                assert (each.credits, each.gbp, each.certain) == (0, 0, True)


def test_the_same_questions_have_the_same_answers_in_whatever_order_they_are_asked() -> None:
    who = LEARNERS[1]
    once, again = reckoner(who), reckoner(who)
    forwards = [once.money(route) for route in EVERY_ROUTE]
    backwards = [again.money(route) for route in reversed(EVERY_ROUTE)]
    assert forwards == backwards[::-1]


def test_the_months_of_a_time_line_are_used_where_they_are_given() -> None:
    who = learner("t_level", age=18)
    route = along(who, "t_level", "hnc", "hnd")
    asked = reckoner(who, date(2026, 9, 1))
    assert asked.money(route, (Span(0, 0), Span(12, 12))) == asked.money(route)
    assert asked.fees(route, (Span(12, 12), Span(24, 24))).steps[0].price_year == "2027/28"


@pytest.mark.parametrize(
    ("age", "cards", "kind", "why"),
    [
        (16, ("gcse_9_4", "a_level"), FeeKind.FREE, FeeWhy.UNDER_19),
        (18, ("gcse_9_4", "t_level"), FeeKind.FREE, FeeWhy.UNDER_19),
        (19, ("gcse_9_4", "t_level"), FeeKind.VARIES, FeeWhy.ASK_ADULT_FUNDING),
        (19, ("gcse_9_4", "a_level"), FeeKind.FREE, FeeWhy.FIRST_LEVEL_3),
        (23, ("gcse_9_4", "a_level"), FeeKind.FREE, FeeWhy.FIRST_LEVEL_3),
        (24, ("gcse_9_4", "a_level"), FeeKind.VARIES, FeeWhy.LOAN_OR_EARNINGS),
        (19, ("l1_vocational", "l2_vocational"), FeeKind.FREE, FeeWhy.FIRST_LEVEL_2),
        (24, ("l1_vocational", "l2_vocational"), FeeKind.VARIES, FeeWhy.DEPENDS_ON_EARNINGS),
        (45, ("gcse_1_3", "gcse_9_4"), FeeKind.VARIES, FeeWhy.ONLY_ENGLISH_AND_MATHS),
        (45, ("fs_l1", "fs_l2"), FeeKind.FREE, FeeWhy.ENGLISH_AND_MATHS),
        (45, ("edsq_entry", "edsq_l1"), FeeKind.FREE, FeeWhy.DIGITAL_SKILLS),
        (45, ("no_qualifications", "esol_entry"), FeeKind.VARIES, FeeWhy.ESOL_EARNINGS),
        (45, ("no_qualifications", "nvq1"), FeeKind.VARIES, FeeWhy.ASK_ADULT_FUNDING),
        (45, ("gcse_9_4", "advanced_app"), FeeKind.NO_FEE, FeeWhy.EMPLOYER_PAYS),
        (45, ("nvq3", "l4_diploma"), FeeKind.VARIES, FeeWhy.LOAN_FUNDED),
        (45, ("bachelor_hons", "grad_dip"), FeeKind.VARIES, FeeWhy.NOT_FOUND),
        (45, ("bachelor_hons", "masters"), FeeKind.VARIES, FeeWhy.NO_CAP),
        (22, ("bachelor_hons", "pgce"), FeeKind.UP_TO, FeeWhy.CAP),
    ],
)
def test_what_is_free_depends_on_the_age_and_on_what_it_is(
    age: int, cards: tuple[str, ...], kind: FeeKind, why: FeeWhy
) -> None:
    found = fee(learner(cards[0], age=age), *cards)
    assert (found.kind, found.why) == (kind, why)


def test_a_full_level_is_the_first_only_where_nothing_at_the_level_is_held() -> None:
    assert fee(learner("gcse_9_4", age=20), "gcse_9_4", "a_level").why is FeeWhy.FIRST_LEVEL_3
    assert fee(learner("gcse_9_4", "t_level", age=20), "gcse_9_4", "a_level").why is FeeWhy.LOAN_OR_EARNINGS
    assert fee(learner("gcse_9_4", "epq", age=20), "gcse_9_4", "a_level").why is FeeWhy.FIRST_LEVEL_3


def test_without_an_age_what_differs_by_age_is_not_told_and_what_does_not_is() -> None:
    nobody = learner("gcse_9_4")
    assert fee(nobody, "gcse_9_4", "a_level").why is FeeWhy.DEPENDS_ON_AGE
    assert fee(nobody, "gcse_9_4", "advanced_app").kind is FeeKind.NO_FEE
    band = learner("gcse_9_4").changed(age_band=AgeBand.FROM_16_TO_18)
    assert fee(band, "gcse_9_4", "a_level").kind is FeeKind.FREE


def test_between_two_birthdays_both_ages_are_thought_of() -> None:
    """17 at the start is 18 or 19 after 18 months."""
    who = learner("l2_vocational", age=17)
    route = along(who, "l2_vocational", "t_level")
    assert reckoner(who).fees(route, (Span(18, 18),)).steps[0].why is FeeWhy.DEPENDS_ON_AGE


def test_the_earnings_limit_is_that_of_the_year_or_the_last_one_known() -> None:
    who = learner("gcse_9_4", age=30)
    now, later = (fee(who, "gcse_9_4", "a_level", start=day) for day in (date(2026, 9, 1), SEPTEMBER_2027))
    assert now.earnings == later.earnings == ("2026/27", 26_800)
    assert (now.years_not_known, later.years_not_known) == ((), ("2027/28",))


def test_a_card_that_nobody_charged_for_has_no_fee_that_is_known() -> None:
    known = made.framework([made.card("here"), made.card("there")], [made.progression("here", "there")])
    who = learner("here", age=20)
    route = route_along(known, who, Destination("there"), made.ids("here", "there"))
    assert route is not None
    found = Reckoner(known, MONEY, who, SEPTEMBER_2027).money(route)
    assert (found.fees.unknown, found.fees.steps[0].why) == (("there",), FeeWhy.NOT_FOUND)
    assert (found.ledger.lines[0].why, found.ledger.lasts) == (DrawWhy.NOT_FOUND, Lasts.PERHAPS)


def test_what_may_be_shortened_by_earlier_learning_is_said_to_draw_at_most_so_much() -> None:
    found = reckoner(learner("bachelor_ord", age=30)).ledger(
        along(learner("bachelor_ord"), "bachelor_ord", "bachelor_hons")
    )
    assert (found.lines[0].why, found.lines[0].certain, found.lasts) == (DrawWhy.DRAWS_UP_TO, False, Lasts.YES)


def test_the_age_limit_of_the_fee_loan_is_that_at_the_start_of_a_step() -> None:
    assert line(learner("a_level", age=59), "a_level", "hnc").why is DrawWhy.DRAWS
    assert line(learner("a_level", age=60), "a_level", "hnc").why is DrawWhy.FROM_60
    who = learner("gcse_9_4", age=58)
    assert line(who, "gcse_9_4", "a_level", "hnc").why is DrawWhy.FROM_60
    assert line(who, "gcse_9_4", "applied_general", "htq_4").why is DrawWhy.PERHAPS_FROM_60


def test_the_entitlement_begins_with_the_first_day_of_2027() -> None:
    who = learner("a_level", age=18)
    assert line(who, "a_level", "hnc", start=date(2026, 12, 31)).why is DrawWhy.OLD_SYSTEM
    assert line(who, "a_level", "hnc", start=date(2027, 1, 1)).why is DrawWhy.DRAWS


def test_earlier_study_is_told_in_credits_or_in_pounds_and_never_as_less_than_nothing() -> None:
    for wrong in ({"credits_used": -1}, {"gbp_used": -1}, {"credits_used": 1, "gbp_used": 1}):
        with pytest.raises(ValueError, match="earlier study"):
            Opening(**wrong)


def test_what_is_held_at_level_4_or_above_is_named_because_it_may_have_been_publicly_funded() -> None:
    who = learner("hnc", "a_level", age=30)
    assert reckoner(who).ledger(along(who, "hnc", "hnd")).held_at_4_or_above == ("hnc",)


def test_pay_is_told_for_the_hours_asked_and_only_while_the_rate_is_known_as_known() -> None:
    who = learner("gcse_9_4", age=22)
    route = along(who, "gcse_9_4", "advanced_app")
    (now,) = reckoner(who, date(2026, 12, 1)).earnings(route, hours_a_week=37)
    assert (now.known_then, now.hours_a_week, now.a_week) == (True, 37, Decimal("296.00"))
    assert now.later == (Decimal("12.71"), Decimal("12.71"))
    (later,) = reckoner(who, date(2027, 4, 1)).earnings(route)
    assert (later.known_then, later.first_year) == (False, Decimal("8.00"))


def test_a_route_without_a_job_earns_nothing_on_the_way() -> None:
    who = learner("a_level", age=18)
    assert reckoner(who).earnings(along(who, "a_level", "bachelor_hons")) == ()
