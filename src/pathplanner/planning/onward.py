"""Onward: what stays open after a card, as the number of cards that can still be reached from it."""

from datetime import date

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.planning.ways import reached, usable

Cards = frozenset[QualificationId]


class Onward:
    """The cards that lie ahead of each card on a day; each is looked up once."""

    def __init__(self, framework: Framework, as_of: date) -> None:
        self._leaving = usable(framework, (), (), as_of).leaving
        self._found: dict[QualificationId, Cards] = {}

    def after(self, card: QualificationId) -> Cards:
        """Every card that can be reached from the card, itself left out."""
        if card not in self._found:
            self._found[card] = frozenset(reached((card,), self._leaving)) - {card}
        return self._found[card]

    def next_steps(self, card: QualificationId) -> tuple[QualificationId, ...]:
        """The cards one step on."""
        return tuple(dict.fromkeys(step.to for step in self._leaving.get(card, ())))
