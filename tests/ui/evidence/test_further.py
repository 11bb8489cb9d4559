"""The pages of sectors, occupations and routes, and the pages to read; every figure on them has a source."""

from collections.abc import Container, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from pathplanner.core.destinations import DEGREE, HTQ
from pathplanner.core.ids import QualificationId, TableId
from pathplanner.core.learner import Held, Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.occupations import OccupationMap
from pathplanner.knowledge.figures import has_figure
from pathplanner.planning.evidence import about_occupation, about_route, about_sector, facts_for
from pathplanner.planning.routes import routes
from pathplanner.planning.wording.evidence import END_OF_SENTENCE
from pathplanner.ui.about.page import Page
from pathplanner.ui.about.pages import PageMaker
from pathplanner.ui.about.source import SourceFold
from pathplanner.ui.window import MainWindow
from tests.conftest import TODAY
from tests.ui.about.reading import links, words
from tests.ui.aloud import nameless
from tests.ui.evidence.making import READING, library, maker, occupation_page, sector_page, sentences

KNOWN_LINKS = {"card", "level", "provider", "sector", "occupation", "reading", "action", "ways_into", "ways_into_job"}


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


@pytest.fixture(scope="module")
def known() -> OccupationMap:
    return library().occupations


def every_page() -> Iterator[tuple[str, Page]]:
    framework, evidence = library().framework, library().evidence
    for card in framework.qualifications:
        yield card.id, maker().card(card.id, "", evidence)
    for level in LevelId:
        yield level.value, maker().level(level, evidence)
    for sector in framework.sectors:
        yield sector.id, maker().sector(sector.id, evidence)
    for page in READING:
        yield page, maker().reading(page)
    for occupation in library().occupations.occupations:
        yield occupation.id, maker().occupation(occupation.id, library().occupations, evidence)


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return dict(every_page())


def test_every_figure_of_every_page_carries_a_source_that_resolves(pages: dict[str, Page]) -> None:
    sources = {**library().framework.source, **library().evidence.sources, **library().occupations.sources}
    for name, page in pages.items():
        assert all(sources[source.id] == source and source.address for source in page.sources), name
        for fact in page.notes or ():
            assert fact.sources, (name, fact.id)
            assert all(source in library().evidence.sources for source in fact.sources), (name, fact.id)
        for found in page.paid.ranges if page.paid else ():
            assert found.sources, name
            assert all(source in sources for source in found.sources), name
        with_figure = [item for item in page.items if has_figure(item.says)]
        assert not with_figure or page.sources or all(item.typical for item in with_figure), name
        if page.numbered:
            assert [item.says for item in with_figure if not item.refs] == [], name
        assert all(1 <= number <= len(page.sources) for item in page.items for number in item.refs), name


def test_every_range_of_every_page_says_its_year_its_group_and_one_limit(pages: dict[str, Page]) -> None:
    told = sentences()
    for name, page in pages.items():
        for found in page.paid.ranges if page.paid else ():
            said = told.range(found, TODAY).casefold()
            first_limit = END_OF_SENTENCE.split(told.limit(found.limits[0]))[0]
            for part in (found.year, found.group, first_limit):
                assert part.casefold() in said, name


def test_every_link_leads_to_something_that_is_known(pages: dict[str, Page], known: OccupationMap) -> None:
    framework = library().framework
    ids: dict[str, Container[object]] = {
        "card": framework.qualification,
        "level": framework.level,
        "provider": framework.provider_type,
        "sector": framework.sector,
        "occupation": known.occupation,
        "reading": library().evidence_pages.page,
        "action": ("print_page", "page_pdf"),
        "ways_into": framework.qualification,
        "ways_into_job": known.occupation,
    }
    assert set(ids) == KNOWN_LINKS
    for name, page in pages.items():
        for item in page.items:
            if item.link is not None:
                assert item.link.to in ids[item.link.kind], name


def test_a_sector_says_whether_it_counts_as_stem_and_what_the_evidence_says() -> None:
    stem = {entry.sector: entry.says for entry in library().evidence_pages.stem}
    for sector in library().framework.sectors:
        page = maker().sector(sector.id, library().evidence)
        first, leads_on = page.sections[0].items
        expected = stem.get(sector.id, "It is not one of the four sectors that are counted as STEM here.")
        assert first.says == expected
        assert bool(first.refs) is (sector.id in stem)
        assert leads_on.link is not None
        assert leads_on.link.address == "reading:stem"
        assert page.notes == facts_for(library().evidence, about_sector(sector.id))
        assert page.title == sector.name


