"""The strip above the routes: what narrows and orders them, what that hides, and how it comes back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.weighing.focus import WeighingFocus
from pathplanner.ui.widgets.words import words
from pathplanner.ui.widgets.wrapping import WrappingButton

if TYPE_CHECKING:
    from pathplanner.planning.narrow import Filter
    from pathplanner.ui.weighing.panel import NarrowPanel


class NarrowStrip(QWidget):
    """A line that opens to all that can be asked for; below it what is on, each with a way to turn it off."""

    def __init__(self, focus: WeighingFocus, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._focus = focus
        self._theme = theme
        self._panel: NarrowPanel | None = None
        self._lines: dict[Filter, WrappingButton] = {}
        self.setObjectName("narrow-strip")
        self.open_button = WrappingButton(self.tr("Narrow and order"), theme, self)
        self.open_button.setObjectName("narrow")
        self.open_button.toggled.connect(self._show_open)
        self._order = self._line("", "caption", "order-on")
        self._none_fits = self._line(
            self.tr("No route fits all of this. Turn something off, or show what is hidden."), "heading", "none-fits"
        )
        self._show = WrappingButton("", theme, self)
        self._show.setObjectName("show-hidden")
        self._show.clicked.connect(self._switch_hidden)
        self._all = QPushButton(self.tr("Show all routes"), self)
        self._all.setObjectName("show-all-routes")
        self._all.clicked.connect(self._clear)
        self._on = QVBoxLayout()
        self._on.setSpacing(0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(4)
        self._column.addWidget(self.open_button)
        self._column.addWidget(self._order)
        self._column.addLayout(self._on)
        for part in (self._none_fits, self._show, self._all):
            self._column.addWidget(part)
        self._name()
        self.show_focus()

    def _line(self, says: str, role: str, name: str) -> QLabel:
        line = words(says, role=role)
        line.setParent(self)
        line.setObjectName(name)
        return line

    def open(self) -> None:
        """Open it, and give the first of its fields the focus."""
        self.open_button.setChecked(True)
        if self._panel is not None:
            self._panel.order.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_focus(self) -> None:
        """Show what is on and what it hides, as it stands with the routes there are now."""
        focus = self._focus
        priority = "" if focus.priority is None else focus.words.priority(focus.priority)
        self._order.setText(self.tr("Order: {order}").format(order=priority))
        self._order.setVisible(bool(priority))
        hidden = focus.hidden_words
        self._show_lines()
        self._none_fits.setVisible(bool(hidden) and not focus.kept)
        self._show.setText(self.tr("Hide again what does not fit") if focus.shows_hidden else hidden)
        self._show.setAccessibleName(self._show.text())
        self._show.setChecked(focus.shows_hidden)
        self._show.updateGeometry()
        self._let_go_of_focus(self._show, shown=bool(hidden))
        self._let_go_of_focus(self._all, shown=bool(focus.filters))

    def _show_lines(self) -> None:
        on = self._focus.filters
        for one in on:
            if one not in self._lines:
                self._lines[one] = self._make_line(one)
            line = self._lines[one]
            line.setText(self._focus.turn_off_words(one))
            line.setAccessibleName(line.text())
            line.setToolTip(self._focus.hides(one))
            line.updateGeometry()
        for one, line in self._lines.items():
            self._let_go_of_focus(line, shown=one in on)

    def _make_line(self, one: "Filter") -> WrappingButton:
        line = WrappingButton("", self._theme, self, icon="close")
        line.setObjectName(f"turn-off:{one}")
        line.setAccessibleDescription(self._focus.words.filter_rule(one))
        line.setProperty("filter", one)
        line.clicked.connect(self._turn_off)
        self._on.addWidget(line)
        return line

    def _let_go_of_focus(self, part: QWidget, *, shown: bool) -> None:
        """Show it or not; what disappears hands the focus to the line above."""
        if not shown and part.hasFocus():
            self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        part.setVisible(shown)

    def _show_open(self, is_open: bool) -> None:
        if is_open and self._panel is None:
            self._panel = self._focus.make_panel(self._theme, self)
            self._column.insertWidget(1, self._panel)
            self._focus.mark_front()
        if self._panel is not None:
            self._panel.setVisible(is_open)
        self._name()

    def _name(self) -> None:
        state = self.tr("open") if self.open_button.isChecked() else self.tr("closed")
        self.open_button.setAccessibleName(f"{self.open_button.text()}, {state}")

    def _turn_off(self) -> None:
        self._focus.off(self.sender().property("filter"))

    def _switch_hidden(self) -> None:
        self._focus.show_hidden(not self._focus.shows_hidden)

    def _clear(self) -> None:
        self._focus.clear()
