"""What a route costs, draws and earns is what was worked out by hand, and the page of examples says the same."""

import re
from pathlib import Path

import pytest

from pathplanner.core.provenance import Confidence
from pathplanner.planning.wording import money as words
from pathplanner.planning.wording.names import Names, as_written
from tests.house.source import ROOT
from tests.planning.money_book import MONEY
from tests.planning.money_cases import CASES, Case
from tests.planning.real import FRAMEWORK

NAMES = Names(FRAMEWORK, as_written)
PAGE = (ROOT / "docs" / "money.md").read_text(encoding="utf-8")
every_case = pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])


def section(case: Case) -> str:
    """What the page says of a case."""
    heading = f"### {CASES.index(case) + 1}. {case.title}\n"
    assert heading in PAGE
    return re.split(r"\n##+ ", PAGE.partition(heading)[2])[0]


@every_case
def test_the_fees_are_those_worked_out_by_hand(case: Case) -> None:
    found = case.reckoner.fees(case.route)
    assert [(fee.kind, fee.max) for fee in found.steps] == [(kind, most) for kind, most, _ in case.steps]
    assert (found.min, found.max, found.unknown) == (0, case.total, case.unknown)
    assert found.price_years == case.price_years


@every_case
def test_the_entitlement_is_that_worked_out_by_hand(case: Case) -> None:
    found = case.reckoner.ledger(case.route)
    assert [line.credits for line in found.lines] == [credits for _, _, credits in case.steps]
    assert (found.credits_left, found.gbp_left) == case.left
    assert (found.lasts, found.priced_at) == (case.lasts, "2026/27")


@every_case
def test_the_floor_of_pay_is_that_worked_out_by_hand_and_there_is_none_without_a_job(case: Case) -> None:
    found = {floor.card: floor for floor in case.reckoner.earnings(case.route)}
    assert set(found) == {step.progression.to for step in case.route.steps if step.paid_job}
    if case.paid is not None:
        floor = found[case.route.steps[0].progression.to]
        paid = case.paid
        assert (floor.card, floor.hours_a_week, floor.known_then) == (paid.card, 30, False)
        assert (floor.first_year, floor.later) == (paid.first_year, paid.later)
        assert (floor.a_week, floor.a_year) == (paid.a_week, paid.a_year)


@every_case
def test_the_page_shows_the_case_with_the_words_of_the_app(case: Case) -> None:
    shown = section(case)
    money = case.reckoner.money(case.route)
    for fee, line in zip(money.fees.steps, money.ledger.lines, strict=True):
        row = f"| {NAMES.short(fee.card)} | {words.fee(NAMES, fee)} | {words.draws(NAMES, line)} |\n"
        assert row in shown
    assert f"{case.told}." in shown
    assert f"**Fees:** {words.fee_total(NAMES, money.fees)}.\n" in shown
    assert f"**Entitlement:** {words.ledger_total(NAMES, money.ledger)}.\n" in shown
    for floor in money.earnings.values():
        assert f"**Pay, {NAMES.short(floor.card)}:** {words.pay_floor(NAMES, floor)}.\n" in shown
    assert shown.rstrip().endswith(f"Sources: {', '.join(case.sources)}.")


@every_case
def test_a_case_names_sources_that_there_are(case: Case) -> None:
    assert set(case.sources) <= {*FRAMEWORK.source, *MONEY.sources}


def test_the_page_shows_the_working_that_stands_beside_each_case() -> None:
    beside = re.split(r"\n    # \d+\.\n", (Path(__file__).parent / "money_cases.py").read_text(encoding="utf-8"))[1:]
    for case, text in zip(CASES, beside, strict=True):
        comments = " ".join(line.strip("# ") for line in text.partition("    Case(")[0].splitlines())
        bullets = " ".join(line.removeprefix("- ") for line in section(case).splitlines() if line.startswith("- "))
        assert bullets == comments


def test_the_page_shows_as_many_cases_as_were_worked_out_and_the_line_of_limits() -> None:
    assert PAGE.count("\n### ") == len(CASES) == 20
    assert words.limits(NAMES) in PAGE


def test_every_figure_that_is_used_has_a_page_it_was_read_on() -> None:
    used = (*MONEY.caps, *MONEY.wages, MONEY.entitlement)
    assert [entry for entry in used if entry.confidence is not Confidence.VERIFIED or not entry.sources] == []
