"""The legend: the five states, each with its colour, line, icon and words."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pathplanner.planning.lighting import Light
from pathplanner.planning.wording import Wording
from pathplanner.ui.ladder.shapes import pen
from pathplanner.ui.theme.theme import Theme

SAMPLE = 26
ICON = 15
BETWEEN = 16


class Legend(QWidget):
    """One line below the ladder."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._states: tuple[Light, ...] = ()
        self.setObjectName("legend")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_states((Light.HERE, Light.HTQ, Light.DEGREE, Light.BOTH, Light.NONE))
        theme.changed.connect(self.updateGeometry)

    def show_states(self, states: tuple[Light, ...]) -> None:
        """Explain these states."""
        self._states = states
        self.setAccessibleName(self.tr("Legend: ") + ", ".join(self._wording.light(state) for state in states))
        self.update()

    def sizeHint(self) -> QSize:
        """One line of small words."""
        return QSize(300, QFontMetrics(self._theme.font("small")).height() + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sample of line, the icon, the words, for each state."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        metrics = QFontMetrics(self._theme.font("small"))
        size = self._theme.pixels(ICON)
        x, middle = 8.0, self.height() / 2
        for state in self._states:
            colour = tokens.light(state)
            if state not in (Light.HERE, Light.NONE):
                painter.setPen(pen(state, colour, 2.4))
                painter.drawLine(QPointF(x, middle), QPointF(x + SAMPLE, middle))
                x += SAMPLE + 4
            pixmap = self._theme.pixmap(state.value, colour, size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x, middle - size / 2), pixmap)
            words = self._wording.light_in_legend(state)
            painter.setPen(tokens.ink)
            painter.setFont(self._theme.font("small"))
            painter.drawText(QPointF(x + size + 4, middle + metrics.ascent() / 2 - 1), words)
            x += size + 4 + metrics.horizontalAdvance(words) + BETWEEN
        painter.end()
