"""The preview, the paper and the PDF come from the same pages."""

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from pathplanner.core.plan_edits import ChooseRoute, PutAction, Slot, WriteNotes
from pathplanner.core.plan_parts import Action, Compared
from pathplanner.core.weighing_edits import CompareRoute
from pathplanner.reporting.failure import TypesettingFailed
from pathplanner.ui.printing.preview import PreviewDialog
from pathplanner.ui.window import MainWindow
from tests.ui.aloud import nameless
from tests.ui.hands import named, place, status, words_in
from tests.ui.printing.paper import SaveAs, open_dialog, pages, save_as

__all__ = ["save_as"]


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


def preview(window: MainWindow) -> PreviewDialog:
    window.actions_by_id["print"].trigger()
    dialog = open_dialog(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    return dialog


def test_preview_paper_and_pdf_have_the_same_number_of_pages(
    window: MainWindow, qtbot: QtBot, save_as: SaveAs, tmp_path: Path
) -> None:
    place(qtbot, window, "t_level")
    dialog = preview(window)
    sheets = [label for label in dialog.findChildren(QLabel) if label.objectName().startswith("sheet:")]
    save_as(tmp_path / "plan.pdf")
    window.actions_by_id["pdf"].trigger()
    printed = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(printed))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    assert dialog.print_on(printer)
    assert len(sheets) == dialog.page_count == len(pages(tmp_path / "plan.pdf")) == len(pages(printed)) >= 1
    assert all(not sheet.pixmap().isNull() for sheet in sheets)
    count = len(sheets)
    assert [sheet.accessibleName() for sheet in sheets] == [f"Page {each} of {count}" for each in range(1, count + 1)]
    dialog.close()


def test_a_name_is_asked_for_where_the_plan_is_printed_and_may_be_left_out(
    window: MainWindow, qtbot: QtBot, save_as: SaveAs, tmp_path: Path
) -> None:
    place(qtbot, window, "t_level")
    dialog = preview(window)
    before = named(dialog, "sheet:1").grab().toImage()
    dialog.name.setFocus()
    QTest.keyClicks(dialog.name, "Xanthippe")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert window.session.plan.name == "Xanthippe"
    assert named(dialog, "sheet:1").grab().toImage() != before
    dialog.close()
    save_as(tmp_path / "plan.pdf")
    window.actions_by_id["pdf"].trigger()
    assert "Xanthippe" in pages(tmp_path / "plan.pdf")[0]
    window.session.undo()
    window.actions_by_id["pdf"].trigger()
    assert "Xanthippe" not in pages(tmp_path / "plan.pdf")[0]


