"""Easy Read: short sentences, hard words explained, large letters and pictures, and every word of the learner."""

import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from pathplanner.core.assessment import Assessment, Because, Standing
from pathplanner.core.destinations import DEGREE, HTQ
from pathplanner.core.easy_words import MOST_WORDS, EasyWords
from pathplanner.core.learner import Held, Learner
from pathplanner.core.money import Charge
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import Action, Agreement
from pathplanner.knowledge.easy_words import read_easy_words
from pathplanner.planning.own import with_own
from pathplanner.planning.routes import plan_route, routes
from pathplanner.planning.wording.easy_asks import asks, stands
from pathplanner.planning.wording.easy_names import EasyNames
from pathplanner.planning.wording.names import as_written
from pathplanner.reporting.easy import EasyFiller
from pathplanner.reporting.easy_paper import EasyIdea, EasyLine, EasyPart, PaperEasy, Picture
from pathplanner.reporting.easy_typeset import EasyTypesetter
from pathplanner.reporting.pages import STANDARD, Ways
from pathplanner.reporting.style import Copy, PrintStyle, Size
from tests.reporting.real import LEARNER, SPRING, TODAY, TYPICAL, job_agreed, library
from tests.reporting.test_typeset import MILLIMETRE, MUCH, PAPER, contrast, greys, tags_of, text_sizes
from tests.reporting.test_whole_plan import MARKER, crammed, large, texts_in

LEAST_POINTS = 14
LEAST_PICTURE = 30 * MILLIMETRE
MOST_PAGES = 20
SOFT_EDGES = 2 * MUCH
GRADES = re.compile(r"[A-EMPD]{2,3}")
SAMPLES = ("amira", "daniel", "ewa")
RECORD = PrintStyle(size=Size.EASY_READ, copy_for=Copy.RECORD, appendix=True, printed_by="Ms Quill", plan_version=7)


@cache
def words() -> EasyWords:
    return read_easy_words(library().resources, library().framework)


@cache
def names() -> EasyNames:
    return EasyNames(library().framework, as_written, words().name)


@cache
def typesetter() -> EasyTypesetter:
    return library().easy_typesetter()


def plan_called(name: str) -> Plan:
    others = {"typical": TYPICAL, "large": large(), "crammed": crammed()}
    return others.get(name) or sample(name)


@cache
def sample(name: str) -> Plan:
    kept = (library().resources / "samples" / f"{name}.pathplan").read_text(encoding="utf-8")
    return Plan.model_validate(json.loads(kept)["content"])


def filled(plan: Plan, style: PrintStyle = STANDARD, as_of: date | None = None) -> PaperEasy:
    """The plan on paper, with its routes as they stand or the best one to talk about."""
    framework = with_own(library().framework, plan.learner)
    best = routes(framework, plan.learner, plan.destinations, TODAY, 1)
    ways = Ways(
        plan_route(framework, plan, plan.plan_a), plan_route(framework, plan, plan.plan_b), best[0] if best else None
    )
    return _filler().fill(plan, ways, TODAY, as_of, style)


@cache
def _filler() -> EasyFiller:
    return library().easy_filler()


def made_up() -> Iterator[Plan]:
    """The samples, and plans with something in each of their parts."""
    yield from map(sample, SAMPLES)
    yield from (TYPICAL, large(), crammed(), Plan(), Plan(learner=LEARNER))
    yield TYPICAL.changed(agreement=Agreement(), meeting=Plan().meeting, plan_a=(), goals=())
    yield TYPICAL.changed(learner=LEARNER.changed(overrides=(job_agreed("The firm wrote to us."),)))


def on_all_routes() -> Iterator[PaperEasy]:
    """A plan for every route from every start."""
    framework = library().framework
    for card in framework.qualification:
        plan = Plan(learner=Learner(held=(Held(qualification=card),)))
        for route in routes(framework, plan.learner, (HTQ, DEGREE), TODAY):
            yield _filler().fill(plan, Ways(route), TODAY)


@cache
def papers() -> tuple[PaperEasy, ...]:
    return (*map(filled, made_up()), *on_all_routes())


def lines_of(paper: PaperEasy) -> list[EasyLine]:
    return [line for part in paper.parts for idea in part.ideas for line in idea.lines]


def ours(paper: PaperEasy) -> list[str]:
    """Every sentence that is not somebody's own."""
    return [line.says for line in lines_of(paper) if line.says]


@cache
def pdf_of(name: str) -> bytes:
    return typesetter().pdf(filled(plan_called(name)))


