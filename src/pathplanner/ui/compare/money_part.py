"""Money: what each step of each route costs and draws from the entitlement, step by step and in all."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from pathplanner.core.ids import SourceId
from pathplanner.core.provenance import Source
from pathplanner.core.route_money import Ledger, RouteMoney
from pathplanner.planning.wording import Wording, money
from pathplanner.planning.wording.names import Names
from pathplanner.ui.about.source import SourceFold
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.words import words

HeadedMoney = tuple[str, RouteMoney]


class MoneyPart(QWidget):
    """A note for each route, and below all of them the sources of the figures.

    Signals:
        said: something to announce (a sentence).
    """

    said = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._shown: Sequence[HeadedMoney] = ()
        self._notes: list[QFrame] = []
        self._folds: dict[SourceId, SourceFold] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._title = words(self.tr("Where the figures of money come from"), role="field")
        self._column.addWidget(self._title)

    def show_money(self, shown: Sequence[HeadedMoney], sources: Mapping[SourceId, Source]) -> None:
        """Show the money of each route below its heading, and the sources it rests on."""
        if shown == self._shown:
            return
        self._shown = shown
        for note in self._notes:
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()
        self._notes = [self._note(number, heading, of) for number, (heading, of) in enumerate(shown, start=1)]
        for place, note in enumerate(self._notes):
            self._column.insertWidget(place, note)
            note.show()
        self._show_sources(sources)

    @property
    def _wording(self) -> Wording:
        return self._session.wording

    def _note(self, number: int, heading: str, of: RouteMoney) -> QFrame:
        names = Names(self._session.framework, self._wording.t)
        note = QFrame(self)
        note.setProperty("role", "note")
        note.setObjectName(f"money:{number}")
        column = QVBoxLayout(note)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(4)
        column.addWidget(words(heading, role="heading"))
        fees = [(fee.card, money.fee(names, fee)) for fee in of.fees.steps]
        self._add(column, self.tr("Fees"), fees, money.fee_total(names, of.fees), names)
        draws = [(line.card, money.draws(names, line)) for line in of.ledger.lines]
        self._add(column, self.tr("Entitlement"), draws, money.ledger_total(names, of.ledger), names)
        if of.ledger.runs_out:
            column.addWidget(words(self._runs_out(of.ledger), role="typical"))
        if of.earnings:
            column.addWidget(words(self.tr("Earning on the way"), role="kicker"))
        for card, floor in of.earnings.items():
            column.addWidget(words(self._line(card, money.pay_floor(names, floor), names)))
        return note

    def _add(self, column: QVBoxLayout, title: str, lines: Sequence[tuple[str, str]], total: str, names: Names) -> None:
        """Each step, the total, and what is to be kept in mind of it."""
        column.addSpacing(4)
        column.addWidget(words(title, role="kicker"))
        for card, says in lines:
            column.addWidget(words(self._line(card, says, names)))
        column.addWidget(words(self.tr("In all: {total}").format(total=total), role="field"))
        column.addWidget(words(money.limits(names), role="caption"))

    def _line(self, card: str, says: str, names: Names) -> str:
        return self.tr("{card}: {says}").format(card=names.short(card), says=says)

    def _runs_out(self, ledger: Ledger) -> str:
        short = sum(line.short_by for line in ledger.lines)
        says = self.tr("This route runs out of entitlement: it asks for {credits} credits more than there are.")
        return says.format(credits=short)

    def _show_sources(self, sources: Mapping[SourceId, Source]) -> None:
        for gone in [source for source in self._folds if source not in sources]:
            fold = self._folds.pop(gone)
            self._column.removeWidget(fold)
            fold.hide()
            fold.deleteLater()
        for name, source in sources.items():
            if name not in self._folds:
                fold = self._folds[name] = SourceFold(source, self._theme, self._wording, self)
                fold.said.connect(self.said)
                self._column.addWidget(fold)
        self._title.setVisible(bool(sources))
