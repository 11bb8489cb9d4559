"""A plan with something in each of its parts, read back from its pages."""

import io
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import count
from typing import Any

import pytest
from PIL import Image

from pathplanner.core.destinations import DEGREE, HTQ
from pathplanner.core.ids import OccupationId, QualificationId, SectorId
from pathplanner.core.learner import Award, Held, Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.own import OwnCard
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import (
    LONGEST_LINE,
    LONGEST_TEXT,
    Action,
    Barrier,
    BarrierKind,
    Goal,
    Job,
    Meeting,
    Review,
    SetAside,
    Status,
    Who,
)
from pathplanner.planning.own import with_own
from pathplanner.planning.routes import routes
from pathplanner.reporting.failure import TypesettingFailed
from tests.reporting.real import (
    LEARNER,
    SPRING,
    T_LEVEL,
    TODAY,
    TYPICAL,
    WITH_APPENDIX,
    filled,
    ids,
    job_agreed,
    library,
    pages_of,
)
from tests.reporting.real import typesetter as real_typesetter
from tests.reporting.test_typeset import PAPER, tags_of, text_sizes

MARKER = "zy"
MANY = 20


class Words:
    """Words that stand nowhere else: "zyaaa", "zyaab", ..."""

    def __init__(self) -> None:
        self._numbers = count()

    def __call__(self, number: int = 1) -> str:
        return " ".join(self._word(next(self._numbers)) for _ in range(number))

    def _word(self, number: int) -> str:
        return MARKER + "".join(chr(ord("a") + number // 26**place % 26) for place in (2, 1, 0))


@cache
def large() -> Plan:
    """The longest route, a second one, and words in every field."""
    say = Words()
    start = ids("no_qualifications")[0]
    own = OwnCard(name=say(2), level=LevelId.THREE, reason=say(9))
    awards = tuple(Award(subject=say(), grade=say(), year=2027) for _ in range(6))
    learner = Learner(
        held=(
            Held(qualification=start),
            Held(qualification=T_LEVEL, awards=awards),
            Held(qualification=QualificationId("gcse_9_4"), count=8, english=say(), maths=say()),
            Held(qualification=QualificationId("own_1"), own=own),
        ),
        age=17,
        job_offer=False,
        in_learning=True,
        in_work=False,
        part_time=True,
        must_earn=True,
        sectors=(SectorId("catering_and_hospitality"),),
        words=say(120),
        overrides=(job_agreed(say(12)),),
    )
    found = routes(with_own(library().framework, learner), learner, (HTQ, DEGREE), TODAY)
    longest = max(found, key=lambda route: len(route.steps))
    return Plan(
        name=say(3),
        practice=True,
        learner=learner,
        job=Job(occupation=OccupationId("OCC0001"), title=say(8)),
        plan_a=longest.cards,
        plan_b=TYPICAL.plan_b,
        meeting=TYPICAL.meeting.changed(place=say(8), adviser=say(4), contact=say(4), copies=say(12), question=say(60)),
        goals=tuple(Goal(id=str(number), says=say(30), by=SPRING) for number in range(6)),
        actions=tuple(
            Action(
                id=str(number),
                says=say(12),
                who=Who.SOMEONE_ELSE,
                who_else=say(2),
                by=date(2027, 9, 30),
                help_from=say(4),
                status=list(Status)[number % len(Status)],
            )
            for number in range(MANY)
        ),
        barriers=tuple(Barrier(kind=kind, helps=say(20)) for kind in BarrierKind),
        set_aside=tuple(SetAside(route=route, why=say(25)) for route in (ids("t_level", "hnc"), ids("t_level", "hnd"))),
        looked_at=TYPICAL.looked_at,
        review=Review(on=SPRING, how=say(6), who=say(6)),
        agreement=TYPICAL.agreement,
        private_notes=say(40),
    )


@cache
def large_pages() -> tuple[str, ...]:
    return tuple(pages_of(filled(large())))


@cache
def crammed() -> Plan:
    """Every field as long as it may be, each without a blank."""
    line, text = "m" * LONGEST_LINE, "w" * LONGEST_TEXT
    action = Action(id="1", says=text, who=Who.SOMEONE_ELSE, who_else=line, help_from=line, by=SPRING)
    own = OwnCard(name="W" * 120, level=LevelId.THREE, reason="m" * 1000)
    held = Held(qualification=QualificationId("own_1"), own=own)
    return Plan(
        name=line,
        learner=Learner(held=(held,), words="w" * 2000),
        plan_a=ids("own_1", "bachelor_hons"),
        meeting=Meeting(place=line, adviser=line, contact=line, copies=line, question=text),
        goals=(Goal(id="1", says=text),),
        actions=(action, action.changed(id="2", says="Ring the Headteacher.", who_else="Grandmother")),
        barriers=(Barrier(kind=BarrierKind.MONEY, helps=text),),
        set_aside=(SetAside(route=ids("t_level", "hnc"), why=text),),
        review=Review(how=line, who=line),
    )


def texts_in(value: Any) -> Iterator[str]:
    """Every text of a dumped value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_in(part)


def test_every_word_of_a_large_plan_is_on_its_pages() -> None:
    assert "" not in texts_in(large().model_dump(mode="json", exclude={"learner", "calendar"}))
    told = " ".join(texts_in(large().model_dump(mode="json", exclude={"private_notes"})))
    words = re.findall(rf"\b{MARKER}[a-z]{{3}}\b", told)
    on_paper = set(re.findall(rf"{MARKER}[a-z]{{3}}", " ".join(large_pages())))
    assert len(words) > 900
    assert [word for word in words if word not in on_paper] == []


def test_no_word_of_the_private_notes_is_on_paper() -> None:
    on_paper = " ".join(large_pages())
    assert not any(word in on_paper for word in large().private_notes.split())


def test_every_part_stands_under_its_heading_in_order() -> None:
    text = " ".join(pages_of(filled(TYPICAL, style=WITH_APPENDIX)))
    after = 0
    for words in (
        "My pathway plan",
        "Where I am now",
        "In my words: I like taking machines apart.",
        "My goals",
        "Plan A: T Level to Top-up year",
        "My route, step by step",
        "Plan B, if things change: T Level to Degree apprenticeship",
        "Still to meet:",
        "What might get in the way, and what would help",
        "What I will do",
        "Looking at this plan again",
        "What we looked at",
        "What we agreed at the start",
        "Where to check",
        "Small print",
        "Appendix: evidence and money",
        "The routes compared",
        "Pay: typical, not promised",
    ):
        after = text.index(words, after) + len(words)


def test_a_typical_plan_takes_three_pages_and_with_nothing_but_its_actions_two() -> None:
    few = Plan(learner=LEARNER, plan_a=TYPICAL.plan_a[:3], goals=TYPICAL.goals, actions=TYPICAL.actions)
    assert len(pages_of(filled(TYPICAL))) == 3
    assert len(pages_of(filled(few))) == 2


def test_a_row_of_actions_stays_on_one_page_and_each_page_has_their_head() -> None:
    for action in large().actions:
        first, last = action.says.split()[0], action.help_from.split()[-1]
        (page,) = (page for page in large_pages() if first in page)
        assert last in page
        assert "No. What I will do Who By when Help from Done" in page


def test_the_actions_are_tagged_as_a_table_whose_boxes_are_told_in_words() -> None:
    tags = tags_of(real_typesetter().pdf(filled(TYPICAL)))
    kinds = [str(tag["/S"]) for tag in tags]
    assert kinds.count("/Table") == 1
    assert kinds.count("/TH") == 6
    assert kinds.count("/TD") == 6 * len(TYPICAL.actions)
    alts = [str(tag["/Alt"]) for tag in tags if tag["/S"] == "/Figure"]
    assert alts.count("Ticked: done.") == 1
    assert alts.count("A box to tick when it is done.") == len(TYPICAL.actions) - 1


def test_a_made_up_learner_is_marked_on_every_page() -> None:
    pages = large_pages()
    assert pages[0].startswith("Practice: a made-up learner.")
    assert all("Practice: a made-up learner." in page[-200:] for page in pages)
    assert "Practice" not in " ".join(pages_of(filled(TYPICAL)))


@pytest.mark.parametrize("plan", [large, crammed])
def test_nothing_of_a_large_plan_runs_over_the_edge(plan: Any) -> None:
    for png in real_typesetter().pages_png(filled(plan()), 50):
        page = Image.open(io.BytesIO(png)).convert("L")
        inked = page.point(lambda grey: 255 * (grey < PAPER)).getbbox()
        assert inked is not None
        assert inked[0] >= page.width * 15 // 210
        assert inked[2] <= page.width * 195 // 210 + 1


def test_the_longest_words_are_broken_and_lost_no_letter() -> None:
    told = "".join(texts_in(crammed().model_dump(mode="json")))
    text = "".join(pages_of(filled(crammed()))).replace(" ", "")
    assert text.count("w") >= told.count("w")
    assert text.count("m") >= told.count("m")
    assert "Headteacher" in text
    assert "Grandmother" in text


def test_no_text_of_a_large_plan_is_smaller_than_12_points() -> None:
    assert min(text_sizes(real_typesetter().pdf(filled(large())))) >= 12


def test_lines_of_their_own_stay_so_and_strange_characters_do_no_harm() -> None:
    learner = LEARNER.changed(words="First thing.\r\nSecond\tthing.\u2028Third \x07thing.")
    text = " ".join(pages_of(filled(TYPICAL.changed(learner=learner))))
    assert "In my words: First thing. Second thing. Third thing." in text


def test_chinese_in_an_action_is_printed_or_refused_by_name_and_a_symbol_at_least_called_by_its_name() -> None:
    def printed_or_refused(says: str) -> str:
        try:
            return " ".join(pages_of(filled(TYPICAL.changed(actions=(Action(id="1", says=says),)))))
        except TypesettingFailed as refusal:
            return str(refusal)

    assert re.search("去学院|no font on this computer has 去 学 院", printed_or_refused("去学院"))
    assert re.search(r"👍|\[thumbs up sign\]", printed_or_refused("Ring the college 👍🏽"))
    assert real_typesetter().pages_png(filled(TYPICAL.changed(name="Sam 👍")), 20)
