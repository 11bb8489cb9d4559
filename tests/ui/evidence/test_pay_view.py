"""Pay is drawn on one axis, block by block, and read with keys, aloud and as a table."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pathplanner.planning.pay_ranges import PayRange, RangeKind
from pathplanner.planning.wording.evidence import pounds
from pathplanner.ui.about.page import Page
from pathplanner.ui.about.source import SourceFold
from pathplanner.ui.evidence.pay import MOST, PayView
from pathplanner.ui.evidence.range_bar import AxisRule, RangeBar, Sign
from pathplanner.ui.evidence.table import PayTable
from pathplanner.ui.theme.theme import Scheme
from pathplanner.ui.window import MainWindow
from tests.conftest import TODAY, sweep
from tests.ui.aloud import aloud, nameless
from tests.ui.evidence.making import library, maker, occupation_page, sector_page, sentences
from tests.ui.hands import click, named, picture, q

LOOKS = [(width, size, scheme) for width in (260, 316, 600) for size in (100, 200) for scheme in ("light", "dark")]


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[QWidget]:
    """Somewhere to show a view at any width."""
    place = QWidget()
    place.setObjectName("side")
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    place.resize(316, 900)
    with qtbot.waitActive(place):
        place.show()
        place.activateWindow()
    yield place
    place.close()
    place.deleteLater()
    sweep()


def shown(window: MainWindow, host: QWidget, page: Page) -> PayView:
    view = window.side.evidence_parts().pay(page, host)
    assert isinstance(view, PayView)
    column = host.layout()
    assert column is not None
    column.addWidget(view)
    QApplication.processEvents()
    return view


def degree() -> Page:
    return maker().card(q("bachelor_hons"), "", library().evidence)


@pytest.fixture
def view(window: MainWindow, host: QWidget) -> PayView:
    return shown(window, host, degree())


def ranges(view: PayView) -> list[PayRange]:
    return [bar.found for bar in view.bars]


def words_of(view: QWidget) -> str:
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisibleTo(view))


def cell(table: PayTable, row: int, column: int) -> str:
    item = table.item(row, column)
    assert item is not None
    return item.text()


def heading(table: PayTable, column: int) -> str:
    item = table.horizontalHeaderItem(column)
    assert item is not None
    return item.text()


def as_table(view: PayView) -> list[PayTable]:
    click(named(view, "pay-table"))
    QApplication.processEvents()
    return [table for table in view.findChildren(PayTable) if table.isVisibleTo(view)]


def test_every_range_is_read_aloud_as_its_whole_sentence(view: PayView) -> None:
    assert view.bars
    for bar in view.bars:
        assert aloud(bar) == sentences().range(bar.found, TODAY)
        for part in (bar.found.year, bar.found.group, bar.found.place, bar.found.measure):
            assert part.casefold() in aloud(bar).casefold()


def test_ranges_come_before_single_marks_and_a_few_of_many_are_shown_at_first(view: PayView) -> None:
    assert len(view.bars) == MOST
    kinds = [found.kind for found in ranges(view)]
    assert kinds == sorted(kinds, key=RangeKind.MEDIAN.__eq__)
    every = named(view, "pay-all")
    click(every)
    assert len(view.bars) > MOST
    assert every.isHidden()
    assert view.bars[MOST].hasFocus()


def test_one_tab_stop_leads_to_all_ranges_by_the_arrow_keys(view: PayView) -> None:
    stops = [bar for bar in view.bars if bar.focusPolicy() is Qt.FocusPolicy.StrongFocus]
    assert stops == view.bars[:1]
    view.bars[0].setFocus()
    visited = [view.bars[0]]
    for _ in view.bars[1:]:
        QTest.keyClick(visited[-1], Qt.Key.Key_Down)
        focused = QApplication.focusWidget()
        assert isinstance(focused, RangeBar)
        visited.append(focused)
    assert visited == view.bars
    QTest.keyClick(visited[-1], Qt.Key.Key_Down)
    assert view.bars[-1].hasFocus()
    QTest.keyClick(view.bars[-1], Qt.Key.Key_Up)
    assert view.bars[-2].hasFocus()
    QTest.keyClick(view.bars[-2], Qt.Key.Key_Home)
    assert view.bars[0].hasFocus()
    QTest.keyClick(view.bars[0], Qt.Key.Key_End)
    assert view.bars[-1].hasFocus()
    assert [bar for bar in view.bars if bar.focusPolicy() is Qt.FocusPolicy.StrongFocus] == view.bars[-1:]


def test_a_click_on_a_range_gives_it_the_focus_and_the_focus_can_be_seen(view: PayView) -> None:
    before = picture(view.bars[2])
    click(view.bars[2])
    assert view.bars[2].hasFocus()
    assert picture(view.bars[2]) != before


def test_blocks_of_other_sources_or_years_have_headings_of_their_own_and_the_same_axis(
    window: MainWindow, host: QWidget
) -> None:
    view = shown(window, host, sector_page("digital"))
    blocks = {(found.sources, found.year, found.measure, found.place) for found in ranges(view)}
    assert len(blocks) > 1
    rules = view.findChildren(AxisRule)
    assert len(rules) == len(blocks)
    assert len({rule.shown() for rule in rules}) == 1
    said = words_of(view)
    for sources, year, measure, place in blocks:
        assert f"{year[:1].upper()}{year[1:]}, {place}" in said
        assert measure in said
        assert all(library().evidence.sources[source].title in said for source in sources)
    assert "Keep in mind" in said
    assert "more than two years old" in said


def test_nothing_is_worked_out_of_two_figures(view: PayView) -> None:
    click(named(view, "pay-all"))
    known = {pounds(value) for found in ranges(view) for value in found.values}
    written = {word for bar in view.bars for word in bar.details.replace(";", " ").replace(",  ", " ").split()}
    amounts = {word.rstrip(",;.") for word in written if word.startswith("£")}
    assert amounts <= known


def test_the_table_says_the_same_as_the_picture_in_cells_with_headings(view: PayView) -> None:
    drawn = ranges(view)
    tables = as_table(view)
    listed = [
        {heading(table, column): cell(table, row, column) for column in range(table.columnCount())}
        for table in tables
        for row in range(table.rowCount())
    ]
    assert len(listed) == len(drawn)
    for line, found in zip(listed, drawn, strict=True):
        assert line["Whose pay"].startswith(found.label)
        figures = [found.lowest, found.low, found.mark, found.high, found.highest]
        assert [cell for cell in list(line.values())[1:] if cell != "not given"] == [
            pounds(figure) for figure in figures if figure is not None
        ]
    click(named(view, "pay-table"))
    assert ranges(view) == drawn


def test_a_screen_reader_finds_the_headings_of_the_table(view: PayView) -> None:
    table = as_table(view)[0]
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface is not None
    assert interface.role() is QAccessible.Role.Table
    said = table.model().headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
    assert said == "Lower quartile"
    assert aloud(table) == "Tax year 2022-23, England"
    assert nameless(view.window()) == []


def test_keys_go_through_the_cells_and_nothing_can_be_changed(view: PayView) -> None:
    table = as_table(view)[0]
    table.setFocus()
    table.setCurrentCell(0, 0)
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert (table.currentRow(), table.currentColumn()) == (1, 1)
    before = cell(table, 1, 1)
    QTest.keyClick(table, Qt.Key.Key_9)
    assert cell(table, 1, 1) == before
    assert not table.tabKeyNavigation()


@pytest.mark.parametrize(("width", "size", "scheme"), LOOKS)
def test_every_range_has_room_for_its_words_at_any_width_text_size_and_colour(
    window: MainWindow, host: QWidget, width: int, size: int, scheme: str
) -> None:
    window.theme.restore(Scheme(scheme), size)
    host.resize(width, 900)
    view = shown(window, host, sector_page("digital"))
    view.resize(width, view.height())
    QApplication.processEvents()
    assert view.minimumSizeHint().width() <= width * max(1, size / 100)
    tops = [bar.mapTo(view, QPoint()).y() for bar in view.bars]
    for bar, top, following in zip(view.bars, tops, [*tops[1:], 10**6], strict=True):
        assert bar.height() >= bar.heightForWidth(bar.width())
        assert top + bar.height() <= following
    for rule in view.findChildren(AxisRule):
        assert len(rule.shown()) >= 2
    for table in as_table(view):
        assert table.verticalScrollBar().maximum() == 0


def test_each_kind_of_range_has_a_shape_of_its_own(window: MainWindow, host: QWidget) -> None:
    base = ranges(shown(window, host, sector_page("digital")))[0]
    samples = {
        RangeKind.QUARTILES: (25.0, 50.0, 75.0),
        RangeKind.SCALE: (25.0, None, 75.0),
        RangeKind.MEDIAN: (None, 50.0, None),
        RangeKind.AVERAGE: (None, 50.0, None),
        RangeKind.TYPICAL: (None, 50.0, None),
    }
    drawn = []
    for kind, (low, mark, high) in samples.items():
        found = PayRange(
            "", kind, low, mark, high, base.measure, base.group, base.year, base.place, base.sources, base.limits, ""
        )
        grey = picture(Sign(found, window.theme, host)).convertToFormat(picture(host).Format.Format_Grayscale8)
        drawn.append(bytes(grey.constBits()))
    assert len(set(drawn)) == len(samples)


def test_the_tenths_that_are_published_are_drawn_and_told(window: MainWindow, host: QWidget) -> None:
    view = shown(window, host, occupation_page("Assistant accountant"))
    for bar in view.bars:
        assert bar.found.lowest is not None
        assert f"one in ten below {pounds(bar.found.lowest)}" in bar.details
    assert "thin end" in words_of(view)
    headings = {heading(table, 1) for table in as_table(view)}
    assert headings == {"Lowest tenth below"}


def test_each_block_opens_its_sources(view: PayView) -> None:
    blocks = {found.sources for found in ranges(view)}
    listed = {fold.source.id for fold in view.findChildren(SourceFold)}
    assert {source for sources in blocks for source in sources} == listed


def test_pay_is_drawn_on_the_about_side_when_it_is_asked_for(window: MainWindow) -> None:
    window.session.select("card", "bachelor_hons")
    line = named(window.about_panel, "open-pay")
    assert window.about_panel.findChildren(PayView) == []
    assert aloud(line).endswith(", closed")
    click(line)
    (view,) = window.about_panel.findChildren(PayView)
    assert view.isVisibleTo(window.about_panel)
    assert aloud(line).endswith(", open")
    click(line)
    assert not view.isVisibleTo(window.about_panel)


def test_the_pay_of_an_occupation_is_drawn_at_once(window: MainWindow) -> None:
    window.about_panel.show_page(occupation_page("Network engineer"))
    (view,) = window.about_panel.findChildren(PayView)
    assert view.isVisibleTo(window.about_panel)
    assert {found.origin for found in ranges(view)} == {library().occupations.occupation[NETWORK].group}
    assert [button.text() for button in view.findChildren(QPushButton) if button.isVisibleTo(view)] == [
        "Show as a table"
    ]


NETWORK = next(each.id for each in library().occupations.occupations if each.title == "Network engineer")


def test_an_occupation_without_a_reliable_figure_says_why(window: MainWindow) -> None:
    without = next(each for each in library().occupations.occupations if not each.group)
    window.about_panel.show_page(occupation_page(without.title))
    assert window.about_panel.findChildren(PayView) == []
    assert "No reliable figure: this occupation is in no group" in words_of(window.about_panel)
