"""A sector is shown in three columns of equal weight; an occupation opens to all that is known of it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pathplanner.core.ids import SectorId
from pathplanner.core.levels import LevelId
from pathplanner.core.occupations import OccupationMap
from pathplanner.core.plan_edits import AimAtJob
from pathplanner.core.plan_parts import Job
from pathplanner.planning.pay import NoPay, Pay
from pathplanner.planning.sectors import LEVELS_OF
from pathplanner.ui.sector.band_column import BandColumn
from pathplanner.ui.sector.page import SectorPage
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Scheme, Theme
from tests.ui.aloud import aloud
from tests.ui.hands import click, named, words_in
from tests.ui.sector.conftest import Host
from tests.ui.sector.looking import all_of, detail, focused, item, items, job, keys, settle, typed

LEGAL = "legal_finance_and_accounting"
BIG = "engineering_and_manufacturing"


def titles(page: SectorPage) -> list[str]:
    return [each.row.text() for each in items(page)]


def lines(page: SectorPage) -> list[str]:
    return [line.says for each in items(page) for line in each.row.lines]


def test_a_sector_lists_its_occupations_by_two_levels_each_lower_levels_first(page: SectorPage) -> None:
    page.show_sector("digital")
    columns = all_of(page, BandColumn)
    assert len(columns) == 3
    for column in columns:
        levels = [each.view.occupation.level for each in column.items]
        assert set(levels) <= set(LEVELS_OF[column.band])
        assert levels == sorted(levels, key=lambda level: level.rank)
        assert {each.view.occupation.sector for each in column.items} == {"digital"}


def test_columns_have_equal_widths_and_stand_below_one_another_where_it_is_narrow(page: SectorPage, host: Host) -> None:
    page.show_sector(BIG)
    host.resize(1084, 900)
    settle()
    wide = [column.geometry() for column in all_of(page, BandColumn)]
    assert max(each.width() for each in wide) - min(each.width() for each in wide) <= 1
    assert len({each.top() for each in wide}) == 1
    host.resize(850, 666)
    settle()
    narrow = [column.geometry() for column in all_of(page, BandColumn)]
    assert len({(each.left(), each.width()) for each in narrow}) == 1
    assert all(one.bottom() < other.top() for one, other in pairwise(narrow))


def test_a_row_says_title_level_pay_and_how_many_qualifications_serve_it(
    page: SectorPage, known: OccupationMap
) -> None:
    page.show_occupation(job(known, "Network engineer").id)
    row = item(page, job(known, "Network engineer").id).row
    assert aloud(row).startswith("Network engineer, level 4, HTQ: 19; Apprenticeship: 1, Full-time pay, 2025: £")
    assert aloud(row).endswith(", open")
    assert row.lines[2].says.startswith("Full-time pay, 2025: £40,104 to £66,230 a year, middle £48,907")


def test_pay_is_never_a_bare_number(page: SectorPage, known: OccupationMap) -> None:
    for sector in known.in_sector:
        page.show_sector(sector)
        told = [line for line in lines(page) if "£" in line]
        assert all(line.startswith("Full-time pay, 2025: ") for line in told)
        assert all(" to £" in line or "middle £" in line for line in told)
        if told:
            reading = words_in(named(page, "sector-view"))
            assert "Annual pay before tax, full-time" in reading
            assert "Office for National Statistics" in reading
            assert "not what a beginner is paid" in reading


def test_where_there_is_no_figure_the_row_says_so_and_the_detail_says_why(page: SectorPage) -> None:
    page.show_sector("hair_and_beauty")
    without = next(each for each in items(page) if isinstance(each.view.pay, NoPay))
    assert without.row.lines[2].says == "Pay: No reliable figure"
    click(without.row)
    assert "No reliable figure: " in detail(page, without.view.occupation.id)


def test_every_figure_names_a_source_that_there_is(page: SectorPage, known: OccupationMap) -> None:
    page.show_sector("digital")
    pays = [each.view.pay for each in items(page) if isinstance(each.view.pay, Pay)]
    assert pays
    assert {pay.terms.source for pay in pays} <= set(known.sources)


def test_an_open_occupation_names_its_qualifications_by_kind_with_awarding_bodies(
    page: SectorPage, known: OccupationMap
) -> None:
    engineer = job(known, "Network engineer").id
    page.show_occupation(engineer)
    told = detail(page, engineer)
    assert "HTQ: 19, all can be begun" in told
    assert "Apprenticeship: 1, can be begun" in told
    assert (
        "• Pearson BTEC Level 4 Higher National Certificate in Computer Systems Engineering for England "
        "(level 4; awarded as HNC; awarding body: Pearson)"
    ) in told
    assert "What can be begun is told for 23 November 2026." in told


def test_what_cannot_be_begun_on_the_day_says_so(page: SectorPage, known: OccupationMap) -> None:
    to_come = next(each for each in known.qualifications if each.status == "in_development")
    occupation = known.served[to_come.id][0]
    page.show_occupation(occupation)
    assert "; not open yet)" in detail(page, occupation)
    assert "of which 0 can be begun" in detail(page, occupation)


def test_pay_of_an_open_occupation_has_its_year_group_source_and_limits(page: SectorPage, known: OccupationMap) -> None:
    engineer = job(known, "Network engineer")
    page.show_occupation(engineer.id)
    told = detail(page, engineer.id)
    assert f"SOC 2020 group {engineer.group}" in told
    assert "2025, provisional" in told
    assert all(limit in told for limit in known.pay_terms.limits)
    assert "Group of jobs: " in told
    assert all(known.sources[source].title in told for source in (known.maps_source, known.pay_terms.source))


def test_an_occupation_leads_on_to_others_by_links(page: SectorPage, known: OccupationMap) -> None:
    start, end = known.progressions[0]
    page.show_occupation(start)
    settle()
    click(named(item(page, start), f"to:{end}"))
    assert item(page, end).is_open
    assert focused(page) == f"occupation:{end}"


def test_the_buttons_tell_the_window_what_is_wanted(page: SectorPage, known: OccupationMap, qtbot: QtBot) -> None:
    engineer = job(known, "Network engineer").id
    page.show_occupation(engineer)
    settle()
    with qtbot.waitSignal(page.aimed_at) as aimed:
        click(named(page, f"aim:{engineer}"))
    with qtbot.waitSignal(page.occupation_chosen) as chosen:
        click(named(page, f"evidence:{engineer}"))
    with qtbot.waitSignal(page.ways_wanted) as ways:
        click(named(page, f"ways:{engineer}"))
    assert (aimed.args, chosen.args, ways.args) == ([engineer], [engineer], [engineer])


def test_the_job_that_is_aimed_at_is_marked_with_an_icon_and_words(
    page: SectorPage, session: Session, known: OccupationMap
) -> None:
    engineer = job(known, "Network engineer")
    page.show_occupation(engineer.id)
    row = item(page, engineer.id).row
    session.submit(AimAtJob(Job(occupation=engineer.id, title=engineer.title), ()), "aim", "aimed")
    assert ("The job I am aiming at", "goal") in [(line.says, line.icon) for line in row.lines]
    assert "The job I am aiming at" in aloud(row)
    session.undo()
    assert "aiming" not in aloud(row)


def test_a_long_list_shows_its_first_and_the_others_when_asked(page: SectorPage, known: OccupationMap) -> None:
    page.show_sector(BIG)
    column = all_of(page, BandColumn)[0]
    assert len(column.items) == 12
    settle()
    click(named(page, f"others:{column.band}"))
    levels = LEVELS_OF[column.band]
    assert len(column.items) == sum(each.level in levels for each in known.in_sector[SectorId(BIG)])
    assert column.items[12].row.hasFocus()
    assert named(page, f"others:{column.band}").isHidden()


def test_an_occupation_far_down_a_long_list_is_brought_to_the_top(page: SectorPage, known: OccupationMap) -> None:
    last = max(
        (each for each in known.in_sector[SectorId(BIG)] if each.level is LevelId.THREE), key=lambda each: each.title
    )
    page.show_occupation(last.id)
    settle()
    found = item(page, last.id)
    top = found.mapTo(page, found.rect().topLeft()).y()
    assert 0 < top < 120
    assert found.row.hasFocus()


def test_words_narrow_the_list_and_find_names_of_qualifications_too(page: SectorPage) -> None:
    page.show_sector("digital")
    named(page, "sector-filter").setFocus()
    typed(page, "network eng")
    assert "Network engineer" in titles(page)
    assert len(titles(page)) < 10
    keys(page, Qt.Key.Key_Escape)
    typed(page, "pearson")
    assert titles(page)
    for each in items(page):
        names = [one.qualification.title.casefold() for one in each.view.offered]
        assert any("pearson" in name for name in [each.row.text().casefold(), *names])


def test_where_no_occupation_has_the_words_every_column_says_so(page: SectorPage) -> None:
    page.show_sector("digital")
    named(page, "sector-filter").setFocus()
    typed(page, "zzqq")
    assert titles(page) == []
    assert [column.nothing for column in all_of(page, BandColumn)] == ["None of these has the words you typed."] * 3


def test_a_level_shows_only_its_occupations(page: SectorPage) -> None:
    page.show_sector("digital")
    settle()
    click(named(page, "sector-level:5"))
    assert {each.view.occupation.level for each in items(page)} == {LevelId.FIVE}
    assert len(all_of(page, BandColumn)) == 1
    click(named(page, "sector-level:all"))
    assert len(all_of(page, BandColumn)) == 3


def test_what_a_sector_does_not_have_is_said(page: SectorPage) -> None:
    page.show_sector("hair_and_beauty")
    assert "No HTQ in this sector yet; other ways lead to these jobs." in words_in(named(page, "sector-view"))
    page.show_sector(LEGAL)
    assert "Two HTQs in this sector." in words_in(named(page, "sector-view"))
    page.show_sector("catering_and_hospitality")
    assert all_of(page, BandColumn)[2].nothing == "No occupation of this sector is at these levels."


def test_an_occupation_is_shown_even_when_the_list_was_narrowed_without_it(
    page: SectorPage, known: OccupationMap
) -> None:
    page.show_sector("digital")
    settle()
    click(named(page, "sector-level:7"))
    page.show_occupation(job(known, "Network engineer").id)
    assert item(page, job(known, "Network engineer").id).is_open


def test_the_arrow_keys_walk_down_a_column_and_across(page: SectorPage, host: Host) -> None:
    host.resize(1200, 900)
    page.show_sector("digital")
    settle()
    columns = all_of(page, BandColumn)
    columns[0].items[0].row.setFocus()
    keys(page, Qt.Key.Key_Down)
    assert columns[0].items[1].row.hasFocus()
    keys(page, Qt.Key.Key_Right)
    assert columns[1].items[1].row.hasFocus()
    keys(page, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert columns[2].items[1].row.hasFocus()
    keys(page, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert columns[1].items[0].row.hasFocus()
    keys(page, Qt.Key.Key_Return)
    assert columns[1].items[0].is_open
    keys(page, Qt.Key.Key_Space)
    assert not columns[1].items[0].is_open


def test_tab_goes_down_one_column_before_the_next(page: SectorPage, host: Host) -> None:
    host.resize(1200, 900)
    page.show_sector("hair_and_beauty")
    settle()
    page.search.setFocus()
    seen = []
    for _ in range(30):
        keys(page, Qt.Key.Key_Tab)
        seen.append(focused(page))
    expected = [each.row.objectName() for each in items(page)]
    assert [name for name in seen if name.startswith("occupation:")][: len(expected)] == expected


def test_escape_goes_back_step_by_step_to_the_ladder(page: SectorPage, qtbot: QtBot) -> None:
    page.show_sector("digital")
    named(page, "sector-filter").setFocus()
    typed(page, "data")
    keys(page, Qt.Key.Key_Escape)
    assert page.view.bar.narrowed.is_anything
    keys(page, Qt.Key.Key_Escape)
    assert page.sector is None
    with qtbot.waitSignal(page.ladder_wanted):
        keys(page, Qt.Key.Key_Escape)


@pytest.mark.parametrize("width", [400, 506, 850, 1084])
def test_nothing_is_cut_off_at_any_text_size(page: SectorPage, host: Host, theme: Theme, width: int) -> None:
    page.show_sector("digital")
    page.show_occupation("OCC0127")
    for size in (100, 150, 200):
        theme.restore(Scheme.LIGHT, size)
        host.resize(width, 700)
        settle()
        settle()
        view = page.view
        assert view.content.width() <= view.viewport().width()
        for each in items(page):
            assert each.row.height() >= each.row.heightForWidth(each.row.width())


def test_another_scheme_or_text_size_keeps_open_what_is_open(
    page: SectorPage, theme: Theme, known: OccupationMap
) -> None:
    engineer = job(known, "Network engineer").id
    page.show_occupation(engineer)
    theme.restore(Scheme.DARK, 150)
    settle()
    assert item(page, engineer).is_open
    assert "HTQ: 19" in detail(page, engineer)
