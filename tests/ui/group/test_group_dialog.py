"""Plans for a group in the window: the table is understood on screen, and the plans are made beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pathplanner.ui.group.dialog import GroupDialog
from pathplanner.ui.theme.theme import Scheme
from pathplanner.ui.window import MainWindow
from tests.ui.aloud import aloud, nameless
from tests.ui.hands import named, press
from tests.ui.printing.paper import open_dialog, pages

HEAD = "Pupil,Quals,Age,UPN\n"
GROUP = f"{HEAD}Ann Lee,T Level: Merit,17,X1\nBen Okoro,T Levle,18,X2\nCem Kaya,GCSEs,16,X3\n"
LONG_WAIT = 60_000


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


def opened(window: MainWindow) -> GroupDialog:
    press(window, Qt.Key.Key_G, keys=Qt.KeyboardModifier.ControlModifier)
    dialog = open_dialog(GroupDialog)
    assert isinstance(dialog, GroupDialog)
    return dialog


@pytest.fixture
def dialog(window: MainWindow) -> Iterator[GroupDialog]:
    dialog = opened(window)
    yield dialog
    dialog.close()


def table(folder: Path, text: str = GROUP) -> Path:
    path = folder / "group.csv"
    path.write_text(text, encoding="utf-8")
    return path


def type_in(widget: QWidget, text: str) -> None:
    widget.setFocus()
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Qt.Key.Key_Return)


def tell(dialog: GroupDialog, path: Path, folder: Path) -> None:
    type_in(dialog.table_field.line, str(path))
    type_in(dialog.folder_field.line, str(folder))


def says(dialog: GroupDialog, name: str) -> str:
    label = named(dialog, f"group-{name}")
    assert isinstance(label, QLabel)
    return label.text()


def button(dialog: GroupDialog, name: str) -> QPushButton:
    found = named(dialog, f"group-{name}")
    assert isinstance(found, QPushButton)
    return found


def made(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def run_to_the_end(qtbot: QtBot, dialog: GroupDialog) -> None:
    QTest.mouseClick(button(dialog, "start"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: button(dialog, "open-folder").isEnabled(), timeout=LONG_WAIT)


def cells(dialog: GroupDialog, row: int) -> list[str]:
    found = (dialog.preview.item(row, column) for column in range(dialog.preview.columnCount()))
    return [item.text() for item in found if item is not None]


def test_the_table_is_shown_as_it_is_understood_and_nothing_is_written(dialog: GroupDialog, tmp_path: Path) -> None:
    assert not dialog.preview.isVisible()
    tell(dialog, table(tmp_path), tmp_path / "plans")
    assert dialog.preview.isVisible()
    mapping = says(dialog, "mapping")
    assert mapping.startswith("Name: from the column ‘Pupil’; Qualifications: from the column ‘Quals’")
    assert "Not read: ‘UPN’" in mapping
    assert cells(dialog, 0) == ["2", "Ann Lee", "T Level (Merit)", "17", "", "HTQ, degree level"]
    assert cells(dialog, 1)[2].startswith(
        "No plan. Quals: There is no qualification ‘T Levle’. Did you mean ‘T Level’?"
    )
    assert says(dialog, "status") == "3 learners. Rows that cannot be used: 1; they say why."
    assert made(tmp_path) == ["group.csv"]


def test_the_plans_are_made_and_the_rows_that_cannot_be_used_are_reported(
    dialog: GroupDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "plans"
    tell(dialog, table(tmp_path), out)
    run_to_the_end(qtbot, dialog)
    assert made(out) == ["plan-001.pdf", "plan-003.pdf", "report.csv"]
    assert "Ann Lee" in pages(out / "plan-001.pdf")[0]
    assert says(dialog, "status").startswith(f"Wrote 2 plans to {out}. 1 row could not be used")
    assert aloud(named(dialog, "group-status")) == says(dialog, "status")
    assert dialog.bar.value() == dialog.bar.maximum() == 3
    assert made(tmp_path) == ["group.csv", "plans"]


def test_made_again_only_what_is_missing_is_made(dialog: GroupDialog, qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "plans"
    out.mkdir()
    (out / "plan-001.pdf").write_text("kept")
    tell(dialog, table(tmp_path), out)
    run_to_the_end(qtbot, dialog)
    assert (out / "plan-001.pdf").read_text() == "kept"
    assert "1 was there already and is left as it was." in says(dialog, "status")


def test_the_choices_are_those_of_the_plans(dialog: GroupDialog, qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "plans"
    tell(dialog, table(tmp_path, f"{HEAD}Ann Lee,HNC,17\n"), out)
    for name in ("names", "anew", "appendix"):
        QTest.keyClick(named(dialog, f"group-{name}"), Qt.Key.Key_Space)
    QTest.keyClick(named(dialog, "group-size"), Qt.Key.Key_Down)
    QTest.keyClick(named(dialog, "group-copy"), Qt.Key.Key_Down)
    run_to_the_end(qtbot, dialog)
    assert made(out) == ["Ann Lee.pdf"]
    assert "Record copy" in " ".join(pages(out / "Ann Lee.pdf"))
    assert not button(dialog, "open-report").isEnabled()


def test_easy_read_has_one_copy_and_no_appendix(dialog: GroupDialog) -> None:
    QTest.keyClick(named(dialog, "group-size"), Qt.Key.Key_End)
    assert not named(dialog, "group-copy").isEnabled()
    assert not named(dialog, "group-appendix").isEnabled()


def test_a_run_can_be_stopped_and_goes_on_later(dialog: GroupDialog, qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "plans"
    tell(dialog, table(tmp_path, HEAD + "Ann,HNC,17\n" * 150), out)
    QTest.mouseClick(button(dialog, "start"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.bar.value() > 0, timeout=LONG_WAIT)
    assert QApplication.focusWidget() is button(dialog, "stop")
    QTest.keyClick(button(dialog, "stop"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: button(dialog, "open-folder").isEnabled(), timeout=LONG_WAIT)
    before = len(made(out))
    assert 0 < before < 150
    assert f"Stopped with {150 - before} to go" in says(dialog, "status")
    run_to_the_end(qtbot, dialog)
    assert says(dialog, "status").startswith(f"Wrote {150 - before} plans")
    assert len(made(out)) == 150


def test_closing_the_dialog_stops_the_run(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog, out = opened(window), tmp_path / "plans"
    tell(dialog, table(tmp_path, HEAD + "Ann,HNC,17\n" * 150), out)
    QTest.mouseClick(button(dialog, "start"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.bar.value() > 0, timeout=LONG_WAIT)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    stopped = made(out)
    assert 0 < len(stopped) < 150
    assert all(name.endswith(".pdf") for name in stopped)
    assert window.isVisible()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("", "‘group.csv’ is empty."), ("Name,Age\nAnn,17\n", "‘group.csv’ has no column that tells what is held.")],
)
def test_a_table_that_cannot_be_used_is_told_and_nothing_can_be_started(
    text: str, complaint: str, dialog: GroupDialog, tmp_path: Path
) -> None:
    tell(dialog, table(tmp_path, text), tmp_path / "plans")
    assert says(dialog, "complaint").startswith(complaint)
    assert not dialog.preview.isVisible()
    assert not button(dialog, "start").isEnabled()


def test_a_folder_that_cannot_be_used_is_told(dialog: GroupDialog, tmp_path: Path) -> None:
    tell(dialog, table(tmp_path), tmp_path / "group.csv" / "plans")
    QTest.mouseClick(button(dialog, "start"), Qt.MouseButton.LeftButton)
    assert "cannot be used" in says(dialog, "status")
    assert button(dialog, "start").isEnabled()


def test_table_and_folder_are_chosen_in_dialogs_of_the_system(
    dialog: GroupDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen = table(tmp_path)

    def file(*_: object) -> tuple[str, str]:
        return str(chosen), ""

    def folder(*_: object) -> str:
        return str(tmp_path)

    monkeypatch.setattr(QFileDialog, "getOpenFileName", file)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", folder)
    QTest.mouseClick(dialog.table_field.button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.folder_field.button, Qt.MouseButton.LeftButton)
    assert (dialog.table_field.line.text(), dialog.folder_field.line.text()) == (str(chosen), str(tmp_path))
    assert button(dialog, "start").isEnabled()


def test_folder_and_report_are_opened_by_the_system(
    dialog: GroupDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []

    def keep(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", keep)
    tell(dialog, table(tmp_path), tmp_path / "plans")
    run_to_the_end(qtbot, dialog)
    for name in ("open-folder", "open-report"):
        QTest.mouseClick(button(dialog, name), Qt.MouseButton.LeftButton)
    assert opened == [str(tmp_path / "plans"), str(tmp_path / "plans" / "report.csv")]


def test_everything_has_a_name_for_a_screen_reader(dialog: GroupDialog, tmp_path: Path) -> None:
    assert nameless(dialog) == []
    tell(dialog, table(tmp_path), tmp_path / "plans")
    assert nameless(dialog) == []


def test_the_keyboard_reaches_everything(dialog: GroupDialog, tmp_path: Path) -> None:
    tell(dialog, table(tmp_path), tmp_path / "plans")
    dialog.table_field.line.setFocus()
    reached = []
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.objectName())
        QTest.keyClick(dialog, Qt.Key.Key_Tab)
    wanted = ["table", "preview", "size", "copy", "appendix", "names", "anew", "folder", "start"]
    assert [name for name in wanted if f"group-{name}" not in reached] == []


def test_large_text_cuts_nothing_off(window: MainWindow, tmp_path: Path) -> None:
    window.theme.restore(Scheme.LIGHT, 200)
    dialog = opened(window)
    tell(dialog, table(tmp_path), tmp_path / "plans")
    QApplication.processEvents()
    room = window.screen().availableGeometry()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and label.hasHeightForWidth():
            assert label.height() >= label.heightForWidth(label.width())
    dialog.close()
