"""What is on the ladder now, each with its way off."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pathplanner.core.learner import Held
from pathplanner.core.own import is_own
from pathplanner.planning.wording import Wording
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.wrapping import WrappingButton


class HeldList(QWidget):
    """The qualifications the learner has.

    Signals:
        removed: one was taken off (its id).
        grades_asked: its grades are to be told, or what it is where it is not in the list (its id).
        chosen: one was clicked, to read about it (its id).
    """

    removed = Signal(str)
    grades_asked = Signal(str)
    chosen = Signal(str)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self.setObjectName("held")
        self.setAccessibleName(self.tr("On the ladder now"))
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._empty = QLabel(self.tr("Nothing yet. Drag one of these onto the ladder, or press Enter on it."), self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "caption")
        self._rows.addWidget(self._empty)
        self._points = QLabel(self)
        self._points.setObjectName("points")
        self._points.setWordWrap(True)
        self._points.setProperty("role", "caption")
        self._points.hide()
        self._rows.addWidget(self._points)
        self._shown: list[QWidget] = []
        theme.changed.connect(self._draw_icons)

    def show_points(self, points: str) -> None:
        """Show the Tariff points of what is held; empty for none."""
        self._points.setText(points)
        self._points.setVisible(bool(points))

    def show_held(self, held: Iterable[Held]) -> None:
        """Show what is held and what is told of it, in the order it was placed."""
        for row in self._shown:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = [self._row(one) for one in held]
        for place, row in enumerate(self._shown):
            self._rows.insertWidget(place, row)
        self._draw_icons()
        self._empty.setVisible(not self._shown)

    def _row(self, held: Held) -> QWidget:
        card, detail = held.qualification, self._wording.held_detail(held)
        tell = self.tr("Change {card}") if is_own(card) else self.tr("Grades of {card}")
        row = QWidget(self)
        down = QVBoxLayout(row)
        across = QHBoxLayout()
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        across.setSpacing(0)
        down.addLayout(across)
        name = WrappingButton(self._wording.short(card), self._theme, row, icon="here")
        name.setProperty("card", card)
        aloud = (self.tr("{card}: on the ladder").format(card=self._wording.card(card)), detail)
        name.setAccessibleName(", ".join(part for part in aloud if part))
        name.clicked.connect(self._chosen)
        grades = QPushButton(row)
        grades.setObjectName(f"grades:{card}")
        grades.setProperty("role", "icon")
        grades.setProperty("card", card)
        grades.setProperty("icon_name", "edit")
        grades.setAccessibleName(tell.format(card=self._wording.card(card)))
        grades.setToolTip(self.tr("Name and level") if is_own(card) else self.tr("Grades and subjects"))
        grades.setVisible(is_own(card) or self._wording.has_grades(card))
        grades.clicked.connect(self._grades_asked)
        remove = QPushButton(row)
        remove.setProperty("icon_name", "close")
        remove.setObjectName(f"remove:{card}")
        remove.setProperty("role", "icon")
        remove.setProperty("card", card)
        remove.setAccessibleName(self.tr("Take {card} off the ladder").format(card=self._wording.card(card)))
        remove.setToolTip(self.tr("Take off the ladder"))
        remove.clicked.connect(self._removed)
        across.addWidget(name, 1)
        across.addWidget(grades)
        across.addWidget(remove)
        if detail:
            told = QLabel(detail, row)
            told.setWordWrap(True)
            told.setProperty("role", "caption")
            told.setContentsMargins(26, 0, 0, 2)
            down.addWidget(told)
        return row

    def _draw_icons(self) -> None:
        size = self._theme.pixels(18)
        for button in self.findChildren(QPushButton):
            button.setIconSize(QSize(size, size))
            button.setIcon(self._theme.icon(button.property("icon_name")))

    def _chosen(self) -> None:
        self.chosen.emit(self.sender().property("card"))

    def _grades_asked(self) -> None:
        self.grades_asked.emit(self.sender().property("card"))

    def _removed(self) -> None:
        self.removed.emit(self.sender().property("card"))
