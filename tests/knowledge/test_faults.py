"""Whatever is wrong in the data is one sentence that names file, entry and field."""

from pathlib import Path

import pytest

from pathplanner.core.evidence import EvidenceBase
from pathplanner.knowledge.evidence import read_evidence
from pathplanner.knowledge.faults import DataFaults, Fault, nearest_id
from pathplanner.knowledge.paper_words import read_paper_words
from pathplanner.knowledge.reader import read_framework
from tests.knowledge.editing import Copy
from tests.planning.real import FRAMEWORK

ENTRY = "framework/qualifications_entry_to_2.toml"
THREE = "framework/qualifications_3.toml"
FOUR = "framework/qualifications_4_and_5.toml"
STEPS = "framework/progressions.toml"
T_LEVEL = 'id = "t_level"'
HNC_TO_HND = 'from = "hnc"\nto = "hnd"'

STEP = """
[[progression]]
from = "{start}"
to = "{end}"
mode = "direct"
usual_entry = "Made up."
conditions = [{{ kind = "initial_assessment" }}]
confidence = "background"
entry_confidence = "background"
"""


def read_facts(resources: Path) -> EvidenceBase:
    return read_evidence(resources, FRAMEWORK.qualification, FRAMEWORK.sector)


def test_a_copy_of_the_data_has_no_fault(copy: Copy) -> None:
    assert read_framework(copy.resources) == FRAMEWORK
    assert read_facts(copy.resources).evidence
    assert read_paper_words(copy.resources).small_print


# What must hold between entries


@pytest.mark.parametrize(
    ("file", "entry", "old", "new", "sentence"),
    [
        (
            STEPS,
            HNC_TO_HND,
            'to = "hnd"',
            'to = "hndd"',
            "progressions.toml, hnc -> hndd, to: there is no qualification 'hndd'; did you mean 'hnd'?",
        ),
        (
            STEPS,
            HNC_TO_HND,
            'qualifications = ["hnc"]',
            'qualifications = ["hncc"]',
            "progressions.toml, hnc -> hnd, conditions, number 1, completed_award: "
            "there is no qualification 'hncc'; did you mean 'hnc'?",
        ),
        (
            THREE,
            T_LEVEL,
            '"fe_college"',
            '"fe_colege"',
            "qualifications_3.toml, t_level, providers: there is no provider type 'fe_colege'; "
            "did you mean 'fe_college'?",
        ),
        (
            THREE,
            T_LEVEL,
            'level = ["S39"]',
            'level = ["XYZZY"]',
            "qualifications_3.toml, t_level, sources.level: there is no source 'XYZZY'.",
        ),
        (
            THREE,
            T_LEVEL,
            "background = [",
            'background = ["levle", ',
            "qualifications_3.toml, t_level, background: there is no field that needs a source: 'levle'; "
            "did you mean 'level'?",
        ),
        (
            "framework/t_levels.toml",
            "",
            'sector = "construction_and_the_built_environment"',
            'sector = "Construction"',
            "t_levels.toml, Design, Surveying and Planning for Construction, sector: "
            "there is no sector 'Construction'; did you mean 'construction_and_the_built_environment'?",
        ),
        (
            "framework/glossary.toml",
            "",
            "cards = [",
            'cards = ["zzz", ',
            "glossary.toml, {first term}, cards: there is no qualification 'zzz'.",
        ),
        (
            "framework/levels.toml",
            "",
            'sources = ["S01"]',
            'sources = ["XYZZY"]',
            "levels.toml, E, sources: there is no source 'XYZZY'.",
        ),
    ],
)
def test_an_unknown_id_is_named_with_the_nearest_that_exists(
    copy: Copy, file: str, entry: str, old: str, new: str, sentence: str
) -> None:
    copy.replace(file, old, new, entry)
    first_term = next(term.id for term in FRAMEWORK.glossary if term.cards)
    assert copy.faults(read_framework) == [sentence.replace("{first term}", first_term)]