def test_a_sector_without_evidence_says_no_reliable_figure(window: MainWindow) -> None:
    window.about_panel.show_page(sector_page("hair_and_beauty"))
    assert "No reliable figure" in words(window)


def test_an_occupation_names_what_serves_it_where_it_leads_and_its_sector(known: OccupationMap) -> None:
    page = occupation_page("Network engineer")
    job = next(each for each in known.occupations if each.title == "Network engineer")
    served = {known.qualification[each].title for each in known.serving[job.id]}
    assert {item.lead for item in page.sections[0].items} == served
    assert page.kicker == "Occupation, level 4"
    assert page.notes == facts_for(library().evidence, about_occupation(job.sector, job.level))
    assert page.paid is not None
    assert {found.origin for found in page.paid.ranges} == {job.group}
    links_to = {item.link.address for item in page.items if item.link is not None}
    assert f"sector:{job.sector}" in links_to
    assert {f"occupation:{each}" for each in known.leading_on.get(job.id, ())} <= links_to


def test_an_occupation_that_nothing_serves_says_so(pages: dict[str, Page], known: OccupationMap) -> None:
    without = next(each for each in known.occupations if each.id not in known.serving)
    (item,) = pages[without.id].sections[0].items
    assert item.says == "The occupational maps name no qualification for it."


def test_a_route_has_the_evidence_of_its_end_and_of_the_awards_on_the_way() -> None:
    framework, evidence = library().framework, library().evidence
    learner = Learner(held=(Held(qualification=QualificationId("t_level")),))
    for route in routes(framework, learner, (HTQ, DEGREE), TODAY)[:5]:
        page = maker().route(route, evidence)
        assert page.notes == facts_for(evidence, about_route(framework, route.cards))
        assert [item.link.to for item in page.sections[0].items if item.link] == list(route.cards[1:])
        assert {source.id for source in page.sources} == {
            source for step in route.steps for source in step.progression.sources
        }


@pytest.mark.parametrize("page_id", READING)
def test_a_page_to_read_has_every_sentence_in_order_and_its_sources_open_from_the_numbers(
    window: MainWindow, page_id: str
) -> None:
    page = maker().reading(page_id)
    told = library().evidence_pages.page[page_id]
    says = [item.says for section in page.sections for item in section.items]
    assert says == [sentence.says for sentence in told.sentences]
    window.about_panel.show_page(page)
    folds = window.about_panel.findChildren(SourceFold)
    assert [fold.source for fold in folds] == list(page.sources)
    assert folds[0].title.text().startswith("1. ")
    label, address = links(window, "source:")[-1]
    assert isinstance(label, QLabel)
    label.linkActivated.emit(address)
    opened = folds[int(address.partition(":")[2]) - 1]
    assert opened.title.isChecked()
    assert opened.title.hasFocus()
    assert nameless(window) == []


def test_the_pages_on_pay_and_stem_open_to_degree_pay_in_every_subject_after_1_3_5_and_10_years() -> None:
    table = library().outcome_tables[TableId("leo_first_degree_by_subject")]
    for page_id in ("about_pay", "stem"):
        paid = maker().reading(page_id).paid
        assert paid is not None
        assert not paid.at_once
        labels = {found.label for found in paid.ranges}
        for row in table.rows:
            for column in ("y1", "y3", "y5", "y10"):
                if column in row.cells and row.cells[column].low is not None:
                    assert f"{row.name}, {table.column[column].label}" in labels
        assert all(found.low is not None and found.high is not None for found in paid.ranges)
    assert maker().reading("why_levels_4_and_5").paid is None


def test_a_link_in_a_page_to_read_can_be_reached_by_keys(window: MainWindow) -> None:
    window.about_panel.show_page(maker().reading("stem"))
    label, _ = links(window, "source:")[0]
    assert label.focusPolicy() in (Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus, Qt.FocusPolicy.ClickFocus)
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.LinksAccessibleByKeyboard


def test_pages_on_evidence_have_to_be_told_where_it_is() -> None:
    plain = PageMaker(library().framework, library().english, TODAY)
    with pytest.raises(LookupError):
        plain.reading("stem")
