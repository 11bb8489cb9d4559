"""The evidence that the product comes with: its tables, its pages, and what every figure rests on."""

import re
from collections.abc import Iterable, Iterator

import pytest

from pathplanner.core.evidence_pages import Correction, EvidencePage, Sentence, StemSector
from pathplanner.core.ids import EvidenceId, SourceId, TableId
from pathplanner.core.outcome_tables import OutcomeTable
from pathplanner.knowledge.evidence_pages import PAGE_FILES
from pathplanner.knowledge.evidence_tables import TABLE_FILES
from pathplanner.knowledge.figures import LEVEL_NAMES as NAME_OF_A_LEVEL
from pathplanner.knowledge.figures import has_figure
from pathplanner.planning.pay_ranges import pay_ranges, ranges_of_facts, ranges_of_rows
from tests.planning.evidence import EVIDENCE, PAGES, TABLES
from tests.planning.real import FRAMEWORK, RESOURCES

FEWEST = 100
"""The fewest employees at both levels for which D02 counts an industry."""
TWO_MINUTES = 500
NUMBER = re.compile(r"\d[\d,]*\d(?:\.\d+)?|\d(?:\.\d+)?")
FACTS = {fact.id: fact for fact in EVIDENCE.evidence}
SOURCES = {*EVIDENCE.sources, *FRAMEWORK.source}

Place = tuple[str, tuple[SourceId, ...]]
"""Where a figure is said, and the sources that it rests on."""


def table(name: str) -> OutcomeTable:
    return TABLES[TableId(name)]


def words(page: EvidencePage) -> int:
    texts = [page.title, *(section.heading for section in page.sections), *(each.says for each in page.sentences)]
    return sum(len(text.split()) for text in texts)


def sources_of(evidence: Iterable[EvidenceId], tables: Iterable[TableId] = ()) -> Iterator[SourceId]:
    for fact in evidence:
        yield from FACTS[fact].sources
    for each in tables:
        yield from TABLES[each].sources


def facts_and_limits() -> Iterator[Place]:
    for fact in EVIDENCE.evidence:
        if fact.show and (fact.figures or has_figure(fact.says + fact.headline + fact.note)):
            yield fact.id, fact.sources
    for limit in EVIDENCE.limits.values():
        if has_figure(limit.says):
            yield limit.id, tuple(sources_of(limit.evidence))


def cells() -> Iterator[Place]:
    for each in TABLES.values():
        for row in each.rows:
            for column in row.cells:
                yield f"{each.id}, {row.name}, {column}", each.sources


def told() -> Iterator[Place]:
    for page in PAGES.pages:
        for sentence in page.sentences:
            if has_figure(sentence.says):
                sources = (*sources_of(sentence.evidence, sentence.tables), *sentence.sources)
                yield f"{page.id}, {sentence.says}", sources
    for correction in PAGES.corrections:
        yield correction.id, tuple(sources_of(correction.evidence))
    for entry in PAGES.stem:
        yield entry.sector, tuple(sources_of(entry.evidence, entry.tables))


def ranges() -> Iterator[Place]:
    rows = (ranges_of_rows(each, each.rows) for each in TABLES.values())
    for group in pay_ranges(ranges_of_facts(EVIDENCE.evidence, TABLES), *rows).groups:
        for found in group.ranges:
            yield f"{found.origin}, {found.label}", found.sources


def test_every_figure_of_the_evidence_carries_a_source_that_resolves() -> None:
    places = [*facts_and_limits(), *cells(), *told(), *ranges()]
    assert len(places) > 1000
    assert [place for place, sources in places if not sources or not SOURCES.issuperset(sources)] == []


def test_every_table_and_every_page_in_the_folder_is_read() -> None:
    folder = RESOURCES / "evidence"
    assert {file.name for file in (folder / "tables").iterdir()} == set(TABLE_FILES)
    assert {file.name for file in (folder / "pages").iterdir()} == set(PAGE_FILES)


def test_the_tables_have_all_their_rows() -> None:
    assert {each.id: len(each.rows) for each in TABLES.values()} == {
        "leo_first_degree_by_subject": 35,
        "career_pathways_level_by_sector": 22,
        "career_pathways_subject_by_sector": 139,
        "career_pathways_l45_qualifications": 97,
        "glms_median_salary": 17,
        "fe_outcomes_sustained_destinations": 24,
    }


def test_degree_pay_has_quartiles_for_34_subjects_at_four_points() -> None:
    leo = table("leo_first_degree_by_subject")
    subjects = [row for row in leo.rows if row.name != "All subjects"]
    assert len(subjects) == 34
    for row in leo.rows:
        assert all(row.cells[year].low and row.cells[year].high for year in ("y1", "y3", "y5", "y10"))


@pytest.mark.parametrize("entry", PAGES.stem, ids=lambda entry: entry.sector)
def test_what_is_said_of_a_stem_sector_is_what_its_table_counts(entry: StemSector) -> None:
    rows = [
        row.cells
        for row in table("career_pathways_subject_by_sector").rows
        if row.names[0] == entry.subject and all((row.cells[level].people or 0) >= FEWEST for level in ("l4_5", "l6"))
    ]
    assert len(rows) == entry.compared
    assert sum(cells["l4_5"].value > cells["l6"].value for cells in rows) == entry.ahead
    assert f"{entry.ahead} of {entry.compared}" in entry.says