@pytest.mark.parametrize(
    ("file", "words", "sentence"),
    [
        (
            FOUR,
            '[[qualification]]\nid = "t_level"\nname = "T"\nshort_name = "T"\nlevel = "4"\ntrack = "technical"\n'
            'what = "Again."\nproviders = ["iot"]\nbackground = ["level", "providers"]',
            "qualifications_4_and_5.toml, t_level, id: stands in qualifications_3.toml already; keep one.",
        ),
        (
            STEPS,
            STEP.format(start="hnc", end="hnd"),
            "progressions.toml, hnc -> hnd, from and to: stands in this file already; keep one.",
        ),
        (
            "framework/sectors.toml",
            '[[sector]]\nid = "digital"\nname = "Again"\nsources = []\nconfidence = "background"',
            "sectors.toml, digital, id: stands in this file already; keep one.",
        ),
        (
            "framework/t_levels.toml",
            '[[t_level]]\nname = "Accounting"\nopens = 2023-09-01\nconfidence = "background"',
            "t_levels.toml, Accounting, name: stands in this file already; keep one.",
        ),
    ],
)
def test_what_stands_twice_is_named_with_the_file_it_stood_in_first(
    copy: Copy, file: str, words: str, sentence: str
) -> None:
    copy.add(file, words)
    assert copy.faults(read_framework) == [sentence]


def test_a_step_that_goes_down_is_a_fault(copy: Copy) -> None:
    copy.add(STEPS, STEP.format(start="prof_doctorate", end="edsq_l1"))
    assert copy.faults(read_framework) == [
        "progressions.toml, prof_doctorate -> edsq_l1, to: this step goes down a level."
    ]


def test_a_step_across_a_level_is_none(copy: Copy) -> None:
    copy.add(STEPS, STEP.format(start="masters", end="pgce"))
    assert len(read_framework(copy.resources).progressions) == 156


def test_steps_that_lead_round_in_a_circle_are_a_fault(copy: Copy) -> None:
    copy.add(STEPS, STEP.format(start="top_up", end="grad_cert") + STEP.format(start="grad_cert", end="top_up"))
    (fault,) = copy.faults(read_framework)
    circles = ("top_up -> grad_cert -> top_up", "grad_cert -> top_up -> grad_cert")
    assert fault in {f"progressions.toml, {circle}, to: these steps lead round in a circle." for circle in circles}


def test_a_circle_is_named_in_the_direction_of_its_steps(copy: Copy) -> None:
    for start, end in (("grad_cert", "grad_dip"), ("grad_dip", "prof_gce"), ("prof_gce", "grad_cert")):
        copy.add(STEPS, STEP.format(start=start, end=end))
    (fault,) = copy.faults(read_framework)
    assert "grad_cert -> grad_dip" in fault or "grad_dip -> prof_gce" in fault
    assert "grad_dip -> grad_cert" not in fault


def test_a_step_from_a_card_to_itself_is_a_circle(copy: Copy) -> None:
    copy.add(STEPS, STEP.format(start="hnc", end="hnc"))
    assert copy.faults(read_framework) == ["progressions.toml, hnc -> hnc, to: these steps lead round in a circle."]


@pytest.mark.parametrize(
    ("file", "entry", "old", "new", "sentence"),
    [
        (
            THREE,
            T_LEVEL,
            'level = ["S39"]\n',
            "",
            "qualifications_3.toml, t_level, level: name a source, or list the field under background.",
        ),
        (
            THREE,
            T_LEVEL,
            'background = ["cost", ',
            'background = ["cost", "level", ',
            "qualifications_3.toml, t_level, level: has a source and is listed under background; take one away.",
        ),
        (
            THREE,
            T_LEVEL,
            'availability = ["S38", "S114"]\n',
            "",
            "qualifications_3.toml, t_level, availability: name a source, or list the field under background.",
        ),
        (
            THREE,
            T_LEVEL,
            'providers = ["fe_college", "sixth_form_college", "school_sixth_form", "utc", "iot", "specialist_college"]',
            "providers = []",
            "qualifications_3.toml, t_level, providers: name at least one provider type.",
        ),
        (
            STEPS,
            'from = "no_qualifications"\nto = "nvq1"',
            'sources = ["P56"]',
            "sources = []",
            "progressions.toml, no_qualifications -> nvq1, sources: is called verified but names no source.",
        ),
        (
            STEPS,
            HNC_TO_HND,
            'conditions = [\n  { kind = "completed_award", qualifications = ["hnc"] },\n'
            '  { kind = "subject_link", how = "related" },\n]',
            "conditions = []",
            "progressions.toml, hnc -> hnd, conditions: name at least one, provider_decides if nothing is known.",
        ),
        (
            "framework/levels.toml",
            'id = "E"',
            'sources = ["S01"]',
            "sources = []",
            "levels.toml, E, sources: is called verified but names no source.",
        ),
    ],
)
def test_what_lacks_a_source_a_provider_or_a_condition_is_a_fault(
    copy: Copy, file: str, entry: str, old: str, new: str, sentence: str
) -> None:
    copy.replace(file, old, new, entry)
    assert copy.faults(read_framework) == [sentence]


