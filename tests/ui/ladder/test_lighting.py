"""Five states, told by colour, line, icon and word; no lane is drawn as lesser."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pathplanner.app.paths import resources_dir
from pathplanner.core.qualifications import Lane, Qualification, Track
from pathplanner.knowledge.themes import read_icon
from pathplanner.planning.lighting import Light
from pathplanner.ui.ladder.card import LIT_WIDTH, PLAIN_WIDTH, Card, text_left, text_width
from pathplanner.ui.ladder.shapes import outline, pen
from pathplanner.ui.theme.theme import Scheme
from pathplanner.ui.window import MainWindow
from tests.ui.contrast import TEXT, contrast
from tests.ui.hands import picture, place, q, shown_cards

OF_EACH_LANE = {
    Lane.ACADEMIC: Track.ACADEMIC,
    Lane.TECHNICAL: Track.TECHNICAL,
    Lane.APPRENTICESHIP: Track.APPRENTICESHIP,
}
SIZE = QSize(150, 78)


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


def test_a_placed_qualification_lights_every_state_that_its_routes_have(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    looks = {card: widget.look for card, widget in window.ladder.cards.items()}
    assert looks[q("t_level")].light is Light.HERE
    assert looks[q("htq_4")].light is Light.BOTH
    assert looks[q("bachelor_hons")].light is Light.DEGREE
    assert looks[q("doctorate")].light is Light.NONE
    assert all(look.says_state for look in looks.values())


def test_the_ladder_is_calm_while_nothing_is_placed(window: MainWindow) -> None:
    looks = [card.look for card in window.ladder.cards.values()]
    assert {look.light for look in looks} == {Light.NONE}
    assert not any(look.says_state for look in looks)


def strokes(light: Light) -> tuple[bool, float, tuple[float, ...]]:
    """How the border of a card in a state is drawn: on a filled ground or not, how wide, in which pattern."""
    width = PLAIN_WIDTH if light is Light.NONE else LIT_WIDTH
    return light is Light.HERE, width, tuple(pen(light, QColor("black"), width).dashPattern())


def test_the_states_differ_in_line_pattern_or_fill() -> None:
    assert len({strokes(light) for light in Light}) == len(Light)


def test_the_states_differ_in_icon() -> None:
    assert len({read_icon(resources_dir(), light.value) for light in Light}) == len(Light)


def test_the_states_differ_in_words_on_the_card_in_the_legend_and_aloud(window: MainWindow) -> None:
    wording = window.session.wording
    for says in (wording.light, wording.light_on_card, wording.light_in_legend):
        words = {says(light) for light in Light}
        assert len(words) == len(Light)
        assert all(words)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_state_that_is_here_is_the_only_filled_card(window: MainWindow, qtbot: QtBot, scheme: Scheme) -> None:
    window.theme.choose(scheme)
    place(qtbot, window, "t_level")
    filled = [
        card
        for card, widget in window.ladder.cards.items()
        if not widget.isHidden() and ground_of(widget) == window.theme.tokens.here.name()
    ]
    assert filled == ["t_level"]


def ground_of(card: QWidget) -> str:
    """The colour most of a card's middle is filled with."""
    image = picture(card)
    colours = [image.pixelColor(x, 10).name() for x in range(20, card.width() - 20)]
    return max(set(colours), key=colours.count)


# No lane is lesser


def twin(card: Qualification, track: Track) -> Qualification:
    """The same card in another lane."""
    return Qualification.model_validate(card.model_dump() | {"track": track})


@pytest.fixture(params=[Scheme.LIGHT, Scheme.DARK])
def unlit(request: pytest.FixtureRequest, window: MainWindow) -> dict[Lane, Card]:
    """One and the same card, unlit, in each of the three lanes."""
    window.theme.choose(request.param)
    card = window.session.framework.qualification[q("hnd")]
    ground = QWidget(window)
    ground.setFixedSize(SIZE)
    ground.setStyleSheet(f"background: {window.theme.tokens.rung.name()};")
    cards = {
        lane: Card(twin(card, track), window.theme, window.session.wording, ground)
        for lane, track in OF_EACH_LANE.items()
    }
    for widget in cards.values():
        widget.resize(SIZE)
    return cards


def words_of(card: Card) -> QImage:
    """The part of a card where its words stand."""
    return picture(card, QRect(text_left(), 12, text_width(card.width()) - 12, card.height() - 24))


def test_unlit_cards_of_all_lanes_have_the_same_ground_ink_and_type(unlit: dict[Lane, Card]) -> None:
    academic, technical, apprenticeship = (words_of(unlit[lane]) for lane in Lane)
    assert academic == technical == apprenticeship
    assert len({academic.pixel(x, y) for x in range(academic.width()) for y in range(academic.height())}) > 1


def test_unlit_cards_of_all_lanes_have_a_border_of_the_same_width(unlit: dict[Lane, Card]) -> None:
    widths = set()
    for card in unlit.values():
        image = picture(card)
        row = [image.pixelColor(x, card.height() // 2).name() for x in range(card.width() - 12, card.width())]
        widths.add(sum(colour != row[0] for colour in row if colour != row[-1]))
    assert len(widths) == 1


def test_the_lanes_differ_in_shape_and_colour(unlit: dict[Lane, Card], window: MainWindow) -> None:
    area = QRect(0, 0, 100, 60).toRectF()
    shapes = [outline(lane, area) for lane in Lane]
    assert all(one != other for one, other in zip(shapes, shapes[1:] + shapes[:1], strict=True))
    tokens = window.theme.tokens
    assert len({tokens.lane(lane).name() for lane in unlit}) == len(Lane)
    assert {lane: card.qualification.lane for lane, card in unlit.items()} == {lane: lane for lane in Lane}


def test_the_words_of_unlit_cards_keep_4_5_to_1_as_they_are_painted(unlit: dict[Lane, Card]) -> None:
    for card in unlit.values():
        image = words_of(card)
        colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        ground = QColor(ground_of(card))
        strongest = max(contrast(QColor(colour), ground) for colour in colours)
        assert strongest >= TEXT


def test_a_lit_route_looks_the_same_in_every_lane(unlit: dict[Lane, Card]) -> None:
    for card in unlit.values():
        card.show_look(type(card.look)(light=Light.DEGREE, says_state=True))
    academic, technical, apprenticeship = (words_of(unlit[lane]) for lane in Lane)
    assert academic == technical == apprenticeship


# Essentials


def test_a_card_that_is_held_or_lit_is_always_shown_in_essentials(window: MainWindow) -> None:
    ladder = window.ladder
    assert not ladder.shows_all
    missing = []
    for card in window.session.framework.qualifications:
        window.session.place(card.id)
        lit = {name for name, widget in ladder.cards.items() if widget.look.light is not Light.NONE}
        assert card.id in lit
        missing += [(card.id, name) for name in lit - set(shown_cards(window))]
        window.session.remove(card.id)
    assert missing == []


def test_essentials_show_about_24_cards_and_all_shows_every_one(window: MainWindow) -> None:
    framework = window.session.framework
    essentials = [card.id for card in framework.qualifications if card.essential]
    assert shown_cards(window) == essentials
    assert 20 <= len(essentials) <= 28
    window.actions_by_id["all"].trigger()
    assert shown_cards(window) == [card.id for card in framework.qualifications]
    assert window.bar.everything.isChecked()
    window.actions_by_id["essentials"].trigger()
    assert shown_cards(window) == essentials