def test_four_sectors_count_as_stem() -> None:
    stem = {sector for sector in FRAMEWORK.sector if PAGES.is_stem(sector)}
    assert stem == {
        "construction_and_the_built_environment",
        "digital",
        "engineering_and_manufacturing",
        "health_and_science",
    }


def test_level_4_and_5_lead_in_7_of_22_industries_as_the_fact_says() -> None:
    rows = table("career_pathways_level_by_sector").rows
    assert sum(row.cells["l4_5"].value > row.cells["l6"].value for row in rows) == 7
    assert "7 of 22" in FACTS[EvidenceId("D01")].says


def test_figures_that_a_fact_takes_from_a_table_are_those_of_the_table() -> None:
    for fact in EVIDENCE.evidence:
        for cell in fact.drawn_from:
            reading = TABLES[cell.table].row[cell.row].cells[cell.column]
            assert f"£{reading.value:,.0f}" in fact.says + fact.note


def test_the_page_on_pay_tells_each_of_the_fifteen_limits_once() -> None:
    told = [limit for sentence in PAGES.page["about_pay"].sentences for limit in sentence.limits]
    assert len(told) == 15
    assert set(told) == set(EVIDENCE.limits)


def test_why_levels_4_and_5_is_read_in_two_minutes() -> None:
    assert words(PAGES.page["why_levels_4_and_5"]) <= TWO_MINUTES


@pytest.mark.parametrize(
    "said",
    [
        "announced in July 2019",
        "September 2022",
        "HNC and CertHE are level 4",
        "HND, DipHE and foundation degree are level 5",
        "same level as an A level",
        "quality mark",
        "Institutes of Technology",
        "T Levels began in 2020",
        "15 sectors",
        "natural next step",
        "one adult in ten",
        "one in five",
        "about 4,000 qualifications",
        "over 40 per cent",
        "OECD",
        "engineers, electricians and technicians",
        "47 per cent",
        "Augar report",
        "three steps",
        "level 8, a doctorate",
        "Russell Group STEM graduates were paid more",
        "degree holders led",
    ],
)
def test_the_story_of_levels_4_and_5_is_told_with_its_figures_put_right(said: str) -> None:
    assert said in " ".join(sentence.says for sentence in PAGES.page["why_levels_4_and_5"].sentences)


@pytest.mark.parametrize(
    "name", [*(f"A{n:02}" for n in (1, 2, 3, 4, 5, 6, 8, 9, 10, 11)), *(f"D{n:02}" for n in range(1, 11))]
)
def test_the_stem_page_rests_on_the_research_and_on_what_employees_were_paid(name: str) -> None:
    assert name in {fact for sentence in PAGES.page["stem"].sentences for fact in sentence.evidence}


def test_ten_corrections_are_kept_and_three_of_them_are_kept_back() -> None:
    kept_back = [correction for correction in PAGES.corrections if not correction.show]
    assert (len(PAGES.corrections), len(kept_back)) == (10, 3)
    assert all(correction.why_hidden for correction in kept_back)


def test_what_is_not_to_be_shown_is_kept_with_its_reason() -> None:
    hidden = {fact.id: fact.why_hidden for fact in EVIDENCE.evidence if not fact.show}
    assert "J05" in hidden
    assert all(hidden.values())


def numbers(*texts: str) -> set[str]:
    return {number.replace(",", "") for text in texts for number in NUMBER.findall(NAME_OF_A_LEVEL.sub("", text))}


def said_by(evidence: Iterable[EvidenceId], tables: Iterable[TableId], limits: Iterable[str]) -> set[str]:
    """The numbers that stand in what a sentence rests on."""
    said: set[str] = set()
    for fact in (FACTS[name] for name in evidence):
        said |= numbers(fact.says, fact.note, fact.group, fact.year, *(figure.label for figure in fact.figures))
        said |= {f"{figure.value:g}" for figure in fact.figures}
    for each in (TABLES[name] for name in tables):
        said |= numbers(each.title, each.note, each.group, each.year, *(column.label for column in each.columns))
    return said | numbers(*(EVIDENCE.limits[limit].says for limit in limits))


SENTENCES = [sentence for page in PAGES.pages for sentence in page.sentences if not sentence.sources]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.says[:40])
def test_a_page_says_no_number_that_its_evidence_does_not_say(sentence: Sentence) -> None:
    assert numbers(sentence.says) <= said_by(sentence.evidence, sentence.tables, sentence.limits)


@pytest.mark.parametrize(
    "entry", [*PAGES.stem, *(each for each in PAGES.corrections if each.show)], ids=lambda entry: entry.says[:40]
)
def test_a_correction_says_no_number_that_its_evidence_does_not_say(entry: StemSector | Correction) -> None:
    assert numbers(entry.says) <= said_by(entry.evidence, (), ())
