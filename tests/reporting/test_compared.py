"""Routes side by side on the pages of a plan."""

import io
import re
from datetime import date

import pytest
from pypdf import PdfReader

from pathplanner.core.ids import OccupationId
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import LONGEST_TEXT, Compared, Job, Weighing
from pathplanner.reporting.paper import PaperCompared, PaperRow
from tests.reporting.real import TYPICAL, WITH_APPENDIX, filled, ids, pages_of, typesetter
from tests.reporting.test_typeset import tags_of, text_sizes

HNC_FIRST = Compared(route=ids("t_level", "hnc", "hnd", "top_up"), pros="I could stay at home.")
IN_A_JOB = Compared(route=ids("t_level", "higher_app_4", "degree_app"), cons="I would need a job first.")
STRAIGHT = Compared(route=ids("t_level", "bachelor_hons"))
ALL = (HNC_FIRST, IN_A_JOB, STRAIGHT)
BODY_SIZE = 12.0
PAGE_COUNT = re.compile(r"of \d+|This plan has \d+ pages\. ?")


def comparing(*compared: Compared, **weighed_by: object) -> Plan:
    return TYPICAL.changed(weighing=Weighing(compared=compared).changed(**weighed_by))


def on_paper(*compared: Compared, **weighed_by: object) -> PaperCompared:
    paper = filled(comparing(*compared, **weighed_by), style=WITH_APPENDIX).compared
    assert paper is not None
    return paper


def cells(paper: PaperCompared, name: str) -> tuple[str, ...]:
    return next(row.cells for row in paper.rows if row.name == name)


def test_without_the_appendix_nothing_is_compared_on_paper() -> None:
    assert filled(comparing(*ALL)).compared is None
    assert "The routes compared" not in " ".join(pages_of(filled(comparing(*ALL))))


def test_the_appendix_puts_plan_a_and_plan_b_side_by_side_where_nothing_else_is_compared() -> None:
    paper = filled(TYPICAL, style=WITH_APPENDIX).compared
    assert paper is not None
    assert [heading.split(": ")[1] for heading in paper.headings] == [
        "T Level, then HNC, then HND, then Top-up year",
        "T Level, then Level 4 higher apprenticeship, then Degree apprenticeship",
    ]
    assert any(row.name == "Fees" for row in paper.rows)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_comparison_leaves_the_other_pages_as_they_were(number: int) -> None:
    before, after = pages_of(filled(TYPICAL)), pages_of(filled(comparing(*ALL[:number]), style=WITH_APPENDIX))
    assert len(after) > len(before)
    for page, same in zip(before, after, strict=False):
        assert PAGE_COUNT.sub("", page) == PAGE_COUNT.sub("", same)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_word_of_the_comparison_is_on_the_pages(number: int) -> None:
    plan = filled(comparing(*ALL[:number]), style=WITH_APPENDIX)
    assert plan.compared is not None
    text = " ".join(pages_of(plan))
    said = [*plan.compared.headings, *plan.compared.notes, *plan.compared.limits]
    for row in plan.compared.rows:
        said += [row.name, row.mark, *row.cells]
    together = text.replace(" ", "").replace("-", "")
    for words in said:
        assert "".join(words.split()).replace("-", "") in together


def test_each_route_has_a_column_and_the_learners_own_words() -> None:
    paper = on_paper(*ALL)
    assert paper.title == "The routes compared"
    assert [heading.partition(":")[0] for heading in paper.headings] == ["Route 1", "Route 2", "Route 3"]
    assert cells(paper, "For me") == ("I could stay at home.", "Nothing written yet", "Nothing written yet")
    assert cells(paper, "Against it for me")[1] == "I would need a job first."


def test_what_is_the_same_for_all_routes_is_said_once_and_what_differs_is_marked_in_words() -> None:
    for row in on_paper(*ALL).rows:
        assert (len(row.cells), row.mark) in {(1, "the same"), (3, "they differ")}


def test_rows_that_wait_for_words_are_left_out() -> None:
    names = [row.name for row in on_paper(STRAIGHT).rows]
    assert "For me" not in names
    assert "Against it for me" not in names


def test_a_figure_of_pay_has_its_year_and_a_note_with_group_source_and_limit() -> None:
    paper = on_paper(*ALL)
    for cell in cells(paper, "Pay at the end"):
        for figure in cell.split("; "):
            year, number = re.search(r"\(([^()]+), note (\d+)\)$", figure).groups()  # type: ignore[union-attr]
            note = paper.notes[int(number) - 1]
            assert f"Year: {year}." in note
            for part in ("Measure: ", "Group: ", "Source: ", "Keep in mind: "):
                assert part in note


def test_a_single_route_is_told_without_a_word_on_differing() -> None:
    paper = on_paper(HNC_FIRST)
    assert paper.title == "The route looked at closely"
    assert {row.mark for row in paper.rows} == {""}


def test_the_start_and_earlier_study_count() -> None:
    first, later = on_paper(STRAIGHT), on_paper(STRAIGHT, start=date(2029, 9, 1), earlier_credits=120)
    assert "Starts in September 2027" in cells(first, "Time")[0]
    assert "Starts in September 2029" in cells(later, "Time")[0]
    assert "0 credits" in cells(later, "Entitlement left")[0]
    assert cells(first, "Entitlement left") != cells(later, "Entitlement left")


def test_the_job_aimed_at_brings_its_pay() -> None:
    job = Job(occupation=OccupationId("OCC0118"), title="Data analyst")
    paper = filled(comparing(STRAIGHT).changed(job=job), style=WITH_APPENDIX).compared
    assert paper is not None
    assert cells(paper, "Pay at the end") != cells(on_paper(STRAIGHT), "Pay at the end")


def test_a_route_that_is_not_open_now_is_named_with_the_reason() -> None:
    elsewhere = Compared(route=ids("a_level", "bachelor_hons"))
    unknown = Compared(route=ids("t_level", "masters"))
    paper = on_paper(elsewhere, unknown, STRAIGHT)
    assert paper.left_out == (
        "A level, then Honours degree. Not open now: it starts from A level, which is not held.",
        "T Level, then Master's degree. Not open now: a step of it is no longer on the ladder.",
    )
    assert len(paper.headings) == 1
    assert on_paper(elsewhere).rows == ()
    assert "Not open now" in " ".join(pages_of(filled(comparing(elsewhere), style=WITH_APPENDIX)))


def test_the_section_is_tagged_as_a_table_and_no_smaller_than_the_plan() -> None:
    pdf = typesetter().pdf(filled(comparing(*ALL), style=WITH_APPENDIX))
    kinds = [tag["/S"] for tag in tags_of(pdf)]
    without = [tag["/S"] for tag in tags_of(typesetter().pdf(filled(TYPICAL)))]
    assert kinds.count("/Table") == without.count("/Table") + 1
    assert kinds.count("/TH") >= without.count("/TH") + 3
    assert min(text_sizes(pdf)) >= BODY_SIZE


def test_words_of_any_length_find_room() -> None:
    long = "Being close to grandma counts. " * (LONGEST_TEXT // 31)
    plan = filled(comparing(HNC_FIRST.changed(cons=long), IN_A_JOB), style=WITH_APPENDIX)
    reader = PdfReader(io.BytesIO(typesetter().pdf(plan)))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert text.count("grandma") == LONGEST_TEXT // 31


def test_a_row_has_a_cell_for_each_route_or_one_for_all() -> None:
    with pytest.raises(ValueError, match="neither one cell nor one for each route"):
        PaperCompared(title="T", headings=("a", "b", "c"), rows=(PaperRow(name="Time", cells=("x", "y")),))
