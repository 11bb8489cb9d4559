"""Occupations to go to from another one."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pathplanner.core.ids import OccupationId
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.words import words
from pathplanner.ui.widgets.wrapping import WrappingButton


class OccupationLinks(QWidget):
    """A heading, and an occupation in each line that leads there.

    Signals:
        followed: one was followed (its id).
    """

    followed = Signal(str)

    def __init__(
        self, title: str, linked: Iterable[tuple[OccupationId, str]], icon: str, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(words(title, role="kicker"))
        for occupation, says in linked:
            link = WrappingButton(says, theme, self, icon=icon)
            link.setObjectName(f"to:{occupation}")
            link.setAccessibleName(self.tr("{title}: {occupation}").format(title=title, occupation=says))
            link.setProperty("occupation", occupation)
            link.clicked.connect(self._follow)
            column.addWidget(link)

    def _follow(self) -> None:
        self.followed.emit(str(self.sender().property("occupation")))
