"""Reading the colours of a theme and the drawings of the icons."""

from pathlib import Path

import tomli

THEMES = ("light", "dark")


def read_theme(resources: Path, name: str) -> dict[str, str]:
    """The colours of a theme, token to #RRGGBB."""
    content = tomli.loads((resources / "themes" / f"{name}.toml").read_text(encoding="utf-8"))
    return {token: colour for token, colour in content.items() if isinstance(colour, str)}


def read_icon(resources: Path, name: str) -> str:
    """The SVG drawing of an icon; its ink is `currentColor`."""
    return (resources / "icons" / f"{name}.svg").read_text(encoding="utf-8")
