"""The legend: the states and the marks, each with its colour, line, icon and words."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pathplanner.core.destinations import ENDS, Destination
from pathplanner.planning.lighting import Light
from pathplanner.planning.wording import Wording
from pathplanner.ui.ladder.shapes import pen
from pathplanner.ui.ladder.shown import Spotlight
from pathplanner.ui.theme.theme import Theme

MARGIN = 8
SAMPLE = 26
ICON = 15
BETWEEN = 16


TOWARDS_BOTH = (Light.HERE, Light.HTQ, Light.DEGREE, Light.BOTH, Light.NONE)
TOWARDS_A_GOAL = (Light.HERE, Light.GOAL, Light.NONE)


def states_to_explain(destinations: Collection[Destination], spotlight: Spotlight | None) -> tuple[Light, ...]:
    """The states that can be seen."""
    by_hand = any(destination not in ENDS for destination in destinations)
    return TOWARDS_A_GOAL if by_hand or (spotlight and spotlight.light is Light.GOAL) else TOWARDS_BOTH


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing explained: its icon, its words on the screen and aloud, and the state it is, if it is one.

    `with_line` gives a sample of line to a state that has none otherwise.
    """

    icon: str
    words: str
    aloud: str
    light: Light | None = None
    with_line: bool = False

    @property
    def has_line(self) -> bool:
        """Whether a sample of line belongs to it."""
        return self.with_line or self.light not in (None, Light.HERE, Light.NONE)


class Legend(QWidget):
    """Below the ladder, on as many lines as the words need."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._states: tuple[Light, ...] = TOWARDS_BOTH
        self._entries: tuple[Entry, ...] = ()
        self._shows_agreed = False
        self._shows_own = False
        self._shows_open = False
        self.setObjectName("legend")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._renew()
        theme.changed.connect(self.updateGeometry)

    def show_states(self, states: tuple[Light, ...]) -> None:
        """Explain these states."""
        if states != self._states:
            self._states = states
            self._renew()

    def show_marks(self, *, agreed: bool, own: bool, opened: bool = False) -> None:
        """Explain the marks that something carries: a condition was agreed, it is an own card, a step is open."""
        if (agreed, own, opened) != (self._shows_agreed, self._shows_own, self._shows_open):
            self._shows_agreed, self._shows_own, self._shows_open = agreed, own, opened
            self._renew()

    def _renew(self) -> None:
        wording = self._wording
        entries = [
            Entry(state.value, wording.light_in_legend(state), wording.light(state), state) for state in self._states
        ]
        if self._shows_agreed:
            words = self.tr("Agreed after discussion")
            entries.append(Entry("agreed", words, self.tr("A condition was agreed after discussion")))
        if self._shows_own:
            entries.append(Entry("own", self.tr("My own card"), self.tr("My own card, adviser's judgement")))
        if self._shows_open:
            aloud = self.tr("Solid lines: steps that are open to you")
            entries.append(Entry("here", self.tr("Open to you"), aloud, Light.HERE, with_line=True))
        self._entries = tuple(entries)
        self.setAccessibleName(
            self.tr("Legend: {entries}").format(entries=", ".join(entry.aloud for entry in self._entries))
        )
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Its entries wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as its entries need at a width."""
        lines = 1 + max(line for line, _, _ in self._placed(width))
        return lines * self._line_height()

    def sizeHint(self) -> QSize:
        """One line of small words where there is room."""
        return QSize(300, self.heightForWidth(max(300, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for as many lines as another width needs."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.updateGeometry()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font("small"))

    def _line_height(self) -> int:
        return self._metrics().height() + 12

    def _placed(self, width: int) -> Iterator[tuple[int, int, Entry]]:
        """Each entry with its line and its place on it; one that does not fit begins a new line."""
        metrics, icon = self._metrics(), self._theme.pixels(ICON)
        line, x = 0, MARGIN
        for entry in self._entries:
            needed = (SAMPLE + 4 if entry.has_line else 0) + icon + 4 + metrics.horizontalAdvance(entry.words)
            if x > MARGIN and x + needed > width - MARGIN:
                line, x = line + 1, MARGIN
            yield line, x, entry
            x += needed + BETWEEN

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sample of line, the icon, the words, for each entry."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        for line, x, entry in self._placed(self.width()):
            self._paint(painter, entry, QPointF(x, (line + 0.5) * self._line_height()))
        painter.end()

    def _paint(self, painter: QPainter, entry: Entry, at: QPointF) -> None:
        tokens = self._theme.tokens
        size = self._theme.pixels(ICON)
        colour = tokens.ink if entry.light is None else tokens.light(entry.light)
        if entry.has_line and entry.light is not None:
            painter.setPen(pen(entry.light, colour, 2.4))
            painter.drawLine(at, at + QPointF(SAMPLE, 0))
            at += QPointF(SAMPLE + 4, 0)
        pixmap = self._theme.pixmap(entry.icon, colour, size, self.devicePixelRatioF())
        painter.drawPixmap(at - QPointF(0, size / 2), pixmap)
        painter.setPen(tokens.ink)
        painter.drawText(at + QPointF(size + 4, self._metrics().ascent() / 2 - 1), entry.words)
