"""What the routes are narrowed and ordered by, what that hides, and how it comes back."""

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from pathplanner.planning.narrow import Filter
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.weighing.focus import WeighingFocus
from pathplanner.ui.widgets.words import words
from pathplanner.ui.widgets.wrapping import WrappingButton


class IsOn(QWidget):
    """The order, a line for each filter that turns it off, and what shows the hidden routes."""

    def __init__(self, focus: WeighingFocus, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._focus = focus
        self._theme = theme
        self._lines: dict[Filter, WrappingButton] = {}
        self._order = self._line("", "caption", "order-on")
        none_fits = self.tr("No route fits all of this. Turn something off, or show what is hidden.")
        self._none_fits = self._line(none_fits, "heading", "none-fits")
        self._show = WrappingButton("", theme, self)
        self._show.setObjectName("show-hidden")
        self._show.clicked.connect(focus.show_hidden)
        self._all = QPushButton(self.tr("Show all routes"), self)
        self._all.setObjectName("show-all-routes")
        self._all.clicked.connect(self._clear)
        self._on = QVBoxLayout()
        self._on.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._order)
        column.addLayout(self._on)
        for part in (self._none_fits, self._show, self._all):
            column.addWidget(part)

    def _line(self, says: str, role: str, name: str) -> QLabel:
        line = words(says, role=role)
        line.setParent(self)
        line.setObjectName(name)
        return line

    def loses_focus(self) -> bool:
        """Whether what has the focus is about to disappear."""
        going = [line for one, line in self._lines.items() if one not in self._focus.filters]
        if not self._focus.hidden:
            going.append(self._show)
        if self._all.hasFocus():
            return not self._focus.filters
        return any(line.hasFocus() for line in going)

    def show_focus(self) -> None:
        """Show all that as it stands with the routes there are now."""
        focus = self._focus
        priority = "" if focus.priority is None else focus.words.priority(focus.priority)
        self._order.setText(self.tr("Order: {order}").format(order=priority))
        self._order.setVisible(bool(priority))
        self._show_lines()
        self._none_fits.setVisible(bool(focus.hidden) and not focus.kept)
        self._show.setText(self.tr("Hide again what does not fit") if focus.shows_hidden else focus.hidden_words)
        self._show.setAccessibleName(self._show.text())
        self._show.setChecked(focus.shows_hidden)
        self._show.updateGeometry()
        self._show.setVisible(bool(focus.hidden))
        self._all.setVisible(bool(focus.filters))

    def _show_lines(self) -> None:
        narrowed = self._focus.narrowed
        says = self._focus.weigher
        for one in self._focus.filters:
            if narrowed is not None:
                line = self._lines.get(one) or self._make_line(one)
                line.setText(says.turn_off(narrowed, one))
                line.setAccessibleName(line.text())
                line.setToolTip(says.hides(narrowed, one))
                line.updateGeometry()
        for one, line in self._lines.items():
            line.setVisible(one in self._focus.filters)

    def _make_line(self, one: Filter) -> WrappingButton:
        line = self._lines[one] = WrappingButton("", self._theme, self, icon="close")
        line.setObjectName(f"turn-off:{one}")
        line.setAccessibleDescription(self._focus.words.filter_rule(one))
        line.setProperty("filter", one)
        line.clicked.connect(self._turn_off)
        self._on.addWidget(line)
        return line

    def _turn_off(self) -> None:
        self._focus.off(self.sender().property("filter"))

    def _clear(self) -> None:
        self._focus.clear()
