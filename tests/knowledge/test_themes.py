"""The colours and the drawings are read as they stand."""

import re

import pytest

from pathplanner.knowledge.themes import THEMES, read_icon, read_theme
from tests.planning.real import RESOURCES


@pytest.mark.parametrize("name", THEMES)
def test_every_colour_of_a_theme_is_one(name: str) -> None:
    colours = read_theme(RESOURCES, name)
    assert colours
    assert all(re.fullmatch(r"#[0-9A-Fa-f]{6}", colour) for colour in colours.values())


def test_both_themes_have_the_same_tokens() -> None:
    light, dark = (read_theme(RESOURCES, name) for name in THEMES)
    assert set(light) == set(dark)


@pytest.mark.parametrize("name", sorted(file.stem for file in (RESOURCES / "icons").glob("*.svg")))
def test_every_icon_is_a_drawing(name: str) -> None:
    assert "<svg" in read_icon(RESOURCES, name)