def pages_of(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def all_sentences(papers: Iterable[PaperEasy]) -> set[str]:
    return {says for paper in papers for says in ours(paper)}


def test_every_sentence_has_at_most_fifteen_words() -> None:
    assert [says for says in all_sentences(papers()) if len(says.split()) > MOST_WORDS] == []


def test_every_line_is_one_sentence_or_leads_up_to_what_was_typed() -> None:
    for line in {line for paper in papers() for line in lines_of(paper)}:
        assert line.says.endswith(":") if line.says and line.typed else line.says.endswith(("", ".", "?"))
        assert not re.search(r"[.?] [A-Z]", line.says)


def test_a_hard_word_is_explained_in_the_very_next_sentence_and_only_once() -> None:
    says_of = {word.id: word.says for word in words().words}
    for paper in papers():
        told = ours(paper)
        known: set[str] = set()
        for here, says in enumerate(told):
            new = [word.id for word in words().hard_in(says) if word.id not in known]
            assert len(new) <= 1, says
            for word in new:
                assert told[here + 1] == says_of[word], says
            known.update(new)
        assert max(Counter(line.says for line in lines_of(paper) if line.explains).values()) == 1


def test_no_abbreviation_is_left_unexplained() -> None:
    explanations = {word.says for word in words().words}
    for says in all_sentences(papers()) - explanations:
        for short in re.findall(r"\b[A-Z]{2,}\b", says):
            hard = " ".join(form for word in words().hard_in(says) for form in word.forms)
            assert short in hard or GRADES.fullmatch(short), says


def test_a_condition_of_every_kind_and_every_way_it_stands_are_short() -> None:
    progressions = library().framework.progressions
    for condition in {condition for progression in progressions for condition in progression.conditions}:
        told = asks(names(), condition)
        assert told
        assert all(len(says.split()) <= MOST_WORDS and says.endswith(".") for says in told)
        for because in Because:
            for standing in Standing:
                says = stands(names(), Assessment(condition, standing, because))
                assert len(says.split()) <= MOST_WORDS


@pytest.mark.parametrize("charge", Charge)
def test_every_way_to_pay_is_told(charge: Charge) -> None:
    cards = [card for card, entry in library().money.charged_for.items() if entry.how is charge]
    assert cards or charge is Charge.NOT_FOUND


def test_figures_of_money_are_those_of_the_plan() -> None:
    known = " ".join(card.cost for card in library().framework.qualifications)
    for says in all_sentences(papers()):
        assert all(figure in known for figure in re.findall(r"£[\d,]*\d", says))


def test_numbers_and_addresses_are_those_of_every_printed_plan() -> None:
    printed = " ".join(library().filler().fill(TYPICAL, Ways(), TODAY).where_to_check)
    told = " ".join(ours(filled(TYPICAL)))
    assert "0800\u00a0100\u00a0900" in told
    asked = re.findall(r"[a-z.]+\.(?:uk|com)[\w/-]*", printed)
    assert len(asked) == 4
    assert all(address in told for address in asked)


def test_every_word_of_the_learner_is_on_paper_and_no_private_note() -> None:
    for style in (STANDARD, RECORD):
        text = " ".join(pages_of(typesetter().pdf(filled(large(), style))))
        told = " ".join(texts_in(large().model_dump(mode="json", exclude={"private_notes"})))
        expected = set(re.findall(rf"\b{MARKER}[a-z]{{3}}\b", told))
        assert set(re.findall(rf"{MARKER}[a-z]{{3}}", text)) == expected


def test_the_words_of_the_learner_are_left_as_they_are() -> None:
    action = Action(id="1", says="Ask about the UCAS thing,\nthen ring HTQ people!!", help_from="Mum", by=SPRING)
    paper = filled(TYPICAL.changed(actions=(action,)))
    (typed,) = (line for line in lines_of(paper) if line.typed == action.says)
    assert typed.says == ""
    text = " ".join(pages_of(typesetter().pdf(paper)))
    assert "Ask about the UCAS thing, then ring HTQ people!!" in text


def test_the_longest_words_lose_no_letter() -> None:
    told = "".join(texts_in(crammed().model_dump(mode="json")))
    text = "".join(pages_of(pdf_of("crammed"))).replace(" ", "")
    assert text.count("w") >= told.count("w")
    assert text.count("m") >= told.count("m")


def test_the_parts_stand_in_their_order() -> None:
    headings = [part.heading for part in filled(TYPICAL).parts]
    assert headings == [
        "About this plan",
        "Our talk",
        "Where I am now",
        "What I want",
        "My way, step by step",
        "Plan B",
        "Ways I did not choose",
        "What might get in my way",
        "What I will do",
        "When we look at this plan again",
        "Where I can get help",
        "Is this plan agreed?",
        "How old the facts are",
    ]


def test_an_agreed_plan_says_so_and_a_draft_too() -> None:
    assert "I said yes to this plan on 3 March 2027." in ours(filled(TYPICAL))
    draft = ours(filled(TYPICAL.changed(agreement=Agreement())))
    assert draft[draft.index("This plan is a draft.") + 1] == "A draft can still change."


def test_the_day_that_routes_were_looked_up_for_is_told_where_it_is_not_today() -> None:
    assert "They show what is open on 3 March 2027." in ours(filled(TYPICAL, as_of=SPRING))
    assert not any("what is open on" in says for says in ours(filled(TYPICAL)))


def test_a_plan_without_anything_says_what_comes_first() -> None:
    assert "First I say what qualifications I have." in ours(filled(Plan()))


def test_an_override_is_told_with_its_reason() -> None:
    plan = TYPICAL.changed(learner=LEARNER.changed(overrides=(job_agreed("The firm wrote to us."),)))
    told = lines_of(filled(plan))
    (reason,) = (here for here, line in enumerate(told) if line.typed == "The firm wrote to us.")
    assert told[reason - 1].says == "My adviser and I talked about this, and it is all right."


@pytest.mark.parametrize("name", [*SAMPLES, "typical", "large"])
def test_no_text_is_smaller_than_14_points(name: str) -> None:
    assert min(text_sizes(pdf_of(name))) >= LEAST_POINTS


@pytest.mark.parametrize(("name", "most"), [("amira", 8), ("daniel", 8), ("ewa", 8), ("large", MOST_PAGES)])
def test_it_has_no_more_pages_than_a_reader_will_take(name: str, most: int) -> None:
    assert len(pages_of(pdf_of(name))) <= most


@pytest.mark.parametrize("name", [*SAMPLES, "large"])
def test_each_page_says_which_it_is_and_how_old_the_data_are(name: str) -> None:
    pages = pages_of(pdf_of(name))
    for number, page in enumerate(pages, start=1):
        foot = page[-130:]
        assert f"Page {number} of {len(pages)}" in foot
        assert "My pathway plan. Data set 2026.11." in foot
        assert "Practice: a made-up learner." in foot


@pytest.mark.parametrize("name", [*SAMPLES, "large"])
def test_no_heading_stands_alone_at_the_foot_of_a_page(name: str) -> None:
    paper = filled(plan_called(name))
    pages = pages_of(pdf_of(name))
    for part in paper.parts:
        first = part.ideas[0].lines[0]
        begins = " ".join((first.says or first.typed).split()[:4])
        assert any(page.find(begins, page.find(part.heading)) > -1 for page in pages if part.heading in page)


@pytest.mark.parametrize("name", ["typical", "daniel", "large"])
def test_an_idea_stays_on_one_page(name: str) -> None:
    pages = pages_of(pdf_of(name))
    for action in plan_called(name).actions:
        (page,) = (page for page in pages if " ".join(action.says.split()[:5]) in page)
        assert action.help_from in page


@pytest.mark.parametrize("name", [*SAMPLES, "typical"])
def test_it_is_a_tagged_document_with_title_and_language_whose_pictures_are_decoration(name: str) -> None:
    pdf = pdf_of(name)
    reader: Any = PdfReader(io.BytesIO(pdf))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.root_object["/Metadata"].get_object().get_data()
    assert reader.metadata.title == "My pathway plan"
    assert reader.root_object["/Lang"] == "en-GB"
    kinds = [str(tag["/S"]) for tag in tags_of(pdf)]
    assert "/Figure" not in kinds
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 1 + len(filled(plan_called(name)).parts)


def test_every_page_is_a4() -> None:
    for page in PdfReader(io.BytesIO(pdf_of("typical"))).pages:
        assert float(page.mediabox.width) / MILLIMETRE == pytest.approx(210, abs=0.1)
        assert float(page.mediabox.height) / MILLIMETRE == pytest.approx(297, abs=0.1)


def gallery() -> PaperEasy:
    """Every picture, each beside its name."""
    ideas = tuple(EasyIdea(picture=each, lines=(EasyLine(says=f"{each.value}."),)) for each in Picture)
    return filled(TYPICAL).changed(parts=(EasyPart(heading="Pictures", ideas=ideas),), small_print=())


def test_every_picture_is_drawn_30_millimetres_large() -> None:
    drawn = 0
    for png in typesetter().pages_png(gallery(), 72):
        page = greys(png)
        left = page.crop((0, 0, int(16 * MILLIMETRE) + int(LEAST_PICTURE), page.height))
        rows = [min(left.crop((50, y, 125, y + 1)).tobytes()) < 255 for y in range(page.height - 77)]
        runs = "".join("x" if inked else " " for inked in rows).split()
        drawn += sum(len(run) >= int(LEAST_PICTURE) - 1 for run in runs)
    assert drawn == len(Picture)


@pytest.mark.parametrize("name", ["typical", "daniel"])
def test_every_ink_reads_in_grey(name: str) -> None:
    paper = filled(plan_called(name))
    inks: set[int] = set()
    for png in typesetter().pages_png(paper, 150):
        page = greys(png)
        area = page.width * page.height
        inks |= {grey for grey, count in Counter(page.tobytes()).items() if count / area > SOFT_EDGES and grey < PAPER}
    assert inks
    assert all(contrast(ink, PAPER) >= 4.5 for ink in inks)


@pytest.mark.parametrize("plan", [large(), crammed()], ids=["large", "crammed"])
def test_nothing_is_printed_within_15_millimetres_of_an_edge(plan: Plan) -> None:
    for png in typesetter().pages_png(filled(plan), 50):
        page = Image.open(io.BytesIO(png)).convert("L")
        inked = page.point(lambda grey: 255 * (grey < PAPER)).getbbox()
        assert inked is not None
        assert inked[0] >= page.width * 15 // 210
        assert inked[1] >= page.height * 15 // 297
        assert inked[2] <= page.width * 195 // 210 + 1
        assert inked[3] <= page.height * 282 // 297 + 1
