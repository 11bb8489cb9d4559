"""The theme of another window with larger text."""

from PySide6.QtCore import QObject
from typing_extensions import override

from pathplanner.ui.theme.theme import Theme

TIMES = 1.25
LARGE_ENOUGH = 150
"""Per cent of text size from which nothing is enlarged any more, so that the ladder keeps its place."""


class LargerTheme(Theme):
    """Follows another theme with larger text, and leaves the application as it is."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(theme._read_colours, theme._read_icon, None, parent)
        self._followed = theme
        self._follow()
        theme.changed.connect(self._follow)

    def _follow(self) -> None:
        size = self._followed.text_size
        self.restore(self._followed.scheme, max(size, min(round(size * TIMES), LARGE_ENOUGH)))

    @override
    def apply(self) -> None:
        """Leave it to the window: it asks for the sheet."""
