"""Where everything stands on the ladder. No Qt here, so that placing and picking can be tested alone."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.qualifications import Lane, Qualification

MOST_COLUMNS = {Lane.ACADEMIC: 3, Lane.TECHNICAL: 3, Lane.APPRENTICESHIP: 1}
"""How many cards stand side by side in a lane at most, where there is room."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """One past the last pixel column."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """One past the last pixel row."""
        return self.y + self.height

    @property
    def centre_x(self) -> int:
        """The middle, left to right."""
        return self.x + self.width // 2

    @property
    def centre_y(self) -> int:
        """The middle, top to bottom."""
        return self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Spacing:
    """Lengths in pixels that the layout keeps."""

    head_width: int
    narrowest_card: int
    gap: int
    padding: int
    lane_gap: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The boxes of rungs, lanes and cards, and the size of the whole."""

    rungs: Mapping[LevelId, Box]
    lanes: Mapping[Lane, Box]
    cards: Mapping[QualificationId, Box]
    width: int
    height: int

    def rung_at(self, y: int) -> LevelId | None:
        """The rung at a height, None above the top and below the bottom."""
        return next((level for level, box in self.rungs.items() if box.y <= y < box.bottom), None)


Cell = tuple[LevelId, Lane]
HeightFor = Callable[[Qualification, int], int]


def lay_out(cards: Iterable[Qualification], width: int, height: int, spacing: Spacing, height_for: HeightFor) -> Layout:
    """Place the cards: rungs from Entry at the bottom to 8 at the top, lanes from left to right.

    The layout fills the width and height given and grows past them where the cards need more;
    `height_for` tells how high a card must be at a width.
    """
    cells: dict[Cell, list[Qualification]] = {}
    for card in cards:
        cells.setdefault((card.level, card.lane), []).append(card)
    columns = _columns(cells, width, spacing)
    card_width = max(spacing.narrowest_card, _card_width(width, columns, spacing))
    lanes_x = _lane_starts(columns, card_width, spacing)
    card_heights = {level: _card_height(cells, level, card_width, height_for) for level in LevelId}
    rows = {level: _rows(cells, columns, level) for level in LevelId}
    needed = {
        level: rows[level] * (card_heights[level] + spacing.gap) - spacing.gap + 2 * spacing.padding
        for level in LevelId
    }
    spare = max(0, height - sum(needed.values())) // len(LevelId)

    last_lane = Lane.APPRENTICESHIP
    total_width = lanes_x[last_lane] + _lane_width(columns[last_lane], card_width, spacing) + spacing.padding
    rungs: dict[LevelId, Box] = {}
    placed: dict[QualificationId, Box] = {}
    y = 0
    for level in reversed(LevelId):
        rungs[level] = Box(0, y, total_width, needed[level] + spare)
        for lane in Lane:
            for number, card in enumerate(cells.get((level, lane), ())):
                row, column = divmod(number, columns[lane])
                placed[card.id] = Box(
                    lanes_x[lane] + column * (card_width + spacing.gap),
                    y + spare // 2 + spacing.padding + row * (card_heights[level] + spacing.gap),
                    card_width,
                    card_heights[level],
                )
        y += needed[level] + spare
    lanes = {lane: Box(lanes_x[lane], 0, _lane_width(columns[lane], card_width, spacing), y) for lane in Lane}
    return Layout(rungs, lanes, placed, total_width, y)


def _columns(cells: Mapping[Cell, list[Qualification]], width: int, spacing: Spacing) -> dict[Lane, int]:
    """The columns of each lane that make the ladder lowest without cards too narrow to read."""
    choices = (range(1, _most(cells, lane) + 1) for lane in Lane)
    possible = [dict(zip(Lane, counts, strict=True)) for counts in product(*choices)]
    roomy = [columns for columns in possible if _card_width(width, columns, spacing) >= spacing.narrowest_card]

    def lowest_then_widest(columns: dict[Lane, int]) -> tuple[int, int]:
        return sum(_rows(cells, columns, level) for level in LevelId), sum(columns.values())

    return min(roomy, key=lowest_then_widest) if roomy else possible[0]