def test_a_name_that_no_font_has_is_told_and_the_pages_stay(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    dialog = preview(window)
    before = dialog.page_count
    dialog.name.setText("\U00012000")
    dialog.name.editingFinished.emit()
    assert "no font on this computer has" in words_in(dialog)
    assert dialog.page_count == before
    dialog.close()


def test_the_pages_are_printed_whole_on_a4(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    place(qtbot, window, "t_level")
    dialog = preview(window)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog.print_on(printer)
    box = pypdf.PdfReader(tmp_path / "printed.pdf").pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == pytest.approx((595, 842), abs=1)
    dialog.close()


def test_a_saved_plan_is_announced_by_its_name(
    window: MainWindow, qtbot: QtBot, save_as: SaveAs, tmp_path: Path
) -> None:
    place(qtbot, window, "t_level")
    save_as(tmp_path / "my plan.pdf")
    window.actions_by_id["pdf"].trigger()
    assert status(window) == "Plan saved as my plan.pdf."
    assert "T Level" in pages(tmp_path / "my plan.pdf")[0]


@pytest.mark.parametrize(
    ("chosen", "written"), [("plan", "plan.pdf"), ("plan 2.1", "plan 2.1.pdf"), ("plan.PDF", "plan.PDF")]
)
def test_the_name_that_was_chosen_is_kept_and_ends_in_pdf(
    window: MainWindow, save_as: SaveAs, tmp_path: Path, chosen: str, written: str
) -> None:
    save_as(tmp_path / chosen)
    window.actions_by_id["pdf"].trigger()
    assert [file.name for file in tmp_path.iterdir()] == [written]


def test_nothing_is_written_where_no_name_was_chosen(window: MainWindow, save_as: SaveAs, tmp_path: Path) -> None:
    save_as(Path())
    before = status(window)
    window.actions_by_id["pdf"].trigger()
    assert status(window) == before
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_gives_a_sentence_and_no_file(
    window: MainWindow, save_as: SaveAs, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "not a folder"
    in_the_way.write_text("A file stands here.")
    save_as(in_the_way / "plan.pdf")
    window.actions_by_id["pdf"].trigger()
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "could not be written" in box.text()
    assert "Choose another place." in box.text()
    assert [file.name for file in tmp_path.iterdir()] == ["not a folder"]
    box.close()


@pytest.mark.parametrize("action", ["print", "pdf"])
def test_a_plan_that_cannot_be_typeset_is_said_in_a_sentence(
    window: MainWindow, save_as: SaveAs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, action: str
) -> None:
    def fail(*_: object) -> None:
        raise TypesettingFailed("The plan cannot be set: a font is missing.")

    monkeypatch.setattr("pathplanner.reporting.typeset.Typesetter.pdf", fail)
    monkeypatch.setattr("pathplanner.reporting.typeset.Typesetter.pages_png", fail)
    save_as(tmp_path / "plan.pdf")
    window.actions_by_id[action].trigger()
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text() == "The plan cannot be set: a font is missing."
    box.close()


def test_the_best_route_is_printed_until_plan_a_is_chosen_and_then_plan_a(
    window: MainWindow, qtbot: QtBot, save_as: SaveAs, tmp_path: Path
) -> None:
    place(qtbot, window, "t_level")
    session = window.session
    other = next(route for route in session.routes if len(route.cards) > 3)
    for name, choose in (("first", False), ("chosen", True)):
        if choose:
            session.choose(other)
        save_as(tmp_path / f"{name}.pdf")
        window.actions_by_id["pdf"].trigger()
    first, chosen = (" ".join(" ".join(pages(tmp_path / f"{name}.pdf")).split()) for name in ("first", "chosen"))
    assert session.routes[0] != other
    assert session.wording.card(session.routes[0].ends_on) in first
    for card in other.cards:
        assert session.wording.short(card) in chosen
    assert first != chosen


def test_plan_b_and_the_actions_are_printed_too_and_the_private_notes_are_not(
    window: MainWindow, qtbot: QtBot, save_as: SaveAs, tmp_path: Path
) -> None:
    place(qtbot, window, "t_level")
    session = window.session
    first, second = session.routes[:2]
    session.choose(first)
    for edit in (
        ChooseRoute(second.cards, Slot.B),
        PutAction(Action(id="1", says="Ring the college")),
        WriteNotes("Between us."),
    ):
        session.submit(edit, "Plan", "Planned.")
    save_as(tmp_path / "plan.pdf")
    window.actions_by_id["pdf"].trigger()
    said = " ".join(" ".join(pages(tmp_path / "plan.pdf")).split())
    assert "Plan B, if things change" in said
    assert session.wording.short(second.ends_on) in said
    assert "Ring the college" in said
    assert "Between us" not in said


def test_the_routes_that_are_compared_are_side_by_side_in_the_appendix(
    window: MainWindow, qtbot: QtBot, save_as: SaveAs, tmp_path: Path
) -> None:
    place(qtbot, window, "t_level")
    session = window.session
    for route in session.routes[:2]:
        session.submit(CompareRoute(Compared(route=route.cards, pros="Near home")), "Compare", "Compared.")
    dialog = preview(window)
    dialog.appendix.click()
    dialog.close()
    save_as(tmp_path / "plan.pdf")
    window.actions_by_id["pdf"].trigger()
    said = " ".join(" ".join(pages(tmp_path / "plan.pdf")).split())
    assert "The routes compared" in said
    assert "Route 2: T Level, then" in said
    assert "Near home" in said


def test_a_plan_with_nothing_placed_says_what_is_missing(window: MainWindow, save_as: SaveAs, tmp_path: Path) -> None:
    save_as(tmp_path / "plan.pdf")
    window.actions_by_id["pdf"].trigger()
    said = " ".join(" ".join(pages(tmp_path / "plan.pdf")).split())
    assert "Put a qualification on the ladder first" in said


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false", extend=True)
def test_a_printer_that_takes_nothing_is_said_and_the_preview_stays(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    place(qtbot, window, "t_level")
    dialog = preview(window)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "printed.pdf"))
    assert not dialog.print_on(printer)
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text() == "The printer takes nothing. Choose another one."
    box.close()
    assert dialog.isVisible()
    dialog.close()


def test_each_choice_shows_the_pages_anew_and_is_there_the_next_time(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    dialog = preview(window)
    standard = named(dialog, "sheet:1").grab().toImage()
    dialog.size_choice.setFocus()
    QTest.keyClick(dialog.size_choice, Qt.Key.Key_Down)
    large = named(dialog, "sheet:1").grab().toImage()
    assert large != standard
    assert dialog.windowTitle() == "Print plan: Large print; Learner’s copy"
    dialog.close()
    again = preview(window)
    assert named(again, "sheet:1").grab().toImage() == large
    again.close()


def test_the_record_copy_has_the_private_notes_and_says_that_it_is_not_for_the_learner(
    window: MainWindow, qtbot: QtBot, save_as: SaveAs, tmp_path: Path
) -> None:
    place(qtbot, window, "t_level")
    window.session.submit(WriteNotes("Between us"), "Notes", "Written.")
    dialog = preview(window)
    warning = named(dialog, "record-warning")
    assert not warning.isVisible()
    dialog.copy_choice.setCurrentIndex(1)
    assert warning.isVisible()
    save_as(tmp_path / "plan.pdf")
    dialog.save_button.click()
    assert "Between us" in " ".join(pages(tmp_path / "plan.pdf"))
    assert "Plan saved as plan.pdf." in words_in(dialog)
    dialog.close()


def test_who_prints_it_stands_in_the_stamp(window: MainWindow, qtbot: QtBot, save_as: SaveAs, tmp_path: Path) -> None:
    place(qtbot, window, "t_level")
    dialog = preview(window)
    dialog.printed_by.setText("Ms Patel")
    dialog.printed_by.editingFinished.emit()
    dialog.close()
    save_as(tmp_path / "plan.pdf")
    window.actions_by_id["pdf"].trigger()
    assert "Printed by Ms Patel." in " ".join(pages(tmp_path / "plan.pdf"))


def test_the_name_of_the_file_has_the_learners_name_only_where_that_is_asked_for(
    window: MainWindow, qtbot: QtBot
) -> None:
    place(qtbot, window, "t_level")
    window.session.name_learner("Sam O’Connor")
    printer = window.commands._printers.plan
    assert printer.file_name(window.session) == "pathway-plan-t-level-to-htq.pdf"
    dialog = preview(window)
    dialog.names_file.click()
    assert printer.file_name(window.session) == "pathway-plan-t-level-to-htq-Sam-O-Connor.pdf"
    dialog.close()


def test_everything_in_the_preview_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    dialog = preview(window)
    assert nameless(dialog) == []
    dialog.close()


def test_easy_read_shows_other_pages_with_no_private_note_and_no_choice_of_copy_or_appendix(
    window: MainWindow, qtbot: QtBot, save_as: SaveAs, tmp_path: Path
) -> None:
    place(qtbot, window, "t_level")
    window.session.submit(WriteNotes("Between us"), "Notes", "Written.")
    dialog = preview(window)
    dialog.copy_choice.setCurrentIndex(1)
    before = named(dialog, "sheet:1").grab().toImage()
    dialog.size_choice.setCurrentIndex(2)
    assert named(dialog, "sheet:1").grab().toImage() != before
    assert dialog.windowTitle() == "Print plan: Easy Read; Learner’s copy"
    assert not dialog.copy_choice.isEnabled()
    assert not dialog.appendix.isEnabled()
    assert not named(dialog, "record-warning").isVisible()
    save_as(tmp_path / "plan.pdf")
    dialog.save_button.click()
    told = " ".join(pages(tmp_path / "plan.pdf"))
    assert "I have a T Level." in told
    assert "Between us" not in told
    dialog.size_choice.setCurrentIndex(0)
    assert dialog.copy_choice.isEnabled()
    assert named(dialog, "record-warning").isVisible()
    dialog.close()
