"""An address to read, to select and to copy: it breaks anywhere, so that all of it can be seen."""

from math import ceil

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

EDGE = 2


class AddressField(QPlainTextEdit):
    """Shows an address as high as it needs; keys and mouse select in it, and nothing can be typed."""

    def __init__(self, address: str, aloud: str, parent: QWidget) -> None:
        super().__init__(address, parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "address")
        self.setAccessibleName(aloud)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(EDGE)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Larger text needs more lines."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        return handled

    def _fit(self) -> None:
        frame = self.size() - self.viewport().size()
        words = self.blockBoundingRect(self.document().firstBlock()).height()
        height = ceil(words) + 2 * EDGE + frame.height()
        if height != self.minimumHeight():
            self.setFixedHeight(height)
