"""One of a few answers."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget
from typing_extensions import override

NARROWEST = 6
"""In characters."""
ABOVE = 6
"""What is free above and below the words."""

Answers = Sequence[tuple[str, object]]


class ChoiceField(QComboBox):
    """Answers to choose from, each with the value it stands for. The wheel scrolls what is around it instead.

    Signals:
        finished: another answer was chosen.
    """

    finished = Signal()

    def __init__(self, answers: Answers = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers: list[tuple[str, object]] = []
        self.setProperty("role", "choice")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(NARROWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._chosen)
        self.currentTextChanged.connect(self.setToolTip)
        self.offer(answers)

    @property
    def value(self) -> object:
        """What the answer stands for; None where there is nothing to choose from."""
        return self._answers[self.currentIndex()][1] if self.currentIndex() >= 0 else None

    def offer(self, answers: Answers) -> None:
        """Offer other answers; what is chosen stays where it is among them."""
        if list(answers) == self._answers:
            return
        chosen = self.value
        self._answers = list(answers)
        self.clear()
        self.addItems([says for says, _ in answers])
        if chosen in self._values:
            self.show_value(chosen)

    @property
    def _values(self) -> list[object]:
        return [value for _, value in self._answers]

    def set_names(self, automation: str, aloud: str) -> None:
        """Call it this for automation, and that for screen readers."""
        self.setObjectName(automation)
        self.setAccessibleName(aloud)

    def show_value(self, value: object) -> None:
        """Show what the plan says."""
        self.setCurrentIndex(self._values.index(value))

    def commit(self) -> None:
        """Nothing is typed here."""

    def _chosen(self) -> None:
        self.finished.emit()

    @override
    def showPopup(self) -> None:
        """Open wide enough for every answer."""
        view = self.view()
        beside = 2 * view.frameWidth() + view.verticalScrollBar().sizeHint().width()
        view.setMinimumWidth(view.sizeHintForColumn(0) + beside)
        super().showPopup()

    def sizeHint(self) -> QSize:
        """High enough to be hit."""
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        """As high, and narrower."""
        return QSize(super().minimumSizeHint().width(), self._height)

    @property
    def _height(self) -> int:
        return self.fontMetrics().height() + 2 * ABOVE

    def paintEvent(self, event: QPaintEvent) -> None:
        """The answer, and an arrow in the colour of its words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 2))
        half = self.fontMetrics().height() / 4
        tip = QPointF(self.width() - ABOVE - 2 * half, (self.height() + half) / 2)
        painter.drawPolyline([tip - QPointF(half, half), tip, tip + QPointF(half, -half)])
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what is around it."""
        event.ignore()
