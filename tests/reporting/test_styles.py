"""The same plan in every style: standard and large print, for the learner and for the record, with and without more."""

import io
import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import product
from typing import Any

import pytest
from pypdf import PdfReader

from pathplanner.core.plan import Plan
from pathplanner.reporting.style import Copy, PrintStyle, Size
from tests.reporting.real import TYPICAL, filled, job_agreed, pages_of, typesetter
from tests.reporting.test_typeset import MUCH, PAPER, contrast, greys, tags_of, text_sizes
from tests.reporting.test_whole_plan import MARKER, crammed, large, texts_in

SIZES = (Size.STANDARD, Size.LARGE)
STYLES = [
    PrintStyle(size=size, copy_for=copy_for, appendix=appendix)
    for size, copy_for, appendix in product(SIZES, Copy, (False, True))
]
SOFT_EDGES = 2 * MUCH
"""So much of a page the soft edges of its ruled lines may cover."""
LEAST_POINTS = {Size.STANDARD: 12, Size.LARGE: 16}
RECORD = PrintStyle(copy_for=Copy.RECORD, printed_by="Ms Patel", plan_version=3)


def named(style: PrintStyle) -> str:
    return f"{style.size}, {style.copy_for}{', appendix' if style.appendix else ''}"


in_every_style = pytest.mark.parametrize("style", STYLES, ids=named)


@cache
def text(style: PrintStyle) -> str:
    return " ".join(pages_of(filled(large(), style=style)))


@in_every_style
def test_every_word_of_a_large_plan_is_there_and_private_notes_on_the_record_alone(style: PrintStyle) -> None:
    private = set(large().private_notes.split())
    told = set(re.findall(rf"\b{MARKER}[a-z]{{3}}\b", " ".join(texts_in(large().model_dump(mode="json")))))
    expected = told if style.copy_for is Copy.RECORD else told - private
    assert set(re.findall(rf"{MARKER}[a-z]{{3}}", text(style))) == expected


@in_every_style
def test_no_text_is_smaller_than_the_size_asks(style: PrintStyle) -> None:
    assert min(text_sizes(typesetter().pdf(filled(large(), style=style)))) >= LEAST_POINTS[style.size]


@in_every_style
def test_each_page_says_which_of_how_many_it_is_and_whose_copy(style: PrintStyle) -> None:
    pages = pages_of(filled(TYPICAL, style=style))
    whose = "Record copy." if style.copy_for is Copy.RECORD else "Learner’s copy."
    for number, page in enumerate(pages, start=1):
        assert page.endswith(f"Page {number} of {len(pages)}")
        assert whose in page[-120:]


@in_every_style
def test_it_is_a_tagged_document_with_title_language_and_a_picture_told_in_words(style: PrintStyle) -> None:
    pdf = typesetter().pdf(filled(TYPICAL, style=style))
    reader: Any = PdfReader(io.BytesIO(pdf))
    metadata = reader.root_object["/Metadata"].get_object().get_data()
    assert b"<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert reader.metadata.title == "My pathway plan"
    assert reader.root_object["/Lang"] == "en-GB"
    alts = [str(tag["/Alt"]) for tag in tags_of(pdf) if tag["/S"] == "/Figure"]
    assert any(alt.startswith("A stair with 4 boxes") for alt in alts)
    assert all(
        {"/FontFile2", "/FontFile3"} & set(described["/FontDescriptor"])
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
        for described in font["/DescendantFonts"]
    )


@in_every_style
def test_every_ink_reads_in_grey(style: PrintStyle) -> None:
    for png in typesetter().pages_png(filled(TYPICAL, style=style), 150):
        page = greys(png)
        area = page.width * page.height
        inks = {grey for grey, count in Counter(page.tobytes()).items() if count / area > SOFT_EDGES and grey < PAPER}
        assert all(contrast(ink, PAPER) >= 4.5 for ink in inks)


@pytest.mark.parametrize("plan", [large, crammed])
def test_nothing_of_a_large_print_runs_over_the_edge(plan: Callable[[], Plan]) -> None:
    for png in typesetter().pages_png(filled(plan(), style=PrintStyle(size=Size.LARGE)), 50):
        page = greys(png)
        inked = page.point(lambda grey: 255 * (grey < PAPER)).getbbox()
        assert inked is not None
        assert inked[0] >= page.width * 15 // 210
        assert inked[2] <= page.width * 195 // 210 + 1


def test_an_action_in_large_print_stays_on_one_page() -> None:
    pages = pages_of(filled(large(), style=PrintStyle(size=Size.LARGE)))
    for action in large().actions:
        (page,) = (page for page in pages if action.says.split()[0] in page)
        assert action.help_from.split()[-1] in page


def test_the_stamp_says_by_whom_it_is_printed_and_which_version_it_is() -> None:
    told = " ".join(pages_of(filled(TYPICAL, style=RECORD)))
    assert "Printed by Ms Patel. Plan version 3." in told
    assert "Record copy, with private notes: not for the learner to take." in told
    bare = " ".join(pages_of(filled(TYPICAL)))
    assert "Printed by" not in bare
    assert "Plan version" not in bare


def test_the_record_says_how_conditions_stood_what_was_agreed_and_who_holds_copies() -> None:
    learner = TYPICAL.learner.changed(overrides=(job_agreed("The firm wrote to us."),))
    record = filled(TYPICAL.changed(learner=learner), style=RECORD).record
    assert record is not None
    assert [fact.label for fact in record.assessed][:2] == ["T Level to HNC:", "HNC to HND:"]
    assert "Met if you get the grade predicted" in record.assessed[0].says
    (override,) = record.overrides
    assert override.endswith("The firm wrote to us.")
    assert record.copies == "Me and Ms Patel"
    assert record.families == "academic and technical"
    assert record.private_notes == TYPICAL.private_notes


def test_the_picture_says_what_its_lines_shapes_and_flags_mean() -> None:
    told = " ".join(pages_of(filled(TYPICAL)))
    legend = told[told.index("Key:") :]
    for words in (
        "Plan A,",
        "Plan B,",
        "technical,",
        "academic,",
        "apprenticeship, paid,",
        "an award to stop with.",
    ):
        assert words in legend


@pytest.mark.parametrize("lines", range(0, 16, 3))
def test_no_row_of_the_facts_of_a_route_is_split_between_two_pages(lines: int) -> None:
    learner = TYPICAL.learner.changed(words="\n".join(["I like to learn by doing."] * lines))
    paper = filled(TYPICAL.changed(learner=learner), style=PrintStyle(size=Size.LARGE))
    assert paper.route is not None
    says = [fact.says for fact in paper.route.summary]
    assert [page for page in pages_of(paper) if page.startswith(tuple(says))] == []
