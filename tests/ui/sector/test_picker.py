"""Fifteen sectors to choose from, each with what is there."""

import weakref

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pathplanner.app.paths import resources_dir
from pathplanner.core.ids import SectorId
from pathplanner.core.occupations import OccupationMap
from pathplanner.knowledge.themes import read_icon
from pathplanner.ui.learner.telling import tell_of_learner
from pathplanner.ui.sector.page import SectorPage
from pathplanner.ui.sector.tile import SectorTile
from pathplanner.ui.session import Session
from pathplanner.ui.window import MainWindow
from tests.conftest import sweep
from tests.ui.aloud import aloud, nameless
from tests.ui.hands import click, named
from tests.ui.sector.conftest import Asked, Host, make_page
from tests.ui.sector.looking import all_of, focused, keys, settle, tile, typed


def says(found: SectorTile) -> str:
    return " ".join(line.says for line in found.lines).replace("\N{NO-BREAK SPACE}", " ")


def test_every_sector_of_the_framework_has_a_tile_with_an_icon_of_its_own(page: SectorPage, session: Session) -> None:
    tiles = all_of(page, SectorTile)
    assert [each.sector for each in tiles] == list(session.framework.sectors)
    drawings = {read_icon(resources_dir(), f"sector_{each.sector.id}") for each in tiles}
    assert len(drawings) == 15


def test_a_tile_says_what_is_there_in_a_few_words(page: SectorPage, known: OccupationMap) -> None:
    assert f"{len(known.in_sector[SectorId('digital')])} occupations" in says(tile(page, "digital"))
    assert says(tile(page, "legal_finance_and_accounting")).startswith(
        "Legal, finance and accounting 2 HTQs · 3 T Levels"
    )
    assert "1 T Level ·" in says(tile(page, "education_and_early_years"))


def test_a_sector_without_htqs_says_so_plainly(page: SectorPage) -> None:
    assert "No HTQs · No T Levels" in says(tile(page, "hair_and_beauty"))
    assert "No HTQs" in aloud(tile(page, "hair_and_beauty"))


def test_the_sectors_of_the_learner_are_marked_in_words_and_stay_where_they_are(
    page: SectorPage, session: Session
) -> None:
    before = [each.sector.id for each in all_of(page, SectorTile)]
    tell_of_learner(session, "tell", "told", sectors=(SectorId("hair_and_beauty"), SectorId("digital")))
    assert "Of interest to the learner" in says(tile(page, "digital"))
    assert "of interest to the learner" in aloud(tile(page, "hair_and_beauty"))
    assert "interest" not in aloud(tile(page, "care_services"))
    assert any(line.icon for line in tile(page, "digital").lines)
    assert [each.sector.id for each in all_of(page, SectorTile)] == before


def test_the_arrow_keys_walk_the_grid_as_it_stands(page: SectorPage, host: Host) -> None:
    tile(page, "agriculture_environmental_and_animal_care").setFocus()
    tiles = page.picker.tiles
    for width in (1200, 850, 500):
        host.resize(width, 666)
        settle()
        columns = len({each.x() for each in tiles})
        tiles[0].setFocus()
        keys(page, Qt.Key.Key_Down)
        assert tiles[columns].hasFocus()
        keys(page, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up)
        assert tiles[0].hasFocus()
        keys(page, Qt.Key.Key_Up, Qt.Key.Key_Left)
        assert tiles[0].hasFocus()
        keys(page, Qt.Key.Key_End)
        assert tiles[-1].hasFocus()


def test_the_grid_has_from_two_to_five_columns_by_its_width(page: SectorPage, host: Host) -> None:
    found = []
    for width in (1600, 850, 500):
        host.resize(width, 666)
        settle()
        found.append(len({each.x() for each in page.picker.tiles}))
    assert found == [5, 4, 2]


def test_letters_go_to_the_sector_that_begins_with_them(page: SectorPage) -> None:
    tile(page, "digital").setFocus()
    typed(page, "con")
    assert focused(page) == "pick:construction_and_the_built_environment"


def test_the_same_letter_again_goes_to_the_next_sector(page: SectorPage) -> None:
    tile(page, "digital").setFocus()
    typed(page, "ee")
    assert focused(page) == "pick:engineering_and_manufacturing"


def test_enter_space_and_a_click_choose_a_sector(page: SectorPage, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        tile(page, "digital").setFocus()
        with qtbot.waitSignal(page.sector_chosen) as chosen:
            keys(page, key)
        assert chosen.args == ["digital"]
        page.show_picker()
    with qtbot.waitSignal(page.sector_chosen) as chosen:
        click(tile(page, "care_services"))
    assert chosen.args == ["care_services"]


def test_all_sectors_goes_back_to_the_tile_we_come_from(page: SectorPage, qtbot: QtBot) -> None:
    page.show_sector("digital")
    with qtbot.waitSignal(page.sector_chosen) as chosen:
        click(named(page, "all-sectors"))
    assert chosen.args == [""]
    assert focused(page) == "pick:digital"
    assert named(page, "all-sectors").isHidden()


def test_nothing_is_loaded_before_the_page_is_shown(window: MainWindow, library: Asked, qtbot: QtBot) -> None:
    page = make_page(library, window)
    qtbot.addWidget(page)
    assert library.asked == []
    page.show()
    assert library.asked == ["occupations"]
    qtbot.waitUntil(lambda: library.asked == ["occupations", "titles"])


def test_a_page_that_is_closed_is_gone(window: MainWindow, library: Asked) -> None:
    page = make_page(library, window)
    page.show()
    page.show_occupation("OCC0001")
    page.search.setText("engineer")
    kept = [weakref.ref(part) for part in (page, page.picker, page.view, page.results, *page.picker.tiles)]
    page.close()
    page.deleteLater()
    del page
    sweep()
    assert [part() for part in kept if part() is not None] == []


def test_sectors_that_are_left_leave_nothing_behind(page: SectorPage) -> None:
    def widgets() -> int:
        sweep()
        return len(page.findChildren(QWidget))

    page.show_sector("digital")
    before = widgets()
    for sector in ("care_services", "engineering_and_manufacturing", "digital"):
        page.show_sector(sector)
    assert widgets() == before


def test_every_control_of_the_page_has_a_name(page: SectorPage) -> None:
    assert nameless(page) == []
    page.show_occupation("OCC0001")
    settle()
    assert nameless(page) == []
    page.search.setText("engineer")
    assert nameless(page) == []
