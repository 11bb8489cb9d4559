"""Every text can be read on every ground it is used on, in both themes."""

import pytest
from PySide6.QtGui import QColor

from pathplanner.app.paths import resources_dir
from pathplanner.knowledge.themes import THEMES, read_theme
from pathplanner.planning.lighting import Light
from pathplanner.ui.theme.tokens import Tokens
from tests.ui.contrast import GRAPHICS, TEXT, contrast

PANELS = ("window", "surface", "raised")
RUNGS = ("rung", "rung_other", "band")
TINTS = ("htq_tint", "degree_tint", "both_tint", "goal_tint")

TEXTS_ON = {
    "ink": (*PANELS, *RUNGS, *TINTS, "line"),
    "ink_soft": (*PANELS, *RUNGS, *TINTS),
    "accent": (*PANELS, *RUNGS),
    "warning": PANELS,
    "band_ink": ("band", "surface"),
    "on_accent": ("accent",),
    "on_here": ("here",),
    "htq": ("htq_tint", "surface", "window"),
    "degree": ("degree_tint", "surface", "window"),
    "both": ("both_tint", "surface", "window"),
    "goal": ("goal_tint", "surface", "window"),
    "none": ("surface", "window"),
}
"""Each ink with the grounds it is written on: the side panels, the rungs, the cards and their tints."""

DRAWN_ON = {
    "focus": (*PANELS, *RUNGS),
    "accent": (*PANELS, *RUNGS),
    "academic": ("surface", "rung", "rung_other", "band", "window"),
    "technical": ("surface", "rung", "rung_other", "band", "window"),
    "apprenticeship": ("surface", "rung", "rung_other", "band", "window"),
    "here": RUNGS,
    "htq": (*RUNGS, *TINTS),
    "degree": RUNGS,
    "both": RUNGS,
    "goal": RUNGS,
}
"""Borders, lines and icons that carry a meaning."""


@pytest.fixture(params=THEMES)
def tokens(request: pytest.FixtureRequest) -> Tokens:
    return Tokens.from_colours(read_theme(resources_dir(), request.param))


def too_faint(tokens: Tokens, pairs: dict[str, tuple[str, ...]], least: float) -> list[tuple[str, str, float]]:
    named: list[tuple[str, str]] = [(ink, ground) for ink, grounds in pairs.items() for ground in grounds]
    ratios = [(ink, ground, contrast(getattr(tokens, ink), getattr(tokens, ground))) for ink, ground in named]
    return [(ink, ground, round(ratio, 2)) for ink, ground, ratio in ratios if ratio < least]


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.005)


def test_every_text_keeps_4_5_to_1_on_every_ground_it_is_written_on(tokens: Tokens) -> None:
    assert too_faint(tokens, TEXTS_ON, TEXT) == []


def test_every_line_and_border_that_means_something_keeps_3_to_1(tokens: Tokens) -> None:
    assert too_faint(tokens, DRAWN_ON, GRAPHICS) == []


def test_the_states_differ_in_colour(tokens: Tokens) -> None:
    inks = [tokens.light(light).name() for light in Light]
    assert len(set(inks)) == len(inks)


def test_the_states_of_both_destinations_differ_for_who_sees_no_colour_at_all(tokens: Tokens) -> None:
    """A filled card is told from the others by its lightness alone; the others by line, icon and word."""
    for light in (Light.HTQ, Light.DEGREE, Light.BOTH, Light.GOAL):
        assert contrast(tokens.here, tokens.light_tint(light)) > GRAPHICS
