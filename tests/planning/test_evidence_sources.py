"""The sources behind what is said on the pages."""

from pathplanner.knowledge.figures import has_figure
from pathplanner.planning.evidence_sources import EvidenceSources
from tests.planning.evidence import EVIDENCE, PAGES, TABLES
from tests.planning.real import FRAMEWORK

SOURCES = EvidenceSources(EVIDENCE, TABLES, FRAMEWORK.source)


def test_every_sentence_with_a_figure_has_a_source_to_open() -> None:
    for page in PAGES.pages:
        for sentence in page.sentences:
            found = SOURCES.of_sentence(sentence)
            assert all(source.address for source in found)
            assert len(set(found)) == len(found)
            if has_figure(sentence.says):
                assert found


def test_every_correction_and_every_stem_sector_has_a_source_to_open() -> None:
    assert all(SOURCES.of_correction(correction) for correction in PAGES.corrections)
    assert all(SOURCES.of_stem(entry) for entry in PAGES.stem)


def test_a_page_may_rest_on_sources_of_the_framework() -> None:
    sentence = next(PAGES.page["why_levels_4_and_5"].sentences)
    assert SOURCES.of_sentence(sentence) == (FRAMEWORK.source["S01"], FRAMEWORK.source["S49"])  # type: ignore[index]
