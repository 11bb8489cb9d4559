"""The grades and the Tariff as they are on disk, and the sentence that each fault in them gets."""

import tomllib
from pathlib import Path

import pytest

from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.provenance import Confidence
from pathplanner.core.scales import ScaleId
from pathplanner.knowledge.faults import DataFaults
from pathplanner.knowledge.reader import read_framework
from pathplanner.knowledge.sourced import GRADES, TARIFF
from tests.knowledge.editing import Copy
from tests.planning.real import FRAMEWORK, RESOURCES

BOOK = FRAMEWORK.grades


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    return Copy(tmp_path).resources


def change(resources: Path, file: str, old: str, new: str) -> None:
    """Change the first place where a file says something."""
    path = resources / "money" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(resources: Path) -> list[str]:
    with pytest.raises(DataFaults) as caught:
        read_framework(resources)
    return [str(fault) for fault in caught.value.faults]


def offered(card: str, year: int | None = None) -> list[str]:
    return [told.written for told in BOOK.choices(QualificationId(card), year)]


# The data


def test_every_award_is_on_a_scale_or_called_ungraded() -> None:
    assert {card.id for card in FRAMEWORK.awards if not BOOK.scales_of(card.id)} == set(BOOK.ungraded)


def test_a_starting_point_has_no_grades() -> None:
    starting = set(FRAMEWORK.qualification) - {card.id for card in FRAMEWORK.awards}
    assert all(not BOOK.scales_of(card) for card in starting)


def test_each_file_says_when_it_was_checked() -> None:
    dates = [tomllib.loads((RESOURCES / "money" / file).read_text("utf-8"))["checked"] for file in (GRADES, TARIFF)]
    assert BOOK.checked == min(dates)


def test_what_is_verified_names_a_source_and_every_source_of_its_own_is_used() -> None:
    tariff = BOOK.tariff
    told = [
        *((scale.sources, scale.confidence) for scale in BOOK.scales),
        *((points.sources, points.confidence) for points in tariff.points),
        *((rate.sources, rate.confidence) for points in tariff.points if (rate := points.by_credit)),
        *((entry.sources, entry.confidence) for entry in tariff.no_points),
        *((rule.sources, rule.confidence) for rule in tariff.counted_once),
        *((note.sources, note.confidence) for note in tariff.notes),
    ]
    assert all(sources for sources, confidence in told if confidence is Confidence.VERIFIED)
    assert {source.id for source in BOOK.sources} <= {name for sources, _ in told for name in sources}


@pytest.mark.parametrize(
    ("card", "year", "grades"),
    [
        ("gcse_9_4", 2026, ["9", "8", "7", "6", "5", "4"]),
        ("gcse_1_3", 2026, ["3", "2", "1"]),
        ("gcse_9_4", 2010, ["A*", "A", "B", "C"]),
        ("gcse_9_4", 1990, ["A", "B", "C"]),
        ("gcse_1_3", 2010, ["D", "E", "F", "G"]),
        ("gcse_9_4", 2018, ["9", "8", "7", "6", "5", "4", "A*", "A", "B", "C"]),
        ("gcse_9_4", 1980, ["O level A", "O level B", "O level C", "O level Pass", "CSE 1"]),
        ("a_level", 2026, ["A*", "A", "B", "C", "D", "E"]),
        ("a_level", 2009, ["A", "B", "C", "D", "E"]),
        ("as_level", None, ["A", "B", "C", "D", "E"]),
        ("bachelor_hons", None, ["First", "2:1", "2:2", "Third"]),
        ("bachelor_ord", None, ["Pass (ordinary)"]),
        ("fs_l2", None, ["Pass"]),
        ("hnc", None, ["Distinction", "Merit", "Pass"]),
        ("doctorate", None, []),
    ],
)
def test_a_card_offers_the_grades_of_its_kind_and_time(card: str, year: int | None, grades: list[str]) -> None:
    assert offered(card, year) == grades


def test_the_grades_of_a_btec_are_told_apart_by_its_size() -> None:
    grades = offered("applied_general")
    assert len(grades) == len(set(grades)) == 4 + 4 + 7 + 10
    assert grades[0] == "Certificate D*"
    assert grades[-1] == "Extended Diploma PPP"


def test_ib_totals_run_from_45_down_to_24() -> None:
    assert offered("ib")[:22] == [str(total) for total in range(45, 23, -1)]


def test_every_offered_grade_is_read_as_itself() -> None:
    for card in FRAMEWORK.qualification:
        for told in BOOK.choices(card):
            assert BOOK.read(card, told.written) == (told,)


def test_v_level_grades_are_proposed_and_typical_only() -> None:
    v_level = BOOK.scale[ScaleId("v_level")]
    assert v_level.proposed
    assert v_level.confidence is Confidence.BACKGROUND
    assert [scale.id for scale in BOOK.scales if scale.proposed] == ["v_level"]


def test_gcse_c_and_above_is_4_and_above() -> None:
    letters = BOOK.scale[ScaleId("gcse_a_g")]
    assert letters.counts_as is not None
    for grade, (highest, lowest) in letters.counts_as.grades.items():
        assert letters.is_pass(grade) == (int(lowest) >= 4) == (int(highest) >= 4)


