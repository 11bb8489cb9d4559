"""A source opens to its address, which is read, selected, copied, or handed to the browser with a press on a button."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from pathplanner.core.provenance import Source
from pathplanner.ui.about.panel import MOST_SOURCES
from pathplanner.ui.about.source import SourceFold
from pathplanner.ui.widgets.address_field import EDGE, AddressField
from pathplanner.ui.window import MainWindow
from tests.ui.about.reading import fold_of, page
from tests.ui.aloud import aloud, nameless
from tests.ui.hands import click, named, press, status, words_in

METHOD = cast(bytes, "open")
"""PySide6 takes text here and says that it takes bytes."""


class Browser(QObject):
    """Stands in for the browser of the computer."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    stand_in = Browser()
    for scheme in ("https", "http"):
        QDesktopServices.setUrlHandler(scheme, stand_in, METHOD)
    yield stand_in
    for scheme in ("https", "http"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


@pytest.fixture
def source(window: MainWindow) -> Source:
    window.session.select("card", "hnc")
    return page(window).sources[0]


@pytest.fixture
def fold(window: MainWindow, source: Source) -> SourceFold:
    found = fold_of(window, source)
    click(found.title)
    return found


def button(fold: SourceFold, name: str) -> QAbstractButton:
    found = named(fold, f"{name}:{fold.source.id}")
    assert isinstance(found, QAbstractButton)
    return found


def address(fold: SourceFold) -> AddressField:
    (field,) = fold.findChildren(AddressField)
    return field


def test_a_source_opens_with_a_click_or_a_key_to_who_published_it_when_and_where(
    window: MainWindow, source: Source
) -> None:
    fold = fold_of(window, source)
    assert fold.findChildren(AddressField) == []
    fold.title.setFocus()
    press(window, Qt.Key.Key_Return)
    assert address(fold).toPlainText() == source.address
    assert source.publisher in words_in(fold)
    assert "Checked 23 November 2026." in words_in(fold)
    assert aloud(fold.title).endswith(", open")
    click(fold.title)
    assert address(fold).isVisible() is False
    assert aloud(fold.title).endswith(", closed")


def test_opening_a_page_a_note_and_a_source_sends_nothing_to_the_browser(fold: SourceFold, browser: Browser) -> None:
    assert address(fold).isVisible()
    assert browser.opened == []


def test_the_browser_is_asked_with_a_press_on_its_button_alone(
    window: MainWindow, fold: SourceFold, browser: Browser
) -> None:
    click(button(fold, "browse"))
    assert browser.opened == [fold.source.address]
    button(fold, "browse").setFocus()
    press(window, Qt.Key.Key_Space)
    assert browser.opened == [fold.source.address] * 2


def test_the_address_is_copied_with_its_button_and_that_is_announced(window: MainWindow, fold: SourceFold) -> None:
    QGuiApplication.clipboard().clear()
    click(button(fold, "copy-address"))
    assert QGuiApplication.clipboard().text() == fold.source.address
    assert status(window) == "The address is copied."


def test_the_address_is_selected_and_copied_with_keys_and_cannot_be_changed(fold: SourceFold) -> None:
    QGuiApplication.clipboard().clear()
    field = address(fold)
    field.setFocus()
    QTest.keyClicks(field, "x")
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.SelectAll))
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == fold.source.address


def test_the_address_is_selected_with_the_mouse(fold: SourceFold) -> None:
    field = address(fold)
    QTest.mouseDClick(field.viewport(), Qt.MouseButton.LeftButton, pos=field.cursorRect().center())
    assert field.textCursor().selectedText() in fold.source.address
    assert field.textCursor().hasSelection()


@pytest.mark.parametrize("size", [100, 150, 200])
def test_all_of_an_address_can_be_seen_at_any_text_size(window: MainWindow, size: int) -> None:
    window.session.select("card", "hnc")
    window.theme.set_text_size(size)
    longest = max(page(window).sources[:MOST_SOURCES], key=address_length)
    fold = fold_of(window, longest)
    click(fold.title)
    QGuiApplication.processEvents()
    field = address(fold)
    assert field.verticalScrollBar().maximum() == 0
    assert field.horizontalScrollBar().maximum() <= 2 * EDGE


def address_length(source: Source) -> int:
    return len(source.address)


@pytest.mark.usefixtures("fold")
def test_everything_in_an_open_source_has_a_name(window: MainWindow) -> None:
    assert nameless(window) == []


def test_a_few_sources_are_listed_and_the_others_when_they_are_asked_for(window: MainWindow) -> None:
    window.session.select("card", "hnc")
    assert len(window.about_panel.findChildren(SourceFold)) == MOST_SOURCES
    click(named(window.about_panel, "more-sources"))
    shown = [fold.source for fold in window.about_panel.findChildren(SourceFold)]
    assert shown == list(page(window).sources)
