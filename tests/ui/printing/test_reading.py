"""A page to read goes on paper as a plan does."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from pathplanner.reporting.failure import TypesettingFailed
from pathplanner.ui.printing.reading import ReadingDialog
from pathplanner.ui.window import MainWindow
from tests.ui.aloud import nameless
from tests.ui.hands import place, status
from tests.ui.printing.paper import SaveAs, open_dialog, pages, save_as

__all__ = ["save_as"]

PRINT, SAVE = "print_page", "page_pdf"


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


def preview(window: MainWindow) -> ReadingDialog:
    window.actions_by_id[PRINT].trigger()
    dialog = open_dialog(ReadingDialog)
    assert isinstance(dialog, ReadingDialog)
    return dialog


def offered(window: MainWindow) -> list[bool]:
    return [window.actions_by_id[action].isEnabled() for action in (PRINT, SAVE)]


def test_a_page_is_offered_for_paper_only_while_it_is_told_about(window: MainWindow) -> None:
    assert offered(window) == [False, False]
    window.actions_by_id["why_levels"].trigger()
    assert offered(window) == [True, True]
    window.session.select("card", "hnc")
    assert offered(window) == [False, False]
    window.actions_by_id["stem"].trigger()
    window.actions_by_id["help"].trigger()
    assert offered(window) == [False, False]


@pytest.mark.parametrize(("page", "sheets"), [("why_levels", 1), ("about_pay", 2), ("stem", 2)])
def test_a_page_is_shown_as_it_is_printed(window: MainWindow, tmp_path: Path, page: str, sheets: int) -> None:
    window.actions_by_id[page].trigger()
    dialog = preview(window)
    shown = [label for label in dialog.findChildren(QLabel) if label.objectName().startswith("sheet:")]
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert dialog.print_on(printer)
    assert len(shown) == dialog.page_count == len(pages(tmp_path / "printed.pdf")) == sheets
    assert dialog.windowTitle().startswith("Print page: ")
    assert nameless(dialog) == []
    dialog.close()


def test_a_saved_page_has_its_title_its_sources_and_its_day_and_is_announced(
    window: MainWindow, save_as: SaveAs, tmp_path: Path
) -> None:
    window.actions_by_id["why_levels"].trigger()
    save_as(tmp_path / "why.pdf")
    window.actions_by_id[SAVE].trigger()
    assert status(window) == "Page saved as why.pdf."
    said = " ".join(" ".join(pages(tmp_path / "why.pdf")).split())
    assert "Why levels 4 and 5?" in said
    assert "Sources" in said
    assert "Printed on 23 November 2026." in said


def test_links_at_the_end_of_a_page_do_the_same(window: MainWindow, save_as: SaveAs, tmp_path: Path) -> None:
    window.actions_by_id["why_levels"].trigger()
    save_as(tmp_path / "why.pdf")
    window.about_panel.followed.emit("action", SAVE)
    assert (tmp_path / "why.pdf").exists()
    window.about_panel.followed.emit("action", PRINT)
    dialog = open_dialog(ReadingDialog)
    dialog.close()
    assert "action:print_page" in " ".join(label.text() for label in window.about_panel.findChildren(QLabel))


@pytest.mark.parametrize("action", [PRINT, SAVE])
def test_a_page_that_cannot_be_typeset_is_said_in_a_sentence(
    window: MainWindow, save_as: SaveAs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, action: str
) -> None:
    def fail(*_: object) -> None:
        raise TypesettingFailed("The page could not be printed: a font is missing.")

    monkeypatch.setattr("pathplanner.reporting.typeset.ReadingTypesetter.pdf", fail)
    monkeypatch.setattr("pathplanner.reporting.typeset.ReadingTypesetter.pages_png", fail)
    window.actions_by_id["stem"].trigger()
    save_as(tmp_path / "stem.pdf")
    window.actions_by_id[action].trigger()
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text() == "The page could not be printed: a font is missing."
    box.close()
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_cannot_be_written_is_said_in_a_sentence(
    window: MainWindow, save_as: SaveAs, tmp_path: Path
) -> None:
    (tmp_path / "not a folder").write_text("A file stands here.")
    window.actions_by_id["stem"].trigger()
    save_as(tmp_path / "not a folder" / "stem.pdf")
    window.actions_by_id[SAVE].trigger()
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text().startswith("The page could not be written to ")
    box.close()


def test_printing_a_page_leaves_the_plan_alone(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    before = window.session.plan
    window.actions_by_id["stem"].trigger()
    preview(window).close()
    assert window.session.plan == before
