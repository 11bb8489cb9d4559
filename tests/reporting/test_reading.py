"""The pages on evidence as they are printed: every sentence, the numbers of its sources, and the sources."""

import io
import re
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from pathplanner.core.evidence_pages import EvidencePage, PageSection, Sentence
from pathplanner.core.ids import SourceId
from pathplanner.knowledge.figures import has_figure
from pathplanner.planning.wording import Wording
from pathplanner.reporting.failure import TypesettingFailed
from pathplanner.reporting.reading import PaperReading, imprint, numbered, reading_on_paper
from pathplanner.reporting.typeset import ReadingTypesetter
from tests.reporting.real import TODAY, library

PAGES = ("about_pay", "stem", "why_levels_4_and_5")
SMALLEST = 12


def reading(page_id: str) -> PaperReading:
    page = library().evidence_pages.page[page_id]
    known = library()
    return reading_on_paper(page, known.ground, imprint(TODAY, page, known.framework.version, known.english))


@pytest.fixture(scope="module", params=PAGES)
def page(request: pytest.FixtureRequest) -> EvidencePage:
    return library().evidence_pages.page[str(request.param)]


@pytest.fixture(scope="module")
def paper(page: EvidencePage) -> PaperReading:
    return reading(page.id)


@pytest.fixture(scope="module")
def pdf(paper: PaperReading) -> PdfReader:
    return PdfReader(io.BytesIO(library().reading_typesetter().pdf(paper)))


def words_of(pdf: PdfReader) -> str:
    """All its words, with nothing between them, for a line may end anywhere."""
    return "".join("".join(page.extract_text().split()) for page in pdf.pages)


def test_every_sentence_with_a_figure_has_the_number_of_a_source(page: EvidencePage, paper: PaperReading) -> None:
    numbers = {source.number for source in paper.sources}
    told = [sentence for part in paper.parts for sentence in part.sentences]
    assert [sentence.says for sentence in told] == [sentence.says for sentence in page.sentences]
    assert [sentence.says for sentence in told if has_figure(sentence.says) and not sentence.refs] == []
    assert {number for sentence in told for number in sentence.refs} == numbers


def test_sources_are_numbered_from_1_in_the_order_in_which_the_page_names_them(page: EvidencePage) -> None:
    found = numbered(page, library().ground)
    assert len({source.id for source in found.sources}) == len(found.sources)
    first_named = dict.fromkeys(number for refs in found.refs for number in refs)
    assert sorted(first_named) == list(range(1, len(found.sources) + 1))
    highest = 0
    for refs in found.refs:
        assert list(refs) == sorted(refs)
        assert all(number <= highest + len(refs) for number in refs)
        highest = max((highest, *refs))


def test_on_the_screen_a_sentence_names_every_source_of_what_it_rests_on() -> None:
    ground = library().ground
    facts = {fact.id: fact for fact in ground.evidence.evidence}
    for page in library().evidence_pages.pages:
        found = numbered(page, ground)
        for sentence, refs in zip(page.sentences, found.refs, strict=True):
            named = {found.sources[number - 1].id for number in refs}
            expected = {source for fact in sentence.evidence for source in facts[fact].sources}
            assert expected | set(sentence.sources) <= named


def test_a_sentence_that_rests_on_nothing_has_no_number() -> None:
    page = EvidencePage(
        id="x",
        title="X",
        checked=date(2026, 11, 23),
        sections=(
            PageSection(
                heading="H",
                sentences=(
                    Sentence(says="It is for you to say."),
                    Sentence(says="Levels go to 8.", sources=(SourceId("S01"),)),
                ),
            ),
        ),
    )
    assert numbered(page, library().ground).refs == ((), (1,))


def test_why_levels_4_and_5_is_one_page_and_the_others_two(page: EvidencePage, pdf: PdfReader) -> None:
    assert len(pdf.pages) == (1 if page.id == "why_levels_4_and_5" else 2)


def test_all_of_it_is_on_the_paper(paper: PaperReading, pdf: PdfReader) -> None:
    printed = words_of(pdf)
    expected = [paper.title, paper.information, paper.data_version, paper.more]
    expected += [part.heading for part in paper.parts]
    expected += [sentence.says for part in paper.parts for sentence in part.sentences]
    expected += [source.site for source in paper.sources]
    expected += [] if paper.brief else [source.title for source in paper.sources]
    assert [says for says in expected if "".join(says.split()) not in printed] == []


def test_it_is_a_tagged_pdf_in_english_with_its_title(paper: PaperReading, pdf: PdfReader) -> None:
    root: dict[str, Any] = dict(pdf.root_object)
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith("en")
    assert pdf.metadata is not None
    assert pdf.metadata.title == paper.title
    assert b"pdfuaid" in bytes(root["/Metadata"].get_object().get_data())


def test_nothing_is_smaller_than_12_points(pdf: PdfReader) -> None:
    sizes: set[float] = set()

    def note(text: str, _: object, matrix: list[float], __: object, size: float) -> None:
        if text.strip():
            sizes.add(round(abs(size * matrix[3]), 1))

    for page in pdf.pages:
        page.extract_text(visitor_text=note)
    assert min(sizes) >= SMALLEST


def test_sources_are_a_numbered_list(paper: PaperReading, pdf: PdfReader) -> None:
    printed = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)
    after = printed[printed.rindex(paper.more) :]
    for source in paper.sources:
        beginning = " ".join((source.publisher if paper.brief else source.title).split())[:12]
        assert re.search(rf"\b{source.number}\. {re.escape(beginning)}", after)


def test_the_pages_can_be_seen_before_they_are_printed() -> None:
    pages = library().reading_typesetter().pages_png(reading("why_levels_4_and_5"), 40)
    assert len(pages) == 1
    assert pages[0].startswith(b"\x89PNG")


def test_a_page_that_cannot_be_printed_says_so_of_the_page() -> None:
    nowhere = library().resources / "nowhere"
    with pytest.raises(TypesettingFailed, match=r"^The page could not be printed: there is no template at"):
        ReadingTypesetter(nowhere, library().resources / "fonts").pdf(reading("stem"))


def test_the_imprint_says_when_it_was_printed_and_how_old_the_facts_are() -> None:
    page = library().evidence_pages.page["stem"]
    told = imprint(date(2027, 1, 5), page, "2026.11", Wording(library().framework))
    assert told.information == "Printed on 5 January 2027. The facts were checked on 23 November 2026."
    assert told.data_version == "Path Planner, data 2026.11"
