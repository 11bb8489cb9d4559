"""One row of the list to place from."""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from pathplanner.core.qualifications import Qualification
from pathplanner.planning.wording import Wording
from pathplanner.ui.ladder.buttons import ENTER
from pathplanner.ui.ladder.dragging import encode
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.growing import Grows

HANDLE = 18
MARGIN = 6


class PaletteRow(Grows, QAbstractButton):
    """A qualification that can be dragged, picked up with a click, or placed with Enter.

    Signals:
        placed: double-click or Enter (the qualification's id).
        menu_asked: its menu was asked for (its id, the point on the screen).
        walked: up or down was pressed (-1 or 1).
    """

    narrowest = 160

    placed = Signal(str)
    menu_asked = Signal(str, QPoint)
    walked = Signal(int)

    def __init__(self, qualification: Qualification, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.qualification = qualification
        self._theme = theme
        self._wording = wording
        self._held = False
        self._picked_up = False
        self._pressed_at: QPoint | None = None
        self._heights: dict[int, int] = {}
        self.setObjectName(f"palette:{qualification.id}")
        self.setText(qualification.short_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name_aloud()

    def show_state(self, *, held: bool, picked_up: bool) -> None:
        """Show whether it is on the ladder, and whether it waits for a rung."""
        if (held, picked_up) != (self._held, self._picked_up):
            self._held, self._picked_up = held, picked_up
            self._name_aloud()
            self.renew()

    def _name_aloud(self) -> None:
        card = self.qualification
        name = self.tr("{name}, {level}").format(name=card.name, level=self._wording.level(card.level))
        if self._held:
            name = self.tr("{name}, on the ladder").format(name=name)
        elif self._picked_up:
            name = self.tr("{name}, picked up: choose its rung").format(name=name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Press Enter to put it on the ladder, or drag it there."))

    def heightForWidth(self, width: int) -> int:
        """The height the name needs at a width."""
        if width not in self._heights:
            metrics = QFontMetrics(self._font)
            room = QRect(0, 0, self._words(width).width(), 10_000)
            words = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text())
            self._heights[width] = words.height() + 2 * MARGIN
        return self._heights[width]

    def renew(self) -> None:
        """Measure again after a change of text size."""
        self._heights.clear()
        self.updateGeometry()
        self.update()

    @property
    def _font(self) -> QFont:
        """Strong letters where it is held or picked up."""
        return self._theme.font("body", strong=self._held or self._picked_up)

    def _words(self, width: int) -> QRect:
        left = HANDLE + MARGIN
        right = self._theme.pixels(30) + MARGIN
        return QRect(left, MARGIN, max(40, width - left - right), self.height() - 2 * MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Handle, name, level."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        area = self.rect().adjusted(1, 1, -1, -1)
        if self.underMouse() or self._picked_up or self.hasFocus():
            painter.setPen(QPen(tokens.focus if self.hasFocus() else tokens.accent, 2 if self.hasFocus() else 1))
            painter.setBrush(tokens.raised)
            painter.drawRoundedRect(area, 6, 6)
        handle = self._theme.pixmap("handle", tokens.ink_soft, HANDLE, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(2, (self.height() - HANDLE) / 2), handle)
        painter.setPen(tokens.ink)
        painter.setFont(self._font)
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(self._words(self.width()), flags, self.text())
        self._paint_right(painter)
        painter.end()

    def _paint_right(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        size = self._theme.pixels(16)
        right = QRect(self.width() - self._theme.pixels(30) - MARGIN, 0, self._theme.pixels(30), self.height())
        if self._held or self._picked_up:
            icon = "here" if self._held else "place"
            pixmap = self._theme.pixmap(icon, tokens.accent, size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(right.center().x() - size / 2, (self.height() - size) / 2), pixmap)
        else:
            painter.setFont(self._theme.font("small"))
            painter.setPen(tokens.ink_soft)
            painter.drawText(right, Qt.AlignmentFlag.AlignCenter, f"L{self.qualification.level}".replace("LE", "E"))

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag might begin."""
        self._pressed_at = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag once the pointer has gone far enough."""
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        way = event.position().toPoint() - self._pressed_at
        if way.manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self.setDown(False)
            self.drag().exec(Qt.DropAction.CopyAction)

    def drag(self) -> QDrag:
        """What the pointer carries."""
        drag = QDrag(self)
        drag.setMimeData(encode(self.qualification.id, self.qualification.name))
        drag.setPixmap(self._picture())
        drag.setHotSpot(QPoint(12, 14))
        return drag

    def _picture(self) -> QPixmap:
        tokens = self._theme.tokens
        font = self._theme.font("caption", strong=True)
        size = QSize(QFontMetrics(font).horizontalAdvance(self.text()) + 28, self._theme.pixels(30))
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.accent, 2))
        painter.setBrush(tokens.surface)
        painter.drawRoundedRect(picture.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(tokens.ink)
        painter.setFont(font)
        painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
        return picture

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Place on a double click."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.placed.emit(self.qualification.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Place with Enter, pick up with Space, walk with the arrows."""
        if event.key() in ENTER:
            self.placed.emit(self.qualification.id)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, by mouse or by the menu key."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        at = event.globalPos() if by_mouse else self.mapToGlobal(self.rect().center())
        self.menu_asked.emit(self.qualification.id, at)
