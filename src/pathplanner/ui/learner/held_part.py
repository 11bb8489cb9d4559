"""What I have: everything that is held, with its awards."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pathplanner.core.edits import DescribeHeld
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Held
from pathplanner.ui.learner.held_card import HeldCard
from pathplanner.ui.learner.labelled import column_of
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.words import words


class HeldPart(QWidget):
    """Shows what is held in the order it was placed, and the Tariff points of it."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.cards: dict[QualificationId, HeldCard] = {}
        self._empty = words(self.tr("Nothing yet. Put what you have, or expect to get, on the ladder."))
        self._hint = words(
            self.tr("Open one to tell subjects and grades. Nothing here has to be told."), role="caption"
        )
        self._points = words("", role="caption")
        self._points.setObjectName("my-points")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        column = column_of(self)
        column.addWidget(self._empty)
        column.addWidget(self._hint)
        column.addLayout(self._rows)
        column.addWidget(self._points)

    def show_plan(self) -> None:
        """Show what is held now; what is open stays open."""
        held = self._session.plan.learner.held
        now = {each.qualification: each for each in held}
        for card in [card for card in self.cards if card not in now]:
            self._drop(self.cards.pop(card))
        for place, (card, each) in enumerate(now.items()):
            if card not in self.cards:
                self._add(each)
            row = self.cards[card]
            if self._rows.indexOf(row) != place:
                self._rows.insertWidget(place, row)
            row.show_held(each)
        self._empty.setVisible(not held)
        self._hint.setVisible(bool(held))
        points = self._session.points
        self._points.setText(points)
        self._points.setVisible(bool(points))

    def begin(self) -> None:
        """Close everything."""
        for row in self.cards.values():
            self._drop(row)
        self.cards.clear()

    def _add(self, held: Held) -> None:
        row = HeldCard(held, self._session, self._theme, self)
        row.told.connect(self._tell)
        row.refused.connect(self._session.said)
        self.cards[held.qualification] = row

    def _drop(self, row: HeldCard) -> None:
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()

    def show_grades(self, card: QualificationId) -> None:
        """Open one that is held, and go to its first field."""
        if card in self.cards:
            self.cards[card].open()

    def _tell(self, held: Held, text: str) -> None:
        card = held.qualification
        before = self._session.plan.learner.holding(card)
        if held == before:
            return
        name = self._session.wording.short(card)
        detail = self._session.wording.held_detail(held)
        did = self.tr("{card}: {detail}.") if detail else self.tr("{card}: changed.")
        submitted = self._session.submit(
            DescribeHeld(held), text.format(card=name), did.format(card=name, detail=detail), card
        )
        if not submitted:
            self.show_plan()
