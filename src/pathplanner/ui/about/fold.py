"""Pay on one axis, drawn when it is first asked for: a page can have dozens of ranges."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pathplanner.ui.about.page import Page
from pathplanner.ui.about.parts import Parts, PayWidget
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.wrapping import WrappingButton


class PayFold(QWidget):
    """A line that opens to the picture; open from the start where the page asks for that.

    Signals:
        said: something to announce (a sentence).
    """

    said = Signal(str)

    def __init__(
        self, page: Page, make_parts: Callable[[], Parts], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._make_parts = make_parts
        self._picture: PayWidget | None = None
        self.setObjectName("pay")
        self._line = WrappingButton(self.tr("Show what is paid as a picture"), theme, self)
        self._line.setObjectName("open-pay")
        self._line.toggled.connect(self._show_open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._line)
        self._name()
        self._line.setChecked(page.paid is not None and page.paid.at_once)

    def _show_open(self, is_open: bool) -> None:
        if is_open and self._picture is None:
            self._picture = self._make_picture()
            self._column.addWidget(self._picture)
        if self._picture is not None:
            self._picture.setVisible(is_open)
        self._name()

    def _make_picture(self) -> PayWidget:
        picture = self._make_parts().pay(self._page, self)
        picture.said.connect(self.said)
        return picture

    def _name(self) -> None:
        state = self.tr("open") if self._line.isChecked() else self.tr("closed")
        self._line.setAccessibleName(f"{self._line.text()}, {state}")
