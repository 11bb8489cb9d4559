"""My qualifications: a searchable list to place from."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Held
from pathplanner.planning.lookup import lookup
from pathplanner.planning.wording import Wording
from pathplanner.ui.ladder.buttons import ENTER
from pathplanner.ui.palette.held import HeldList
from pathplanner.ui.palette.row import PaletteRow
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.wrapping import WrappingButton

MARGIN = 12
TO_THE_WINDOW = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class SearchField(QLineEdit):
    """Where a name is typed; Enter and Down go on to the first match.

    Signals:
        taken: Enter was pressed.
        left_downwards: Down was pressed.
    """

    taken = Signal()
    left_downwards = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window: what was placed counts for more than what was typed."""
        keys = event if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride else None
        if keys is not None and any(map(keys.matches, TO_THE_WINDOW)):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send Enter and Down on."""
        if event.key() in ENTER:
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


class Palette(QWidget):
    """The list of all qualifications with a search field, and what is held above it.

    Signals:
        placed: place this qualification on its rung (its id).
        picked_up: this one waits for a rung now (its id, "" for none).
        menu_asked: the menu of a row was asked for (its id, the point on the screen).
        own_wanted: what was searched for is not in the list and is to be put in (its name).
    """

    placed = Signal(str)
    picked_up = Signal(str)
    own_wanted = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(self, framework: Framework, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._framework = framework
        self._picked_up: QualificationId | None = None
        self._held: Collection[QualificationId] = ()
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("My qualifications"))
        self.held = HeldList(theme, wording, self)
        self.search = SearchField(self)
        self._nothing = QLabel(self)
        self._own = WrappingButton("", theme, self, icon="place")
        self._list = QWidget()
        self.rows = {card.id: PaletteRow(card, theme, wording, self._list) for card in framework.qualifications}
        self._build()
        self._connect()
        theme.changed.connect(self._relayout)

    def _build(self) -> None:
        self.search.setObjectName("search")
        self.search.setPlaceholderText(self.tr("Search: GCSE, BTEC, HNC, O level ..."))
        self.search.setAccessibleName(self.tr("Search qualifications"))
        self.search.setClearButtonEnabled(True)
        title = QLabel(self.tr("My qualifications"), self)
        title.setProperty("role", "heading")
        title.setBuddy(self.search)
        hint = QLabel(self.tr("All qualifications"), self)
        hint.setProperty("role", "kicker")
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self._own.setObjectName("put-own")
        self._own.hide()
        self._down = down = QVBoxLayout(self._list)
        down.setContentsMargins(MARGIN - 6, 0, 4, MARGIN)
        down.setSpacing(1)
        for row in self.rows.values():
            down.addWidget(row)
        down.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._list)
        self._area = area
        top = QVBoxLayout()
        top.setContentsMargins(MARGIN, MARGIN, MARGIN, 0)
        top.setSpacing(8)
        for widget in (title, self.held, self.search, hint, self._nothing, self._own):
            top.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(area, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.taken.connect(self._take_first)
        self.search.left_downwards.connect(self._enter_list)
        self._own.clicked.connect(self._want_own)
        for row in self.rows.values():
            row.clicked.connect(self._clicked)
            row.placed.connect(self.placed)
            row.menu_asked.connect(self.menu_asked)
            row.walked.connect(self._walk)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What Tab goes through here, in this order."""
        return self.held, self.search, self._own, self._area

    def show_held(self, held: Sequence[Held]) -> None:
        """Show what is on the ladder."""
        self._held = [one.qualification for one in held]
        self.held.show_held(held)
        self._show_states()

    def pick_up(self, card: QualificationId | None) -> None:
        """Show which qualification waits for a rung."""
        self._picked_up = card
        self._show_states()

    def _show_states(self) -> None:
        for card, row in self.rows.items():
            row.show_state(held=card in self._held, picked_up=card == self._picked_up)

    def _visible_rows(self) -> list[PaletteRow]:
        in_order = sorted(self.rows.values(), key=self._down.indexOf)
        return [row for row in in_order if not row.isHidden()]

    def _search(self, query: str) -> None:
        found = [card.id for card in lookup(query, self._framework.qualifications)]
        for place, card in enumerate(found):
            self._down.insertWidget(place, self.rows[card])
        for card, row in self.rows.items():
            row.setVisible(card in found)
        self._area.verticalScrollBar().setValue(0)
        name = query.strip()
        self._nothing.setText(
            self.tr("Nothing goes by “{query}”. Try a shorter word, or the level you reached.").format(query=name)
        )
        self._nothing.setVisible(not found)
        self._own.setText(self.tr("Put it in as your own: “{query}”…").format(query=name))
        self._own.setVisible(not found)

    def _take_first(self) -> None:
        found = lookup(self.search.text(), self._framework.qualifications)
        if found and self.search.text().strip():
            self.placed.emit(found[0].id)
            self.search.selectAll()
        elif not found:
            self._want_own()

    def _want_own(self) -> None:
        self.own_wanted.emit(self.search.text().strip())

    def _enter_list(self) -> None:
        rows = self._visible_rows()
        first = rows[0] if rows else self._own
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _walk(self, way: int) -> None:
        rows = self._visible_rows()
        sender = self.sender()
        place = next((index for index, row in enumerate(rows) if row is sender), 0) + way
        if place < 0:
            self.search.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif place < len(rows):
            rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(rows[place])

    def _clicked(self) -> None:
        row = self.sender()
        if isinstance(row, PaletteRow):
            card = row.qualification.id
            self.picked_up.emit("" if card == self._picked_up else card)

    def _relayout(self) -> None:
        for row in self.rows.values():
            row.renew()
