"""Widgets beside one another, on as many lines as they need; or in columns of equal width."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

GAP = 8


class Flow(QWidget):
    """Places what it is given from left to right, then below; it never forces its column wider."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def items(self) -> Sequence[QWidget]:
        """What is placed, in order."""
        return self._items

    def add(self, widget: QWidget) -> None:
        """Place one more at the end."""
        widget.setParent(self)
        self._items.append(widget)
        widget.show()
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Place all again where one of them asks for another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place all again at another width."""
        super().resizeEvent(event)
        self._arrange()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Down to the lowest of all."""
        return max((place.bottom() + 1 for place in self.places(width)), default=0)

    def sizeHint(self) -> QSize:
        """Any width that holds the widest will do."""
        widest = max((item.minimumSizeHint().width() for item in self._items), default=0)
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def places(self, width: int) -> Iterator[QRect]:
        """Where each goes at a width."""
        left = top = line = 0
        for item in self._items:
            size = item.sizeHint()
            if left and left + size.width() > width:
                left, top, line = 0, top + line + GAP, 0
            yield QRect(left, top, min(size.width(), width), size.height())
            left += size.width() + GAP
            line = max(line, size.height())

    def _arrange(self) -> None:
        for item, place in zip(self._items, self.places(self.width()), strict=True):
            item.setGeometry(place)
        self.updateGeometry()


class TileGrid(Flow):
    """As many columns of equal width as there is room for, within limits; a line is as high as its highest."""

    def __init__(self, narrowest: int, fewest: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrowest = narrowest
        self._fewest = fewest
        self._most = most
        # Until it has its place it is taken for wide: a narrow one would ask for so much height that all could scroll.
        self.resize(most * narrowest, 1)

    def set_narrowest(self, narrowest: int) -> None:
        """Other widths are wide enough now, as after a change of text size."""
        self._narrowest = narrowest
        self._arrange()

    @property
    def columns(self) -> int:
        """How many there are at the width it has."""
        return self.columns_at(self.width())

    def columns_at(self, width: int) -> int:
        """How many there are at a width."""
        return max(self._fewest, min(self._most, (width + GAP) // (self._narrowest + GAP)))

    @override
    def places(self, width: int) -> Iterator[QRect]:
        columns = self.columns_at(width)
        wide = max(1, (width - GAP * (columns - 1)) // columns)
        top = 0
        for start in range(0, len(self._items), columns):
            line = self._items[start : start + columns]
            high = max(item.heightForWidth(wide) for item in line)
            for column in range(len(line)):
                yield QRect(column * (wide + GAP), top, wide, high)
            top += high + GAP

    @override
    def sizeHint(self) -> QSize:
        return QSize(1, self.heightForWidth(self.width()))