def test_points_are_of_level_3_alone() -> None:
    assert BOOK.tariff.counts_at is LevelId.THREE
    for points in BOOK.tariff.points:
        for card in BOOK.scale[points.scale].qualifications:
            assert FRAMEWORK.qualification[card].level is LevelId.THREE


def test_epq_and_core_maths_are_verified_with_a_note() -> None:
    for name in ("epq", "core_maths"):
        points = BOOK.tariff.points_of[ScaleId(name)]
        assert points.confidence is Confidence.VERIFIED
        assert points.note
        assert points.valid_from is not None


# Faults


def test_the_real_data_has_none(resources: Path) -> None:
    assert read_framework(resources).grades == BOOK


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            GRADES,
            'qualifications = ["a_level"]',
            'qualifications = ["a_levl"]',
            "grades.toml, a_level, qualifications: there is no qualification 'a_levl'; did you mean 'a_level'?",
        ),
        (
            GRADES,
            'qualifications = ["a_level"]',
            'qualifications = ["a_levl"]',
            "grades.toml, a_level, qualifications: is on no scale; name one, or list it under ungraded.",
        ),
        (
            GRADES,
            '"doctorate",',
            '"doctorate", "a_level",',
            "grades.toml, a_level, ungraded: is on a scale and is listed as ungraded; take one away.",
        ),
        (
            GRADES,
            '"doctorate",',
            '"doctorat",',
            "grades.toml, the file, ungraded: there is no qualification 'doctorat'; did you mean 'doctorate'?",
        ),
        (
            GRADES,
            '"doctorate",',
            '"doctorate", "doctorate",',
            "grades.toml, doctorate, ungraded: stands 2 times; keep one.",
        ),
        (GRADES, 'id = "epq"', 'id = "a_level"', "grades.toml, a_level, id: stands 2 times; keep one."),
        (
            GRADES,
            'grades = ["Entry 3", "Entry 2", "Entry 1"]',
            'grades = ["Entry 3", "Entry 3", "Entry 2", "Entry 1"]',
            "grades.toml, the file, scale, number 1: does not fit: the scale 'entry_steps' has a grade twice.",
        ),
        (
            GRADES,
            'lowest_pass = "Entry 1"',
            'lowest_pass = "Entry 0"',
            "grades.toml, the file, scale, number 1: does not fit: "
            "lowest_pass names 'Entry 0', which is no grade of the scale 'entry_steps'.",
        ),
        (
            GRADES,
            'bachelor_hons = ["First", "2:1", "2:2", "Third"]',
            'masters = ["First", "2:1", "2:2", "Third"]',
            "grades.toml, degree, offers: there is no card of this scale: 'masters'; did you mean",
        ),
        (
            GRADES,
            'scale = "gcse_9_1"',
            'scale = "gcse_9_2"',
            "grades.toml, gcse_a_g, counts_as: there is no scale 'gcse_9_2'; did you mean 'gcse_9_1'?",
        ),
        (GRADES, 'C = ["5", "4"]\n', "", "grades.toml, gcse_a_g, counts_as: does not say what 'C' counts as."),
        (
            GRADES,
            'C = ["5", "4"]',
            'C = ["4", "5"]',
            "grades.toml, gcse_a_g, counts_as.C: give the highest grade first, then the lowest.",
        ),
        (
            GRADES,
            'C = ["5", "4"]',
            'C = ["A", "4"]',
            "grades.toml, gcse_a_g, counts_as.C: there is no grade of the scale 'gcse_9_1': 'A'.",
        ),
        (GRADES, '"45M", ', '"44M", ', "grades.toml, access_he, grades: '44M' is no profile of the credits given."),
        (
            GRADES,
            'label = "O level"\n',
            "",
            "grades.toml, o_level, label: 'A' of 'gcse_9_4' could be another grade; give the scale a label of its own.",
        ),
        (
            GRADES,
            'sources = ["S40", "S41", "S43"]',
            'sources = ["S40", "X41"]',
            "grades.toml, t_level, sources: there is no source 'X41'; did you mean 'S41'?",
        ),
        (
            GRADES,
            'sources = ["P63"]\n',
            "",
            "grades.toml, core_maths, sources: is called verified but names no source.",
        ),
        (
            GRADES,
            '"Merit", "Pass (C or above in the core)"',
            '"Good", "Pass (C or above in the core)"',
            "grades.toml, the file, scale, number",
        ),
        (
            GRADES,
            "checked = 2026-11-23",
            "",
            "grades.toml, the file, checked: needs a date such as checked = 2026-11-23 at the top.",
        ),
        (TARIFF, "points = {", "point = {", "tariff.toml, the file, points, number 1"),
        (
            TARIFF,
            'scale = "a_level"',
            'scale = "a_levels"',
            "tariff.toml, a_levels, scale: there is no scale 'a_levels'; did you mean 'a_level'?",
        ),
        (
            TARIFF,
            'scale = "a_level"',
            'scale = "as_level"',
            "tariff.toml, as_level, scale: stands 2 times; keep one.",
        ),
        (
            TARIFF,
            'scale = "epq"',
            'scale = "gcse_9_1"',
            "tariff.toml, gcse_9_1, scale: 'gcse_9_4' is not at the level that carries points.",
        ),
        (
            TARIFF,
            'scale = "epq"',
            'scale = "gcse_9_1"',
            "tariff.toml, epq, scale: has no points; give them, or say why under [[no_points]].",
        ),
        (
            TARIFF,
            "E = 16 }",
            "F = 16 }",
            "tariff.toml, a_level, points: there is no grade of the scale 'a_level': 'F'.",
        ),
        (
            TARIFF,
            "E = 16 }",
            "F = 16 }",
            "tariff.toml, a_level, points: 'E' needs points, or a place in none_for.",
        ),
        (
            TARIFF,
            'none_for = ["2", "1"]',
            'none_for = ["3", "2", "1"]',
            "tariff.toml, ib_higher, points: '3' needs points, or a place in none_for.",
        ),
        (
            TARIFF,
            "C = 32, D",
            "C = 23, D",
            "tariff.toml, a_level, points: a grade carries more points than a better one.",
        ),
        (TARIFF, "E = 16 }", "E = -16 }", "tariff.toml, the file, points, number 1, points.E: needs a number above 0"),
        (
            TARIFF,
            '"Merit" = "BBB"',
            '"Merit" = "BBC"',
            "tariff.toml, t_level, as_a_levels.Merit: 'BBC' carries 112 points.",
        ),
        (
            TARIFF,
            "points = { D = 48, M = 32, P = 16 }",
            "points = { D = 48, M = 32 }",
            "tariff.toml, access_he, by_credit: give points for each of D, M, P.",
        ),
        (
            TARIFF,
            '[[no_points]]\nscale = "ib_total"',
            '[[no_points]]\nscale = "ib_all"',
            "tariff.toml, ib_all, scale: there is no scale 'ib_all'; did you mean 'ib_total'?",
        ),
        (
            TARIFF,
            'cards = ["a_level", "as_level"]',
            'cards = ["a_level", "as_levels"]',
            "tariff.toml, counted_once, number 1, cards: there is no qualification 'as_levels'; did you mean",
        ),
        (
            TARIFF,
            'cards = ["applied_general"]',
            'cards = ["applied_general", "a_level"]',
            "tariff.toml, a_level, counted_once: stands 2 times; keep one.",
        ),
        (
            TARIFF,
            '["PE", "Physical Education"]',
            '["PE", "maths"]',
            "tariff.toml, maths, same_subject: stands 2 times; keep one.",
        ),
        (TARIFF, 'id = "G02"', 'id = "S01"', "tariff.toml, S01, source: stands 2 times; keep one."),
        (
            TARIFF,
            'id = "level_3_only"',
            'id = "grades_not_points"',
            "tariff.toml, grades_not_points, note: stands 2 times; keep one.",
        ),
        (
            TARIFF,
            'sources = ["G17"]\n',
            "",
            "tariff.toml, grades_not_points, sources: is called verified but names no source.",
        ),
        (TARIFF, 'counts_at = "3"', 'counts_at = "9"', "tariff.toml, the file, counts_at: needs"),
    ],
)
def test_a_fault_is_a_sentence_with_file_entry_and_field(
    resources: Path, file: str, old: str, new: str, expected: str
) -> None:
    change(resources, file, old, new)
    assert any(fault.startswith(expected) for fault in faults(resources)), faults(resources)


