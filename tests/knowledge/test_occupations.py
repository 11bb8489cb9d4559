"""Every fault in the tables of occupations is a sentence that names file, line and column."""

from pathlib import Path

import pytest

from pathplanner.core.occupations import Basis, NamedKind, OccupationMap
from pathplanner.knowledge.occupations import read_occupations
from pathplanner.planning.offers import CARD_OF
from tests.knowledge.editing import Copy
from tests.planning.jobs import OCCUPATIONS
from tests.planning.real import FRAMEWORK, RESOURCES

OCC, NAMED, SERVES, STEPS, PAY = (
    f"occupations/{name}.csv" for name in ("occupations", "qualifications", "serves", "progressions", "pay")
)
ABOUT = "occupations/occupations.toml"


def read(resources: Path) -> OccupationMap:
    return read_occupations(resources, FRAMEWORK)


def line_of(file: str, beginning: str) -> int:
    lines = (RESOURCES / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(beginning))


def test_reading_twice_gives_the_same() -> None:
    assert read(RESOURCES) == OCCUPATIONS


def test_everything_is_there() -> None:
    kinds = [named.kind for named in OCCUPATIONS.qualifications]
    assert len(OCCUPATIONS.occupations) == 1287
    assert {kind: kinds.count(kind) for kind in NamedKind} == {
        NamedKind.HTQ: 282,
        NamedKind.T_LEVEL: 74,
        NamedKind.TECHNICAL_QUALIFICATION: 154,
        NamedKind.FOUNDATION_APPRENTICESHIP: 7,
        NamedKind.APPRENTICESHIP: 740,
        NamedKind.APPRENTICESHIP_UNIT: 7,
    }
    assert (len(OCCUPATIONS.serves), len(OCCUPATIONS.progressions)) == (1954, 75)
    assert len(OCCUPATIONS.pay) == 2 * len({row.group for row in OCCUPATIONS.pay}) == 1102


def test_every_sector_has_occupations_and_every_card_of_a_kind_is_on_the_ladder_at_its_level() -> None:
    assert set(OCCUPATIONS.in_sector) == set(FRAMEWORK.sector)
    assert {card: FRAMEWORK.qualification[card].level for card in CARD_OF.values()} == {
        card: level for (_, level), card in CARD_OF.items()
    }


def test_what_is_called_a_named_qualification_serves_an_occupation() -> None:
    assert set(OCCUPATIONS.served) == set(OCCUPATIONS.qualification)


def test_only_low_carbon_heating_names_a_t_level_that_is_not_in_the_list() -> None:
    without = [n.id for n in OCCUPATIONS.qualifications if n.kind is NamedKind.T_LEVEL and not n.t_level]
    assert without == ["TL0024"]


def test_the_group_of_every_occupation_has_both_lines_of_pay() -> None:
    groups = {each.group for each in OCCUPATIONS.occupations if each.group}
    assert [(group, basis) for group in groups for basis in Basis if (group, basis) not in OCCUPATIONS.pay_in] == []


@pytest.mark.parametrize("file", [OCC, NAMED, SERVES, STEPS, PAY])
def test_every_file_says_at_its_top_where_it_is_from_and_what_was_cleaned(file: str) -> None:
    text = (RESOURCES / file).read_text(encoding="utf-8")
    top = "".join(line for line in text.splitlines() if line.startswith("#"))
    assert text.startswith("# ")
    for words in ("https://", "Open Government Licence v3.0", "To edit: ", "cleaned"):
        assert words in top


