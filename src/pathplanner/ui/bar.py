"""The bar above the ladder: which cards, which destinations, undo, print."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLayout, QPushButton, QWidget

from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.planning.wording import Wording
from pathplanner.ui.theme.theme import Theme

NARROWEST = 420


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
        self._across = QHBoxLayout(self)
        self._across.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._across.setContentsMargins(12, 6, 12, 6)
        self._across.setSpacing(8)
        self._add_views()
        self._across.addSpacing(12)
        self._add_destinations()
        self._across.addStretch(1)

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
        pair = QHBoxLayout()
        pair.setSpacing(0)
        for button in (self.essentials, self.everything):
            button.setCheckable(True)
            group.addButton(button)
            pair.addWidget(button)
        self.essentials.setChecked(True)
        self.everything.toggled.connect(self.all_wanted)
        self._across.addLayout(pair)

    def _add_destinations(self) -> None:
        self._label = QLabel(self.tr("Look towards"), self)
        self._label.setProperty("role", "caption")
        self._across.addWidget(self._label)
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
            self._across.addWidget(button)
        self._own = QPushButton(self)
        self._own.setObjectName("towards:own")
        self._own.setVisible(False)
        self._own.clicked.connect(self.own_destination_dropped)
        self._across.addWidget(self._own)
        self._theme.changed.connect(self._draw_icons)
        self._theme.changed.connect(self._fit)
        self._draw_icons()

    def add_action(self, action: QAction, icon: str, *, primary: bool = False, words: bool = True) -> QPushButton:
        """A button for an action of the menus."""
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
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        self._across.addWidget(button)
        self._draw_icons()
        self._fit()
        return button

    def minimumSizeHint(self) -> QSize:
        """As narrow as its icons, so that enlarged text does not push the window off a small screen."""
        return QSize(NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out words where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._show_words(True)
        if self._across.sizeHint().width() > self.width():
            self._show_words(False)

    def _show_words(self, shown: bool) -> None:
        self._label.setVisible(shown)
        for button, words in self._words.items():
            button.setText(words if shown else "")

    def show_view(self, shows_all: bool) -> None:
        """Mark which cards are shown."""
        (self.everything if shows_all else self.essentials).setChecked(True)

    def show_destinations(self, destinations: tuple[Destination, ...]) -> None:
        """Mark where the user looks."""
        for destination, button in self._switches.items():
            button.setChecked(destination in destinations)
        own = next((destination for destination in destinations if destination not in self._switches), None)
        self._own.setVisible(own is not None)
        if own is not None:
            name = self._wording.destination(own)
            self._own.setText(self.tr("{card}  ×").format(card=name))
            self._own.setAccessibleName(
                self.tr("Destination: {card}. Press to look towards HTQ and degree level again.").format(card=name)
            )
        self._draw_icons()

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
