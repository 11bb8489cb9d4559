"""A button that is a drawing, with its words for screen readers and beneath the pointer."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from pathplanner.ui.theme.theme import Theme

ICON = 18


class IconButton(QPushButton):
    """Draws its icon anew when colours or text size change."""

    def __init__(self, icon: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._theme = theme
        self.setProperty("role", "icon")
        theme.changed.connect(self._draw)
        self._draw()

    def set_words(self, tip: str, aloud: str) -> None:
        """What it does, in short and in full."""
        self.setToolTip(tip)
        self.setAccessibleName(aloud)

    def _draw(self) -> None:
        size = self._theme.pixels(ICON)
        self.setIconSize(QSize(size, size))
        self.setIcon(self._theme.icon(self._icon_name))