def test_a_card_without_the_field_for_provider_types_is_a_fault(copy: Copy) -> None:
    line = 'providers = ["fe_college", "sixth_form_college", "school_sixth_form", "utc", "iot", "specialist_college"]\n'
    copy.replace(THREE, line, "", T_LEVEL)
    assert "qualifications_3.toml, t_level, providers: name at least one provider type." in copy.faults(read_framework)


def test_the_ladder_needs_all_its_levels(copy: Copy) -> None:
    levels = copy.resources / "framework/levels.toml"
    levels.write_text(levels.read_text(encoding="utf-8").rpartition("[[level]]")[0], encoding="utf-8")
    assert copy.faults(read_framework) == ["levels.toml, 8, id: this level is missing from the ladder."]


def test_both_destinations_need_their_ends(copy: Copy) -> None:
    copy.replace(FOUR, 'id = "htq_5"', 'id = "htq_five"')
    assert "qualifications, htq_5, id: the destination 'htq' needs this entry." in copy.faults(read_framework)


# What must hold inside an entry


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('name = "T Level"\n', "", "name: is missing."),
        ('name = "T Level"', "name = 7", "name: needs text in quotes, not 7."),
        ('short_name = "T', 'shortname = "T', "shortname: is not a field here; did you mean 'short_name'?"),
        ('level = "3"', 'level = "9"', "level: needs 'E', '1', '2', '3', '4', '5', '6', '7' or '8', not '9'."),
        ("essential = true", 'essential = "perhaps"', "essential: needs true or false, not 'perhaps'."),
        ("{ min = 24, max", '{ min = "two", max', "full_time.min: needs a whole number, not 'two'."),
        ("{ min = 24, max", "{ min = -1, max", "full_time.min: needs a number of at least 0, not -1."),
        ("max = 24 }", "max = 0 }", "full_time.max: needs a number above 0, not 0."),
        ("{ min = 24, max", "{ min = 36, max", "full_time: does not fit: min 36 is above max 24."),
        (
            "{ min = 24, max = 24 }",
            "24",
            "full_time: needs names with values, in a table of its own or in braces, not 24.",
        ),
        ("opens = 2020-09-01", 'opens = "soon"', "availability.opens: needs a date such as 2026-11-23, not 'soon'."),
        (
            'also_called = ["T-Level",',
            'also_called = [7, "T-Level",',
            "also_called, number 1: needs text in quotes, not 7.",
        ),
        ("background = [", "background = true #", "background: needs a list in square brackets, not true."),
        (
            "opens = 2020-09-01",
            "opens = 2020-09-01\ncloses = 2019-09-01",
            "availability: does not fit: opens 2020-09-01 is after closes 2019-09-01.",
        ),
    ],
)
def test_a_field_of_the_wrong_kind_is_told_in_plain_words(copy: Copy, old: str, new: str, sentence: str) -> None:
    copy.replace(THREE, old, new, T_LEVEL)
    assert f"qualifications_3.toml, t_level, {sentence}" in copy.faults(read_framework)


