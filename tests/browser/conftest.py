"""A browser without a window, which fetches nothing, and the plans that it shows."""

import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from pathplanner.core.plan import Plan
from pathplanner.documents.kept import read_plan_file
from pathplanner.reporting.html import html_page
from pathplanner.reporting.style import Copy, PrintStyle
from tests.reporting.real import TYPICAL, filled, library
from tests.reporting.test_whole_plan import crammed, large

QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
EVERYTHING = PrintStyle(copy_for=Copy.RECORD, appendix=True, printed_by="Ms Patel", plan_version=3)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium")
    assert path is not None, "Install Debian's package chromium."
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The script that looks for what keeps people out."""
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Files of plans: the samples, a bare one, and the largest with everything behind it."""
    samples = sorted((library().resources / "samples").glob("*.pathplan"))
    plans = {file.stem: read_plan_file(file).envelope.content for file in samples}
    plans |= {"bare": Plan(), "typical": TYPICAL, "large": large(), "crammed": crammed()}
    folder = tmp_path_factory.mktemp("pages")
    written = {}
    for name, plan in plans.items():
        written[name] = folder / f"{name}.html"
        page = html_page(filled(plan, style=EVERYTHING), library().english)
        written[name].write_text(page, encoding="utf-8")
    return written
