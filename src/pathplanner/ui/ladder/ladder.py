"""The ladder: every rung and card as a real widget, with the lines of lit steps behind them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.qualifications import Lane, Qualification
from pathplanner.planning.lighting import Light, Lighting
from pathplanner.planning.wording import Wording
from pathplanner.ui.ladder.buttons import LadderButton
from pathplanner.ui.ladder.card import Card, height_of
from pathplanner.ui.ladder.dragging import decode
from pathplanner.ui.ladder.geometry import Box, Layout, Spacing, lay_out
from pathplanner.ui.ladder.ground import Ground
from pathplanner.ui.ladder.rung import RungHead
from pathplanner.ui.ladder.shown import Shown, Spotlight
from pathplanner.ui.ladder.walking import neighbour
from pathplanner.ui.theme.theme import Theme

HEAD_WIDTH = 118
NARROWEST_CARD = 104


class Ladder(QWidget):
    """Shows the framework and how it is lit; says what the user does with it, changes no plan itself.

    One that is `read_only` takes no drops.

    Signals:
        card_chosen: a card was clicked (its id).
        card_opened: a card was double-clicked (its id).
        level_chosen: a rung head was clicked (its level).
        card_dropped: a qualification was dropped or placed (its id, the level it was dropped on or "").
        menu_asked: the menu of a card was asked for (its id, the point on the screen).
        laid_out: everything may stand elsewhere now.
        card_made: there is a card that was not there before (its widget).
    """

    card_chosen = Signal(str)
    card_opened = Signal(str)
    level_chosen = Signal(str)
    card_dropped = Signal(str, str)
    menu_asked = Signal(str, QPoint)
    laid_out = Signal()
    card_made = Signal(QWidget)

    def __init__(
        self,
        framework: Framework,
        theme: Theme,
        wording: Wording,
        parent: QWidget | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self._framework = framework
        self._theme = theme
        self._wording = wording
        self._ground = Ground(theme)
        self._read_only = read_only
        self._undecided: Collection[QualificationId] = ()
        self._shown = Shown()
        self._picked_up: QualificationId | None = None
        self._heights: dict[tuple[QualificationId, int, str], int] = {}
        self._viewport = QSize(800, 600)
        self.setObjectName("ladder")
        self.setAcceptDrops(not read_only)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Ladder of qualifications, Entry level to level 8"))
        self.heads = {level.id: RungHead(level, theme, wording, self) for level in reversed(framework.levels)}
        for head in self.heads.values():
            self._connect(head)
        self.cards = {card.id: self._make(card) for card in framework.qualifications}
        self._stop: LadderButton = self.heads[LevelId.ENTRY]
        self._stop_at(self._stop)
        self._layout = self._lay_out(())
        self._laid_out_for: object = None
        theme.changed.connect(self._renew)

    def _make(self, qualification: Qualification) -> Card:
        undecided = qualification.id in self._undecided
        card = Card(qualification, self._theme, self._wording, self, undecided=undecided)
        self._connect(card)
        return card

    def _connect(self, button: LadderButton) -> None:
        if self._read_only:
            button.setAcceptDrops(False)
            button.setCursor(Qt.CursorShape.ArrowCursor)
        button.clicked.connect(self._clicked)
        button.opened.connect(self._opened)
        button.walked.connect(self._walked)
        button.menu_asked.connect(self._menu_asked)
        button.hovered_with.connect(self._hovered_with)
        button.dropped.connect(self._dropped_on)

    # What is shown

    @property
    def shown(self) -> Shown:
        """How it is lit and what is marked."""
        return self._shown

    @property
    def shows_all(self) -> bool:
        """Whether all cards are shown, not only the essentials."""
        return self._shown.shows_all

    @property
    def spotlight(self) -> Spotlight | None:
        """What is shown alone, if anything."""
        return self._shown.spotlight

    def show_all(self, shows_all: bool) -> None:
        """Show all cards, or the essentials and whatever is held or lit."""
        self.show_this(replace(self._shown, shows_all=shows_all))

    def show_lighting(self, lighting: Lighting) -> None:
        """Light the cards and draw the lines; a new lighting ends what was shown alone."""
        spotlight = self._shown.spotlight if lighting == self._shown.lighting else None
        self.show_this(replace(self._shown, lighting=lighting, spotlight=spotlight))

    def show_only(self, spotlight: Spotlight | None) -> None:
        """Show one route alone, or everything again."""
        if spotlight != self._shown.spotlight:
            self.show_this(replace(self._shown, spotlight=spotlight))

    def show_outlined(self, cards: Collection[QualificationId]) -> None:
        """Outline the cards of a provider type."""
        self.show_this(replace(self._shown, outlined=cards))

    def show_agreed(self, cards: Collection[QualificationId]) -> None:
        """Mark the cards that a condition was overridden for."""
        if cards != self._shown.agreed:
            self.show_this(replace(self._shown, agreed=cards))

    def show_notes(self, notes: Mapping[QualificationId, str]) -> None:
        """Say a few words more on some cards."""
        if notes != self._shown.notes:
            self.show_this(replace(self._shown, notes=notes))

    def show_selected(self, *, card: QualificationId | None, level: LevelId | None) -> None:
        """Mark the card or the level that is told about."""
        self.show_this(replace(self._shown, selected=card, level=level))

    def show_this(self, shown: Shown) -> None:
        """Show all of this at once."""
        self._shown = shown
        self._place_everything()

    def show_the_same_on(self, other: "Ladder") -> None:
        """Show on another ladder what is shown here."""
        other.show_framework(self._framework, self._undecided)
        other.show_this(self._shown)

    def show_framework(self, framework: Framework, undecided: Collection[QualificationId] = ()) -> None:
        """Show the cards of another framework, of which `undecided` only keep a place; cards that stay are kept."""
        if framework is self._framework:
            return
        before, focused = self.cards, self.window().focusWidget()
        if self._picked_up not in framework.qualification:
            self.pick_up(None)
        self._framework, self._undecided = framework, undecided
        self.cards = {card.id: self._kept(card, before) or self._make(card) for card in framework.qualifications}
        self._heights = {
            key: height for key, height in self._heights.items() if self.cards.get(key[0]) is before.get(key[0])
        }
        self._laid_out_for = None
        self._place_everything()
        for card_id, card in before.items():
            if self.cards.get(card_id) is not card:
                self._let_go(card, had_focus=card is focused)
        for card_id, card in self.cards.items():
            if before.get(card_id) is not card:
                self.card_made.emit(card)

    @staticmethod
    def _kept(card: Qualification, before: Mapping[QualificationId, Card]) -> Card | None:
        widget = before.get(card.id)
        return widget if widget is not None and widget.qualification == card else None

    def _let_go(self, card: Card, *, had_focus: bool) -> None:
        """Drop a card; the one made in its place, or else its rung, gets the keyboard."""
        instead = self.cards.get(card.qualification.id) or self.heads[card.qualification.level]
        if card is self._stop:
            self._stop_at(instead)
        if had_focus:
            self._focus(instead)
        card.hide()
        card.deleteLater()

    def pick_up(self, card: QualificationId | None) -> None:
        """Offer the rung a qualification belongs on; None to stop offering."""
        card = card if card in self.cards else None
        self._picked_up = card
        belongs = None if card is None else self._framework.qualification[card]
        for level, head in self.heads.items():
            head.offer(belongs.short_name if belongs is not None and level is belongs.level else "")
        self.update()

    @property
    def picked_up(self) -> QualificationId | None:
        """The qualification that waits for a rung."""
        return self._picked_up

    @property
    def lanes(self) -> Mapping[Lane, Box]:
        """Where the lanes stand."""
        return self._layout.lanes

    @property
    def lit_span(self) -> tuple[int, int] | None:
        """From the top of the highest lit card to the bottom of the lowest; None where nothing is lit."""
        lit = [box for card, box in self._layout.cards.items() if self._shown.lit(card) is not Light.NONE]
        return (min(box.y for box in lit), max(box.bottom for box in lit)) if lit else None

    def fit(self, viewport: QSize) -> None:
        """Use the room there is; grow past it where the cards need more."""
        self._viewport = viewport
        self._place_everything()

    # Layout

    def _lay_out(self, shown: Sequence[Qualification]) -> Layout:
        pixels = self._theme.pixels
        spacing = Spacing(
            head_width=pixels(HEAD_WIDTH),
            narrowest_card=pixels(NARROWEST_CARD),
            gap=6,
            padding=4,
            lane_gap=12,
        )
        return lay_out(shown, self._viewport.width(), self._viewport.height(), spacing, self._height_for)

    def _height_for(self, card: Qualification, width: int) -> int:
        note = self._shown.note(card.id)
        key = (card.id, width, note)
        if key not in self._heights:
            self._heights[key] = height_of(card, width, self._theme, note)
        return self._heights[key]

    def _place_everything(self) -> None:
        shown = [card for card in self._framework.qualifications if self._shown.shows(card)]
        needs_layout = (tuple(card.id for card in shown), self._viewport, self._theme.text_size, self._shown.all_notes)
        if needs_layout != self._laid_out_for:
            self._laid_out_for = needs_layout
            self._place(shown)
        self._ground.prepare(self._layout, self._shown.steps())
        self._show_looks()
        self.update()

    def _place(self, shown: Sequence[Qualification]) -> None:
        self._layout = self._lay_out(shown)
        self.setFixedSize(self._layout.width, self._layout.height)
        head_width = self._theme.pixels(HEAD_WIDTH)
        for level, box in self._layout.rungs.items():
            self.heads[level].setGeometry(QRect(box.x, box.y, head_width, box.height))
        for card_id, card in self.cards.items():
            place = self._layout.cards.get(card_id)
            card.setVisible(place is not None)
            if place is not None:
                card.setGeometry(QRect(place.x, place.y, place.width, place.height))
        if self._stop.isHidden():
            self._stop_at(self.heads[LevelId.ENTRY])
        self.laid_out.emit()

    def _show_looks(self) -> None:
        says_states = self._shown.says_states
        for level, head in self.heads.items():
            head.select(level is self._shown.level)
        for card_id, card in self.cards.items():
            card.show_look(self._shown.look(card_id, says_states=says_states))

    def _renew(self) -> None:
        self._heights.clear()
        for card in self.cards.values():
            card.renew()
        self._place_everything()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground behind the cards."""
        painter = QPainter(self)
        self._ground.paint(painter)
        if self._picked_up is not None:
            box = self._layout.rungs[self._framework.qualification[self._picked_up].level]
            painter.setPen(QPen(self._theme.tokens.accent, 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRect(box.x, box.y, box.width, box.height).adjusted(2, 2, -3, -3), 6, 6)
        painter.end()

    # What the user does

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, LadderButton):
            self._stop_at(button)
        level = self._level_of(button)
        if self._picked_up is not None and level is not None:
            self.card_dropped.emit(self._picked_up, level)
        elif isinstance(button, Card):
            self.card_chosen.emit(button.qualification.id)
        elif isinstance(button, RungHead):
            self.level_chosen.emit(button.level.id)

    def _level_of(self, button: object) -> LevelId | None:
        if isinstance(button, RungHead):
            return button.level.id
        return button.qualification.level if isinstance(button, Card) else None

    def _opened(self) -> None:
        button = self.sender()
        if isinstance(button, Card):
            self.card_opened.emit(button.qualification.id)

    def _menu_asked(self, at: QPoint) -> None:
        button = self.sender()
        if isinstance(button, Card):
            self.menu_asked.emit(button.qualification.id, at)

    def _walked(self, key: int) -> None:
        button = self.sender()
        shown = [*self.heads.values(), *(card for card in self.cards.values() if not card.isHidden())]
        if isinstance(button, LadderButton):
            place = neighbour(button.geometry(), [other.geometry() for other in shown], Qt.Key(key))
            if place is not None:
                self._focus(shown[place])

    def _stop_at(self, button: LadderButton) -> None:
        """Make this the one place on the ladder where Tab stops."""
        self._stop.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stop = button

    def _focus(self, button: LadderButton) -> None:
        self._stop_at(button)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def focused_card(self) -> QualificationId | None:
        """The card that has the keyboard focus."""
        return self._stop.qualification.id if isinstance(self._stop, Card) and self._stop.hasFocus() else None

    def focus_card(self, card: QualificationId) -> None:
        """Give a card the keyboard focus."""
        if not self.cards[card].isHidden():
            self._focus(self.cards[card])

    # Drag and drop

    def _hovered_with(self, card: str) -> None:
        self.pick_up(QualificationId(card) if card else None)

    def _dropped_on(self, card: str) -> None:
        self._drop(QualificationId(card), self._level_of(self.sender()))

    def _drop(self, card: QualificationId, level: LevelId | None) -> None:
        self.pick_up(None)
        if card in self.cards:
            self.card_dropped.emit(card, level or "")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take qualifications, nothing else."""
        card = decode(event.mimeData())
        if card is not None:
            event.acceptProposedAction()
            self.pick_up(card)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Every place on the ladder takes a qualification: it goes to its own rung."""
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The qualification went elsewhere."""
        self.pick_up(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """A qualification was dropped between the cards."""
        card = decode(event.mimeData())
        if card is not None:
            event.acceptProposedAction()
            self._drop(card, self._layout.rung_at(round(event.position().y())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the window."""
        event.ignore()