@pytest.mark.parametrize(
    ("condition", "sentence"),
    [
        (
            '{ kind = "gcse", count = 5, grade = 4 }',
            "conditions, number 1: there is no kind 'gcse'; did you mean 'gcses'?",
        ),
        ("{ count = 5, grade = 4 }", 'conditions, number 1: needs a kind, such as kind = "gcses".'),
        ('{ kind = "gcses", count = 5 }', "conditions, number 1, gcses.grade: is missing."),
        (
            '{ kind = "gcses", count = 5, grade = 10 }',
            "conditions, number 1, gcses.grade: needs a number of at most 9, not 10.",
        ),
        (
            '{ kind = "job_offer", from = "a friend" }',
            "conditions, number 1, job_offer.from: is not a field here.",
        ),
        (
            '{ kind = "subject_link", how = "close" }',
            "conditions, number 1, subject_link.how: needs 'same' or 'related', not 'close'.",
        ),
        (
            '{ kind = "age" }',
            "conditions, number 1, age: does not fit: give at_least, up_to or both.",
        ),
    ],
)
def test_a_fault_in_a_condition_says_which_condition_and_what(copy: Copy, condition: str, sentence: str) -> None:
    copy.replace(STEPS, '{ kind = "completed_award", qualifications = ["hnc"] }', condition, HNC_TO_HND)
    assert copy.faults(read_framework) == [f"progressions.toml, hnc -> hnd, {sentence}"]


def test_an_entry_without_a_name_is_named_by_its_place(copy: Copy) -> None:
    copy.replace(
        "framework/sectors.toml",
        'id = "agriculture_environmental_and_animal_care"\nname = "Agriculture, environmental and animal care"\n',
        "",
    )
    assert copy.faults(read_framework) == [
        "sectors.toml, entry 1, id: is missing.",
        "sectors.toml, entry 1, name: is missing.",
    ]


def test_all_faults_are_told_at_once(copy: Copy) -> None:
    copy.replace(THREE, 'name = "T Level"\n', "", T_LEVEL)
    copy.replace(FOUR, "credits = 120", 'credits = "many"')
    assert copy.faults(read_framework) == [
        "qualifications_3.toml, t_level, name: is missing.",
        "qualifications_4_and_5.toml, hnc, credits: needs a whole number, not 'many'.",
    ]


# What must hold of a file


def test_a_file_that_is_not_there_is_named(copy: Copy) -> None:
    (copy.resources / THREE).unlink()
    assert copy.faults(read_framework) == [
        "qualifications_3.toml, the file, all of it: cannot be read: No such file or directory."
    ]


def test_a_file_that_is_not_toml_is_named_with_line_and_column(copy: Copy) -> None:
    copy.replace(ENTRY, "checked = ", "checked ")
    (fault,) = copy.faults(read_framework)
    assert fault.startswith("qualifications_entry_to_2.toml, the file, all of it: is not valid TOML: ")
    assert "at line 5, column" in fault


@pytest.mark.parametrize("date", ["", 'checked = "today"', "checked = 2026-11-23T09:00:00"])
def test_a_file_without_the_day_it_was_checked_is_named_once(copy: Copy, date: str) -> None:
    copy.replace("framework/sources.toml", "checked = 2026-11-23", date)
    assert copy.faults(read_framework) == [
        "sources.toml, the file, checked: needs a date such as checked = 2026-11-23 at the top."
    ]


def test_a_table_that_nobody_reads_is_a_fault_and_not_left_out(copy: Copy) -> None:
    copy.add(THREE, '[[qualificaton]]\nid = "misspelt"')
    assert copy.faults(read_framework) == [
        "qualifications_3.toml, the file, qualificaton: only checked and [[qualification]] belong in this file."
    ]


def test_a_file_without_entries_is_a_fault(copy: Copy) -> None:
    (copy.resources / "framework/sectors.toml").write_text("checked = 2026-11-23\n", encoding="utf-8")
    assert copy.faults(read_framework) == [
        "sectors.toml, the file, sector: needs entries that each begin with [[sector]]."
    ]


