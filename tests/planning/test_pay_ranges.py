"""Pictures of pay as values."""

from itertools import pairwise

import pytest

from pathplanner.core.evidence import Evidence
from pathplanner.core.ids import OccupationId, SectorId
from pathplanner.knowledge.occupations import read_occupations
from pathplanner.planning.notes import is_reliable
from pathplanner.planning.pay import NoPay, pay_in, pay_of
from pathplanner.planning.pay_ranges import (
    PayPicture,
    RangeKind,
    pay_ranges,
    ranges_of_facts,
    ranges_of_occupations,
    ranges_of_rows,
)
from tests.planning.evidence import EVIDENCE, TABLES, WHOLE, fact
from tests.planning.real import FRAMEWORK, RESOURCES

LEO = next(table for table in TABLES.values() if table.id == "leo_first_degree_by_subject")
EVERYTHING = pay_ranges(
    ranges_of_facts(EVIDENCE.evidence, TABLES), *(ranges_of_rows(t, t.rows) for t in TABLES.values())
)


def named(name: str) -> Evidence:
    return next(each for each in EVIDENCE.evidence if each.id == name)


def drawn(*names: str) -> PayPicture:
    return pay_ranges(ranges_of_facts(map(named, names), TABLES))


def test_different_sources_and_years_are_drawn_apart() -> None:
    picture = drawn("C02", "C06", "D03", "G01")
    keys = [(group.sources, group.year, group.measure, group.place) for group in picture.groups]
    assert len(set(keys)) == len(keys)
    for group in EVERYTHING.groups:
        assert {(found.sources, found.year) for found in group.ranges} == {(group.sources, group.year)}


def test_the_years_of_one_table_are_drawn_apart() -> None:
    table = next(table for table in TABLES.values() if table.id == "glms_median_salary")
    picture = pay_ranges(ranges_of_rows(table, table.rows))
    assert [group.year for group in picture.groups] == [
        f"calendar year {year}" for year in (2007, 2012, *range(2017, 2025))
    ]


def test_a_fact_that_rests_on_a_table_is_drawn_with_its_quartiles() -> None:
    (group,) = drawn("C03").groups
    assert [found.label.partition(",")[0] for found in group.ranges][:3] == [
        "Medicine and dentistry",
        "Engineering",
        "Computing",
    ]
    computing = group.ranges[2]
    assert (computing.low, computing.mark, computing.high) == (27400, 38000, 54000)
    assert (computing.kind, computing.people, computing.origin) == (RangeKind.QUARTILES, 9095, LEO.id)


def test_a_pay_scale_runs_from_bottom_to_top() -> None:
    (group,) = drawn("J06").groups
    band_4 = group.ranges[0]
    assert (band_4.label, band_4.kind) == ("NHS band 4", RangeKind.SCALE)
    assert (band_4.low, band_4.mark, band_4.high) == (27485, None, 30162)


@pytest.mark.parametrize("name", ["A01", "A11", "B09", "K01", "K03", "G03", "H01"])
def test_gaps_gains_fees_and_other_money_are_never_drawn(name: str) -> None:
    assert drawn(name).groups == ()


def test_a_fact_that_may_not_be_shown_is_not_drawn() -> None:
    marked = {**WHOLE, "figures": [{"label": "men", "value": 31400, "unit": "GBP per year", "part": "median"}]}
    shown, hidden = fact("shown", **marked), fact("hidden", **marked, show=False, why_hidden="Old.")
    short = fact("short", **{**marked, "year": ""})
    assert [found.origin for found in ranges_of_facts([shown, hidden, short], {})] == ["shown"]


def test_every_value_drawn_is_a_value_of_the_data() -> None:
    figures = {figure.value for each in EVIDENCE.evidence if is_reliable(each) for figure in each.figures}
    cells = {
        value
        for table in TABLES.values()
        for row in table.rows
        for cell in row.cells.values()
        for value in (cell.low, cell.value, cell.high)
        if value is not None
    }
    assert {value for group in EVERYTHING.groups for found in group.ranges for value in found.values} <= figures | cells


def test_the_values_of_a_range_rise_and_the_axis_holds_them_all() -> None:
    for group in EVERYTHING.groups:
        for found in group.ranges:
            assert found.values
            assert all(low <= high for low, high in pairwise(found.values))
            assert EVERYTHING.lowest <= found.values[0] <= found.values[-1] <= EVERYTHING.highest


def test_only_yearly_pay_is_drawn_from_a_table() -> None:
    labels = {found.label for found in ranges_of_rows(LEO, LEO.rows)}
    assert not any("sustained" in label for label in labels)
    only = list(ranges_of_rows(LEO, LEO.of_sector(SectorId("digital")), ["y1", "y5"]))
    assert [found.label for found in only] == [
        "Computing, 1 year after graduating (graduates of 2020/21)",
        "Computing, 5 years after graduating (graduates of 2016/17)",
    ]


def test_what_is_given_twice_is_drawn_once() -> None:
    assert drawn("C03", "C03") == drawn("C03")


def test_nothing_makes_an_empty_picture() -> None:
    assert pay_ranges() == PayPicture(groups=(), lowest=0, highest=0)


def test_the_pay_of_an_occupation_has_quartiles_and_its_own_group() -> None:
    known = read_occupations(RESOURCES, FRAMEWORK)
    engineer = known.occupation[OccupationId("OCC0127")]
    picture = pay_ranges(
        ranges_of_facts([named("C03")], TABLES), ranges_of_occupations([pay_of(known, engineer), NoPay.NO_GROUP])
    )
    *_, paid = picture.groups
    (found,) = paid.ranges
    assert paid.sources == (known.pay_terms.source,)
    assert found.kind is RangeKind.QUARTILES
    assert found.origin == engineer.group
    assert found.limits == known.pay_terms.limits


def test_every_occupation_group_with_a_reliable_figure_makes_a_range() -> None:
    known = read_occupations(RESOURCES, FRAMEWORK)
    pays = [pay_in(known, group) for group in known.in_group]
    ranges = list(ranges_of_occupations(pays))
    assert len(ranges) == sum(not isinstance(pay, NoPay) for pay in pays) > 100
    assert all(found.sources[0] in known.sources for found in ranges)
