"""The window is found again as it was left."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSize

from pathplanner.documents.settings import Settings, read_settings
from pathplanner.ui.theme.theme import Scheme
from pathplanner.ui.window import MainWindow
from tests.conftest import OpenWindow
from tests.ui.hands import click, q, shown_cards

FIRST_SIZE = QSize(1366, 768)


def left_as(window: MainWindow) -> tuple[Scheme, int, bool]:
    return window.theme.scheme, window.theme.text_size, window.ladder.shows_all


def test_colours_text_size_and_view_are_kept_until_the_next_start(open_window: OpenWindow, tmp_path: Path) -> None:
    file = tmp_path / "folder" / "settings.json"
    first = open_window(file)
    first.theme.restore(Scheme.DARK, 110)
    first.actions_by_id["all"].trigger()
    first.close()
    second = open_window(file)
    assert left_as(second) == (Scheme.DARK, 110, True)
    assert second.actions_by_id["dark"].isChecked()
    assert second.bar.everything.isChecked()
    assert len(shown_cards(second)) == len(second.ladder.cards)


def test_the_window_stands_where_it_was_left(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked for only: without a screen there is none that would hold a window of this size."""
    asked: list[QByteArray] = []
    file = tmp_path / "settings.json"
    first = open_window(file)
    left = first.saveGeometry()
    first.close()
    monkeypatch.setattr(MainWindow, "restoreGeometry", lambda _, geometry: asked.append(geometry))
    open_window(file)
    assert asked == [left]


def test_nothing_about_a_person_is_kept(open_window: OpenWindow, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    window = open_window(file)
    window.session.place(q("t_level"))
    window.close()
    kept = json.loads(file.read_text())
    assert set(kept) == {"scheme", "text_size", "shows_all", "geometry"}
    assert "t_level" not in file.read_text()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "not json",
        "[]",
        "{}",
        '{"scheme": "blue"}',
        '{"text_size": "large"}',
        '{"geometry": "%%%"}',
        '{"scheme": 3, "text_size": null, "shows_all": "perhaps", "geometry": []}',
    ],
)
def test_settings_that_make_no_sense_are_as_at_the_first_start(
    open_window: OpenWindow, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "settings.json"
    file.write_text(content)
    window = open_window(file)
    assert left_as(window) == (Scheme.SYSTEM, 100, False)
    assert window.size() == FIRST_SIZE


def test_a_text_size_beyond_the_limits_is_brought_within_them(open_window: OpenWindow, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"text_size": 99999}')
    assert open_window(file).theme.text_size == 200


def test_settings_that_cannot_be_kept_do_not_keep_the_window_open(
    open_window: OpenWindow, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    in_the_way = tmp_path / "not a folder"
    in_the_way.write_text("A file stands here.")
    window = open_window(in_the_way / "settings.json")
    window.close()
    assert not window.isVisible()
    assert "could not be kept" in capsys.readouterr().err
    assert read_settings(in_the_way / "settings.json") == Settings()


def test_the_switch_of_the_view_is_kept_too_when_it_was_pressed_in_the_bar(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    file = tmp_path / "settings.json"
    window = open_window(file)
    click(window.bar.everything)
    window.close()
    assert read_settings(file).shows_all