AGRICULTURE = "agriculture_environmental_and_animal_care"
FIRST = "OCC0001,Accountancy or taxation professional,7,legal_finance_and_accounting,2421,approved"


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        (OCC, FIRST, FIRST.replace(",7,", ",8,"), "level: needs one of 2, 3, 4, 5, 6, 7, not '8'."),
        (OCC, FIRST, FIRST.replace(",7,", ",,"), "level: needs one of 2, 3, 4, 5, 6, 7, not ''."),
        (
            OCC,
            FIRST,
            FIRST.replace("legal_finance", "legal_finances"),
            "sector: there is no sector 'legal_finances_and_accounting'; did you mean 'legal_finance_and_accounting'?",
        ),
        (
            OCC,
            FIRST,
            FIRST.replace("2421", "2420"),
            "soc2020: there is no SOC 2020 group in pay.csv '2420'; did you mean '242'?",
        ),
        (OCC, FIRST, FIRST.replace("2421", "242"), "soc2020: needs a unit group of 4 digits, or nothing, not '242'."),
        (
            OCC,
            FIRST,
            FIRST.replace("approved", "aproved"),
            "status: needs one of approved, in_development, without_apprenticeship, potential, not 'aproved'.",
        ),
        (OCC, FIRST, FIRST.replace("Accountancy or taxation professional", ""), "title: is missing."),
        (
            OCC,
            FIRST,
            FIRST.replace("taxation ", "taxation  "),
            "title: has a space too many: 'Accountancy or taxation  professional'.",
        ),
        (OCC, FIRST, FIRST.replace(" or", ", or"), "all of it: has 7 cells, not 6; put commas in quotes."),
        (OCC, FIRST, f"{FIRST},", "all of it: has 7 cells, not 6; put commas in quotes."),
        (
            NAMED,
            "HTQDZ3045,HNC Data Analyst,htq,4,hnc",
            "HTQDZ3045,HNC Data Analyst,htq,6,hnc",
            "level: is 6, but what is called htq has level 4 or 5.",
        ),
        (
            NAMED,
            "HTQDZ3045,HNC Data Analyst,htq,4,hnc",
            "HTQDZ3045,HNC Data Analyst,htq,4,hnd",
            "award: 'hnd' has level 5, not 4.",
        ),
        (
            NAMED,
            "HTQDZ3045,HNC Data Analyst,htq,4,hnc",
            "HTQDZ3045,HNC Data Analyst,htq,4,hncc",
            "award: there is no qualification 'hncc'; did you mean 'hnc'?",
        ),
        (
            NAMED,
            "ST0118,Data analyst,apprenticeship,4,,,,",
            "ST0118,Data analyst,apprenticeship,4,hnc,,,",
            "award: belongs to an HTQ; take it away.",
        ),
        (
            NAMED,
            "ST0118,Data analyst,apprenticeship,4,,,,",
            "ST0118,Data analyst,apprenticeship,4,,,Health,",
            "t_level: belongs to a specialism; take it away.",
        ),
        (
            NAMED,
            "ST0118,Data analyst,apprenticeship,",
            "ST0118,Data analyst,aprenticeship,",
            "kind: needs one of htq, t_level, technical_qualification, foundation_apprenticeship, apprenticeship, "
            "apprenticeship_unit, not 'aprenticeship'.",
        ),
        (SERVES, "ST0118,OCC0118", "ST0118,OCC118", "occupation: there is no occupation 'OCC118'"),
        (SERVES, "ST0118,OCC0118", "ST118,OCC0118", "qualification: there is no named qualification 'ST118'"),
        (STEPS, "OCC0795,OCC0117", "OCC0795,", "to: is missing."),
        (STEPS, "OCC0795,OCC0117", "OCC0795,OCC0795", "to: leads back to where it comes from."),
        (PAY, "3544,Data analysts,full_time", "3544,Data analysts,ft", "basis: needs one of full_time, all, not 'ft'."),
        (PAY, "3544,Data analysts,full_time", "35444,Data analysts,full_time", "soc2020: needs 1 to 4 digits"),
        (
            PAY,
            "3544,Data analysts,full_time,",
            "3544,Data analysts,full_time,1x",
            "jobs_thousands: needs a number such as 2.5, or nothing, not '1x",
        ),
    ],
)
def test_a_fault_is_named_with_its_line_and_its_column(copy: Copy, file: str, old: str, new: str, says: str) -> None:
    copy.replace(file, old, new)
    place = f"{Path(file).name}, line {line_of(file, old.partition(',')[0])}, {says}"
    if file in (SERVES, STEPS):
        place = f"{Path(file).name}, line {line_of(file, old)}, {says}"
    faults = copy.faults(read)
    assert any(fault.startswith(place) for fault in faults), faults


def test_pay_that_is_no_number_or_out_of_order_is_a_fault(copy: Copy) -> None:
    number = line_of(PAY, '1,"Managers')
    copy.replace(PAY, "56653,29768,39035", '"56,653",39035,29768')
    copy.replace(PAY, "51733,22303,33771,81426", "51733,22303,33771,50000")
    assert copy.faults(read) == [
        f"pay.csv, line {number}, median: needs a whole number without commas, or nothing, not '56,653'.",
        f"pay.csv, line {number}, p25: 29768 is below p10, which is 39035.",
        f"pay.csv, line {number + 1}, p75: 50000 is below median, which is 51733.",
    ]


