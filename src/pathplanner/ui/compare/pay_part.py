"""Pay at the end of the routes, on one axis."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from pathplanner.core.evidence import EvidenceBase
from pathplanner.core.ids import SourceId
from pathplanner.core.provenance import Source
from pathplanner.planning.compare import Comparison
from pathplanner.planning.pay_ranges import PayGroup, PayRange
from pathplanner.planning.wording import Wording
from pathplanner.ui.about.parts import PayWidget
from pathplanner.ui.evidence.pay import NoPayView, PayView
from pathplanner.ui.evidence.telling import Teller
from pathplanner.ui.theme.theme import Theme


class RouteTeller(Teller):
    """Says of each range which routes end there."""

    def __init__(
        self, base: EvidenceBase, wording: Wording, comparison: Comparison, further: Mapping[SourceId, Source]
    ) -> None:
        super().__init__(base, wording, comparison.as_of, further)
        self._comparison = comparison

    @override
    def label(self, found: PayRange, group: PayGroup) -> str:
        """ "Routes 1, 2: HNC, after 3 years"."""
        return self._t("{routes}: {label}").format(routes=self._routes(found), label=super().label(found, group))

    @override
    def range(self, found: PayRange) -> str:
        """A range as its whole sentence, after the routes that end there."""
        return self._t("{routes}. {range}").format(routes=self._routes(found), range=super().range(found))

    def _routes(self, found: PayRange) -> str:
        numbers = [str(side.number) for side in self._comparison.sides if found in side.pay]
        says = self._t("Route {numbers}") if len(numbers) == 1 else self._t("Routes {numbers}")
        return says.format(numbers=", ".join(numbers))


class PayPart(QWidget):
    """The ranges of pay of all routes, or that there is no figure.

    Signals:
        said: something to announce (a sentence).
    """

    said = Signal(str)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._told: object = None
        self.view: PayWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_pay(self, comparison: Comparison, base: EvidenceBase, further: Mapping[SourceId, Source]) -> None:
        """Show what is paid at the ends, unless it is shown already."""
        look = (self._theme.scheme, self._theme.text_size)
        told = (comparison.pay, [side.pay for side in comparison.sides], comparison.as_of, look)
        if told == self._told:
            return
        self._told = told
        old, self.view = self.view, self._make(comparison, base, further)
        self.view.said.connect(self.said)
        self._column.addWidget(self.view)
        self.view.show()
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _make(self, comparison: Comparison, base: EvidenceBase, further: Mapping[SourceId, Source]) -> PayWidget:
        if not comparison.pay.groups:
            return NoPayView(self.tr("No reliable figure for the ends of these routes by themselves."), self)
        teller = RouteTeller(base, self._wording, comparison, further)
        return PayView(comparison.pay, teller, self._theme, self._wording, self)
