"""What a page opens to, made by whoever knows the evidence; loaded when something is first opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pathplanner.core.evidence import Evidence
from pathplanner.core.provenance import Source
from pathplanner.ui.about.page import Page


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as its sentence, with what else is needed to weigh it, as names and words."""

    says: str
    parts: tuple[tuple[str, str], ...] = ()
    sources: tuple[Source, ...] = ()


class PayWidget(QWidget):
    """What shows pay.

    Signals:
        said: something to announce (a sentence).
    """

    said = Signal(str)


class Parts(Protocol):
    """Tells facts and draws pay."""

    def tell(self, fact: Evidence) -> Told:
        """A fact in words."""

    def pay(self, page: Page, parent: QWidget) -> PayWidget:
        """The pay that a page speaks of, on one axis and as a table."""


def drawn(notes: Sequence[Evidence]) -> bool:
    """Whether any of the facts belongs in a picture of pay."""
    return any(fact.drawn_from or any(figure.part for figure in fact.figures) for fact in notes)
