"""The plan as a page for a browser."""

from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from pathplanner.core.plan_parts import Action
from pathplanner.reporting.html import html_page
from pathplanner.reporting.style import Copy, PrintStyle
from tests.reporting.real import TYPICAL, WITH_APPENDIX, filled, library
from tests.reporting.test_whole_plan import large

RECORD = PrintStyle(copy_for=Copy.RECORD)
HEADINGS = ("h1", "h2", "h3")


class Read(HTMLParser):
    """The words, tags and headings of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []
        self.headings: list[int] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.headings += [HEADINGS.index(tag) + 1] if tag in HEADINGS else []
        assert not any(name.startswith("on") or name in {"src", "href"} for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def page_of(style: PrintStyle = WITH_APPENDIX) -> Read:
    return Read(html_page(filled(TYPICAL, style=style), library().english))


def test_one_title_and_headings_without_a_gap() -> None:
    levels = page_of().headings
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_it_is_one_file_without_a_script_and_its_title_names_nobody() -> None:
    page = html_page(filled(TYPICAL), library().english)
    assert "script" not in Read(page).tags
    assert '<title dir="auto">My pathway plan</title>' in page
    assert "@import" not in page
    assert "url(" not in page


def test_every_word_of_a_large_plan_is_on_the_page_and_private_notes_on_the_record_alone() -> None:
    private = set(large().private_notes.split())
    for style in (PrintStyle(), RECORD):
        text = Read(html_page(filled(large(), style=style), library().english)).text
        for action in large().actions:
            assert action.says in text
            assert action.help_from in text
        assert large().learner.words in text
        assert {word for word in private if word in text} == (private if style is RECORD else set())


def test_what_is_done_is_said_in_words_beside_its_box() -> None:
    text = page_of().text
    assert "☑ Completed" in text
    assert "☐ To do" in text


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(str.strip))
def test_whatever_is_typed_is_shown_as_it_is_typed_and_makes_no_tag(typed: str) -> None:
    plan = TYPICAL.changed(actions=(Action(id="1", says=typed),), name=f"{typed[:40]}<script>")
    read = Read(html_page(filled(plan), library().english))
    assert "script" not in read.tags
    assert " ".join(typed.split()) in read.text
