"""Lines: for lit steps alone, behind every word."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QPainterPath
from pytestqt.qtbot import QtBot

from pathplanner.planning.lighting import Light, Lighting
from pathplanner.ui.ladder.geometry import Box, wires
from pathplanner.ui.ladder.shapes import arrow, curve
from pathplanner.ui.window import MainWindow
from tests.ui.hands import picture, place, q


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


def lighting(window: MainWindow) -> Lighting:
    """How the ladder is lit, as it was sent to it."""
    sent: list[Lighting] = []
    window.session.lighting_changed.connect(sent.append)
    window.session.place(q("t_level"))
    window.session.lighting_changed.disconnect(sent.append)
    return sent[0]


def with_and_without_lines(window: MainWindow) -> tuple[QImage, QImage]:
    lit = lighting(window)
    lines = picture(window.ladder)
    window.ladder.show_lighting(Lighting(lit.cards, {}))
    return lines, picture(window.ladder)


@pytest.mark.parametrize("view", ["essentials", "all"])
def test_no_line_runs_over_a_card_or_the_words_of_a_rung(window: MainWindow, view: str) -> None:
    window.actions_by_id[view].trigger()
    ladder = window.ladder
    with_lines, without = with_and_without_lines(window)
    assert with_lines != without
    covered = [
        button.objectName()
        for button in (*ladder.heads.values(), *(card for card in ladder.cards.values() if not card.isHidden()))
        if with_lines.copy(inside(button.geometry())) != without.copy(inside(button.geometry()))
    ]
    assert covered == []


def inside(card: QRect) -> QRect:
    """A card without its border, beside which a line may end."""
    return card.adjusted(6, 12, -6, -12)


def test_lines_are_drawn_for_lit_steps_and_for_nothing_else(window: MainWindow) -> None:
    lit = lighting(window)
    ladder = window.ladder
    drawn = [pair for pair, light in lit.steps.items() if light is not Light.NONE]
    assert drawn
    for start, end in drawn:
        assert ladder.cards[start].look.light is not Light.NONE
        assert ladder.cards[end].look.light is not Light.NONE
    window.session.remove(q("t_level"))
    empty = picture(ladder)
    window.ladder.show_lighting(Lighting(dict.fromkeys(lit.cards, Light.NONE), {}))
    assert picture(ladder) == empty


def test_a_line_has_the_colour_of_its_step(window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    ladder, tokens = window.ladder, window.theme.tokens
    image = picture(ladder)
    cards = [card.geometry() for card in ladder.cards.values() if not card.isHidden()]
    between = {
        image.pixelColor(x, y).name()
        for x in range(ladder.heads[next(iter(ladder.heads))].width(), ladder.width(), 2)
        for y in range(0, ladder.height(), 5)
        if not any(card.contains(x, y) for card in cards)
    }
    assert {tokens.degree.name(), tokens.both.name()} <= between
    assert tokens.goal.name() not in between


def test_every_line_begins_at_its_first_card_and_ends_in_an_arrow_at_its_second() -> None:
    boxes = {q("low"): Box(0, 200, 100, 60), q("high"): Box(300, 40, 100, 60), q("beside"): Box(300, 210, 100, 60)}
    found = wires([(q("low"), q("high")), (q("low"), q("beside"))], boxes)
    up, aside = found[(q("low"), q("high"))], found[(q("low"), q("beside"))]
    assert up.start[1] == boxes[q("low")].y
    assert up.end[1] == boxes[q("high")].bottom
    assert aside.sideways
    assert (aside.start[0], aside.end[0]) == (boxes[q("low")].right, boxes[q("beside")].x)
    for wire in (up, aside):
        assert arrow(wire).at(0).toTuple() == pytest.approx(wire.end)
        assert curve(wire).elementCount() > 1


def test_a_step_to_a_card_that_is_not_shown_has_no_line() -> None:
    boxes = {q("low"): Box(0, 200, 100, 60)}
    assert wires([(q("low"), q("high"))], boxes) == {}


def test_the_lines_of_one_card_leave_it_apart_from_each_other() -> None:
    boxes = {q("low"): Box(0, 200, 100, 60)} | {q(f"high{x}"): Box(x, 40, 100, 60) for x in (0, 120, 240)}
    starts = [wire.start[0] for wire in wires([(q("low"), q(f"high{x}")) for x in (0, 120, 240)], boxes).values()]
    assert starts == sorted(starts)
    assert min(later - earlier for earlier, later in pairwise(starts)) > 10


def test_a_painted_line_ends_before_the_card_it_points_to() -> None:
    """So that the tip of its arrow touches the card and nothing is drawn below it."""
    boxes = {q("low"): Box(0, 200, 100, 60), q("high"): Box(0, 40, 100, 60)}
    wire = wires([(q("low"), q("high"))], boxes)[(q("low"), q("high"))]
    image = QImage(120, 260, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    path = QPainterPath(curve(wire))
    painter.drawPath(path)
    painter.drawPolygon(arrow(wire))
    painter.end()
    above = {image.pixel(x, y) for x in range(image.width()) for y in range(boxes[q("high")].bottom - 1)}
    assert above == {0xFFFFFFFF}
