"""Making the plan's PDF, the first and later ones, against a bare page of text typeset by the same library."""

from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.alone import measure

RUNS = 5
WANTED_FIRST, WANTED_LATER = 350, 40
AT_MOST_TIMES_FIRST, AT_MOST_TIMES_LATER = 4, 6

pytestmark = pytest.mark.benchmark

# As in the window: the routes are there, and nothing of what prints is loaded yet.
OURS = """
import json
from datetime import date
from time import perf_counter

from pathplanner.app.library import Library
from pathplanner.app.paths import resources_dir
from pathplanner.core.destinations import DEGREE
from pathplanner.core.learner import Held, Learner
from pathplanner.core.plan import Plan
from pathplanner.planning.routes import routes
from pathplanner.reporting.pages import Ways

library, today = Library(resources_dir()), date(2026, 11, 23)
plan = Plan(learner=Learner(held=(Held(qualification="t_level"),)))
found = routes(library.framework, plan.learner, (DEGREE,), today)

times = []
for route in found[:10]:
    start = perf_counter()
    from pathplanner.reporting.typeset import Typesetter
    if not times:
        typesetter, filler = Typesetter(library.resources / "print", library.resources / "fonts"), library.filler()
    typesetter.pdf(filler.fill(plan, Ways(route), today))
    times.append((perf_counter() - start) * 1000)
print(json.dumps([times[0], sorted(times[1:])[len(times) // 2]]))
"""

BARE = """
import json
from time import perf_counter

from pathplanner.app.paths import resources_dir

fonts = resources_dir() / "fonts"
times = []
for number in range(10):
    start = perf_counter()
    import typst
    if not times:
        own = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    text = f'#set document(title: "Bare")\\n#set text(font: "Atkinson Hyperlegible Next")\\n{number} #lorem(700)'
    typst.Compiler(input=text.encode(), font_paths=own).compile(format="pdf", pdf_standards=["ua-1"])
    times.append((perf_counter() - start) * 1000)
print(json.dumps([times[0], sorted(times[1:])[len(times) // 2]]))
"""


def test_a_plan_takes_a_few_times_as_long_as_a_bare_page_of_text(tmp_path: Path) -> None:
    ours, bare = [], []
    for _ in range(RUNS):
        ours.append(measure(OURS, tmp_path))
        bare.append(measure(BARE, tmp_path))
    first, later = (median(times) for times in zip(*ours, strict=True))
    bare_first, bare_later = (median(times) for times in zip(*bare, strict=True))
    print(
        f"\nThe first plan in {first:.0f} ms (wanted: {WANTED_FIRST}), {first / bare_first:.1f} times the "
        f"{bare_first:.0f} ms of a bare page (at most {AT_MOST_TIMES_FIRST}); later ones in {later:.0f} ms (wanted: "
        f"{WANTED_LATER}), {later / bare_later:.1f} times the {bare_later:.0f} ms (at most {AT_MOST_TIMES_LATER})"
    )
    assert first <= AT_MOST_TIMES_FIRST * bare_first
    assert later <= AT_MOST_TIMES_LATER * bare_later
