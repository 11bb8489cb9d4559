"""Colours follow the system or the choice, text follows its size, and nothing is cut off by either."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QStyleHints
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pathplanner.ui.ladder.card import height_of, name_font, text_width
from pathplanner.ui.theme.theme import LARGEST, SMALLEST, STEP, TYPE_SCALE, Scheme
from pathplanner.ui.window import MainWindow
from tests.ui.hands import named, picture, place, press, q, status

CONTROL = Qt.KeyboardModifier.ControlModifier
LIGHT_WINDOW, DARK_WINDOW = "#f3f4f0", "#12171d"


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


def turn_system(monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme) -> None:
    """Change the system's colours; without a screen there is no system to ask, so its answer is made by hand."""
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda _: scheme)
    QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)


def ground(window: MainWindow) -> str:
    """The colour that is painted around the bar's buttons."""
    return picture(window.bar).pixelColor(1, 1).name()


def test_colours_follow_the_system(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    assert window.theme.scheme is Scheme.SYSTEM
    assert ground(window) == LIGHT_WINDOW
    turn_system(monkeypatch, Qt.ColorScheme.Dark)
    assert ground(window) == DARK_WINDOW
    turn_system(monkeypatch, Qt.ColorScheme.Light)
    assert ground(window) == LIGHT_WINDOW


def test_colours_that_were_chosen_stay_whatever_the_system_does(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.actions_by_id["dark"].trigger()
    assert ground(window) == DARK_WINDOW
    assert window.actions_by_id["dark"].isChecked()
    turn_system(monkeypatch, Qt.ColorScheme.Light)
    assert ground(window) == DARK_WINDOW
    window.actions_by_id["light"].trigger()
    assert ground(window) == LIGHT_WINDOW
    window.actions_by_id["system"].trigger()
    assert window.theme.scheme is Scheme.SYSTEM


def test_every_icon_is_drawn_anew_in_the_colours_chosen(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    buttons = [named(window, name) for name in ("remove:t_level", "bar-action:pdf", "bar-action:undo")]
    before = window.theme.tokens.ink.name()
    window.theme.choose(Scheme.DARK)
    now = window.theme.tokens.ink.name()
    for button in buttons:
        found = named(window, button.objectName())
        assert isinstance(found, QPushButton)
        drawn = found.icon().pixmap(18, 18).toImage()
        colours = {
            drawn.pixelColor(x, y).name()
            for x in range(drawn.width())
            for y in range(drawn.height())
            if drawn.pixelColor(x, y).alpha() == 255
        }
        assert now in colours, button.objectName()
        assert before not in colours, button.objectName()


def test_ctrl_plus_minus_and_0_change_the_size_of_all_text(window: MainWindow) -> None:
    theme = window.theme

    def sizes() -> list[int]:
        return [theme.font(role).pixelSize() for role in TYPE_SCALE]

    at_first = sizes()
    assert at_first == list(TYPE_SCALE.values())
    press(window, Qt.Key.Key_Plus, Qt.Key.Key_Plus, keys=CONTROL)
    assert all(now > before for now, before in zip(sizes(), at_first, strict=True))
    assert status(window) == f"Text size {100 + 2 * STEP} %."
    press(window, Qt.Key.Key_0, keys=CONTROL)
    assert sizes() == at_first
    press(window, Qt.Key.Key_Minus, keys=CONTROL)
    assert all(now < before for now, before in zip(sizes()[1:], at_first[1:], strict=True))


def test_the_text_size_stays_within_its_limits(window: MainWindow) -> None:
    for size, expected in ((10_000, LARGEST), (1, SMALLEST)):
        window.theme.set_text_size(size)
        assert window.theme.text_size == expected


@pytest.mark.parametrize(
    ("view", "size"), [("essentials", 100), ("essentials", LARGEST), ("all", SMALLEST), ("all", 130), ("all", LARGEST)]
)
def test_no_name_on_the_ladder_is_cut_off_at_any_text_size(window: MainWindow, view: str, size: int) -> None:
    window.theme.set_text_size(size)
    window.actions_by_id[view].trigger()
    theme = window.theme
    metrics = QFontMetrics(name_font(theme))
    cards = [card for card in window.ladder.cards.values() if not card.isHidden()]
    low = [card.text() for card in cards if card.height() < height_of(card.qualification, card.width(), theme)]
    words = [(word, card) for card in cards for word in card.qualification.short_name.split()]
    wide = [word for word, card in words if metrics.horizontalAdvance(word) > text_width(card.width())]
    assert (low, wide) == ([], [])


@pytest.mark.parametrize("size", [SMALLEST, 100, LARGEST])
def test_no_card_lies_on_another_at_any_text_size(window: MainWindow, size: int) -> None:
    window.theme.set_text_size(size)
    window.actions_by_id["all"].trigger()
    buttons = [*window.ladder.heads.values(), *window.ladder.cards.values()]
    overlapping = [
        (one.objectName(), other.objectName())
        for place_in_list, one in enumerate(buttons)
        for other in buttons[place_in_list + 1 :]
        if one.geometry().intersects(other.geometry())
    ]
    assert overlapping == []


def test_a_card_is_painted_in_the_type_that_comes_with_the_app(window: MainWindow) -> None:
    assert QFontMetrics(window.theme.font("body")).horizontalAdvance("Higher") > 0
    assert window.theme.font("body").family() == "Atkinson Hyperlegible Next"
    assert window.theme.font("body").exactMatch()
    assert not window.ladder.cards[q("hnc")].grab().isNull()
