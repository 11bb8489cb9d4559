"""Plans for a year group on two cores, against bare pages of text by the same library, and the memory they take."""

import os
from pathlib import Path

import pytest

from tests.benchmarks.alone import measure

LEARNERS, FEW = 500, 50
WANTED = 20
AT_MOST_TIMES = 7
AT_MOST_TIMES_THE_MEMORY = 1.3
KIB = 1024

pytestmark = pytest.mark.benchmark

GRADES = (
    "T Level: Merit",
    "A levels: ABB",
    "BTEC Extended Diploma: DMM",
    "GCSEs: 5 5 6 4 7",
    "HNC",
    "a_level:C; epq:A",
)

OURS = """
import json, resource
from time import perf_counter

from pathplanner.app.cli import run


def peak():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))


start = perf_counter()
assert run(["batch", {group!r}, "--out", {out!r}, "--jobs", "2"]) == 0
seconds = perf_counter() - start
print(json.dumps([seconds, peak(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss]))
"""

BARE = """
import json
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from time import perf_counter

import typst

from pathplanner.app.paths import resources_dir

PAGES = 200
own = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[resources_dir() / "fonts"])


def page(number):
    text = f'#set document(title: "Bare")\\n#set text(font: "Atkinson Hyperlegible Next")\\n{number} #lorem(700)'
    typst.Compiler(input=text.encode(), font_paths=own).compile(format="pdf", pdf_standards=["ua-1"])


with ProcessPoolExecutor(2, get_context("fork")) as pool:
    list(pool.map(page, range(10)))
    start = perf_counter()
    list(pool.map(page, range(PAGES)))
    print(json.dumps((perf_counter() - start) / PAGES))
"""


def made(count: int, folder: Path) -> tuple[float, int, int]:
    """How many seconds the plans of so many learners take, and the peaks of memory: of the parent and of a worker."""
    group, out = folder / f"{count}.csv", folder / f"plans-{count}"
    rows = [f'Learner {number} Sample,"{GRADES[number % len(GRADES)]}",{16 + number % 4}' for number in range(count)]
    group.write_text("\n".join(["Name,Qualifications,Age", *rows]), encoding="utf-8")
    seconds, parent, worker = measure(OURS.format(group=str(group), out=str(out)), folder)
    assert len(os.listdir(out)) == count
    return seconds, parent, worker


def test_a_year_group_is_made_in_a_few_times_of_bare_pages_and_in_flat_memory(tmp_path: Path) -> None:
    _, *few = made(FEW, tmp_path)
    seconds, *many = made(LEARNERS, tmp_path)
    bare = measure(BARE, tmp_path)
    growth = [peak / before for peak, before in zip(many, few, strict=True)]
    times = seconds / LEARNERS / bare
    print(
        f"\n{LEARNERS} plans in {seconds:.1f} s, {LEARNERS / seconds:.0f} a second (wanted: {WANTED}), each "
        f"{times:.1f} times the {bare * 1000:.0f} ms of a bare page (at most {AT_MOST_TIMES}); peak memory "
        f"{many[0] / KIB:.0f} MiB and {many[1] / KIB:.0f} MiB in a worker, {max(growth):.2f} times that for {FEW} "
        f"(at most {AT_MOST_TIMES_THE_MEMORY})"
    )
    assert times <= AT_MOST_TIMES
    assert max(growth) <= AT_MOST_TIMES_THE_MEMORY