@pytest.mark.parametrize(
    ("file", "key", "column"),
    [
        (OCC, "OCC0001,", "id"),
        (NAMED, "ST0118,", "id"),
        (SERVES, "ST0118,OCC0118", "qualification and occupation"),
        (STEPS, "OCC0795,OCC0117", "from and to"),
        (PAY, "3544,Data analysts,all", "soc2020 and basis"),
    ],
)
def test_what_stands_twice_is_a_fault(copy: Copy, file: str, key: str, column: str) -> None:
    lines = (RESOURCES / file).read_text(encoding="utf-8").splitlines()
    copy.add(file, lines[line_of(file, key) - 1])
    (fault,) = copy.faults(read)
    name = Path(file).name
    assert fault == f"{name}, line {len(lines) + 2}, {column}: stands on line {line_of(file, key)} already; keep one."


def test_a_column_that_is_missing_or_not_known_is_named_and_nothing_else_is(copy: Copy) -> None:
    header = line_of(OCC, "id,")
    copy.replace(OCC, "id,title,level", "id,titel,level")
    assert copy.faults(read) == [f"occupations.csv, line {header}, title: is missing from the header."]
    copy.replace(OCC, "id,titel,level", "id,title,level,levle")
    assert f"line {header}, levle: is not a column here; did you mean 'level'?" in "\n".join(copy.faults(read))


def test_columns_may_stand_in_another_order(copy: Copy) -> None:
    path = copy.resources / STEPS
    lines = path.read_text(encoding="utf-8").splitlines()
    turned = [line if line.startswith("#") else ",".join(reversed(line.split(","))) for line in lines]
    path.write_text("\n".join(turned), encoding="utf-8")
    assert read(copy.resources).progressions == OCCUPATIONS.progressions


def test_a_file_that_was_saved_on_windows_is_read(copy: Copy) -> None:
    for file in (OCC, PAY):
        path = copy.resources / file
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read(copy.resources) == OCCUPATIONS


def test_a_file_in_another_encoding_is_a_fault_and_says_where(copy: Copy) -> None:
    path = copy.resources / OCC
    path.write_bytes(path.read_bytes().replace(b"Assistant accountant", "Café".encode("cp1252")))
    number = line_of(OCC, "OCC0002")
    assert copy.faults(read) == [
        f"occupations.csv, line {number}, all of it: is not in UTF-8; save the file in that encoding."
    ]


def test_a_quote_that_is_never_closed_is_a_fault(copy: Copy) -> None:
    copy.replace(OCC, "OCC0001,Accountancy", 'OCC0001,"Accountancy')
    (fault,) = copy.faults(read)
    assert fault.startswith("occupations.csv, line ")
    assert "is not valid CSV: " in fault


@pytest.mark.parametrize("content", ["", "# nothing\n", "id,title,level,sector,soc2020,status\n"])
def test_a_file_without_lines_is_a_fault(copy: Copy, content: str) -> None:
    (copy.resources / OCC).write_text(content, encoding="utf-8")
    assert copy.faults(read) == [
        "occupations.csv, the file, all of it: has no lines; it needs a header and at least one."
    ]


def test_a_file_that_is_missing_is_a_fault(copy: Copy) -> None:
    (copy.resources / PAY).unlink()
    (fault,) = copy.faults(read)
    assert fault.startswith("pay.csv, the file, all of it: cannot be read: ")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('maps_source = "O01"', 'maps_source = "O1"', "maps_source: there is no source 'O1'; did you mean 'O01'?"),
        ('\nsource = "O02"', '\nsource = "O03"', "pay.source: there is no source 'O03'; did you mean 'O02'?"),
        ('place = "United Kingdom"\n', "", "pay.place: is missing."),
    ],
)
def test_what_holds_for_all_pay_names_its_source(copy: Copy, old: str, new: str, says: str) -> None:
    copy.replace(ABOUT, old, new)
    (fault,) = copy.faults(read)
    assert fault.startswith("occupations.toml, the file, ")
    assert says in fault


def test_where_a_whole_column_is_wrong_every_line_is_told_quickly(copy: Copy) -> None:
    path = copy.resources / SERVES
    path.write_text(path.read_text(encoding="utf-8").replace(",OCC", ",JOB"), encoding="utf-8")
    assert len(copy.faults(read)) == len(OCCUPATIONS.serves)
