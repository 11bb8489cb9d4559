"""Whatever is wrong in the tables and pages of evidence is one sentence that names file, entry and field."""

from pathlib import Path

import pytest

from pathplanner.knowledge.evidence import read_evidence
from pathplanner.knowledge.evidence_pages import Ground, read_evidence_pages
from pathplanner.knowledge.evidence_tables import read_outcome_tables
from tests.knowledge.editing import Copy
from tests.planning.evidence import EVIDENCE, PAGES, TABLES
from tests.planning.real import FRAMEWORK

LEO = "evidence/tables/leo_first_degree_by_subject.toml"
WHY = "evidence/pages/why_levels_4_and_5.toml"
FACTS = "evidence/facts.toml"
CORRECTIONS = "evidence/corrections.toml"
STEM = "evidence/stem_sectors.toml"


def read_all(resources: Path) -> object:
    base = read_evidence(resources, FRAMEWORK.qualification, FRAMEWORK.sector)
    tables = read_outcome_tables(resources, base, FRAMEWORK.sector)
    return base, tables, read_evidence_pages(resources, Ground(base, tables, FRAMEWORK.sector, FRAMEWORK.source))


def test_a_copy_of_the_evidence_has_no_fault(copy: Copy) -> None:
    assert read_all(copy.resources) == (EVIDENCE, TABLES, PAGES)


@pytest.mark.parametrize(
    ("file", "entry", "old", "new", "sentence"),
    [
        (
            LEO,
            "Computing",
            'sectors = ["digital"]',
            'sectors = ["digitl"]',
            "Computing, sectors: there is no sector 'digitl'; did you mean 'digital'?",
        ),
        (LEO, "Computing", "cells.y1 =", "cells.y2 =", "Computing, cells: there is no column 'y2'"),
        (LEO, 'id = "', 'sources = ["LEO2223"]', 'sources = ["LEO9"]', "sources: there is no source 'LEO9'"),
        (LEO, 'id = "', 'limits = ["CV9"', 'limits = ["CV99"', "limits: there is no limit 'CV99'"),
        (
            LEO,
            'id = "',
            'year = "tax year 2022-23"',
            'year = ""',
            "year: is empty; a table that lacks it must not be shown.",
        ),
        (
            LEO,
            'id = "',
            'id = "leo_first',
            'id = "leo_last',
            "id: says 'leo_last_degree_by_subject'; the file must have that name.",
        ),
        (
            LEO,
            "Computing",
            "low = 27400",
            "low = 57400",
            "does not fit: 38000 is not between 57400 and 54000.",
        ),
        (LEO, "named_by", '["Computing"]', '["Chemistry"]', "rows: two rows have the same names; keep one."),
        (LEO, "named_by", '["Computing"]', '["Computing", "all"]', "Computing / all, names: needs 1: subject."),
        (
            FACTS,
            'id = "C03"',
            'row = "Computing"',
            'row = "Computer"',
            "C03, drawn_from: there is no row 'Computer'; did you mean 'Computing'?",
        ),
        (FACTS, 'id = "C03"', 'column = "y5"', 'column = "y6"', "C03, drawn_from: there is no column 'y6'"),
        (FACTS, 'id = "C03"', 'table = "leo_first', 'table = "leo_frist', "C03, drawn_from: there is no table"),
        (
            FACTS,
            'id = "C03"',
            "until = 2023-04-05\n",
            "",
            "C03, until: has a year; say its last day, such as until = 2019-04-05.",
        ),
        (
            "evidence/limits.toml",
            'id = "CV2"',
            'evidence = ["C07"]\n',
            "",
            "CV2, evidence: says a figure; name the fact it rests on.",
        ),
        ("evidence/limits.toml", 'id = "CV2"', '["C07"]', '["C77"]', "CV2, evidence: there is no fact 'C77'"),
        (
            WHY,
            "Few people",
            '["B01", "B02"]',
            '["B01", "B22"]',
            "Few people reach them, sentence 1, evidence: there is no fact 'B22'",
        ),
        (
            WHY,
            "In 2019 about",
            ', evidence = ["B03"]',
            "",
            "sentence 2, evidence: says a figure; name the fact, table or source it rests on.",
        ),
        (
            WHY,
            "In 2019 about",
            '["B03"]',
            '["B08"]',
            "evidence: 'B08' is kept out of the app; rest it on another fact.",
        ),
        (WHY, "HTQ is a quality", '"S57"', '"S5777"', "sources: there is no source 'S5777'"),
        (WHY, "Nobody has", '["CV8"]', '["CV88"]', "limits: there is no limit 'CV88'"),
        (CORRECTIONS, 'id = "X02"', '["B01", "B02"]', "[]", "X02, evidence: name the facts it rests on."),
        (CORRECTIONS, 'id = "X02"', '["B01", "B02"]', '["B08"]', "X02, evidence: 'B08' is kept out of the app"),
        (CORRECTIONS, 'id = "X08"', 'why_hidden = "N', '# "N', "X08, why_hidden: is kept out of the app; say why."),
        (
            STEM,
            "[[stem_sector]]",
            'sector = "digital"',
            'sector = "digitl"',
            "digitl, sector: there is no sector 'digitl'",
        ),
        (STEM, "digital", '["D02", "D04"', '["D02", "D44"', "digital, evidence: there is no fact 'D44'"),
    ],
)
def test_what_does_not_hold_is_named(copy: Copy, file: str, entry: str, old: str, new: str, sentence: str) -> None:
    copy.replace(file, old, new, entry)
    assert any(sentence in fault for fault in copy.faults(read_all)), copy.faults(read_all)


def test_a_missing_table_is_a_fault(copy: Copy) -> None:
    (copy.resources / LEO).unlink()
    assert any("leo_first_degree_by_subject.toml" in fault for fault in copy.faults(read_all))
