"""Where the occupations of a sector are narrowed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from pathplanner.core.levels import LevelId
from pathplanner.planning.sectors import BAND_OF
from pathplanner.planning.wording import Wording
from pathplanner.ui.palette.palette import SearchField
from pathplanner.ui.sector.narrowing import Narrowed
from pathplanner.ui.widgets.flow import Flow


class NarrowingBar(QWidget):
    """A line to type in, and a button for each level.

    Signals:
        changed: something else is asked for (a Narrowed).
        left_downwards: Down or Enter was pressed in the line.
    """

    changed = Signal(object)
    left_downwards = Signal()

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = SearchField(self)
        self.field.setObjectName("sector-filter")
        self.field.setPlaceholderText(self.tr("Only jobs and qualifications with these words"))
        self.field.setAccessibleName(self.tr("Only jobs and qualifications of this sector with these words"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._tell)
        self.field.taken.connect(self.left_downwards)
        self.field.left_downwards.connect(self.left_downwards)
        self._group = QButtonGroup(self)
        self._levels: dict[QPushButton, LevelId | None] = {}
        self._buttons = Flow(self)
        self._all = self._add(None, self.tr("All levels"), "sector-level:all")
        for level in BAND_OF:
            self._add(level, wording.level(level), f"sector-level:{level}")
        self._all.setChecked(True)
        self._group.buttonClicked.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self._buttons)

    def _add(self, level: LevelId | None, says: str, name: str) -> QPushButton:
        button = QPushButton(says)
        button.setObjectName(name)
        button.setCheckable(True)
        button.setAccessibleName(self.tr("Show {levels}").format(levels=says[:1].lower() + says[1:]))
        self._group.addButton(button)
        self._levels[button] = level
        self._buttons.add(button)
        return button

    @property
    def narrowed(self) -> Narrowed:
        """What is asked for."""
        level = next(level for button, level in self._levels.items() if button.isChecked())
        return Narrowed(self.field.text(), level)

    def clear(self) -> None:
        """Ask for everything again."""
        blocked = self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(blocked)
        self._all.setChecked(True)
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.narrowed)
