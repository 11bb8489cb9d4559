"""The printed plan, read back from its PDF and its page images."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from math import sqrt
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from pathplanner.reporting.failure import TypesettingFailed
from pathplanner.reporting.paper import Line, Mark, PaperCondition, PaperPlan, PaperRoute, PaperStep
from pathplanner.reporting.typeset import Typesetter

MILLIMETRE = 72 / 25.4
PAPER = 235  # as light as this or lighter counts as paper
MUCH = 0.0025  # of the page; the soft edge of a ruled line covers less


@pytest.fixture
def typesetter(template: Path, font_dir: Path) -> Typesetter:
    return Typesetter(template, font_dir)


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    """The words of all pages with every white space made one blank."""
    return " ".join(" ".join(page.extract_text() for page in read(pdf).pages).split())


def with_changes(plan: PaperPlan, **changes: Any) -> PaperPlan:
    return PaperPlan(**{**dict(plan), **changes})


def elements(node: Any) -> Iterator[dict[str, Any]]:
    """Every element of a tag tree, in reading order."""
    node = node.get_object()
    if isinstance(node, ArrayObject):
        for child in node:
            yield from elements(child)
    elif isinstance(node, DictionaryObject):
        if "/S" in node:
            yield dict(node)
        if "/K" in node:
            yield from elements(node["/K"])


def tags_of(pdf: bytes) -> list[dict[str, Any]]:
    return list(elements(read(pdf).root_object["/StructTreeRoot"]))


def text_sizes(pdf: bytes) -> set[float]:
    """The sizes in points of all text runs, as they stand on the paper."""
    sizes = set()

    def note(text: str, page: list[float], line: list[float], _: Any, size: float) -> None:
        if text.strip():
            scale = sqrt(abs((page[0] * page[3] - page[1] * page[2]) * (line[0] * line[3] - line[1] * line[2])))
            sizes.add(round(size * scale, 2))

    for page in read(pdf).pages:
        page.extract_text(visitor_text=note)
    return sizes


def contrast(one: int, other: int) -> float:
    """The contrast ratio of two greys of 0 to 255, as WCAG counts it."""

    def light(grey: int) -> float:
        part = grey / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    lighter, darker = sorted((light(one), light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def greys(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("L")


def test_every_page_is_a4(any_plan: PaperPlan, typesetter: Typesetter) -> None:
    for page in read(typesetter.pdf(any_plan)).pages:
        assert float(page.mediabox.width) / MILLIMETRE == pytest.approx(210, abs=0.1)
        assert float(page.mediabox.height) / MILLIMETRE == pytest.approx(297, abs=0.1)


def test_a_route_of_two_or_three_steps_takes_two_pages(
    short_plan: PaperPlan, ordinary_plan: PaperPlan, typesetter: Typesetter
) -> None:
    for plan in (short_plan, ordinary_plan):
        pdf = typesetter.pdf(with_changes(plan, evidence=()))
        assert len(read(pdf).pages) == 2
        assert "This plan has" not in text_of(pdf)


def test_a_long_route_says_how_many_pages_it_takes(long_plan: PaperPlan, typesetter: Typesetter) -> None:
    pdf = typesetter.pdf(long_plan)
    count = len(read(pdf).pages)
    assert 3 <= count <= 5
    assert f"This plan has {count} pages." in text_of(pdf)


def test_a_plan_without_a_route_is_one_page_that_says_what_is_missing(
    empty_plan: PaperPlan, typesetter: Typesetter
) -> None:
    pdf = typesetter.pdf(empty_plan)
    assert len(read(pdf).pages) == 1
    assert empty_plan.missing in text_of(pdf)


def test_the_pdf_is_tagged_british_english_and_meets_pdf_ua(any_plan: PaperPlan, typesetter: Typesetter) -> None:
    reader = read(typesetter.pdf(any_plan))
    root: dict[str, Any] = dict(reader.root_object)
    assert root["/MarkInfo"].get_object()["/Marked"].value is True
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"].get_object()["/DisplayDocTitle"].value is True
    assert reader.metadata is not None
    assert reader.metadata.title == "My pathway plan"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()


def test_headings_are_tagged_in_order_and_the_steps_are_a_numbered_list(
    ordinary_plan: PaperPlan, typesetter: Typesetter
) -> None:
    kinds = [str(tag["/S"]) for tag in tags_of(typesetter.pdf(ordinary_plan))]
    headings = [kind for kind in kinds if re.fullmatch(r"/H\d", kind)]
    assert headings[:8] == ["/H1", *["/H2"] * 4, *["/H3"] * 3]
    assert set(headings[8:]) == {"/H2"}
    after_the_picture = kinds[kinds.index("/Figure") :]
    assert after_the_picture.index("/L") < after_the_picture.index("/H3")


def test_the_picture_is_told_in_words(ordinary_plan: PaperPlan, typesetter: Typesetter) -> None:
    (figure,) = (tag for tag in tags_of(typesetter.pdf(ordinary_plan)) if tag["/S"] == "/Figure")
    told = figure["/Alt"]
    assert ordinary_plan.route is not None
    places = [told.index(station.name) for station in ordinary_plan.route.stations]
    assert places == sorted(places)
    assert "T Level, Level 3, Technical. I am here." in told
    assert "Higher National Diploma (HND), Level 5, Technical. I could stop here with an award." in told
    assert "Honours degree (BA, BSc, BEng), Level 6, Academic. Where I want to get to." in told


def test_the_steps_stand_in_order_with_what_each_asks(ordinary_plan: PaperPlan, typesetter: Typesetter) -> None:
    text = text_of(typesetter.pdf(ordinary_plan))
    assert ordinary_plan.route is not None
    expected = []
    for step in ordinary_plan.route.steps:
        expected += [f"{step.from_name} to {step.to_name}, {step.level_label.lower()}", step.how]
        expected += [condition.assessment_word for condition in step.conditions]
    after = text.index("My route, step by step")
    for words in expected:
        after = text.index(words, after) + len(words)


def test_a_step_without_a_published_source_says_so(ordinary_plan: PaperPlan, typesetter: Typesetter) -> None:
    text = text_of(typesetter.pdf(ordinary_plan))
    assert text.count("Typical, check with the provider.") == 1
    assert text.index("HND to Honours degree") < text.index("Typical, check with the provider.")


def test_every_fact_stands_with_its_measure_its_limit_and_its_source(
    ordinary_plan: PaperPlan, typesetter: Typesetter
) -> None:
    text = text_of(typesetter.pdf(ordinary_plan))
    after = text.index("Pay: typical, not promised")
    for fact in ordinary_plan.evidence:
        for words in (fact.says, fact.measure_line, fact.limit, fact.source_line):
            after = text.index(words.rstrip("."), after)


def test_each_page_says_which_page_it_is_and_how_old_the_data_are(long_plan: PaperPlan, typesetter: Typesetter) -> None:
    pages = read(typesetter.pdf(long_plan)).pages
    for number, page in enumerate(pages, start=1):
        text = " ".join(page.extract_text().split())
        assert f"Page {number} of {len(pages)}" in text
        assert "Data set 2026.11" in text


def test_the_head_says_whose_plan_it_is_when_and_how_far_it_got(
    ordinary_plan: PaperPlan, typesetter: Typesetter
) -> None:
    head = text_of(typesetter.pdf(ordinary_plan)).split("Where I am now")[0]
    for words in ("My pathway plan", "Sam Okafor", "23 November 2026", ordinary_plan.status, ordinary_plan.information):
        assert words in head


def test_no_name_is_needed(short_plan: PaperPlan, typesetter: Typesetter) -> None:
    assert "Sam Okafor" not in text_of(typesetter.pdf(short_plan))


def test_no_text_is_smaller_than_12_points(any_plan: PaperPlan, typesetter: Typesetter) -> None:
    sizes = text_sizes(typesetter.pdf(any_plan))
    assert min(sizes) >= 12
    assert max(sizes) > 25


def test_the_page_reads_in_black_and_white(ordinary_plan: PaperPlan, typesetter: Typesetter) -> None:
    for png in typesetter.pages_png(ordinary_plan, 150):
        page = greys(png)
        area = page.width * page.height
        inks = {grey for grey, count in Counter(page.tobytes()).items() if count / area > MUCH and grey < PAPER}
        assert inks
        assert all(contrast(ink, PAPER) >= 4.5 for ink in inks)


def test_nothing_is_printed_within_15_mm_of_an_edge(any_plan: PaperPlan, typesetter: Typesetter) -> None:
    dots = 100
    edge = int(15 / 25.4 * dots)
    for png in typesetter.pages_png(any_plan, dots):
        page = greys(png)
        inked = page.point(lambda grey: 255 * (grey < PAPER)).getbbox()
        assert inked is not None
        left, top, right, bottom = inked
        assert min(left, top, page.width - right, page.height - bottom) >= edge


def test_plan_a_is_drawn_in_solid_lines_plan_b_in_dotted_and_any_other_route_in_dashed_ones(
    ordinary_plan: PaperPlan, typesetter: Typesetter
) -> None:
    def drawn(line: Line) -> Image.Image:
        assert ordinary_plan.route is not None
        route = PaperRoute(**{**dict(ordinary_plan.route), "line": line})
        return greys(typesetter.pages_png(with_changes(ordinary_plan, route=route), 72)[0])

    pages = {line: drawn(line) for line in Line}
    assert len({page.tobytes() for page in pages.values()}) == len(Line)
    inked = {line: sum(page.histogram()[:PAPER]) for line, page in pages.items()}
    assert max(inked, key=lambda line: inked[line]) is Line.SOLID


def test_every_word_stands_upright(any_plan: PaperPlan, typesetter: Typesetter) -> None:
    turned = []

    def note(text: str, page: list[float], line: list[float], *_: Any) -> None:
        if text.strip() and (page[1] or page[2] or line[1] or line[2]):
            turned.append(text)

    for page in read(typesetter.pdf(any_plan)).pages:
        page.extract_text(visitor_text=note)
    assert turned == []


def test_where_no_figure_is_reliable_that_is_printed(ordinary_plan: PaperPlan, typesetter: Typesetter) -> None:
    plan = with_changes(ordinary_plan, evidence=(), no_figure="Pay with HND: no reliable figure.")
    text = text_of(typesetter.pdf(plan))
    assert text.index("Pay: typical, not promised") < text.index(plan.no_figure)


def with_first_asking(plan: PaperPlan, *conditions: PaperCondition) -> PaperPlan:
    """The plan with other conditions in its first step."""
    assert plan.route is not None
    first, *others = plan.route.steps
    step = PaperStep(**{**dict(first), "conditions": conditions})
    return with_changes(plan, route=PaperRoute(**{**dict(plan.route), "steps": (step, *others)}))


def test_each_mark_has_a_shape_of_its_own_in_black_and_white(ordinary_plan: PaperPlan, typesetter: Typesetter) -> None:
    def page_with(mark: Mark) -> bytes:
        condition = PaperCondition(says="A pass", assessment_word="The same word", mark=mark)
        (page, *_) = typesetter.pages_png(with_first_asking(ordinary_plan, condition), 60)
        return greys(page).tobytes()

    assert len({page_with(mark) for mark in Mark}) == len(Mark)


def test_nothing_of_a_step_higher_than_a_page_is_lost(ordinary_plan: PaperPlan, typesetter: Typesetter) -> None:
    many = [
        PaperCondition(says=f"A pass in unit {n} of the first year", assessment_word="Ask", mark=Mark.ASK)
        for n in range(100, 160)
    ]
    text = text_of(typesetter.pdf(with_first_asking(ordinary_plan, *many)))
    assert all(condition.says in text for condition in many)


def test_the_images_are_the_pages_of_the_pdf(any_plan: PaperPlan, typesetter: Typesetter) -> None:
    images = [greys(png) for png in typesetter.pages_png(any_plan, 72)]
    assert len(images) == len(read(typesetter.pdf(any_plan)).pages)
    assert {image.size for image in images} == {(595, 842)}


def test_a_step_is_never_split_between_two_pages(long_plan: PaperPlan, typesetter: Typesetter) -> None:
    pages = [" ".join(page.extract_text().split()) for page in read(typesetter.pdf(long_plan)).pages]
    assert long_plan.route is not None
    for step in long_plan.route.steps:
        title = f"{step.from_name} to {step.to_name}"
        (page,) = (page for page in pages if title in page)
        whole = page[page.index(title) :]
        assert all(condition.assessment_word in whole for condition in step.conditions)


def test_a_name_in_chinese_survives_or_is_refused_where_no_font_has_it(
    ordinary_plan: PaperPlan, typesetter: Typesetter
) -> None:
    def printed_or_refused(name: str) -> str:
        try:
            return text_of(typesetter.pdf(with_changes(ordinary_plan, name=name)))
        except TypesettingFailed as refusal:
            return str(refusal)

    assert re.search("王小明|no font on this computer has 王 小 明", printed_or_refused("王小明"))


def test_a_name_with_accents_needs_no_other_font(ordinary_plan: PaperPlan, typesetter: Typesetter) -> None:
    pdf = typesetter.pdf(with_changes(ordinary_plan, name="Zoë Łukaszyńska-O’Brien"))
    fonts = re.findall(rb"/BaseFont/([\w+-]+)", pdf)
    assert fonts
    assert all(b"AtkinsonHyperlegibleNext" in font for font in fonts)


@pytest.mark.parametrize("make", ["pdf", "png"])
def test_a_character_no_font_has_is_refused_and_named(
    make: str, ordinary_plan: PaperPlan, typesetter: Typesetter
) -> None:
    plan = with_changes(ordinary_plan, name="Sam \ue123")
    with pytest.raises(TypesettingFailed, match=r"no font on this computer has .*e123"):
        _ = typesetter.pdf(plan) if make == "pdf" else typesetter.pages_png(plan, 72)


def test_a_missing_template_is_a_typesetting_failure(ordinary_plan: PaperPlan, font_dir: Path, tmp_path: Path) -> None:
    with pytest.raises(TypesettingFailed, match="there is no template"):
        Typesetter(tmp_path, font_dir).pdf(ordinary_plan)


def test_missing_fonts_are_a_typesetting_failure(ordinary_plan: PaperPlan, template: Path, tmp_path: Path) -> None:
    with pytest.raises(TypesettingFailed, match="there is no font"):
        Typesetter(template, tmp_path).pdf(ordinary_plan)


def test_a_fault_in_the_template_is_a_typesetting_failure(
    ordinary_plan: PaperPlan, font_dir: Path, tmp_path: Path
) -> None:
    (tmp_path / "plan.typ").write_text("#no-such-thing", encoding="utf-8")
    with pytest.raises(TypesettingFailed, match="could not be printed: unknown variable"):
        Typesetter(tmp_path, font_dir).pdf(ordinary_plan)


def test_markup_in_the_words_of_a_plan_is_printed_as_it_stands(
    ordinary_plan: PaperPlan, typesetter: Typesetter
) -> None:
    goal = '#panic("no") *stars* _lines_ $x$ <label> @reference \\ https://example.org // end'
    assert goal in text_of(typesetter.pdf(with_changes(ordinary_plan, goals=(goal,))))
