"""A box to tick, whose words wrap."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from pathplanner.ui.theme.theme import Theme

MARGIN = 4
BOX = 17
NARROW = 100


class Tick(QCheckBox):
    """A sentence that is so or not; never forces its column wider.

    Signals:
        finished: it was ticked or unticked.
    """

    finished = Signal()

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._ticked)
        theme.changed.connect(self.updateGeometry)

    @property
    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_names(self, automation: str, aloud: str) -> None:
        """Call it this for automation, and that for screen readers."""
        self.setObjectName(automation)
        self.setAccessibleName(aloud)

    def show_value(self, value: bool) -> None:
        """Show what the plan says."""
        self.setChecked(value)

    def commit(self) -> None:
        """Nothing is typed here."""

    def _ticked(self) -> None:
        self.finished.emit()

    def hasHeightForWidth(self) -> bool:
        """The words may wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height the words need at a width."""
        room = QRect(0, 0, self._room(width).width(), 10_000)
        words = self._metrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text()).height()
        return max(words, self._box()) + 2 * MARGIN

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(NARROW, self.heightForWidth(max(self.width(), NARROW)))

    def minimumSizeHint(self) -> QSize:
        """Room for the box at least."""
        return QSize(NARROW, self._box() + 2 * MARGIN)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        """The words count as the box."""
        return self.rect().contains(pos)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font("body"))

    def _box(self) -> int:
        return self._theme.pixels(BOX)

    def _room(self, width: int) -> QRect:
        left = self._box() + 3 * MARGIN
        return QRect(left, MARGIN, max(40, width - left - MARGIN), self.height() - 2 * MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, the tick in it, the words, and a ring around all for the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        if self.hasFocus():
            painter.setPen(QPen(tokens.focus, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        box = QRect(MARGIN, MARGIN + max(0, (self._metrics().height() - self._box()) // 2), self._box(), self._box())
        painter.setPen(QPen(tokens.accent if self.isChecked() else tokens.ink_soft, 1.5))
        painter.setBrush(tokens.accent if self.isChecked() else tokens.surface)
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            inside = self._box() - 4
            mark = self._theme.pixmap("check", tokens.on_accent, inside, self.devicePixelRatioF())
            painter.drawPixmap(box.topLeft() + QPoint(2, 2), mark)
        painter.setPen(tokens.ink)
        painter.setFont(self._theme.font("body"))
        painter.drawText(self._room(self.width()), int(Qt.TextFlag.TextWordWrap), self.text())
        painter.end()
