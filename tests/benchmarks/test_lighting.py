"""From the drop to everything lit and painted, beside plain buttons and thick curves in the same run."""

import gc
from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from pathplanner.core.ids import QualificationId
from pathplanner.ui.window import MainWindow

WIDTH, HEIGHT = 1600, 1000
BUTTONS, CURVES, CURVE_WIDTH = 62, 45, 3
ROUNDS = 30
AT_MOST_TIMES = 1.7
"""So many times as long as the bare reference a drop may take."""

pytestmark = pytest.mark.benchmark


class PlainButton(QAbstractButton):
    """The least that can be called a card: a border and a word."""

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor("white"))
        painter.setPen(QPen(QColor("#333333"), 1.5))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()


class Bare(QWidget):
    """62 plain painted buttons before 45 thick antialiased curves."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(WIDTH, HEIGHT)
        for number in range(BUTTONS):
            button = PlainButton(self)
            button.setText(f"Qualification {number}")
            button.setGeometry(QRect(120 + number % 7 * 200, 20 + number // 7 * 105, 150, 66))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#EEEEEE"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor("#1450B8"), CURVE_WIDTH)
        for number in range(CURVES):
            start = QPointF(195 + number % 7 * 200, 20 + (number // 7 + 1) * 105)
            end = QPointF(195 + number * 3 % 7 * 200, start.y() - 160)
            path = QPainterPath(start)
            path.cubicTo(start - QPointF(0, 60), end + QPointF(0, 60), end)
            painter.strokePath(path, pen)
        painter.end()


@pytest.fixture
def bare(qapp: QApplication) -> Iterator[Bare]:
    widget = Bare()
    widget.show()
    qapp.processEvents()
    yield widget
    widget.close()
    widget.deleteLater()


@pytest.fixture
def all_view(window: MainWindow, qapp: QApplication) -> MainWindow:
    window.resize(WIDTH, HEIGHT)
    window.actions_by_id["all"].trigger()
    qapp.processEvents()
    return window


def seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def drop_and_paint(window: MainWindow, card: QualificationId) -> float:
    """Everything up to the painted ladder; the list of routes comes later and is waited for before the next round."""

    def drop() -> None:
        window.session.place(card)
        window.ladder.repaint()

    took = seconds(drop)
    window.session.remove(card)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return took


@pytest.mark.parametrize("card", ["t_level", "no_qualifications"])
def test_a_drop_is_lit_and_painted_within_1_7_times_a_bare_repaint(
    bare: Bare, all_view: MainWindow, capsys: pytest.CaptureFixture[str], card: str
) -> None:
    bare.repaint()
    drop_and_paint(all_view, QualificationId(card))
    references, drops = [], []
    gc.collect()
    for _ in range(ROUNDS):
        references.append(seconds(bare.repaint))
        drops.append(drop_and_paint(all_view, QualificationId(card)))
    reference, drop = median(references), median(drops)
    late = sorted(drops)[int(ROUNDS * 0.95) - 1]
    with capsys.disabled():
        print(
            f"\nDrop of {card} to lit and painted, all cards at {WIDTH}x{HEIGHT}: {drop * 1000:.1f} ms "
            f"(95 in 100 within {late * 1000:.1f} ms), bare reference {reference * 1000:.1f} ms: "
            f"{drop / reference:.2f} times, at most {AT_MOST_TIMES} for t_level"
        )
    if card == "t_level":
        assert drop / reference <= AT_MOST_TIMES
