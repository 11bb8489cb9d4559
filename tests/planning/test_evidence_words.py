"""Facts and figures as sentences."""

import re
from dataclasses import replace
from datetime import date

import pytest

from pathplanner.core.evidence import Evidence
from pathplanner.core.outcome_tables import OutcomeTable, Row
from pathplanner.planning.notes import is_reliable
from pathplanner.planning.pay_ranges import PayRange, RangeKind, pay_ranges, ranges_of_facts, ranges_of_rows
from pathplanner.planning.wording.evidence import EvidenceWords, Parts, in_unit, pounds
from tests.planning.evidence import EVIDENCE, LONG_AFTER, TABLES, TODAY, WHOLE, WORDS, base, fact

ALL = EVIDENCE.evidence
CELLS = [(table, row) for table in TABLES.values() for row in table.rows]
MISSING = "not stated"
PARTS = Parts("£31,400 a year.", "median pay", "men aged 30", "2023", "England", "A table", "It is a median.")
AMOUNT = re.compile(r"£\d")


def by_id(each: Evidence) -> str:
    return each.id


def holds(sentence: str, part: str) -> bool:
    return part.lower() in sentence.lower() if part else MISSING in sentence


@pytest.mark.parametrize("as_of", [TODAY, LONG_AFTER])
@pytest.mark.parametrize("each", ALL, ids=by_id)
def test_every_sentence_made_from_a_fact_says_the_year_and_the_group_or_not_stated(each: Evidence, as_of: date) -> None:
    sentence = WORDS.fact(each, as_of)
    assert holds(sentence, each.year)
    assert holds(sentence, each.group)
    assert holds(sentence, each.place)
    assert "Source: " in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize("each", [each for each in ALL if each.figures], ids=by_id)
def test_a_fact_with_figures_says_what_was_measured_and_one_limit(each: Evidence) -> None:
    sentence = WORDS.fact(each, TODAY)
    assert holds(sentence, each.measure)
    assert "Keep in mind: " in sentence


@pytest.mark.parametrize("each", [each for each in ALL if not each.show or not is_reliable(each)], ids=by_id)
def test_where_a_part_is_missing_no_amount_is_said(each: Evidence) -> None:
    sentence = WORDS.fact(each, TODAY).partition("Keep in mind: ")[0]
    if each.figures:
        assert "No reliable figure." in sentence
    assert not AMOUNT.search(sentence.partition("Source: ")[0])


@pytest.mark.parametrize("part", ["measure", "group", "year", "place", "sources", "limits"])
def test_a_made_fact_that_lacks_a_part_has_no_reliable_figure(part: str) -> None:
    short = fact("short", **{**WHOLE, part: type(WHOLE[part])()})
    assert "No reliable figure." in EvidenceWords(base(short)).fact(short, TODAY)


def test_a_fact_ends_with_what_its_own_words_leave_out() -> None:
    whole = fact("whole", **{**WHOLE, "says": "In England men aged 30 had £31,400.", "until": "2026-04-05"})
    assert EvidenceWords(base(whole)).fact(whole, TODAY) == (
        "In England men aged 30 had £31,400. Measure: median pay. Year: tax year 2020-21. "
        "Source: A table, An office, 2023. Keep in mind: Pay differs by region."
    )


def test_a_part_counts_as_said_only_as_whole_words() -> None:
    whole = fact("whole", **{**WHOLE, "says": "New Englander pay.", "group": "men"})
    sentence = EvidenceWords(base(whole)).fact(whole, TODAY)
    assert "Place: England." in sentence
    assert "Group: men." in sentence


def test_what_is_more_than_two_years_old_says_so() -> None:
    old, words_only = fact("old", **WHOLE), fact("words", **{**WHOLE, "figures": []})
    words = EvidenceWords(base(old, words_only))
    assert words.fact(old, TODAY).endswith("These figures are more than two years old.")
    assert words.fact(words_only, TODAY).endswith("This is more than two years old.")
    assert "years old" not in words.fact(old, date(2022, 1, 1))


@pytest.mark.parametrize("part", ["says", "measure", "group", "year", "place", "source", "limit"])
def test_a_figure_is_never_bare(part: str) -> None:
    assert WORDS.sentence(replace(PARTS, **{part: ""})) == "No reliable figure."  # type: ignore[arg-type]
    assert WORDS.sentence(PARTS).startswith("£31,400 a year. Measure: median pay. Group: men aged 30. Year: 2023.")


@pytest.mark.parametrize(("table", "row"), CELLS, ids=lambda each: getattr(each, "name", "") or each.id)
def test_every_cell_of_every_table_can_be_told_whole(table: OutcomeTable, row: Row) -> None:
    for column in row.cells:
        sentence = WORDS.cell(table, row, table.column[column], TODAY)
        assert "No reliable figure" not in sentence
        assert holds(sentence, table.year_of(row))
        assert holds(sentence, table.group)


def test_a_cell_tells_its_quartiles_and_its_people() -> None:
    table = next(each for each in TABLES.values() if each.id == "leo_first_degree_by_subject")
    says = WORDS.cell(table, table.row["Computing"], table.column["y5"], TODAY)
    expected = "£27,400 to £54,000 a year, median £38,000 (9,095 people)."
    assert says.startswith(f"Computing, 5 years after graduating (graduates of 2016/17): {expected}")


def test_every_range_can_be_told_whole() -> None:
    picture = pay_ranges(
        ranges_of_facts(ALL, TABLES), *(ranges_of_rows(table, table.rows) for table in TABLES.values())
    )
    for group in picture.groups:
        for found in group.ranges:
            sentence = WORDS.range(found, TODAY)
            assert "No reliable figure" not in sentence
            assert holds(sentence, found.year)
            assert holds(sentence, found.group)


@pytest.mark.parametrize(
    ("kind", "low", "mark", "high", "said"),
    [
        (RangeKind.QUARTILES, 20000, 30000, 41500, "£20,000 to £41,500, median £30,000"),
        (RangeKind.SCALE, 27485, None, 30162, "£27,485 to £30,162"),
        (RangeKind.MEDIAN, None, 30000, None, "median £30,000"),
        (RangeKind.AVERAGE, None, 30000, None, "average £30,000"),
        (RangeKind.TYPICAL, None, 30000, None, "typically £30,000"),
    ],
)
def test_a_range_in_short(
    kind: RangeKind, low: float | None, mark: float | None, high: float | None, said: str
) -> None:
    found = PayRange("Somebody", kind, low, mark, high, "pay", "men", "2023", "England", (), (), "A01")
    assert WORDS.range_in_short(found) == said
    assert WORDS.kind(kind)


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (31400.0, "GBP per year", "£31,400 a year"),
        (14.185, "GBP per hour", "£14.19 an hour"),
        (100000.0, "GBP lifetime", "£100,000"),
        (88.6, "%", "88.6 per cent"),
        (622000.0, "people", "622,000 people"),
        (5.9, "million", "5.9 million"),
    ],
)
def test_a_value_has_its_unit(value: float, unit: str, said: str) -> None:
    assert in_unit(value, unit) == said


def test_pounds_have_no_pence_where_there_are_none() -> None:
    assert (pounds(31400.0), pounds(14.5)) == ("£31,400", "£14.50")
