"""Making anything that was typed printable: what no font has a shape for is left out or called by its name."""

import re
import unicodedata
from collections.abc import Collection
from typing import Any

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufeff]")
_SYMBOL = "So"
_BESIDE_SYMBOLS = {"Sk", "Cf", "Mn", "Me"}
"""Kinds of characters that change the symbol before them: a colour of skin, a joint, a frame."""


def cleaned(told: Any) -> Any:
    """Values with their texts as they can be set: every line ends alike, and a control character is a blank."""
    if isinstance(told, str):
        return _CONTROLS.sub(" ", _LINE_ENDS.sub("\n", told))
    if isinstance(told, dict):
        return {name: cleaned(value) for name, value in told.items()}
    return [cleaned(value) for value in told] if isinstance(told, list) else told


def spelled_out(text: str, lacking: Collection[str]) -> str:
    """The text with its symbols that no font has by their names: "[thumbs up sign]". Letters stay as they are."""
    return text.translate({ord(char): _named(char) for char in lacking})


def _named(char: str) -> str:
    kind, name = unicodedata.category(char), unicodedata.name(char, "")
    if kind in _BESIDE_SYMBOLS:
        return ""
    return f"[{name.lower()}]" if kind == _SYMBOL and name else char
