"""Whatever is wrong in the files on money is one sentence that names file, entry and field."""

from datetime import date
from pathlib import Path

import pytest

from pathplanner.core.money import CapKind, MoneyBook, OfferKind, WageKind, year_beginning, year_of
from pathplanner.core.provenance import Confidence
from pathplanner.knowledge.money import entries_of, read_money
from tests.knowledge.editing import Copy
from tests.planning.money_book import MONEY
from tests.planning.real import FRAMEWORK

CAPS = "money/caps.toml"
CHARGED = "money/charged.toml"
OFFERS = "money/offers.toml"
WAGES = "money/wages.toml"
ENTITLEMENT = "money/entitlement.toml"
LIVING = "money/living.toml"
CONTRADICTED = (37_000, 38_140)
ESTIMATES = (7_335, 9_525, 13_206)


def read(resources: Path) -> MoneyBook:
    return read_money(resources, FRAMEWORK)


def test_a_copy_has_no_fault(copy: Copy) -> None:
    assert read(copy.resources) == MONEY


@pytest.mark.parametrize(
    ("file", "entry", "old", "new", "sentence"),
    [
        (CAPS, "full_time_2026", '"S06"', '"S0666"', "caps.toml, full_time_2026, sources: there is no source 'S0666'"),
        (CAPS, "full_time_2026", "9790", '"about 9,790"', "caps.toml, full_time_2026, pounds: needs a whole number"),
        (CAPS, "full_time_2026", "9790", "0", "caps.toml, full_time_2026, pounds: needs a number above 0, not 0."),
        (
            CAPS,
            "full_time_2026",
            "2026/27",
            "2026",
            "full_time_2026, year: does not fit: an academic year is written 2026/27, not '2026'.",
        ),
        (CAPS, "full_time_2026", "2026/27", "2024/25", "valid_from: 2026-08-01 is not in the academic year 2024/25."),
        (CAPS, "full_time_2026", "2026/27", "2025/26", "year: full_time in 2025/26 stands 2 times; keep one."),
        (CAPS, "full_time_2026", "valid_until = 2027-07-31", "", "valid_until: has a figure for a period; name its"),
        (CAPS, "full_time_2026", "2027-07-31", "2025-07-31", "is after valid_until 2025-07-31."),
        (CAPS, "full_time_2026", 'sources = ["S03", "S04", "S06"]', "", "is called verified but names no source."),
        (CAPS, "", 'id = "full_time_2026"', 'id = "full_time_2025"', "stands in this file already"),
        (CAPS, "part_time_2024", 'kind = "part_time"', 'kind = "parttime"', "caps.toml, part_time_2024, kind: needs "),
        (CHARGED, "gcses", '"gcse_1_3"', '"gcse_1_4"', "charged.toml, gcses, cards: there is no qualification"),
        (CHARGED, "gcses", '"gcse_1_3", ', "", "gcse_1_3, cards: name this award in one entry, to say how it is"),
        (CHARGED, "gcses", '"gcse_1_3"', '"fs_l1"', "charged.toml, gcses, cards: fs_l1 stands 2 times; keep one."),
        (CHARGED, "gcses", 'how = "gcses"', 'how = "gcse"', "charged.toml, gcses, how: needs "),
        (OFFERS, "first_full_level_2", "from_age = 19", "from_age = 29", "to_age: 23 is below from_age 29."),
        (OFFERS, "low_earnings_2026", "2026-08-01", "2026-07-01", "valid_from: holds while 'low_earnings_2025' does"),
        (OFFERS, "low_earnings_2026", "valid_until = 2027-07-31", "", "low_earnings_2026, valid_until: has a figure"),
        (
            WAGES,
            "21_or_over_2026",
            'kind = "21_or_over"',
            'kind = "18_to_20"',
            "wages.toml, 21_or_over, kind: pay is told",
        ),
        (WAGES, "apprentice_2026", "8.00", "-8.00", "wages.toml, apprentice_2026, pounds: needs a number above 0"),
        (ENTITLEMENT, "year", "credits = 480", "credits = 481", "credits: 481 credits do not cost 39160 pounds."),
        (ENTITLEMENT, "year", "valid_from = 2027-01-01", "", "valid_from: say from which day courses are in it."),
        (ENTITLEMENT, "year", "says =", "sayz =", "entitlement.toml, the file, sayz: is not a field here"),
        (
            LIVING,
            "maintenance_2026_27",
            'topic = "living"',
            'topic = "lving"',
            "living.toml, maintenance_2026_27, topic:",
        ),
        (LIVING, "maintenance_2026_27", "9118\n", '"much"\n', "living.toml, maintenance_2026_27, figures.at_home:"),
        (
            LIVING,
            "maintenance_2026_27",
            'sources = ["S05"]\nconfidence = "verified"',
            'confidence = "background"',
            "living.toml, maintenance_2026_27, sources: says a figure; name the page it was read on.",
        ),
        ("money/sources.toml", "", 'id = "M01"', 'id = "S03"', "S03, id: is a source of the framework already"),
    ],
)
def test_a_fault_names_file_entry_and_field(
    copy: Copy, file: str, entry: str, old: str, new: str, sentence: str
) -> None:
    copy.replace(file, old, new, entry)
    faults = copy.faults(read)
    assert any(sentence in fault for fault in faults), faults


