"""Whatever is in a plan is on its pages, word by word: any name, any number of steps and actions, in every style."""

import re
import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pathplanner.core.destinations import DEGREE, HTQ
from pathplanner.core.learner import Held, Learner
from pathplanner.core.plan import Plan, RouteCards
from pathplanner.core.plan_parts import Action, Goal, Meeting, Who
from pathplanner.planning.routes import routes
from pathplanner.reporting.style import Copy, PrintStyle, Size
from tests.reporting.real import SPRING, TODAY, filled, ids, library, pages_of

NAMES = (
    "Siân Ŵyn Gruffydd-Llŷr",
    "李小龙",
    "欧阳娜娜",
    "مریم احمدی",
    "محمد حسن",
    "Nguyễn Thị Ánh Tuyết",
    "Łukasz Żółć",
    "Ana-Sofía de la Peña y Fernández de Córdoba Montmorency-Featherstonehaugh",
    "Olúwaṣeun Adébáyọ̀",
    "X",
)
STARTS = ("no_qualifications", "gcse_1_3", "t_level", "hnc")
MARK, PRIVATE = "zq", "xq"
words = st.text("abcdefghijklmnop", min_size=3, max_size=14)
says = st.lists(words.map(MARK.__add__), min_size=1, max_size=30).map(" ".join)
private = st.lists(words.map(PRIVATE.__add__), min_size=1, max_size=10).map(" ".join)
names = st.sampled_from(NAMES)
styles = st.builds(
    PrintStyle,
    size=st.sampled_from([Size.STANDARD, Size.LARGE]),
    copy_for=st.sampled_from(Copy),
    appendix=st.booleans(),
)


def ways_from(start: str) -> list[RouteCards]:
    learner = Learner(held=(Held(qualification=ids(start)[0]),))
    return [route.cards for route in routes(library().framework, learner, (HTQ, DEGREE), TODAY)]


WAYS = sorted({way for start in STARTS for way in ways_from(start)}, key=len)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    way = draw(st.sampled_from(WAYS) | st.sampled_from(WAYS[-20:]))
    number = draw(st.sampled_from([0, 1, 5, 20]))
    return Plan(
        name=draw(names),
        learner=Learner(held=(Held(qualification=way[0]),), words=draw(says)),
        plan_a=way,
        meeting=Meeting(adviser=draw(names)),
        goals=(Goal(id="1", says=draw(says)),),
        actions=tuple(
            Action(id=str(each), says=draw(says), who=Who.SOMEONE_ELSE, who_else=draw(names), by=SPRING)
            for each in range(number)
        ),
        private_notes=draw(private),
    )


def letters(text: str) -> str:
    """The letters alone and sorted: a line of Arabic is read back from its left end, and a long word may be broken."""
    return "".join(sorted(letter for letter in unicodedata.normalize("NFKC", text) if letter.isalpha()))


def has_letters(text: str, of: str) -> bool:
    counts = {letter: letters(of).count(letter) for letter in set(letters(of))}
    return all(unicodedata.normalize("NFKC", text).count(letter) >= count for letter, count in counts.items())


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plans(), styles)
def test_every_word_that_should_be_there_is_and_none_that_should_not(plan: Plan, style: PrintStyle) -> None:
    text = " ".join(pages_of(filled(plan, style=style)))
    together = re.sub(r"[\s-]", "", text)
    told = [plan.learner.words, *(goal.says for goal in plan.goals), *(action.says for action in plan.actions)]
    assert [word for said in told for word in said.split() if word not in together] == []
    for name in (plan.name, plan.meeting.adviser, *(action.who_else for action in plan.actions)):
        assert has_letters(text, name)
    assert (PRIVATE in together) == (style.copy_for is Copy.RECORD)
    for number in range(1, len(plan.plan_a)):
        assert library().english.short(plan.plan_a[number]) in text
