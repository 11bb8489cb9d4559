"""The page of a plan as a browser shows it: nobody is kept out, whatever the screen."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PLANS = ("amira", "daniel", "ewa", "bare", "typical", "large", "crammed")
NARROWEST = 320
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def opened(browser: Browser, file: Path, width: int, **how: Any) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 800}, **how)
    page.goto(file.as_uri())
    return page


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("plan", PLANS)
def test_axe_finds_no_violation(
    browser: Browser, axe: str, pages: dict[str, Path], plan: str, width: int, colours: str
) -> None:
    page = opened(browser, pages[plan], width, color_scheme=colours)
    page.evaluate(axe)
    asked = json.dumps({"runOnly": {"type": "tag", "values": RULES}})
    found = page.evaluate(f"axe.run(document, {asked})")
    page.close()
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []
    assert len(found["passes"]) > 10


@pytest.mark.parametrize("plan", PLANS)
def test_nothing_has_to_be_scrolled_sideways_on_the_narrowest_screen(
    browser: Browser, pages: dict[str, Path], plan: str
) -> None:
    page = opened(browser, pages[plan], NARROWEST)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST
    page.close()


def test_it_says_all_without_a_script_and_fetches_nothing(browser: Browser, pages: dict[str, Path]) -> None:
    page = browser.new_page(java_script_enabled=False)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(pages["typical"].as_uri())
    assert asked == [pages["typical"].as_uri()]
    assert "Look at the HNC pages of two colleges." in page.inner_text("main")
    page.close()


def test_a_row_of_a_table_stays_on_one_printed_page(browser: Browser, pages: dict[str, Path]) -> None:
    page = opened(browser, pages["typical"], 1280)
    page.emulate_media(media="print")
    broken = page.eval_on_selector_all(
        "tr, .station, .steps > li", "rows => rows.map(row => getComputedStyle(row).breakInside)"
    )
    assert set(broken) == {"avoid"}
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    page.close()
