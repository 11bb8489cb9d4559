"""What a page opens to, made from the evidence."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QWidget

from pathplanner.core.evidence import Evidence, EvidenceBase
from pathplanner.core.ids import TableId
from pathplanner.core.outcome_tables import OutcomeTable
from pathplanner.planning.pay_ranges import pay_ranges, ranges_of_facts
from pathplanner.planning.wording import Wording
from pathplanner.ui.about.page import Page
from pathplanner.ui.about.parts import PayWidget, Told
from pathplanner.ui.evidence.pay import NoPayView, PayView
from pathplanner.ui.evidence.telling import Teller
from pathplanner.ui.theme.theme import Theme

ReadTables = Callable[[], Mapping[TableId, OutcomeTable]]


class EvidenceParts:
    """Tells facts and draws pay; the tables of outcomes are read when pay is first drawn."""

    def __init__(
        self, evidence: EvidenceBase, read_tables: ReadTables, theme: Theme, wording: Wording, as_of: date
    ) -> None:
        self._evidence = evidence
        self._read_tables = read_tables
        self._theme = theme
        self._wording = wording
        self._as_of = as_of

    def tell(self, fact: Evidence) -> Told:
        """A fact in words."""
        return Teller(self._evidence, self._wording, self._as_of).fact(fact)

    def pay(self, page: Page, parent: QWidget) -> PayWidget:
        """The pay that a page speaks of, on one axis and as a table; or that there is no reliable figure."""
        paid = page.paid
        picture = pay_ranges(ranges_of_facts(page.notes or (), self._read_tables()) if paid is None else paid.ranges)
        if not picture.groups:
            return NoPayView(self._wording.t("No reliable figure."), parent)
        teller = Teller(self._evidence, self._wording, self._as_of, None if paid is None else paid.sources)
        return PayView(picture, teller, self._theme, self._wording, parent)
