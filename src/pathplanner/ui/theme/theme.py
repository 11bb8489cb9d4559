"""The theme: tokens, type scale and icons, following the system's colours and the chosen text size."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from pathplanner.ui.theme.stylesheet import stylesheet
from pathplanner.ui.theme.tokens import Tokens

FAMILY = "Atkinson Hyperlegible Next"
TYPE_SCALE = {"small": 12, "caption": 13, "body": 14, "heading": 16, "title": 21}
"""Pixels at 100 % text size, by role."""
SMALLEST, LARGEST, STEP = 80, 200, 10
"""Text size in per cent."""


class Scheme(StrEnum):
    """Which colours to use."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """What everything is painted from; `fonts` is the folder of the type faces, None where they are known already.

    Signals:
        changed: colours or text size are different now.
    """

    changed = Signal()

    def __init__(
        self,
        read_colours: Callable[[str], Mapping[str, str]],
        read_icon: Callable[[str], str],
        fonts: Path | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read_colours = read_colours
        self._read_icon = read_icon
        self._scheme = Scheme.SYSTEM
        self._text_size = 100
        self._drawings: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}
        self._fonts: dict[tuple[str, bool], QFont] = {}
        for face in sorted(fonts.glob("*.ttf")) if fonts is not None else ():
            QFontDatabase.addApplicationFont(str(face))
        self.tokens = self._load_tokens()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def scheme(self) -> Scheme:
        """The colours chosen."""
        return self._scheme

    @property
    def text_size(self) -> int:
        """Text size in per cent."""
        return self._text_size

    def choose(self, scheme: Scheme) -> None:
        """Use other colours."""
        self.restore(scheme, self._text_size)

    def set_text_size(self, per_cent: int) -> None:
        """Enlarge or shrink all text, within limits."""
        self.restore(self._scheme, per_cent)

    def restore(self, scheme: Scheme, per_cent: int) -> None:
        """Use other colours and another text size at once."""
        self._scheme = scheme
        self._text_size = max(SMALLEST, min(LARGEST, per_cent))
        self._renew()

    def apply(self) -> None:
        """Give the application the palette, font and style sheet."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setFont(self.font("body"))
            app.setPalette(self.tokens.to_palette())
            app.setStyleSheet(self.sheet)

    @property
    def sheet(self) -> str:
        """The style sheet of widgets that are not painted by hand."""
        return stylesheet(self.tokens, {role: self.pixels(size) for role, size in TYPE_SCALE.items()})

    def pixels(self, at_full_size: float) -> int:
        """A length that grows with the text."""
        return round(at_full_size * self._text_size / 100)

    def font(self, role: str, *, strong: bool = False) -> QFont:
        """The font of a role of the type scale."""
        key = (role, strong)
        if key not in self._fonts:
            font = QFont(FAMILY)
            font.setPixelSize(self.pixels(TYPE_SCALE[role]))
            font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
            self._fonts[key] = font
        return self._fonts[key]

    def pixmap(self, name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
        """An icon in a colour, `size` pixels square on a screen with the given pixel ratio."""
        key = (name, colour.rgba(), size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(name, colour, size, ratio)
        return self._pixmaps[key]

    def icon(self, name: str, colour: QColor | None = None) -> QIcon:
        """An icon for a button or menu entry."""
        return QIcon(self.pixmap(name, colour or self.tokens.ink, self.pixels(18), 2.0))

    def _draw(self, name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        if name not in self._drawings:
            self._drawings[name] = self._read_icon(name)
        drawing = self._drawings[name].replace("currentColor", colour.name())
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(drawing.encode()).render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _load_tokens(self) -> Tokens:
        scheme = self._scheme
        if scheme is Scheme.SYSTEM:
            dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
            scheme = Scheme.DARK if dark else Scheme.LIGHT
        return Tokens.from_colours(self._read_colours(scheme.value))

    def _system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._renew()

    def _renew(self) -> None:
        self.tokens = self._load_tokens()
        self._pixmaps.clear()
        self._fonts.clear()
        self.apply()
        self.changed.emit()
