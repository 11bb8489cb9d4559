"""The theme of another window with larger text."""

from PySide6.QtCore import QObject
from typing_extensions import override

from pathplanner.ui.theme.theme import Theme


class LargerTheme(Theme):
    """Follows another theme, `times` as large, and leaves the application as it is."""

    def __init__(self, theme: Theme, times: float, parent: QObject) -> None:
        super().__init__(theme._read_colours, theme._read_icon, None, parent)
        self._followed = theme
        self._times = times
        self._follow()
        theme.changed.connect(self._follow)

    def _follow(self) -> None:
        self.restore(self._followed.scheme, round(self._followed.text_size * self._times))

    @override
    def apply(self) -> None:
        """Leave it to the window: it asks for the sheet."""