def test_caps_that_fees_are_counted_at_must_be_there(copy: Copy) -> None:
    path = copy.resources / CAPS
    path.write_text(path.read_text(encoding="utf-8").replace('kind = "foundation_classroom"', 'kind = "basic"'))
    assert any("foundation_classroom, kind: fees are counted at caps" in fault for fault in copy.faults(read))


def test_every_award_is_charged_for_once() -> None:
    cards = [card for entry in MONEY.charged for card in entry.cards]
    assert sorted(cards) == sorted(card.id for card in FRAMEWORK.awards)


def test_every_source_beside_the_framework_is_named_by_something() -> None:
    named = {source for entry in entries_of(MONEY) for source in entry.sources}
    assert set(MONEY.sources) - named == set()


def test_everything_tells_the_day_it_was_checked() -> None:
    assert {entry.checked for entry in entries_of(MONEY)} == {date(2026, 11, 23)}
    assert MONEY.checked == date(2026, 11, 23)


def test_no_estimate_and_no_total_of_an_older_page_is_kept_as_a_figure() -> None:
    figures = {cap.pounds for cap in MONEY.caps} | {MONEY.entitlement.pounds}
    figures |= {int(figure) for fact in MONEY.facts for figure in fact.figures.values()}
    assert figures.isdisjoint({*CONTRADICTED, *ESTIMATES})


def test_what_is_known_for_a_day_is_found_and_what_is_not_known_is_not_made_up() -> None:
    offer = MONEY.offer(OfferKind.LOW_EARNINGS, date(2026, 9, 1))
    assert offer is not None
    assert offer.earnings_below == 26_800
    assert MONEY.offer(OfferKind.LOW_EARNINGS, date(2027, 9, 1)) is None
    assert MONEY.wage(WageKind.APPRENTICE, date(2027, 4, 1)) is None
    assert MONEY.cap_of(CapKind.FULL_TIME, year_beginning(2030)).year == "2027/28"


def test_what_is_not_known_is_said_for_fees_the_entitlement_loans_living_costs_and_wages() -> None:
    assert {fact.topic for fact in MONEY.facts if fact.not_known} >= {
        "fees",
        "entitlement",
        "learner_loan",
        "living",
        "repayment",
        "apprenticeship",
        "adult_offers",
    }
    assert MONEY.fact["plan_5"].figures["threshold"] == 25_000


def test_what_is_background_names_no_figure_of_its_own() -> None:
    told = [entry for entry in entries_of(MONEY) if entry.confidence is Confidence.BACKGROUND]
    assert told
    assert [cap for cap in told if cap in MONEY.caps or cap in MONEY.wages] == []


@pytest.mark.parametrize(
    ("day", "year"), [(date(2027, 7, 31), "2026/27"), (date(2027, 8, 1), "2027/28"), (date(2099, 9, 1), "2099/00")]
)
def test_an_academic_year_begins_in_august(day: date, year: str) -> None:
    assert year_of(day) == year
