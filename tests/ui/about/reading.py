"""Reading the page of the About side."""

from html import unescape
from re import findall, sub

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from pathplanner.core.provenance import Source
from pathplanner.ui.about.page import Page
from pathplanner.ui.about.source import SourceFold
from pathplanner.ui.window import MainWindow


def page(window: MainWindow) -> Page:
    """The page as it was composed."""
    shown = window.about_panel.page
    assert shown is not None
    return shown


def labels(window: MainWindow) -> list[QLabel]:
    """The words on the page, piece by piece."""
    content = window.about_panel.widget()
    assert content is not None
    return [label for label in content.findChildren(QLabel) if label.isVisibleTo(content)]


def words(window: MainWindow) -> str:
    """What the page says, without its marks."""
    return "\n".join(plain(label) for label in labels(window))


def plain(label: QLabel) -> str:
    """What a label says, without its marks."""
    if label.textFormat() is not Qt.TextFormat.RichText:
        return label.text()
    return unescape(sub("<[^>]+>", "", sub("<br>|</p>", "\n", label.text())))


def links(window: MainWindow, beginning: str) -> list[tuple[QLabel, str]]:
    """The links of the page that lead to one kind of thing, each with the label it stands in."""
    return [(label, to) for label in labels(window) for to in findall(f'href="({beginning}[^"]*)"', label.text())]


def headings(window: MainWindow) -> list[str]:
    """The headings of the page."""
    return [section.heading for section in (*page(window).sections, *page(window).after)]


def fold_of(window: MainWindow, source: Source) -> SourceFold:
    """The first place on the page where a source can be opened."""
    folds = window.about_panel.findChildren(SourceFold)
    return next(fold for fold in folds if fold.source == source)
