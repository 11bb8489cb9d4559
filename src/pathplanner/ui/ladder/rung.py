"""A rung head: the level's number, what it compares with, and the place to put a qualification."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pathplanner.core.levels import Level, LevelId
from pathplanner.planning.wording import Wording
from pathplanner.ui.ladder.buttons import LadderButton
from pathplanner.ui.theme.theme import Theme

NUMBER_WIDTH = 26
MARGIN = 5
HTQ_LEVELS = (LevelId.FOUR, LevelId.FIVE)


class RungHead(LadderButton):
    """The head of one rung; a click tells about the level, or places what was picked up."""

    def __init__(self, level: Level, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.level = level
        self._theme = theme
        self._wording = wording
        self._offered = ""
        self._selected = False
        self.setObjectName(f"rung:{level.id}")
        self._name_aloud()

    def offer(self, card_name: str) -> None:
        """Say "place here" for a qualification that belongs on this rung; empty to stop."""
        self._offered = card_name
        self._name_aloud()
        self.update()

    def select(self, selected: bool) -> None:
        """Mark the level that is told about."""
        if selected != self._selected:
            self._selected = selected
            self.update()

    def _name_aloud(self) -> None:
        name = self._wording.level(self.level.id)
        if self._offered:
            self.setAccessibleName(self.tr("{level}: place {card} here").format(level=name, card=self._offered))
        else:
            self.setAccessibleName(
                self.tr("{level}, compares with {what}").format(level=name, what=self.level.comparable)
            )
        self.setAccessibleDescription(self.level.meaning)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The number large, the words beside it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        if self._offered:
            painter.setPen(QPen(tokens.accent, 2.0, Qt.PenStyle.DashLine))
            painter.setBrush(tokens.surface)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 6, 6)
        elif self._selected or self.underMouse():
            painter.setPen(QPen(tokens.accent if self._selected else tokens.line, 1.5))
            painter.setBrush(tokens.surface)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(tokens.focus, 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 6, 6)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        number = QFont(self._theme.font("title", strong=True))
        painter.setFont(number)
        painter.setPen(tokens.ink)
        width = self._theme.pixels(NUMBER_WIDTH)
        text = "E" if self.level.id is LevelId.ENTRY else self.level.id.value
        painter.drawText(QRect(MARGIN, 0, width, self.height()), Qt.AlignmentFlag.AlignCenter, text)
        room = QRect(MARGIN + width + 2, 4, self.width() - width - 2 * MARGIN - 4, self.height() - 8)
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        if self._offered:
            painter.setPen(tokens.accent)
            painter.setFont(self._theme.font("caption", strong=True))
            painter.drawText(room, flags, self.tr("Place here"))
            return
        painter.setFont(self._theme.font("small"))
        if self.level.id in HTQ_LEVELS:
            room = self._paint_band_title(painter, room)
            flags = int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        painter.setPen(tokens.ink_soft)
        painter.drawText(room, flags, self.level.on_rung)

    def _paint_band_title(self, painter: QPainter, room: QRect) -> QRect:
        """Name the higher technical band; returns the room that is left below."""
        tokens = self._theme.tokens
        size = self._theme.pixels(16)
        mark = self._theme.pixmap("htq", tokens.htq, size, self.devicePixelRatioF())
        painter.setFont(self._theme.font("small", strong=True))
        painter.setPen(tokens.band_ink)
        words = QFontMetrics(self._theme.font("small")).boundingRect(
            QRect(0, 0, room.width(), 10_000), int(Qt.TextFlag.TextWordWrap), self.level.on_rung
        )
        line = QRect(room.x(), room.center().y() - (size + 2 + words.height()) // 2, room.width(), size)
        painter.drawPixmap(line.x(), line.y(), mark)
        painter.drawText(line.adjusted(size + 3, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self.tr("HTQ band"))
        painter.setFont(self._theme.font("small"))
        return QRect(room.x(), line.bottom() + 3, room.width(), room.bottom() - line.bottom())
