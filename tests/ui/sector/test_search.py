"""All titles are searched while somebody types, and a result leads to its occupation."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pathplanner.core.occupations import OccupationMap
from pathplanner.planning.search import TitleSearch
from pathplanner.ui.sector.finding import grouped
from pathplanner.ui.sector.page import SectorPage
from pathplanner.ui.sector.results import GroupView
from pathplanner.ui.session import Session
from tests.ui.aloud import aloud
from tests.ui.hands import click, words_in
from tests.ui.sector.looking import all_of, focused, item, job, keys, rows, typed


def look_for(page: SectorPage, text: str) -> None:
    page.search.setFocus()
    page.search.clear()
    typed(page, text)


def test_what_is_found_is_grouped_by_what_it_is_and_says_its_level_and_sector(page: SectorPage) -> None:
    look_for(page, "network engineer")
    groups = all_of(page, GroupView)
    assert [words_in(group).split(":")[0] for group in groups[:2]] == ["Occupations", "Apprenticeships"]
    assert aloud(rows(page)[0]) == "Network engineer. Occupation, level 4 · Digital"
    assert any(
        aloud(row).startswith("HNC Network Engineer. HTQ, level 4 · Digital · for Network engineer")
        for row in rows(page)
    )


def test_groups_of_jobs_are_found_by_the_names_of_pay_statistics(page: SectorPage) -> None:
    look_for(page, "programmers")
    assert rows(page)[0].text() == "Programmers and software development professionals"
    assert "Group of jobs" in aloud(rows(page)[0])


def test_the_first_of_the_list_is_the_best_of_all(page: SectorPage, search: TitleSearch) -> None:
    for text in ("htq digital", "nurse", "pearson", "t level digital"):
        look_for(page, text)
        assert rows(page)[0].found == search.search(text).found[0]
        assert page.results.first == rows(page)[0].found


def test_enter_takes_the_first_and_opens_its_sector_there(page: SectorPage, known: OccupationMap, qtbot: QtBot) -> None:
    look_for(page, "network engineer")
    with qtbot.waitSignal(page.sector_chosen) as chosen:
        keys(page, Qt.Key.Key_Return)
    assert chosen.args == ["digital"]
    engineer = job(known, "Network engineer").id
    assert item(page, engineer).is_open
    assert focused(page) == f"occupation:{engineer}"
    assert page.search.text() == ""


def test_a_qualification_leads_to_the_occupation_that_it_serves(page: SectorPage, known: OccupationMap) -> None:
    look_for(page, "HNC Network Engineer")
    click(rows(page)[0])
    assert item(page, job(known, "Network engineer").id).is_open


def test_down_goes_into_the_list_and_up_comes_back(page: SectorPage) -> None:
    look_for(page, "engineer")
    keys(page, Qt.Key.Key_Down)
    assert rows(page)[0].hasFocus()
    keys(page, Qt.Key.Key_Down)
    assert rows(page)[1].hasFocus()
    keys(page, Qt.Key.Key_Home, Qt.Key.Key_Up)
    assert page.search.hasFocus()


def test_escape_clears_the_search_and_shows_what_was_there(page: SectorPage) -> None:
    page.show_sector("digital")
    look_for(page, "nurse")
    keys(page, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert page.search.text() == ""
    assert page.search.hasFocus()
    assert page.sector == "digital"
    assert rows(page) == []


def test_where_nothing_is_found_a_sentence_helps(page: SectorPage, session: Session, qtbot: QtBot) -> None:
    look_for(page, "zzqq")
    says = "Nothing goes by “zzqq”. Try a shorter word, another name for the job, or choose a sector instead."
    assert says in words_in(page)
    assert rows(page) == []
    with qtbot.waitSignal(session.said) as said:
        keys(page, Qt.Key.Key_Return)
    assert said.args == [says]


def test_a_word_typed_wrongly_finds_words_that_are_like_it_and_says_so(page: SectorPage) -> None:
    look_for(page, "elecrtician")
    assert "No title has “elecrtician”. These have words that are like it" in words_in(page)
    assert rows(page)


def test_more_of_a_group_is_shown_on_request(page: SectorPage) -> None:
    look_for(page, "engineer")
    group = all_of(page, GroupView)[0]
    assert len(group.rows) == 5
    click(next(button for button in group.findChildren(QPushButton) if button.isVisible()))
    assert len(group.rows) == 25
    assert group.rows[5].hasFocus()


def test_a_group_of_jobs_outside_the_maps_says_that_it_leads_nowhere(
    page: SectorPage, search: TitleSearch, session: Session, qtbot: QtBot
) -> None:
    lost = next(each for each in search.search("n.e.c").found if not each.sectors)
    look_for(page, lost.title.replace(",", ""))
    assert "no occupation on the maps" in aloud(rows(page)[0])
    with qtbot.waitSignal(session.said) as said:
        click(rows(page)[0])
    assert said.args == [f"No occupation on the maps is counted in this group of jobs: {lost.title}."]
    assert rows(page)


def test_titles_of_one_sort_stay_together_in_their_order(search: TitleSearch) -> None:
    found = search.search("data").found
    groups = grouped(found)
    assert sorted(each.id for group in groups for each in group.found) == sorted(each.id for each in found)
    for group in groups:
        assert list(group.found) == sorted(group.found, key=found.index)