def test_a_grade_that_a_progression_asks_must_be_a_grade(resources: Path) -> None:
    change(resources, GRADES, 'grades = ["Entry 3", "Entry 2", "Entry 1"]', 'grades = ["E3", "E2", "E1"]')
    change(resources, GRADES, 'also = { "Entry 3" = ["E3"], "Entry 2" = ["E2"], "Entry 1" = ["E1"] }\n', "")
    change(resources, GRADES, 'lowest_pass = "Entry 1"\n', "")
    found = [fault for fault in faults(resources) if fault.startswith("progressions.toml")]
    assert "completed_award: 'Entry 3' is no grade of 'esol_entry' in grades.toml." in found[0]


def test_every_fault_is_told_at_once(resources: Path) -> None:
    change(resources, GRADES, 'qualifications = ["epq"]', 'qualifications = ["eqp"]')
    change(resources, TARIFF, 'cards = ["applied_general"]', 'cards = ["applied"]')
    assert {fault.split(",")[0] for fault in faults(resources)} == {GRADES, TARIFF}


@pytest.mark.parametrize("file", [GRADES, TARIFF])
def test_a_file_that_is_missing_or_no_toml_is_a_fault(resources: Path, file: str) -> None:
    path = resources / "money" / file
    path.write_text("scale = [", encoding="utf-8")
    assert faults(resources)[0].startswith(f"{file}, the file, all of it: is not valid TOML")
    path.unlink()
    assert faults(resources)[0].startswith(f"{file}, the file, all of it: cannot be read")