def test_a_single_table_where_entries_belong_is_a_fault(copy: Copy) -> None:
    (copy.resources / "framework/sectors.toml").write_text('checked = 2026-11-23\n[sector]\nid = "1"', encoding="utf-8")
    assert copy.faults(read_framework) == [
        "sectors.toml, the file, sector: needs entries that each begin with [[sector]]."
    ]


def test_the_data_set_needs_a_version(copy: Copy) -> None:
    copy.replace("framework/framework.toml", 'version = "2026.11"', 'version = ""')
    assert copy.faults(read_framework) == ["framework.toml, the file, version: needs some text, not ''."]


# Evidence and the printed plan


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("sources = [", 'sources = ["@@", ', "sources: there is no source '@@'."),
        ("limits = [", 'limits = ["XX", ', "limits: there is no limit 'XX'."),
        ("cards = [", 'cards = ["no_such_card", ', "cards: there is no qualification 'no_such_card'"),
        (
            'confidence = "verified"',
            'confidence = "certain"',
            "confidence: needs 'verified' or 'background', not 'certain'.",
        ),
        ('topic = "stem"', 'topic = "money"', "topic: needs 'pay', 'stem', 'destinations', 'demand' or 'take_up', not"),
        (
            'confidence = "verified"',
            'confidence = "verified"\nshow = false',
            "why_hidden: is kept out of the app; say why.",
        ),
    ],
)
def test_a_fault_in_the_evidence_is_named(copy: Copy, old: str, new: str, sentence: str) -> None:
    copy.replace("evidence/facts.toml", old, new, 'id = "A01"')
    (fault,) = copy.faults(read_facts)
    assert fault.startswith(f"facts.toml, A01, {sentence}")


def test_evidence_about_a_sector_that_does_not_exist_is_a_fault(copy: Copy) -> None:
    copy.replace("evidence/facts.toml", 'sectors = ["digital"]', 'sectors = ["digitl"]')
    (fault,) = copy.faults(read_facts)
    assert "sectors: there is no sector 'digitl'; did you mean 'digital'?" in fault


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        (
            'id = "Z1"\ntopic = "pay"\nheadline = "H"\nsays = "S."\nconfidence = "background"',
            "facts.toml, Z1, sources: is shown but names no source.",
        ),
        (
            'id = "Z1"\ntopic = "pay"\nheadline = "H"\nsays = "S."\nconfidence = "background"\nsources = ["PR2019"]\n'
            'figures = [{ label = "Pay", value = 1, unit = "GBP" }]',
            "facts.toml, Z1, limits: has figures; name at least one limit.",
        ),
        (
            'id = "A01"\ntopic = "pay"\nheadline = "H"\nsays = "S."\nconfidence = "background"\nsources = ["PR2019"]',
            "facts.toml, A01, id: stands in this file already; keep one.",
        ),
    ],
)
def test_evidence_that_cannot_be_weighed_or_stands_twice_is_a_fault(copy: Copy, entry: str, sentence: str) -> None:
    copy.add("evidence/facts.toml", f"[[evidence]]\n{entry}")
    assert copy.faults(read_facts) == [sentence]


def test_a_fault_in_the_lines_of_the_printed_plan_is_named(copy: Copy) -> None:
    copy.replace("print/words.toml", "recheck_months = 6", 'recheck_months = "six"\ncolour = "red"')
    assert copy.faults(read_paper_words) == [
        "words.toml, the file, recheck_months: needs a whole number, not 'six'.",
        "words.toml, the file, colour: is not a field here.",
    ]


# Faults themselves


def test_faults_are_said_one_a_line() -> None:
    faults = DataFaults([Fault("a.toml", "x", "id", "is missing."), Fault("b.toml", "y", "id", "is missing.")])
    assert str(faults) == "a.toml, x, id: is missing.\nb.toml, y, id: is missing."


def test_the_nearest_id_is_offered_only_where_one_is_like_it() -> None:
    assert nearest_id("t_levl", FRAMEWORK.qualification) == "t_level"
    assert nearest_id("qqqq", FRAMEWORK.qualification) is None
