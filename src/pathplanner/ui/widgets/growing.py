"""What a widget needs whose words wrap: it is as high as they ask for at the width that it has."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as Base
else:
    Base = object


class Grows(Base):
    """Stands before the Qt class among the bases; the class itself says `heightForWidth`.

    Its height is fixed by what it hints at, so that another width asks for the hint anew.
    """

    narrowest = 100
    """The width in pixels that it hints at, and below which its height is not asked for."""

    def hasHeightForWidth(self) -> bool:
        """The words may wrap."""
        return True

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(self.narrowest, self.heightForWidth(max(self.width(), self.narrowest)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
