"""The preview of a plan, with a name on it if one is wanted."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from pathplanner.core.plan_parts import LONGEST_LINE
from pathplanner.reporting.failure import TypesettingFailed
from pathplanner.reporting.paper import PaperPlan
from pathplanner.ui.printing.pages import Pages
from pathplanner.ui.printing.sheets import SheetsDialog
from pathplanner.ui.widgets.words import words


class PreviewDialog(SheetsDialog):
    """Shows the pages of a plan; `paper` makes them anew. Raises TypesettingFailed where they cannot be made.

    Signals:
        named: this is to stand on the plan as the learner's name (a text, which may be empty).
    """

    named = Signal(str)

    def __init__(self, pages: Pages[PaperPlan], paper: Callable[[], PaperPlan], name: str, parent: QWidget) -> None:
        self._pages = pages
        self._paper = paper
        self._plan = paper()
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print plan"))
        self._complaint = words("", role="typical")
        self._complaint.hide()
        self.column.insertLayout(0, self._ask_for_name(name))
        self.column.insertWidget(1, self._complaint)

    @override
    def typeset(self, ppi: float) -> tuple[bytes, ...]:
        """The pages as they stand, with the name that is on them."""
        return self._pages.pages_png(self._plan, ppi)

    def _ask_for_name(self, name: str) -> QHBoxLayout:
        caption = QLabel(self.tr("Name on the plan, if you want one there"), self)
        self.name = QLineEdit(name, self)
        self.name.setObjectName("print-name")
        self.name.setMaxLength(LONGEST_LINE)
        self.name.setAccessibleName(caption.text())
        self.name.editingFinished.connect(self._rename)
        caption.setBuddy(self.name)
        across = QHBoxLayout()
        across.addWidget(caption)
        across.addWidget(self.name, 1)
        return across

    def _rename(self) -> None:
        """Put the name on the pages; where no font has it, say so and show the pages as they were."""
        self.named.emit(self.name.text().strip())
        before, self._plan = self._plan, self._paper()
        self._complaint.hide()
        if self._plan == before:
            return
        try:
            self.show_pages()
        except TypesettingFailed as failed:
            self._plan = before
            self._complaint.setText(str(failed))
            self._complaint.show()
