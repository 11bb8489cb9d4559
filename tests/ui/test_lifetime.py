"""What is closed is gone: nothing keeps a window, a page or a row alive."""

import gc
import weakref
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pathplanner.app.paths import resources_dir
from pathplanner.app.wiring import make_window
from pathplanner.ui.about.note import Note
from pathplanner.ui.window import MainWindow
from tests.conftest import TODAY, sweep
from tests.ui.hands import choose, click_with_right, open_menu, q

WINDOWS, EVERY = 20, 10


def use(window: MainWindow) -> None:
    """What makes and drops widgets in every session."""
    window.session.place(q("t_level"))
    QApplication.processEvents()
    window.routes_panel.open_first()
    window.session.select("card", "hnd")
    window.about_panel.findChildren(Note)[0].show_open(True)
    click_with_right(window.ladder.cards[q("a_level")])
    choose(open_menu(), "I have this: place it")
    window.session.remove(q("t_level"))
    window.theme.set_text_size(110)
    QApplication.processEvents()


def test_no_widget_outlives_its_window(qapp: QApplication, tmp_path: Path) -> None:
    before = set(map(id, qapp.allWidgets()))
    kept: list[weakref.ref[QWidget]] = []
    for number in range(WINDOWS):
        window = make_window(resources_dir(), TODAY, tmp_path / "settings.json" if number % 2 else None)
        window.show()
        if number % EVERY == 0:
            use(window)
        widgets = [window, window.ladder, window.about_panel, *window.ladder.cards.values(), *window.routes_panel.rows]
        kept += [weakref.ref(widget) for widget in widgets]
        window.close()
        window.deleteLater()  # as its frame does; Python's own collector alone may take the parts in any order
        del window, widgets
        sweep()
    assert [reference() for reference in kept if reference() is not None] == []
    assert [widget for widget in qapp.allWidgets() if id(widget) not in before] == []


def test_pages_and_rows_that_are_replaced_are_dropped_while_the_window_stays(window: MainWindow, qtbot: QtBot) -> None:
    def widgets() -> int:
        sweep()
        return len(window.findChildren(QWidget))

    def a_round() -> None:
        with qtbot.waitSignal(window.session.routes_changed):
            window.session.place(q("t_level"))
        window.routes_panel.open_first()
        for card in ("hnd", "hnc", "masters"):
            window.session.select("card", card)
        window.session.select_nothing()
        with qtbot.waitSignal(window.session.routes_changed):
            window.session.remove(q("t_level"))

    a_round()
    after_one = widgets()
    for _ in range(5):
        a_round()
    assert widgets() == after_one
    assert gc.garbage == []