def _most(cells: Mapping[Cell, list[Qualification]], lane: Lane) -> int:
    most = max((len(cards) for (_, at), cards in cells.items() if at is lane), default=1)
    return min(most, MOST_COLUMNS[lane])


def _rows(cells: Mapping[Cell, list[Qualification]], columns: Mapping[Lane, int], level: LevelId) -> int:
    return max(1, *(-(-len(cells.get((level, lane), ())) // columns[lane]) for lane in Lane))


def _card_width(width: int, columns: Mapping[Lane, int], spacing: Spacing) -> int:
    across = sum(columns.values())
    between = spacing.gap * (across - len(columns)) + spacing.lane_gap * len(columns) + spacing.padding
    return (width - spacing.head_width - between) // across


def _card_height(
    cells: Mapping[Cell, list[Qualification]], level: LevelId, card_width: int, height_for: HeightFor
) -> int:
    on_rung = (card for lane in Lane for card in cells.get((level, lane), ()))
    return max((height_for(card, card_width) for card in on_rung), default=0)


def _lane_width(columns: int, card_width: int, spacing: Spacing) -> int:
    return columns * (card_width + spacing.gap) - spacing.gap


def _lane_starts(columns: Mapping[Lane, int], card_width: int, spacing: Spacing) -> dict[Lane, int]:
    starts: dict[Lane, int] = {}
    x = spacing.head_width + spacing.lane_gap
    for lane in Lane:
        starts[lane] = x
        x += _lane_width(columns[lane], card_width, spacing) + spacing.lane_gap
    return starts


@dataclass(frozen=True, slots=True)
class Wire:
    """Where the line of a step leaves and arrives, and whether it goes sideways on one rung."""

    start: tuple[float, float]
    end: tuple[float, float]
    sideways: bool


Pair = tuple[QualificationId, QualificationId]
PORTS = 0.7
"""The share of a card's edge along which its lines are spread."""


def wires(pairs: Iterable[Pair], boxes: Mapping[QualificationId, Box]) -> dict[Pair, Wire]:
    """The lines of the steps whose two cards are both on the ladder, spread along the edges of the cards."""
    shown = [pair for pair in pairs if pair[0] in boxes and pair[1] in boxes]
    upward = [pair for pair in shown if boxes[pair[1]].bottom <= boxes[pair[0]].y]
    leaves = _ports(upward, boxes, at=0, towards=1)
    arrives = _ports(upward, boxes, at=1, towards=0)
    found = {
        pair: Wire((leaves[pair], boxes[pair[0]].y), (arrives[pair], boxes[pair[1]].bottom), sideways=False)
        for pair in upward
    }
    for pair in shown:
        if pair not in found:
            found[pair] = _sideways(boxes[pair[0]], boxes[pair[1]])
    return found


def _ports(pairs: Iterable[Pair], boxes: Mapping[QualificationId, Box], *, at: int, towards: int) -> dict[Pair, float]:
    at_card: dict[QualificationId, list[Pair]] = {}
    for pair in pairs:
        at_card.setdefault(pair[at], []).append(pair)
    ports: dict[Pair, float] = {}
    for card, joined in at_card.items():
        box = boxes[card]
        joined.sort(key=lambda pair: (boxes[pair[towards]].centre_x, boxes[pair[towards]].y, pair))
        for number, pair in enumerate(joined, start=1):
            share = number / (len(joined) + 1) - 0.5
            ports[pair] = box.x + box.width * (0.5 + PORTS * share)
    return ports


def _sideways(start: Box, end: Box) -> Wire:
    if end.x >= start.right:
        return Wire((start.right, start.centre_y), (end.x, end.centre_y), sideways=True)
    if start.x >= end.right:
        return Wire((start.x, start.centre_y), (end.right, end.centre_y), sideways=True)
    above = end.y < start.y
    return Wire(
        (start.centre_x, start.y if above else start.bottom),
        (end.centre_x, end.bottom if above else end.y),
        sideways=False,
    )
