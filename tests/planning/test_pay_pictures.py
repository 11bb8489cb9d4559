"""Pictures of pay as tables."""

from pathplanner.planning.pay_ranges import pay_ranges, ranges_of_facts, ranges_of_rows
from pathplanner.planning.wording.evidence import pounds
from pathplanner.planning.wording.pay_pictures import pay_table
from tests.planning.evidence import EVIDENCE, TABLES, WORDS

PICTURE = pay_ranges(ranges_of_facts(EVIDENCE.evidence, TABLES), *(ranges_of_rows(t, t.rows) for t in TABLES.values()))


def test_every_figure_of_a_picture_stands_in_its_table() -> None:
    for group in PICTURE.groups:
        table = pay_table(group, WORDS)
        for found, row in zip(group.ranges, table.rows, strict=True):
            assert len(row) == len(table.heads)
            assert {pounds(value) for value in found.values} <= set(row)
            assert row[0] == found.label
            assert found.group in row[-1]


def test_a_table_says_its_measure_year_place_and_source() -> None:
    for group in PICTURE.groups:
        title = pay_table(group, WORDS).title.lower()
        assert all(part.lower() in title for part in (group.measure, group.year, group.place))
        assert WORDS.sources(group.sources).lower() in title


def test_what_a_source_does_not_give_is_said_to_be_missing() -> None:
    (scale,) = (group for group in PICTURE.groups if group.ranges[0].origin == "J06")
    band_4 = pay_table(scale, WORDS).rows[0]
    assert band_4[:6] == ("NHS band 4", "not given", "£27,485", "not given", "£30,162", "not given")
    assert band_4[6] == "From the bottom to the top of the pay scale"


def test_a_table_says_how_many_people_a_figure_is_of() -> None:
    leo = next(table for table in TABLES.values() if table.id == "leo_first_degree_by_subject")
    (group,) = pay_ranges(ranges_of_rows(leo, [leo.row["Computing"]], ["y5"])).groups
    assert pay_table(group, WORDS).rows[0][-1].endswith("(9,095 people)")
