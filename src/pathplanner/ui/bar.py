"""The bar above the ladder: which cards, which destinations, undo, print."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.planning.wording import Wording
from pathplanner.ui.theme.theme import Theme

NARROWEST = 420
MARGIN = 12
GAP = 8
LONGEST_WORDS = 170
MOST_ROWS = 3
FITS = ((True, 1), (False, 1), (True, 2), (True, 3), (False, 3))
"""What is tried in turn until it fits: with words or icons alone, and on how many rows."""


class Bar(QWidget):
    """Buttons for what is used in every session.

    Signals:
        all_wanted: show all cards (True) or the essentials (False).
        destination_switched: a standing destination was switched (its name, on or off).
        own_destination_dropped: let the destination picked by hand go.
    """

    all_wanted = Signal(bool)
    destination_switched = Signal(str, bool)
    own_destination_dropped = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words: dict[QPushButton, str] = {}
        self._is_fitting = False
        self._down = QVBoxLayout(self)
        self._down.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._down.setContentsMargins(MARGIN, 6, MARGIN, 6)
        self._down.setSpacing(6)
        self._views, self._towards, self._tools = self._group(), self._group(), self._group()
        self._rows = [self._row() for _ in range(MOST_ROWS)]
        self._arranged = 0
        self._add_views()
        self._add_destinations()
        self._arrange(1)
        theme.changed.connect(self._draw_icons)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._fit)
        theme.changed.connect(self._later.start)
        self._draw_icons()

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * GAP)
        row.addStretch(1)
        self._down.addLayout(row)
        return row

    def _group(self) -> QWidget:
        """Buttons that stay beside one another."""
        group = QWidget(self)
        across = QHBoxLayout(group)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        return group

    def _put(self, widget: QWidget, group: QWidget) -> None:
        across = group.layout()
        assert across is not None
        across.addWidget(widget)

    def _add_views(self) -> None:
        self.essentials = QPushButton(self.tr("Essentials"), self)
        self.essentials.setProperty("role", "left")
        self.everything = QPushButton(self.tr("All"), self)
        self.everything.setProperty("role", "right")
        self.essentials.setObjectName("view:essentials")
        self.everything.setObjectName("view:all")
        self.essentials.setAccessibleName(self.tr("Show the essential qualifications"))
        self.everything.setAccessibleName(self.tr("Show all qualifications"))
        group = QButtonGroup(self)
        pair = self._views.layout()
        assert pair is not None
        pair.setSpacing(0)
        for button in (self.essentials, self.everything):
            button.setCheckable(True)
            group.addButton(button)
            pair.addWidget(button)
        self.essentials.setChecked(True)
        self.everything.toggled.connect(self.all_wanted)

    def _add_destinations(self) -> None:
        self._label = QLabel(self.tr("Look towards"), self)
        self._label.setProperty("role", "caption")
        self._put(self._label, self._towards)
        self._switches: dict[Destination, QPushButton] = {}
        for destination, text, icon in (
            (HTQ, self.tr("HTQ"), "htq"),
            (DEGREE, self.tr("Degree level"), "degree"),
        ):
            button = QPushButton(text, self)
            button.setObjectName(f"towards:{destination}")
            button.setAccessibleName(self.tr("Look towards {destination}").format(destination=text))
            button.setCheckable(True)
            button.setProperty("icon_name", icon)
            button.setProperty("destination", destination)
            button.clicked.connect(self._switched)
            self._switches[destination] = button
            self._put(button, self._towards)
        self._own = QPushButton(self)
        self._own.setObjectName("towards:own")
        self._own.setVisible(False)
        self._own.clicked.connect(self.own_destination_dropped)
        self._put(self._own, self._towards)

    def add_action(
        self, action: QAction, icon: str, *, primary: bool = False, words: bool = True, looks: bool = False
    ) -> QPushButton:
        """A button for an action of the menus; `looks` puts it beside where the learner looks."""
        button = QPushButton(self)
        if words:
            self._words[button] = action.text().replace("&", "").rstrip("…")
        button.setObjectName(f"bar-{action.objectName()}")
        button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
        keys = action.shortcut().toString()
        button.setToolTip(f"{button.accessibleName()} ({keys})" if keys else button.accessibleName())
        button.setProperty("icon_name", icon)
        button.setEnabled(action.isEnabled())
        if primary:
            button.setProperty("role", "primary")
        if action.isCheckable():
            button.setCheckable(True)
            button.setChecked(action.isChecked())
            action.toggled.connect(button.setChecked)
            action.toggled.connect(self._draw_icons)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        self._put(button, self._towards if looks else self._tools)
        self._draw_icons()
        self._fit()
        return button

    def minimumSizeHint(self) -> QSize:
        """As narrow as its icons, so that enlarged text does not push the window off a small screen."""
        return QSize(NARROWEST, self._down.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out words where there is no room for them, and take a second row where that is not enough."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Try what fits. Trying resizes the bar itself, which is no reason to begin again."""
        if self._is_fitting:
            return
        self._is_fitting = True
        try:
            for words, rows in FITS:
                self._show_words(words)
                if self._needed(rows) <= self.width():
                    break
            self._arrange(rows)
        finally:
            self._is_fitting = False

    def _groups(self, rows: int) -> Sequence[Sequence[QWidget]]:
        views, towards, tools = self._views, self._towards, self._tools
        return {1: ((views, towards, tools),), 2: ((views, towards), (tools,))}.get(
            rows, ((views,), (towards,), (tools,))
        )

    def _needed(self, rows: int) -> int:
        for group in (self._views, self._towards, self._tools):
            if (layout := group.layout()) is not None:
                layout.invalidate()
        wide = (sum(group.sizeHint().width() for group in row) + 2 * GAP * len(row) for row in self._groups(rows))
        return max(wide) + 2 * MARGIN

    def _arrange(self, rows: int) -> None:
        """Put the groups into rows, each at the left but the tools, which stand at the right."""
        if rows == self._arranged:
            return
        self._arranged = rows
        for row in self._rows:
            for group in (self._views, self._towards, self._tools):
                row.removeWidget(group)
        for row, groups in zip(self._rows, self._groups(rows), strict=False):
            for place, group in enumerate(groups):
                row.insertWidget(row.count() if group is self._tools else place, group)

    def _show_words(self, shown: bool) -> None:
        self._label.setVisible(shown)
        for button, words in self._words.items():
            button.setText(self._short(words) if shown else "")

    def _short(self, words: str) -> str:
        """The words, cut where they are long: the whole of them is in the tip and in the name."""
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self._theme.pixels(LONGEST_WORDS))

    def show_view(self, shows_all: bool) -> None:
        """Mark which cards are shown."""
        (self.everything if shows_all else self.essentials).setChecked(True)

    def show_sector(self, button: QPushButton, name: str) -> None:
        """Say on its button which sector is in focus; empty for none."""
        self._words[button] = self.tr("Sector: {name}").format(name=name) if name else self.tr("Sectors")
        words = self.tr("Sectors and jobs, now {name}").format(name=name) if name else self.tr("Sectors and jobs")
        button.setAccessibleName(words)
        button.setToolTip(words)
        self._fit()

    def show_destinations(self, destinations: tuple[Destination, ...], job: str) -> None:
        """Mark where the user looks; a job that is aimed at stands for the qualifications that serve it."""
        for destination, button in self._switches.items():
            button.setChecked(destination in destinations)
        own = next((destination for destination in destinations if destination not in self._switches), None)
        self._own.setVisible(own is not None)
        if own is not None:
            name = job or self._wording.destination(own)
            self._own.setText(self.tr("{card}  ×").format(card=self._short(name)))
            self._own.setAccessibleName(
                self.tr("Destination: {card}. Press to look towards HTQ and degree level again.").format(card=name)
            )
        self._draw_icons()
        self._fit()

    def _switched(self, checked: bool) -> None:
        self.destination_switched.emit(self.sender().property("destination"), checked)

    def _draw_icons(self) -> None:
        tokens = self._theme.tokens
        for button in self.findChildren(QPushButton):
            name = button.property("icon_name")
            if name:
                size = self._theme.pixels(18)
                button.setIconSize(QSize(size, size))
                filled = button.isChecked() or button.property("role") == "primary"
                button.setIcon(self._theme.icon(name, tokens.on_accent if filled else tokens.ink))
