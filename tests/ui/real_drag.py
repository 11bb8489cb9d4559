"""Run by test_real_drag.py in a process of its own, on Qt's smallest platform: a whole drag, from row to ladder.

There `QDrag.exec()` runs until the button is let go, as it does on a screen, so the moves come from timers. What was
held and lit afterwards is printed as JSON.
"""

import json
import sys
from datetime import date

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pathplanner.app.application import make_application
from pathplanner.app.paths import resources_dir
from pathplanner.app.wiring import make_window
from pathplanner.core.ids import QualificationId
from pathplanner.ui.window import MainWindow

MOVES = 10
LEFT = Qt.MouseButton.LeftButton


class Hand(QObject):
    """Moves the pointer in small steps from one widget to another, and lets go there."""

    def __init__(self, window: MainWindow, start: QWidget, end: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._from = start.mapTo(window, start.rect().center())
        self._to = end.mapTo(window, end.rect().center())
        self._moved = 0
        self.offered: set[str] = set()
        self._is_done = False

    def drag(self) -> None:
        """Press, move, let go. Comes back when everything is done."""
        handle = self._window.windowHandle()
        QTest.mousePress(handle, LEFT, pos=self._from)
        QTimer.singleShot(0, self._go_on)
        while not self._is_done:
            QApplication.processEvents()

    def _go_on(self) -> None:
        handle = self._window.windowHandle()
        heads = self._window.ladder.heads.values()
        self.offered |= {head.accessibleName() for head in heads if "here" in head.accessibleName()}
        self._moved += 1
        if self._moved <= MOVES:
            # Set before the move: the move that starts the drag comes back only when the drag is over.
            QTimer.singleShot(0, self._go_on)
            way = self._to - self._from
            QTest.mouseMove(handle, self._from + QPoint(way.x() * self._moved // MOVES, way.y() * self._moved // MOVES))
        else:
            QTest.mouseRelease(handle, LEFT, pos=self._to)
            self._is_done = True


def main(card: str, target: str) -> None:
    application = make_application()
    window = make_window(resources_dir(), date(2026, 11, 23), None)
    window.resize(1366, 768)
    window.show()
    window.palette_pane.search.setText("T Level")
    application.processEvents()
    end = window.findChild(QWidget, target)
    assert isinstance(end, QWidget)
    hand = Hand(window, window.palette_pane.rows[QualificationId(card)], end)
    hand.drag()
    while window.session.plan.learner.held and not window.session.routes:
        application.processEvents()
    lights = {name: widget.look.light.value for name, widget in window.ladder.cards.items()}
    held = window.session.plan.learner.held_ids
    print(json.dumps({"held": held, "lit": lights, "offered": sorted(hand.offered)}))


main(*sys.argv[1:])
